"""Days off and make-up days, against the notices everybody knows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planforge.calendar.holidays import DayKind, DayStatus, day_status, from_library, is_published, rests
from planforge.calendar.published import PUBLISHED


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        (date(2024, 2, 4), DayKind.MAKE_UP, "春节"),
        (date(2024, 2, 9), DayKind.WORK, ""),
        (date(2024, 2, 10), DayKind.OFF, "春节"),
        (date(2024, 10, 12), DayKind.MAKE_UP, "国庆节"),
        (date(2025, 1, 28), DayKind.OFF, "春节"),
        (date(2025, 10, 8), DayKind.OFF, "国庆节、中秋节"),
        (date(2025, 10, 11), DayKind.MAKE_UP, "国庆节、中秋节"),
        (date(2026, 1, 4), DayKind.MAKE_UP, "元旦"),
        (date(2026, 2, 23), DayKind.OFF, "春节"),
        (date(2026, 2, 28), DayKind.MAKE_UP, "春节"),
        (date(2026, 9, 20), DayKind.MAKE_UP, "国庆节"),
        (date(2026, 9, 25), DayKind.OFF, "中秋节"),
        (date(2026, 10, 7), DayKind.OFF, "国庆节"),
        (date(2026, 10, 8), DayKind.WORK, ""),
        (date(2026, 10, 17), DayKind.WEEKEND, ""),
    ],
)
def test_published_days(day: date, kind: DayKind, name: str) -> None:
    assert day_status(day) == DayStatus(kind, name, tentative=False)


@pytest.mark.parametrize("year", sorted(PUBLISHED))
def test_our_copy_of_the_notices_is_what_the_library_says(year: int) -> None:
    assert from_library(year) == (PUBLISHED[year], True)


@pytest.mark.parametrize("year", sorted(PUBLISHED))
def test_make_up_days_are_weekends_and_every_year_has_its_seven_festivals(year: int) -> None:
    names = "".join(rest.name for rest in rests(year))
    assert all(festival in names for festival in ["元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"])
    day = date(year, 1, 1)
    while day.year == year:
        status = day_status(day)
        assert (status.kind in {DayKind.WEEKEND, DayKind.MAKE_UP}) <= (day.weekday() >= 5)
        assert (status.kind is DayKind.WORK) <= (day.weekday() < 5)
        day += timedelta(days=1)


def test_a_year_without_a_notice_has_tentative_festivals() -> None:
    year = next(year for year in range(2027, 2100) if not is_published(year))
    assert day_status(date(year, 10, 1)) == DayStatus(DayKind.OFF, "国庆节", tentative=True)
    assert day_status(date(year, 5, 1)).tentative
    assert not day_status(date(year, 11, 11)).tentative
    assert all(not rest.worked for rest in rests(year))


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1949, 10, 1), date(2101, 10, 1), date(9999, 12, 31)])
def test_years_beyond_the_library_have_only_weekends(day: date) -> None:
    assert day_status(day).kind in {DayKind.WORK, DayKind.WEEKEND}
    assert not is_published(day.year)


def test_a_rest_may_run_to_the_end_of_the_year() -> None:
    assert rests(2007)[-1].last == date(2007, 12, 31)
    assert day_status(date(2007, 12, 29)).kind is DayKind.MAKE_UP
