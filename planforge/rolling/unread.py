"""What looks like a day and was read by no rule: it stays, and is asked, so that no day is passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.rolling.decisions import Decision, Line, Telling

Found = tuple[tuple[int, int], Decision]

_DAY: Final = r"(?:[12]\d|3[01]|0?[1-9])"
_WITH_MONTH: Final = re.compile(rf"(?<![\d.．])(?:1[0-2]|0?[1-9])\s*月\s*{_DAY}\s*[日号]")
_ALONE: Final = re.compile(
    rf"(?:^|(?<=[，。；、：:（(\s|｜]))(?:定?[于在]|至|到)?(?P<day>{_DAY}(?:\s*日?\s*[、，和及至到—–~～-]+\s*{_DAY})*\s*日)"
    r"(?![\d内后游制均报志之以常用月本]|时间|为限|[行路课日]程)"
)
"""A day with which a part of a sentence begins; elsewhere 3日 is a length."""
_LENGTH: Final = re.compile(
    "(?:每[月周]?|为期|连续|历时|共|近|约|满|每隔|提前|推迟)$|每[月周季年][^，。；]{0,8}[日号]、$|[日号][、，]$"
)
"""Before days that are counted, that return every month, or that go with the day before them."""
_NEAR: Final = 12  # characters before a day


def unread_days(line: Line) -> Iterator[Found]:
    """The days of a line, each with the question that it gets where nothing else is decided about it."""
    if line.telling is Telling.PAST or not any(mark in line.text for mark in "日号"):
        return
    for match in _WITH_MONTH.finditer(line.text):
        yield match.span(), _asked(line, match.span())
    for match in _ALONE.finditer(line.text):
        span = match.span("day")
        if _LENGTH.search(line.text, max(0, span[0] - _NEAR), span[0]) is None:
            yield span, _asked(line, span)


def _asked(line: Line, span: tuple[int, int]) -> Decision:
    return line.asked("日期", span, f"“{line.words(span)}”没有读成日子，没有改，是日子就照新校历改")
