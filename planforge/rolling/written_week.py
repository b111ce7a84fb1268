"""Days beside the teaching week that they are: 第3周（9月14日—20日）, or the 3 of a column."""

from __future__ import annotations

import re
from datetime import date, timedelta

from planforge.calendar.coded import NUMBER, code, number, number_in, pattern
from planforge.rolling.date_context import sentence_of
from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame

_WEEK = re.compile(pattern(rf"(?<!月)(?<!后)(?<!开学)第(?P<n>{NUMBER})(?:教学)?周"))
_COUNT = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_COLUMN = re.compile(rf"\s*(?P<n>{_COUNT})(?:\s*[-—–~～至]{{1,2}}\s*(?P<m>{_COUNT}))?\s*周?\s*[|｜\t]")
_LONGEST = timedelta(days=6)


def weeks_of_column(line: Line) -> tuple[int, int] | None:
    """The first and the last teaching week that the first cell of a row may be, or that of a column of weeks: 3, 三, 16—18."""
    row = line.text
    if line.weeks:
        cells = line.cells()
        row = f"{cells[line.weeks]}|" if line.weeks < len(cells) else ""
    match = _COLUMN.match(row)
    first = number_in(match["n"]) if match else None
    if match is None or not first:
        return None
    last = number_in(match["m"]) if match["m"] else first
    return (first, last) if last else None


def writes_week(line: Line) -> bool:
    """Whether a row, or the entry above it, writes a teaching week."""
    return weeks_of_column(line) is not None or any(
        "周" in each and _WEEK.search(code(each).text) for each in (line.text, line.when)
    )


def is_written_week(line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> bool:
    """Whether days lie in the one teaching week that their sentence, their row, or the entry above it writes."""
    if days[1] - days[0] > _LONGEST:
        return False
    column = weeks_of_column(line)
    written = set(column or ())
    if not column and ("周" in line.text or "周" in line.when):
        own = line.text if line.in_table else line.text[slice(*sentence_of(line.text, *span))]
        for text in (own, line.when):
            written |= {number(match["n"]) or 0 for match in _WEEK.finditer(code(text).text)}
    if len(written) != 1:
        return False
    week = frame.calendar.term(*frame.term_of(days[0])).week(written.pop())
    return week is not None and week.start <= days[0] and days[1] <= week.end
