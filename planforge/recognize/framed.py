"""Titles and headings in brackets: 【指导思想】 alone on its line, or with its text behind it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from planforge.model.people import read_people
from planforge.readers.evidence import Aside
from planforge.recognize.labels import POST, label_kind
from planforge.recognize.marks import TOP
from planforge.recognize.scripts import simplified
from planforge.recognize.titles import is_title_like
from planforge.recognize.units import Unit, unit_of
from planforge.vocabulary import is_known_heading

_FRAMED: Final = re.compile(r"([【〖［\[])\s*([^【】〖〗［］\[\]]{2,16}?)\s*([】〗］\]])\s*[：:]?\s*(.*)")
_STATE: Final = re.compile("(?:情况|概况|说明|安排|分析)$")
"""How the heading of a part may end, though a document may be called so, too (期中情况)."""
_HAN: Final = re.compile("[\u4e00-\u9fff]{2}")
_LEAST: Final = 2
_TITLE: Final = re.compile(r"【\s*([^【】]{4,60}?)\s*】\s*(.*)")
_FRONT: Final = 3  # lines in which the title of a document stands


def unframed(units: list[Unit], asides: list[Aside]) -> list[Unit]:
    """The units of a document whose sections are headed 【…】, with the brackets taken off those headings.

    Where numbered sections hold them, and where most of the words in brackets are unknown and stand before a text,
    everything stays as it is.
    """
    heads = {at: found for at, unit in enumerate(units) if at and (found := _framed(unit))}
    known = sum(is_known_heading(simplified(found[2])) for found in heads.values())
    alone = all(not found[4] for found in heads.values())
    if len(heads) < _LEAST or not known or not (alone or known * 2 >= len(heads)):
        return units
    numbered = [at for at, unit in enumerate(units) if unit.mark is not None and unit.mark.family in TOP]
    if numbered and not (alone and _hold_numbers(units, numbered, sorted(heads))):
        return units
    whole: list[Unit] = []
    for at, unit in enumerate(units):
        whole.extend(_parted(unit, heads[at], asides) if at in heads else [unit])
    return whole


def _hold_numbers(units: list[Unit], numbered: list[int], heads: list[int]) -> bool:
    """Whether numbered sections stand within those in brackets: below the first, and begun anew or in one of them alone."""
    if numbered[0] < heads[0]:
        return False
    within = [bisect_right(heads, at) for at in numbered]
    firsts = [
        place
        for place, at in zip(within, numbered, strict=True)
        if (mark := units[at].mark) and mark.number == 1
    ]
    return set(within) == set(firsts) and len(firsts) == len(set(firsts))


def _framed(unit: Unit) -> re.Match[str] | None:
    found = _FRAMED.fullmatch(unit.text) if unit.mark is None and unit.line is not None else None
    if found is None or not _HAN.match(found[2]):
        return None
    if is_title_like(found[2]) and not (is_known_heading(simplified(found[2])) or _STATE.search(found[2])):
        return None
    is_post = bool(found[4]) and label_kind(found[2]) == POST
    return None if is_post and any(each.is_person for each in read_people(found[4])) else found


def _parted(unit: Unit, found: re.Match[str], asides: list[Aside]) -> list[Unit]:
    assert unit.line is not None  # noqa: S101 - only lines are framed
    asides.append(Aside("标题括号", unit.at, found[1] + found[3]))
    head = unit.line._replace(text=found[2], outline=1)
    heading = Unit(unit.at, found[2], None, head, photos=unit.photos, is_signed=True)
    if not found[4]:
        return [heading]
    return [heading, unit_of(unit.line._replace(text=found[4], soft=True))]


def title_unframed(units: list[Unit], asides: list[Aside]) -> list[Unit]:
    """The units of a document whose first line is its title in brackets, with or without the text that it runs into."""
    for at, unit in enumerate(units[:_FRONT]):
        found = _TITLE.fullmatch(unit.text) if unit.mark is None and unit.line is not None else None
        if found is None or unit.line is None or not is_title_like(found[1]):
            continue
        others = (other for other in units[:_FRONT] if other is not unit and other.mark is None)
        if any(is_title_like(other.text) for other in others if other.text):
            return units
        asides.append(Aside("标题括号", unit.at, "【】"))
        title = Unit(unit.at, found[1], None, unit.line._replace(text=found[1]), photos=unit.photos)
        rest = [unit_of(unit.line._replace(text=found[2], soft=True))] if found[2] else []
        return [*units[:at], title, *rest, *units[at + 1 :]]
    return units
