"""One row of the 校历: its first day and first day off, how its weeks are counted, and what is odd about them.

The row of last year copied for this one with its years left as they were is the slip that is made most. So a day
is held against the months in which such a term begins or ends; it may be early or late, not in another term.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from planforge.calendar.day import in_year, read_day
from planforge.calendar.finding import Finding
from planforge.calendar.numerals import read_integer
from planforge.calendar.period import Period
from planforge.calendar.spans import Window
from planforge.calendar.term import CLOSING, MONDAY, OPENING, SUNDAY, Term, assumed_term, term_name
from planforge.calendar.written import full_day

MOST_BEFORE = 8
"""Weeks before the first one that a calendar lists at most; no school gets ready for longer."""
LEAST_WEEKS, MOST_WEEKS = 5, 30
"""The shortest and the longest term that is not asked about; the longest seen have 22 weeks."""

_WEEK_START, _FIRST_WEEK, _BEFORE = "周起始", "首周", "开学前"
_OLDEST = 1900
_MONTHS = {
    (OPENING, 1): ((0, 7, 1), (0, 11, 30)),
    (CLOSING, 1): ((0, 11, 1), (1, 3, 1)),
    (OPENING, 2): ((1, 1, 1), (1, 6, 15)),
    (CLOSING, 2): ((1, 5, 1), (1, 8, 31)),
}
"""From and until when the terms of a school year begin and end: years behind its first one, month, day."""
_USUAL = {
    (OPENING, 1): "第一学期通常9月1日前后开学",
    (CLOSING, 1): "第一学期通常1月放假",
    (OPENING, 2): "第二学期通常2月、3月开学",
    (CLOSING, 2): "第二学期通常7月放假",
}
_CHECK_BOTH = "请核对开学和放假的日期"
_DAY = timedelta(days=1)


class _Row(NamedTuple):
    """A row that is being read: the term it is for, its texts, and what was found so far."""

    school_year: int
    number: int
    entry: Mapping[str, str]
    found: list[tuple[str, Finding]]

    def say(self, code: str, key: str, message: str, hint: str, *, is_error: bool = False) -> None:
        """Add a finding about the whole value of a key."""
        finding = Finding(code, is_error, message, hint, 0, len(self.entry.get(key, "")))
        self.found.append((key, finding))

    def months(self, key: str) -> Window:
        """The days among which a term of this number begins or ends."""
        first, last = (
            date(self.school_year + year, month, day) for year, month, day in _MONTHS[key, self.number]
        )
        return Window(first, last)

    def fits(self, key: str, day: date | None) -> bool:
        """Whether such a term may begin or end on a day."""
        return day is not None and not self.months(key).distance(day)

    def same_day(self, key: str, day: date) -> date | None:
        """The same day of the year in which such a term begins or ends; None where it never does then."""
        years = {each.year for each in self.months(key)}
        fitting = (other for year in sorted(years) if self.fits(key, other := in_year(day, year)))
        return next(fitting, None)


def read_term(period: Period, entry: Mapping[str, str]) -> tuple[Term, list[tuple[str, Finding]]]:
    """Read one entry of a 校历 for a period with school year and term; findings by key.

    放假 is the first day off, so that the term ends the day before. A day that is missing or cannot be meant is
    assumed, and ``Term.assumed_days`` names it.
    """
    row = _Row(period.school_year or _OLDEST, period.term or 1, entry, [])
    usual = assumed_term(row.school_year, row.number)
    start, closing = _read_days(row, usual)
    week_start = _read_week_start(row)
    counts, before = entry.get(_FIRST_WEEK, "").strip() != "不计", _read_before(row)
    days = ((OPENING, start), (CLOSING, closing))
    missing = tuple(key for key, day in days if day is None)
    end = closing - _DAY if closing else usual.end
    term = Term(start or usual.start, end, week_start, bool(missing), counts, before, assumed_days=missing)
    return term, row.found


def _read_days(row: _Row, usual: Term) -> tuple[date | None, date | None]:
    """The first day and the first day off, each None where it is not given or cannot be meant."""
    start, closing = _read_day(OPENING, row, usual), _read_day(CLOSING, row, usual)
    if start is not None and closing is not None and closing <= start + _DAY:
        _say_disorder(row, start, closing)
        fit = row.fits(OPENING, start), row.fits(CLOSING, closing)
        return (start if fit == (True, False) else None), (closing if fit == (False, True) else None)
    start, closing = _fitting(OPENING, start, row), _fitting(CLOSING, closing, row)
    if start is not None and closing is not None:
        weeks = (closing - start).days // 7 + 1
        if not LEAST_WEEKS <= weeks <= MOST_WEEKS:
            length = f"长达{weeks}周" if weeks > MOST_WEEKS else f"只有{weeks}周"
            row.say("calendar-order", CLOSING, f"这个学期{length}", _CHECK_BOTH)
    return start, closing


def _fitting(key: str, day: date | None, row: _Row) -> date | None:
    """A day if such a term may begin or end on it; otherwise it is told what was probably meant, and not used."""
    if day is None or row.fits(key, day):
        return day
    meant, name = row.same_day(key, day), term_name(row.school_year, row.number)
    if meant is not None:
        hint = f"是不是 {meant}？写的是别的学期，就改这一行的学期"
    else:
        hint = f"{_USUAL[key, row.number]}：请核对日期，是别的学期的就写到那个学期下面"
    row.say("calendar-day", key, f"{name}不会在{full_day(day)}{key}，先按通常的日期推算", hint)
    return None


def _say_disorder(row: _Row, start: date, closing: date) -> None:
    """What is wrong with a term that ends before it has begun, at the day that is the likelier slip."""
    key = OPENING if not row.fits(OPENING, start) and row.fits(CLOSING, closing) else CLOSING
    if closing == start:
        said = "放假和开学是同一天"
    elif closing > start:
        said = "这个学期只有1天"
    else:
        said = "开学晚于放假" if key == OPENING else "放假早于开学"
    row.say("calendar-order", key, said, _disorder_hint(row, key, start, closing), is_error=True)


def _disorder_hint(row: _Row, key: str, start: date, closing: date) -> str:
    is_long = start - closing >= timedelta(weeks=LEAST_WEEKS)
    if is_long and row.fits(OPENING, closing) and row.fits(CLOSING, start):
        return f"是不是写反了？写成 开学: {closing}, 放假: {start}"
    meant = row.same_day(key, start if key == OPENING else closing)
    other = closing if key == OPENING else start
    is_mended = meant is not None and meant not in (start, closing) and (meant < other) == (key == OPENING)
    return f"是不是 {meant}？" if is_mended else _CHECK_BOTH


def _read_day(key: str, row: _Row, usual: Term) -> date | None:
    text = row.entry.get(key, "")
    day, findings = read_day(text, usual.window)
    row.found.extend((key, finding) for finding in findings)
    if day is None and text.strip() and not findings:
        row.say("calendar-day", key, f"“{text}”看不出是哪一天，先按通常的日期推算", "写成2026-09-01的样子")
    return day


def _read_before(row: _Row) -> int:
    text = row.entry.get(_BEFORE, "")
    weeks = read_integer(text.strip().removesuffix("周")) if text.strip() else 0
    if weeks is None or weeks > MOST_BEFORE:
        row.say("calendar-before", _BEFORE, f"“{text}”应是 0 到 {MOST_BEFORE} 之间的周数", "例如 开学前: 1")
        return 0
    return weeks


def _read_week_start(row: _Row) -> int:
    text = row.entry.get(_WEEK_START, "").strip()
    mark = text.removeprefix("周").removeprefix("星期").removeprefix("礼拜")
    if mark in {"日", "天"}:
        return SUNDAY
    if mark not in {"一", ""}:
        row.say("calendar-week-start", _WEEK_START, f"“{text}”不是周一或周日，先按周一推算", "写周一或周日")
    return MONDAY
