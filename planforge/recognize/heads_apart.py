"""Headings of items that only a blank parts from their text: （一）生活方面 鼓励幼儿自己穿衣."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from planforge.recognize.units import Unit

_FAMILIES: Final = ("（一）", "1.", "（1）")
_HEAD: Final = re.compile(r"([\u4e00-\u9fff]{2,10})[ \u3000]+(?=[^\s\d][^\s]{11,})")
_ENDS: Final = ("。", "；")
_LEAST: Final = 2


def with_heads_apart(units: list[Unit]) -> list[Unit]:
    """The units, each item of a family as heading and text where all of that family are such lines.

    A blank in one line may stand there by chance; that every line of a family has one behind its first
    short word, and a sentence behind that, is no chance.
    """
    for family in _FAMILIES:
        members = [unit for unit in units if unit.mark is not None and unit.mark.family == family]
        if len(members) >= _LEAST and all(map(_is_two, members)):
            own = set(map(id, members))
            units = [part for unit in units for part in (_apart(unit) if id(unit) in own else [unit])]
    return units


def _is_two(unit: Unit) -> bool:
    """Whether an item has a short word, a blank and a sentence."""
    return unit.line is not None and unit.text.endswith(_ENDS) and _HEAD.match(unit.text) is not None


def _apart(unit: Unit) -> list[Unit]:
    found = _HEAD.match(unit.text)
    if found is None or unit.line is None:
        return [unit]
    text = unit.text[found.end() :]
    below = Unit(unit.at, text, line=unit.line._replace(text=text, number="", soft=True), photos=unit.photos)
    return [replace(unit, text=found[1], photos=[]), below]
