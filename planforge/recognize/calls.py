"""Headings that call for something or state it, in one half or two: 抓常规，促提升; 德育为先：润物无声."""

from __future__ import annotations

import re
from typing import Final

from planforge.vocabulary import begins_with_verb, normalized

_PARTED: Final = re.compile(r"[，,：:；;——\s]+")
_SHORTEST: Final = 3  # characters of each half of a slogan


def halves(heading: str) -> list[str]:
    """The parts of a heading between its marks and blanks."""
    return [half for half in _PARTED.split(heading.strip("。：: ")) if half]


def is_motto(heading: str) -> bool:
    """Whether a heading is a call or a statement in two halves (德育为先，润物无声), or begins with what is done."""
    parts = halves(heading)
    return (len(parts) > 1 and min(map(len, parts)) >= _SHORTEST) or begins_with_verb(normalized(heading))


def calls(heading: str) -> bool:
    """Whether a heading says what is to be done, in one of its halves at least (精心组织，丰富活动)."""
    return heading[-1] != "。" and any(map(begins_with_verb, halves(heading)))
