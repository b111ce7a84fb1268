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
_BREAKING: Final = re.compile("[（(《“、：:]")
_CLOSING: Final = {"（": "）)", "(": "）)", "《": "》", "“": "”"}
_FARTHEST: Final = 300  # characters behind its opening mark at which a bracket closes
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
            if _is_long(match[0]):
                message = f"这一句有 {len(match[0])} 个字，中间没有句号、分号"
                hint = "拆成两三句；并列的几层意思之间用分号"
                at = line.at + match.start()
                yield Finding("长句", message, at, match[0][:10], hint, is_error=False)


def _is_long(sentence: str) -> bool:
    """Whether a sentence is too long without what stands in brackets and quotes; a list never is."""
    if sentence.count("、") > _MOST_LISTED:
        return False
    left_out = done = 0
    for match in _BREAKING.finditer(sentence):
        at = match.start()
        if at - left_out >= LONGEST_SENTENCE:
            return True
        if at >= done:
            done = _end_of_break(sentence, at)
            left_out += done - at
    return len(sentence) - left_out >= LONGEST_SENTENCE


def _end_of_break(sentence: str, at: int) -> int:
    """Where what a mark begins has its end: behind the mark, or behind the other half; here where that is far."""
    closing = _CLOSING.get(sentence[at])
    if closing is None:
        return at + 1
    places = (sentence.find(mark, at + 1, at + 1 + _FARTHEST) for mark in closing)
    return min((place + 1 for place in places if place >= 0), default=at)
