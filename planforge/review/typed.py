"""Numbers typed by hand at the beginning of lines: the list that a ``|`` text hides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.rule import ReviewRequest
from planforge.review.whole import running, whole_of

_HAN: Final = "一二三四五六七八九十"
_MARK: Final = re.compile(
    rf"\n(?:([{_HAN}]{{1,3}})[、．.](?![{_HAN}百千两几])|[（(](?:([{_HAN}]{{1,3}})|(\d{{1,2}}))[）)](?![班年])"
    r"|(\d{1,2})[、．.](?!\d)|([①-⑳]))"
)
_CIRCLED_ONE: Final = ord("①")
_DIGITS: Final = {mark: value for value, mark in enumerate(_HAN, start=1)}


class _Typed(NamedTuple):
    at: int  # in the source
    mark: str
    shape: int
    value: int
    numbered: bool


def typed_in_text(request: ReviewRequest) -> Iterator[Finding]:
    """Lines of one text that count by hand are a list: written as one they are numbered and laid out as one.

    Fails: ``1、备课`` and ``2、上课`` in one ``|`` text. Passes: one such line alone, ``8:30 集合``, ``1.5倍``.
    """
    whole = whole_of(running(request.lines))
    texts: dict[int, list[_Typed]] = defaultdict(list)
    for match in _MARK.finditer(f"\n{whole.text}"):
        line = whole.line_at(match.start())
        if line.kind is Kind.TEXT:
            shape = match.lastindex or 0
            typed = _Typed(line.at, match[0][1:], shape, _value(match[shape]), line.numbered)
            texts[line.group].append(typed)
    for marks in texts.values():
        there = {(mark.shape, mark.value) for mark in marks}
        first = next((m for m in marks if not m.numbered and (m.shape, m.value + 1) in there), None)
        if first is not None:
            message = f"这一段里有 {len(marks)} 行开头是手打的编号，从“{first.mark}”起"
            hint = "改写成列表：一条一行，用“- ”开头，编号由 planforge 来编"
            yield Finding("手打编号", message, first.at, first.mark, hint, is_error=False)


def _value(digits: str) -> int:
    """What a number is: 十二, 12, ⑫ → 12."""
    if digits.isdecimal():
        return int(digits)
    if digits not in _DIGITS and len(digits) == 1:
        return ord(digits) - _CIRCLED_ONE + 1
    tens, ten, ones = digits.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
