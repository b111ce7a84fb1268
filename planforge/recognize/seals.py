"""Where the seal goes, written behind who signs (滨河小学（盖章）): no part of the name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from planforge.readers.evidence import Aside
from planforge.recognize.signers import is_day, is_unit
from planforge.recognize.units import Unit

SEAL: Final = "盖章处"
"""What is noted of it."""
_NEAR: Final = 2  # lines below, one of which is the date


def without_seals(units: list[Unit], asides: list[Aside]) -> list[Unit]:
    """The units, those that sign above a date, and the date, without （盖章）, which is set aside."""
    found: list[Unit] = []
    for at, unit in enumerate(units):
        seal = _seal().fullmatch(unit.text) if unit.line is not None and unit.mark is None else None
        if seal is None or not _signs(seal["name"], units[at - 1 : at], units[at + 1 : at + 1 + _NEAR]):
            found.append(unit)
            continue
        asides.append(Aside(SEAL, unit.at, seal["seal"]))
        if seal["name"]:
            unit.text = seal["name"]
            found.append(unit)
    return found


def _signs(name: str, above: list[Unit], below: list[Unit]) -> bool:
    """Whether a line is who signs above a date, the date itself, or nothing but the place between them."""
    dated = any(_is_day(unit) for unit in below)
    if not name:
        return dated and (
            any(is_unit(unit.text) for unit in above)
            or all(unit.grid is None and unit.text[-1] in "。；" for unit in above)
        )
    return (dated and is_unit(name)) or is_day(name)


def _is_day(unit: Unit) -> bool:
    seal = _seal().fullmatch(unit.text)
    return is_day(seal["name"] if seal is not None else unit.text)


@cache
def _seal() -> re.Pattern[str]:
    return re.compile(
        r"(?P<name>.{0,40}?)\s*(?P<seal>[（(【]\s*(?:此处|请|需|加|学校|单位|部门)?\s*(?:加?盖|签字?|印)?\s*(?:公|印|单位)?章处?\s*[）)】])"
    )
