"""Titles that a collection counts: 篇3：…, 第二篇…; 工作计划（一）, 工作计划（二）; 范文一, 范文二; 【一】, 【二】."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise, zip_longest
from typing import Final

from planforge.calendar.numerals import read_integer
from planforge.readers.evidence import Aside
from planforge.recognize.junk import collection_number, without_length
from planforge.recognize.marks import TOP
from planforge.recognize.runs import is_line
from planforge.recognize.titles import is_title_like
from planforge.recognize.units import Unit

_N: Final = r"\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*"
_BEHIND: Final = re.compile(
    rf"(.{{2,50}}?)\s*(?:[（(【\[〔]{_N}[）)】\]〕]|之{_N}|(?<=[^\d一二三四五六七八九十]){_N})"
)
_ALONE: Final = re.compile(
    rf"[【\[（(]?\s*(?:范文|例文|模板|样本|样例|篇){_N}[】\]）)]?\s*[：:]?|第{_N}篇\s*[：:]?|[【\[]{_N}[】\]]"
)
_NAMED: Final = re.compile("[篇文样模]")  # a word for one of a collection
_PIECE: Final = re.compile(r"篇\s*[一二三四五六七八九十\d]")  # of a line that lists what a collection holds
_ANNEX: Final = re.compile(rf"附(?:件|录)?{_N}[：:.．、\s]*(.*)")
_LONGEST: Final = 60
_FRONT: Final = 8  # units in which the first title of a collection stands
_APART: Final = 3  # units from one title to the next
_LOOK: Final = 12  # units below a title in which its first section begins


def numbered_titles(units: list[Unit], asides: list[Aside]) -> tuple[list[Unit], list[int]]:
    """The units, and the places of titles to which a collection gave a number; it is taken off them.

    Where the document below says its own title, that of the collection is set aside.
    """
    kept: list[Unit] = []
    starts: list[int] = []
    for unit, below in zip_longest(units, units[1:]):
        title = _bare_title(unit, asides)
        if title:
            starts.append(len(kept))
            if below is not None and is_line(below) and is_title_like(title) and is_title_like(below.text):
                asides.append(Aside("合集标题", unit.at, title))
                below.photos[:0] = unit.photos
                continue
            unit.text, unit.mark = title, None
        kept.append(unit)
    return kept, starts


def _bare_title(unit: Unit, asides: list[Aside]) -> str:
    """A title without the number of a collection and what else it put there; nothing for any other line."""
    counted = unit.mark is None or (unit.mark.family == "部分" and "篇" in unit.mark.raw)
    if (
        unit.grid is not None
        or not counted
        or len(unit.whole) > _LONGEST
        or len(_PIECE.findall(unit.whole)) > 1
    ):
        return ""
    whole, length = without_length(unit.whole)
    title, number = collection_number(whole)
    if not number or (title != whole and not is_title_like(title)):
        return ""
    asides.extend(Aside("合集编号", unit.at, each) for each in (number, length) if each)
    return title


def counted_titles(units: list[Unit], asides: list[Aside]) -> tuple[list[Unit], list[int]]:
    """Where the documents of a collection begin whose titles count them; what only counts is set aside."""
    rows: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for index, unit in enumerate(units):
        if unit.grid is None and len(unit.whole) <= _LONGEST and (found := _counted(units, index)):
            rows[found[:2]].append((index, found[2]))
    row = next((row for (kind, _), row in rows.items() if _is_row(row, 1 if kind == "附" else _FRONT)), [])
    starts = [index for index, _ in row]
    bare = {index for index in starts if _ALONE.fullmatch(units[index].whole)}
    asides.extend(Aside("合集编号", units[index].at, units[index].whole) for index in sorted(bare))
    kept = [unit for index, unit in enumerate(units) if index not in bare]
    return kept, [start - sum(index < start for index in bare) for start in starts]


def _is_row(row: list[tuple[int, int]], front: int) -> bool:
    """Whether titles count from one on, each has something below it, and the first is among the first lines."""
    numbers = [number for _, number in row]
    apart = all(later - index >= _APART for (index, _), (later, _) in pairwise(row))
    return len(row) > 1 and numbers == list(range(1, len(row) + 1)) and row[0][0] < front and apart


def _counted(units: list[Unit], index: int) -> tuple[str, str, int] | None:
    """What kind of counted title a line is, what it says besides, its number; None for any other line."""
    text = units[index].whole
    for kind, rule in (("", _ALONE), ("附", _ANNEX), ("题", _BEHIND)):
        found = rule.fullmatch(text)
        number = _number_of(found)
        if found is None or not number:
            continue
        if kind == "题" and is_title_like(found[1]):
            return kind, found[1].strip(), number
        if kind == "附" and _heads_plan(units, index, found[2]):
            return kind, "", number
        if not kind and (_NAMED.search(text) or _begins(units, index + 1)):
            return kind, "".join(each for each in text if not _is_number(each)), number
    return None


def _number_of(found: re.Match[str] | None) -> int:
    counted = (each for each in found.groups() if each and _is_number(each)) if found else iter(())
    return next((read_integer(each.strip()) or 0 for each in counted), 0)


def _is_number(text: str) -> bool:
    return all(each.isdigit() or each in "一二三四五六七八九十" for each in text.strip())


def _heads_plan(units: list[Unit], index: int, title: str) -> bool:
    """Whether an annex is a document with a title and chapters of its own."""
    named = title or "".join(unit.whole for unit in units[index + 1 : index + 2])
    return is_title_like(named) and _begins(units, index + 1)


def _begins(units: list[Unit], start: int) -> bool:
    """Whether a title or level one begins right below a line."""
    if start < len(units) and units[start].grid is None and is_title_like(units[start].whole):
        return True
    marks = (unit.mark for unit in units[start : start + _LOOK])
    first = next((mark for mark in marks if mark and mark.family in TOP), None)
    return first is not None and first.number == 1
