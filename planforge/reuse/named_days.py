"""Days that a document names once (12月4日国家宪法日): they are the same days wherever it writes them (晨读（12月4日）)."""

from __future__ import annotations

import re
from datetime import date

from planforge.calendar.spans import last_day
from planforge.reuse.frame import Frame
from planforge.reuse.special_days import names_day_after, names_day_before, special_days_in

_DAY = re.compile(r"(?<![\d.])(?P<m>1[0-2]|0?[1-9])\s*月\s*(?P<d>3[01]|[12]\d|0?[1-9])\s*[日号]")
_NEAR = 30  # characters around a day that may name it


def with_named_days(frame: Frame, text: str) -> Frame:
    """The frame that knows the days which a document names: where it writes them again, and where another day comes to lie on one."""
    written: dict[tuple[int, int], list[re.Match[str]]] = {}
    for match in _DAY.finditer(text):
        written.setdefault((int(match["m"]), int(match["d"])), []).append(match)
    for day, matches in written.items():
        frame = _knowing(frame, text, day, matches)
    return frame


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
            return frame._replace(about=(*frame.about, special))
        if names_day_after(near, end) or names_day_before(near, start):
            return frame._replace(named=frame.named | {written})
    return frame


def _line(text: str, match: re.Match[str]) -> tuple[str, int, int]:
    """The line that a day stands in, and its place in it."""
    first = text.rfind("\n", 0, match.start()) + 1
    last = text.find("\n", match.end())
    line = text[first : last if last >= 0 else len(text)].partition(" #")[0]  # what a comment says is no name
    return line, match.start() - first, match.end() - first
