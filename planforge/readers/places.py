"""Where every paragraph of a foreign document stands, and in a Word file at which bytes its characters do."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final, NamedTuple


class Stretch(NamedTuple):
    """The outermost run (or formula) that characters of a paragraph stand in, as bytes of the part.

    A mark can stand at ``start`` and at ``end``. ``opening`` is the tag that begins it, ``properties`` its
    ``w:rPr``; ``divisible`` where it may be closed and opened again between two characters.
    """

    start: int
    end: int
    opening: bytes = b""
    properties: bytes = b""
    divisible: bool = False


class Piece(NamedTuple):
    """Characters of a paragraph that stand together: ``start`` to ``end`` are their bytes in the part.

    ``at`` is the first one's place in the paragraph, ``tag`` the byte at which their ``w:t`` begins, -1
    where they are no such text (a tab, a formula) and nothing can be put between them.
    """

    at: int
    text: str
    start: int
    end: int
    tag: int
    stretch: Stretch
    page: int = 0


class Spot(NamedTuple):
    """One paragraph with words: a line of a text, a paragraph of a Word file, of a table cell, of a text box.

    ``at`` counts as a reading does (行 or 段; a table is one). ``table``, ``row``, ``cell`` count from 1;
    ``boxed`` is inside a text box, or ``charted`` in a chart, a line a row. ``anchor`` is where a mark may stand if not in the paragraph itself.
    """

    at: int
    text: str
    table: int = 0
    row: int = 0
    cell: int = 0
    boxed: bool = False
    pieces: tuple[Piece, ...] = ()
    anchor: Stretch | None = None
    charted: bool = False

    def page_of(self, character: int) -> int:
        """The page on which a character stood when Word saved the file last; 0 where the file does not say."""
        if not self.pieces:
            return 0
        return self.pieces[max(0, bisect_right(self.pieces, character, key=_begin) - 1)].page


def _begin(piece: Piece) -> int:
    return piece.at


class Places(NamedTuple):
    """All spots in their order; for a Word file the main part's name and its XML (UTF-8) that bytes count in."""

    spots: tuple[Spot, ...]
    part: str = ""
    xml: bytes = b""


NO_PLACES: Final = Places(())
"""What a document without words has."""
