"""Festivals, days off and days that make up for them on the date of another year: 中秋节10月6日, 10月11日（国庆调休）上课.

Such days move from year to year, so a date that is right for another one was left behind by its file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from planforge.calendar.day import in_year
from planforge.calendar.festivals import full_name
from planforge.calendar.holidays import rests
from planforge.calendar.moving_days import called_day
from planforge.calendar.published import PUBLISHED
from planforge.diagnostics import Finding
from planforge.review.dated import Dated
from planforge.review.days_off import is_worked
from planforge.review.lines import Kind

_NAMES: Final = "(?>中秋节?|重阳节?|端午节?|元宵节?|除夕|春节|腊八节?|七夕节?|母亲节|父亲节|感恩节|冬至)"
_NAME_BEFORE: Final = rf"(?P<name>{_NAMES})[“”]?(?:当[天日]|这一?天|是|为|即|[：:，,（(\s])*$"
_NAME_AFTER: Final = (
    r"\s*(?:[（(]?(?:周|星期|礼拜)[一二三四五六日天][）)]?)?[，,]?\s*[（(“]?(?:是|为|即|恰逢|正值|适逢)?(?:我国)?(?:传统节日)?[“]?"
    rf"(?P<name>{_NAMES})(?![前后]|期间|来临|将至|到来|小长假|假期|系列|主题月)"
)
_NEAR: Final = 16  # characters beside a date
OTHER_YEARS: Final = (-1, -2, -3, 1)
"""Years whose files may have been copied, counted from the document's."""
_REST: Final = re.compile(
    r"\W*(?P<name>中秋|端午|清明|元旦|劳动节|五一|国庆)节?(?:小?长假|假期)?(?:放假|休假|假期)(?:共?[\d一二三四五六七八]天)?\W*"
)
"""Nothing but the days off of one holiday."""
_MADE_UP: Final = re.compile("调休")
_MONTH: Final = 31  # days
_WORKED: Final = re.compile("上课|上班|补课|补班|行课")


def left_by_a_festival(dated: Dated) -> Iterator[Finding]:
    """What is odd about a date beside the name of a festival that moves, or about a day that is worked for one."""
    if dated.days is None or dated.line.kind not in (Kind.TEXT, Kind.CELL, Kind.KEY, Kind.HEADING):
        return
    if dated.is_one_day:
        yield from _festival(dated, dated.days[0])
        yield from _worked(dated)
    else:
        yield from _days_off(dated, *dated.days)


def _festival(dated: Dated, day: date) -> Iterator[Finding]:
    """中秋节10月6日 in 2026, whose 中秋 is on September 25th: the day of another year."""
    text = dated.line.text
    found = re.search(_NAME_BEFORE, text[max(0, dated.start - _NEAR) : dated.start]) or re.match(
        _NAME_AFTER, text[dated.end : dated.end + _NEAR]
    )
    real = called_day(found["name"], day.year) if found else None
    if found is None or real is None or real == day:
        return
    for years in OTHER_YEARS:
        other = called_day(found["name"], day.year + years)
        if other is not None and (other.month, other.day) == (day.month, day.day):
            message = f"{day.month}月{day.day}日是{other.year}年的{found['name']}，{day.year}年的是{real.month}月{real.day}日"
            yield dated.reminder(
                "假日", message, "旧文件留下的就改过来；活动另有日子的，就写明是哪一天的活动"
            )
            return


def _worked(dated: Dated) -> Iterator[Finding]:
    """10月11日（国庆调休）上课 in 2026: a day that was worked in another year."""
    if not (_MADE_UP.search(dated.about) and _WORKED.search(dated.about)) or dated.days is None:
        return
    for day in (dated.days[0], *dated.more):
        if day.year not in PUBLISHED or is_worked(day):
            continue
        other = next((day.year + n for n in OTHER_YEARS if is_worked(in_year(day, day.year + n))), None)
        if other is not None:
            near = [
                each for rest in PUBLISHED[day.year] for each in rest.worked if abs(each - day).days < _MONTH
            ]
            shown = "、".join(f"{each.month}月{each.day}日" for each in near)
            now = f"{day.year}年是{shown}" if shown else f"{day.year}年不是"
            message = f"{day.month}月{day.day}日是{other}年调休上班的日子，{now}"
            yield dated.reminder("假日", message, "核对放假通知")
            return


def _days_off(dated: Dated, first: date, last: date) -> Iterator[Finding]:
    """端午节放假6月19日—21日 in 2027, whose 端午 is on June 9th: days off that the festival has nothing to do with."""
    said = _REST.fullmatch(dated.about.replace(dated.text, "", 1))
    name = full_name(said["name"]) if said else ""
    own = [rest for rest in rests(first.year) if name and rest.name.startswith(name)]
    if len(own) != 1:
        return
    rest = own[0]
    if first <= rest.last and rest.first <= last:
        return
    shown = "—".join(dict.fromkeys(f"{day.month}月{day.day}日" for day in (rest.first, rest.last)))
    unsure = "" if first.year in PUBLISHED else "（暂定）"
    message = f"“{dated.text}”不在{first.year}年{rest.name}放假的日子里（{shown}{unsure}）"
    yield dated.reminder("假日", message, "核对放假通知；旧文件留下的就改过来")
