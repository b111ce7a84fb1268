"""Lines that have two numbers: one that Word counts, and the same once more as it was typed (一、一、指导思想).

Who types a list and then lets Word number it leaves both. One of them is kept, the other listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from planforge.readers.evidence import Aside, Block, Line
from planforge.recognize.marks import NumberMark, counted_mark, read_mark

TWICE: Final = "和 Word 的自动编号重叠的手打编号"
"""The kind of the aside that says of a line that its typed number is one too many; its text is that number and how the line goes on."""
_PLAIN: Final = frozenset(("一、", "（一）", "一）", "1.", "（1）", "1）", "①", "⑴"))
"""Families that are nothing but a number; 一是 and 第一条 are words of their text, too."""
_BRACKETED: Final = ("（一）", "（1）")
_CLASS: Final = re.compile("班(?![主级会队子干风容额])")  # （1）班 is a class, （1）班主任 is none
_BEHIND: Final = 12  # characters


class _Both(NamedTuple):
    """A line with the number that Word counts and the one typed behind it."""

    at: int  # place among the blocks
    counted: NumberMark
    typed: NumberMark


def without_second_numbers(blocks: Sequence[Block], asides: list[Aside]) -> list[Block]:
    """The blocks, each line with one number; ``asides`` gets what was left out."""
    found = {each.at: each for each in (*_alike(blocks), *_of_other_looks(blocks))}
    kept = list(blocks)
    last: dict[str, int] = {}  # the number that a family came to
    for at, block in enumerate(blocks):
        if not isinstance(block, Line):
            continue
        both = found.get(at)
        mark = _mark_of(block) if both is None else both.counted
        if both is not None:
            before = last.get(both.counted.family, 0)
            goes_on = both.counted.family == both.typed.family and both.typed.number == before + 1
            as_typed = goes_on and both.counted.number != before + 1
            mark = both.typed if as_typed else both.counted
            kept[at] = _with_one(block, both, as_typed=as_typed)
            rest = block.text[len(both.typed.raw) :].lstrip()
            asides.append(Aside(TWICE, block.at, f"{both.typed.raw.strip()}（{rest[:_BEHIND]}）"))
        if mark is not None:
            last[mark.family] = mark.number
    return kept


def _with_one(line: Line, both: _Both, *, as_typed: bool) -> Line:
    """A line with one of its numbers."""
    second = both.typed.raw.strip()
    if as_typed:
        return line._replace(number="", second=second)
    rest = line.text[len(both.typed.raw) :].lstrip()
    gone = len(line.text) - len(rest)
    raw = line.raw.lstrip()[gone:] if line.raw else ""
    return line._replace(text=rest, lead=max(line.lead - gone, 0), raw=raw, second=second)


def _alike(blocks: Sequence[Block]) -> Iterator[_Both]:
    """Lines whose two numbers are of one family: the same one, or a typed one that goes on with those above it."""
    last: dict[str, int] = {}
    for at, block in enumerate(blocks):
        if not isinstance(block, Line):
            continue
        typed = _typed(block)
        if typed is None:
            continue
        counted = counted_mark(block.number) if block.number else None
        before = last.get(typed.family, 0)
        if counted is not None and counted.family == typed.family:
            if typed.number not in (counted.number, before + 1, 1):
                continue  # 2.  3、4名教师一组
            yield _Both(at, counted, typed)
        if counted is None or counted.family == typed.family:
            last[typed.family] = typed.number


def _of_other_looks(blocks: Sequence[Block]) -> Iterator[_Both]:
    """Lines that Word counts 1. 2. and that were typed （1） （2）: every one that has a typed number has its own."""
    runs: dict[str, list[tuple[int, NumberMark, NumberMark | None]]] = {}
    for at, block in enumerate(blocks):
        counted = counted_mark(block.number) if isinstance(block, Line) and block.number else None
        if not isinstance(block, Line) or counted is None:
            continue
        run = runs.setdefault(counted.family, [])
        if counted.number == 1:
            yield from _doubled(run)
            run.clear()
        run.append((at, counted, _typed(block)))
    for run in runs.values():
        yield from _doubled(run)


def _doubled(run: Sequence[tuple[int, NumberMark, NumberMark | None]]) -> Iterator[_Both]:
    """The lines of a list that Word counts whose typed numbers count the same."""
    both = [_Both(at, counted, typed) for at, counted, typed in run if typed is not None]
    families = {each.typed.family for each in both} | {each.counted.family for each in both}
    same = all(each.counted.number == each.typed.number for each in both)
    if len(both) > 1 and len(families) == 2 and same:
        yield from both


def _typed(line: Line) -> NumberMark | None:
    """The number typed before a text that says more than it."""
    mark = read_mark(line.text)
    if mark is None or mark.family not in _PLAIN:
        return None
    rest = line.text[len(mark.raw) :].strip(" \u3000：:。")
    return mark if rest and not (mark.family in _BRACKETED and _CLASS.match(rest)) else None


def _mark_of(line: Line) -> NumberMark | None:
    return counted_mark(line.number) if line.number else _typed(line)
