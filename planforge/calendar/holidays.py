"""Days off and make-up working days of the People's Republic, published or 暂定.

Published notices come from ``published`` or, for other years, from the ``holidays`` library; for a
year whose notice is not out yet the ``usual`` days off are told, every one of them tentative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from planforge.calendar.published import PUBLISHED, Rest


class DayKind(Enum):
    """What a school does on a day, terms left aside."""

    WORK = "上班"
    OFF = "放假"
    WEEKEND = "周末"
    MAKE_UP = "调休上班"


class DayStatus(NamedTuple):
    """The kind of a day, the holiday it belongs to, and whether that is only computed (暂定)."""

    kind: DayKind
    name: str = ""
    tentative: bool = False


_LATEST = max(PUBLISHED)  # before it, a year without a notice had other rules
_WORK, _WEEKEND = DayStatus(DayKind.WORK), DayStatus(DayKind.WEEKEND)


def day_status(day: date) -> DayStatus:
    """Tell whether a day is worked."""
    special = _special_days(day.year).get(day)
    if special is not None:
        return special
    return _WORK if day.weekday() < 5 else _WEEKEND


def is_published(year: int) -> bool:
    """Whether the notice for a calendar year is known; without one, days off are 暂定."""
    return _year(year)[1]


def rests(year: int) -> tuple[Rest, ...]:
    """Return the holidays of a calendar year in order."""
    return _year(year)[0]


@lru_cache(maxsize=64)
def _special_days(year: int) -> dict[date, DayStatus]:
    known, published = _year(year)
    days: dict[date, DayStatus] = {}
    for rest in known:
        for ordinal in range(rest.first.toordinal(), rest.last.toordinal() + 1):
            days[date.fromordinal(ordinal)] = DayStatus(DayKind.OFF, rest.name, not published)
        for worked in rest.worked:
            days[worked] = DayStatus(DayKind.MAKE_UP, rest.name, not published)
    return days


@lru_cache(maxsize=64)
def _year(year: int) -> tuple[tuple[Rest, ...], bool]:
    if year in PUBLISHED:
        return PUBLISHED[year], True
    known, published = from_library(year)
    if published or year < _LATEST:
        return known, published
    from planforge.calendar.usual import usual_rests  # noqa: PLC0415 - rarely needed

    return usual_rests(year), False


_SUBSTITUTED = re.compile(r"(\d{4}-\d{2}-\d{2}) 调休")
_NO_NAME = re.compile(r"休息日（.*|（.*?）|延长假期|农历除夕")


def from_library(year: int) -> tuple[tuple[Rest, ...], bool]:
    """Ask the library for the holidays of a calendar year, and whether their notice is published."""
    from holidays import country_holidays  # noqa: PLC0415 - slow to import, rarely needed

    calendar = country_holidays("CN", years=year, language="zh_CN")
    named = {day: name for day, name in calendar.items() if day.year == year}
    worked_for = {
        date.fromisoformat(found[1]): day
        for day, name in named.items()
        if (found := _SUBSTITUTED.search(name))
    }
    found_rests = []
    for first, last in _runs(year, named, worked_for):
        span = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        name = "、".join(dict.fromkeys(part for day in span for part in _festivals(named.get(day, ""))))
        worked = tuple(sorted(work for work, rest in worked_for.items() if first <= rest <= last))
        found_rests.append(Rest(name or "假期", first, last, worked))
    return tuple(found_rests), bool(worked_for)


def _festivals(name: str) -> list[str]:
    """Return the festivals that a library name stands for: 农历除夕 and 春节（补假） are 春节."""
    eve = ["春节"] if "除夕" in name else []
    return eve + [part for raw in name.split("; ") if (part := _NO_NAME.sub("", raw))]


def _runs(year: int, named: dict[date, str], worked: dict[date, date]) -> Iterator[tuple[date, date]]:
    """Yield stretches of days off in a row that hold a holiday, weekends at their ends included."""
    run: list[date] = []
    for ordinal in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1):
        day = date.fromordinal(ordinal)
        if day in named or (day.weekday() >= 5 and day not in worked):
            run.append(day)
            continue
        if any(one in named for one in run):
            yield run[0], run[-1]
        run = []
    if any(one in named for one in run):
        yield run[0], run[-1]
