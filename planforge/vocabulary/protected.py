"""Stretches of a line that are never touched: titles in 《》, document numbers, quotations, phrases, addresses."""

from __future__ import annotations

import re
from typing import NamedTuple

_STRETCH = re.compile(
    r"\{\{[^{}]{0,200}\}\}|(?:https?://|www\.)[!-~]+|《[^《》]{0,80}》|[〔\[【(（]\d{4}[〕\]】)）]\s*第?\s*\d+\s*号|〔[^〔〕]{0,12}〕(?:\s*第?\s*\d+\s*号)?|\d{4}\s*年\s*第\s*\d{1,4}\s*号"
    r"|“[^“”]{0,200}”|「[^「」]{0,200}」|‘[^‘’]{0,200}’|『[^『』]{0,200}』"
)
_KINDS = {
    "{": "引用",
    "h": "网址",
    "w": "网址",
    "《": "书名号",
    "“": "引文",
    "「": "引文",
    "‘": "引文",
    "『": "引文",
}
_DATED = re.compile(
    r"\d{4}|[二一][〇○零九ＯOo０0][〇○零ＯOo０0一二三四五六七八九]{2}年|第[^第]{1,6}届|\d\s*[月级]"
)


class Protected(NamedTuple):
    """A protected stretch, by its offsets in the line; ``kind`` is 书名号, 文号, 引文, 引用 or 网址."""

    start: int
    end: int
    kind: str


def protected_in(text: str) -> list[Protected]:
    """Every protected stretch of a line, in order."""
    return [Protected(*match.span(), _KINDS.get(match[0][0], "文号")) for match in _STRETCH.finditer(text)]


def names_a_year(text: str) -> bool:
    """Whether a protected stretch says anything that would be changed elsewhere, and so is worth listing."""
    return _DATED.search(text) is not None
