"""校历: the terms of a school as its profile gives them, and the context that times are read in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from planforge.calendar.finding import Finding
from planforge.calendar.period import Period, PeriodKind, read_period
from planforge.calendar.spans import Window
from planforge.calendar.term import CLOSING, MONDAY, OPENING, Term, assumed_term, term_name
from planforge.calendar.term_entry import read_term
from planforge.calendar.written import full_day


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
_PERIOD_HINT = "写成“2026—2027学年度第一学期”或“2026-2027-1”"


def read_school_calendar(
    entries: Mapping[str, Mapping[str, str]],
) -> tuple[SchoolCalendar, tuple[CalendarFinding, ...]]:
    """Read 校历 of the profile: period name → {开学, 放假, 周起始, 首周, 开学前}, all texts.

    A value that is not understood is a reminder, and the usual day is assumed instead; of two rows for one term
    the first holds.
    """
    rows: dict[tuple[int, int], tuple[str, Term]] = {}
    findings: list[CalendarFinding] = []
    for name, entry in entries.items():
        period = read_period(name)
        if period is None or period.term is None or not _OLDEST <= (period.school_year or 0) <= _NEWEST:
            message = (
                period.findings[0].message if period and period.findings else f"“{name}”看不出是哪个学期"
            )
            findings.append(_about_name(name, message, _PERIOD_HINT))
            continue
        spot = period.school_year or 0, period.term
        if period.findings:
            findings.append(_about_name(name, period.findings[0].message, f"是不是“{term_name(*spot)}”？"))
        if spot in rows:
            message = f"和“{rows[spot][0]}”是同一个学期，用的是先写的那一行"
            findings.append(_about_name(name, message, "一个学期只留一行"))
        term, found = read_term(period, entry)
        findings += [CalendarFinding(name, key, finding) for key, finding in found]
        rows.setdefault(spot, (name, term))
    findings += _overlaps(rows, entries)
    return SchoolCalendar(tuple((*spot, term) for spot, (_, term) in rows.items())), tuple(findings)


def _about_name(name: str, message: str, hint: str) -> CalendarFinding:
    return CalendarFinding(name, "", Finding("calendar-period", False, message, hint, 0, len(name)))


def _overlaps(
    rows: Mapping[tuple[int, int], tuple[str, Term]], entries: Mapping[str, Mapping[str, str]]
) -> Iterator[CalendarFinding]:
    """Terms that begin before the one before them is over, as far as both days are given."""
    in_order = [rows[spot] for spot in sorted(rows)]
    for (before, earlier), (name, term) in pairwise(in_order):
        if earlier.closing >= term.start and not (earlier.is_assumed(CLOSING) or term.is_assumed(OPENING)):
            message = f"{full_day(term.start)}开学，上一个学期（{before}）{full_day(earlier.closing)}才放假"
            width = len(entries[name][OPENING])
            finding = Finding("calendar-order", False, message, "请核对这两个日期", 0, width)
            yield CalendarFinding(name, OPENING, finding)
