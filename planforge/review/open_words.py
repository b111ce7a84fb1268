"""The words of a document that are its own: what stands in 《》, in quotations and document numbers is not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from planforge.diagnostics import Finding
from planforge.review.lines import Line
from planforge.review.whole import Whole, whole_of
from planforge.vocabulary.protected import protected_in

_ENDS: Final = re.compile("[。；！？;!?]")


class Word(NamedTuple):
    """A match in a line; ``start`` and ``end`` are offsets in ``line.text``."""

    line: Line
    start: int
    end: int
    match: re.Match[str]

    @property
    def text(self) -> str:
        """The words that matched."""
        return self.line.text[self.start : self.end]

    @property
    def before(self) -> str:
        """What stands before them in the line."""
        return self.line.text[: self.start]

    @property
    def after(self) -> str:
        """What stands behind them in the line."""
        return self.line.text[self.end :]

    @property
    def sentence(self) -> str:
        """The sentence around them."""
        begin = max((match.end() for match in _ENDS.finditer(self.line.text, 0, self.start)), default=0)
        end = _ENDS.search(self.line.text, self.end)
        return self.line.text[begin : end.start() if end else None]

    def reminder(self, code: str, message: str, hint: str) -> Finding:
        """A reminder at these words."""
        return Finding(code, message, self.line.at + self.start, self.text, hint, is_error=False)


class _Same:
    """Lines that are the same only where they are one and the same object."""

    __slots__ = ("lines",)

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines

    def __hash__(self) -> int:
        return id(self.lines)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.lines is other.lines


def all_words(lines: Sequence[Line]) -> Whole:
    """All lines of a spec as one text, made once for the rules that ask for it one after the other."""
    return _all_words(_Same(lines))


@lru_cache(maxsize=1)
def _all_words(same: _Same) -> Whole:
    return whole_of(same.lines)


def lines_with(lines: Sequence[Line], rough: re.Pattern[str]) -> Whole:
    """The lines in which a rough pattern is found; it should begin with plain characters, and so be quick."""
    whole = all_words(lines)
    places = {bisect_right(whole.starts, match.start()) - 1 for match in rough.finditer(whole.text)}
    return whole_of([whole.lines[place] for place in sorted(places)])


def every_word(whole: Whole, pattern: re.Pattern[str]) -> Iterator[Word]:
    """Every match of a pattern, wherever it stands."""
    for match in pattern.finditer(whole.text):
        line = whole.line_at(match.start())
        start = whole.source_at(match.start()) - line.at
        yield Word(line, start, start + len(match[0]), match)


def open_words(whole: Whole, pattern: re.Pattern[str]) -> Iterator[Word]:
    """Every match of a pattern that no protected stretch of its line touches."""
    line, stretches = None, [(0, 0)]
    for word in every_word(whole, pattern):
        if word.line is not line:
            line = word.line
            stretches = [(each.start, each.end) for each in protected_in(line.text)]
        if not any(first < word.end and word.start < last for first, last in stretches):
            yield word
