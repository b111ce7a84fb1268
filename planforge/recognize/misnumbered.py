"""Numbers typed wrong in a foreign document: twice, left out, lost, of another look than those beside them.

An import puts the numbers right by itself (a spec has none), so this is where a document is told of them.
Numbers that Word counts itself are right by nature.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from planforge.recognize.draft import Draft, Item, Label, Part
from planforge.recognize.looks import contents_of
from planforge.recognize.marks import NumberMark
from planforge.recognize.units import Unit

_DOUBLE: Final = re.compile(r"[）)①-⒛㈠-㈩]\s*[、.．:：,，]$")
_HAN_DOT: Final = re.compile(r"[一二三四五六七八九十]\s*[.．,，:：]$")
_FEWEST: Final = 3  # items that a list must have before one of them looks odd


class Slip(NamedTuple):
    """Something typed wrong: code, place in the source, what was typed, what is wrong, the way out.

    ``behind`` are the words that follow it, to tell it from the same elsewhere in the paragraph or table.
    """

    code: str
    at: int
    raw: str
    message: str
    hint: str
    behind: str = ""


class _Number(NamedTuple):
    at: int
    mark: NumberMark
    behind: str


_BEHIND: Final = 12  # characters
_HEADING: Final = 20  # characters
_HAN: Final = "〇一二三四五六七八九十"
_LOOKS: Final = ("编号不一", "编号标点")
_MARKS: Final = frozenset("、，,.．：:")  # behind 四、年 nothing is lost


def number_slips(draft: Draft, units: Iterable[Unit]) -> tuple[Slip, ...]:
    """What is wrong with the numbers of a document, in the order in which its parts stand in the draft."""
    units = list(units)
    whole = Counter(unit.at for unit in units)  # a line alone in its paragraph is the section's own
    typed = {unit.at: unit.mark for unit in units if unit.mark and unit.mark.raw and whole[unit.at] == 1}
    sections = [
        _Number(section.at, mark, section.heading[:_BEHIND].rstrip("：。"))
        for section in draft.sections
        if (mark := section.mark or typed.get(section.at))
    ]
    lists = [sections, *(found for parts in contents_of(draft) for found in _lists(parts))]
    slips = [slip for numbers in lists for slip in (*_out_of_order(numbers), *_odd_ones(numbers))]
    slips += [*_unmarked(sections, units), *_second_ones(units)]
    return (*slips, *_doubtful_marks([number for numbers in lists for number in numbers]))


def said_once(slips: Sequence[Slip]) -> tuple[Slip, ...]:
    """Slips without those of a number's look of which another says more exactly what is wrong: （ or ． of 二．."""
    said = {(slip.at, slip.raw.strip()): slip.message for slip in slips if slip.code in _LOOKS}
    return tuple(
        slip for slip in slips if slip.code not in _LOOKS or said[slip.at, slip.raw.strip()] == slip.message
    )


def _lists(parts: list[Part]) -> Iterator[list[_Number]]:
    """The lists of numbered elements in parts, and below them; a number one begins a list."""
    numbers: list[_Number] = []
    for part in parts:
        if isinstance(part, Item):
            if part.mark.number == 1 and numbers:
                yield numbers
                numbers = []
            numbers.append(_Number(part.at, part.mark, f"{part.head}{part.end}{part.text}"[:_BEHIND]))
    yield numbers
    for part in parts:
        if isinstance(part, Item | Label):
            yield from _lists(part.body)


def _out_of_order(numbers: list[_Number]) -> Iterator[Slip]:
    before: NumberMark | None = None
    for at, mark, behind in numbers:
        raw, last = mark.raw.strip(), before.number if before else 0
        if raw and raw[0] in "、.．":
            hint = f"在“{raw}”前面补上 {mark.number}"
            yield Slip("缺号", at, raw, f"“{raw}”前面少了数字", hint, behind)
        elif raw and before is not None and mark.number == last:
            yield Slip("重号", at, raw, f"“{raw}”用了两次", "改成下一个号，后面的也跟着改", behind)
        elif raw and before is not None and mark.number != last + 1:
            shown = before.raw.strip() or str(last)
            message = f"“{shown}”后面是“{raw}”，号没有接上"
            yield Slip("跳号", at, raw, message, "号写错了就改号；少了一条就补上", behind)
        before = mark


