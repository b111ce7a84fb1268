"""Forms: a document that is one table from top to bottom, its title in the first cell, its headings at the left."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from planforge.model.people import is_role_label
from planforge.readers.evidence import Grid, GridCell, Line
from planforge.recognize.labels import is_time
from planforge.vocabulary import column_of, roles_of

_FRAME_ROWS: Final = 6  # a table of one column and fewer rows is a frame around text
_LONGEST_TITLE: Final = 40
_LEAST_ROWS: Final = 3
_LONGEST_HEADING: Final = 16
_TWO_ENTRIES: Final = 4  # cells of a row with two heads and their entries
_LONG: Final = 60  # characters of a cell that holds a section, not an entry


def is_frame(grid: Grid) -> bool:
    """Whether a table is only a frame around text, or keeps it at the right of empty cells."""
    filled = {at for row in grid.rows for at, cell in enumerate(row) if cell is not None and any(cell.lines)}
    aside = len(filled) == 1 and 0 not in filled
    return (len(grid.rows[0]) == 1 or aside) and len(grid.rows) < _FRAME_ROWS


def lines_of_frame(grid: Grid) -> Iterable[Line]:
    """The lines in a frame."""
    cells = (cell for row in grid.rows for cell in row if cell)
    return (Line(grid.at, line, soft=True) for cell in cells for line in cell.lines if line)


def titled(grid: Grid) -> tuple[Line | None, Grid]:
    """The title in the first row of a form that begins a document, and the table without it."""
    title = grid.rows[0][0]
    alone = title is not None and not any(grid.rows[0][1:]) and len(title.lines) == 1 and title.rows == 1
    if title is None or not alone or len(grid.rows) < _LEAST_ROWS:
        return None, grid
    if not 4 <= len(title.lines[0]) <= _LONGEST_TITLE:
        return None, grid
    return Line(grid.at, title.lines[0], align="center"), grid._replace(rows=grid.rows[1:])


def sections_of(grid: Grid) -> list[Line]:
    """The lines of a table whose left cells are headings and whose right ones are their texts; else none.

    Rows above them may hold two heads with their entries (活动名称 | … | 活动时间 | …), which become lines.
    """
    rows = [[cell for cell in row if cell is not None] for row in grid.rows]
    if len(rows) < _LEAST_ROWS or any(cell.rows > 1 for row in rows for cell in row):
        return []
    entries = list(takewhile(lambda row: len(row) == _TWO_ENTRIES, rows))
    sections = rows[len(entries) :]
    if len(sections) < 2 or any(len(row) != 2 for row in sections):
        return []
    pairs = [*(pair for row in entries for pair in (row[:2], row[2:])), *sections]
    heads = ["".join("".join(head.lines).split()) for head, _ in pairs]
    if not all(0 < len(head) <= _LONGEST_HEADING and not is_time(head) for head in heads):
        return []
    known = sum(bool(roles_of(head)) for head in heads)
    least = 2 if entries else _LONG  # lines of a form's cell tell as much as many characters
    long = sum(len(body.lines) >= least or sum(map(len, body.lines)) >= _LONG for _, body in sections)
    if known < 2 or long * 2 < len(sections) or all(column_of("".join(cell.lines)) for cell in rows[0]):
        return []
    below = (line for row in sections for line in _section(grid.at, row[0], row[1]))
    bodies = (" ".join(body.lines) for _, body in pairs[: 2 * len(entries)])
    return [*(Line(grid.at, f"{head}：{body}") for head, body in zip(heads, bodies, strict=False)), *below]


def _section(at: int, head: GridCell, body: GridCell) -> Iterable[Line]:
    yield Line(at, "".join(head.lines), outline=1, page=True)
    yield from (Line(at, line) for line in body.lines if line)


def people_of(grid: Grid) -> list[Line]:
    """The lines of a table that only keeps posts and their names apart (组长： | 周明远); else none.

    A row without a post goes on with the names of the one above it.
    """
    rows = [[" ".join(cell.lines).strip() for cell in row if cell is not None] for row in grid.rows]
    if any(len(row) != 2 for row in rows) or any(len(row) != 2 for row in grid.rows):
        return []
    found: list[str] = []
    for post, name in rows:
        if post[-1:] in ("：", ":") and is_role_label(post) and name:
            found.append(f"{post}{name}")
        elif found and not post and name:
            found[-1] = f"{found[-1]} {name}"
        else:
            return []
    return [Line(grid.at, line) for line in found]
