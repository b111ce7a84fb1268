"""Blanks that were typed in front of a paragraph of a document of ours, or behind it: layout, as everywhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

_BLANK: Final = "[ \u00a0\u2000-\u200a\u202f\u3000]*"
_EDGES: Final = re.compile(rf"^{_BLANK}|{_BLANK}$")
_IN_CELLS: Final = re.compile(rf"{_BLANK}(\t| / ){_BLANK}")  # between cells, and paragraphs of one


def without_edge_blanks(lines: Iterable[str], printed: Collection[str]) -> list[str]:
    """The lines without the blanks at their edges and at those of their cells; ``printed`` ones stay as they are."""
    return [line if line in printed else _bare(line) for line in lines]


def _bare(line: str) -> str:
    bare = _EDGES.sub("", line)
    return _IN_CELLS.sub(r"\1", bare) if "\t" in line else bare
