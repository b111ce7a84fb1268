"""How wide the columns of a table are: estimated from what stands in them, fair and never too narrow.

Widths are in Chinese characters of the table's type size until the last step, which makes twips
that add up exactly.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from planforge.document import Cell, Table

MARGINS = 170  # twips on both sides of a cell
PADDING = MARGINS + 60  # and some slack
SHORT = 6.0  # a cell up to this wide never breaks
_NARROWEST = 200  # twips
_GAP = 0.22
_BESIDE = re.compile(r"(?:(?<=(.))|^)[!-~]+(?=(.?))", re.DOTALL)
"""What stands before and behind every run of letters, digits and signs; nothing at the ends of a line."""
_TEXT = 12.0  # a column whose cells are no wider is centred


class Needs(NamedTuple):
    """What one column asks for, in characters: its least and natural width, all its text together."""

    least: float
    natural: float
    bulk: float

    @property
    def is_short(self) -> bool:
        """Whether the column holds short entries only (numbers, names, weeks)."""
        return self.natural <= _TEXT


def needs(table: Table) -> list[Needs]:
    """Measure every column by the cells that stand in it alone; merged cells do not count."""
    count = len(table.rows[0]) if table.rows else 0
    least, natural, bulk = [2.0] * count, [2.0] * count, [0.0] * count
    for row in table.rows:
        for at, cell in enumerate(row):
            if cell is None or cell.columns > 1:
                continue
            lines = cell.lines
            if len(lines) == 1:  # nearly every cell
                widest = together = _room(lines[0])
            else:
                widths = [_room(line) for line in lines]
                widest, together = max(widths, default=0.0), sum(widths)
            bulk[at] += together
            natural[at] = max(natural[at], widest)
            if widest > least[at]:
                least[at] = widest if widest <= SHORT else max(least[at], 4.0)
    return [Needs(*column) for column in zip(least, natural, bulk, strict=True)]


def _room(line: str) -> float:
    """Width of a line, with the gap that some word processors set where letters or digits meet Chinese."""
    narrow = len(line.encode("ascii", "ignore"))
    if not narrow:
        return float(len(line))
    return len(line) - narrow / 2 + _GAP * _meetings(line)


def _meetings(line: str) -> int:
    """At how many places letters or digits stand right beside Chinese."""
    # In a pattern, so many characters would take longer to compile than all cells of a plan to measure.
    found = 0
    for before, behind in _BESIDE.findall(line):
        found += "\u2e80" <= before <= "\ufaff" and not "\u3000" <= before < "\u3040"
        found += "\u2e80" <= behind <= "\ufaff" and not "\u3000" <= behind < "\u3040"
    return found


def column_twips(table: Table, measured: list[Needs], size: int, total: int) -> list[int]:
    """Share ``total`` twips among the columns; the sum is exactly ``total``."""
    if table.widths and len(table.widths) == len(measured) and sum(table.widths) > 0:
        shares = [width / sum(table.widths) * total for width in table.widths]
    else:
        room = total / (size * 10) - len(measured) * PADDING / (size * 10)
        chars = _shared(measured, room)
        shares = [char * size * 10 + PADDING for char in chars]
    return _whole(shares, total)


def fits(measured: list[Needs], size: int, total: int) -> bool:
    """Whether every column can have its least width, the slack cut to a third, within ``total`` twips."""
    return sum(column.least * size * 10 + MARGINS + 20 for column in measured) <= total


def row_lines(row: tuple[Cell | None, ...], widths: list[int], size: int) -> int:
    """Lines of the tallest cell of a row; a cell over several rows shares its lines among them."""
    tallest = 1
    for at, cell in enumerate(row):
        if cell is not None:
            room = max(1, (sum(widths[at : at + cell.columns]) - MARGINS) // (size * 10))
            lines = sum(max(1, -int(-_room(line) // room)) for line in cell.lines)
            tallest = max(tallest, -(-lines // cell.rows))
    return tallest


def _shared(measured: list[Needs], room: float) -> list[float]:
    """Give narrow columns what they need and wide ones a share of the rest by their text.

    A column gets its natural width when that is no more than an equal share of what is left; the
    others divide the rest by the square root of their text, so that rows grow evenly.
    """
    given = [0.0] * len(measured)
    open_columns = sorted(range(len(measured)), key=lambda at: measured[at].natural)
    while open_columns and measured[open_columns[0]].natural <= room / len(open_columns):
        at = open_columns.pop(0)
        given[at] = measured[at].natural
        room -= given[at]
    if open_columns:
        floor = sum(measured[at].least for at in open_columns)
        weights = [measured[at].bulk ** 0.5 for at in open_columns]
        whole = sum(weights) or 1.0  # columns may all be empty
        for at, weight in zip(open_columns, weights, strict=True):
            given[at] = measured[at].least + max(0.0, room - floor) * weight / whole
        return given
    spare = room / len(measured)
    return [width + spare for width in given]


def _whole(shares: list[float], total: int) -> list[int]:
    """Round to whole twips that add up to ``total``; none is less than 200 where there is room for that."""
    floor, scale = min(_NARROWEST, total // len(shares)), total / sum(shares)
    if min(shares) * scale < floor:
        scale = (total - floor * len(shares)) / sum(shares)
        widths = [floor + int(share * scale) for share in shares]
    else:
        widths = [int(share * scale) for share in shares]
    widths[widths.index(max(widths))] += total - sum(widths)
    return widths
