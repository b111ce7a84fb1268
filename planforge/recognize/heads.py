"""Run-in headings: an item is split at its first 。 or ： only where the head is short."""

from __future__ import annotations

import re
from typing import Final

from planforge.recognize.draft import Item
from planforge.recognize.people import are_names

_HEAD: Final = re.compile(
    r"([^。：:，,；;！!？?]{2,16}?(?:[（(][^（）()。：:；;]{2,24}[）)])?)([。]|[：:](?!/|(?<=\d.)\d))\s*(?=\S)"
)
_SLOGAN: Final = re.compile(r"([^。：:，,、；;！!？?]{4,8}[，,][^。：:，,、；;！!？?]{4,8})(。)\s*(?=\S)")
_JOBS: Final = re.compile(r"([^。：:，,；;！!？?“《]{2,40})([：:])\s*(\S[^：:]*[^。：:])")
_LEADS: Final = re.compile(r"(?:包括|如下|例如|比如|有|为|是|说|即|做到|如|要求|分为|指出|认为|强调|提出)$")
_ENDS: Final = frozenset("。！？；：!?;:…")
_LONGEST_HEADING: Final = 40


def take_head(item: Item, text: str, bold: str = "") -> None:
    """Set an item's head, its mark and text from the words behind its number; ``bold`` are those in bold print."""
    if bold and not _is_open(bold):
        item.head, item.end, item.text = bold[:-1].rstrip(), bold[-1], text[len(bold) :].lstrip()
        return
    found = _HEAD.match(text) or _slogan(text) or _jobs(text)
    if found is not None and not _is_open(found[1]) and not (found[2] in "：:" and _LEADS.search(found[1])):
        item.head, item.end, item.text = found[1].rstrip(), found[2], text[found.end(2) :].lstrip()
    elif 0 < len(text) <= _LONGEST_HEADING and text[-1] not in _ENDS and not _has_sentence(text):
        item.head = text
    else:
        item.text = text


def _slogan(text: str) -> re.Match[str] | None:
    """A head of two halves that are alike (健全机制，强化管理。…)."""
    found = _SLOGAN.match(text)
    if found is None:
        return None
    first, second = re.split("[，,]", found[1])
    return found if len(first) == len(second) else None


def _jobs(text: str) -> re.Match[str] | None:
    """A head of several jobs, with nothing but who does them behind it (幻灯片、座位安排：林静、王芳)."""
    found = _JOBS.fullmatch(text)
    return found if found is not None and are_names(found[3], 1) else None


def _is_open(head: str) -> bool:
    """Whether a head would tear a quotation, a title or a bracket apart."""
    return any(
        head.count(left) != head.count(right)
        for left, right in (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"))
    )


def _has_sentence(text: str) -> bool:
    return any(mark in text for mark in "。；;！？")
