"""Lines that begin with a tab below a short one: nobody but their writer knows whether they stand beside or below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from planforge.source.outline import BLANKS, take_apart
from planforge.source.texts import shown

_LEAST: Final = 2  # lines with tabs; one alone is a slip of the key
_LONGEST: Final = 16  # characters of what may be a head
_ENDS: Final = "。；，！？、"


def two_ways(lines: Sequence[str], index: int, column: int) -> str:
    """The hint for a line with a tab that would stand beside the short line above, and may be meant below it.

    ``lines`` are those of the file as written, ``column`` where the line would begin. Empty where only one way makes sense.
    """
    first, last = index, index
    while first > 0 and _has_tab(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and _has_tab(lines[last + 1]):
        last += 1
    if last - first + 1 < _LEAST or not first:
        return ""
    above = take_apart(lines[first - 1])
    may_head = above.dashes and not above.key and len(above.body) <= _LONGEST and above.body[-1:] not in _ENDS
    if not may_head or above.indent != column:
        return ""
    name = shown(above.body.partition(":")[0].partition("：")[0])
    deeper = above.body_at
    return f"删掉它，用半角空格对齐：和“{name}”同一级，左边空 {column} 格；是它的下一级，就在“{name}”后面加半角冒号，这里空 {deeper} 格"


def _has_tab(raw: str) -> bool:
    """Whether a tab stands before the first character of a line."""
    rest = raw.lstrip(BLANKS)
    return bool(rest) and "\t" in raw[: len(raw) - len(rest)]
