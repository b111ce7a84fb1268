"""XML of a part, event by event: no DOCTYPE, no entities, bounded in depth and number of elements.

Names come as prefix and local name (``w:p``), whichever namespace a producer uses for the same thing:
the transitional, or the strict one of ISO 29500.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from planforge.readers.archive import damaged
from planforge.readers.evidence import UnreadableError

Attributes = dict[str, str]

_PREFIXES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "http://purl.oclc.org/ooxml/drawingml/main": "a:",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c:",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx:",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm:",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
    "urn:schemas-microsoft-com:vml": "v:",
}
_DECLARED: Final = re.compile(r"(<\?xml[^>]*?encoding=[\"'])([\w.-]+)")
_MOST_ELEMENTS: Final = 90_000  # more than five times those of the longest real document
_MOST_ATTRIBUTES: Final = 100_000
_MOST_DEPTH: Final = 250


class Handler:
    """What a reader does with a part: its elements by name, and the characters in between."""

    def begin(self, where: Callable[[], int]) -> None:
        """The run begins; ``where`` tells the byte at which the present event stands."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Characters."""


def parse(xml: bytes, handler: Handler) -> None:
    """Run through a part.

    Raises UnreadableError for XML that is broken, hostile or too much.
    """
    if xml.count(b"=") > _MOST_ATTRIBUTES:
        raise _too_much(deep=False)
    run = _Run(handler)
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = run.start
    parser.EndElementHandler = run.end
    parser.CharacterDataHandler = handler.text
    handler.begin(lambda: parser.CurrentByteIndex)
    _feed(parser.Parse, xml)


class _Run:
    """One run through a part: its names made short, its depth and elements counted."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler
        self.names: dict[str, str] = {}
        self.depth = 0
        self.count = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        self.depth += 1
        self.count += 1
        if self.depth > _MOST_DEPTH or self.count > _MOST_ELEMENTS:
            raise _too_much(deep=self.depth > _MOST_DEPTH)
        names = self.names
        if attributes:
            attributes = {names.get(key) or self._short(key): value for key, value in attributes.items()}
        self.handler.start(names.get(name) or self._short(name), attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        self.depth -= 1
        self.handler.end(self.names[name])

    def _short(self, name: str) -> str:
        space, _, local = name.rpartition(" ")
        found = self.names[name] = _PREFIXES.get(space, "") + local
        return found


def _refuse_doctype(*_: object) -> None:
    message = "文档里夹带了 Word 不会写的东西（DOCTYPE，能用来偷看电脑里的文件），没有打开"
    raise UnreadableError("伪造", message, "请向发来文件的人要原件，或在 Word 里另存为 .docx")


def _feed(feed: Callable[[bytes, bool], object], xml: bytes) -> None:
    try:
        feed(xml, True)
    except (ExpatError, ValueError, LookupError) as error:
        raise damaged() from error


def _too_much(*, deep: bool) -> UnreadableError:
    message = "文档的元素套得太深" if deep else "文档的内容太多"
    return UnreadableError(
        "太大", f"{message}，没有读下去", "请在 Word 里把内容复制到新文档，分成几份，另存为 .docx"
    )


def is_on(attributes: Attributes) -> bool:
    """Whether a switch such as ``w:b`` is on: it is unless it says not."""
    return attributes.get("w:val", "true") not in ("0", "false", "off", "none")


def number(text: str | None) -> int | None:
    """A whole number of at most nine digits, or None."""
    if text is None or not text.lstrip("-").isascii() or not text.lstrip("-").isdigit() or len(text) > 9:
        return None
    return int(text)


def as_utf8(xml: bytes) -> bytes:
    """The same XML in UTF-8, which nearly every file is in."""
    if xml[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = xml.decode("utf-16", "replace")
    else:
        declared = _DECLARED.match(xml[:200].decode("latin-1"))
        if declared is None or declared[2].lower() in ("utf-8", "utf8", "us-ascii", "ascii"):
            return xml
        try:
            text = xml.decode(declared[2])
        except (LookupError, UnicodeDecodeError):
            return xml
    return _DECLARED.sub(r"\1UTF-8", text, count=1).encode("utf-8", "replace")
