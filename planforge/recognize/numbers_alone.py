"""Numbers that a page put on lines of their own, above the text that they count (1. ｜ 认真组织……)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from planforge.readers.evidence import Aside, Block, Line
from planforge.recognize.breaks import quoted
from planforge.recognize.marks import read_mark

_ALONE: Final = re.compile(
    r"\s*(?:\d{1,2}\s*[.．、]|[一二三四五六七八九十]{1,3}\s*、|[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[）)]\s*[.．、]?|[①-⑳])\s*"
)
_FAMILY: Final = "文"  # stands behind a number, where a rule asks for a text
_LEAST: Final = 2


def with_numbers_joined(blocks: list[Block], healed: list[Aside]) -> list[Block]:
    """The blocks of a text, each number on a line of its own put before the line below it, which is told.

    Empty numbers of a form (1. ｜ 2. ｜ 3.) stay, and a single one that counts nothing.
    """
    places = [at for at in range(len(blocks) - 1) if _counts(blocks, at)]
    counted = {_number(blocks[at]) for at in places}
    if len(places) < _LEAST or not {1, 2} <= counted:
        return blocks
    heads = set(places)
    found: list[Block] = []
    for at, block in enumerate(blocks):
        above = blocks[at - 1] if at - 1 in heads else None
        if isinstance(above, Line) and isinstance(block, Line):
            number = above.text.strip()
            healed.append(Aside("断行", above.at, quoted(number, block.text)))
            found.append(above._replace(text=f"{number}{block.text.lstrip()}"))
        elif at not in heads:
            found.append(block)
    return found


def _counts(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is a number and nothing else, the line above it no such number, the one below it a text without one."""
    below = blocks[at + 1]
    if not _is_alone(blocks[at]) or not isinstance(below, Line) or below.number:
        return False
    if _is_alone(below) or read_mark(below.text) is not None:
        return False
    return not (at and _is_alone(blocks[at - 1]))


def _is_alone(block: Block) -> bool:
    return isinstance(block, Line) and not block.number and _ALONE.fullmatch(block.text) is not None


def _number(block: Block) -> int | None:
    mark = read_mark(f"{block.text.strip()}{_FAMILY}") if isinstance(block, Line) else None
    return mark.number if mark is not None else None
