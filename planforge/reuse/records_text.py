"""Records of a table as elements of 活动开展."""

from __future__ import annotations

import re

from planforge.calendar.cut_days import cut_time
from planforge.calendar.day import read_day
from planforge.calendar.dotted_days import time_in_words
from planforge.calendar.short_days import short_span
from planforge.readers.tabular import TableRow, short_day
from planforge.recognize.scalars import inline
from planforge.reuse.summary_text import plain

_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]00?:00(?::00)?)?")

_TYPED = re.compile(r"\d{1,4}[-/.．]\d")


def is_as_typed(text: str) -> bool:
    """Whether a text begins with a day that is not written out: 9.31, 2027.2.30."""
    return _TYPED.match(text) is not None


def record_element(row: TableRow, indent: int) -> str:
    """One record as an element that begins with 时间, its dash in column ``indent``."""
    cells = {"时间": "", **row.cells}
    lines = [
        f"{name}: {inline(plain(said(name, text)))}" if text else f"{name}:" for name, text in cells.items()
    ]
    return f"{' ' * indent}- {lines[0]}" + "".join(f"\n{' ' * (indent + 2)}{line}" for line in lines[1:])


def said(name: str, text: str) -> str:
    """A date of a spreadsheet (2026/9/9, 2026-09-09, 9-9) as it is printed; what no calendar has stays as typed."""
    if name == "时间" and (short := short_day(text)):
        return short
    if name != "时间":
        return text
    match = _DAY.fullmatch(text)
    if match is None:
        return short_span(text) or cut_time(text) or time_in_words(text)
    if read_day(text)[0] is None:
        return text
    return f"{match[1]}年{int(match[2])}月{int(match[3])}日"
