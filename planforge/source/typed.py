"""A number typed before an item: its kind and how much it is, which tells the level that a line belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planforge.source.outline import BLANKS, indent_of

_NEAR = 60  # lines in which a sibling is looked for
_DIGITS = "〇一二三四五六七八九"
_TYPED = re.compile(
    r" *(?:- +)*(?P<open>[（(]?)(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])(?P<shut>[、.．）)]|(?<=[①-⑳]))(?!\d)"
)


class Typed(NamedTuple):
    """How a number is written (``（1）``, ``1、``, ``一、``, ``①``), and its value."""

    kind: str
    value: int

    def is_next_to(self, other: Typed) -> bool:
        """Whether it follows another number of its kind."""
        return self.kind == other.kind and self.value == other.value + 1


def typed_number(raw: str) -> Typed | None:
    """The number that a line begins with, behind its blanks and dashes."""
    found = _TYPED.match(raw)
    if found is None:
        return None
    number = found["number"]
    one = "1" if number.isdecimal() else "①" if "①" <= number <= "⑳" else "一"
    return Typed(f"{found['open']}{one}{found['shut']}", _value(number))


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    if "①" <= number <= "⑳":
        return ord(number) - ord("①") + 1
    tens, ten, ones = number.rpartition("十")
    return _DIGITS.find(tens or "一") * 10 * len(ten) + _DIGITS.find(ones or "〇")


def counted(lines: Sequence[str], written: Sequence[str], at: int, column: int) -> int:
    """What typed numbers say of a line that is to begin in a column: 1 where its neighbours there count on, -1 where not, else 0.

    ``lines`` stand where they should, ``written`` are the same with their numbers.
    """
    own = typed_number(written[at].lstrip(BLANKS))
    if own is None:
        return 0
    above = _sibling(lines, range(at - 1, max(-1, at - _NEAR), -1), column)
    below = _sibling(lines, range(at + 1, min(len(lines), at + _NEAR)), column)
    beside = [typed_number(written[each].lstrip(BLANKS)) for each in (above, below) if each >= 0]
    if above >= 0 and beside[0]:
        return 1 if own.is_next_to(beside[0]) else -1
    if below >= 0 and beside[-1]:
        return 1 if beside[-1].is_next_to(own) else -1
    return 0


def _sibling(lines: Sequence[str], indexes: Iterable[int], column: int) -> int:
    """The first of some lines that begins in a column, none further left before it; -1 where there is none."""
    for index in indexes:
        if lines[index].strip() and indent_of(lines[index]) <= column:
            return index if indent_of(lines[index]) == column else -1
    return -1
