"""Days off and days that make up for them, held against the notice of their year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from planforge.calendar.published import PUBLISHED
from planforge.diagnostics import Finding
from planforge.review.dated import Dated
from planforge.review.days_off import WORKED, is_free_weekend, is_week, rest_of
from planforge.review.lines import Kind

_ANNOUNCED: Final = re.compile(
    "放假(?!前|后|期间)|长假[（(]|假期(?:为|是|从|自|时间|安排|[：:（(])|休假|放[\\d一二三四五六七八]天"
)
_LONGEST_OFF: Final = timedelta(days=12)
_SHORTEST_OFF: Final = timedelta(days=2)
_WHOLE_REST: Final = re.compile(
    "[）)]?的?(?:国庆|中秋|春节|元旦|清明|五一|劳动节|端午)?(?:节|小?长)?(?:放假期间|假期(?!后|前)|期间)"
)
"""Behind some days: they are all of a holiday (10月1日—8日国庆假期值班)."""
_NEAR: Final = 20  # days from a holiday in which its days are made up for


def made_up_otherwise(dated: Dated) -> Iterator[Finding]:
    """A weekend day that is said to be worked and is not, close to a holiday that others make up for (10月11日上班, of last year)."""
    if dated.days is None or not dated.is_one_day or dated.line.kind not in (Kind.TEXT, Kind.CELL):
        return
    day = dated.days[0]
    if day.year not in PUBLISHED or not is_free_weekend(day) or not WORKED.match(dated.line.text, dated.end):
        return
    worked = [each for rest in PUBLISHED[day.year] for each in rest.worked if _is_near(each, day)]
    if worked:
        shown = "、".join(f"{each.month}月{each.day}日" for each in sorted(worked))
        message = f"{dated.text}不是调休上班的日子，前后调休上班的是{shown}"
        yield dated.reminder("假日", message, "核对放假通知；学校另有安排的，就不用改")


def _is_near(one: date, other: date) -> bool:
    return abs(one - other) <= timedelta(days=_NEAR)


def other_than_announced(dated: Dated) -> Iterator[Finding]:
    """Days off for a public holiday that are others than those of its notice (10月1日至8日, of last year)."""
    if dated.days is None or dated.is_one_day or dated.line.kind is not Kind.TEXT:
        return
    first, last = dated.days
    rest = rest_of(first) or rest_of(last)
    is_whole = _WHOLE_REST.match(dated.line.text, dated.end) is not None
    if not (is_whole or _ANNOUNCED.search(dated.about)) or is_week(first, last):  # 9月21日—27日: a row
        return
    if rest is None or first.year not in PUBLISHED or dated.days == (rest.first, rest.last):
        return
    is_its = first == rest.first or last == rest.last or last - first == rest.last - rest.first
    named = any(name.removesuffix("节") in dated.about for name in rest.name.split("、"))
    named = named or (first == rest.first and last - first >= _SHORTEST_OFF)  # 10月1日—8日放假
    is_part = rest.first <= first and last <= rest.last and "放假" not in dated.about
    if not (is_its and named) or is_part or last - first > _LONGEST_OFF:
        return
    shown = "—".join(dict.fromkeys(f"{day.month}月{day.day}日" for day in (rest.first, rest.last)))
    message = f"“{dated.text}”和{rest.name}放假的日子（{shown}）不一样"
    yield dated.reminder("假日", message, "核对放假通知；学校另有安排的，就不用改")
