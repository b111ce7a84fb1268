"""The time and place that a document speaks from: its period, its calendar, its school."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from planforge.calendar.day import read_day
from planforge.calendar.expressions import read_time
from planforge.calendar.period import Period, PeriodKind, read_period
from planforge.calendar.school_calendar import TimeContext, read_school_calendar
from planforge.calendar.spans import Window
from planforge.calendar.term import Term
from planforge.checks.own_period import own_period
from planforge.review.rule import ReviewRequest

_Terms: TypeAlias = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
SHORT: Final = (PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.MONTH)
"""Kinds of periods within a term."""
_LONG: Final = 400  # days: longer periods are plans of several years
_BEFOREHAND: Final = 240  # days before its period in which a document may be signed


class Setting(NamedTuple):
    """What a document is about: ``window`` holds its days, ``years`` the calendar years it may call its own.

    ``term`` is given where a document is about one term, ``school_year`` is the year in which its school
    year begins; ``context`` is what its times are read against.
    """

    period: Period
    window: Window
    years: range
    context: TimeContext
    school_year: int
    begun: date  # the first day that may be spoken of as to come

    @property
    def term(self) -> Term | None:
        """The term, where the school's own calendar has it."""
        term = self.context.term
        return None if term is None or term.assumed else term

    @property
    def is_long(self) -> bool:
        """Whether the document is for several years."""
        return (self.window.end - self.window.start).days > _LONG


def setting_of(request: ReviewRequest) -> Setting | None:
    """The setting of a document; None where its period cannot be told."""
    spec, profile = request.spec, request.profile
    terms = tuple((name, tuple(term.texts.items())) for name, term in profile.terms.items())
    signed = spec.sign_off.date if spec.sign_off else ""
    found = _setting((spec.period, *spec.title), signed, own_period(spec, profile), terms)
    return _behind(found) if found is not None and request.is_summary else found


def _behind(setting: Setting) -> Setting:
    """The setting of a summary: nobody signs one before its time, so that an earlier day of signing tells nothing."""
    if setting.begun >= setting.window.start:
        return setting
    years = _years(setting.period, setting.window)
    return setting._replace(begun=setting.window.start, years=years)


@lru_cache(maxsize=64)
def _setting(texts: tuple[str, ...], signed: str, usual: str, terms: _Terms) -> Setting | None:
    calendar, _ = read_school_calendar({name: dict(entry) for name, entry in terms})
    for text in (*texts, usual):
        period = read_period(text) if text else None
        if period is None:
            continue
        if period.school_year is None and period.start is None:
            period = _placed(period, signed, calendar.context(read_period(usual)))
        context = calendar.context(period)
        window = context.window
        if window is not None and period.findings == ():
            begun = _begun(window, signed)
            years = _years(period, window)
            years = (
                range(min(begun.year, years.start), years.stop) if period.kind is PeriodKind.YEAR else years
            )
            return Setting(period, window, years, context, _school_year(period, window), begun)
    return None


def signed_in(text: str) -> Window | None:
    """The days that a date of signing leaves open: one of 2026年9月1日, thirty of 2026年9月."""
    signed = read_period(text) if text else None
    return signed.window if signed is not None and not signed.findings else None


def _begun(window: Window, signed: str) -> date:
    """The day of signing, where it is not so far before the period that it is another year's."""
    day = signed_in(signed)
    is_near = day is not None and (window.start - day.start).days <= _BEFOREHAND
    return min(window.start, day.start) if day is not None and is_near else window.start


def _placed(period: Period, signed: str, usual: TimeContext) -> Period:
    """第3周（9月14日—20日） without a year: in the current term, or around the day of signing."""
    day = read_day(signed)[0]
    around = Window(day - timedelta(days=60), day + timedelta(days=120)) if day else None
    context = usual if usual.window else TimeContext(around)
    reading = read_time(period.text, context)
    if reading.start is None or reading.end is None or period.kind not in SHORT:
        return period
    return Period(period.text, period.kind, reading.start, reading.end)


def _school_year(period: Period, window: Window) -> int:
    start = window.start
    return period.school_year if period.school_year is not None else start.year - (start.month < 8)


def _years(period: Period, window: Window) -> range:
    """The years of a period; a term and a day also stand in a school year that has two."""
    first, last = window.start.year, window.end.year
    if period.school_year is not None or period.kind in SHORT:
        first = min(first, _school_year(period, window))
        last = max(last, _school_year(period, window) + 1)
    return range(first, last + 1)


def days_before(window: Window, day: date) -> int:
    """How many days a day lies before a window; 0 inside it, negative behind it."""
    if day < window.start:
        return (window.start - day).days
    return min(0, (window.end - day).days)
