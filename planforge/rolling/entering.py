"""Who newly comes to a school: 新入园的小班幼儿, 起始年级七年级, 高一新生军训. They are in the same grade every year."""

from __future__ import annotations

import re
from typing import Final

NEW_EVERY_YEAR: Final = "每年都是新的一批学生"
_BESIDE: Final = 6  # characters before a grade that say whose it is
_COMING: Final = re.compile(r"(?:新|[新刚]入[学园校]的?|新升入?的?|起始年级[（(]?|起始的?)$")
_THERE: Final = re.compile(
    "的?(?:新生|军训|入学(?:教育|仪式|典礼|课程|适应)|(?:新生|幼儿)?入园(?:适应|焦虑|仪式))"
)


def are_coming(text: str, start: int) -> bool:
    """Whether the words before a grade say that its pupils are new."""
    return _COMING.search(text, max(0, start - _BESIDE), start) is not None


def of_newcomers(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """The stretch of a grade with the words before or behind it that say that its pupils are new; None where none do."""
    before = _COMING.search(text, max(0, span[0] - _BESIDE), span[0])
    behind = _THERE.match(text, span[1])
    if before is None and behind is None:
        return None
    return (before.start() if before else span[0], behind.end() if behind else span[1])
