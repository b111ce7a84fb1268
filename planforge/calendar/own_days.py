"""The days that a school adds to its 校历: 运动会, 家长会, each with its day or days."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from planforge.calendar.coded import code
from planforge.calendar.dates import DateReading, each_date, find_date
from planforge.calendar.day import in_year
from planforge.calendar.finding import Finding
from planforge.calendar.term import OwnDay, Term
from planforge.calendar.term_entry import MOST_BEFORE

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
    if reading.end < term.listed.start or reading.start > term.listed.end:
        return f"“{name}”的日子不在{_listed(term)}里", _where_it_belongs(reading.start, term)
    return OwnDay(name, reading.start, reading.end)


def _listed(term: Term) -> str:
    first, last = term.listed
    return f"校历列的几周（{first.month}月{first.day}日—{last.month}月{last.day}日）"


def _where_it_belongs(first: date, term: Term) -> str:
    """What to do about a day that no week of a calendar has: another year, more weeks, another term."""
    years = sorted({term.start.year, term.end.year})
    meant = [other for year in years if not term.window.distance(other := in_year(first, year))]
    if meant:
        return f"是不是 {meant[0]}？"
    earlier = (term.listed.start - first).days
    weeks = term.before + (earlier + 6) // 7
    if earlier > 0 and weeks <= MOST_BEFORE:
        return f"要列在校历里，在这一行加上“开学前: {weeks}”；日期写错了就改"
    return "请核对日期，或写到那个学期下面"


def _day_and_more(text: str, name: str, term: Term) -> tuple[DateReading | None, str]:
    """The day that a text is or begins with, and the name with what is said behind that day: 4月5日（清明）, 10月15日上午."""
    coded = code(text)
    whole = find_date(coded, term.listed, whole=True)
    if whole is not None:
        return whole, name
    first = next(each_date(coded, term.listed), None)
    if first is None or first[0].start():
        return None, name
    _, end = coded.span(*first[0].span())
    more = _BRACKETS.sub("", text[end:])
    return (
        (None, name) if _MORE_DAYS.search(more) else (first[1], name if more in name else f"{name}（{more}）")
    )
