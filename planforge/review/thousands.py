"""Commas between thousands: 12,000 has three figures behind each, 1,2000 is a slip of which nobody knows what it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.open_words import every_word, lines_with
from planforge.review.rule import ReviewRequest

_ROUGH: Final = re.compile(r"\d,\d")
_COUNTED: Final = re.compile(
    r"(?<![\d,.A-Za-z第])(?P<first>\d{1,3})(?P<groups>(?:,\d{1,9})+)(?![\d,])(?:\.\d{1,2})?"
    r"(?=\s?(?:[万亿]?元|[万亿]|人次?|名|平方米|册|本|件|台|套|户|字|学时|课时))"
)
_THREE: Final = 3


def misplaced_commas(request: ReviewRequest) -> Iterator[Finding]:
    """An amount with its comma in the wrong place may be ten times too much or too little.

    Fails: ``1,2000元``, ``12,00元``. Passes: ``1,200元``, ``12,000元``, ``第1,2组``, ``7,8人一组``.
    """
    for word in every_word(lines_with(request.lines, _ROUGH), _COUNTED):
        groups = word.match["groups"][1:].split(",")
        longer = any(len(group) > _THREE for group in groups)
        shorter = "元" in word.after[:2] and any(len(group) < _THREE for group in groups)
        if longer or shorter:
            plain = int(word.match["first"] + "".join(groups))
            hint = f"逗号每三位打一个；核对这个数，是不是 {plain:,}"
            yield word.reminder("千分位", f"“{word.text}”的逗号打错了位置", hint)
