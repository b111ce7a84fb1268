"""Comment marks in the XML of a document: around words, runs parted where they begin or end inside one.

Only marks are put in, and runs closed and opened again with the same properties; every character stays. A mark
stands where the schema lets it (ISO 29500-1, 17.13.4): between runs, in whatever holds them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from planforge.proofreading.locating import Words
from planforge.readers.places import Piece, Places, Spot, Stretch

STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_ROOT: Final = re.compile(rb"<[^?!](?:[^\"'>]|\"[^\"]*\"|'[^']*')*>")
_NAME: Final = re.compile(rb"<([^\s/>]+)")
_CHARACTER: Final = re.compile("&[^;]*;|.", re.DOTALL)
_PRESERVED: Final = re.compile(rb"xml:space\s*=\s*[\"']preserve")
_BLANKS: Final = " \t\r\n"


class Cut(NamedTuple):
    """A byte of the XML at which marks can stand, and what must stand around them there.

    ``spaced`` is the tag of a text in front of it that must keep a blank at its end: its place and its length.
    """

    at: int
    before: bytes = b""
    behind: bytes = b""
    spaced: tuple[int, int] | None = None


class Mark(NamedTuple):
    """The comment of that number, and the words it is about."""

    number: int
    words: Words


def namespace_of(xml: bytes) -> str:
    """Which of the two namespaces of Word a document is written in."""
    root = _ROOT.search(xml)
    return STRICT if root and STRICT.encode() in root[0] else TRANSITIONAL


def marked(places: Places, marks: Iterable[Mark], *, divide: bool = True) -> bytes:
    """The document with its marks; where runs may not be divided they stand around whole runs."""
    ends: dict[Cut, list[int]] = {}
    starts: dict[Cut, list[int]] = {}
    both: dict[Cut, list[int]] = {}
    for number, words in marks:
        spot = places.spots[words.spot]
        if spot.boxed:  # Word has no comments in text boxes
            if spot.anchor is not None:
                both.setdefault(Cut(spot.anchor.start), []).append(number)
            continue
        first, last = _pieces(spot, words)
        start = _cut_before(places.xml, spot, first, words.start, divide=divide)
        end = _cut_behind(places.xml, spot, last, words.end, divide=divide)
        starts.setdefault(start, []).append(number)
        ends.setdefault(end, []).append(number)
    edits = []
    write = _writer(places.xml)
    for cut in {*ends, *starts, *both}:
        numbers = (ends.get(cut, []), both.get(cut, []), starts.get(cut, []))
        edits.append((cut.at, 0, cut.before + write(*numbers) + cut.behind))
        if cut.spaced is not None:
            tag, length = cut.spaced
            edits.append((tag + length - 1, 1, b' xml:space="preserve">'))
    return _edited(places.xml, sorted(set(edits)))


def _edited(xml: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    """The XML with texts put in; each replaces as many bytes as it says."""
    parts: list[bytes] = []
    done = 0
    for at, replaced, text in edits:
        parts += (xml[done:at], text)
        done = at + replaced
    parts.append(xml[done:])
    return b"".join(parts)


def _writer(xml: bytes) -> Callable[[list[int], list[int], list[int]], bytes]:
    """Writes the marks of a cut: comments that end there, that are there alone, that begin there."""
    root, space = _ROOT.search(xml), namespace_of(xml)
    known = root is not None and f'xmlns:w="{space}"'.encode() in root[0].replace(b"'", b'"')
    declared = "" if known else f' xmlns:w="{space}"'

    def end(number: int) -> str:
        return (
            f'<w:commentRangeEnd{declared} w:id="{number}"/>'
            f'<w:r{declared}><w:rPr><w:sz w:val="16"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
        )

    def start(number: int) -> str:
        return f'<w:commentRangeStart{declared} w:id="{number}"/>'

    def write(ends: list[int], both: list[int], starts: list[int]) -> bytes:
        alone = (start(number) + end(number) for number in both)
        return "".join((*map(end, ends), *alone, *map(start, starts))).encode()

    return write


# -- where marks can stand --------------------------------------------------------------------------


def _pieces(spot: Spot, words: Words) -> tuple[int, int]:
    """The first and the last piece of a paragraph that words stand in."""
    first = max(0, bisect_right(spot.pieces, words.start, key=_begin) - 1)
    last = max(first, bisect_left(spot.pieces, words.end, key=_begin) - 1)
    return first, last


def _begin(piece: Piece) -> int:
    return piece.at


def _cut_before(xml: bytes, spot: Spot, number: int, at: int, *, divide: bool) -> Cut:
    piece, offset = spot.pieces[number], at - spot.pieces[number].at
    stretch = piece.stretch
    is_first = number == 0 or spot.pieces[number - 1].stretch != stretch
    if not divide or not stretch.divisible or (offset <= 0 and is_first):
        return Cut(stretch.start)
    if offset <= 0:
        return Cut(piece.tag, *_apart(stretch)) if piece.tag >= 0 else Cut(stretch.start)
    return _cut_inside(xml, piece, offset) or Cut(stretch.start)


def _cut_behind(xml: bytes, spot: Spot, number: int, at: int, *, divide: bool) -> Cut:
    piece, offset = spot.pieces[number], at - spot.pieces[number].at
    stretch = piece.stretch
    is_last = number + 1 == len(spot.pieces) or spot.pieces[number + 1].stretch != stretch
    whole = offset >= len(piece.text)
    if not divide or not stretch.divisible or (whole and is_last):
        return Cut(stretch.end)
    if whole:
        closed = xml.find(b">", piece.end) + 1
        return Cut(closed, *_apart(stretch)) if piece.tag >= 0 else Cut(stretch.end)
    return _cut_inside(xml, piece, offset) or Cut(stretch.end)


def _cut_inside(xml: bytes, piece: Piece, offset: int) -> Cut | None:
    """A cut between two characters of a text; None where its run cannot be divided there."""
    if piece.tag < 0:
        return None
    tag = xml[piece.tag : piece.start]
    preserved = bool(_PRESERVED.search(tag))
    ends = _ends(xml[piece.start : piece.end])
    if len(ends) != len(piece.text) + 1 or (not preserved and piece.text.strip(_BLANKS) != piece.text):
        return None
    at = piece.start + ends[offset]
    name = _name(tag)
    close, reopen = _apart(piece.stretch)
    spaced = None if preserved or piece.text[offset - 1] not in _BLANKS else (piece.tag, len(tag))
    return Cut(at, b"</" + name + b">" + close, reopen + b"<" + name + b' xml:space="preserve">', spaced)


@lru_cache(maxsize=4)
def _ends(xml: bytes) -> tuple[int, ...]:
    """At how many bytes each character of a text ends, one more than there are; kept for its other cuts."""
    characters = _CHARACTER.findall(xml.decode("utf-8", "replace"))
    return tuple(accumulate((len(each.encode()) for each in characters), initial=0))


def _apart(stretch: Stretch) -> tuple[bytes, bytes]:
    """What closes a run, and what opens it again with the same properties."""
    return b"</" + _name(stretch.opening) + b">", stretch.opening + stretch.properties


def _name(tag: bytes) -> bytes:
    found = _NAME.match(tag)
    return found[1] if found else b"w:r"


def words_of(places: Places) -> Iterator[str]:
    """What the paragraphs of a document say, to be held against another's."""
    return (spot.text for spot in places.spots)
