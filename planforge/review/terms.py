"""One thing under two names: members here and 组员 there, a blog that is a podcast two pages on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from planforge.diagnostics import Edit, Finding
from planforge.review.lines import Kind, Line
from planforge.review.rule import ReviewRequest
from planforge.review.whole import running, whole_of

_WORDS: Final = (
    ("博客", "播客"),
    ("触控一体机", "触控一体"),
    ("多媒体教室", "多媒体室"),
    ("心理辅导室", "心理咨询室"),
    ("备课组长", "备课小组长"),
    ("微信公众号", "微信公号"),
    ("家长委员会", "家长理事会"),
)
"""Two ways to name one thing; the second is asked about where both stand in one document."""


def terms(request: ReviewRequest) -> Iterator[Finding]:
    """A reader takes two names for two things.

    Fails: ``成员:`` in one group and ``组员:`` in the next. Passes: either of them throughout.
    """
    if (member := _of_a_group(request.lines, "组员")) and _of_a_group(request.lines, "成员"):
        yield _finding("成员", "组员", member.at)
    whole = whole_of(running(request.lines))
    for usual, other in _WORDS:
        at = _alone(whole.text, other, usual)
        if at >= 0 and usual in whole.text:
            yield _finding(usual, other, whole.source_at(at))


def _of_a_group(lines: Sequence[Line], label: str) -> Line | None:
    """The first label of that name in a group that has a 组长: other groups have members of another kind."""
    before = ""
    for line in lines:
        if line.kind is Kind.KEY:
            if line.text == label and before in ("组长", "副组长"):
                return line
            before = line.text
    return None


def _alone(text: str, word: str, longer: str) -> int:
    """Where a word stands that is not part of the longer one; -1 where it does not."""
    at = text.find(word)
    while at >= 0 and longer.startswith(word) and text.startswith(longer, at):
        at = text.find(word, at + 1)
    return at


def _finding(usual: str, other: str, at: int) -> Finding:
    message = f"这里叫“{other}”，别处叫“{usual}”"
    hint = f"是一回事，就统一叫“{usual}”"
    edits = (Edit(at, at + len(other), usual),)
    return Finding("叫法不一", message, at, other, hint, is_error=False, edits=edits, asks=True)
