"""A difference is read by teachers: line numbers in Chinese, the old line, the new one."""

from __future__ import annotations

import pytest

from planforge.cli.difference import difference


def shown(old: str, new: str, *, colours: bool = False) -> list[str]:
    return difference(old, new, ("旧.yaml", "新.yaml"), colours=colours).splitlines()


def test_a_changed_line_stands_under_its_number_old_and_new() -> None:
    assert shown("甲\n乙\n丁\n", "甲\n丙\n丁\n") == ["旧.yaml → 新.yaml：", "第 2 行：", "- 乙", "+ 丙"]


def test_neighbouring_changed_lines_are_told_one_by_one() -> None:
    assert shown("甲\n乙\n", "子\n丑\n")[1:] == ["第 1 行：", "- 甲", "+ 子", "第 2 行：", "- 乙", "+ 丑"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("甲\n", "甲\n乙\n", ["第 1 行后面加上：", "+ 乙"]),
        ("甲\n", "乙\n甲\n", ["最前面加上：", "+ 乙"]),
        ("甲\n乙\n丙\n", "丙\n", ["第 1—2 行删去：", "- 甲", "- 乙"]),
        ("甲\n乙\n", "甲\n丙\n丁\n", ["第 2 行：", "- 乙", "+ 丙", "+ 丁"]),
        ("甲\n", "甲\n", []),
    ],
)
def test_lines_that_come_and_go_are_told_at_their_place(old: str, new: str, told: list[str]) -> None:
    assert shown(old, new)[1:] == told


def test_one_file_is_named_once() -> None:
    assert difference("甲\n", "乙\n", ("规格.yaml", "规格.yaml"), colours=False).startswith("规格.yaml：\n")


@pytest.mark.parametrize("colours", [True, False])
def test_it_is_coloured_where_that_is_wanted(colours: bool) -> None:
    text = "\n".join(shown("甲\n乙\n", "甲\n丙\n", colours=colours))
    assert ("\x1b[31m- 乙\x1b[0m\n\x1b[32m+ 丙\x1b[0m" in text) is colours
    assert ("\n- 乙\n+ 丙" in text) is not colours
