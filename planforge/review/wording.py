"""Wrong words, by the word lists that come with the program and those of the school."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Edit, Finding
from planforge.likeness import likely_heading
from planforge.review.lines import Kind
from planforge.review.rule import ReviewRequest
from planforge.review.whole import Fault, running, whole_of
from planforge.review.word_list import TYPO, hits

_TYPO_FAULT: Final = Fault(
    "错字", "错别字", "“{old}”是不是“{new}”？", "写错了就改过来；没有错就不必改", asks=True
)
_USAGE_FAULT: Final = Fault(
    "用词", "用错的词", "“{old}”像是“{new}”", "网上的稿子常把词换掉；意思不对就改过来", asks=True
)


def wording(request: ReviewRequest) -> Iterator[Finding]:
    """A wrong character in a plan is what parents photograph; words swapped by copying sites make no sense.

    Fails: ``学习一般话``, ``教学竟赛``. Passes: every word that stands in none of the lists.
    """
    whole = whole_of(running(request.lines))
    for start, entry in hits(whole.text, request.words):
        fault = _TYPO_FAULT if entry.kind == TYPO else _USAGE_FAULT
        line = whole.line_at(start)
        if line.kind in (Kind.HEADING, Kind.KEY) and likely_heading(line.text) is not None:
            continue  # already said of the heading
        at = whole.source_at(start)
        message = fault.one.format(old=entry.wrong, new=entry.right)
        edits = (Edit(at, at + len(entry.wrong), entry.right),)
        code, hint = fault.code, fault.hint
        yield Finding(code, message, at, entry.wrong, hint, is_error=False, edits=edits, asks=True)
