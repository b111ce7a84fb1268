"""The term of a document whose school has no 校历 for it, as the document's own rows of weeks tell it.

A term that the 校历 lacks begins and ends on the usual days. Where rows write their teaching weeks beside their days
(3 | 9.14—9.20), they tell on which day its weeks began, and that it had as many weeks as the last of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from planforge.calendar.coded import code
from planforge.calendar.dates import each_date
from planforge.calendar.period import PeriodKind
from planforge.calendar.school_calendar import SchoolCalendar
from planforge.calendar.term import SUNDAY, Term
from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame
from planforge.rolling.spot import week_one
from planforge.rolling.week_rows import may_be_row, weeks_beside

_LEAST, _SHARE = 3, 0.6  # rows that agree, and their share of all, for a document to tell its weeks
_LONGEST_ROW = 34  # days
_MOST_WEEKS = 26
_FARTHEST = timedelta(weeks=5)  # between the usual beginning and the one that is told
_WEEK, _FRIDAY = 7, 5


class _Row(NamedTuple):
    """The first and the last teaching week of a row, and its days."""

    weeks: tuple[int, int]
    days: tuple[date, date]


def with_told_term(frame: Frame, lines: Sequence[Line]) -> Frame:
    """The frame with the term of the old document as its rows tell it, where the 校历 does not give that term."""
    if frame.old.kind is not PeriodKind.TERM or frame.days is not None or frame.week:
        return frame
    usual = frame.calendar.term(*frame.first)
    if not usual.assumed or usual.assumed_days:
        return frame
    told = _told(usual, [row for line in lines if may_be_row(line) for row in _rows(line, frame)])
    if told == usual:
        return frame
    calendar = SchoolCalendar((*frame.calendar.terms, (*frame.first, told)))
    return frame._replace(calendar=calendar, window=told.window)


def _told(usual: Term, rows: Sequence[_Row]) -> Term:
    """A term whose weeks are those of most rows."""
    begins = Counter(_first_week(row, usual) for row in rows)
    if not begins:
        return usual
    first, count = begins.most_common(1)[0]
    if count < _LEAST or count < _SHARE * len(rows) or abs(first - week_one(usual)) > _FARTHEST:
        return usual
    agreeing = [row for row in rows if _first_week(row, usual) == first and row.weeks[1] <= _MOST_WEEKS]
    start = usual.start
    if first != week_one(usual):
        opening = min((row.days[0] for row in agreeing if row.weeks[0] == 1), default=first)
        start = opening + timedelta(days=opening.isoweekday() == SUNDAY)
    last = max((row.days[1] for row in agreeing), default=usual.end)
    last -= timedelta(days=max(0, last.isoweekday() - _FRIDAY))
    return replace(usual, start=start, end=max(usual.end, last))


def _first_week(row: _Row, term: Term) -> date:
    """The first day of the first teaching week, counted back from that of a row."""
    day = row.days[0]
    begin = day - timedelta(days=(day.isoweekday() - term.week_start) % _WEEK)
    return begin - timedelta(weeks=row.weeks[0] - 1)


def _rows(line: Line, frame: Frame) -> Iterator[_Row]:
    """The days of a line that have their teaching weeks beside them, where these are as many as the days fill."""
    coded = code(line.text)
    for match, reading in each_date(coded, frame.window):
        first, last = reading.start, reading.end
        if first is None or last is None or not first < last or (last - first).days > _LONGEST_ROW:
            continue
        weeks = weeks_beside(line, coded.span(*match.span()))
        if weeks is not None and (last - first).days < _WEEK * (weeks[1] - weeks[0] + 1):
            yield _Row(weeks, (first, last))
