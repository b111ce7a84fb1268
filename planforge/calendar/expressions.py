"""Reading a text about time: the first date, week or clock time in it counts, the rest is left alone.

What is a date or a week wins over what merely sounds like time (本学期第3周 is a week). A type never
refuses words: the only errors are days and clock times that do not exist.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from planforge.calendar import recurrence, relative, stretches, weeks
from planforge.calendar.clock import find_clock
from planforge.calendar.coded import Coded, code, number, pattern
from planforge.calendar.dates import find_date
from planforge.calendar.reading import TimeKind, TimeReading
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Bound, Precision, Window, shift

_NOWHERE = TimeContext()
_NOTHING = TimeReading(TimeKind.NONE)
_DIGIT_OR_UNIT = re.compile(pattern(r"[\d月周日]"))
_DAY_OF_MONTH = pattern(r"(?<![\d月.])(0?[1-9]|[12]\d|3[01])日(?!内)(?!游)(?!制)(?!报)(?!志)(?!均)")
_BOUND = re.compile(
    pattern(
        r"(?:\([^()]{0,6}\))?(?:结束)?(?:(?P<around>前后|左右)|(?:之|以)?(?:(?P<before>前)|(?P<after>后))"
        r"|(?P<from>起|以来|开始)|(?P<until>止))"
    )
)
_UNTIL_WORDS = tuple(pattern(word) for word in ("截-", "截止", "截止-", "不晚于", "不迟于", "最迟", "最晚"))
_NO_BOUNDS = frozenset(pattern(a + b) for a in "前" for b in "往期进排沿提") | frozenset(
    pattern(word) for word in ("后勤", "后备", "后续", "后面", "后排", "起草", "起步", "起点", "起来")
)
"""Words that only begin like a bound: 9月10日前往, 9月起草."""

_LooseReader = Callable[["re.Match[str]", Coded, TimeContext], TimeReading]


def read_time(text: str, context: TimeContext | None = None) -> TimeReading:
    """Read the first time expression of any text; it never raises and never refuses."""
    where = context or _NOWHERE
    coded = code(text)
    reading = _read_exact(coded, where) if _DIGIT_OR_UNIT.search(coded.text) else None
    if reading is None:
        reading = _read_loose(coded, where)
    return _with_clock(coded, reading)


def _read_exact(coded: Coded, context: TimeContext) -> TimeReading | None:
    """Read the first date, month or teaching week."""
    week = weeks.find_week(coded, context)
    found = find_date(coded, context.window)
    if found is not None and (week is None or found.span[0] < week.span[0]):
        start, end, precision, span, findings = found
        kind = TimeKind.DATE if precision is Precision.DAY else TimeKind.MONTH
        reading: TimeReading | None = TimeReading(kind, start, end, precision, span=span, findings=findings)
    else:
        reading = week or _read_day_of_month(coded, context.window)
    if reading is None:
        return None
    return _with_surroundings(coded, _bounded(coded, reading))


def _read_day_of_month(coded: Coded, window: Window | None) -> TimeReading | None:
    """Read 15日 alone; it is a day only where the context is a single month."""
    match = re.search(_DAY_OF_MONTH, coded.text)
    if match is None:
        return None
    day: date | None = None
    if window is not None and window.start.replace(day=1) == window.end.replace(day=1):
        day = shift(window.start.replace(day=1), (number(match[1]) or 1) - 1)
        day = day if day and day.month == window.start.month else None
    return TimeReading(TimeKind.DATE, day, day, Precision.DAY, span=match.span())


def _with_surroundings(coded: Coded, reading: TimeReading) -> TimeReading:
    """Add what stands around a date: 每周三."""
    text = coded.text
    if "每" in text or "隔" in text:
        match = _loose_pattern().search(text)
        if match is not None and match.lastgroup == "rec":
            reading = reading._replace(recurrence=recurrence.read_recurrence(match))
    return reading._replace(span=coded.span(*reading.span)) if coded.offsets else reading


def _bounded(coded: Coded, reading: TimeReading) -> TimeReading:
    """Apply 前, 后, 起, 止 that follow, or 截至 that stands before; the span is in the coded text."""
    first, last = reading.span
    match = _BOUND.match(coded.text, last)
    if match is not None and coded.text[match.end() - 1 : match.end() + 1] not in _NO_BOUNDS:
        return _open_end(match.lastgroup or "", reading)._replace(span=(first, match.end()))
    if first and coded.text.endswith(_UNTIL_WORDS, 0, first):
        return _open_end("until", reading)
    return reading


def _open_end(bound: str, reading: TimeReading) -> TimeReading:
    """Open one end of a span; a day or a part of a month belongs to what is before it (7月底前)."""
    if bound == "before" and reading.precision not in {Precision.DAY, Precision.TEN_DAYS}:
        end = reading.start and shift(reading.start, -1)
        return reading._replace(start=None, end=end, bound=Bound.BEFORE)
    if bound == "until" and reading.precision is Precision.DAY and reading.start != reading.end:
        return reading  # 自9月1日起至9月30日止
    if bound in {"before", "until"}:
        return reading._replace(start=None, bound=Bound.BEFORE)
    if bound == "after":
        start = reading.end and shift(reading.end, 1)
        return reading._replace(start=start, end=None, bound=Bound.AFTER)
    if bound == "from":
        return reading._replace(end=None, bound=Bound.AFTER)
    return reading


@cache
def _loose_pattern() -> re.Pattern[str]:
    """Compile the alternation of all that is no date; many documents never need it."""
    patterns = (
        recurrence.RECURRING_PATTERN,
        stretches.TERM_OR_SCHOOL_YEAR_PATTERN,
        relative.RELATIVE_PATTERN,
        stretches.YEAR_PATTERN,
        stretches.HALF_PATTERN,
        stretches.MONTH_PART_PATTERN,
        stretches.WHOLE_PATTERN,
        stretches.PHASE_PATTERN,
        stretches.OPEN_PATTERN,
        weeks.WEEKDAY_PATTERN,
    )
    return re.compile("|".join(patterns))


_READ_LOOSE: dict[str, _LooseReader] = {
    "rec": stretches.read_recurring,
    "term": stretches.read_term_name,
    "relative": relative.read_relative,
    "year": stretches.read_year,
    "halfyear": stretches.read_half_year,
    "monthpart": stretches.read_month_part,
    "whole": stretches.read_whole,
    "phase": stretches.read_phase,
    "open": stretches.read_open,
    "weekday": weeks.read_weekday,
}


def _read_loose(coded: Coded, context: TimeContext) -> TimeReading:
    match = _loose_pattern().search(coded.text)
    if match is None:
        return _NOTHING
    name = match.lastgroup or ""
    reading = _READ_LOOSE[name](match, coded, context)._replace(span=match.span())
    if name in {"monthpart", "year", "term"}:
        reading = _bounded(coded, reading)
    return reading._replace(span=coded.span(*reading.span)) if coded.offsets else reading


def _with_clock(coded: Coded, reading: TimeReading) -> TimeReading:
    clock, finding = find_clock(coded)
    if clock is None and finding is None:
        return reading
    findings = (*reading.findings, finding) if finding else reading.findings
    if reading.kind is not TimeKind.NONE:
        return reading._replace(clock=clock, findings=findings)
    span = clock.span if clock else (findings[0].start, findings[0].end)
    return TimeReading(TimeKind.CLOCK, clock=clock, span=span, findings=findings)
