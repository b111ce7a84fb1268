"""Times of day as written: 8:30, 8：30, 14 : 00, 9点05分, 下午2点, 晚上17:50—18:30."""

from __future__ import annotations

import re
from typing import NamedTuple

from planforge.calendar.finding import Finding
from planforge.calendar.marks import BLANK as B
from planforge.calendar.marks import PART_OF_DAY, TO
from planforge.calendar.numerals import read_integer

_HAN_HOUR = r"[一二两三四五六七八九十]{1,3}"
_NOT_HOURS = r"(?!要求|意见|建议|内容|体会|希望|措施|工作|说明|[、.．])"  # three points, not three o'clock


def _time(name: str) -> str:
    """Return the pattern of one clock time whose groups end in ``name``."""
    part = rf"(?:(?P<p{name}>{PART_OF_DAY}){B})?"
    colon = rf"(?<![\d.:：])(?P<h{name}>\d{{1,2}}){B}[:：]{B}(?P<m{name}>\d{{2}})(?:[:：]\d{{2}})?(?![\d:：])"
    words = (
        rf"(?<!\d)(?P<g{name}>[012]?\d){B}(?:点{_NOT_HOURS}|时(?![段间期候代节]))"
        rf"(?:钟|整|(?P<half{name}>半)|{B}(?P<n{name}>\d{{1,2}}){B}分?(?!\d))?"
    )
    spoken = (
        rf"(?P<s{name}>{PART_OF_DAY}){B}(?P<k{name}>{_HAN_HOUR}){B}[点时](?:钟|整|(?P<half2{name}>半))?"
    )
    return rf"(?:{part}(?:{colon}|{words})|{spoken})"


_CLOCK = re.compile(rf"{_time('a')}(?:{TO}{_time('b')})?")
_CUE = re.compile(r"[:：点时]")
_LATE = {"下午", "晚上", "晚间", "晚自习", "晚", "傍晚", "午后", "中午"}


class ClockTime(NamedTuple):
    """A time of day; 24:00 is the end of the day."""

    hour: int
    minute: int


class Clock(NamedTuple):
    """A time of day or a stretch of it, with its offsets in the text."""

    start: ClockTime
    end: ClockTime | None
    span: tuple[int, int]


def read_clock(text: str) -> tuple[Clock | None, Finding | None]:
    """Read the first time of day in a text; a finding if it is one that no clock shows (25:00)."""
    if _CUE.search(text) is None:
        return None, None
    match = _CLOCK.search(text)
    if match is None:
        return None, None
    start, part = _read(match, "a", "")
    end, _ = _read(match, "b", part)
    if start is None:
        return None, None
    for time in (start, end):
        if time is not None and not _is_possible(time):
            return None, _impossible(time, match)
    return Clock(start, end, match.span()), None


def _read(match: re.Match[str], name: str, part_before: str) -> tuple[ClockTime | None, str]:
    keys = ("p", "s", "h", "m", "g", "n", "k", "half", "half2")
    p, s, h, m, g, n, k, half, half2 = match.group(*(key + name for key in keys))
    hour = read_integer(h or g or k or "")
    if hour is None:
        return None, ""
    part = p or s or ""
    minute = 30 if half or half2 else int(m or n or 0)
    return ClockTime(_in_part(hour, minute, part or part_before), minute), part or part_before


def _in_part(hour: int, minute: int, part: str) -> int:
    if part in _LATE and 1 <= hour <= 11 and not (part == "中午" and hour >= 10):
        return hour + 12
    if hour == 12 and part in {"晚上", "晚", "晚间"}:
        return 0 if minute else 24
    return hour


def _is_possible(time: ClockTime) -> bool:
    return time.minute <= 59 and (time.hour <= 23 or (time.hour == 24 and time.minute == 0))


def _impossible(time: ClockTime, match: re.Match[str]) -> Finding:
    message = f"没有{time.hour}:{time.minute:02d}这个时刻"
    return Finding("clock-impossible", True, message, "时刻从0:00到24:00", *match.span())
