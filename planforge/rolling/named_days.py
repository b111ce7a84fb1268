"""Days that a document names once (12月4日国家宪法日): they are the same days where it writes them of the same matter.

Where another matter is said of such a day (12月4日听课), it may be there by chance: a person is asked.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from planforge.calendar.spans import last_day
from planforge.calendar.written import DAY, MONTH
from planforge.rolling.date_context import words_about
from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame
from planforge.rolling.special_days import NamedDay, names_day_after, names_day_before, special_days_in

_DAY = re.compile(rf"(?<![\d.])(?P<m>{MONTH})\s*月\s*(?P<d>{DAY})\s*[日号]")
_NEAR = 30  # characters around a day that may name it
_OF_ANY = re.compile(
    r"[^一-龥]+|\d+\s*[年月日号]|(?:星期|周)[一二三四五六日天]|[上下]午|当[天日]|这一?天|组织|开展|举行|举办|进行|活动|工作|全校|全体|师生|学生|教师|各班|年级|[年月日号的]"
)
"""What may be said of any day, and tells no matter."""


def with_named_days(frame: Frame, text: str) -> Frame:
    """The frame that knows the days which a document names: where it writes them again, and where another day comes to lie on one."""
    written: dict[tuple[int, int], list[re.Match[str]]] = {}
    for match in _DAY.finditer(text):
        written.setdefault((int(match["m"]), int(match["d"])), []).append(match)
    for day, matches in written.items():
        frame = _knowing(frame, text, day, matches)
    return frame


@lru_cache(maxsize=512)
def named_day(day: date, frame: Frame) -> NamedDay | None:
    """What the document calls a day, in whatever place."""
    return next((each for each in frame.named if (each.month, each.day) == (day.month, day.day)), None)


@lru_cache(maxsize=512)
def will_be_named(day: date, frame: Frame) -> bool:
    """Whether a new day is one that the document names, as it will lie then."""
    return any(
        each.special.day(day.year) == day if each.special else (each.month, each.day) == (day.month, day.day)
        for each in frame.named
    )


def is_of_named(line: Line, span: tuple[int, int], named: NamedDay) -> bool:
    """Whether nothing else is said of a day than where it is named: the same words, or none."""
    if named.special is not None and named.special.name in line.text:
        return True
    said = matter(words_about(line, span))
    return not said or not said.isdisjoint(matter(named.words))


def matter(words: str) -> set[str]:
    """What words are about, as pairs of characters."""
    return {part[at : at + 2] for part in _OF_ANY.split(words) for at in range(len(part) - 1)}


def _knowing(frame: Frame, text: str, written: tuple[int, int], matches: list[re.Match[str]]) -> Frame:
    month, number = written
    year = frame.window.year_of(month) or frame.window.start.year
    if number > last_day(year, month):
        return frame
    day = date(year, month, number)
    for match in matches:
        near, start, end = _line(text, match)
        if near.lstrip().startswith("#") or end > len(near):
            continue
        words = near[max(0, start - _NEAR) : end + _NEAR]
        special = next((each for each in special_days_in(words) if each.again(day, year)), None)
        if special is not None:
            return frame._replace(named=(*frame.named, NamedDay(*written, words, special)))
        if names_day_after(near, end) or names_day_before(near, start):
            return frame._replace(named=(*frame.named, NamedDay(*written, words)))
    return frame


def _line(text: str, match: re.Match[str]) -> tuple[str, int, int]:
    """The line that a day stands in, and its place in it."""
    first = text.rfind("\n", 0, match.start()) + 1
    last = text.find("\n", match.end())
    line = text[first : last if last >= 0 else len(text)].partition(" #")[0]  # what a comment says is no name
    return line, match.start() - first, match.end() - first
