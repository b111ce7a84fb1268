"""What stands in a document twice: paragraphs word for word, a name or number in one list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Kind, Line
from planforge.review.rule import ReviewRequest

_LEAST: Final = 30  # characters; shorter sentences may well return
_NO_WORD: Final = re.compile(r"\W+")
_MOST: Final = 5


def paragraphs_twice(request: ReviewRequest) -> Iterator[Finding]:
    """The same paragraph twice is a slip of copying, and makes a plan look patched together.

    Fails: one paragraph under 工作重点 and again under 保障措施. Passes: short points that return in every group, the
    same words in two rows of a table.
    """
    first: dict[str, Line] = {}
    found = 0
    for line in request.lines:
        if len(line.text) < _LEAST or line.kind is not Kind.TEXT:
            continue
        words = _NO_WORD.sub("", line.text)
        before = first.setdefault(words, line)
        if before is not line and len(words) >= _LEAST and found < _MOST:
            found += 1
            number = request.source.line_of(before.at)
            message = f"这一段和第 {number} 行一模一样"
            hint = "留一处就够了；要强调，就换一种说法"
            yield Finding("重复段落", message, line.at, line.text, hint, is_error=False)


_NUMBERS: Final = re.compile(r"(?<![\d.、])\d{1,3}(?:、\d{1,3}){3,}(?![\d.])")
_POST: Final = re.compile(r"[（(][^）)]*[）)]")
_NAME: Final = re.compile("[\u4e00-\u9fff]{2,4}")


def items_twice(request: ReviewRequest) -> Iterator[Finding]:
    """A name twice in one list is one too many, and mostly another one is missing.

    Fails: ``成员: 李明、王芳、李明``, ``教室01、01、03、04``. Passes: one person in several duties.
    """
    for at, text in request.checks.places.people:
        names = [_POST.sub("", name).strip() for name in text.split("、")] if "、" in text else []
        for name in dict.fromkeys(names):
            if names.count(name) > 1 and _NAME.fullmatch(name):
                start = request.source.find(text, at)
                yield _again(name, start + text.rfind(name))
    for line in request.lines:
        if "、" in line.text:
            for match in _NUMBERS.finditer(line.text):
                numbers = match[0].split("、")
                for number in dict.fromkeys(numbers):
                    if numbers.count(number) > 1:
                        yield _again(number, line.at + match.start())


def _again(item: str, at: int) -> Finding:
    message = f"“{item}”在一串里写了两遍"
    return Finding("重复项", message, at, item, "去掉一个，或改成本来要写的那一个", is_error=False)
