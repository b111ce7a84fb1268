"""Posts on lines of their own above the names: the cells of a table whose rows are gone (组长 / 周明远)."""

from __future__ import annotations

import re
from typing import Final

from planforge.model.people import is_person_name
from planforge.readers.evidence import Aside
from planforge.recognize.breaks import quoted
from planforge.recognize.labels import is_group_post
from planforge.recognize.people import are_names, are_offices, with_roles
from planforge.recognize.units import Unit

_GAP: Final = "\u3000"  # what parts a post from its names where no colon does
_LONGEST: Final = 8  # characters of a post with its blanks and colon
_COLON: Final = re.compile(r"[：:]$")


def with_names_joined(units: list[Unit], healed: list[Aside]) -> list[Unit]:
    """Join the names below a post that stands alone with it; two posts at least have to stand so.

    A single post above a name may be a heading, and the post below which another one stands is
    the head of a column.
    """
    posts = [at for at, unit in enumerate(units) if _is_lone(units, at, unit)]
    if len(posts) < 2:
        return units
    found: list[Unit] = []
    taken = -1
    for at, unit in enumerate(units):
        if at <= taken:
            continue
        found.append(unit)
        if at not in posts:
            continue
        taken = at + 1
        while taken + 1 < len(units) and _is_bare(units[taken + 1]) and _names(units[taken + 1].text):
            taken += 1
        for below in units[at + 1 : taken + 1]:
            healed.append(Aside("断行", below.at, quoted(unit.text, below.text)))
            gap = "" if _COLON.search(unit.text) else _GAP if below.at == units[at + 1].at else " "
            unit.text += f"{gap}{below.text}"
    return found


def _is_lone(units: list[Unit], at: int, unit: Unit) -> bool:
    """Whether a unit is a post and nothing else, with names below it and no other post above."""
    if not _is_post(unit) or at + 1 == len(units) or (at and _is_post(units[at - 1])):
        return False
    below = units[at + 1]
    return _is_bare(below) and _names(below.text)


def _is_post(unit: Unit) -> bool:
    return _is_bare(unit) and len(unit.text) <= _LONGEST and is_group_post(_COLON.sub("", unit.text))


def _is_bare(unit: Unit) -> bool:
    """Whether a unit is a line without a number or a picture."""
    return unit.line is not None and unit.mark is None and not unit.photos


def _names(text: str) -> bool:
    """Whether a line is who has a post: names, names with roles, offices."""
    if is_group_post(text):
        return False
    return is_person_name(text) or are_names(text, 1) or with_roles(text, 1) or are_offices(text)
