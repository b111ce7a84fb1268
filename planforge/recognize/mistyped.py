"""Headings of chapters whose number is of another kind than those around them: 4、 or （四） between 三、 and 五、."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from planforge.recognize.chapters import RUN_IN
from planforge.recognize.marks import SECTION_FAMILIES, NumberMark
from planforge.recognize.units import Unit
from planforge.vocabulary import roles_of

_DIGITS: Final = "1."
MISTYPED: Final = ("（一）", "一）", "1.", "（1）", "1）")
"""Of which a number may be typed instead of that of a chapter."""
_LONGEST: Final = 24  # characters of a heading that no word tells
_NO_HEADING_ENDS: Final = "。；，、！？;,!?"


def is_mistyped(units: list[Unit], start: int, index: int, last: NumberMark) -> bool:
    """Whether a unit heads a chapter though its number is of another family than ``last``, which stands at ``start``.

    Either its words name a chapter (5、措施要求 behind 四、), or the chapters behind it leave out just its number.
    """
    mark = units[index].mark
    if mark is None or mark.family not in MISTYPED or mark.number != last.number + 1:
        return False
    inside = [each.mark for each in units[start + 1 : index] if each.mark]
    known = bool(roles_of(units[index].text))
    if _is_left_out(units, index, last):
        alike = [each for each in inside if each.family != mark.family or _looks_alike(each, mark)]
        counts_on = not known and _last_of(alike, mark.family) == last.number
        return not counts_on and not _goes_on(alike, mark) and _heads(units, index)
    if mark.family != _DIGITS or not known:
        return False
    behind = next((each.mark for each in units[index + 1 :] if each.mark), None)
    follows = behind is None or behind.number == 1 or behind.family in SECTION_FAMILIES
    return follows and not _goes_on(inside, mark)


def _looks_alike(one: NumberMark, other: NumberMark) -> bool:
    """Whether two numbers have the same mark behind them: 1. and 3、 are of two lists."""
    return ("、" in one.pattern) == ("、" in other.pattern)


def _last_of(marks: list[NumberMark], family: str) -> int:
    return next((each.number for each in reversed(marks) if each.family == family), 0)


def _goes_on(inside: list[NumberMark], mark: NumberMark) -> bool:
    """Whether a number goes on with a list of the chapter that it stands in: 4、 behind 3、."""
    before = max((at for at, each in enumerate(inside) if each.family == mark.family), default=None)
    return (
        before is not None
        and inside[before].number + 1 == mark.number
        and (before + 1 == len(inside) or inside[before + 1].number == 1)  # else the list around it went on
    )


def _is_left_out(units: list[Unit], index: int, last: NumberMark) -> bool:
    """Whether the next chapter leaves out the number of a unit, and those of its like that go on with it, and no more."""
    behind = [each.mark for each in units[index:] if each.mark]
    before = [*takewhile(lambda each: each.family != last.family, behind)]
    next_one = behind[len(before)].number if len(before) < len(behind) else 0
    numbers = [each.number for each in before if each.family == before[0].family]
    wanted = range(last.number + 1, next_one)
    for number in wanted:
        if number not in numbers:
            return False
        numbers = numbers[numbers.index(number) + 1 :]
    return bool(wanted) and numbers[:1] != [next_one]  # else a list goes on


def _heads(units: list[Unit], index: int) -> bool:
    """Whether a unit is a heading with something behind it on its line, or below it."""
    text = units[index].text
    if RUN_IN.match(text):
        return True
    below = units[index + 1 : index + 2]
    return len(text) <= _LONGEST and text[-1] not in _NO_HEADING_ENDS and bool(below)
