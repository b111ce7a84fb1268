"""All lines of a spec as one text that a pattern runs over once, and what a rule says of the spots it finds.

A pattern over one long text costs a tenth of the same pattern over four hundred short ones.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, groupby
from typing import Final, NamedTuple

from planforge.diagnostics import Edit, Finding
from planforge.review.lines import Kind, Line
from planforge.review.rule import ReviewRequest

_PHRASE: Final = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\\.|''")
_FILLER: Final = "\0"
_ALONE: Final = 5  # so many lines are said one by one; more are said together
_MOST_LINES: Final = 20
_WORDED: Final = frozenset(("标题", "主题", "期间"))

HAN: Final = "\u3400-\u9fff〇"
"""Chinese characters, for the inside of a character class."""


class Whole(NamedTuple):
    """The lines of a spec joined by line breaks; phrases in double braces are blotted out.

    ``starts`` are the offsets in ``text`` at which the lines begin.
    """

    text: str
    starts: list[int]
    lines: Sequence[Line]

    def line_at(self, place: int) -> Line:
        """The line that an offset in ``text`` stands in."""
        return self.lines[bisect_right(self.starts, place) - 1]

    def source_at(self, place: int) -> int:
        """The offset in the source of an offset in ``text``."""
        index = bisect_right(self.starts, place) - 1
        return self.lines[index].at + place - self.starts[index]


class Fault(NamedTuple):
    """What a rule says: its code, what the thing is called when counted (处…), the sentence for one, the way out.

    ``one`` may hold ``{old}`` and ``{new}``, or ``{mark}`` and ``{right}``, which name quotation marks (左引号); ``asks`` where only a person can tell.
    """

    code: str
    thing: str
    one: str
    hint: str
    asks: bool = False


_MARKS: Final = {"“": "左引号", "”": "右引号", "‘": "左单引号", "’": "右单引号", '"': "直引号"}


def _named(text: str) -> str:
    """A text in quotation marks; one that is a quotation mark by its name, since “““ cannot be read."""
    return _MARKS.get(text) or f"“{text}”"


class Spot(NamedTuple):
    """A place in the text of a Whole and what should stand there; None where nobody can tell."""

    start: int
    end: int
    new: str | None


class _Same:
    """Lines that are the same only where they are one and the same object."""

    __slots__ = ("lines",)

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines

    def __hash__(self) -> int:
        return id(self.lines)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.lines is other.lines


def whole_of(lines: Sequence[Line]) -> Whole:
    """Join the lines that a rule looks at; a tuple, which many rules look at, once for all of them."""
    return _joined_once(_Same(lines)) if type(lines) is tuple else _joined(lines)


@lru_cache(maxsize=2)
def _joined_once(same: _Same) -> Whole:
    return _joined(same.lines)


def _joined(lines: Sequence[Line]) -> Whole:
    texts = [line.text for line in lines]
    text = "\n".join(texts)
    if "{{" in text or "\\" in text or "''" in text:
        text = _PHRASE.sub(lambda match: _FILLER * len(match[0]), text)
    starts = [0, *accumulate(len(each) + 1 for each in texts)]
    return Whole(text, starts[: len(texts)], lines)


def running(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that are words of the document: texts, cells, headings, labels; of the head only title, theme and period."""
    return _running(_Same(lines))


@lru_cache(maxsize=1)
def _running(same: _Same) -> tuple[Line, ...]:
    return tuple([line for line in same.lines if line.kind is not Kind.HEADER or line.section in _WORDED])


def places_with(lines: Sequence[Line], rough: re.Pattern[str]) -> list[int]:
    r"""At which of these lines a rough pattern is found, which looks at one line only; a phrase is ``\0`` to it.

    It is quick where each of its alternatives begins with one plain character.
    """
    whole = whole_of(lines)
    starts = whole.starts
    return [bisect_right(starts, found.start()) - 1 for found in _to_line_end(rough).finditer(whole.text)]


_ALTERNATIVE: Final = re.compile(r"(?:\[[^\]]*\]|\\.|[^|\[\\])+")
_CLASS_FIRST: Final = re.compile(r"\[([^\]\\^-]+)\](.*)")


def rough(alternatives: str) -> re.Pattern[str]:
    """A pattern for ``places_with``: a class that an alternative begins with is written out (七年级|八年级).

    Only where every alternative begins with a plain character are the places skipped that begin with none of them.
    """
    plain: list[str] = []
    for each in _ALTERNATIVE.findall(alternatives):
        found = _CLASS_FIRST.fullmatch(each)
        plain += [re.escape(mark) + found[2] for mark in found[1]] if found else [each]
    return re.compile("|".join(plain))


@lru_cache(maxsize=64)
def _to_line_end(rough: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern that matches once a line."""
    return re.compile(f"(?:{rough.pattern})[^\n]*")


def spoken(request: ReviewRequest, whole: Whole, fault: Fault, spots: Sequence[Spot]) -> Iterator[Finding]:
    """Say what was found: once a line, or where it stands in many lines once for all of them.

    Of spots that overlap the first is said, the longer of two that begin together; none reaches into another line.
    """
    of_one = (spot for spot in spots if "\n" not in whole.text[spot.start : spot.end])
    by_line = [
        (at, list(group))
        for at, group in groupby(apart(of_one), key=lambda spot: whole.line_at(spot.start).at)
    ]
    if len(by_line) > _ALONE:
        yield _together(request, whole, fault, [group for _, group in by_line])
        return
    for _, group in by_line:
        first = group[0]
        old = whole.text[first.start : first.end]
        if len(group) > 1:
            message = f"这一行有 {len(group)} 处{fault.thing}"
        else:
            mark, right = _named(old), _named(first.new or "")
            message = fault.one.format(old=old, new=first.new, mark=mark, right=right)
        yield _finding(whole, fault, message, group)


def apart(spots: Iterable[Spot]) -> Iterator[Spot]:
    """Give spots in their order in the text, but none that overlaps the one before."""
    end = 0
    for spot in sorted(spots, key=lambda each: (each.start, -each.end)):
        if spot.start >= end:
            yield spot
            end = spot.end


def _finding(whole: Whole, fault: Fault, message: str, spots: Sequence[Spot]) -> Finding:
    first = spots[0]
    at, old = whole.source_at(first.start), whole.text[first.start : first.end]
    edits = tuple(
        Edit(start, start + spot.end - spot.start, spot.new)
        for spot in spots
        if spot.new is not None and (start := whole.source_at(spot.start)) >= 0
    )
    code = fault.code
    return Finding(code, message, at, old, fault.hint, is_error=False, edits=edits, asks=fault.asks)


def _together(
    request: ReviewRequest, whole: Whole, fault: Fault, groups: Sequence[Sequence[Spot]]
) -> Finding:
    """One finding at the first place; the others are named by their lines."""
    source, spots = request.source, [spot for group in groups for spot in group]
    places = [source.position(whole.source_at(group[0].start)) for group in groups]
    numbers = list(dict.fromkeys(place.line for place in places))
    more = " 等行" if len(numbers) > _MOST_LINES else " 行"
    shown = "、".join(map(str, numbers[:_MOST_LINES])) + more
    message = f"全文有 {len(spots)} 处{fault.thing}，在第 {shown}"
    return _finding(whole, fault, message, spots)._replace(also=tuple(places[1:]))
