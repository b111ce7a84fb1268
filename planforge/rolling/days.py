"""Several days of one month written as one date: 9月14日、15日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from planforge.calendar.coded import HAN_YEAR, Coded, number, pattern
from planforge.calendar.spans import last_day
from planforge.rolling.close import closing
from planforge.rolling.days_off import on_holiday, special_status
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.figures import read, rewritten
from planforge.rolling.fixed import FIXED, fixed_days
from planforge.rolling.frame import Frame
from planforge.rolling.lasting import parting
from planforge.source.edits import Edit

_DAY = r"(?:\d{1,2}|[a-j]{1,3})"
_DAYS = re.compile(
    pattern(
        rf"(?=[\da-j])(?:(?P<y>(?<!\d)\d{{4}}|{HAN_YEAR})年)?(?P<m>(?<!\d)\d{{1,2}}|[a-j]{{1,3}})月的?"
        rf"(?P<days>{_DAY}[日号]?(?:&{_DAY}[日号]?)*&{_DAY})(?:[日号]|[两二三四][日天])(?!内)(?!前)(?!后)"
    )
)
ONE = re.compile(_DAY)
_YEAR_END = (12, 31)


def day_list_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """Every run of days of one month, each moved by itself."""
    for match in _DAYS.finditer(coded.text) if "&" in coded.text else ():
        decision = _listed(line, coded, frame, match)
        if decision is not None:
            yield coded.span(*match.span()), decision


def _listed(line: Line, coded: Coded, frame: Frame, match: re.Match[str]) -> Decision | None:
    month = number(match["m"]) or 0
    year = number(match["y"]) or (frame.window.year_of(month) if 1 <= month <= 12 else None)
    places = [coded.span(*each.span()) for each in ONE.finditer(coded.text, *match.span("days"))]
    days = [day_of(year, month, line.text[start:end]) for start, end in places]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    span = coded.span(*match.span())
    if match["y"] and not frame.is_of_period(known[0]):
        return line.kept("日期", span, "不是本期间的日期")
    if hung := _on_fixed_day(line, span, known, frame):
        return _listed_on_fixed_day(line, coded, match, (places, hung), frame)
    close = closing(line, span, (known[0], known[-1]), frame)
    new = [day + close.shift if close else frame.beside(known[0], day) for day in known]
    if (known[-1].month, known[-1].day) == _YEAR_END and not frame.crosses:
        new = [day.replace(year=frame.year(day.year)) for day in known]
    edits = [*_head(line, coded, match, new[0]), *numbers(line, places, new, new[0].month)]
    changes = changed_edits(line, edits)
    if close is not None:
        trouble = close.question or on_holiday((known[0], known[-1]), (new[0], new[-1]))
        return line.asked("日期", span, trouble, changes) if trouble else line.changed("日期", span, changes)
    if len(set(new)) < len(set(known)):
        return line.asked("日期", span, "按新学期的周次，有两天成了同一天", changes)
    return judged(line, span, list(zip(known, new, strict=True)), changes, frame)


def _on_fixed_day(
    line: Line, span: tuple[int, int], known: list[date], frame: Frame
) -> list[tuple[date, date]]:
    """The old and new days of a list of which one keeps its place in the year (6月7日、8日高考), the others beside it.

    None where one was off for a holiday, which a person is asked about.
    """
    if any(special_status(day, day, frame) for day in known):
        return []
    ends = ((day, fixed_days(line, span, (day, day), frame)) for day in (known[0], known[-1]))
    day, fixed = next(((day, fixed[0]) for day, fixed in ends if fixed), (None, None))
    return [(each, fixed + (each - day)) for each in known] if day and fixed else []


def _listed_on_fixed_day(
    line: Line,
    coded: Coded,
    match: re.Match[str],
    hung: tuple[list[tuple[int, int]], list[tuple[date, date]]],
    frame: Frame,
) -> Decision:
    places, days = hung
    span, new = coded.span(*match.span()), [day for _, day in days]
    if frame.crosses and not frame.is_of_new_period(new[0]):
        return line.asked("日期", span, f"“{line.words(span)}”不在新学期里，没有改")
    edits = [*_head(line, coded, match, new[0]), *numbers(line, places, new, new[0].month)]
    return line.changed("日期", span, changed_edits(line, edits), FIXED)._replace(days=tuple(days))


def judged(
    line: Line, span: tuple[int, int], days: list[tuple[date, date]], changes: tuple[Edit, ...], frame: Frame
) -> Decision:
    """Changed, or asked where a day was one of a holiday, or has become one; with the days themselves."""
    return _judgement(line, span, days, changes, frame)._replace(days=tuple(days))


def _judgement(
    line: Line, span: tuple[int, int], days: list[tuple[date, date]], changes: tuple[Edit, ...], frame: Frame
) -> Decision:
    special = next((why for day, _ in days if (why := special_status(day, day, frame))), "")
    if special:
        return line.asked("日期", span, special)
    troubles = (on_holiday((day, day), (new, new)) for day, new in days)
    trouble = "；".join(filter(None, troubles)) or parting(days, frame)
    return line.asked("日期", span, trouble, changes) if trouble else line.changed("日期", span, changes)


def _head(line: Line, coded: Coded, match: re.Match[str], first: date) -> Iterator[Edit]:
    for group, value in (("y", first.year), ("m", first.month)):
        if match[group]:
            start, end = coded.span(*match.span(group))
            yield Edit(start, end, rewritten(line.text[start:end], value))


def numbers(line: Line, places: list[tuple[int, int]], days: list[date], month: int) -> Iterator[Edit]:
    """The days of a list behind a day of ``month``, the month put before one that has come into another."""
    for (start, end), day in zip(places, days, strict=True):
        old = line.text[start:end]
        before = f"{rewritten(old, day.month)}月" if day.month != month else ""
        yield Edit(start, end, before + rewritten(old, day.day))
        month = day.month


def changed_edits(line: Line, edits: list[Edit]) -> tuple[Edit, ...]:
    """The edits that write something else than what stands there."""
    return tuple(edit for edit in edits if line.text[edit.start : edit.end] != edit.text)


def day_of(year: int | None, month: int, text: str) -> date | None:
    """The day that a number is in a month; None where there is no such day."""
    day = read(text) if not text.isascii() or text.isdecimal() else number(text) or 0
    if year is None or not 1 <= month <= 12 or not 1 <= day <= last_day(year, month):
        return None
    return date(year, month, day)
