"""校历 as a table of weeks: the days of each, holidays, make-up days, the first and the last day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from planforge.calendar.holidays import DayKind, day_status, is_published, rests
from planforge.calendar.published import Rest
from planforge.calendar.spans import DAYS_OF_WEEK
from planforge.calendar.term import SUNDAY, Term
from planforge.document import Block, Cell, Document, Paragraph, Properties, Table, Title

_WEEK = timedelta(days=7)
_MARKS = {DayKind.OFF: "休", DayKind.MAKE_UP: "班"}


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
    opening = term.start - timedelta(days=(term.start.isoweekday() - term.week_start) % 7)
    first = opening - term.before * _WEEK
    while first <= term.end + timedelta(days=1):
        yield Week(_name(first, opening, term), first, tuple(_notes(first, term)))
        first += _WEEK


def _name(first: date, opening: date, term: Term) -> str:
    if first > term.end:
        return "放假"
    number = term.week_of(first)
    if number is not None:
        return f"第{number}周"
    return "开学周" if first == opening else f"开学前{(opening - first).days // 7}周"


def _notes(first: date, term: Term) -> Iterator[str]:
    last, closing = first + timedelta(days=6), term.end + timedelta(days=1)
    if first <= term.start <= last:
        yield f"{_day(term.start)}开学"
    for rest in _rests(first, min(last, term.end)):
        tentative = "" if is_published(rest.first.year) else "（暂定）"
        if rest.first >= first:
            until = "" if rest.first == rest.last else f"—{_until(rest.first, rest.last)}"
            yield f"{rest.name}{_day(rest.first)}{until}放假{tentative}"
        else:
            yield f"{rest.name}放假至{_day(rest.last)}{tentative}"
    for day in (first + timedelta(days=n) for n in range(7)):
        status = day_status(day)
        if status.kind is DayKind.MAKE_UP and day < closing:
            yield f"{_day(day)}上班（{status.name}调休）"
    for own in term.own:
        if first <= own.last and own.first <= last:
            until = "" if own.first == own.last else f"—{_until(own.first, own.last)}"
            yield f"{_day(own.first)}{until}{own.name}"
    if first <= closing <= last:
        yield f"{_day(closing)}放假"


def _rests(first: date, last: date) -> Iterator[Rest]:
    for year in range(first.year, last.year + 1):
        yield from (rest for rest in rests(year) if rest.first <= last and rest.last >= first)


def _until(first: date, last: date) -> str:
    return f"{last.day}日" if last.month == first.month else _day(last)


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def weekdays(term: Term) -> str:
    """The days of a week in the term's order, one character each."""
    return f"日{DAYS_OF_WEEK[:6]}" if term.week_start == SUNDAY else DAYS_OF_WEEK


def term_table(term: Term) -> Table:
    """The weeks of a term as a table: the number of the day, on a first 10.1, 休 or 班 beside it."""
    head = ("周次", *weekdays(term), "备注")
    rows = [tuple(Cell((text,)) for text in head)]
    for number, week in enumerate(weeks_of(term)):
        days = [
            _cell(
                day, with_month=day.day == 1 or (number == 0 and day == week.first), is_term=day <= term.end
            )
            for day in week.days
        ]
        rows.append(tuple(Cell((text,)) for text in (week.name, *days, "；".join(week.notes))))
    return Table(tuple(rows), widths=(11, 7, 7, 7, 7, 7, 7, 7, 28))


def _cell(day: date, *, with_month: bool, is_term: bool) -> str:
    mark = _MARKS.get(day_status(day).kind, "") if is_term else ""
    return (f"{day.month}.{day.day}" if with_month else str(day.day)) + mark


def term_remarks(term: Term) -> tuple[str, ...]:
    """What a reader has to know: that holidays are 暂定, or the days of the term only assumed."""
    years = [year for year in range(term.start.year, term.end.year + 1) if not is_published(year)]
    said = []
    if term.assumed:
        said.append("学校.yaml 的校历里没有这个学期，开学、放假按通常的日子推算。")
    if years:
        named = "、".join(f"{year}年" for year in years)
        said.append(f"{named}的放假通知还没有公布：节日按历法推算，放假和调休为暂定。")
    return tuple(said)


def term_document(school: str, name: str, term: Term) -> Document:
    """The calendar of a term as a document: title, when it begins and ends, the table, remarks."""
    summary = f"{_full(term.start)}开学，{_full(term.end + timedelta(days=1))}放假，共{term.weeks}周。"
    title = f"{school}{name}校历"
    blocks: tuple[Block, ...] = (
        Title((title,)),
        Paragraph(summary),
        term_table(term),
        *(Paragraph(remark) for remark in term_remarks(term)),
    )
    return Document(blocks, Properties(title, school, "校历", date=term.start.isoformat()))


def _full(day: date) -> str:
    return f"{day.year}年{_day(day)}"
