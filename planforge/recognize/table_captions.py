"""Captions of tables: a line in the middle, or one that begins with 表1, right above a table."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from planforge.recognize.units import Unit

_NUMBERED: Final = re.compile(
    r"(?:附|续)?表\s*[\d一二三四五六七八九十]+(?:[-—.]\d+)?(?![\d月年日])\s*[：:、.．]?\s*\S.*"
)
_ENDS: Final = "。；;，,：:、！？!?"
_LONGEST: Final = 40  # characters


def with_captions(units: list[Unit]) -> list[Unit]:
    """The units of a section in which a caption stands with its table; no other line has its place in the middle there."""
    found: list[Unit] = []
    for unit in units:
        if unit.grid is not None and not unit.caption and found and _is_caption(found[-1]):
            above = found.pop()
            found.append(replace(unit, caption=above.text))
        else:
            found.append(unit)
    return found


def _is_caption(unit: Unit) -> bool:
    line = unit.line
    if line is None or unit.mark is not None or unit.photos or line.number or line.soft:
        return False
    if len(unit.text) > _LONGEST or unit.text[-1] in _ENDS:
        return False
    return line.align == "center" or _NUMBERED.fullmatch(unit.text) is not None
