"""The months that a template's sample names, moved into the period that a new spec is for."""

from __future__ import annotations

import re
from datetime import timedelta

from planforge.calendar.spans import Window

_HAN = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
_MONTH = re.compile(
    r"^([ \t]+(?:- )?)(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(月份?)(?=[:：])", re.MULTILINE
)
_SHORTEST = timedelta(days=7)  # of a month that is worth a heading


def in_period(sample: str, window: Window) -> str:
    """A sample with the first months of a period in place of its own, where one of its own lies outside."""
    there = _months(window)
    own = list(dict.fromkeys(_number(match[2]) for match in _MONTH.finditer(sample)))
    if all(month in there for month in own) or len(own) > len(there):
        return sample
    moved = dict(zip(own, there, strict=False))

    def renamed(match: re.Match[str]) -> str:
        month = moved[_number(match[2])]
        return f"{match[1]}{month if match[2].isdigit() else _HAN[month - 1]}{match[3]}"

    return _MONTH.sub(renamed, sample)


def _number(name: str) -> int:
    return int(name) if name.isdigit() else _HAN.index(name) + 1


def _months(window: Window) -> list[int]:
    """The months of which a period has a week at least, in their order."""
    days: dict[tuple[int, int], int] = {}
    day = window.start
    while day <= window.end:
        days[day.year, day.month] = days.get((day.year, day.month), 0) + 1
        day += timedelta(days=1)
    return [month for (_, month), count in days.items() if count >= _SHORTEST.days]
