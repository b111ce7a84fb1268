"""Where in a document the words of its spec stand: a place in the spec to a place in a paragraph.

A spec holds the words of a document in nearly their order, between keys and dashes of its own. Its lines are
looked for one after the other in the document's words, blanks left out; what could not be found has no place.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from planforge.readers.places import Spot
from planforge.review.lines import Kind, Line, lines_of
from planforge.source import Source

_FOLD: Final = tuple(zip(":;?!,.()｜|", "：；？！，。（）／／", strict=True))
_SOFT_BREAKS: Final = frozenset("\n\v\f")
_NEAR: Final = 400  # characters ahead in which the next line is expected
_TELLING: Final = 6  # characters; a shorter text does not tell where the document goes on
_SEARCHES: Final = 500  # lines looked for beyond what is near
_SLASH: Final = " / "  # between the paragraphs of a cell
_PIECE: Final = 24  # characters of a line that is looked for in pieces
_PIECES: Final = 40  # of one line; the words of a longer one stand in some of them, or nowhere
_PIECES_AT_ALL: Final = 1_000  # of all lines that are not found


class Words(NamedTuple):
    """Characters of a paragraph: its place among the spots, the first and the one behind the last."""

    spot: int
    start: int
    end: int


class Locator:
    """The words of a document in one row, each knowing where it stands."""

    def __init__(self, spots: tuple[Spot, ...]) -> None:
        self.spots = spots
        self._begins = array("q")  # where in the row each spot begins
        self._offsets = array("q")  # the place in its paragraph of every character of the row
        parts: list[str] = []
        self._numbered: dict[int, tuple[int, int]] = {}  # the first and the last spot of a paragraph or table
        self._places: dict[tuple[int, str, str, str], Words | None] = {}  # what was asked for
        for index, spot in enumerate(spots):
            self._numbered[spot.at] = self._numbered.get(spot.at, (index,))[0], index
            self._begins.append(len(self._offsets))
            folded, offsets = fold(spot.text)
            parts.append(folded)
            self._offsets.extend(offsets)
        self.row = "".join(parts)

    def words(self, start: int, end: int) -> Words:
        """The characters of the row from ``start`` on, up to ``end`` or the end of their paragraph."""
        spot = bisect_right(self._begins, start) - 1
        stop = self._begins[spot + 1] if spot + 1 < len(self._begins) else len(self.row)
        end = max(start + 1, min(end, stop))
        return Words(spot, self._offsets[start], self._offsets[end - 1] + 1)

    def blank_before(self, at: int) -> Words:
        """The blanks before a character of the row; the character itself where it has none."""
        here = self.words(min(at, len(self.row) - 1), at)
        before = self.words(at - 1, at) if at > 0 else here
        if before.spot == here.spot and before.end < here.start:
            return Words(here.spot, before.end, here.start)
        return here

    def find(self, text: str, near: int) -> Words | None:
        """Where a text stands, the place nearest to ``near`` in the row; None where it does not."""
        folded, _ = fold(text)
        at = _nearest(self.row, folded, near) if folded else -1
        return None if at < 0 else self.words(at, at + len(folded))

    def paragraph(self, number: int) -> Words | None:
        """All words of the first paragraph (of a table: of its first cell) that counts as ``number``."""
        index = self._numbered.get(number)
        return None if index is None else Words(index[0], *bounds(self.spots[index[0]].text))

    def at(self, number: int, text: str, *, before: str = "", behind: str = "") -> Words | None:
        """A text in the paragraph or table that counts as ``number``, in front of other words.

        Where words ``before`` it are given, a line begins between them and the text.
        """
        asked = number, text, before, behind
        if asked not in self._places:
            (first, _), (middle, _), (last, _) = fold(before), fold(text), fold(behind)
            found = self._in(number, first, middle, last) if middle else None
            if found is None and last and not first:
                found = self._further_down(number, middle, last)
            self._places[asked] = found
        return self._places[asked]

    def _in(self, number: int, first: str, middle: str, last: str) -> Words | None:
        """Words in the spots that count as ``number``; those of other ones may stand in between."""
        if number not in self._numbered:
            return None
        begin, end = self._numbered[number]
        at, stop = max(0, self._begins[begin] - len(first)), self._end_of(end)
        while (at := self.row.find(first + middle + last, at, stop)) >= 0:
            start = at + len(first)
            index = bisect_right(self._begins, start) - 1
            spot = self.spots[index]
            is_whole = start + len(middle) + len(last) <= self._end_of(index)
            if spot.at == number and is_whole and (not first or self._begins_line(spot, start)):
                return self.words(start, start + len(middle))
            at += 1
        return None

    def _further_down(self, number: int, text: str, behind: str) -> Words | None:
        """Words that stand in another line than the one that counts: a table counts by its first."""
        index = self._numbered.get(number)
        begin = len(self.row) if index is None else self._begins[index[0]]
        found = self.row.find(text + behind, begin) if text else -1
        return None if found < 0 else self.words(found, found + len(text))

    def end_before(self, words: Words, length: int) -> Words:
        """The last characters of the line before the one that begins with ``words``, at most ``length``."""
        begin = self._begins[words.spot]
        here = bisect_left(self._offsets, words.start, begin, self._end_of(words.spot))
        if here == 0:
            return words
        spot = bisect_right(self._begins, here - 1) - 1
        return self.words(max(self._begins[spot], here - length), here)

    def _end_of(self, spot: int) -> int:
        return self._begins[spot + 1] if spot + 1 < len(self._begins) else len(self.row)

    def _begins_line(self, spot: Spot, at: int) -> bool:
        lead = spot.text[: self._offsets[at]]
        blank = lead[len(lead.rstrip()) :]
        return not lead.strip() or not _SOFT_BREAKS.isdisjoint(blank)


class Tracks:
    """The lines of one spec and where each begins in the row of a document, looked for from ``begin`` on.

    ``end`` is where the last of them ends, and the next document of the same file may begin.
    """

    def __init__(self, source: Source, locator: Locator, begin: int = 0) -> None:
        self._source = source
        self._locator = locator
        self._begin = begin
        self._folded: tuple[int, Sequence[int]] = (-1, ())
        self._by_pieces: dict[int, Words | None] = {}
        self._tried = 0  # searches for words of lines that are not found
        self._lines = [part for line in sorted(lines_of(source), key=_place) for part in _parts(line)]
        self._starts = [line.at for line in self._lines]
        self._found = list(_follow(self._lines, locator.row, begin))
        ends = (
            found + len(fold(line.text)[0])
            for line, found in zip(self._lines, self._found, strict=True)
            if found is not None
        )
        self.end = max(ends, default=begin)

    def spot_on(self, line: int) -> Spot | None:
        """The paragraph in which a line of the spec stands."""
        start = self._source.start_of(line)
        index = bisect_left(self._starts, start)
        if index == len(self._starts) or self._source.line_of(self._starts[index]) != line:
            return None
        words = self.words_at(self._starts[index], 0)
        return self._locator.spots[words.spot] if words else None

    def words_at(self, at: int, length: int) -> Words | None:
        """Where the characters of the spec from ``at`` on stand; a whole line where only its place is known."""
        index = bisect_right(self._starts, at) - 1
        line_of = self._source.line_of
        if index >= 0 and at >= self._end_of(index) and line_of(at) == line_of(self._end_of(index)):
            at, length = self._end_of(index) - 1, 1  # behind the last word of a line
        elif index < 0 or at >= self._end_of(index):
            index += 1  # a dash or a comment before a line
            if index >= len(self._lines) or line_of(self._starts[index]) > line_of(at) + 1:
                return None
            at, length = self._starts[index], 0
        line, found = self._lines[index], self._found[index]
        if length <= 1 and at == line.at:
            length = len(line.text)
        text = line.text[at - line.at : at - line.at + length]
        folded, _ = fold(text)
        if found is None:
            return self._by_its_words(index, text, line.text)
        begin = found + bisect_left(self._offsets_in(index), at - line.at)
        if folded:
            return self._locator.words(begin, begin + len(folded))
        return self._locator.blank_before(begin)

    def _offsets_in(self, index: int) -> Sequence[int]:
        """Where the characters of a line stand that count; those of the last line asked for are kept."""
        if self._folded[0] != index:
            self._folded = index, fold(self._lines[index].text)[1]
        return self._folded[1]

    def _end_of(self, index: int) -> int:
        return self._lines[index].at + len(self._lines[index].text)

    def _by_its_words(self, index: int, text: str, whole: str) -> Words | None:
        """A text whose line stands otherwise in the document: by its own words, else by a part of the line."""
        behind = (found for found in reversed(self._found[:index]) if found is not None)
        near = next(behind, self._begin)
        if len(text) > 1 and (words := self._try(text, near)) is not None:
            return words
        if index not in self._by_pieces:
            pieces = (whole[at : at + _PIECE] for at in range(0, len(whole), _PIECE)[:_PIECES])
            found = (self._try(piece, near) for piece in pieces if len(piece) >= _TELLING)
            self._by_pieces[index] = next((self._whole(words) for words in found if words is not None), None)
        return self._by_pieces[index]

    def _try(self, text: str, near: int) -> Words | None:
        self._tried += 1
        return self._locator.find(text, near) if self._tried <= _PIECES_AT_ALL else None

    def _whole(self, words: Words) -> Words:
        return Words(words.spot, *bounds(self._locator.spots[words.spot].text))


def _place(line: Line) -> int:
    return line.at


def _parts(line: Line) -> Iterator[Line]:
    """A line; or of a cell its paragraphs, which a spec puts on one line."""
    if line.kind is not Kind.CELL or _SLASH not in line.text:
        yield line
        return
    at = line.at
    for text in line.text.split(_SLASH):
        yield line._replace(at=at, text=text)
        at += len(text) + len(_SLASH)


def fold(text: str) -> tuple[str, Sequence[int]]:
    """A text without blanks and what nobody sees, its marks full-width, and where each character stood."""
    offsets: Sequence[int] = range(len(text))
    if " " in text or not text.isprintable():
        gone = {char for char in set(text) if char.isspace() or not char.isprintable()}
        offsets = [at for at, char in enumerate(text) if char not in gone]
        text = "".join([text[at] for at in offsets])
    for half, full in _FOLD:
        text = text.replace(half, full)
    return text, offsets


def _follow(lines: Iterable[Line], row: str, begin: int) -> Iterator[int | None]:
    """Where in the row each line begins: the next place behind the line before it, else the nearest."""
    now, searches = begin, 0
    for line in lines:
        key, _ = fold(line.text)
        heads = line.kind is Kind.HEADER  # they are read off the title, the end, anywhere
        at = row.find(key, begin if heads else now, None if heads else now + _NEAR + len(key)) if key else -1
        if at < 0 and len(key) > 1 and searches < _SEARCHES:
            searches += 1
            at = _nearest(row, key, now)
            if at >= 0 and len(key) >= _TELLING and not heads:
                now = at + len(key)
        elif at >= 0 and not heads:
            now = at + len(key)
        yield at if at >= 0 else None


def _nearest(row: str, key: str, near: int) -> int:
    ahead, behind = row.find(key, near), row.rfind(key, 0, near)
    if ahead < 0 or behind < 0:
        return max(ahead, behind)
    return ahead if ahead - near <= near - behind else behind


def bounds(text: str) -> tuple[int, int]:
    """The first and the last word of a text."""
    return len(text) - len(text.lstrip()), len(text.rstrip())
