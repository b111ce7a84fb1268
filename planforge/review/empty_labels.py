"""A label with nothing behind it prints as a word and a colon."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.placeholders import is_empty, is_post
from planforge.review.rule import ReviewRequest

_ANSWERS: Final = frozenset(("结果", "状态", "说明", "佐证", "指纹"))
"""Labels that a summary leaves to be filled, which the rules on answers look after."""


def empty_labels(request: ReviewRequest) -> Iterator[Finding]:
    """A label that nobody filled looks forgotten: 指标： and a blank.

    Fails: ``指标:`` with nothing behind it. Passes: ``指标: 95%``, a heading with a list below it, an empty cell.
    """
    text = request.source.text
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
