"""The words of a document that are its own: what stands in 《》, in quotations and document numbers is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from planforge.calendar.coded import number_in
from planforge.diagnostics import Finding
from planforge.review.lines import Line
from planforge.review.whole import Whole, places_with, whole_of
from planforge.vocabulary.protected import protected_in

_FAR: Final = (
    300  # characters; without a limit a line of a hundred thousand would be read for each of its words
)
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
        """The sentence around them, or what is near in one that does not end."""
        first, last = sentence_at(self.line.text, self.start, self.end)
        return self.line.text[first:last]

    def reminder(self, code: str, message: str, hint: str) -> Finding:
        """A reminder at these words."""
        return self.line.reminder(code, message, (self.start, self.end), hint)


def number_of(word: Word) -> int:
    """What the group ``n`` of its pattern counts, written 12 or 十二; 0 where that is no number."""
    return number_in(word.match["n"]) or 0


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a stretch begins and ends, or what is near in one that does not end."""
    low, high = max(0, start - _FAR), end + _FAR
    begin = max((match.end() for match in _ENDS.finditer(text, low, start)), default=low)
    stop = _ENDS.search(text, end, high)
    return begin, stop.start() if stop else high


def all_words(lines: Sequence[Line]) -> Whole:
    """All lines of a spec as one text."""
    return whole_of(lines)


def lines_with(lines: Sequence[Line], rough: re.Pattern[str]) -> Whole:
    """The lines in which a rough pattern is found (see ``places_with``)."""
    return whole_of([lines[place] for place in places_with(lines, rough)])


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
