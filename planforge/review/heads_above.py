"""Days held against the month or the week that they stand below: 第6周: 10月20日月考, 十月: 12月4日宪法日."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from planforge.calendar.expressions import read_time
from planforge.calendar.period import PeriodKind
from planforge.calendar.reading import TimeKind, TimeReading
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Bound, Window
from planforge.calendar.term import Term
from planforge.calendar.written import short_day
from planforge.diagnostics import Finding
from planforge.model.content import Content, Entry, Item, Label, Text
from planforge.review.dated import Dated
from planforge.review.lines import Kind, Line
from planforge.review.setting import Setting

LONG: Final = 30
"""Characters; longer words are no time alone."""
_WEEK_OF_MONTH: Final = re.compile("第[一二三四五]周")  # 第3周 is one of the term
_NEAR: Final = 40  # lines
_IS_MONTH: Final = re.compile(
    "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:工作)?(?:安排|重点|计划)?"
)
_A_WEEK: Final = 7  # days; the last ones of a month may be told with the next
_IN_BRACKETS: Final = re.compile(r"(?<=[（(])[^（()）]{3,20}(?=[）)]\s*[。；]?$)")
_AHEAD: Final = re.compile("准备|筹备|布置|布署|部署|通知|报名|动员|彩排|排练|征集|前")
"""What is done in a week for a day behind it."""
_BEFORE: Final = ("", "在", "于", "“", "【", "（", "(")  # a time with which words begin
_DAYS: Final = (TimeKind.DATE, TimeKind.WEEK)


class _Told(NamedTuple):
    """Some first words below a head, or a day in the brackets that end them: their offset, the words, what they say."""

    at: int
    text: str
    reading: TimeReading


def lines_below(content: Content) -> list[tuple[int, str]]:
    """The first words of what stands below a month, one after the other: 9月8日备课, 第3周: …."""
    found: list[tuple[int, str]] = []
    for part in content:
        if type(part) is Label and part.field is None:
            found.append((part.at, part.key[:LONG]))
        elif type(part) is Item:
            words = part.head or (part.text.first if part.text is not None else "")
            found.append((part.at, words[:LONG]))
    return found


def of_other_times(head: Label | Item, context: TimeContext) -> Iterator[Finding]:
    """Days and weeks that begin a line below a month, weeks away from it, and days below a week that are none of it."""
    label = (head.key if isinstance(head, Label) else head.head or "").strip()
    there = read_time(label, context)
    if there.span != (0, len(label)):
        return
    lines = [*_on_its_line(head.text), *lines_below(head.body)]
    if there.kind is TimeKind.MONTH and there.start and there.end:
        yield from _of_other_months(label, Window(there.start, there.end), lines, context)
    elif there.kind is TimeKind.WEEK and there.weeks is not None:
        yield from _of_other_weeks(there.weeks, lines, context)


def of_another_week(entry: Entry, context: TimeContext) -> Iterator[Finding]:
    """Days in the fields of an entry whose time is a week: 时间: 第6周, 工作: 10月20日月考."""
    times = [field.texts[0] for field in entry.fields if field.key in ("时间", "周次") and field.texts]
    there = read_time(times[0].first, context) if times else None
    if there is None or there.weeks is None or there.span != (0, len(times[0].first)):
        return
    others = (each for field in entry.fields for each in field.texts if each is not times[0])
    yield from _of_other_weeks(there.weeks, [(each.at, each.first) for each in others], context)


def _on_its_line(text: Text | None) -> Iterator[tuple[int, str]]:
    if text is not None and text.lines:
        yield text.at, text.first


def _told(lines: list[tuple[int, str]], context: TimeContext) -> Iterator[_Told]:
    """What begins with a day or a week, or ends with a day in brackets."""
    for at, text in lines:
        begun = read_time(text[:LONG], context)
        ends = _IN_BRACKETS.search(text)
        if text[: begun.span[0]] in _BEFORE and begun.kind in _DAYS:
            yield _Told(at, text[:LONG], begun)
        elif ends is not None:
            said = read_time(ends[0], context)
            if said.kind is TimeKind.DATE and said.span == (0, len(ends[0])):
                yield _Told(at + ends.start(), ends[0], said)


def _of_other_months(
    label: str, there: Window, lines: list[tuple[int, str]], context: TimeContext
) -> Iterator[Finding]:
    """What lies weeks away from its month: copied, or put there by mistake."""
    for at, text, reading in _told(lines, context):
        start, end = reading.start, reading.end
        if _WEEK_OF_MONTH.match(text, reading.span[0]):
            continue  # the second week below 十月 is the second of that month
        if reading.weeks is not None and context.term is not None:
            week = context.term.week(reading.weeks[0])
            start, end = (week.start, week.end) if week is not None else (None, None)
        if reading.bound is not Bound.CLOSED or start is None or end is None:
            continue
        if max((there.start - end).days, (start - there.end).days) > _A_WEEK:
            words = text[slice(*reading.span)]
            message = f"“{words}”写在“{label}”下面，不是那个月"
            hint = "改日期，或移到那个月下面；有意这样写的，就在上一行写 # 忽略：先后"
            yield Finding("先后", message, at, words, hint, is_error=False)


def _of_other_weeks(
    weeks: tuple[int, int], lines: list[tuple[int, str]], context: TimeContext
) -> Iterator[Finding]:
    """Days of the term that are none of the week above them, by the calendar that the school gave."""
    term = context.term
    first, last = (term.week(each) if term is not None else None for each in weeks)
    if term is None or first is None or last is None or weeks[1] > term.weeks:
        return
    for at, text, reading in _told(lines, context):
        is_day = reading.kind is TimeKind.DATE and reading.bound is Bound.CLOSED
        if not is_day or reading.start is None or reading.end is None or _AHEAD.search(text, reading.span[1]):
            continue
        week = term.week_of(reading.start)
        if week is not None and (reading.end < first.start or last.end < reading.start):
            yield _in_another_week(_Told(at, text, reading), week, weeks, term)


def _in_another_week(told: _Told, week: int, weeks: tuple[int, int], term: Term) -> Finding:
    day, (first, last) = told.reading.start, (term.week(each) for each in weeks)
    named = f"第{weeks[0]}周" if weeks[0] == weeks[1] else f"第{weeks[0]}—{weeks[1]}周"
    message = f"{short_day(day) if day else ''}在第{week}周，不在{named}"
    days = f"{short_day(first.start)}到{short_day(last.end)}" if first and last else ""
    hint = f"按校历，{named}是{days}；校历不对，就改学校.yaml"
    words = told.text[slice(*told.reading.span)]
    return Finding("周次", message, told.at + told.reading.span[0], words, hint, is_error=False)


def is_below_month(dated: Dated, lines: Sequence[Line], setting: Setting) -> bool:
    """Whether a day stands in a document of one month, or below a month, whose weeks are counted in it (十月: 第一周（8日—10日）)."""
    if setting.period.kind is PeriodKind.MONTH:
        return True
    if _WEEK_OF_MONTH.search(dated.line.text) is None and _WEEK_OF_MONTH.match(dated.line.key) is None:
        return False
    for at in range(dated.place, max(-1, dated.place - _NEAR), -1):
        line = lines[at]
        if _IS_MONTH.fullmatch(line.text if line.kind is not Kind.TEXT else line.key):
            return True
        if line.kind is Kind.HEADING:
            return False
    return False
