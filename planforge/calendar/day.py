"""A text that is one day and nothing else, as in a sign-off or in a 校历."""

from __future__ import annotations

from datetime import date

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.finding import Finding
from planforge.calendar.spans import Precision, Window


def read_day(text: str, window: Window | None = None) -> tuple[date | None, tuple[Finding, ...]]:
    """Read a text that is a single day (2026-09-01, 2026年9月1日, 9.1); None if it is anything else.

    Without a year the day is sought in the window. A day that no calendar has is a finding.
    """
    reading = find_date(code(text), window, whole=True)
    if reading is None:
        return None, ()
    is_day = reading.precision is Precision.DAY and reading.start == reading.end
    return (reading.start if is_day else None), reading.findings


def in_year(day: date, year: int) -> date:
    """The same day of another year; 28 February where it has no 29th."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
