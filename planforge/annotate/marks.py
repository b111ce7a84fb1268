"""Comment marks in the XML of a document: around words, runs parted where they begin or end inside one.

Only marks are put in, and runs closed and opened again with the same properties; every character stays. A mark
stands where the schema lets it (ISO 29500-1, 17.13.4): between runs, in whatever holds them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from planforge.locating import Words
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
        inside = _pieces(spot, words)
        first, last = inside[0], inside[-1]
        start = _cut_before(places.xml, spot, first, words.start - first.at, divide=divide)
        end = _cut_behind(places.xml, spot, last, words.end - last.at, divide=divide)
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


def _pieces(spot: Spot, words: Words) -> list[Piece]:
    """The pieces of a paragraph that words stand in; never none."""
    found = [
        piece
        for piece in spot.pieces
        if piece.at < words.end and piece.at + len(piece.text) > words.start and piece.text
    ]
    return found or [spot.pieces[0]]


def _cut_before(xml: bytes, spot: Spot, piece: Piece, offset: int, *, divide: bool) -> Cut:
    stretch = piece.stretch
    first = next(each for each in spot.pieces if each.stretch == stretch)
    if not divide or not stretch.divisible or (offset <= 0 and piece == first):
        return Cut(stretch.start)
    if offset <= 0:
        return Cut(piece.tag, *_apart(stretch)) if piece.tag >= 0 else Cut(stretch.start)
    return _cut_inside(xml, piece, offset) or Cut(stretch.start)


def _cut_behind(xml: bytes, spot: Spot, piece: Piece, offset: int, *, divide: bool) -> Cut:
    stretch = piece.stretch
    last = next(each for each in reversed(spot.pieces) if each.stretch == stretch)
    whole = offset >= len(piece.text)
    if not divide or not stretch.divisible or (whole and piece == last):
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
    characters = _CHARACTER.findall(xml[piece.start : piece.end].decode("utf-8", "replace"))
    if len(characters) != len(piece.text) or (not preserved and piece.text.strip(_BLANKS) != piece.text):
        return None
    at = piece.start + len("".join(characters[:offset]).encode())
    name = _name(tag)
    close, reopen = _apart(piece.stretch)
    spaced = None if preserved or piece.text[offset - 1] not in _BLANKS else (piece.tag, len(tag))
    return Cut(at, b"</" + name + b">" + close, reopen + b"<" + name + b' xml:space="preserve">', spaced)


def _apart(stretch: Stretch) -> tuple[bytes, bytes]:
    """What closes a run, and what opens it again with the same properties."""
    return b"</" + _name(stretch.opening) + b">", stretch.opening + stretch.properties


def _name(tag: bytes) -> bytes:
    found = _NAME.match(tag)
    return found[1] if found else b"w:r"


def words_of(places: Places) -> Iterator[str]:
    """What the paragraphs of a document say, to be held against another's."""
    return (spot.text for spot in places.spots)
