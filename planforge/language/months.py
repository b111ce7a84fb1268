"""In which month a record falls: by the month that its time names, else by the 校历 (第10周)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from planforge.language.reader import Reader
from planforge.source import Scalar

if TYPE_CHECKING:
    from planforge.calendar.school_calendar import TimeContext
    from planforge.calendar.spans import Window

Month: TypeAlias = tuple[int, int]
"""Year (0 where nobody tells it) and month."""

_MONTH = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)\s*[年.\-/]\s*)?(?P<month>1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])\s*月"
    r"|(?P<iso_year>(?:19|20)\d\d)[.\-/](?P<iso_month>1[0-2]|0?[1-9])(?!\d)"
)
_HAN = {**{name: number for number, name in enumerate("一二三四五六七八九十", 1)}, "十一": 11, "十二": 12}
_MIDDLE = timedelta(days=2)  # of a week of school: Wednesday
_LONGEST_WEEK = timedelta(days=7)


def month_teller(reader: Reader) -> Callable[[str], Month | None]:
    """What tells the month of a time in the period of a spec."""
    context = _context(reader)

    def month(when: str) -> Month | None:
        named = _named(when)
        if named is None:
            return _by_calendar(when, context)
        return (named[0] or _year(named[1], context.window), named[1])

    return month


def _named(when: str) -> Month | None:
    found = _MONTH.search(when)
    if found is None:
        return None
    month = found["month"] or found["iso_month"]
    return int(found["year"] or found["iso_year"] or 0), _HAN.get(month) or int(month)


def _context(reader: Reader) -> TimeContext:
    """The days and weeks of the period that stands in the file, else of the school's own."""
    from planforge.calendar.period import read_period  # noqa: PLC0415 - few documents count records
    from planforge.calendar.school_calendar import read_school_calendar  # noqa: PLC0415

    profile = reader.profile
    own = next((value for key, value in reader.source.root.pairs if key.text == "期间"), None)
    text = own.text if isinstance(own, Scalar) else ""
    period = read_period(text or (profile.period if profile else ""))
    terms = {name: dict(term.texts) for name, term in profile.terms.items()} if profile else {}
    return read_school_calendar(terms)[0].context(period)


def _year(month: int, window: Window | None) -> int:
    """The year in which a period has a month; 0 where it has it twice or not at all."""
    if window is None:
        return 0
    months = {(year, n) for year in range(window.start.year, window.end.year + 1) for n in range(1, 13)}
    first, last = (window.start.year, window.start.month), (window.end.year, window.end.month)
    years = [year for year, n in months if n == month and first <= (year, n) <= last]
    return years[0] if len(years) == 1 else 0


def _by_calendar(when: str, context: TimeContext) -> Month | None:
    """The month of a day or a week; of a week in two months the one that has most of its days of school."""
    from planforge.calendar.expressions import read_time  # noqa: PLC0415 - few records name no month

    reading = read_time(when, context)
    if not reading.kind.is_of_days or reading.start is None or reading.end is None:
        return None
    start, end = reading.start, reading.end
    if (start.year, start.month) == (end.year, end.month):
        return start.year, start.month
    if end - start < _LONGEST_WEEK:
        middle: date = min(start + _MIDDLE, end)
        return middle.year, middle.month
    return None
