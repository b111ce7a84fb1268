"""Cells that others cover, among printed rows: a sign tells them from those that are merely empty."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from planforge.readers.evidence import Grid, GridCell

ABOVE: Final = "\x02"
LEFT: Final = "\x03"
"""Stand in a cell that is joined to the one above it, and to the one at its left; no text can hold them."""
_TYPED: Final = str.maketrans({ABOVE: "〃", LEFT: "←"})
_TOLD: Final = str.maketrans({ABOVE: "（并入上一格）", LEFT: "（并入左一格）"})


def typed(row: str) -> str:
    """A printed row with the signs that a spec has."""
    return row.translate(_TYPED)


def told(row: str) -> str:
    """A printed row as a person reads it."""
    return row.translate(_TOLD)


def said_once(lines: Sequence[str], known: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lines, and the words that were taken out of each: those that joining cells has put one upon the other.

    A row that is among the ``known`` ones says what it is to say.
    """
    rows = [line.split("\t") for line in lines]
    for at, row in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else []
        doubled: list[str] = []
        for column, cell in enumerate(row):
            covers = (*below[column : column + 1], *row[column + 1 : column + 2])
            said = cell.split(" / ")
            if (
                (ABOVE in covers[:1] or LEFT in covers)
                and len(set(said)) < len(said)
                and lines[at] not in known
            ):
                row[column] = " / ".join(dict.fromkeys(said))
                doubled += sorted({each for each in said if said.count(each) > 1}, key=said.index)
        yield ("\t".join(row), tuple(doubled)) if doubled else (lines[at], ())


def grid_of(at: int, rows: Sequence[str]) -> Grid:
    """Printed rows as a table with its merged cells."""
    cells: list[list[GridCell | None]] = []
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    width = max(row.count("\t") + 1 for row in rows)
    for index, row in enumerate(rows):
        cells.append([])
        for column, text in enumerate((*row.split("\t"), *[""] * (width - row.count("\t") - 1))):
            step = {ABOVE: (index - 1, column), LEFT: (index, column - 1)}.get(text)
            owner = owners.get(step) if step else None
            if owner is None:
                owners[index, column] = index, column
                cells[-1].append(GridCell(tuple("" if step else each for each in text.split(" / "))))
            else:
                owners[index, column] = owner
                cells[-1].append(None)
                _widen(cells, owner, (index, column))
    return Grid(at, tuple(map(tuple, cells)))


def _widen(cells: list[list[GridCell | None]], owner: tuple[int, int], to: tuple[int, int]) -> None:
    """Let the cell at ``owner`` reach as far as ``to``."""
    cell = cells[owner[0]][owner[1]]
    if cell is not None:
        rows, columns = max(cell.rows, to[0] - owner[0] + 1), max(cell.columns, to[1] - owner[1] + 1)
        cells[owner[0]][owner[1]] = cell._replace(rows=rows, columns=columns)
