"""Import → build --送审 → import gives the same spec, byte for byte, comments aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.importing import import_document
from planforge.pipeline import TextFile, build
from planforge.workspace.library import Workspace
from tests.word_documents import Paper

LIBRARY = Workspace(Path(__file__).resolve().parent)
TARGET = str(LIBRARY.root / "计划.yaml")
BODY = "一、目标\n提高质量。\n二、任务\n1. 备课。\n2. 上课。\n"
TEXTS = {
    "a date with points": f"滨河市实验小学工作计划\n{BODY}滨河市实验小学\n2025.9.1\n",
    "a date with dashes": f"滨河市实验小学工作计划\n{BODY}滨河市实验小学\n2025-09-01\n",
    "no title": BODY,
    "a half-width colon behind who is addressed": f"关于开展读书节的通知\n各位老师:\n现将有关事项通知如下。\n{BODY}",
    "a half-width colon behind a heading": "读书节方案\n一、内容\n1. 活动内容:\n（1）晨读。\n（2）讲故事。\n2. 活动形式:\n自由报名。\n",
    "a list behind a heading of its line": (
        "安全工作预案\n（一）领导小组\n组长：周明远\n（二）安全措施：（1）各班按时到校，遵守纪律。（2）医务室备好药品。（3）总务处供水。\n"
        "（三）应急处置：（1）及时上报。（2）及时送医。（3）及时总结。\n"
    ),
    "times in one paragraph": f"{BODY}三、时间安排\n九月——准备；十月——实施；十一月——总结。\n",
    "chapters that count in words": "滨河市实验小学教学计划\n第一，指导思想\n面向全体。\n第二，主要工作\n1. 备课\n2. 上课\n",
}


def _imported(data: bytes, name: str) -> bytes:
    return import_document(TextFile(name, data), LIBRARY, TARGET).specs[0].data


def _bare(spec: bytes) -> list[str]:
    return [line for line in spec.decode().split("\n") if not line.lstrip().startswith("#")]


def _assert_same(spec: bytes) -> None:
    document = build(TextFile(TARGET, spec), LIBRARY, submission=True).document
    assert document is not None
    assert _bare(_imported(document, "计划.docx")) == _bare(spec)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_comes_back_as_it_was_imported(text: str) -> None:
    _assert_same(_imported(text.encode(), "旧.txt"))


@pytest.mark.parametrize(
    ("form", "look"),
    [
        ("lowerLetter", "%2)"), ("upperLetter", "%2."), ("upperLetter", "（%2）"), ("lowerRoman", "%2."), ("upperRoman", "%2."),
        ("decimal", "（%2）"), ("decimalEnclosedCircle", "%2"), ("chineseCounting", "%2）"),
    ],
)  # fmt: skip
def test_a_level_of_word_with_one_member_comes_back_as_a_level(form: str, look: str) -> None:
    document = Paper()
    document.title("滨河市实验小学工作计划")
    add = document.numbers(("chineseCounting", "%1、"), (form, look))
    add("目标")
    document.line("提高质量，面向全体学生。")
    add("任务")
    add("开展跳绳活动", 1)
    document.line("每天一次，人人参加，做好记录。")
    add("要求")
    document.line("落实责任。")
    _assert_same(_imported(document.saved(), "旧.docx"))
