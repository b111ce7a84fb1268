"""Titles that stand twice: the heading of a web page above the title of the document that it shows."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from planforge.readers.evidence import Aside
from planforge.recognize.draft import Draft
from planforge.recognize.titles import hands_out, is_title_like, passes_on
from planforge.recognize.units import Unit

TITLE_AGAIN: Final = "标题又写一遍"
"""The kind of what is set aside of a first line that says its title twice."""
TITLED_BY_PAGE: Final = "文中没有标题，先用了网页上合集的标题"
"""The note of a document that has the title of the collection it stood in."""
_COLLECTED: Final = re.compile(
    r"\s*(?:[（(【\[][^（）()]{0,6}[\d一二三四五六七八九十]+\s*篇[）)】\]]|(?:通用|精选|优选|实用|必备|集锦|汇编|汇总|合集|锦集|范文|范本|模板|大全)*\s*\d+\s*篇).*$"
)
_NO_WORDS: Final = re.compile(r"&(?:amp;)?[a-z]{2,6};|[^\w]+")
_ALIKE: Final = 0.55  # of the pairs of characters in the shorter of two titles
_NO_YEAR: Final = re.compile(r"(?:20\d\d|[_＿]{2,}|X{2,4}|×{2,4})(?:年度?)?|[\s_＿]+")
_YEAR_WIDE: Final = 8  # characters by which two halves may differ: one has its year, the other a blank for it
_LEAST_TWICE: Final = 6
_LONGEST: Final = 60
_LEAST: Final = 4


def without_page_title(units: list[Unit], asides: list[Aside]) -> list[Unit]:
    """The units without a first line that the title below it says once more; that line is set aside.

    Where the title below only leaves out what the first line begins with, it is set aside instead.
    """
    while len(units) > 2 and (said := _said_twice(units)) is not None:
        asides.append(Aside("网页标题", units[said].at, units[said].whole))
        units = [*units[:said], *units[said + 1 :]]
    return _said_once(units, asides)


def _said_once(units: list[Unit], asides: list[Aside]) -> list[Unit]:
    """The units whose first line is the title alone where it says that twice (2026年……方案____年……方案)."""
    first = units[0] if units else None
    if first is None or first.line is None or first.mark is not None or len(first.text) > 2 * _LONGEST:
        return units
    middle = len(first.text) // 2
    for cut in range(max(_LEAST, middle - _YEAR_WIDE), min(len(first.text), middle + _YEAR_WIDE)):
        title, again = first.text[:cut], first.text[cut:]
        bare = _NO_YEAR.sub("", title)
        if len(bare) >= _LEAST_TWICE and bare == _NO_YEAR.sub("", again) and is_title_like(title):
            asides.append(Aside(TITLE_AGAIN, first.at, again))
            once = Unit(first.at, title, None, first.line._replace(text=title), photos=first.photos)
            return [once, *units[1:]]
    return units


def take_page_title(units: list[Unit], draft: Draft, asides: list[Aside]) -> None:
    """Take the heading of a collection (工会工作计划（精选5篇）) for the title of a document below it that has none."""
    above = [aside for aside in asides if aside.kind == "网页标题" and units and aside.at < units[0].at]
    title = _COLLECTED.sub("", above[-1].text).strip("《》 ") if above and not draft.title else ""
    if is_title_like(title):
        draft.title, draft.titled_by_file = [title], True
        draft.notes.append(TITLED_BY_PAGE)


def _said_twice(units: list[Unit]) -> int | None:
    """The place of the line that says nothing new; None where the first two lines say different things."""
    lines = [unit for unit in units[:3] if unit.line is not None and unit.mark is None]
    if len(lines) < 2 or lines != units[: len(lines)] or lines[0].photos:
        return None
    first, second = lines[0].text, lines[1].text
    if not _LEAST <= len(first) <= _LONGEST or hands_out(first):
        return None
    bare = _NO_WORDS.sub("", first)
    for title in (second, "".join(unit.text for unit in lines[1:])):
        own = _NO_WORDS.sub("", title)
        if bare == own:
            return 0
        if is_title_like(first) and is_title_like(title) and _alike(bare, own):
            left_out = title == second and own in bare and not bare.startswith(own)
            return 1 if left_out and not passes_on(first) else 0
    return None


def _alike(first: str, second: str) -> bool:
    """Whether two titles share most of what the shorter one says."""
    pairs, others = set(pairwise(first)), set(pairwise(second))
    return len(pairs & others) >= _ALIKE * min(len(pairs), len(others))
