"""Days named instead of others: what was first meant (原定10月23日，因雨改到…), and for when it rains (遇雨改到10月14日).

The first is told, whoever reads it later. The other lies behind the day that it stands for, as many days as before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from planforge.calendar.coded import code
from planforge.calendar.dates import each_date, find_date
from planforge.calendar.spans import Window
from planforge.rolling.date_context import DateContext, sentence_of
from planforge.rolling.date_edits import Day, WrittenDate
from planforge.rolling.days_off import named, on_holiday
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.frame import Frame
from planforge.rolling.outside import OR_NEW
from planforge.source.edits import Edit

Placed = tuple[tuple[int, int], Decision]

_FIRST_MEANT = re.compile(r"原(?:[定拟]|计划|安排|本)(?:时间|日期)?[于在为是]?\s*$")
_CHANGED = re.compile("改[到在为期至成]|推[迟后到]|延[期后到至]|顺延|提前|取消|调整?[到至为]|挪到")
_INSTEAD = re.compile(
    r"(?:改期?[到在为至]|顺延[到至]|推迟[到至]|延期?[到至]|备用(?:日期?|时间)?[为是：:]?)\s*[（(]?$"
)
_NEAR = 12  # characters before a date that say what it stands for


def was_meant(text: str, start: int, end: int) -> bool:
    """Whether a day is the one first meant, of which the sentence goes on to say that it was changed."""
    before = _FIRST_MEANT.search(text, max(0, start - _NEAR), start)
    return before is not None and _CHANGED.search(text, end, sentence_of(text, start, end)[1]) is not None


def first_meant(text: str, day: DateContext) -> str:
    """Why such a day stays; or nothing."""
    return "是原来定的日子，后来改了" if was_meant(text, day.start, day.end) else ""


def in_turn(line: Line, found: Sequence[Placed], frame: Frame) -> list[Decision]:
    """The decisions about a line, in which no day for when it rains comes to lie on the day that it stands for, or before it."""
    days = sorted((each for each in found if each[1].kind == "日期"), key=lambda each: each[0])
    changed = {
        each[0]: _behind(line, before[1], each, frame)
        for before, each in pairwise(days)
        if _stands_for(line.text, before[0], each[0])
    }
    return [changed.get(span, decision) if decision.kind == "日期" else decision for span, decision in found]


def _stands_for(text: str, first: tuple[int, int], span: tuple[int, int]) -> bool:
    is_one = first[1] <= span[0] and sentence_of(text, *first)[1] >= span[1]
    return is_one and _INSTEAD.search(text, max(0, span[0] - _NEAR), span[0]) is not None


def _behind(line: Line, first: Decision, found: Placed, frame: Frame) -> Decision:
    """A day behind the one that it stands for, as it was; a person is asked where its week takes it elsewhere."""
    span, decision = found
    is_told = OR_NEW in first.question
    old = [_day(each.old, frame.window) for each in (first, decision)]
    new = [_day(each.new, frame.new_window()) for each in (first, decision)]
    if is_told or not (old[0] and old[1] and new[0] and new[1]) or old[1] <= old[0] or new[1] > new[0]:
        return decision
    day, days = new[0] + (old[1] - old[0]), (old[1] - old[0]).days
    edits = _edits(line, span, frame, day)
    if not edits:
        said = f"“{line.words(span)}”没有改：它是代替{named(new[0])}的，按同一周不在它后面了，请一起定"
        return line.asked("日期", span, said)
    holiday = on_holiday((old[1], old[1]), (day, day))
    how = f"按同一周不在{named(new[0])}后面了，改成晚{days}天的{named(day)}"
    said = f"{how}；{holiday}" if holiday else f"{how}，请核对"
    return line.asked("日期", span, said, edits)


def _day(text: str, window: Window) -> date | None:
    reading = find_date(code(text), window)
    return reading.start if reading else None


def _edits(line: Line, span: tuple[int, int], frame: Frame, day: date) -> tuple[Edit, ...]:
    """The changes that make the date at a place another day."""
    coded = code(line.text)
    for match, reading in each_date(coded, frame.window):
        written = WrittenDate(line.text, coded, match, reading.start)
        if written.span == span:
            return written.edits(Day.of(day), Day.of(day))
    return ()
