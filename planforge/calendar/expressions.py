"""Reading a text about time: the first date, week or clock time in it counts, the rest is left alone.

Two alternations: what is a date or a week wins over what merely sounds like time (本学期第3周 is a
week). A type never refuses words: the only errors are days and clock times that do not exist.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from planforge.calendar import dates, recurrence, relative, stretches, weeks
from planforge.calendar.clock import read_clock
from planforge.calendar.marks import BLANK as B
from planforge.calendar.reading import TimeKind, TimeReading
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Bound, Precision, Window, shift

_DAY_PATTERN = rf"(?P<day>(?<![\d月.．])(?P<dn>0?[1-9]|[12]\d|3[01]){B}日(?![内游制报志均]))"
_EXACT = re.compile(
    r"(?=[\d第元一二两三四五六七八九十〇零○ \t\u3000])(?:"
    + "|".join(
        (
            dates.ISO_PATTERN,
            dates.YEAR_MONTH_PATTERN,
            dates.HAN_PATTERN,
            dates.MONTHS_PATTERN,
            dates.DOTTED_PATTERN,
            weeks.WEEK_PATTERN,
            _DAY_PATTERN,
        )
    )
    + ")"
)
_LOOSE = re.compile(
    "|".join(
        (
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
    )
)
_EXACT_CUE = re.compile(r"[\d月周日号]")
_BOUND = re.compile(
    rf"(?:{B}[（(][^（）()]{{0,6}}[）)])?{B}(?:结束)?(?:"
    r"(?P<around>前后|左右)|(?:之|以)?(?:(?P<before>前(?![往期进排沿提]))|(?P<after>后(?![勤备续面排])))"
    r"|(?P<from>起(?![草步点来])|以来|开始)|(?P<until>止(?![痛]))|(?P<beyond>以内))"
)
_UNTIL_WORDS = ("截至", "截止", "截止到", "截止至", "不晚于", "最迟", "不迟于", "最晚")

_READ_DATE: dict[str, Callable[[re.Match[str], Window | None], dates.DateReading]] = {
    "iso": dates.read_iso,
    "ym": dates.read_year_month,
    "han": dates.read_han,
    "months": dates.read_months,
    "dot": dates.read_dotted,
}
_READ_LOOSE: dict[str, Callable[[re.Match[str], TimeContext], TimeReading]] = {
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
_NOWHERE = TimeContext()
_NOTHING = TimeReading(TimeKind.NONE)


def read_time(text: str, context: TimeContext | None = None) -> TimeReading:
    """Read the first time expression of any text; it never raises and never refuses."""
    where = context or _NOWHERE
    match = _EXACT.search(text) if _EXACT_CUE.search(text) else None
    if match is not None:
        reading = _read_exact(match, where)
        if "每" in text or "隔" in text:
            found = recurrence.find_recurrence(text)
            reading = reading._replace(recurrence=found[0]) if found else reading
    else:
        reading = _read_loose(text, where)
    return _with_clock(text, reading)


def _read_exact(match: re.Match[str], context: TimeContext) -> TimeReading:
    name = match.lastgroup
    if name == "week":
        reading = weeks.read_week(match, context)
    elif name == "day":
        reading = _read_day_of_month(match, context.window)
    else:
        start, end, precision, approximate, findings = _READ_DATE[name or "han"](match, context.window)
        kind = TimeKind.DATE if precision is Precision.DAY else TimeKind.MONTH
        reading = TimeReading(
            kind, start, end, precision, approximate=approximate, span=match.span(), findings=findings
        )
    reading = _bounded(match, reading)
    text = match.string
    if "暂定" in text or "待定" in text:
        reading = reading._replace(tentative=True)
    if "阶段" in text and (phase := _PHASE.search(text)):
        reading = reading._replace(phase=stretches.read_phase(phase, context).phase)
    return reading


_PHASE = re.compile(stretches.PHASE_PATTERN)


def _read_day_of_month(match: re.Match[str], window: Window | None) -> TimeReading:
    """Read 15日 alone; it is a day only where the context is a single month."""
    found: date | None = None
    if window is not None and window.start.replace(day=1) == window.end.replace(day=1):
        found = shift(window.start.replace(day=1), int(match["dn"]) - 1)
        found = found if found and found.month == window.start.month else None
    return TimeReading(TimeKind.DATE, found, found, Precision.DAY, span=match.span())


def _bounded(match: re.Match[str], reading: TimeReading) -> TimeReading:
    """Apply 前, 后, 起, 止 that follow, or 截至 that stands before."""
    text = match.string
    first, last = match.span()
    bound = _BOUND.match(text, last)
    if bound is None:
        if first and text[max(0, first - 4) : first].rstrip().endswith(_UNTIL_WORDS):
            return reading._replace(start=None, bound=Bound.BEFORE)
        return reading
    span = (first, bound.end())
    match bound.lastgroup:
        case "before":
            inclusive = reading.precision in {Precision.DAY, Precision.TEN_DAYS}
            end = reading.end if inclusive else reading.start and shift(reading.start, -1)
            return reading._replace(start=None, end=end, bound=Bound.BEFORE, span=span)
        case "until":
            return reading._replace(start=None, bound=Bound.BEFORE, span=span)
        case "after":
            start = reading.end and shift(reading.end, 1)
            return reading._replace(start=start, end=None, bound=Bound.AFTER, span=span)
        case "from":
            return reading._replace(end=None, bound=Bound.AFTER, span=span)
        case _:
            return reading._replace(approximate=True, span=span)


def _read_loose(text: str, context: TimeContext) -> TimeReading:
    match = _LOOSE.search(text)
    if match is None:
        return _NOTHING
    if match.lastgroup == "rec":
        start, end = context.window or (None, None)
        return TimeReading(
            TimeKind.RECURRING, start, end, recurrence=recurrence.read_recurrence(match), span=match.span()
        )
    reading = _READ_LOOSE[match.lastgroup or "open"](match, context)
    return _bounded(match, reading) if match.lastgroup in {"monthpart", "year", "term"} else reading


def _with_clock(text: str, reading: TimeReading) -> TimeReading:
    clock, finding = read_clock(text)
    if clock is None and finding is None:
        return reading
    findings = (*reading.findings, finding) if finding else reading.findings
    if reading.kind is not TimeKind.NONE:
        return reading._replace(clock=clock, findings=findings)
    span = clock.span if clock else (findings[0].start, findings[0].end)
    return TimeReading(TimeKind.CLOCK, clock=clock, span=span, findings=findings)
