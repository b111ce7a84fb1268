"""Times of day as written: 8:30, 8：30, 14 : 00, 9点05分, 下午2点, 晚上17:50—18:30."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from planforge.calendar.coded import Coded, number, pattern
from planforge.calendar.finding import Finding

_LATE = ("下午", "晚上", "晚间", "晚自习", "晚", "傍晚", "午后", "中午")
_EARLY = ("上午", "早上", "早晨", "清晨", "凌晨", "早")
_PARTS = (*_LATE, *_EARLY)
_CODED_PARTS = tuple(pattern(part) for part in _PARTS)
_POINTS = "要求 意见 建议 内容 体会 希望 措施 工作 说明 段 间 期 候 代 节"
_NO_HOURS = tuple(pattern(word) for word in _POINTS.split())
"""What may follow 点 or 时 that is no o'clock: 3点要求, 第2时段."""


class ClockTime(NamedTuple):
    """A time of day; 24:00 is the end of the day."""

    hour: int
    minute: int


class Clock(NamedTuple):
    """A time of day or a stretch of it, with its offsets in the text."""

    start: ClockTime
    end: ClockTime | None
    span: tuple[int, int]


@cache
def _clock() -> re.Pattern[str]:
    """Compile the pattern of a time of day; many documents hold none."""
    return re.compile(
        pattern(
            r"(?<![\d.:])(?P<h>\d{1,2}):(?P<m>\d{2})(?::\d{2})?(?![\d:])"
            r"|(?<!\d)(?P<g>[012]?\d|[a-j]{1,3})(?:点|时)(?:钟|整|(?P<half>半)|(?P<n>\d{1,2})分?(?!\d))?"
        )
    )


def find_clock(coded: Coded) -> tuple[Clock | None, Finding | None]:
    """Return the first time of day in a text, or a finding if no clock shows it (25:00)."""
    text = coded.text
    if ":" not in text and "点" not in text and "时" not in text:
        return None, None
    match = _clock().search(text)
    while match is not None and not _is_clock(match):
        match = _clock().search(text, match.end())
    if match is None:
        return None, None
    part = _part_before(text, match.start())
    start, end, last = _read(match, part), None, match.end()
    until = _until(text, last)
    if until is not None:
        end, last = _read(until, _part_before(text, until.start()) or part), until.end()
    span = coded.span(match.start() - len(part), last)
    for time in (start, end):
        if time is not None and not _is_possible(time):
            message = f"没有{time.hour}:{time.minute:02d}这个时刻"
            return None, Finding("clock-impossible", True, message, "时刻从0:00到24:00", *span)
    return Clock(start, end, span), None


def _is_clock(match: re.Match[str]) -> bool:
    """Whether a match is a time: Chinese hours need a part of the day before them (下午两点)."""
    if match["h"]:
        return True
    if match.string.startswith(_NO_HOURS, match.end()) or number(match["g"]) is None:
        return False
    return match["g"].isdecimal() or bool(_part_before(match.string, match.start()))


def _part_before(text: str, position: int) -> str:
    for part, coded in zip(_PARTS, _CODED_PARTS, strict=True):
        if text.endswith(coded, 0, position):
            return part
    return ""


def _until(text: str, position: int) -> re.Match[str] | None:
    """Return the clock time after a range mark."""
    if not text.startswith("-", position):
        return None
    position = len(text) - len(text[position:].lstrip("-"))
    position += next((len(part) for part in _CODED_PARTS if text.startswith(part, position)), 0)
    match = _clock().match(text, position)
    return match if match is not None and _is_clock(match) else None


def _read(match: re.Match[str], part: str) -> ClockTime:
    h, m, g, half, n = match.group("h", "m", "g", "half", "n")
    minute = 30 if half else int(m or n or 0)
    return ClockTime(_in_part(number(h or g) or 0, minute, part), minute)


def _in_part(hour: int, minute: int, part: str) -> int:
    """Return the hour of 24 for an hour of a part of the day (下午2点 is 14)."""
    if part in _LATE and 1 <= hour <= 11 and not (part == "中午" and hour >= 10):
        return hour + 12
    if hour == 12 and part in {"晚上", "晚", "晚间"}:
        return 0 if minute else 24
    return hour


def _is_possible(time: ClockTime) -> bool:
    return time.minute <= 59 and (time.hour <= 23 or (time.hour == 24 and time.minute == 0))
