"""Rows that write a teaching week with its days (第18周: 12月28日—31日): both go on together.

What the days of a whole week are is told by the other rows of the document, from Monday to Friday or to Sunday. A row that
was cut short by a holiday, or by the first or last day of the term, was a whole week: the new one is a whole week, too,
cut where a holiday touches it now.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache, partial
from typing import NamedTuple

from planforge.calendar.coded import NUMBER, TO, code, number, pattern
from planforge.calendar.dates import each_date
from planforge.calendar.holidays import DayKind, day_status
from planforge.calendar.term import Term
from planforge.rolling.days_off import days_between, named
from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame, WeekForm
from planforge.rolling.spot import TermName
from planforge.rolling.written_week import weeks_of_column

_LONGEST = 34  # days from the first to the last of a row, of five weeks
_LABEL = rf"第(?P<n>{NUMBER})(?:(?:教学)?周?{TO}第?(?P<m>{NUMBER}))?(?:教学)?周(?![一二三四五六日天])"
_BEFORE = re.compile(pattern(rf"{_LABEL}[(:,;|]{{0,2}}$"))
_AFTER = re.compile(pattern(rf"[)(|]{{0,2}}{_LABEL}"))
_WEEKEND, _WEEK = 5, 7
_FRIDAY = 4  # days behind a Monday
_ALWAYS_OFF = frozenset(((1, 1), (5, 1), (10, 1), (10, 2), (10, 3)))
_DAY = timedelta(days=1)


class WeekRow(NamedTuple):
    """The new days of a row, and what a person is asked about them, or nothing."""

    days: tuple[date, date]
    question: str = ""


class _Written(NamedTuple):
    """A row as it is written: its term, the first day of its (first) week and of its last, the days written."""

    name: TermName
    weeks: tuple[int, int]
    days: tuple[date, date]


def with_week_form(frame: Frame, lines: Sequence[Line]) -> Frame:
    """The frame that knows from which day to which the weeks of a document's rows go, and whether holidays cut them."""
    if frame.days is not None or frame.is_long:
        return frame
    rows = [row for line in lines if may_be_row(line) for row in _rows(line, frame)]
    if not rows:
        return frame
    ends = Counter(_ends(row, frame) for row in rows if not _off_near(row, frame))
    monday = 1 - frame.calendar.term(*frame.first).week_start % _WEEK
    form = WeekForm(*(ends.most_common(1)[0][0] if ends else (monday, monday + _FRIDAY)))
    touched = [row for row in rows if _off_near(row, frame)]
    cuts = sum(_is_cut(row, form, frame) for row in touched)
    whole = sum(_ends(row, frame) == (form.first, form.last) for row in touched)
    return frame._replace(form=form._replace(cuts=cuts > whole))


