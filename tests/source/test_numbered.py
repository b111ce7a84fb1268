"""Chapters and points typed at the left edge with their numbers, as in Word: told as what they are."""

from __future__ import annotations

import pytest

from planforge.source import TextFile, read_source

TEXT = "指导思想: |\n    坚持五育并举。\n"


def told(text: str) -> list[tuple[int, str, str]]:
    """Line, code and hint of what is wrong."""
    found = read_source(TextFile("计划.yaml", f"文种: 工作计划\n{text}".encode()))[1]
    return [(each.position.line, each.code, each.hint) for each in found]


@pytest.mark.parametrize(
    ("below", "meant"),
    [
        ("二、工作目标\n主要工作: 备课。\n", "工作目标:；是上面那段的下文，就在左边空 4 格"),
        ("二、工作目标：\n主要工作: 备课。\n", "工作目标:"),
        ("二．工作目标\n  - 合格率98%\n", "工作目标:；是上面那段的下文，就在左边空 4 格"),
        ("\n二、 工作目标\n  具体目标:\n    - 甲\n", "工作目标:；是上面那段的下文，就在左边空 4 格"),
        (
            "十二、保障措施\n    落实经费。\n    落实人员。\n",
            "保障措施: |；是上面那段的下文，就在左边空 4 格",
        ),
    ],
)
def test_a_chapter_typed_as_in_word_below_a_text_is_one(below: str, meant: str) -> None:
    assert told(TEXT + below) == [(4 + below.startswith("\n"), "冒号", f"写成：{meant}")]


def test_a_chapter_typed_as_in_word_below_a_list_is_one() -> None:
    assert told("主要工作:\n  - 备课\n三、保障措施\n  - 经费\n") == [(4, "冒号", "写成：保障措施:")]


def test_points_at_the_left_edge_are_points_of_the_chapter_above() -> None:
    assert told(TEXT + "二、工作目标\n1. 合格率98%\n2. 优秀率60%\n三、主要工作\n  - 备课\n")[1:] == [
        (5, "短横", "左边空 2 格，写成：- 合格率98%"),
        (6, "短横", "左边空 2 格，写成：- 优秀率60%"),
        (7, "冒号", "写成：主要工作:"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "二、坚持以人为本，办好学校。",
        "坚持以人为本",
        "二、三年级学生在教师的带领下分批到图书馆借书并写读后感",
        "一定要落实",
    ],
)
def test_a_sentence_that_lost_its_blanks_goes_on_the_text_above(line: str) -> None:
    assert told(f"{TEXT}{line}\n主要工作: 备课。\n") == [
        (4, "缩进", "左边应空 4 格；同一级的左边对齐，下一级比上一级多空两格")
    ]


@pytest.mark.parametrize(
    ("line", "rest"),
    [("1. 抓常规", "抓常规"), ("1、 抓常规", "抓常规"), ("（1） 抓常规", "抓常规"), ("①抓常规", "抓常规")],
)
def test_a_point_that_no_chapter_takes_is_told_to_want_one(line: str, rest: str) -> None:
    hint = f"上面先写一行章名，如“主要工作:”；这一行左边空 2 格，写成：- {rest}；是上一行的下文就接到上一行去"
    assert told(f"主题: 德育\n{line}\n") == [(3, "冒号", hint)]


@pytest.mark.parametrize("line", ["负责人 林静", "负责人；林静"])
def test_another_mark_for_the_colon_is_told_as_ever(line: str) -> None:
    assert told(f"主题: 德育\n{line}\n")[0][2].startswith("写成：负责人: 林静")
