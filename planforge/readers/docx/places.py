"""A Word file once more, read for where things stand: the bytes of every character, tables by number, pages.

It is read by the same handler as for its words, so that a paragraph here is a paragraph there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from planforge.readers.archive import entries_of, part
from planforge.readers.docx.body import Body
from planforge.readers.docx.document import looks_of, main_part, relations_of
from planforge.readers.docx.numbering import Numbering
from planforge.readers.docx.paragraph import PAGE, WRAP
from planforge.readers.docx.progress import BEGINS, ENDS, Progress
from planforge.readers.docx.styles import Styles
from planforge.readers.docx.xml import Attributes, as_utf8, parse
from planforge.readers.places import Piece, Places, Spot, Stretch

_TAG: Final = re.compile(rb"<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>")
_OUTER: Final = frozenset(("w:r", "m:oMath", "m:oMathPara"))
_BOX: Final = "w:txbxContent"


def read_places(data: bytes) -> Places:
    """Where the paragraphs of a Word file stand.

    Raises UnreadableError for a file that cannot be read for its words either.
    """
    entries = entries_of(data)
    main = main_part(data, entries)
    xml = as_utf8(part(data, entries, main) or b"")
    relations = relations_of(data, entries, main)
    body = _Places(xml, *looks_of(data, entries, main, relations))
    parse(xml, body)
    spots = body.spots
    if any(spot.charted for spot in spots):
        from planforge.readers.docx.drawn import Package, chart_texts  # noqa: PLC0415 - few documents have any

        texts = chart_texts(
            (spot.text for spot in spots if spot.charted), Package(data, entries, relations.parts(main))
        )
        spots = [spot._replace(text=texts[spot.text]) if spot.charted else spot for spot in spots]
    if body.is_paged and not body.progress.paged:
        spots = [_pageless(spot) for spot in spots]
    return Places(tuple(spots), main, xml)


def _pageless(spot: Spot) -> Spot:
    return spot._replace(pieces=tuple(piece._replace(page=0) for piece in spot.pieces))


@dataclass(slots=True)
class _Outer:
    """The outermost run of a paragraph while it is read."""

    start: int
    opening: bytes
    is_run: bool
    properties: bytes = b""
    properties_at: int = -1


@dataclass(slots=True)
class _Open:
    """A paragraph while it is read."""

    host: _Open | None
    cell: tuple[int, int, int]
    boxed: bool
    pieces: list[Piece] = field(default_factory=list)
    inner: list[Spot] = field(default_factory=list)
    charts: list[Spot] = field(default_factory=list)  # by the relationships that lead to them
    outer: _Outer | None = None
    depth: int = 0  # of runs
    waiting: int = 0  # pieces from here on wait for the end of their run
    length: int = 0


class _Places(Body):
    """The body's handler, noting the bytes of what it reads."""

    def __init__(self, xml: bytes, styles: Styles, numbering: Numbering) -> None:
        super().__init__(styles, numbering)
        self.spots: list[Spot] = []
        self._xml = xml
        self.is_paged = b"lastRenderedPageBreak" in xml
        self._where: Callable[[], int] = lambda: 0
        self._open: list[_Open] = []
        self.progress = Progress()
        self._boxed = 0
        self._tag = -1

    def begin(self, where: Callable[[], int]) -> None:
        """The run begins."""
        self._where = where

    # -- events -----------------------------------------------------------------------------------

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        words = self._paragraphs[-1].pieces if self._paragraphs else []
        known = len(words)
        super().start(name, attributes)
        if self._skipping:
            return
        if name in BEGINS:
            self.progress.start(name, attributes)
        if name == "w:p":
            self._begin_paragraph()
        elif name == "w:t":
            self._tag = self._where()
        elif name == _BOX:
            self._boxed += 1
        elif name in _OUTER and self._open:
            self._begin_run(self._open[-1], name, self._where())
        elif name == "w:rPr" and self._open:
            self._begin_properties(self._open[-1], self._where())
        elif name == "c:chart" and self._open and not self._deleting:
            anchor = self._anchor_of(self._open[-1])
            chart = Spot(self.at + 1, attributes.get("id", ""), boxed=True, anchor=anchor, charted=True)
            self._open[-1].charts.append(chart)
        elif self._open and len(words) > known and name != "w:p":
            at = self._where()
            self._add(words[-1], at, self._end_of_tag(at), -1)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipping:
            super().end(name)
            return
        if name in ENDS:
            self.progress.end(name)
        if name == "w:p" and self._open:
            self._end_paragraph()
            return
        super().end(name)
        if name == "w:t":
            self._tag = -1
        elif name == _BOX:
            self._boxed -= 1
        elif name in _OUTER and self._open:
            self._end_run(self._open[-1])
        elif name == "w:rPr" and self._open:
            outer = self._open[-1].outer
            if outer is not None and outer.properties_at >= 0 and not outer.properties:
                outer.properties = self._xml[outer.properties_at : self._end_of_element()]

    def text(self, data: str) -> None:
        """Characters."""
        words = self._paragraphs[-1].pieces if self._paragraphs else []
        known = len(words)
        super().text(data)
        if len(words) == known or not self._open:
            return
        now = self._open[-1]
        start = self._end_of_tag(self._tag) if self._tag >= 0 else self._where()
        last = now.pieces[-1] if len(now.pieces) > now.waiting else None
        if last is not None and last.tag >= 0 and last.start == start:  # a long text comes in parts
            now.pieces[-1] = last._replace(text=last.text + data)
            now.length += len(data)
        else:
            end = self._xml.find(b"<", start) if self._tag >= 0 else start
            self._add(data, start, end, self._tag)

    # -- paragraphs and runs ----------------------------------------------------------------------

    def _begin_paragraph(self) -> None:
        host = self._open[-1] if self._open else None
        self._open.append(_Open(host, self.progress.cell(), boxed=self._boxed > 0))

    def _end_paragraph(self) -> None:
        style = self._paragraphs[-1].style if self._paragraphs else ""
        is_contents = bool(self._contents or self.styles.resolve(style).is_contents)
        before = self.at
        super().end("w:p")
        at = self.at if self.at > before else self.at + 1
        done = self._open.pop()
        found = [] if is_contents else done.inner
        text = "".join(piece.text for piece in done.pieces)
        if text.strip() and not is_contents:
            anchor = self._anchor_of(done.host) if done.boxed else None
            pieces = tuple(done.pieces)
            found = [Spot(at, text, *done.cell, done.boxed, pieces, anchor), *found]
        (self._open[-1].inner if self._open else self.spots).extend((*found, *done.charts))

    def _anchor_of(self, host: _Open | None) -> Stretch | None:
        """The place of the run that holds a text box: it is still open, so that its end is looked for."""
        while host is not None and host.boxed:
            host = host.host
        if host is None or host.outer is None:
            return None
        return Stretch(host.outer.start, host.outer.start)

    def _begin_run(self, now: _Open, name: str, at: int) -> None:
        now.depth += 1
        if now.depth == 1:
            opening = self._xml[at : self._end_of_tag(at)]
            now.outer = _Outer(at, opening, is_run=name == "w:r")
            now.waiting = len(now.pieces)

    def _begin_properties(self, now: _Open, at: int) -> None:
        outer = now.outer
        if outer is not None and outer.is_run and now.depth == 1 and outer.properties_at < 0:
            outer.properties_at = at

    def _end_run(self, now: _Open) -> None:
        now.depth = max(0, now.depth - 1)
        outer = now.outer
        if now.depth or outer is None:
            return
        stretch = Stretch(
            outer.start, self._end_of_element(), outer.opening, outer.properties, divisible=outer.is_run
        )
        for index in range(now.waiting, len(now.pieces)):
            now.pieces[index] = now.pieces[index]._replace(stretch=stretch)
        now.outer, now.waiting = None, len(now.pieces)

    def _add(self, text: str, start: int, end: int, tag: int) -> None:
        now = self._open[-1]
        divisible = tag >= 0 and now.depth == 1 and now.outer is not None and now.outer.is_run
        if text not in (PAGE, WRAP) and text.strip():
            self.progress.meet_words()
        tag = tag if divisible else -1
        page = self.progress.page if self.is_paged else 0
        now.pieces.append(Piece(now.length, text, start, end, tag, Stretch(start, end), page))
        now.length += len(text)

    # -- bytes ------------------------------------------------------------------------------------

    def _end_of_tag(self, at: int) -> int:
        tag = _TAG.match(self._xml, at)
        return tag.end() if tag else at

    def _end_of_element(self) -> int:
        """The byte behind the element that ends here."""
        at = self._where()
        return self._end_of_tag(at)
