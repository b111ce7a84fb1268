"""Sentences and paragraphs that nobody reads to the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.rule import ReviewRequest

LONGEST_SENTENCE: Final = 160
LONGEST_PARAGRAPH: Final = 600
_SENTENCE: Final = re.compile(rf"[^。！？；…!?;]{{{LONGEST_SENTENCE},}}")
_BROKEN: Final = re.compile(r"[（(][^）)]{0,299}[）)]|《[^》]{0,299}》|“[^”]{0,299}”|[、：:]")
_MOST_LISTED: Final = 12  # a sentence of so many 、 is a list: long, but easy to read


def lengths(request: ReviewRequest) -> Iterator[Finding]:
    """A sentence of more than 160 characters has to be read twice, a paragraph of more than 600 not at all.

    Fails: a sentence that goes on by commas. Passes: long lists of names, and what ends its sentences.
    """
    for line in request.lines:
        if line.kind is not Kind.TEXT or len(line.text) < LONGEST_SENTENCE:
            continue
        if len(line.text) > LONGEST_PARAGRAPH:
            message = f"这一段有 {len(line.text)} 个字，不分段很难读完"
            hint = "在意思转折的地方另起一段，或者列成几条"
            yield Finding("长段", message, line.at, line.text[:10], hint, is_error=False)
        for match in _SENTENCE.finditer(line.text):
            if _plain_length(match[0]) >= LONGEST_SENTENCE:
                message = f"这一句有 {len(match[0])} 个字，中间没有句号、分号"
                hint = "拆成两三句；并列的几层意思之间用分号"
                at = line.at + match.start()
                yield Finding("长句", message, at, match[0][:10], hint, is_error=False)


def _plain_length(sentence: str) -> int:
    """How long a sentence is without what stands in brackets and quotes; 0 for a list."""
    if sentence.count("、") > _MOST_LISTED:
        return 0
    return len(_BROKEN.sub("", sentence))
