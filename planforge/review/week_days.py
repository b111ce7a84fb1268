"""Weekdays and teaching weeks that stand beside a date and do not match it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from planforge.calendar.coded import code as coded
from planforge.calendar.coded import number
from planforge.calendar.spans import DAYS_OF_WEEK, Precision
from planforge.diagnostics import Finding
from planforge.review.dated import Dated
from planforge.review.days_off import holiday
from planforge.review.lines import Kind, Line
from planforge.review.setting import Setting

_BESIDE: Final = 40  # characters
_WEEK_LONG, _FROM_MONDAY_TO_FRIDAY = 7, 4  # days
_WEEKDAY_BEFORE: Final = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])\s*[（(，,]?\s*$")
_WEEK: Final = r"第\s*(?P<week>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*(?:教学)?周"
_WEEK_BEFORE: Final = re.compile(rf"{_WEEK}次?(?:[\u4e00-\u9fff]{{0,10}}[（(])?\s*[（(，,：:]?\s*$")
_WEEK_AFTER: Final = re.compile(rf"\s*[（(，,]?\s*{_WEEK}(?![一二三四五六日天年岁])")
_WEEK_CELL: Final = re.compile(rf"(?:{_WEEK}|(?P<bare>[0-9０-９]{{1,2}}|[一二三四五六七八九十]{{1,3}})周?)")
_WEEKDAY_CELL: Final = re.compile(r"(?:周|星期|礼拜)?([一二三四五六日天])")


def _before(dated: Dated) -> tuple[str, int, int]:
    """The words right before a date, to be searched: what they name stands beside it."""
    return dated.line.text, max(0, dated.start - _BESIDE), dated.start


def weekday_before(dated: Dated) -> Iterator[Finding]:
    """周四（9月16日）: the weekday before a date, or in the cell beside it."""
    if dated.days is None or not dated.is_one_day:
        return
    match = _WEEKDAY_BEFORE.search(*_before(dated))
    day = dated.days[0]
    if match is not None and day.weekday() != _number(match[1]):
        real, said = DAYS_OF_WEEK[day.weekday()], DAYS_OF_WEEK[_number(match[1])]
        message = f"{day.year}年{day.month}月{day.day}日是星期{real}，不是星期{said}"
        yield dated.reminder("星期", message, "请核对日期和星期")


def wrong_week(dated: Dated, lines: Sequence[Line], setting: Setting) -> Iterator[Finding]:
    """第3周（9月21日—25日), by the calendar that the school gave."""
    term = setting.term
    if dated.days is None or dated.reading.precision is not Precision.DAY:
        return
    row = _row(lines, dated.place) if dated.line.kind is Kind.CELL else []
    yield from _weekday_beside(dated, row)
    named = _week_beside(dated, row)
    if named is None:
        return
    first, last = dated.days
    if _is_shifted(first, last):
        message = f"“{dated.text}”不是一周：{_day(first)}是星期{DAYS_OF_WEEK[first.weekday()]}"
        yield dated.reminder("星期", message, "请核对日期：往年的一周，今年差一两天")
        return
    window = term.week(named) if term is not None else None
    if term is None or window is None or (last - first).days > _WEEK_LONG:
        return
    if first <= window.end and window.start <= last:
        return
    real = term.week_of(first)
    message = (
        f"{first.month}月{first.day}日在第{real}周，不在第{named}周"
        if real
        else f"{first.month}月{first.day}日不在教学周里"
    )
    hint = f"按校历，第{named}周是{_day(window.start)}到{_day(window.end)}；校历不对，就改学校.yaml"
    yield dated.reminder("周次", message, hint)


def _is_shifted(first: date, last: date) -> bool:
    """Whether five days are those of a week in another year; around a holiday weeks are worked otherwise."""
    if (last - first).days != _FROM_MONDAY_TO_FRIDAY or first.weekday() == 0:
        return False
    begin = first - timedelta(days=first.weekday())
    return not any(holiday(begin + timedelta(days=n)) for n in range(_WEEK_LONG))


def _week_beside(dated: Dated, row: Sequence[Line]) -> int | None:
    """The week named right before or after a date, or in another cell of its row."""
    text = dated.line.text
    match = _WEEK_BEFORE.search(*_before(dated)) or _WEEK_AFTER.match(text, dated.end)
    if match is not None:
        return number(coded(match["week"]).text)
    for cell in row:
        if cell.key in ("周次", "周", "教学周") and (found := _WEEK_CELL.fullmatch(cell.text)):
            return number(coded(found["week"] or found["bare"]).text)
    return None


def _weekday_beside(dated: Dated, row: Sequence[Line]) -> Iterator[Finding]:
    if dated.days is None or not dated.is_one_day or not (dated.is_time or "日期" in dated.line.key):
        return
    for cell in row:
        if cell.key in ("星期", "周几", "星期几") and (match := _WEEKDAY_CELL.fullmatch(cell.text)):
            day = dated.days[0]
            if day.weekday() != _number(match[1]):
                message = f"{day.year}年{day.month}月{day.day}日是星期{DAYS_OF_WEEK[day.weekday()]}，这一行写的是“{cell.text}”"
                yield dated.reminder("星期", message, "请核对日期和星期")


def _row(lines: Sequence[Line], index: int) -> list[Line]:
    group = lines[index].group
    first = index
    while first and lines[first - 1].group == group:
        first -= 1
    row: list[Line] = []
    while first < len(lines) and lines[first].group == group:
        row.append(lines[first])
        first += 1
    return row


def _number(mark: str) -> int:
    return 6 if mark == "天" else DAYS_OF_WEEK.index(mark)


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"
