"""The calendar of an invented school, for readings in its first term of 2026."""

from __future__ import annotations

import pytest

from planforge.calendar.period import read_period
from planforge.calendar.school_calendar import SchoolCalendar, TimeContext, read_school_calendar


@pytest.fixture(scope="session")
def calendar() -> SchoolCalendar:
    found, _ = read_school_calendar(
        {
            "2026—2027学年度第一学期": {"开学": "2026-09-01", "放假": "2027-01-23", "周起始": "周一"},
            "2026—2027学年度第二学期": {"开学": "2027-02-22", "放假": "2027-07-03", "周起始": "周一"},
        }
    )
    return found


@pytest.fixture(scope="session")
def first_term(calendar: SchoolCalendar) -> TimeContext:
    return calendar.context(read_period("2026-2027-1"))


@pytest.fixture(scope="session")
def second_term(calendar: SchoolCalendar) -> TimeContext:
    return calendar.context(read_period("2026-2027-2"))
