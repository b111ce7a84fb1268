"""校历 as a table of weeks: the days of each, holidays, make-up days, the first and the last day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from planforge.calendar.holidays import DayKind, day_status, is_published, rests
from planforge.calendar.published import Rest
from planforge.calendar.spans import DAYS_OF_WEEK
from planforge.calendar.term import SUNDAY, Term
from planforge.calendar.written import day_span, full_day, short_day
from planforge.document import Block, Cell, Document, Paragraph, Properties, Table, Title

_WEEK = timedelta(days=7)
_MARKS = {DayKind.OFF: "休", DayKind.MAKE_UP: "班"}
_VACATION = "假"  # of days before the first and behind the last school day, on which the school plans nothing
_Place: TypeAlias = tuple[date, int]


class Week(NamedTuple):
    """One row: 第3周, 开学前1周, 开学周 for a first week without a number, 放假 behind the last; what is special."""

    name: str
    first: date
    notes: tuple[str, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days."""
        return tuple(self.first + timedelta(days=n) for n in range(7))


def weeks_of(term: Term) -> Iterator[Week]:
    """Every week from those before the term to the one that holds the first day off."""
    first, last = term.listed
    opening = first + term.before * _WEEK
    while first <= last:
        notes = sorted(_notes(first, term), key=itemgetter(0))
        yield Week(_name(first, opening, term), first, tuple(text for _, text in notes))
        first += _WEEK


def _name(first: date, opening: date, term: Term) -> str:
    if first > term.end:
        return "放假"
    number = term.week_of(first)
    if number is not None:
        return f"第{number}周"
    return "开学周" if first == opening else f"开学前{(opening - first).days // 7}周"


def _notes(first: date, term: Term) -> Iterator[tuple[_Place, str]]:
    """What is special in a week, each with its place in it: its first day there, and of one day in this order."""
    last = first + timedelta(days=6)
    if first <= term.start <= last:
        yield (term.start, 0), f"{short_day(term.start)}开学"
    for rest in _rests(first, min(last, term.end)):
        tentative = "" if is_published(rest.first.year) else "（暂定）"
        if rest.first >= first:
            yield (rest.first, 1), f"{rest.name}{day_span(rest.first, rest.last)}放假{tentative}"
        else:
            yield (first, 1), f"{rest.name}放假至{short_day(rest.last)}{tentative}"
    for day in (first + timedelta(days=n) for n in range(7)):
        status = day_status(day)
        if status.kind is DayKind.MAKE_UP and day < term.closing:
            yield (day, 2), f"{short_day(day)}上班（{status.name}调休）"
    for own in term.own:
        if first <= own.last and own.first <= last:
            yield (max(own.first, first), 3), f"{day_span(own.first, own.last)}{own.name}"
    if first <= term.closing <= last:
        yield (term.closing, 4), f"{short_day(term.closing)}放假"


def _rests(first: date, last: date) -> Iterator[Rest]:
    for year in range(first.year, last.year + 1):
        yield from (rest for rest in rests(year) if rest.first <= last and rest.last >= first)


def weekdays(term: Term) -> str:
    """The days of a week in the term's order, one character each."""
    return f"日{DAYS_OF_WEEK[:6]}" if term.week_start == SUNDAY else DAYS_OF_WEEK


def term_table(term: Term) -> Table:
    """The weeks of a term as a table: the number of the day, on a first 10.1, beside it 休, 班 or 假."""
    head = ("周次", *weekdays(term), "备注")
    rows = [tuple(Cell((text,)) for text in head)]
    for number, week in enumerate(weeks_of(term)):
        days = [
            (
                f"{day.month}.{day.day}"
                if day.day == 1 or (number == 0 and day == week.first)
                else str(day.day)
            )
            + _mark(day, term)
            for day in week.days
        ]
        rows.append(tuple(Cell((text,)) for text in (week.name, *days, "；".join(week.notes))))
    return Table(tuple(rows), widths=(11, 7, 7, 7, 7, 7, 7, 7, 28))


def _mark(day: date, term: Term) -> str:
    if term.start <= day <= term.end:
        return _MARKS.get(day_status(day).kind, "")
    return "" if any(own.first <= day <= own.last for own in term.own) else _VACATION


def term_remarks(term: Term) -> tuple[str, ...]:
    """What a reader has to know: that holidays are 暂定, or the days of the term only assumed."""
    years = [year for year in range(term.start.year, term.end.year + 1) if not is_published(year)]
    said = []
    if term.assumed:
        said.append(_assumed(term))
    if years:
        named = "、".join(f"{year}年" for year in years)
        said.append(f"{named}的放假通知还没有公布：节日按历法推算，放假和调休为暂定。")
    return tuple(said)


def _assumed(term: Term) -> str:
    if not term.assumed_days:
        return "学校.yaml 的校历里没有这个学期，开学、放假按通常的日子推算。"
    days = "、".join(term.assumed_days)
    return f"学校.yaml 的校历里，这个学期的{days}没有写或写得不对，按通常的日子推算。"


def term_document(school: str, name: str, term: Term) -> Document:
    """The calendar of a term as a document: title, when it begins and ends, the table, remarks."""
    summary = f"{full_day(term.start)}开学，{full_day(term.closing)}放假，共{term.weeks}周。"
    title = f"{school}{name}校历"
    blocks: tuple[Block, ...] = (
        Title((title,)),
        Paragraph(summary),
        term_table(term),
        *(Paragraph(remark) for remark in term_remarks(term)),
    )
    return Document(blocks, Properties(title, school, "校历", date=term.start.isoformat()))
