"""The units of a document: its lines and tables, each with the number read off it."""

from __future__ import annotations

from dataclasses import dataclass, field

from planforge.readers.evidence import Aside, Grid, Line
from planforge.recognize.draft import PhotoPart
from planforge.recognize.marks import NumberMark


@dataclass(slots=True)
class Unit:
    """One line of the document or one table, with the number read off it."""

    at: int
    text: str = ""
    mark: NumberMark | None = None
    line: Line | None = None
    grid: Grid | None = None
    photos: list[PhotoPart] = field(default_factory=list)  # that stand behind it

    @property
    def whole(self) -> str:
        """The text with its number as typed."""
        return f"{self.mark.raw if self.mark else ''}{self.text}"

    def lines(self) -> list[str]:
        """The lines as text; a table's row is one."""
        if self.grid is None:
            return [self.whole]
        return ["　".join(" ".join(cell.lines) for cell in row if cell) for row in self.grid.rows]


@dataclass(slots=True)
class Prepared:
    """The units of a document in order, and what was set aside or healed on the way."""

    units: list[Unit]
    asides: list[Aside]
    healed: list[Aside]
    photos: list[PhotoPart] = field(default_factory=list)  # before the first unit
