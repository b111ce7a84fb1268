"""Times in one paragraph, each with what is done then (九月：准备；十月：实施。): rows of a schedule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from planforge.recognize.labels import TIME, read_label
from planforge.recognize.runs import is_line
from planforge.recognize.units import Unit

_BETWEEN: Final = re.compile(r"(?<=[；;。])\s*(?=[第每开期寒暑全一二三四五六七八九十\d])")
_LONGEST: Final = 1_000  # characters of a paragraph that is looked at


def rows_apart(units: Iterable[Unit]) -> list[Unit]:
    """The units, those that are nothing but several times and what is done then as one for each time."""
    return [row for unit in units for row in _rows(unit)]


def _rows(unit: Unit) -> Iterator[Unit]:
    pieces = _BETWEEN.split(unit.text) if is_line(unit) and len(unit.text) <= _LONGEST else []
    if len(pieces) < 2 or not all(map(_is_row, pieces)):
        yield unit
        return
    for piece in pieces[:-1]:
        yield replace(unit, text=piece, photos=[])
    yield replace(unit, text=pieces[-1])


def _is_row(text: str) -> bool:
    """Whether a piece is a time, a mark and a text; a mark that only print would put there is none."""
    label = read_label(text)
    return label is not None and label.kind == TIME and bool(label.end and label.text)