def row_of_week(line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> WeekRow | None:
    """The new days of a row that writes its week and all days of it; None where it writes fewer, or nothing cuts it."""
    form = frame.form
    row = _written(line, span, days, frame) if form and days[0] < days[1] else None
    if form is None or row is None:
        return None
    is_whole = _ends(row, frame) == (form.first, form.last)
    if not (_is_cut(row, form, frame) or (is_whole and form.cuts)):
        return None
    name = frame.term_of(days[0]).later(frame.halves)
    term = frame.calendar.term(*name)
    whole = _in_full(row.weeks, form, term)
    if whole is None:
        return None
    new = _cut(whole, term, by_term=not is_whole or _is_at_end(row, frame))
    return WeekRow(new, _doubt(days, new, whole)) if new else WeekRow(whole)


def _is_at_end(row: _Written, frame: Frame) -> bool:
    """Whether a row begins with the first day of its term or ends with the last."""
    term = frame.calendar.term(*row.name)
    return row.days[0] == term.start or row.days[1] == term.end


def _doubt(old: tuple[date, date], new: tuple[date, date], whole: tuple[date, date]) -> str:
    """What is asked where days off that are not published yet cut a row, or where it held weekend days that were worked."""
    cut = [day for day in days_between(*whole) if not new[0] <= day <= new[1]]
    worked_else = (day for day in cut if day.weekday() < _WEEKEND and (day.month, day.day) not in _ALWAYS_OFF)
    unsure = next((status for day in worked_else if (status := day_status(day)).tentative), None)
    if unsure is not None:
        until = "" if new[0] == new[1] else f"至{named(new[1])}"
        return f"{unsure.name}放假还没有公布，暂定，这一周按它是{named(new[0])}{until}"
    if any(day_status(day).kind is DayKind.MAKE_UP for day in days_between(*old)):
        return f"原来有周末调休上班，现在是{named(new[0])}至{named(new[1])}，请按新的调休核对"
    return ""


def may_be_row(line: Line) -> bool:
    """Whether a line may write a teaching week beside its days."""
    return "周" in line.text or "周" in line.when or weeks_of_column(line) is not None


def _rows(line: Line, frame: Frame) -> Iterator[_Written]:
    coded = code(line.text)
    for match, reading in each_date(coded, frame.window):
        if reading.start and reading.end and reading.start < reading.end:
            row = _written(line, coded.span(*match.span()), (reading.start, reading.end), frame)
            if row is not None:
                yield row


def _written(line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> _Written | None:
    """The row that days stand in, where the weeks written beside them are those that they lie in."""
    if (days[1] - days[0]).days > _LONGEST:
        return None
    weeks = weeks_beside(line, span)
    if weeks is None:
        return None
    name = frame.term_of(days[0])
    term = frame.calendar.term(*name)
    first, last = term.week(weeks[0]), term.week(weeks[1])
    is_there = first and last and first.start <= days[0] <= first.end and last.start <= days[1] <= last.end
    return _Written(name, weeks, days) if is_there else None


def weeks_beside(line: Line, span: tuple[int, int]) -> tuple[int, int] | None:
    """The weeks that are written right before days, right behind them, in the first column, or above the entry."""
    column = weeks_of_column(line)
    if column is not None:
        return column
    match = _BEFORE.search(code(line.text[: span[0]]).text) or _AFTER.match(code(line.text[span[1] :]).text)
    if match is None and line.when and not line.text[: span[0]].strip("（( "):
        match = _BEFORE.search(code(line.when).text)
    if match is None:
        return None
    first = number(match["n"]) or 0
    return first, number(match["m"]) or first


def _ends(row: _Written, frame: Frame) -> tuple[int, int]:
    """The days of the week on which a row begins and ends, counted from the first of its week."""
    term = frame.calendar.term(*row.name)
    first, last = term.week(row.weeks[0]), term.week(row.weeks[1])
    return ((row.days[0] - first.start).days, (row.days[1] - last.start).days) if first and last else (0, 0)


@lru_cache(maxsize=256)
def _in_full(weeks: tuple[int, int], form: WeekForm, term: Term) -> tuple[date, date] | None:
    """The days of whole weeks of a term."""
    first, last = term.week(weeks[0]), term.week(weeks[1])
    if first is None or last is None:
        return None
    return first.start + timedelta(days=form.first), last.start + timedelta(days=form.last)


def _off_near(row: _Written, frame: Frame) -> bool:
    """Whether a holiday, or days out of the term, touch the weeks of a row."""
    term = frame.calendar.term(*row.name)
    first, last = term.week(row.weeks[0]), term.week(row.weeks[1])
    if first is None or last is None:
        return False
    return any(_is_out(day, term) for day in days_between(first.start, last.end) if day.weekday() < _WEEKEND)


def _is_out(day: date, term: Term | None) -> bool:
    """Whether a day is one of a holiday, or lies out of a term."""
    is_off = day_status(day).kind is DayKind.OFF
    return is_off or (term is not None and not term.start <= day <= term.end)


def _is_cut(row: _Written, form: WeekForm, frame: Frame) -> bool:
    """Whether the days of a row are those of whole weeks without the days off at their beginning or end, and not all of them."""
    term = frame.calendar.term(*row.name)
    whole = _in_full(row.weeks, form, term)
    if whole is None or whole == row.days:
        return False
    first, last = row.days
    head, tail = days_between(whole[0], first - _DAY), days_between(last + _DAY, whole[1])
    begins = first >= whole[0] and all(_is_out(day, term) for day in head)
    ends = last <= whole[1] and all(_is_free(day, term) for day in tail)
    worked = last > whole[1] and all(
        day_status(day).kind is DayKind.MAKE_UP for day in days_between(whole[1] + _DAY, last)
    )
    is_short = not tail or any(day.weekday() < _WEEKEND for day in tail)  # without its weekend it is whole
    return begins and (worked or (ends and is_short))


def _is_free(day: date, term: Term) -> bool:
    return _is_out(day, term) or day.weekday() >= _WEEKEND


def _cut(whole: tuple[date, date], term: Term, *, by_term: bool) -> tuple[date, date] | None:
    """Whole weeks without the holidays, perhaps also the days out of the term, at their beginning and end; None where none is left."""
    first, last = whole
    is_out = partial(_is_out, term=term if by_term else None)
    while first <= last and is_out(first):
        first += _DAY
    while last >= first and is_out(last):
        last -= _DAY
    return (first, last) if first <= last else None
