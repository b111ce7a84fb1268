"""Festivals by name and year."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from planforge.calendar.festivals import NAMES, festival_day

MOVING = ("春节", "清明节", "端午节", "中秋节")


@pytest.mark.parametrize("year", range(2020, 2036))
def test_moving_festivals_are_where_the_library_has_them(year: int) -> None:
    known = holidays.country_holidays("CN", years=year, observed=False, language="zh_CN")
    for name in MOVING:
        day = festival_day(name, year)
        assert day is not None
        assert name in known[day]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("国庆", date(2026, 10, 1)),
        ("国庆节", date(2026, 10, 1)),
        ("五一", date(2026, 5, 1)),
        ("六一", date(2026, 6, 1)),
        ("教师节", date(2026, 9, 10)),
        ("中秋", date(2026, 9, 25)),
        ("建队日", date(2026, 10, 13)),
    ],
)
def test_festivals_have_short_names(name: str, day: date) -> None:
    assert festival_day(name, 2026) == day


def test_beyond_the_table_they_are_computed() -> None:
    assert festival_day("春节", 2040) == date(2040, 2, 12)
    assert festival_day("清明", 2040) == date(2040, 4, 4)
    assert festival_day("中秋", 1999) == date(1999, 9, 24)
    assert festival_day("春节", 2150) is None


def test_every_name_is_known_and_longer_ones_come_first() -> None:
    assert all(festival_day(name, 2026) for name in NAMES)
    assert [len(name) for name in NAMES] == sorted((len(name) for name in NAMES), reverse=True)
    assert festival_day("随便", 2026) is None
    assert festival_day("元旦", 0) is None
