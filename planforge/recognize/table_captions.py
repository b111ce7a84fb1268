"""Captions of tables: a line in the middle, or one that begins with 表1, right above a table, or its first row."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from planforge.recognize.forms import titled
from planforge.recognize.labels import is_time
from planforge.recognize.marks import read_mark
from planforge.recognize.units import Unit

_NUMBERED: Final = re.compile(
    r"(?:附|续)?表\s*[\d一二三四五六七八九十]+(?:[-—.]\d+)?(?![\d月年日])\s*[：:、.．]?\s*\S.*"
)
_ENDS: Final = "。；;，,：:、！？!?"
_LONGEST: Final = 40  # characters
_LONGEST_HEAD: Final = 8


def with_captions(units: list[Unit]) -> list[Unit]:
    """The units of a section in which a caption stands with its table; no other line has its place in the middle there."""
    found: list[Unit] = []
    for unit in units:
        if unit.grid is not None and not unit.caption and found and _is_caption(found[-1]):
            above = found.pop()
            found.append(replace(unit, caption=above.text))
        else:
            found.append(_with_title(unit))
    return found


def _with_title(unit: Unit) -> Unit:
    """A table whose first row is its title over all columns, above the row of heads: the title is its caption."""
    if unit.grid is None or unit.caption:
        return unit
    title, rest = titled(unit.grid)
    if title is None or title.text[-1] in _ENDS or read_mark(title.text) or is_time(title.text):
        return unit
    heads = ["".join(cell.lines) for cell in rest.rows[0] if cell is not None]
    are_heads = len(heads) > 1 and all(0 < len(head) <= _LONGEST_HEAD for head in heads)
    return replace(unit, caption=title.text, grid=rest, is_titled=True) if are_heads else unit


def _is_caption(unit: Unit) -> bool:
    line = unit.line
    if line is None or unit.mark is not None or unit.photos or line.number or line.soft:
        return False
    if len(unit.text) > _LONGEST or unit.text[-1] in _ENDS:
        return False
    return line.align == "center" or _NUMBERED.fullmatch(unit.text) is not None
