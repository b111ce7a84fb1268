"""Days by a rule for every month: 每月25日前上报，4月25日首报; 每月最后一周周三沙龙，4月29日谈作业."""

from __future__ import annotations

import re
from datetime import date, timedelta

from planforge.calendar.spans import last_day
from planforge.rolling.decisions import Line
from planforge.rolling.figures import read
from planforge.rolling.frame import Frame

_EVERY_MONTH = re.compile(r"每个?月(?:的)?\s*(\d{1,2})\s*[日号]")
_EXCEPTED = re.compile(
    r"(?:提前|推迟|推后|延[后期迟长]?|顺延|改期?|放宽|调整)[到至在为于]?\s*(?:(?:\d{4}\s*年)?\s*\d{1,2}\s*月(?:份的?)?)?\s*$"
)
"""Before the day of a month for which a rule of every month is another (每月20日前交，11月提前到15日)."""
_EVERY_WEEKDAY = re.compile(
    r"每个?月的?(?:第\s*(?P<n>[一二三四1-4])|(?P<last>最后一?|末)|首|第一)\s*个?(?:周的?)?\s*(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])"
)
"""Which weekday of every month: 每月第一个周五, 每月最后一周周三."""
_WEEKDAYS, _WEEK = "一二三四五六日", timedelta(days=7)
_MONTH_BEFORE = 20  # characters before a day that may name its month and say what becomes of the rule


def monthly(line: Line, span: tuple[int, int], day: date, frame: Frame) -> date | None:
    """The new day of one that the line names for every month, or of a month for which it is another; None for any other."""
    if "每" not in line.text:
        return None
    days = {int(number) for number in _EVERY_MONTH.findall(line.text)}
    is_excepted = _EXCEPTED.search(line.text, max(0, span[0] - _MONTH_BEFORE), span[0]) is not None
    year, month = frame.month(day.year, day.month)
    year = year or day.year
    if days and (day.day in days or is_excepted):
        return date(year, month, min(day.day, last_day(year, month)))
    rules = (_weekday_of(rule, day.year, day.month) for rule in _EVERY_WEEKDAY.finditer(line.text))
    rule = next((match for match, found in rules if found == day), None)
    return None if rule is None else _weekday_of(rule, year, month)[1]


def _weekday_of(rule: re.Match[str], year: int, month: int) -> tuple[re.Match[str], date]:
    """A rule, and the day of a month that it names."""
    wanted = _WEEKDAYS.index(rule["wd"].replace("天", "日"))
    if rule["last"]:
        end = date(year, month, last_day(year, month))
        return rule, end - timedelta(days=(end.weekday() - wanted) % 7)
    first = date(year, month, 1)
    number = read(rule["n"]) if rule["n"] else 1
    return rule, first + timedelta(days=(wanted - first.weekday()) % 7) + (number - 1) * _WEEK
