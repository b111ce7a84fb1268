"""Terms and teaching weeks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.calendar.term import MONDAY, SUNDAY, Term, assumed_term

TERM = Term(date(2026, 9, 1), date(2027, 1, 22))


def test_week_one_holds_the_first_school_day() -> None:
    assert TERM.week(1) == (date(2026, 8, 31), date(2026, 9, 6))
    assert Term(TERM.start, TERM.end, SUNDAY).week(1) == (date(2026, 8, 30), date(2026, 9, 5))
    assert Term(date(2026, 9, 7), TERM.end).week(1) == (date(2026, 9, 7), date(2026, 9, 13))


def test_days_of_a_week() -> None:
    assert TERM.day(3, 3) == date(2026, 9, 16)
    assert Term(TERM.start, TERM.end, SUNDAY).day(3, 7) == date(2026, 9, 13)
    assert TERM.week(0) is None
    assert TERM.day(0, 1) is None


def test_the_last_week_holds_the_last_school_day() -> None:
    assert TERM.weeks == 21
    assert TERM.week_of(TERM.end) == 21
    assert TERM.week_of(date(2027, 1, 25)) is None
    assert TERM.week_of(date(2026, 8, 30)) is None


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 200), st.sampled_from([MONDAY, SUNDAY]))
def test_days_and_weeks_agree(start: date, length: int, week_start: int) -> None:
    term = Term(start, start + timedelta(days=length), week_start)
    assert term.week_of(start) == 1
    for offset in (0, length // 2, length):
        day = start + timedelta(days=offset)
        number = term.week_of(day)
        assert number is not None
        week = term.week(number)
        assert week is not None
        assert week.start <= day <= week.end
        assert week.start.isoweekday() == week_start
        assert term.day(number, day.isoweekday()) == day


@pytest.mark.parametrize("year", range(1999, 2045))
def test_assumed_terms_are_usual_ones(year: int) -> None:
    first, second = assumed_term(year, 1), assumed_term(year, 2)
    assert first.assumed
    assert second.assumed
    assert date(year, 9, 1) <= first.start <= date(year, 9, 3)
    assert first.start.isoweekday() <= 5
    assert 17 <= first.weeks <= 24
    assert first.end < second.start
    assert second.start.isoweekday() == 1
    assert 17 <= second.weeks <= 24
    assert second.end <= date(year + 1, 7, 10)


@pytest.mark.parametrize("week", [10**6, 10**9])
def test_a_week_beyond_the_calendar_is_no_week(week: int) -> None:
    assert TERM.week(week) is None


def test_a_first_week_that_is_not_whole_may_have_no_number() -> None:
    counted = Term(date(2026, 9, 1), date(2027, 1, 21))
    uncounted = Term(date(2026, 9, 1), date(2027, 1, 21), first_counts=False)
    assert (counted.week_of(date(2026, 9, 1)), counted.weeks) == (1, 21)
    assert (uncounted.week_of(date(2026, 9, 1)), uncounted.weeks) == (None, 20)
    assert uncounted.day(1, 1) == date(2026, 9, 7)


def test_a_first_week_that_is_whole_counts_in_any_case() -> None:
    assert Term(date(2027, 3, 1), date(2027, 7, 2), first_counts=False).week_of(date(2027, 3, 1)) == 1


def test_a_week_from_sunday_is_whole_when_school_begins_on_monday() -> None:
    monday, tuesday = date(2027, 3, 1), date(2027, 3, 2)
    terms = [Term(day, date(2027, 7, 2), SUNDAY, first_counts=False) for day in (monday, tuesday)]
    assert [term.week_of(date(2027, 3, 3)) for term in terms] == [1, None]
