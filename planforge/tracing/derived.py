"""Figures that a result tells without naming them: the share in “60人中35人”, what each did in “60人共上52节”."""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.counts import read_count

_N: Final = r"(\d[\d,，]*|[一二两三四五六七八九十百千]+)"
_ONES: Final = "(?:人|名|位|个|项|篇|节|件|户|份|所|班)"
_WHO: Final = "(?:教师|老师|教职工|学生|学员|班级|班|家长|同学|党员|干部|班主任)"
_OF: Final = re.compile(rf"{_N}{_ONES}?{_WHO}?(?:当中|之中|中)，?(?:已有|有)?{_N}{_ONES}")
_TOGETHER: Final = re.compile(
    rf"{_N}{_ONES}?{_WHO}?[^，。；\d]{{0,6}}?共[^，。；\d一二三四五六七八九十]{{0,6}}{_N}([^\d，。；]{{1,2}})"
)
_ALONE: Final = re.compile(rf"共[^，。；\d一二三四五六七八九十]{{0,6}}{_N}([^\d，。；]{{1,2}})")
_EACH: Final = re.compile("每(?:一)?[位名个人]|人均|平均")
_HUNDRED: Final = 100


def share(text: str) -> tuple[float, str] | None:
    """The percentage that a text tells as a number of a number, and its words; None where it tells none or several."""
    found = _OF.findall(bare := _squeezed(text))
    if len(found) != 1:
        return None
    whole, part = _value(found[0][0]), _value(found[0][1])
    if not whole or part is None or part > whole:
        return None
    match = _OF.search(bare)
    return part * _HUNDRED / whole, match[0] if match else ""


def is_for_each(clause: str) -> bool:
    """Whether a figure is what each one is to do (每位教师一节)."""
    return _EACH.search(clause) is not None


def is_of_all(clause: str) -> bool:
    """Whether a figure is what all did together (共上52节)."""
    return _ALONE.search(_squeezed(clause)) is not None and not is_for_each(clause)


def each(text: str, unit: str, people: float | None = None) -> tuple[float, str] | None:
    """What each did of a unit, and the words that tell it; ``people`` is how many they are where only the ledger knows.

    None where it cannot be told, or the text says several such things.
    """
    bare = _squeezed(text)
    together = [match for match in _TOGETHER.finditer(bare) if match[3].startswith(unit)]
    alone = [match for match in _ALONE.finditer(bare) if match[2].startswith(unit)]
    if not unit or len(alone) != 1 or len(together) > 1:
        return None
    who = _value(together[0][1]) if together else people
    done = _value(alone[0][1])
    if not who or done is None:
        return None
    return done / who, together[0][0] if together else alone[0][0]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _value(text: str) -> float | None:
    number = read_count(text)
    return None if number is None else float(number)
