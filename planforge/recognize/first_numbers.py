"""Numbers one that stand inside a line, where number two begins one: …如下：一、组织建设, 九月份：（1）开学典礼."""

from __future__ import annotations

import re
from typing import Final

from planforge.readers.evidence import Line
from planforge.recognize.marks import BEHIND_TITLE, RANKS, TOP, NumberMark, read_mark
from planforge.recognize.units import Unit, unit_of
from planforge.vocabulary import is_known_heading

_FAMILIES: Final = frozenset(("一、", "（一）", "1.", "（1）", "①"))
_SURE: Final = _FAMILIES - {"一、"}  # whose numbers are sure without others beside them
_MAY_BEGIN: Final = re.compile(rf"(?:(?<=[：:。；！？\s])|{BEHIND_TITLE}(?=一、))(?=[一二12１２（(①②])")
_HEAD: Final = re.compile(r"[^\W\d_]{2,12}(?=[1１（(①])")
_NEAR: Final = 12  # units looked at before a number two
_LONGEST: Final = 800  # characters of a line that is looked into


def with_first_numbers(units: list[Unit]) -> list[Unit]:
    """The units, each line parted before the number one in it that a line with number two goes on with."""
    places: dict[int, int] = {}
    for index, unit in enumerate(units):
        if unit.mark is not None and unit.mark.number == 2 and unit.mark.family in _FAMILIES:
            places |= _first_before(units, index, unit.mark)
    return [part for index, unit in enumerate(units) for part in _parted(unit, places.get(index, 0))]


def behind_heading(first: Unit, text: str) -> Unit:
    """What stands behind a heading on its line; a list may begin there (三、工作程序　（一）准备)."""
    mark = read_mark(text)
    if mark is None or mark.family not in _SURE or len(mark.raw) == len(text):
        return Unit(first.at, text, line=first.line)
    return Unit(first.at, text[len(mark.raw) :].lstrip(), mark, first.line)


def _first_before(units: list[Unit], index: int, second: NumberMark) -> dict[int, int]:
    """The unit before a number two that holds its number one, and where in its text that stands; or nothing."""
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        unit = units[at]
        if unit.grid is not None or (unit.mark is not None and unit.mark.family == second.family):
            return {}
        place = _place_of(unit, second)
        if place:
            return {at: place}
        if unit.mark is not None and RANKS.index(unit.mark.family) < RANKS.index(second.family):
            return {}
    return {}


def _place_of(unit: Unit, second: NumberMark) -> int:
    """Where number one of a list begins within a line that has no number two; 0 where it does not."""
    if unit.line is None or len(unit.text) > _LONGEST or unit.text.startswith("附"):
        return 0
    places = {place.start() for place in _MAY_BEGIN.finditer(unit.text)} | _behind_words(unit)
    found = {place: read_mark(unit.text[place:]) for place in sorted(places)}
    counted = [(mark.number, at) for at, mark in found.items() if mark and mark.family == second.family]
    return counted[0][1] if [number for number, _ in counted] == [1] else 0


def _behind_words(unit: Unit) -> set[int]:
    """Where a list begins right behind the heading of a chapter that is known by its words (二、活动目标｜1. …)."""
    head = _HEAD.match(unit.text) if unit.mark is not None and unit.mark.family in TOP else None
    return {head.end()} if head is not None and is_known_heading(head[0]) else set()


def _parted(unit: Unit, place: int) -> tuple[Unit, ...]:
    if not place or unit.line is None:
        return (unit,)
    behind = unit_of(Line(unit.at, unit.text[place:], soft=True))
    behind.photos, unit.photos = unit.photos, []
    unit.text = unit.text[:place].rstrip()
    return unit, behind
