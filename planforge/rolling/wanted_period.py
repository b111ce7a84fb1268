"""How far a document moves: from its own period to the one that is wanted, or why it cannot."""

from __future__ import annotations

from datetime import date, timedelta

from planforge.calendar.period import Period, PeriodKind, read_period
from planforge.calendar.school_calendar import SchoolCalendar
from planforge.calendar.spans import Window
from planforge.rolling.frame import SHORTEST_SPAN, Frame
from planforge.rolling.spot import TermName

_MONTHS = timedelta(days=120)  # as a term lasts at least


def frame_between(old: Period, hint: date | None, target: str, calendar: SchoolCalendar) -> Frame | str:
    """The frame from a document's period to the one that is wanted, or a sentence saying why there is none.

    ``hint`` is a day of the old document (its sign-off) for a period without days, such as 第3周.
    """
    wanted = read_period(target)
    if wanted is None or wanted.findings:
        return (
            f"看不懂“{target}”：学期写成 2027-2028-1，学年写成 2027-2028，年度写成 2027，规划写成 2031-2036。"
        )
    window = calendar.context(old).window or (Window(hint, hint) if hint else None)
    if window is None:
        return f"“{old.text}”看不出是哪一年的：请加上 --from，例如 --from 2026-2027-1。"
    first = _first_term(old, window, calendar)
    halves = _halves(old, window, first, wanted)
    if isinstance(halves, str):
        return halves
    days = (
        (wanted.start - window.start).days if wanted.start and _is_short(old) and _is_short(wanted) else None
    )
    return Frame(old, halves, first, calendar, window, days)


def _is_short(period: Period) -> bool:
    return period.kind in (PeriodKind.DAY, PeriodKind.WEEK)


def _first_term(old: Period, window: Window, calendar: SchoolCalendar) -> TermName:
    if old.school_year is not None:
        return TermName(old.school_year, old.term or 1)
    day = _day_of(old.kind, window)
    year = day.year - (day.month < 8)
    names = (TermName(year, 1), TermName(year, 2))
    return min(names, key=lambda name: calendar.term(*name).window.distance(day))


def _day_of(kind: PeriodKind, window: Window) -> date:
    """The day that tells the term of a period: its first one, of half a year (上半年, 2月—6月) that in the middle."""
    lasts = window.end - window.start
    is_half_year = kind is PeriodKind.SPAN and _MONTHS <= lasts <= 2 * _MONTHS
    return window.start + lasts / 2 if is_half_year else window.start


def _halves(old: Period, window: Window, first: TermName, wanted: Period) -> int | str:
    """How many terms a document moves, or why that cannot be told."""
    is_long = (window.end - window.start).days > SHORTEST_SPAN
    if is_long and (wanted.start is None or wanted.kind not in (PeriodKind.SPAN, PeriodKind.YEAR)):
        return f"这份文件的期间是“{old.text}”，请写从哪年到哪年，例如 --to {_next_span(window)}。"
    lasts = (wanted.end - wanted.start).days if wanted.start and wanted.end else 0
    if not is_long and wanted.kind is PeriodKind.SPAN and lasts > SHORTEST_SPAN:
        return (
            f"这份文件的期间是“{old.text}”，不能改成几年的：请写一个学期、学年或年度，例如 --to 2027-2028-1。"
        )
    is_dated = old.school_year is None and wanted.kind is PeriodKind.YEAR  # 2026年1月 --to 2027
    if is_long or is_dated or old.kind is PeriodKind.YEAR:
        year = _calendar_year(wanted)
        return "要写明是哪一年，例如 --to 2027。" if year is None else 2 * (year - window.start.year)
    year = wanted.school_year
    number = wanted.term or first.number
    day = _day_of(wanted.kind, wanted.window) if wanted.window else None
    if day is not None and (_is_short(wanted) or wanted.kind is PeriodKind.MONTH or day != wanted.start):
        number = 1 + (2 <= day.month < 8)
        year = day.year - (day.month < 8)
    elif year is None and wanted.start is not None:
        year = wanted.start.year - (number == 2)
    if year is None:
        return "要写明是哪一年的学期，例如 --to 2027-2028-1。"
    if old.kind is PeriodKind.SCHOOL_YEAR:
        number = first.number
    return 2 * year + number - 1 - (2 * first.school_year + first.number - 1)


def _calendar_year(wanted: Period) -> int | None:
    if wanted.school_year is not None:
        return wanted.school_year + (wanted.term == 2)
    return wanted.start.year if wanted.start else None


def _next_span(window: Window) -> str:
    length = window.end.year - window.start.year
    return f"{window.end.year}-{window.end.year + length}"
