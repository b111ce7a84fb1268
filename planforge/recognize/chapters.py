"""Which family of numbers numbers the sections of a document: the outermost one whose members head something."""

from __future__ import annotations

import re
from bisect import bisect
from itertools import pairwise, takewhile
from statistics import median
from typing import Final

from planforge.recognize.marks import RANKS, SECTION_FAMILIES, TOP
from planforge.recognize.styled import LONGEST
from planforge.recognize.units import Unit, bold_head
from planforge.vocabulary import is_known_heading

RUN_IN: Final = re.compile(r"(?![^。：:]*(?:[（(][^）)。：:]*|“[^”。：:]*|《[^》。：:]*)[。：:])([^。：:，,；;！？]{2,16})([：:。])(?!(?<=\d.)\d)\s*(?=\S)")
"""A heading with its text behind it on one line."""
APART: Final = re.compile(r"([^。：:，,；;！？\s]{2,20})[\s\u3000]+(?=\S)")
"""The same, where only a blank parts them."""
LONGEST_WHOLE: Final = 30
"""Characters of a line that is not parted at its first 。"""
_REMARK: Final = re.compile(r"(?<=[。；;])\s*[（(][^（）()]{1,40}[）)]$")
"""What brackets add behind a sentence: …并做好记录。（见登记表）"""
_POINT_ENDS: Final = ("。", "；", ";")
_MAY_NUMBER: Final = ("（一）", "一）", "第一，", "1.")  # where their members are headings
_LEAST_POINTS: Final = 3
_LEAST_BEFORE: Final = (
    2  # chapters before one that holds a list numbered as they are: 一、 twice may be a slip
)


def level_one(units: list[Unit]) -> str | None:
    """The family that numbers the sections, or None where none does."""
    places: dict[str, list[int]] = {}
    for index, unit in enumerate(units):
        if unit.mark is not None:
            places.setdefault(unit.mark.family, []).append(index)
    held = _held(units, places)
    for family in RANKS:
        found = places.get(family, [])
        if not found or family in ("一是", "条") or _is_below_another(units, places, family):
            continue
        if any(family in inner for inner in held.values()):
            continue
        if family in SECTION_FAMILIES or not held.get(family, set()).isdisjoint(TOP):
            if _are_sentences(units, family):
                return None
            if len(found) > 1 or _heads_something(units, family):
                return family
        elif family in _MAY_NUMBER or family in held:
            return family if _are_headings(units, family) else None
    return None


def _held(units: list[Unit], places: dict[str, list[int]]) -> dict[str, set[str]]:
    """The families that count once through a document, each with those whose lists begin anew in its elements.

    The order in which they nest tells which is higher, whatever ranks first elsewhere: （一） where 一、 restarts
    below each, A. where 1. does.
    """
    found: dict[str, set[str]] = {}
    for outer, members in places.items():
        if len(members) > 1 and _counts_up(units, members):
            inner = {each for each in places if each != outer and _restarts(units, places[each], members)}
            found |= {outer: inner} if inner else {}
    return found


def _counts_up(units: list[Unit], members: list[int]) -> bool:
    """Whether numbers begin with one and go up from there, so that they are one list."""
    numbers = [mark.number for index in members if (mark := units[index].mark)]
    return numbers[0] == 1 and numbers.count(1) == 1 and numbers == sorted(numbers)


def _restarts(units: list[Unit], inner: list[int], outer: list[int]) -> bool:
    """Whether a family first stands between two members of an outer one, and begins with one behind each that has some."""
    if not outer[0] < inner[0] < outer[-1]:
        return False
    firsts = {bisect(outer, index): units[index].mark for index in reversed(inner)}
    return all(mark is not None and mark.number == 1 for mark in firsts.values())


