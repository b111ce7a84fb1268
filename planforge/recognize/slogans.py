"""Slogans beside a title: two halves of one length, which are neither a sentence nor a name."""

from __future__ import annotations

import re
from typing import Final

_COUPLET: Final = re.compile(r"([\u4e00-\u9fff]{5,10})[ \u3000]+([\u4e00-\u9fff]{5,10})")


def is_slogan(text: str) -> bool:
    """Whether a line is a couplet: 以书润心每一日　以文育人每一时."""
    halves = _COUPLET.fullmatch(text)
    return halves is not None and len(halves[1]) == len(halves[2])
