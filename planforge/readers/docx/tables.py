"""Tables of a Word document to full grids: merged cells resolved in both directions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from planforge.readers.docx.xml import Attributes, number
from planforge.readers.evidence import NESTED, Aside, Grid, GridCell, Line

MOST_COLUMNS: Final = 63
"""As many as a table of Word has."""
_SHOWN: Final = 12  # characters


@dataclass(slots=True)
class _Cell:
    lines: list[str] = field(default_factory=list)
    span: int = 1
    goes_on: bool = False


class TableBuilder:
    """One table while it is read."""

    def __init__(self) -> None:
        self.rows: list[list[_Cell]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """An element of the table begins."""
        if name == "w:tr":
            self.rows.append([])
        elif name == "w:tc" and self.rows:
            self.rows[-1].append(_Cell())
        elif name == "w:gridSpan" and self._open():
            self.rows[-1][-1].span = max(1, min(number(attributes.get("w:val")) or 1, MOST_COLUMNS))
        elif name == "w:vMerge" and self._open():
            self.rows[-1][-1].goes_on = attributes.get("w:val", "continue") != "restart"
        elif name in ("w:gridBefore", "w:gridAfter") and self.rows and name == "w:gridBefore":
            self.rows[-1].append(_Cell(span=max(1, min(number(attributes.get("w:val")) or 1, MOST_COLUMNS))))

    def end(self, name: str) -> None:
        """An element of the table ends: nothing has to be done."""

    def _open(self) -> bool:
        return bool(self.rows and self.rows[-1])

    def add(self, lines: list[Line]) -> None:
        """Lines of the current cell, automatic numbers in front of them."""
        if self._open():
            self.rows[-1][-1].lines.extend(f"{line.number}{line.text}" for line in lines)

    def add_grid(self, grid: Grid) -> None:
        """A table within the current cell: a line a row."""
        if self._open():
            for row in grid.rows:
                text = "　".join(" ".join(cell.lines) for cell in row if cell and any(cell.lines))
                if text:
                    self.rows[-1][-1].lines.append(text)

    def grid(self, at: int) -> Grid | None:
        """The full grid; None for a table without words."""
        rows = [row for row in self.rows if row]
        if not any(cell.lines for row in rows for cell in row):
            return None
        width = max(sum(cell.span for cell in row) for row in rows)
        if width > MOST_COLUMNS:
            width = _narrowed(rows)
        full: list[list[GridCell | None]] = []
        owners: list[int] = [-1] * width  # the row whose cell stands in a column
        for row in rows:
            full.append(self._row(row, width, full, owners))
        return Grid(at, tuple(tuple(row) for row in full))

    @staticmethod
    def _row(
        row: list[_Cell], width: int, full: list[list[GridCell | None]], owners: list[int]
    ) -> list[GridCell | None]:
        cells: list[GridCell | None] = []
        for cell in row:
            span = min(cell.span, width - len(cells))
            if span < 1:
                break
            column, above = len(cells), owners[len(cells)]
            owner = full[above][column] if above >= 0 else None
            is_below = owner is not None and owner.columns == span  # of another width it is a cell of its own
            if cell.goes_on and owner is not None and is_below and not cell.lines:
                full[above][column] = owner._replace(rows=len(full) - above + 1)
                cells.extend([None] * span)
                continue
            cells.append(GridCell(tuple(cell.lines) or ("",), span))
            cells.extend([None] * (span - 1))
            owners[column : column + span] = [len(full)] * span
        missing = width - len(cells)
        for column in range(len(cells), width):
            owners[column] = len(full)
        cells.extend([GridCell(("",))] * missing)
        return cells


def _narrowed(rows: list[list[_Cell]]) -> int:
    """Take columns out in which no cell begins, so that spans are no longer than they need be; the width left.

    Every cell stays, however wide a file says that it is.
    """
    starts: set[int] = set()
    for row in rows:
        column = 0
        for cell in row:
            starts.add(column)
            column += cell.span
    places = {column: index for index, column in enumerate(sorted(starts))}
    for row in rows:
        column = 0
        for cell in row:
            column, begin = column + cell.span, places[column]
            cell.span = max(1, places.get(column, begin + 1) - begin)
    return max(sum(cell.span for cell in row) for row in rows)


def as_lines(grid: Grid) -> list[Line]:
    """A table with more columns than Word has, a line a row: nothing of it is left out."""
    texts = ("　".join(" ".join(cell.lines) for cell in row if cell and any(cell.lines)) for row in grid.rows)
    return [Line(grid.at, text) for text in texts if text]


def nested(grid: Grid, at: int) -> tuple[Aside, ...]:
    """What is told of a table in a cell; one of a single column loses nothing there."""
    if len(grid.rows[0]) == 1:
        return ()
    begin = "".join(next(cell.lines for row in grid.rows for cell in row if cell and any(cell.lines)))
    return (Aside(NESTED, at, f"{len(grid.rows)} 行，{begin[:_SHOWN]}"),)
