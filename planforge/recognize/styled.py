"""Sections by their heading style, where words and numbers leave them open."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from planforge.recognize.units import Unit

LONGEST: Final = 60
"""Characters of a line that may be a heading."""


def styled_starts(units: list[Unit], level: str | None) -> list[int]:
    """The units of the first heading style, where it counts through and words say otherwise.

    Words come first: few documents use heading styles, and not all that do use them for headings.
    """
    styled = [
        at
        for at, unit in enumerate(units)
        if unit.line and unit.line.outline == 1 and len(unit.text) <= LONGEST
    ]
    marks = [mark for at in styled if (mark := units[at].mark)]
    numbers = [mark.number for mark in marks]
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    through = len(marks) == len(styled) > 1 and numbers[0] == 1 and set(steps) <= {0, 1, 2}
    alike = len({mark.family for mark in marks}) == 1
    if not through or not alike or len(styled) * 4 > len(units) or (level and marks[0].family == level):
        return []
    if _are_points(units, styled):
        return []
    inner = [unit.mark.number for at, unit in enumerate(units) if unit.mark and unit.mark.family == level]
    return styled if level is None or inner.count(1) > 1 or len(inner) < len(styled) else []


def _are_points(units: list[Unit], styled: list[int]) -> bool:
    """Whether sentences without a style go on with the numbers of the styled: a list, some of it with texts below."""
    family = mark.family if (mark := units[styled[0]].mark) else ""
    last = inner = 0
    for at in range(styled[0], len(units)):
        mark = units[at].mark
        if mark is None or mark.family != family:
            continue
        if at in styled:
            last, inner = mark.number, 0
        elif mark.number == last + 1 and inner != last and units[at].text[-1] in "。；;":
            return True
        else:
            inner = mark.number
    return False


def outline_of(units: list[Unit], level: str) -> int:
    """The heading style that most numbered sections have; 0 for none."""
    found = [unit.line.outline for unit in units if unit.line and unit.mark and unit.mark.family == level]
    return max(set(found), key=found.count) if found else 0
