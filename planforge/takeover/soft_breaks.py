"""Soft breaks that were typed inside a sentence of a document of ours: they part no paragraph, as in an import."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from planforge.recognize.healing import begins_something, stops_inside
from planforge.recognize.marks import read_mark
from planforge.takeover.differing import share
from planforge.takeover.pictured import PICTURE_SIGN

SOFT_SIGN: Final = "\x04"
"""Begins a line that goes on in the paragraph of the line above it; no text can hold it."""
_BREAK: Final = re.compile(r'<w:(?:br(?! w:type="(?:textWrapping|page|column)")|cr)(?: [^>]*)?/?>')
_IN_CELL: Final = " / "
_ENDS: Final = "。！？；!?;"
_CLOSING: Final = "”’」』）)"
_MOST: Final = 20  # lines that begin alike and are compared
_SAME_END: Final = 4  # characters
_ALIKE: Final = 0.8  # of the characters of a printed line


class Lines(NamedTuple):
    """What a document says, line by line, and the paragraph of each."""

    lines: list[str]
    places: list[int]


def with_soft_signs(body: str) -> str:
    """The XML of a body with a sign behind every soft break."""
    return _BREAK.sub(rf"\g<0><w:t>{SOFT_SIGN}</w:t>", body)


def says_something(line: str) -> bool:
    """Whether a signed line has words, or is a picture."""
    return bool(line.replace(SOFT_SIGN, "").strip())


def healed(signed: Lines, printed: Sequence[str]) -> Lines:
    """The lines without signs; those of one paragraph joined where the break stands inside a sentence."""
    if not any(SOFT_SIGN in line for line in signed.lines):
        return signed
    known = _Printed(printed)
    cells = {cell for line in printed if "\t" in line for cell in line.split("\t")}
    found, places = list[str](), list[int]()
    for line, place in zip(signed.lines, signed.places, strict=True):
        words = line.replace(SOFT_SIGN, "") if PICTURE_SIGN in line else line
        if "\t" in words:
            words = "\t".join(_cell(cell, cells) for cell in words.split("\t"))
        rest = words.removeprefix(SOFT_SIGN)
        if rest != words and found and _goes_on(found[-1], rest, known):
            found[-1] += rest
        else:
            found.append(rest)
            places.append(place)
    return Lines(found, places)


def _cell(cell: str, known: set[str]) -> str:
    whole = cell.replace(f"{_IN_CELL}{SOFT_SIGN}", "")
    return whole if whole in known else cell.replace(SOFT_SIGN, "")


def _goes_on(above: str, below: str, known: _Printed) -> bool:
    """Whether a line is the rest of the sentence above: print has both in one, or nearly, or the words say so."""
    if "\t" in above or PICTURE_SIGN in above or (above.rstrip(_CLOSING) or above)[-1] in _ENDS:
        return False
    if known.begin(above + below):
        return True
    if known.say(below) or read_mark(below) or begins_something(below, above):
        return False
    return stops_inside(above) or known.nearly_say(above + below)


class _Printed:
    """What a spec prints, to be asked for lines that begin or end as others do."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._sorted = sorted(map(_spaceless, lines))
        self._ends: defaultdict[str, list[str]] = defaultdict(list)
        for line in lines:
            for end in (line[:_SAME_END], line[-_SAME_END:]):
                self._ends[end].append(line)

    def begin(self, words: str) -> bool:
        """Whether a printed line begins with these words, blanks aside."""
        return self._from(words).startswith(_spaceless(words))

    def say(self, words: str) -> bool:
        """Whether they are a printed line."""
        return self._from(words) == _spaceless(words)

    def nearly_say(self, line: str) -> bool:
        """Whether a printed line begins or ends as this one and has most of its characters."""
        beside = (*self._ends[line[:_SAME_END]][:_MOST], *self._ends[line[-_SAME_END:]][:_MOST])
        return any(share(line, each) >= _ALIKE for each in beside)

    def _from(self, words: str) -> str:
        at = bisect_left(self._sorted, _spaceless(words))
        return self._sorted[at] if at < len(self._sorted) else ""


def _spaceless(line: str) -> str:
    return "".join(line.split())
