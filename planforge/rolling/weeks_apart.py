"""Rows that go by their teaching week, where the new term puts that week elsewhere: in another month, far from its end.

第18周 期末检测 of a term of 18 weeks is no longer the last week of one of 22; 三月 | 1 is a week of February where the new term
begins in that month. The week stays, since the row goes by it, and a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from planforge.calendar.coded import NUMBER, TO, code, number, number_in, pattern
from planforge.calendar.spans import Window
from planforge.calendar.term import Term
from planforge.calendar.written import day_span
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.frame import Frame
from planforge.rolling.written_week import weeks_of_column

_LABEL: Final = re.compile(pattern(rf"第(?:(?P<first>{NUMBER})(?:{TO}|&)第?)?(?P<n>{NUMBER})(?:教学)?周"))
_ENDS: Final = re.compile(
    "期末(?:考试|检测|监测|测试|测评|质量|复习|总结)|学期[末终]|散学|休业|结业(?:典礼|式)|放[寒暑]?假(?!前)"
)
_MIDDLE: Final = re.compile("期中(?:考试|检测|监测|测试|测评|质量|教学质量)")
_MONTH: Final = re.compile(r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]|元)月份?")
_DAY: Final = re.compile(r"\d\s*月\s*\d|\d\s*[日号]|\d[.．/]\d")
_SAID: Final = re.compile(r"[^，。；;]*")
_LAST: Final = 3  # weeks that close a term
_FAR: Final = 2  # weeks from where a row would stand that are worth a question


class _Row(NamedTuple):
    """Where a line writes its weeks, from which to which, and what is done then."""

    span: tuple[int, int]
    weeks: tuple[int, int]
    words: str


def week_questions(line: Line, decided: Sequence[Decision], frame: Frame) -> list[Decision]:
    """What is asked of the weeks of a row or a line that belong elsewhere in the new term; none where days were moved there."""
    if frame.days is not None or frame.is_long or any(each.kind == "日期" for each in decided):
        return []
    rows = list(_row(line) if line.in_table else _labels(line))
    old, new = (frame.calendar.term(*name) for name in (frame.first, frame.new_first)) if rows else (None, None)
    if old is None or new is None or old.assumed or new.assumed:
        return []
    found = []
    for row in rows:
        if 1 <= row.weeks[0] <= row.weeks[1] <= min(old.weeks, new.weeks):
            month = _other_month(line, row.weeks, (old, new), frame) if line.in_table else ""
            said = month or _other_place(row, old, new)
            found += [line.asked("周次", row.span, said)] if said else []
    return found


def with_week_questions(line: Line, decided: Sequence[Decision], frame: Frame) -> list[Decision]:
    """The decisions about a line with those questions, instead of what was said of the same weeks."""
    asked = week_questions(line, decided, frame)
    places = {(each.at, each.old) for each in asked}
    return [*(each for each in decided if (each.at, each.old) not in places), *asked]


def _row(line: Line) -> Iterator[_Row]:
    """The weeks of a row whose table has a column for them."""
    weeks = weeks_of_column(line) if line.is_weekly else None
    if weeks is not None:
        cells = line.cells()
        cell = cells[line.weeks]
        at = line.text.index(cell, sum(map(len, cells[: line.weeks])))
        yield _Row((at + len(cell) - len(cell.lstrip()), at + len(cell.rstrip())), weeks, line.text)


def _labels(line: Line) -> Iterator[_Row]:
    """The weeks that a line names, each with what is said of it; a label alone has its words below it."""
    coded = code(line.text)
    is_dated = _DAY.search(f"{line.text} {line.beside}")  # which goes by its own rules
    labels = list(_LABEL.finditer(coded.text)) if "周" in line.text and not is_dated else []
    for found in labels:
        span, last = coded.span(*found.span()), number(found["n"])
        first = number(found["first"]) if found["first"] else last
        words = _SAID.match(line.text, span[1])
        if first and last:
            is_alone = len(labels) == 1 and span[0] == 0
            yield _Row(span, (first, last), f"{words[0] if words else ''} {line.beside if is_alone else ''}")


def _other_month(line: Line, weeks: tuple[int, int], terms: tuple[Term, Term], frame: Frame) -> str:
    """What is said of weeks that lay in the month of their row, and lie wholly outside the new one's."""
    month = number_in(line.under.rstrip("份").rstrip("月").replace("元", "一"))
    if not month or _MONTH.fullmatch(line.under) is None:
        return ""
    was, now = (_days(term, weeks) for term in terms)
    if was is None or now is None or not _has(was, month):
        return ""
    _, month = frame.month(was.start.year, month)
    named = f"第{weeks[0]}周" if weeks[0] == weeks[1] else f"第{weeks[0]}—{weeks[1]}周"
    return "" if _has(now, month) else f"{named}现在是{day_span(now.start, now.end)}，不在{month}月"


def _days(term: Term, weeks: tuple[int, int]) -> Window | None:
    first, last = (term.week(each) for each in weeks)
    return Window(first.start, last.end) if first and last else None


def _has(days: Window, month: int) -> bool:
    return month in (days.start.month, days.end.month)


def _other_place(row: _Row, old: Term, new: Term) -> str:
    """What is said of the close or the middle of a term, where that is weeks away from its old number."""
    words, week = row.words, row.weeks[1]
    if _ENDS.search(words) and week > old.weeks - _LAST:
        there, how = new.weeks - (old.weeks - week), "按离学期结束的周数"
    elif _MIDDLE.search(words):
        there, how = round(week * new.weeks / old.weeks), "按学期中间"
        if abs(there - week) < _FAR:
            return ""
    else:
        return ""
    if there == week or there < 1:
        return ""
    return f"“第{week}周”没有改：新学期有{new.weeks}周（原来{old.weeks}周），{how}是第{there}周"
