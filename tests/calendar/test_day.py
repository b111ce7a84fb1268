"""A text that is one day."""

from __future__ import annotations

from datetime import date

import pytest

from planforge.calendar.day import read_day
from planforge.calendar.spans import Window

TERM = Window(date(2026, 9, 1), date(2027, 1, 22))


@pytest.mark.parametrize(
    "text", ["2026-09-01", "2026年9月1日", " 2026.9.1 ", "2026/9/1", "二〇二六年九月一日"]
)
def test_a_day_with_its_year(text: str) -> None:
    assert read_day(text) == (date(2026, 9, 1), ())


@pytest.mark.parametrize("text", ["1月5日", "1.5"])
def test_a_day_without_a_year_needs_a_window(text: str) -> None:
    assert read_day(text) == (None, ())
    assert read_day(text, TERM) == (date(2027, 1, 5), ())


@pytest.mark.parametrize(
    "text", ["", "2026年9月", "2026-09-01 上午", "9月1日—3日", "待定", "2026年9月1日印发"]
)
def test_anything_else_is_no_day(text: str) -> None:
    assert read_day(text, TERM) == (None, ())


def test_an_impossible_day_is_found() -> None:
    day, (finding,) = read_day("2026-02-30")
    assert day is None
    assert finding.is_error
