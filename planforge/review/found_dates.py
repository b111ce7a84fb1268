"""The days that are written in a line, in all their forms: 9月1日, 9.1, 20260901前, 第1周周二, and lists of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from planforge.calendar.coded import code, number
from planforge.calendar.dates import DateReading, each_date
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Precision, Window, last_day
from planforge.calendar.weeks import find_week

_LIKE_A_DATE: Final = re.compile(r"[\d一二三四五六七八九十元]\s*月|\d{4}-\d|\d[./．]\d")
_COMPACT: Final = re.compile(
    r"(?<![A-Za-z\d.—–-])(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=之?前|以前|日|止|起)"
)
_WEEK_AND_DAY: Final = re.compile(
    r"第[^第，。；]{1,8}周的?[（(]?(?:周|星期|礼拜)[一二三四五六日天](?:[—–～~至到-]{1,2}(?:周|星期)?[一二三四五六日天])?(?![^，。；]{0,3}\d)"
)
_FURTHER: Final = re.compile(
    r"(?:\s?[、和与及]\s?(?:\d{1,2}月)?\d{1,2}[日号](?:\s*[（(](?:周|星期|礼拜)?[一二三四五六日天][）)])?)+(?:[一二两三四五六\d]天)?"
)
_MONTH: Final = re.compile(r"(?:[一二三四五六七八九十]{1,2}|\d{1,2})月份?")
_DAY_ALONE: Final = re.compile(
    r"(?:^|(?<=[；;。（(]))\s*(?P<whole>(?P<day>[12]\d|3[01]|[1-9])[日号])(?=[\u4e00-\u9fff“])(?![前后内起以左均常志报游程至到和与及])"
)
"""A day that begins a part of a line, and is no length (3日内) and no bound (15日前)."""
_DECEMBER: Final = 12
_EACH: Final = re.compile(r"(?:(\d+)月)?(\d+)[日号]")


class Found(NamedTuple):
    """A date as it is read in a line, wherever that stands."""

    start: int
    end: int
    reading: DateReading
    has_year: bool = False
    is_dotted: bool = False


def found_in(text: str, window: Window | None, weeks: TimeContext | None) -> Iterator[Found]:
    """The dates of a line as 9月1日 and 9.1, as 20260901前, and as 第1周周二 where the weeks are known."""
    if _LIKE_A_DATE.search(text):
        coded = code(text)
        for match, reading in each_date(coded, window):
            years = (match["y1"], match["iy"], match["ky"], match["ay"])
            has_year = any(number(year) is not None for year in years)
            yield Found(*coded.span(*match.span()), reading, has_year, match.lastgroup == "dot")
    for compact in _COMPACT.finditer(text) if "20" in text else ():
        year, month, day = map(int, compact.groups())
        if day <= last_day(year, month):
            there = date(year, month, day)
            yield Found(
                *compact.span(), DateReading(there, there, Precision.DAY, compact.span()), has_year=True
            )
    if weeks is not None and "周" in text:
        for week in _WEEK_AND_DAY.finditer(text):
            read = find_week(code(week[0]), weeks)
            if read is not None and read.precision is Precision.DAY and not read.findings:
                yield Found(*week.span(), DateReading(read.start, read.end, Precision.DAY, week.span()))


def below_month(text: str, month: str, window: Window | None) -> Iterator[Found]:
    """The days without their month of a line beside the label of one (六月: 1日文艺汇演；26日期末考试)."""
    if _MONTH.fullmatch(month) is None:
        return
    for match in _DAY_ALONE.finditer(text):
        coded = code(f"{month.removesuffix('份')}{match['day']}日")
        reading = next((reading for _, reading in each_date(coded, window)), None)
        if reading is not None and reading.start and not reading.findings:
            yield Found(*match.span("whole"), reading)


def further_days(text: str, end: int, reading: DateReading) -> tuple[tuple[date, ...], int]:
    """The days that are listed behind a day (11月7日、8日), in their order, and where the list ends."""
    day = reading.start if reading.precision is Precision.DAY and reading.start == reading.end else None
    listed = _FURTHER.match(text, end) if day is not None else None
    if day is None or listed is None:
        return (), end
    days: list[date] = []
    month = day.month
    for each in _EACH.finditer(listed[0]):
        month, number_of_day = int(each[1] or month), int(each[2])
        year = day.year + (month < day.month)
        if not (1 <= month <= _DECEMBER and 1 <= number_of_day <= last_day(year, month)):
            return (), end
        days.append(date(year, month, number_of_day))
    is_in_order = all(one < other for one, other in pairwise((day, *days)))
    return (tuple(days), listed.end()) if is_in_order else ((), end)
