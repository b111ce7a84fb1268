"""The nodes of a source text and the text itself, which knows lines and columns.

Offsets count characters from the beginning of the decoded text (byte order mark removed).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from planforge.diagnostics import Diagnostic, Position, Severity


class TextFile(NamedTuple):
    """A user's file as read from disk: the name shown to the user and the raw bytes."""

    name: str
    data: bytes


class Scalar(NamedTuple):
    """A text: its value, its span in the source, its style (empty for plain, or ``'``, ``"``, ``|``, ``>``)."""

    text: str
    start: int
    end: int
    style: str = ""


class Mapping(NamedTuple):
    """Keys and values in the order of the file; ``column`` is 0-based, ``flow`` is true for ``{ }``."""

    pairs: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int
    column: int
    flow: bool = False


class Sequence(NamedTuple):
    """The elements of a list; ``column`` is that of the dash, ``flow`` is true for ``[ ]``."""

    items: tuple[Node, ...]
    start: int
    end: int
    column: int
    flow: bool = False


Node: TypeAlias = Scalar | Mapping | Sequence


class Comment(NamedTuple):
    """A comment: its text without the ``#``, and the offset of the ``#``."""

    text: str
    at: int


LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Text:
    """A user's text, readable or not: it knows its lines and makes findings at its places.

    ``encoding`` is how the bytes were decoded (``utf-8`` …).
    """

    __slots__ = ("_excerpt", "_starts", "encoding", "name", "text")

    def __init__(self, name: str, text: str, encoding: str = "utf-8") -> None:
        self.name = name
        self.text = text
        self.encoding = encoding
        self._starts: list[int] | None = None
        self._excerpt = (-1, "")

    @property
    def _line_starts(self) -> list[int]:
        if self._starts is None:
            self._starts = line_starts(self.text)
        return self._starts

    def line_of(self, at: int) -> int:
        """The 1-based line of an offset."""
        return bisect_right(self._line_starts, at)

    def start_of(self, line: int) -> int:
        """The offset at which a 1-based line begins."""
        return self._line_starts[line - 1]

    def position(self, at: int, width: int = 1) -> Position:
        """The place of an offset, with the source line as excerpt."""
        starts = self._line_starts
        line = bisect_right(starts, at)
        begin = starts[line - 1]
        if self._excerpt[0] != line:  # thousands of findings in one line share its text
            end = starts[line] if line < len(starts) else len(self.text)
            self._excerpt = line, self.text[begin:end].rstrip("\r\n")
        return Position(self.name, line, at - begin + 1, self._excerpt[1], width)

    def find(self, fragment: str, at: int) -> int:
        """The offset of a fragment at or after ``at``; ``at`` itself where it cannot be found."""
        found = self.text.find(fragment, at)
        return at if found < 0 else found

    def error(self, code: str, message: str, at: int, hint: str = "") -> Diagnostic:
        """A finding of severity 错误 at an offset."""
        return Diagnostic(code, Severity.ERROR, message, self.position(at), hint)

    def reminder(self, code: str, message: str, at: int, hint: str = "") -> Diagnostic:
        """A finding of severity 提醒 at an offset."""
        return Diagnostic(code, Severity.REMINDER, message, self.position(at), hint)


class Source(Text):
    """A user's text that could be read, with its nodes and comments; ``root`` is the top-level mapping."""

    __slots__ = ("comments", "root")

    def __init__(self, text: Text, root: Mapping, comments: tuple[Comment, ...]) -> None:
        super().__init__(text.name, text.text, text.encoding)
        self.root = root
        self.comments = comments

    def locate(self, path: tuple[str | int, ...]) -> int:
        """The offset of a path of keys and indices; steps that do not exist are skipped.

        Ends on the key for a key, on the value for an index, so that a message about a missing
        key stands at the mapping that lacks it.
        """
        at = self.root.start
        node: Node = self.root
        for step in path:
            found = _step(node, step)
            if found is not None:
                at, node = found
        return at


def _step(node: Node, step: str | int) -> tuple[int, Node] | None:
    if isinstance(node, Mapping):
        return next(((key.start, value) for key, value in node.pairs if key.text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step].start, node.items[step]
    return None


def line_starts(text: str) -> list[int]:
    """The offsets at which lines begin; CRLF, LF and CR end a line."""
    if "\r" in text:
        return [0, *[match.end() for match in LINE_BREAK.finditer(text)]]
    ends = accumulate(map(len, text.split("\n")), lambda before, length: before + length + 1, initial=-1)
    return [end + 1 for end in ends][:-1]


def scalars(node: Node) -> Iterator[Scalar]:
    """Every key and text below a node, in the order of the file."""
    stack: list[Node] = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, Scalar):
            yield current
        elif isinstance(current, Sequence):
            stack.extend(reversed(current.items))
        else:
            for key, value in reversed(current.pairs):
                stack.extend((value, key))
