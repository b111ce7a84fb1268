"""校历: the terms of a school as its profile gives them, and the context that times are read in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from planforge.calendar.day import read_day
from planforge.calendar.finding import Finding
from planforge.calendar.numerals import read_integer
from planforge.calendar.period import Period, PeriodKind, read_period
from planforge.calendar.spans import Window
from planforge.calendar.term import MONDAY, SUNDAY, Term, assumed_term


class TimeContext(NamedTuple):
    """What a text about time is read against: days that give the year, and a term that gives weeks."""

    window: Window | None = None
    term: Term | None = None

    def inside(self, window: Window) -> TimeContext:
        """Return the context of an entry that stands below another one (月底 under 九月)."""
        return TimeContext(window, self.term)


class CalendarFinding(NamedTuple):
    """A finding on a value of the 校历: which period, which key, what."""

    period: str
    key: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """Known terms by (year in which the school year begins, term)."""

    terms: tuple[tuple[int, int, Term], ...] = ()

    def term(self, school_year: int, number: int) -> Term:
        """Return a term as the school gives it, otherwise an assumed one."""
        for year, known, term in self.terms:
            if (year, known) == (school_year, number):
                return term
        return assumed_term(school_year, number, self._week_start())

    def context(self, period: Period | None) -> TimeContext:
        """Return what times of a document of this period are read against."""
        if period is None:
            return TimeContext()
        year = period.school_year
        if year is None or not _OLDEST <= year <= _NEWEST:
            return TimeContext(period.window, self._term_around(period.window))
        if period.kind is PeriodKind.SCHOOL_YEAR:
            return TimeContext(Window(self.term(year, 1).start, self.term(year, 2).end))
        if period.term is None:
            return TimeContext(period.window)
        term = self.term(year, period.term)
        return TimeContext(term.window, term)

    def _term_around(self, window: Window | None) -> Term | None:
        """Return the known term that holds a day, a week or a month."""
        if window is None:
            return None
        held = (term for _, _, term in self.terms if term.start <= window.end and window.start <= term.end)
        return next(held, None) if (window.end - window.start).days <= 31 else None

    def _week_start(self) -> int:
        return self.terms[-1][2].week_start if self.terms else MONDAY


_OLDEST, _NEWEST = 1900, 2199
_OPENING, _CLOSING, _WEEK_START = "开学", "放假", "周起始"
_FIRST_WEEK, _BEFORE = "首周", "开学前"
_MOST_BEFORE = 8  # weeks; no school gets ready for longer


def read_school_calendar(
    entries: Mapping[str, Mapping[str, str]],
) -> tuple[SchoolCalendar, tuple[CalendarFinding, ...]]:
    """Read 校历 of the profile: period name → {开学, 放假, 周起始, 首周, 开学前}, all texts.

    A value that is not understood is a reminder, and the usual day is assumed instead.
    """
    terms: list[tuple[int, int, Term]] = []
    findings: list[CalendarFinding] = []
    for name, entry in entries.items():
        period = read_period(name)
        if period is None or period.term is None or not _OLDEST <= (period.school_year or 0) <= _NEWEST:
            doubt = Finding("calendar-period", False, f"“{name}”看不出是哪个学期", _PERIOD_HINT, 0, len(name))
            findings.append(CalendarFinding(name, "", doubt))
            continue
        term, found = read_term(period, entry)
        findings += [CalendarFinding(name, key, finding) for key, finding in found]
        terms.append((period.school_year or 0, period.term, term))
    return SchoolCalendar(tuple(terms)), tuple(findings)


_PERIOD_HINT = "写成“2026—2027学年度第一学期”或“2026-2027-1”"


def read_term(period: Period, entry: Mapping[str, str]) -> tuple[Term, list[tuple[str, Finding]]]:
    """Read one entry of a 校历 for a period with school year and term; findings by key.

    放假 is the first day off, so that the term ends the day before.
    """
    usual = assumed_term(period.school_year or _OLDEST, period.term or 1)
    found: list[tuple[str, Finding]] = []
    start = _read_day(_OPENING, entry, usual, found)
    closing = _read_day(_CLOSING, entry, usual, found)
    week_start = _read_week_start(entry.get(_WEEK_START, ""), found)
    end = closing - timedelta(days=1) if closing else usual.end
    first = start or usual.start
    problem = _out_of_order(first, end, entry)
    if problem is not None:
        found.append((_CLOSING, problem))
    counts, before = entry.get(_FIRST_WEEK, "").strip() != "不计", _read_before(entry, found)
    if end <= first:
        return Term(usual.start, usual.end, week_start, True, counts, before), found
    return Term(first, end, week_start, start is None or closing is None, counts, before), found


_LONGEST_TERM = 250  # days; the longest terms seen have 22 weeks


def _out_of_order(start: date, end: date, entry: Mapping[str, str]) -> Finding | None:
    if start < end and (end - start).days <= _LONGEST_TERM:
        return None
    width = len(entry.get(_CLOSING, ""))
    if end <= start:
        return Finding("calendar-order", True, "放假早于开学", _ORDER_HINT, 0, width)
    weeks = (end - start).days // 7 + 1
    return Finding("calendar-order", False, f"这个学期长达{weeks}周", _ORDER_HINT, 0, width)


_ORDER_HINT = "请核对开学和放假的日期"


def _read_day(
    key: str, entry: Mapping[str, str], usual: Term, found: list[tuple[str, Finding]]
) -> date | None:
    text = entry.get(key, "")
    day, findings = read_day(text, usual.window)
    found += [(key, finding) for finding in findings]
    if day is None and text.strip() and not findings:
        message = f"“{text}”看不出是哪一天，先按通常的日期推算"
        found.append((key, Finding("calendar-day", False, message, "写成2026-09-01的样子", 0, len(text))))
    return day


def _read_before(entry: Mapping[str, str], found: list[tuple[str, Finding]]) -> int:
    text = entry.get(_BEFORE, "")
    weeks = read_integer(text.strip().removesuffix("周")) if text.strip() else 0
    if weeks is None or weeks > _MOST_BEFORE:
        message = f"“{text}”应是 0 到 {_MOST_BEFORE} 之间的周数"
        found.append((_BEFORE, Finding("calendar-before", False, message, "例如 开学前: 1", 0, len(text))))
        return 0
    return weeks


def _read_week_start(text: str, found: list[tuple[str, Finding]]) -> int:
    mark = text.strip()[-1:]
    if mark in {"日", "天"}:
        return SUNDAY
    if mark not in {"一", ""}:
        message = f"“{text}”不是周一或周日，先按周一推算"
        doubt = Finding("calendar-week-start", False, message, "写周一或周日", 0, len(text))
        found.append((_WEEK_START, doubt))
    return MONDAY
