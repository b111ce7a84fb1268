"""The first and the last day of a stretch, moved so that it keeps its length and its term."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from planforge.rolling.frame import Frame

_WEEK = 7


def last_of_week(day: date) -> date:
    """The Sunday on or behind a day: the weekend behind a term belongs to its last week."""
    return day + timedelta(days=_WEEK - day.isoweekday())


@lru_cache(maxsize=512)
def span_days(start: date, end: date, frame: Frame) -> tuple[date, date]:
    """The new first and last day: as long as before, as near as the weekdays allow; none begins before its term."""
    first, last = frame.day(start), frame.beside(start, end)
    if last < first:  # it begins on the first day behind a term, and its week ends before that in the other
        last = first + (end - start)
    if start == end or frame.days is not None or frame.is_long or frame.term_of(start) != frame.term_of(end):
        return first, last
    name = frame.term_of(start)
    old, new = frame.calendar.term(*name), frame.calendar.term(*name.later(frame.halves))
    if old.week_start != new.week_start and not frame.is_anchor(end):
        grown = ((last - first) - (end - start)).days
        last -= timedelta(days=_WEEK * round(grown / _WEEK))  # a Sunday belongs to another week now
    if first < new.start <= last and old.start <= start:
        first = new.start
    return first, last
