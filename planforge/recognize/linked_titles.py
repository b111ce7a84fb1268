"""Titles that a web page lists behind its text (相关文章：, then 小学语文工作计划范文, …): they are none of the document.

The last of them may be the title of the next document of a collection: where text stands below it, it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from planforge.readers.evidence import Line
from planforge.recognize.junk import ENDS_OF_TITLES, is_listed
from planforge.recognize.marks import read_mark
from planforge.recognize.titles import is_title_like

LINK: Final = "网页链接"
_LEADS: Final = re.compile(
    r".{0,44}(?:相关|热门|更多|精彩|最新|编辑)(?:文章|推荐|范文|阅读|资料|内容|链接)】?\s*[：:]?|(?:猜[你您]喜欢|大家都在看|[你您]可能(?:还)?(?:感兴趣|喜欢)).{0,8}"
)
"""A line below which a page lists other texts."""
_LONGEST: Final = 30  # characters of a line that is no sentence
_NUMBER: Final = re.compile(r"(?:\d{1,2}\s*[.、．]|[（(]\d{1,2}[）)]|[·•●▪>»›\-])\s*")
_TITLE: Final = re.compile(
    rf"[^。；：:，！？]{{2,40}}(?:{ENDS_OF_TITLES}|策划书?|要点|预案|反思|模板|发言稿|演讲稿|述职)"
    r"(?:范文|模板|大全|精选|通用|20\d\d年?|\d{1,2}篇?|[（(【\[][^（）()]{1,12}[）)】\]]|\s|[一二三四五六七八九十]{1,2}篇?)*"
)


def linked_titles(lines: Sequence[Line], found: Mapping[Line, str]) -> dict[Line, str]:
    """The lines of titles below a page's link to further texts, with their kind.

    ``found`` are the lines that are known to be none of the document.
    """
    told: dict[Line, str] = {}
    for at, line in enumerate(lines):
        if found.get(line) == LINK and _LEADS.fullmatch(line.text):
            told.update(dict.fromkeys(_below(lines, found, at + 1), LINK))
    return told


def _below(lines: Sequence[Line], found: Mapping[Line, str], first: int) -> Sequence[Line]:
    """The titles from a line on, without the last where text stands below it."""
    end = first
    while end < len(lines) and _is_title(lines[end].text):
        end += 1
    is_next = end > first and end < len(lines) and lines[end] not in found and _is_text(lines[end].text)
    return lines[first : end - is_next]


def _is_text(text: str) -> bool:
    """Whether a line is one of a document's text, as no title or sign-off is."""
    return read_mark(text) is not None or text[-1:] in "。；：:" or len(text) > _LONGEST


def _is_title(text: str) -> bool:
    bare = _NUMBER.sub("", text.strip(), count=1)
    return is_listed(text) or _TITLE.fullmatch(bare) is not None or is_title_like(bare)
