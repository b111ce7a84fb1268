"""Days that hang on another time of their sentence: the part of a month that they lie in, the day on which something began.

The part stays with its month, the days go by their teaching week; where they come to lie outside of it (4月下旬体检（4月19日—23日）),
a person is asked. What ends (4月23日启动，5月13日结束) stays where its beginning does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from planforge.calendar.coded import code
from planforge.calendar.dates import DateReading, find_date
from planforge.calendar.spans import Window
from planforge.rolling.date_context import sentence_of
from planforge.rolling.days_off import named
from planforge.rolling.decisions import Decision, Line, Verdict
from planforge.rolling.frame import Frame

_ABSENT = "新学期里"
"""What a question says of a day that the new term does not have (不在新学期里, 新学期里没有……)."""
_NEAR = 30  # characters before days that name the part they lie in
_TENS = 10


@cache
def _part() -> re.Pattern[str]:
    """A third of a month, the last before the days."""
    return re.compile(r".*?(?P<part>(?:\d{1,2}|[一二三四五六七八九十]{1,2})月[上中下]旬)(?!.*旬)")


def with_their_part(line: Line, decisions: Sequence[Decision], frame: Frame) -> list[Decision]:
    """The decisions about a line, with a question at days that have left the third of the month which their sentence names."""
    if "旬" not in line.text or line.signs:
        return list(decisions)
    return [_asked(line, each, frame) if _is_moved(each) else each for each in decisions]


def with_their_beginning(line: Line, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions about a line, in which the day of an end stays as the day of its beginning does, which the new term does not have."""
    begun = [
        each for each in decisions if each.kind == "日期" and not each.edits and _ABSENT in each.question
    ]
    return [_with_beginning(line, each, begun) if begun and _is_moved(each) else each for each in decisions]


def _with_beginning(line: Line, decision: Decision, begun: Sequence[Decision]) -> Decision:
    start = decision.at - line.start
    end = start + len(decision.old)
    first = line.start + sentence_of(line.text, start, end)[0]
    before = next((each for each in begun if first <= each.at < decision.at), None)
    if before is None or not _end().match(line.text, end):
        return decision
    said = f"“{decision.old}”没有改：它是从“{before.old}”算起的，请一起定"
    return line.asked("日期", (start, end), said)


@cache
def _end() -> re.Pattern[str]:
    """Right behind a day on which something ends."""
    return re.compile(r"\s*(?:[（(][^（）()]{1,8}[）)])?[^，。；\d]{0,6}?(?:结束|截止|闭幕|收官|为止|收尾)")


def _is_moved(decision: Decision) -> bool:
    return decision.kind == "日期" and decision.verdict is Verdict.CHANGED and "日" in decision.old


def _asked(line: Line, decision: Decision, frame: Frame) -> Decision:
    start = decision.at - line.start
    first = max(sentence_of(line.text, start, start + len(decision.old))[0], start - _NEAR)
    part = _part().match(line.text, first, start)
    old, new = _day(decision.old, frame.window), _day(decision.new, frame.new_window())
    within = _read(part["part"], frame.window) if part else None
    if part is None or within is None or old is None or new is None:
        return decision
    if not within.start or not within.end or not within.start <= old <= within.end:
        return decision
    is_same_month = new.month == frame.month(old.year, old.month)[1]
    if is_same_month and _third(new) == _third(old):
        return decision
    said = f"按同一周是{named(new)}，已不在同一句里写的那一旬，请一起定"
    return decision._replace(verdict=Verdict.ASKED, reason=said, question=said)


def _third(day: date) -> int:
    """Which third of its month a day lies in, 0 to 2; the last has the 31st, too."""
    return min((day.day - 1) // _TENS, 2)


def _day(text: str, window: Window) -> date | None:
    reading = _read(text, window)
    return reading.start if reading else None


def _read(text: str, window: Window) -> DateReading | None:
    return find_date(code(text), window)
