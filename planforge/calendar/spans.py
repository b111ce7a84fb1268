"""What a reading of time is made of: kinds, precisions, windows, and days counted without a clock."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

DAYS_OF_WEEK = "一二三四五六日"
"""As weekdays are written, in the order in which ``date.weekday`` counts them."""


class Precision(Enum):
    """How exact a span is; the coarser of its two ends."""

    DAY = "日"
    WEEK = "周"
    TEN_DAYS = "旬"
    MONTH = "月"
    TERM = "学期"
    YEAR = "年"


class Bound(Enum):
    """Which end of a span is open: 7月底前 has no start, 9月起 no end."""

    CLOSED = ""
    BEFORE = "前"
    AFTER = "后"


class Window(NamedTuple):
    """The days among which a date without a year is sought, both ends included."""

    start: date
    end: date

    def distance(self, day: date) -> int:
        """How many days ``day`` lies before or behind this window; 0 for one of its days."""
        return max((self.start - day).days, (day - self.end).days, 0)

    def year_of(self, month: int) -> int | None:
        """Return the year in which ``month`` lies in or nearest to this window.

        None for a window of several years (a five-year plan): the month is then not one but many.
        """
        return _year_of(self, month)


_LONGEST_WINDOW = 400  # days: a school year and its preparation


@lru_cache(maxsize=128)  # every date without a year asks, and a document has one window and twelve months
def _year_of(window: Window, month: int) -> int | None:
    start, end = window
    if (end - start).days > _LONGEST_WINDOW:
        return None
    first, last = _month_index(start), _month_index(end)
    years = range(start.year - 1, end.year + 2)
    return min(years, key=lambda year: max(first - (year * 12 + month), year * 12 + month - last, 0))


def _month_index(day: date) -> int:
    return day.year * 12 + day.month


_LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def last_day(year: int | None, month: int) -> int:
    """Return the number of days of a month (1 to 12); February has 29 where the year is not known."""
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 29 if month == 2 and leap else _LAST_DAYS[month - 1]


def same_day(day: date, year: int) -> date:
    """The same day of another year, the last of February for the last."""
    last = last_day(year, day.month)
    return date(year, day.month, last if day.day == last_day(day.year, day.month) else min(day.day, last))


def shift(day: date, days: int) -> date | None:
    """Return the day so many days later (earlier if negative); None beyond what a calendar holds."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def coarser(one: Precision, other: Precision) -> Precision:
    """Return the less exact of two precisions."""
    return max(one, other, key=_ORDER.__getitem__)


_ORDER = {precision: rank for rank, precision in enumerate(Precision)}
