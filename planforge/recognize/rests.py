"""The second half of a point that was broken in two by hand, told by the points beside it.

A short point without an end, and one line below it that is no point: a heading and its text, or one sentence.
Points beside it that stand alone on their lines, and end as that line does, say that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from planforge.recognize.labels import OTHER, is_moment, label_kind
from planforge.recognize.people import are_names
from planforge.recognize.signers import is_day, is_unit
from planforge.recognize.titles import is_title_like
from planforge.recognize.units import Unit
from planforge.vocabulary import roles_of

_LEAST: Final = 6  # characters of the first half of a point
_RUNNING: Final = 12  # of one without a comma that is likelier half a sentence than a heading
_MORE: Final = 4  # characters by which the second half of a heading may be longer than the first
_SHORTEST: Final = 4  # of the second half
_WORDS: Final = re.compile("[\u4e00-\u9fff、“”《》]+")
_ENDS: Final = "。；！？;!?"


def rests_of(units: Sequence[Unit]) -> frozenset[int]:
    """The places of the lines that are the second half of the point above them."""
    points: dict[str, list[int]] = {}
    for at, unit in enumerate(units):
        if unit.mark is not None:
            points.setdefault(unit.mark.family, []).append(at)
    return frozenset(
        at + 1
        for places in points.values()
        for number, at in enumerate(places)
        if _may_be_broken(units, at) and _stands_among(units, at, places[max(0, number - 1) : number + 2])
    )


def _may_be_broken(units: Sequence[Unit], at: int) -> bool:
    """Whether a point without an end has one line below it, of which it may be the first half."""
    point, rest = units[at], units[at + 1] if at + 1 < len(units) else None
    if rest is None or rest.line is None or rest.mark is not None or rest.line.gap or point.photos:
        return False
    if len(point.text) < _LEAST or not point.text[-1].isalnum() or not _is_last(units, at + 1):
        return False
    if rest.text[-1] in _ENDS:
        return "，" in point.text or len(point.text) >= _RUNNING
    return not _names(point.text) and _may_end(rest.text, len(point.text) + _MORE)


def _names(text: str) -> bool:
    """Whether a heading names what stands below it: 活动时间, 参加人员, 活动主题, 报名表."""
    return label_kind(text) != OTHER or bool(roles_of(text)) or is_title_like(text)


def _may_end(text: str, longest: int) -> bool:
    """Whether a line may be the end of a heading: some words, and no name, time, unit or title."""
    return (
        _SHORTEST <= len(text) <= longest
        and _WORDS.fullmatch(text) is not None
        and not (is_moment(text) or are_names(text, 1) or is_unit(text) or is_title_like(text))
    )


def _stands_among(units: Sequence[Unit], at: int, places: Iterable[int]) -> bool:
    """Whether the points beside one in its list stand alone on their lines, and end as it does with its rest."""
    mark, ended = units[at].mark, units[at + 1].text[-1] in _ENDS
    beside = [
        each
        for each in places
        if mark is not None
        and (other := units[each].mark) is not None
        and abs(other.number - mark.number) == 1
        and other.pattern == mark.pattern
    ]
    return bool(beside) and all(
        _is_last(units, each) and (units[each].text[-1] in _ENDS) == ended for each in beside
    )


def _is_last(units: Sequence[Unit], at: int) -> bool:
    """Whether a point or a table stands below a line, who signs, or nothing."""
    below = units[at + 1] if at + 1 < len(units) else None
    return below is None or below.mark is not None or is_day(below.text) or is_unit(below.text)
