"""Sections by their heading style, where words and numbers leave them open."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from planforge.recognize.looks import FAMILY_MARK
from planforge.recognize.marks import NumberMark
from planforge.recognize.units import Unit

LONGEST: Final = 60
"""Characters of a line that may be a heading."""
_FAMILIES: Final = ("（一）", "1.", "（1）")  # of headings below sections


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


def count_styled(units: list[Unit], starts: list[int]) -> None:
    """Number the headings below sections that only their style tells, as those sections get numbers in print."""
    tops = {0 if units[at].mark else _level(units[at]) for at in starts}
    top = tops.pop() if len(tops) == 1 else 0
    below = [unit for unit in units if _level(unit) > top > 0]
    if any(unit.mark for unit in below):
        return
    typed = {unit.mark.family for unit in units if unit.mark}
    families = (family for family in _FAMILIES if family not in typed)
    named = dict(zip(sorted(set(map(_level, below))), families, strict=False))
    counts: dict[int, int] = {}
    for unit in units:
        level = _level(unit)
        counts = {each: count for each, count in counts.items() if not level or each <= level}
        if level in named:
            counts[level] = counts.get(level, 0) + 1
            unit.mark = NumberMark(named[level], counts[level], "", FAMILY_MARK[named[level]])


def _level(unit: Unit) -> int:
    """The level of a heading by its style; 0 for any other unit."""
    return max(unit.line.outline, 0) if unit.line and len(unit.text) <= LONGEST else 0
