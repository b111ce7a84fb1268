"""A label with nothing behind it prints as a word and a colon."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Kind, Line
from planforge.review.placeholders import is_empty, is_post
from planforge.review.rule import ReviewRequest
from planforge.source.texts import shown

_ANSWERS: Final = frozenset(("结果", "状态", "说明", "佐证", "指纹"))
"""Labels that a summary leaves to be filled, which the rules on answers look after."""


def empty_labels(request: ReviewRequest) -> Iterator[Finding]:
    """A label that nobody filled looks forgotten: 指标： and a blank.

    Fails: ``指标:`` with nothing behind it, ``- 养成教育:`` above ``- 升旗`` in the same column. Passes: ``指标: 95%``, a heading with a list below it, an empty cell.
    """
    text = request.source.text
    yield from _heads_of_nothing(request)
    for line in request.lines:
        if (
            (
                line.kind is Kind.KEY
                and not line.numbered
                and line.text not in _ANSWERS
                and line.section != "附件"
            )
            and is_empty(text, line)
            and not is_post(line.text)
        ):
            hint = "写上内容；不需要这一项，就删掉这一行"
            message = f"“{line.text}”后面没有内容"
            yield Finding("空栏目", message, line.at, line.text, hint, is_error=False)


def _heads_of_nothing(request: ReviewRequest) -> Iterator[Finding]:
    """Points that end in a colon with nothing below, where the next one beside them is a plain point: it may be meant below."""
    text = request.source.text
    for line, below in pairwise(request.lines):
        if _heads_nothing(line, below, text):
            message = f"“{line.text}”后面有冒号，下面的“{shown(below.text)}”却和它同一级"
            hint = "是它的下一级，就左边多空两格；不是，就去掉行末的冒号"
            yield Finding("空栏目", message, line.at, line.text, hint, is_error=False)


def _heads_nothing(line: Line, below: Line, text: str) -> bool:
    is_point = line.kind is Kind.KEY and line.numbered
    is_plain = below.kind is Kind.TEXT and below.numbered and not below.key
    if not (is_point and is_plain) or _column(text, line.at) != _column(text, below.at):
        return False
    return text.startswith(":", line.at + len(line.text)) and is_empty(text, line)


def _column(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1)
