"""The paragraphs of a part that stands beside the body."""

from __future__ import annotations

from planforge.readers.docx.xml import Attributes, Handler, parse
from planforge.readers.text import clean


def words_in(xml: bytes) -> list[str]:
    """The paragraphs of a header, a comment, a note or a diagram.

    Raises UnreadableError.
    """
    words = Words()
    parse(xml, words)
    return words.found


class Words(Handler):
    """The handler of a part that has paragraphs; ``found`` are their texts."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._text: list[str] = []
        self._reads_text = False

    def start(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002 - as the reader calls it
        """An element begins."""
        self._reads_text = name in ("w:t", "a:t")

    def end(self, name: str) -> None:
        """An element ends."""
        self._reads_text = False
        if name in ("w:p", "a:p"):
            text = clean("".join(self._text))
            if text:
                self.found.append(text)
            self._text.clear()

    def text(self, data: str) -> None:
        """Characters."""
        if self._reads_text:
            self._text.append(data)
