"""版记 at the foot of a document: who gets a copy, who printed it when. A spec has no place for it."""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.numerals import HAN_YEAR
from planforge.recognize.draft import Draft, Para
from planforge.recognize.units import Unit

_IMPRINT: Final = re.compile(
    r"(?:抄\s*[送报发]|印发机关|印发日期|主题词|印制?份数)\s*[：:].+"
    rf"|.{{2,40}}(?:20\d\d|{HAN_YEAR})\s*年.{{2,8}}[日号]\s*印发|[（(]?共印\s*\d+\s*份[）)]?"
)
_MOST: Final = 6
_NOTE: Final = "版记：规格里没有这一项，印发时另加"


def take_imprint(units: list[Unit], draft: Draft) -> list[Unit]:
    """Lay the imprint at the end of a document beside it; the units before."""
    start = len(units)
    while start > 1 and len(units) - start < _MOST and is_imprint(units[start - 1]):
        start -= 1
    draft.unplaced.extend(Para(unit.at, unit.whole, [_NOTE]) for unit in units[start:])
    return units[:start]


def is_imprint(unit: Unit) -> bool:
    """Whether a line is one of the imprint by its words."""
    return unit.line is not None and unit.mark is None and _IMPRINT.fullmatch(unit.text) is not None
