"""Records of a table as elements of 活动开展, and which of them a summary has already."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from planforge.calendar.day import read_day
from planforge.model.records import Record
from planforge.readers.tabular import TableRow, short_day
from planforge.recognize.scalars import inline
from planforge.reuse.summary_text import plain
from planforge.tracing.wording import key_of

_WRITTEN = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]00?:00(?::00)?)?")


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
    match = _DAY.fullmatch(text) if name == "时间" else None
    if match is None or read_day(text)[0] is None:
        return text
    return f"{match[1]}年{int(match[2])}月{int(match[3])}日"


def new_records(rows: Sequence[TableRow], known: Sequence[Record]) -> tuple[list[TableRow], int]:
    """The rows that are no records yet (same time, same activity; as often as they stand there), and how many are."""
    there = Counter(_key(record.when, record.activity) for record in known)
    fresh = []
    for row in rows:
        key = _key(row.cells.get("时间", ""), row.cells["活动"])
        if there[key] > 0:
            there[key] -= 1
        else:
            fresh.append(row)
    return fresh, len(rows) - len(fresh)


def _key(when: str, activity: str) -> tuple[str, str]:
    """By what a record is known again: its day, in whatever form it is written, and its name."""
    plain_day = said("时间", when)
    day, _ = read_day(plain_day)
    written = _WRITTEN.fullmatch(plain_day.strip())
    if day is None and written is not None:  # a day that no calendar has
        return "-".join(str(int(each)) for each in written.groups()), key_of(activity)
    return (day.isoformat() if day else key_of(plain_day)), key_of(activity)
