"""How far a reader of a Word file has come: which table, row and cell, and which page.

Only Word knows pages; when it saves a file it notes where each began (``w:lastRenderedPageBreak``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from planforge.readers.docx.xml import Attributes, is_on

BEGINS: Final = frozenset(
    (
        "w:lastRenderedPageBreak",
        "w:br",
        "w:pageBreakBefore",
        "w:sectPr",
        "w:type",
        "w:tbl",
        "w:tr",
        "w:tc",
    )
)
"""Elements whose beginning counts."""
ENDS: Final = frozenset(("w:p", "w:tbl", "w:tc", "w:tr"))
"""Elements whose end counts."""


@dataclass(slots=True)
class _Table:
    """A table: its number, the row and cell at hand, the page on which the row begins and ends so far."""

    number: int
    row: int = 0
    cell: int = 0
    first_page: int = 1
    last_page: int = 1


class Progress:
    """Counts tables that stand in no other, their rows and cells, and pages; ``paged`` where Word noted any."""

    def __init__(self) -> None:
        self.page = 1
        self.paged = False
        self._tables: list[_Table] = []
        self._count = 0
        self._anything = False
        self._broken = False  # a hard break stands before, and no word since
        self._section_ends = False

    def cell(self) -> tuple[int, int, int]:
        """The table, row and cell at hand; zeros outside of tables. In a table within a cell it is that cell."""
        outer = self._tables[0] if self._tables else None
        return (outer.number, outer.row, outer.cell) if outer else (0, 0, 0)

    def meet_words(self) -> None:
        """Words stand here: the next break is another one."""
        self._anything = True
        self._broken = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name == "w:lastRenderedPageBreak":
            self.paged = True
            self.page += not self._broken
            self._broken = False
        elif (name == "w:br" and attributes.get("w:type") == "page") or (
            name == "w:pageBreakBefore" and is_on(attributes) and self._anything
        ):
            self._break_page()
        elif name == "w:sectPr":
            self._section_ends = True
        elif name == "w:type" and self._section_ends:
            self._section_ends = attributes.get("w:val", "nextPage") != "continuous"
        elif name == "w:tbl":
            self._count += not self._tables
            self._tables.append(_Table(self._count))
        elif name in ("w:tr", "w:tc") and self._tables:
            self._begin(self._tables[-1], name)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "w:p" and self._section_ends:
            self._section_ends = False
            self._break_page()
        elif name == "w:tbl" and self._tables:
            self._tables.pop()
        elif name == "w:tc" and self._tables:
            self._tables[-1].last_page = max(self._tables[-1].last_page, self.page)
        elif name == "w:tr" and self._tables:
            self.page = self._tables[-1].last_page

    def _begin(self, table: _Table, name: str) -> None:
        if name == "w:tr":
            table.row, table.cell = table.row + 1, 0
            table.first_page = table.last_page = self.page
        else:  # a row over two pages says so in every cell
            table.cell += 1
            self.page = table.first_page

    def _break_page(self) -> None:
        """A break that Word will note at the next word once more."""
        self.page += 1
        self._broken = True
