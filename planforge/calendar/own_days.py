"""The days that a school adds to its 校历: 运动会, 家长会, each with its day or days."""

from __future__ import annotations

import re
from collections.abc import Mapping

from planforge.calendar.coded import code
from planforge.calendar.dates import DateReading, each_date, find_date
from planforge.calendar.finding import Finding
from planforge.calendar.term import OwnDay, Term

_BRACKETS = re.compile(r"[（()）\s]")
_MORE_DAYS = re.compile(r"[\d一二三四五六七八九十前后起至到—–～~-]|[周月日旬底]")
_HINT = "写成 2026-10-15: 运动会 的样子；几天的写 2026-10-15—16"


def read_own_days(
    entries: Mapping[str, str], term: Term
) -> tuple[tuple[OwnDay, ...], tuple[tuple[str, Finding], ...]]:
    """The days of a term in their order, and what cannot be read as one, each with its key.

    What happens may stand behind its day or before it (运动会: 2026-10-15).
    """
    found: list[OwnDay] = []
    doubts: list[tuple[str, Finding]] = []
    for key, value in entries.items():
        read = _own_day(key, value, term)
        if isinstance(read, OwnDay):
            found.append(read)
        else:
            message, hint = read
            doubts.append((key, Finding("calendar-day", False, message, hint, 0, len(key))))
    return tuple(sorted(found, key=lambda each: (each.first, each.last))), tuple(doubts)


def _own_day(key: str, value: str, term: Term) -> OwnDay | tuple[str, str]:
    """What happens and when, or what is wrong with it and how to write it."""
    reading, name = _day_and_more(key, value.strip(), term)
    if reading is None:
        reading, name = _day_and_more(value, key.strip(), term)
    if reading is None or not name:
        return f"“{key}: {value}”看不出是哪一天", _HINT
    if reading.findings:
        return f"“{name}”：{reading.findings[0].message}", reading.findings[0].hint
    if reading.start is None or reading.end is None:
        return f"“{key}: {value}”看不出是哪一天", _HINT
    if reading.end < term.start or reading.start > term.end:
        return f"“{name}”的日子不在这个学期里", "请核对日期，或写到那个学期下面"
    return OwnDay(name, reading.start, reading.end)


def _day_and_more(text: str, name: str, term: Term) -> tuple[DateReading | None, str]:
    """The day that a text is or begins with, and the name with what is said behind that day: 4月5日（清明）, 10月15日上午."""
    coded = code(text)
    whole = find_date(coded, term.window, whole=True)
    if whole is not None:
        return whole, name
    first = next(each_date(coded, term.window), None)
    if first is None or first[0].start():
        return None, name
    _, end = coded.span(*first[0].span())
    more = _BRACKETS.sub("", text[end:])
    return (
        (None, name) if _MORE_DAYS.search(more) else (first[1], name if more in name else f"{name}（{more}）")
    )
