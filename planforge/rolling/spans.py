"""The first and the last day of a stretch, moved so that it keeps its length and its term.

Whoever writes 9月15日—10月31日 means until the end of October, not a Saturday: the first and the last of a month bound a
long stretch wherever they lie in their week, and halves and thirds of a month (16日—30日) stay what they are. A short one (10月26日—31日) is a week, and goes with it.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from planforge.calendar.spans import last_day
from planforge.rolling.frame import Frame

_WEEK = 7
_PARTS = frozenset(
    ((1, 10), (1, 15), (1, 20), (11, 20), (11, 0), (16, 0), (21, 0))
)  # 0: the last of the month
_DAY, _LONG = timedelta(days=1), timedelta(days=13)
_BREAK = timedelta(days=100)  # what ends on the eve of a term and is no longer leads up to it


def begins_month(start: date, end: date, frame: Frame) -> bool:
    """Whether a stretch begins with a month or a half or third of it, whatever weekday that is; the first day of a term is another matter."""
    is_bound = (start.day == 1 and end - start >= _LONG) or is_part_of_month(start, end)
    return is_bound and not frame.is_anchor(start)


def is_part_of_month(start: date, end: date) -> bool:
    """Whether a stretch is a half of a month, or one or two of its thirds: 16日—30日, 11日—20日."""
    if (start.year, start.month) != (end.year, end.month):
        return False
    return (start.day, 0 if _is_last(end) else end.day) in _PARTS


def ends_month(start: date, end: date) -> bool:
    """Whether a stretch ends with a month, whatever weekday that is."""
    return end - start >= _LONG and _is_last(end)


def _is_last(day: date) -> bool:
    return day.day == last_day(day.year, day.month)


def last_of_week(day: date) -> date:
    """The Sunday on or behind a day: the weekend behind a term belongs to its last week."""
    return day + timedelta(days=_WEEK - day.isoweekday())


@lru_cache(maxsize=512)
def span_days(start: date, end: date, frame: Frame) -> tuple[date, date]:
    """The new first and last day: as long as before, as near as the weekdays allow; none begins before its term."""
    new = _by_weeks(start, end, frame)
    is_short = end - start < _LONG and not is_part_of_month(start, end)
    if is_short or frame.days is not None or frame.is_long:
        return new
    first = _in_month(start, frame) if begins_month(start, end, frame) else new[0]
    as_long = first + (end - start) if _is_of_vacation(start, end, frame) else new[1]
    return first, max(first, _last_day(start, end, frame) or as_long)


def _last_day(start: date, end: date, frame: Frame) -> date | None:
    """The new last day of a long stretch that ends with a month, or on the eve of a term; None where it ends otherwise."""
    eve = end + _DAY
    if frame.is_start(eve) and end - start < _BREAK:
        return frame.day(eve) - _DAY
    is_bound = is_part_of_month(start, end) or ends_month(start, end)
    return _in_month(end, frame) if is_bound else None


def _in_month(day: date, frame: Frame) -> date:
    """The same day of the new month, the last for the last."""
    year, month = frame.month(day.year, day.month)
    year = year or day.year
    last = last_day(year, month)
    return date(year, month, last if _is_last(day) else min(day.day, last))


def _is_of_vacation(start: date, end: date, frame: Frame) -> bool:
    """Whether a stretch begins behind one term and ends before the next: it lies in the days between them."""
    behind, ahead = (frame.calendar.term(*frame.term_of(day)) for day in (start, end))
    return behind.end < start and end < ahead.start


def _by_weeks(start: date, end: date, frame: Frame) -> tuple[date, date]:
    """The new days by week and weekday, so that a stretch keeps its length."""
    first, last = frame.day(start), frame.beside(start, end)
    if last < first or _is_of_vacation(start, end, frame):
        last = first + (end - start)  # the week of its end may lie before the first day behind a term
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
