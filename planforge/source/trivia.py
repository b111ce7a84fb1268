"""Comments: where they are, and where a ``#`` cuts a text off without a word (LANGUAGE.md, section 4).

A comment stands on a line of its own, or after two blanks and before one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from planforge.source.nodes import Comment, Scalar
from planforge.source.texts import Slip

_LINE_END = re.compile("[\r\n]|$")
_MEANT = re.compile(r"\s*(核对|忽略)\s*[:：]")
_MARK = re.compile(r"(?<!\S)#\s*(核对|忽略)\s*[:：]")
_START = attrgetter("start")


def comments_of(text: str, scalars: Sequence[Scalar]) -> tuple[tuple[Comment, ...], list[Slip]]:
    """All comments of a text, and an error for each ``#`` that looks like a cut text.

    ``scalars`` are those of the text, in its order.
    """
    comments: list[Comment] = []
    found: list[Slip] = []
    at = text.find("#")
    while at >= 0:
        before = bisect_right(scalars, at, key=_START) - 1
        last = scalars[before] if before >= 0 else None
        if last is not None and at < last.end:
            found += _printed(text, at, last)
            at = text.find("#", last.end)
            continue
        end = _end_of_line(text, at)
        comments.append(Comment(text[at + 1 : end].strip(), at))
        wrong = _wrong(text, at, text[at:end], last)
        if wrong:
            hint = "文字里要有 # 就放到 | 下面；真是注释就在 # 前面空两格、后面空一格"
            found.append(Slip("注释", wrong, at, hint))
        at = text.find("#", end)
    return tuple(comments), found


def _printed(text: str, at: int, last: Scalar) -> Iterator[Slip]:
    """A mark for the reader of the file that stands in a text and is printed with it."""
    found = _MARK.search(text, at, last.end) if last.style == "|" else None
    if found:
        message = f"“# {found[1]}”在 | 下面的文字里，不是注释，会印出来"
        yield Slip("注释", message, found.start(), "把它移到 | 那一行的上面，单独一行", is_error=False)


def _end_of_line(text: str, at: int) -> int:
    match = _LINE_END.search(text, at)
    return match.start() if match else len(text)


def _wrong(text: str, at: int, comment: str, last: Scalar | None) -> str:
    """What is wrong with a comment after ``last``: on a line with text it has to stand apart."""
    newline = text.rfind("\n", 0, at)
    begin = max(newline, text.rfind("\r", newline + 1, at)) + 1
    before = text[begin:at]
    if not before.strip(" "):
        return ""
    if not before.endswith("  ") or not (len(comment) == 1 or comment[1] in " #"):
        return "“#”后面的字会被当作注释，不会印出来"
    empty = last is not None and last.start == last.end and begin <= last.start
    if empty and not _MEANT.match(comment[1:]):
        return "冒号后面只有注释，没有内容"
    return ""
