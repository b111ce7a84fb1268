"""The days of records read in, written in one form: with their year or without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from planforge.calendar.expressions import read_time
from planforge.calendar.school_calendar import TimeContext
from planforge.readers.tabular import TableRow
from planforge.reuse.records_text import is_as_typed, said

_DAY: Final = re.compile(r"(?P<year>(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日")
_YEAR: Final = re.compile(r"(?:19|20)\d\d年(?=\d{1,2}月)")
_TIME: Final = "时间"


def in_one_form(rows: Sequence[TableRow], there: Iterable[str], context: TimeContext) -> list[TableRow]:
    """The rows with their days written as most of those ``there`` are; where none is, as each other.

    Of days in both forms the year is left out. A day that would be another one then, or that cannot be read,
    stays as it is.
    """
    typed = [said(_TIME, row.cells.get(_TIME, "")) for row in rows]
    known, new = (_forms(texts) for texts in (there, typed))
    wants_year = 2 * sum(known) > len(known) if known else all(new)
    return [
        row._replace(cells={**row.cells, _TIME: _written(text, context, wants_year=wants_year)})
        if text
        else row
        for row, text in zip(rows, typed, strict=True)
    ]


def left_as_typed(rows: Iterable[TableRow]) -> tuple[str, ...]:
    """What to look at in rows that are written: the days of which nobody can tell which they are."""
    texts = dict.fromkeys(row.cells.get(_TIME, "") for row in rows)
    return tuple(f"时间“{text}”看不出是哪一天，照原样写的" for text in texts if is_as_typed(text))


def _forms(texts: Iterable[str]) -> list[bool]:
    """Of every text that begins with a day whether its year is there."""
    return [found["year"] is not None for text in texts if (found := _DAY.match(text))]


def _written(text: str, context: TimeContext, *, wants_year: bool) -> str:
    found = _DAY.match(text)
    if found is None or (found["year"] is not None) == wants_year:
        return text
    before = read_time(text, context)
    if before.start is None:
        return text
    other = f"{before.start.year}年{text}" if wants_year else _YEAR.sub("", text)
    after = read_time(other, context)
    return other if (after.kind, after.start, after.end) == (before.kind, before.start, before.end) else text
