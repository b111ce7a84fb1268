"""Numbers that Word counts itself stand alone, without the text that a typed number needs behind it."""

from __future__ import annotations

import pytest

from planforge.readers.evidence import Line, Reading
from planforge.recognize.marks import counted_mark
from planforge.recognize.preparing import prepare


@pytest.mark.parametrize(
    ("number", "family"), [("a)", "a."), ("A.", "A."), ("第一部分", "部分"), ("1.1", "1.1"), ("（一）", "（一）"), ("120.", "1."), ("12", "1.")]
)  # fmt: skip
def test_a_counted_number_is_read_alone(number: str, family: str) -> None:
    mark = counted_mark(number)
    assert mark is not None
    assert (mark.family, mark.raw) == (family, number)


@pytest.mark.parametrize("number", ["•", "图1", "步骤", "0"])
def test_other_signs_are_no_numbers(number: str) -> None:
    assert counted_mark(number) is None


def test_a_counted_letter_needs_no_second() -> None:
    lines = (Line(1, "体育计划"), Line(2, "跳绳", number="a)"), Line(3, "结束。"))
    marks = [unit.mark for unit in prepare(Reading("段", lines)).units]
    assert [mark.family if mark else "" for mark in marks] == ["", "a.", ""]