def _unmarked(sections: list[_Number], units: list[Unit]) -> Iterator[Slip]:
    """The heading between two that has lost its number, or the mark behind it: 二工作目标."""
    for before, behind in pairwise(sections):
        if not behind.mark.raw or behind.mark.number != before.mark.number + 2:
            continue
        numeral = _HAN[before.mark.number + 1 :][:1]
        inside = (unit for unit in units if before.at < unit.at < behind.at and unit.mark is None)
        for unit in inside if numeral and behind.mark.family == "一、" else ():
            if 2 < len(unit.text) <= _HEADING and unit.text[0] == numeral and unit.text[1] not in _MARKS:
                hint = f"改成“{numeral}、”"
                yield Slip("编号标点", unit.at, numeral, f"“{numeral}”后面少了标点", hint, unit.text[1:9])


def _second_ones(units: list[Unit]) -> Iterator[Slip]:
    """The numbers typed in lines that Word counts itself."""
    for unit in units:
        if unit.line is not None and unit.line.second and unit.line.text.startswith(unit.whole):
            raw = unit.line.second
            message = f"“{raw}”是手打的编号，和 Word 的自动编号重在一起"
            yield Slip("手打编号", unit.at, raw, message, f"删掉“{raw}”", unit.text[:_BEHIND])


def _odd_ones(numbers: list[_Number]) -> Iterator[Slip]:
    """The numbers that do not look like most of their list."""
    looks = [_look(mark) for _, mark, _ in numbers]
    counts = Counter(look for look in looks if look)
    if sum(counts.values()) < _FEWEST:
        return
    (usual, count), *others = counts.most_common()
    if not others or count == others[0][1]:
        return
    shown = next(mark.raw.strip() for (_, mark, _), look in zip(numbers, looks, strict=True) if look == usual)
    for (at, mark, behind), look in zip(numbers, looks, strict=True):
        raw = mark.raw.strip()
        if look and look != usual:
            message = f"这里的编号是“{raw}”，同一级别的条目多是“{shown}”这样的"
            yield Slip("编号不一", at, raw, message, "同一级别的编号用一种样子", behind)


def _look(mark: NumberMark) -> str:
    """How a typed number looks; nothing for one that Word counts or that lost its digit or its mark."""
    raw = mark.raw.strip()
    return mark.pattern if raw and raw[0] not in "、.．" and not raw.isdecimal() else ""


def _doubtful_marks(numbers: list[_Number]) -> Iterator[Slip]:
    """Marks behind a number that are one too many or not those of their kind; each look once."""
    seen: set[str] = set()
    bare = [mark.raw for _, mark, _ in numbers if mark.raw.strip().isdecimal()]
    spaced = len(bare) > 1 and all(raw[-1].isspace() for raw in bare)  # 1 范围, as standards number
    for at, mark, behind in numbers:
        raw = mark.raw.strip()
        look = _look(mark)
        if not raw or look in seen:
            continue
        if raw.isdecimal():
            if spaced:
                continue
            yield Slip(
                "编号标点", at, raw, f"“{raw}”后面少了标点", f"改成“{raw}.”，或与同一级别的编号一样", behind
            )
        elif _DOUBLE.search(raw):
            seen.add(look)
            yield Slip(
                "编号标点", at, raw, f"“{raw}”有了括号（圈），后面不再用“{raw[-1]}”", f"删掉“{raw[-1]}”"
            )
        elif mark.family == "一、" and _HAN_DOT.search(raw):
            seen.add(look)
            yield Slip("编号标点", at, raw, f"“{raw}”后面要用顿号", f"改成“{raw[:-1].strip()}、”", behind)
