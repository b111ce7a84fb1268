"""The days that a school adds to its 校历: 运动会, 家长会, each with its day or days."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from planforge.calendar.coded import Coded, code
from planforge.calendar.dates import DateReading, each_date, find_date
from planforge.calendar.day import in_year
from planforge.calendar.finding import Finding
from planforge.calendar.own_day_doubts import doubt_about
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import DAYS_OF_WEEK, Precision
from planforge.calendar.term import OwnDay, Term
from planforge.calendar.term_entry import MOST_BEFORE
from planforge.calendar.weeks import find_week
from planforge.calendar.written import full_day

_BRACKETS = re.compile(r"[（()）\s]")
_MORE_DAYS = re.compile(r"[\d一二三四五六七八九十前后起至到—–～~-]|[周月日旬底]")
_WEEKDAY = re.compile(r"\s*[（(]?\s*(?:周|星期|礼拜)([一二三四五六日天])\s*[）)]?")
_CLOCK = re.compile(r"\d{1,2}[:：]\d\d(?:[—–～~至到-]+\d{1,2}[:：]\d\d)?")
_HINT = "写成 2026-10-15: 运动会 的样子；几天的写 2026-10-15—16"


def read_own_days(
    entries: Mapping[str, str], term: Term
) -> tuple[tuple[OwnDay, ...], tuple[tuple[str, Finding], ...]]:
    """The days of a term in their order, and what cannot be read as one or is odd about one, each with its key.

    What happens may stand behind its day or before it (运动会: 2026-10-15). Days are those of the weeks that the
    calendar of the term lists: pupils come to register before it begins, and to take leave on its first day off.
    """
    found: list[OwnDay] = []
    doubts: list[tuple[str, Finding]] = []
    for key, value in entries.items():
        read = _own_day(key, value, term)
        if isinstance(read, OwnDay):
            found.append(read)
        doubt = doubt_about(read) if isinstance(read, OwnDay) else read
        if doubt is not None:
            doubts.append((key, Finding("calendar-day", False, *doubt, 0, len(key))))
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
    if find_date(code(name), None, whole=True) is not None:
        return f"“{key}: {value}”没有写做什么", _HINT
    own = OwnDay(name, reading.start, reading.end)
    return _beside(own, reading.precision, term) or own


def _beside(own: OwnDay, precision: Precision, term: Term) -> tuple[str, str] | None:
    """Why days are none of a calendar: too vague, or in none of its weeks."""
    if precision is Precision.TEN_DAYS:
        return f"“{own.name}”没有写明是哪一天", _HINT
    if own.last < term.listed.start or own.first > term.listed.end:
        return f"“{own.name}”的日子不在{_listed(term)}里", _where_it_belongs(own.first, term)
    return None


def _listed(term: Term) -> str:
    first, last = term.listed
    return f"校历列的几周（{full_day(first)}—{full_day(last)}）"


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
    whole = find_date(coded, term.listed, whole=True) or _week(coded, term)
    if whole is not None:
        return whole, name
    first = next(each_date(coded, term.listed), None)
    if first is None or first[0].start():
        return None, name
    reading = first[1]
    _, end = coded.span(*first[0].span())
    weekday = _WEEKDAY.match(text, end)
    if weekday is not None:
        reading, end = _on_weekday(reading, weekday[1]), weekday.end()
    more = _BRACKETS.sub("", text[end:])
    if _MORE_DAYS.search(_CLOCK.sub("", more)):
        return None, name
    return reading, name if more in name else f"{name}（{more}）"


def _week(coded: Coded, term: Term) -> DateReading | None:
    """A teaching week, or a day of one, that is the whole text: 第10周周三."""
    found = find_week(coded, TimeContext(term.listed, term))
    if found is None or found.span != (0, len(coded.text)) or found.precision is None:
        return None
    return DateReading(found.start, found.end, found.precision, found.span, found.findings)


def _on_weekday(reading: DateReading, mark: str) -> DateReading:
    """A day with the weekday that is written behind it, and what is wrong where it is another."""
    day, said = reading.start, mark.replace("天", "日")
    if day is None or reading.end != day or DAYS_OF_WEEK[day.weekday()] == said:
        return reading
    message = f"{full_day(day)}是星期{DAYS_OF_WEEK[day.weekday()]}，不是星期{said}"
    return reading._replace(findings=(Finding("date-weekday", False, message, "请核对日期和星期", 0, 0),))
