"""The units of a document: its lines and tables, each with the number read off it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from planforge.readers.evidence import Aside, Block, Grid, Line
from planforge.recognize.draft import PhotoPart
from planforge.recognize.marks import NumberMark, counted_mark, read_mark

_ENOUGH: Final = 12  # characters by which a text is found behind its number
_BOLD_HEAD: Final = re.compile(r"[^。！？；]{2,40}[。：:]")


@dataclass(slots=True)
class Unit:
    """One line of the document or one table, with the number read off it."""

    at: int
    text: str = ""
    mark: NumberMark | None = None
    line: Line | None = None
    grid: Grid | None = None
    caption: str = ""  # of the table
    is_titled: bool = False  # its caption was its first row
    photos: list[PhotoPart] = field(default_factory=list)  # that stand behind it
    is_signed: bool = False  # a sign or brackets said that it is a heading
    is_crowded: bool = False  # it stood on the one line of the document

    @property
    def whole(self) -> str:
        """The text with its number as typed."""
        return f"{self.mark.raw if self.mark else ''}{self.text}"

    @property
    def typed(self) -> str:
        """The number or sign that stands before the text in the document, whoever counts it."""
        if self.line is None:
            return ""
        start = self.line.text.find(self.text[:_ENOUGH])
        before = self.line.text[:start] if 0 < start <= _ENOUGH else self.mark.raw if self.mark else ""
        return f"{self.line.number}{before}".strip()

    def lines(self) -> list[str]:
        """The lines as text; a table's row is one."""
        if self.grid is None:
            return [self.whole]
        return [
            *filter(None, (self.caption,)),
            *("　".join(" ".join(cell.lines) for cell in row if cell) for row in self.grid.rows),
        ]


@dataclass(slots=True)
class Prepared:
    """The units of a document in order, and what was set aside or healed on the way.

    ``blocks`` are those that they were made of, lines that an edge broke joined.
    """

    units: list[Unit]
    asides: list[Aside]
    healed: list[Aside]
    blocks: tuple[Block, ...] = ()
    photos: list[PhotoPart] = field(default_factory=list)  # before the first unit


def unit_of(line: Line) -> Unit:
    """A line as a unit, its number read off it."""
    if line.number:
        mark = counted_mark(line.number)
        if mark is not None:
            return Unit(line.at, line.text, mark._replace(raw=""), line)
        return Unit(line.at, f"{line.number}{line.text}", None, line)
    mark = read_mark(line.text)
    if mark is None or not (rest := line.text[len(mark.raw) :].lstrip()) or rest in "：:。":
        return Unit(line.at, line.text, None, line)
    return Unit(line.at, rest, mark, line)


def bold_head(unit: Unit) -> str:
    """The heading in bold print that a line begins with, its final mark with it, before a text that is not bold."""
    line = unit.line
    start = line.text.find(unit.text[:_ENOUGH]) if line is not None and line.lead else -1
    if line is None or start < 0:
        return ""
    head = unit.text[: max(line.lead - start, 0)].rstrip()
    whole = len(head) >= len(unit.text) or not _BOLD_HEAD.fullmatch(head)
    return "" if whole else head
