"""Marks that a foreign document sets now so, now so, and that the spec made of it no longer has.

Brackets of numbers and blanks behind them, colons of labels, ends of headings in one list, numbers in cells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from planforge.recognize.misnumbered import Slip
from planforge.recognize.units import Unit

_MIXED: Final = re.compile(r"\([^()（）]+）|（[^()（）]+\)")
_LABEL: Final = re.compile("([\u4e00-\u9fff、（）]{2,12})([:：])(?![\\d/])")
_SHORT: Final = 20  # characters of a heading
_TAIL: Final = 6
_FEWEST: Final = 3
_ENDS: Final = "。：:；"
_LONG: Final = "…"
_MONTH: Final = re.compile("[一二三四五六七八九十]{1,3}月份?([:：]?)$")
_IN_CELL: Final = re.compile(r"\d{1,2}([.．、])(?!\d)")


def uneven_slips(units: Iterable[Unit]) -> tuple[Slip, ...]:
    """What is uneven in the lines of a document, in their order."""
    units = list(units)
    lines = [unit for unit in units if unit.grid is None and unit.text]
    found = [
        *_brackets(lines),
        *_blanks(lines),
        *_colons(lines),
        *_parted(lines),
        *_months(lines),
        *_ends(lines),
        *_cells(units),
    ]
    return tuple(sorted(found, key=lambda slip: slip.at))


def _brackets(lines: Sequence[Unit]) -> Iterator[Slip]:
    """Numbers with one half of each width, and those of the rarer width."""
    raws = [
        (unit, unit.mark.raw.strip())
        for unit in lines
        if unit.mark and unit.mark.raw.strip().startswith(("(", "（"))
    ]
    for unit, raw in raws:
        if _MIXED.match(raw):
            message = f"“{raw}”的括号一半是半角，一半是全角"
            yield Slip("括号混用", unit.at, raw, message, "两半都用全角括号", unit.text[:12])
    for family in ("（一）", "（1）"):
        yield from _widths([(u, raw) for u, raw in raws if u.mark and u.mark.family == family])


def _widths(raws: Sequence[tuple[Unit, str]]) -> Iterator[Slip]:
    """The first number of a kind whose brackets have another width than most."""
    widths = Counter(raw[0] for _, raw in raws if not _MIXED.match(raw))
    if len(widths) > 1:
        (usual, _), (rare, _) = widths.most_common(2)
        unit, raw = next((unit, raw) for unit, raw in raws if raw[0] == rare and not _MIXED.match(raw))
        message = f"编号的括号，这里是“{rare}”，别处多是“{usual}”"
        yield Slip("编号不一", unit.at, raw, message, "编号的括号全文用一种，中文里用全角", unit.text[:12])


def _blanks(lines: Sequence[Unit]) -> Iterator[Slip]:
    """Numbers followed by a blank in a list whose other numbers are not."""
    for numbers in _lists(lines):
        raws = [unit.mark.raw for unit in numbers if unit.mark]
        spaced = [unit for unit in numbers if unit.mark and unit.mark.raw != unit.mark.raw.rstrip()]
        if len(raws) >= _FEWEST and 0 < len(spaced) < len(raws):
            unit = spaced[0]
            raw = unit.mark.raw.rstrip() if unit.mark else ""
            message = f"编号“{raw}”后面空了格，同一级别的没有都空"
            yield Slip("多余空格", unit.at, raw, message, "编号后面要空都空，要不空都不空", unit.text[:12])


def _parted(lines: Sequence[Unit]) -> Iterator[Slip]:
    """A numbered point that stops at a semicolon while its rest stands in a paragraph of its own."""
    for unit, rest in pairwise(lines):
        if (
            unit.mark is not None
            and unit.text[-1] in "；;"
            and rest.mark is None
            and rest.text[-1] == "。"
            and len(rest.text) > _SHORT
            and rest.at > unit.at
        ):
            message = "这一条以“；”结尾，后面的话另起了一段"
            yield Slip("断行", unit.at, unit.text[-_TAIL:], message, "接起来；真要分段，就用句号")


def _months(lines: Sequence[Unit]) -> Iterator[Slip]:
    """The one month of a list that has no colon, or alone has one."""
    months = [(unit, match[1]) for unit in lines if (match := _MONTH.match(unit.text))]
    names = [unit.text.rstrip("：:").removesuffix("份") for unit, _ in months]
    several = len(set(names)) >= _FEWEST - 1
    for place, (unit, _) in enumerate(months):
        if place and several and names[place] == names[place - 1]:
            message = f"“{names[place]}”接连写了两次"
            yield Slip("重复项", unit.at, unit.text, message, "写错了月份就改；是同一个月，就并在一起")
    counts = Counter(bool(mark) for _, mark in months)
    if len(months) >= _FEWEST and len(counts) == 2 and min(counts.values()) == 1:
        odd = next(unit for unit, mark in months if counts[bool(mark)] == 1)
        yield Slip(
            "标题标点",
            odd.at,
            odd.text,
            "别的月份后面的标点和这里不一样",
            "月份后面要有冒号都有，要没有都没有",
        )


def _cells(units: Sequence[Unit]) -> Iterator[Slip]:
    """A number in a cell that looks otherwise than most numbers in cells."""
    numbers = [
        (unit.at, match, line)
        for unit in units
        if unit.grid is not None
        for row in unit.grid.rows
        for cell in row
        if cell
        for line in cell.lines
        if (match := _IN_CELL.match(line))
    ]
    marks = Counter(match[1] for _, match, _ in numbers)
    if len(numbers) < _FEWEST or len(marks) < 2:
        return
    (usual, most), (rare, fewer) = marks.most_common(2)
    if most == fewer:
        return
    at, match, line = next(each for each in numbers if each[1][1] == rare)
    message = f"这里的编号是“{match[0]}”，别的格子里多用“{usual}”"
    yield Slip("编号不一", at, match[0], message, "编号全文用一种样子", line[match.end() : match.end() + 12])


def _colons(lines: Sequence[Unit]) -> Iterator[Slip]:
    """Labels with a half-width colon among others of full width."""
    labels = [(unit, match) for unit in lines if (match := _LABEL.match(unit.text))]
    half = [(unit, match) for unit, match in labels if match[2] == ":"]
    if half and len(labels) >= 2 * len(half) + 1:
        for unit, match in half:
            message = f"“{match[1]}”后面的冒号是半角的，别处都是全角的"
            yield Slip("半角标点", unit.at, match[0], message, "换成全角冒号")


def _ends(lines: Sequence[Unit]) -> Iterator[Slip]:
    """The one heading of a list that ends in another way than all the others."""
    for headings in _lists(lines):
        ends = Counter(_end(unit) for unit in headings)
        if len(headings) < _FEWEST or len(ends) != 2 or min(ends.values()) != 1 or _LONG in ends:
            continue
        (usual, _), (rare, _) = ends.most_common(2)
        odd = next(unit for unit in headings if _end(unit) == rare)
        if odd is headings[-1] and (usual, rare) == ("；", "。"):
            continue  # the last of several points
        others = [unit for unit in headings if unit is not odd]
        if (
            (usual, rare) == ("。", "")
            and "。" not in odd.text
            and all("。" in each.text[:-1] for each in others)
        ):
            continue  # a head over paragraphs or a table among heads with their sentence behind them
        if (usual, rare) == ("：", "") and odd.mark and odd.mark.family == "一、":
            continue  # a heading without a mark is right, and the others are said
        said = f"末尾是“{usual}”" if usual else "末尾没有标点"
        message = f"并列的几条{said}，这一条{'末尾是“' + rare + '”' if rare else '没有'}"
        yield Slip("标题标点", odd.at, odd.text, message, "并列的标题，末尾的标点用一样的")


def _lists(lines: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Headings numbered alike that follow one another; number one begins another list."""
    open_lists: dict[str, list[Unit]] = {}
    for unit in lines:
        if unit.mark is None:
            continue
        look = unit.mark.pattern
        if unit.mark.number == 1 and look in open_lists:
            yield open_lists.pop(look)
        open_lists.setdefault(look, []).append(unit)
    yield from open_lists.values()


def _end(unit: Unit) -> str:
    """The mark that a short line ends in; one sign for every longer line, so that no list of them is judged."""
    text = unit.text.rstrip()
    if len(text) > _SHORT or any(mark in text[:-1] for mark in "，,：:"):
        return _LONG
    return text[-1].replace(":", "：") if text[-1] in _ENDS else ""
