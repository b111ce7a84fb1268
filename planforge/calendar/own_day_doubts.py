"""What is odd about a day that a school adds to its 校历: a holiday on it, or other days than the notice has.

Only years whose notice is published are looked at: where days off are 暂定, nobody can be wrong about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from planforge.calendar.published import PUBLISHED, Rest
from planforge.calendar.term import OwnDay
from planforge.calendar.written import day_span, short_day

_FESTIVAL = re.compile("元旦|春节|清明|劳动|五一|端午|中秋|国庆|十一")
_OTHER_NAMES = {"五一": "劳动", "十一": "国庆"}
_WORKED = re.compile("[补上][班课]")
_OFF = re.compile("放假|休假|休息")
_BESIDE = re.compile("[前后]")  # 节前放假 is a day of its own
_MEANT = re.compile("放假|假期|休假|休息|值班|值守|护校|祭扫|扫墓|踏青|志愿|实践|亲子|线上|家访|升旗|升国旗")
_SATURDAY = 5
_NEAR = timedelta(days=20)
_FEW = timedelta(days=6)  # more days than these may well have a holiday among them


def doubt_about(own: OwnDay) -> tuple[str, str] | None:
    """A sentence and a hint where a day contradicts the notice of holidays; None where nothing is odd."""
    rests = list(_rests_near(own))
    named = _festivals(own.name)
    for rest in rests:
        if any(name in rest.name for name in named):
            said = _against(own, rest)
            return (f"“{own.name}”：{said}", "请核对放假通知") if said else None
    if not named and "调休" in own.name and _WORKED.search(own.name):
        said = _against_all(own, rests)
        return (f"“{own.name}”：{said}", "请核对放假通知") if said else None
    for rest in rests:
        if own.last - own.first <= _FEW and not named and not _MEANT.search(own.name) and _touches(own, rest):
            days = day_span(rest.first, rest.last)
            return f"“{own.name}”在{rest.name}假期里（{days}）", "请换一天，或在名称里写明是假期里的活动"
    return None


def _rests_near(own: OwnDay) -> Iterator[Rest]:
    for year in range(own.first.year, own.last.year + 1):
        yield from (rest for rest in PUBLISHED.get(year, ()) if _distance(own.first, rest) <= _NEAR)


def _distance(day: date, rest: Rest) -> timedelta:
    return max(rest.first - day, day - rest.last)


def _festivals(name: str) -> list[str]:
    return [_OTHER_NAMES.get(found, found) for found in _FESTIVAL.findall(name)]


def _touches(own: OwnDay, rest: Rest) -> bool:
    return any(rest.first <= day <= rest.last for day in (own.first, own.last))


def _against_all(own: OwnDay, rests: list[Rest]) -> str:
    """What the notice says where a weekend is worked, for no holiday that is named, and another one should be."""
    worked = sorted(day for rest in rests for day in rest.worked)
    if not worked or own.first.weekday() < _SATURDAY or own.first in worked:
        return ""
    return f"放假通知里调休上班的是{'、'.join(map(short_day, worked))}"


def _against(own: OwnDay, rest: Rest) -> str:
    """What the notice says where a day is called a holiday, or worked for one, and is not."""
    if _WORKED.search(own.name):
        if own.first in rest.worked and own.last in rest.worked:
            return ""
        worked = "、".join(short_day(day) for day in rest.worked)
        return (
            f"放假通知里{rest.name}调休上班的是{worked}"
            if worked
            else f"放假通知里{rest.name}没有调休上班的日子"
        )
    is_other = (own.first, own.last) != (rest.first, rest.last)
    if is_other and _OFF.search(own.name) and not _BESIDE.search(own.name):
        return f"放假通知里{rest.name}是{day_span(rest.first, rest.last)}放假"
    return ""
