import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.writers.docx import paragraph_texts

Spec = Callable[..., Path]


@pytest.fixture
def pair(spec: Spec) -> tuple[str, str]:
    spec("旧.yaml", more="保障措施: 每学期听课20节。\n")
    spec("新.yaml", more="保障措施: 每学期听课24节。\n")
    return "specs/旧.yaml", "specs/新.yaml"


def test_two_specs_are_compared_field_by_field(planforge, pair: tuple[str, str]) -> None:
    result = planforge("diff", *pair)
    assert result.code == 0
    assert "旧：specs/旧.yaml（规格）\n新：specs/新.yaml（规格）\n共沿用 " in result.out
    assert "旧：每学期听课[-20节-]。" in result.out
    assert "\x1b" not in result.out


def test_the_comparison_as_json_has_lines(planforge, pair: tuple[str, str]) -> None:
    body = json.loads(planforge("diff", *pair, "--format", "json").out)
    section = next(each for each in body["sections"] if each["section"] == "保障措施")
    assert section["fields"] == [
        {
            "change": "修改",
            "path": [],
            "old": "每学期听课20节。",
            "new": "每学期听课24节。",
            "replaced": False,
            "moved_from": None,
            "old_line": 9,
            "new_line": 9,
        }
    ]
    assert 0.5 < section["kept"] < 1


def test_a_word_file_with_tracked_changes(planforge, pair: tuple[str, str]) -> None:
    assert planforge("diff", *pair, "-o", "对比.docx").out == "对比.docx\n"
    before = Path("对比.docx").read_bytes()
    assert any("每学期听课24节。" in text for text in paragraph_texts(before))
    assert planforge("diff", *pair, "-o", "对比.docx").code == 0
    assert Path("对比.docx").read_bytes() == before


def test_the_file_and_the_comparison_as_json_may_be_had_at_once(planforge, pair: tuple[str, str]) -> None:
    body = json.loads(planforge("diff", *pair, "-o", "对比.docx", "--format", "json").out)
    assert body["written"] == "对比.docx"
    assert body["same"] is False
    assert Path("对比.docx").is_file()
    assert "written" not in json.loads(planforge("diff", *pair, "--format", "json").out)


def test_two_files_that_say_the_same_are_told_so(planforge, pair: tuple[str, str]) -> None:
    result = planforge("diff", pair[0], pair[0])
    assert (result.code, result.out.splitlines()[-1]) == (0, "两份一样，没有不同。")
    assert json.loads(planforge("diff", pair[0], pair[0], "--format", "json").out)["same"] is True
    written = planforge("diff", pair[0], pair[0], "-o", "对比.docx")
    assert (written.code, written.out, written.err) == (0, "对比.docx\n", "两份一样，文件里没有修订。\n")


def test_another_file_of_that_name_stays(planforge, pair: tuple[str, str]) -> None:
    Path("对比.docx").write_bytes(b"mine")
    assert planforge("diff", *pair, "-o", "对比.docx").code == 2
    assert Path("对比.docx").read_bytes() == b"mine"


def test_a_spec_and_a_document_of_planforge(planforge, pair: tuple[str, str]) -> None:
    document = planforge("build", pair[0]).out.strip()
    result = planforge("diff", document, pair[1])
    assert "planforge 生成的文档，取里面带的规格" in result.out
    assert "旧：每学期听课[-20节-]。" in result.out


def test_a_file_that_cannot_be_read_is_said(planforge, pair: tuple[str, str]) -> None:
    Path("坏.docx").write_bytes(b"PK\x03\x04")
    result = planforge("diff", "坏.docx", pair[1])
    assert (result.code, result.out) == (1, "")
    assert "错误" in result.err
    assert planforge("diff", "没有.yaml", pair[1]).code == 2
    assert planforge("diff", *pair, "-o", "对比.pdf").code == 2


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for LibreOffice")
def test_an_old_document_is_made_new_before_it_is_compared(
    planforge, pair: tuple[str, str], workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = planforge("build", pair[0]).out.strip()
    program = workspace / "soffice"
    program.write_text(f"#!/bin/sh\ncp '{workspace / document}' \"$8/old.docx\"\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{workspace}{os.pathsep}{os.environ['PATH']}")
    Path("旧.rtf").write_bytes(b"{\\rtf1}")
    result = planforge("diff", "旧.rtf", pair[1])
    assert "旧：每学期听课[-20节-]。" in result.out
    assert "已经用 LibreOffice 转换" in result.err


def test_a_word_file_says_that_looks_are_not_in_its_changes(planforge, spec: Spec) -> None:
    spec("旧.yaml", more="保障措施: 听课。\n")
    spec("新.yaml", more="保障措施: 评课。\n版式: {页面: {页码: 居中}}\n")
    written = planforge("diff", "specs/旧.yaml", "specs/新.yaml", "-o", "对比.docx")
    assert written.err == "两份的版式不同：文件按新的一份排，接受、拒绝只管文字和表格，不改版式。\n"
    assert (
        planforge("diff", "specs/旧.yaml", "specs/旧.yaml", "-o", "同.docx").err
        == "两份一样，文件里没有修订。\n"
    )


def test_of_foreign_files_nothing_is_said_of_what_is_not_compared(planforge, workspace: Path) -> None:
    text = "滨河市实验小学安全工作计划\n一、主要工作\n每周五排查教室和操场。\n"
    Path("旧.txt").write_text(text, encoding="utf-8")
    Path("新.txt").write_text(text, encoding="utf-8")
    assert (
        "文字一样，没有不同（别处来的文档只比文字、表格和图片，字体、加粗这些不比）。\n"
        in planforge("diff", "旧.txt", "新.txt").out
    )
    assert planforge("diff", "旧.txt", "新.txt", "-o", "对比.docx").err == "文字一样，文件里没有修订。\n"
