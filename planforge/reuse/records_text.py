"""Records of a table as elements of 活动开展."""

from __future__ import annotations

import re

from planforge.calendar.day import read_day
from planforge.calendar.dotted_days import mark_of, time_in_words
from planforge.readers.tabular import TableRow, short_day
from planforge.recognize.scalars import inline
from planforge.reuse.summary_text import plain

_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]00?:00(?::00)?)?")

_SHORT_SPAN = re.compile(
    r"(?P<month>1[0-2]|0?[1-9])[./．](?P<day>\d{1,2})[日号]? ?(?P<mark>[-－—–~～]{1,2}|至|到|、|，|,) ?"
    r"(?:(?P<other>1[0-2]|0?[1-9])[./．月])?(?P<last>\d{1,2})[日号]?(?P<tail>前后|左右|上午|下午|晚上?|[（(][^（）()\d]{1,8}[）)])?"
)
"""Some days on end of which no year is said, in a cell that says nothing but when: 9.23-24, 10/29—11/2."""
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
        return _span_in_words(text) or time_in_words(text)
    if read_day(text)[0] is None:
        return text
    return f"{match[1]}年{int(match[2])}月{int(match[3])}日"


def _span_in_words(text: str) -> str:
    """Days on end typed without their year, written out; empty where they are no such ones, or run backwards."""
    match = _SHORT_SPAN.fullmatch(text)
    if match is None:
        return ""
    first, last = (match["month"], match["day"]), (match["other"] or match["month"], match["last"])
    days = [short_day(".".join(each)) for each in (first, last)]
    if not all(days) or (match["other"] is None and int(match["last"]) <= int(match["day"])):
        return ""
    mark = "、" if match["mark"] in "、，," else mark_of(match["mark"])
    end = days[1] if match["other"] else f"{int(match['last'])}日"
    return f"{days[0]}{mark}{end}{match['tail'] or ''}"