def begun_anew(units: list[Unit], level: str) -> set[int]:
    """The units that number a list within a chapter as the chapters are: 三、活动内容 right above 一、 二、, before 四、.

    A chapter with nothing else below it holds the list, up to the number with which the chapters go on.
    """
    members = [
        (at, unit.mark.number) for at, unit in enumerate(units) if unit.mark and unit.mark.family == level
    ]
    found: set[int] = set()
    for place, ((above, last), (first, number)) in enumerate(pairwise(members), 1):
        if number != 1 or last < _LEAST_BEFORE or above + 1 != first:
            continue
        counted = (at == number for at, (_, number) in enumerate(members[place:], 1))
        length = len([*takewhile(bool, counted)])
        behind = next((number for _, number in members[place + length :]), None)
        inner = [at for at, _ in members[place : place + (length if behind else min(length, last))]]
        told = behind == last + 1 or not (behind or is_known_heading(units[first].text))
        found.update(inner if length > 1 and told else ())
    return found


def _is_below_another(units: list[Unit], places: dict[str, list[int]], family: str) -> bool:
    """Whether a family of numbers first comes inside the list of another one, which goes on behind it.

    What stands around it is higher, whatever ranks first elsewhere: Ⅰ. below 1）, 第一部分 below 二、. What
    seldom numbers sections stands below its list, too, where that ends before it.
    """
    first = places[family][0]
    sure = SECTION_FAMILIES if family in TOP else (*SECTION_FAMILIES, *_MAY_NUMBER)
    around = (places[each] for each in sure if each in places and each != family)
    for members in around:
        at = bisect(members, first)
        before = units[members[at - 1]].mark if at else None
        behind = units[members[at]].mark if at < len(members) else None
        if before and (behind.number == before.number + 1 if behind else family not in TOP):
            return True
    return False


def _are_sentences(units: list[Unit], family: str) -> bool:
    """Whether the members of a family are points of a list without sections: long, or alone and sentences."""
    members = [index for index, unit in enumerate(units) if unit.mark and unit.mark.family == family]
    long = [index for index in members if _is_sentence(units[index].text)]
    if len(long) * 3 > len(members) * 2:
        return True
    ended = sum(_is_point(units[index].text) and not bold_head(units[index]) for index in members)
    return (
        len(members) >= _LEAST_POINTS
        and members[-1] - members[0] + 1 == len(members)
        and ended * 3 > len(members) * 2
    )


def _is_point(text: str) -> bool:
    """Whether a text is a sentence without the heading of a section in front.

    6月5日（周日）下午布置试场； has none, 交通安全。不闯红灯。 one of its own that names no section.
    """
    heads = [head for rule in (RUN_IN, APART) if (head := rule.match(text))]
    said = _REMARK.sub("", text)
    return said[-1:] in _POINT_ENDS and all(head[1][:1].isdigit() or _says_on(head) for head in heads)


def _says_on(head: re.Match[str]) -> bool:
    """Whether words in front are a sentence of their own, and none that heads sections."""
    whole = len(head.string) <= LONGEST_WHOLE and head[0].rstrip().endswith("。")
    return whole and not is_known_heading(head[1])


def _is_sentence(text: str) -> bool:
    return len(text) > LONGEST and RUN_IN.match(text) is None and APART.match(text) is None


def _heads_something(units: list[Unit], family: str) -> bool:
    at = next(index for index, unit in enumerate(units) if unit.mark and unit.mark.family == family)
    return len(units[at].text) <= LONGEST and at + 1 < len(units)


def _are_headings(units: list[Unit], family: str) -> bool:
    """Whether the members of a family are short and have something below them, or most begin with known headings."""
    members = [index for index, unit in enumerate(units) if unit.mark and unit.mark.family == family]
    first = units[members[0]].mark
    if len(members) < 2 or first is None or first.number != 1 or not _run_through(units, members):
        return False
    if sum(_is_known(units[index].text) for index in members) * 2 > len(members):
        return True
    lengths = [len(units[index].text) for index in members]
    filled = sum(index + 1 not in members and index + 1 < len(units) for index in members)
    plain = sum(units[index].text[-1] not in "。；;" for index in members)
    return median(lengths) <= 16 and filled * 2 > len(members) and plain * 2 > len(members)


def _is_known(text: str) -> bool:
    """Whether a text begins with a heading known by its words that runs on (指导思想。坚持……)."""
    head = RUN_IN.match(text)
    return head is not None and is_known_heading(head[1])


def _run_through(units: list[Unit], members: list[int]) -> bool:
    """Whether a family counts once through the whole document."""
    numbers = [mark.number for index in members if (mark := units[index].mark)]
    return numbers.count(1) == 1
