"""Days written otherwise than as one date: several of a month (9月14日、15日), or alone below a month (15日)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from planforge.calendar.coded import Coded, code, number, pattern
from planforge.calendar.dates import find_date
from planforge.calendar.spans import last_day
from planforge.reuse.days_off import on_holiday
from planforge.reuse.decisions import Decision, Line
from planforge.reuse.figures import read, rewritten
from planforge.reuse.frame import Frame
from planforge.source.edits import Edit

_DAY = r"(?:\d{1,2}|[a-j]{1,3})"
_DAYS = re.compile(
    pattern(
        rf"(?:(?P<y>(?<!\d)\d{{4}}|[a-io]{{4}})年)?(?P<m>(?<!\d)\d{{1,2}}|[a-j]{{1,3}})月"
        rf"(?P<days>{_DAY}[日号]?(?:&{_DAY}[日号]?)*&{_DAY}[日号])(?!内)(?!前)(?!后)"
    )
)
_ONE = re.compile(_DAY)
_LONE = re.compile(
    pattern(r"(?<![\d月.年第-])(?P<d>0?[1-9]|[12]\d|3[01])日(?!内)(?!游)(?!制)(?!均)(?!报)(?!志)")
)


def day_list_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """Every run of days of one month, each moved by itself."""
    for match in _DAYS.finditer(coded.text):
        decision = _listed(line, coded, frame, match)
        if decision is not None:
            yield coded.span(*match.span()), decision


def _listed(line: Line, coded: Coded, frame: Frame, match: re.Match[str]) -> Decision | None:
    month = number(match["m"]) or 0
    year = number(match["y"]) or (frame.window.year_of(month) if 1 <= month <= 12 else None)
    places = [coded.span(*each.span()) for each in _ONE.finditer(coded.text, *match.span("days"))]
    days = [_day(year, month, line.text[start:end]) for start, end in places]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    new = [frame.day(day) for day in known]
    edits = [*_head(line, coded, match, new[0]), *_numbers(line, places, new)]
    span = coded.span(*match.span())
    trouble = [
        why for old, day in zip(known, new, strict=True) if (why := on_holiday((old, old), (day, day)))
    ]
    changes = tuple(edit for edit in edits if line.text[edit.start : edit.end] != edit.text)
    if trouble:
        return line.asked("日期", span, "；".join(trouble), changes)
    return line.changed("日期", span, changes) if changes else line.kept("日期", span, "没有变")


def _head(line: Line, coded: Coded, match: re.Match[str], first: date) -> Iterator[Edit]:
    for group, value in (("y", first.year), ("m", first.month)):
        if match[group]:
            start, end = coded.span(*match.span(group))
            yield Edit(start, end, rewritten(line.text[start:end], value))


def _numbers(line: Line, places: list[tuple[int, int]], days: list[date]) -> Iterator[Edit]:
    """The days of a list, the month put before one that has come into another month."""
    month = days[0].month
    for (start, end), day in zip(places, days, strict=True):
        old = line.text[start:end]
        before = f"{rewritten(old, day.month)}月" if day.month != month else ""
        yield Edit(start, end, before + rewritten(old, day.day))
        month = day.month


def lone_day_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """A day without its month where the words say when: moved by the month it stands below."""
    if not (line.tells_time or line.in_table) or "日" not in line.text:
        return
    month, year = _month(line.under, frame)
    for match in _LONE.finditer(coded.text):
        span = coded.span(*match.span())
        old = _day(year, month, match["d"]) if month else None
        if old is None and line.tells_time:
            yield span, line.asked("日期", span, f"“{line.text[slice(*span)]}”看不出是哪个月，没有改")
        elif old is not None:
            yield span, _lone(line, coded.span(*match.span("d")), old, frame)


def _lone(line: Line, place: tuple[int, int], old: date, frame: Frame) -> Decision:
    new = frame.day(old)
    edit = Edit(*place, rewritten(line.text[slice(*place)], new.day))
    trouble = on_holiday((old, old), (new, new))
    if new.month != frame.month(old.year, old.month)[1]:
        return line.asked("日期", place, f"按同一周应是{new.month}月{new.day}日，不在这个月，没有改")
    if trouble:
        return line.asked("日期", place, trouble, (edit,))
    return line.changed("日期", place, (edit,)) if new.day != old.day else line.kept("日期", place, "没有变")


def _month(under: str, frame: Frame) -> tuple[int, int | None]:
    """The month and year that a line stands below; 0 where it stands below none."""
    reading = find_date(code(under), frame.window, whole=True) if under else None
    if reading is None or reading.start is None:
        return 0, None
    return reading.start.month, reading.start.year


def _day(year: int | None, month: int, text: str) -> date | None:
    day = read(text) if not text.isascii() or text.isdecimal() else number(text) or 0
    if year is None or not 1 <= month <= 12 or not 1 <= day <= last_day(year, month):
        return None
    return date(year, month, day)
