"""Days typed without their year where nothing but a time stands (calendar/short_days.py)."""

from __future__ import annotations

import pytest

from planforge.calendar.short_days import beside_weekdays, in_dots, is_stroked, short_time


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("9.23-24", "9月23日—24日"),
        ("9.26、27", "9月26日、27日"),
        ("9/29", "9月29日"),
        ("9／29上午", "9月29日上午"),
        ("9-29", "9月29日"),
        ("12-4（周五）", "12月4日（周五）"),
        ("10/29—11/2", "10月29日—11月2日"),
        ("9-21—9-25", "9月21日—9月25日"),
        ("9.28日", "9月28日"),
        ("1/15 星期六", "1月15日 星期六"),
    ],
)
def test_a_day_or_some_days_on_end_are_written_out(typed: str, written: str) -> None:
    assert short_time(typed) == written


@pytest.mark.parametrize(
    "typed", ["9.31", "9.24-23", "3/4课时", "24/7", "13/2", "2026.9.1", "9-21-9-25", "第3-4节", ""]
)
def test_what_no_calendar_has_or_what_says_something_else_is_not_written_out(typed: str) -> None:
    assert not short_time(typed)


def test_days_with_strokes_are_read_as_those_with_dots_mark_for_mark() -> None:
    for typed, dotted in (
        ("9/21—9/25", "9.21—9.25"),
        ("9-29", "9.29"),
        ("9/31", "9.31"),
        ("9/23-24", "9.23-24"),
    ):
        assert is_stroked(typed)
        assert in_dots(typed) == dotted
    assert not any(map(is_stroked, ("9-21-9-25", "3/4课时", "24/7", "2026/9/29", "9.29")))


def test_a_weekday_tells_that_a_share_is_a_day() -> None:
    assert beside_weekdays("定于10/15（周四）举行") == "定于10.15（周四）举行"
    assert beside_weekdays("完成3/4（周四前）") == "完成3/4（周四前）"
