"""Comments: where they are, and where a ``#`` cuts a text off without a word (LANGUAGE.md, section 4).

A comment stands on a line of its own, or after two blanks and before one.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from planforge.diagnostics import Diagnostic, Severity
from planforge.source.nodes import Comment, Mapping, Scalar, position, scalars

_HASH = re.compile("#[^\r\n]*")
_MEANT = re.compile(r"\s*(核对|忽略)\s*[:：]")


def comments_of(name: str, text: str, root: Mapping) -> tuple[tuple[Comment, ...], tuple[Diagnostic, ...]]:
    """All comments of a text, and an error for each ``#`` that looks like a cut text."""
    if "#" not in text:
        return (), ()
    spans = [scalar for scalar in scalars(root) if scalar.end > scalar.start]
    starts = [scalar.start for scalar in spans]
    empty = [scalar.start for scalar in scalars(root) if scalar.end == scalar.start]
    comments, findings = [], []
    after = 0
    for match in _HASH.finditer(text):
        at = match.start()
        if at < after or _inside(at, starts, spans):
            continue
        after = match.end()
        comments.append(Comment(match.group()[1:].strip(), at))
        wrong = _wrong(text, at, match.group(), empty)
        if wrong:
            hint = "文字里要有 # 就放到 | 下面；真是注释就在 # 前面空两格、后面空一格"
            place = position(name, text, at)
            findings.append(Diagnostic("注释", Severity.ERROR, wrong, place, hint))
    return tuple(comments), tuple(findings)


def _inside(at: int, starts: list[int], spans: list[Scalar]) -> bool:
    before = bisect_right(starts, at) - 1
    return before >= 0 and at < spans[before].end


def _wrong(text: str, at: int, comment: str, empty: list[int]) -> str:
    begin = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    before = text[begin:at]
    if not before.strip(" "):
        return ""
    if not before.endswith("  ") or not (len(comment) == 1 or comment[1] in " #"):
        return "“#”后面的字会被当作注释，不会印出来"
    if bisect_right(empty, at) > bisect_right(empty, begin) and not _MEANT.match(comment[1:]):
        return "冒号后面只有注释，没有内容"
    return ""
