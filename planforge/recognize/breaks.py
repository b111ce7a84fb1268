"""What a report says of breaks: the words on both sides of one that was healed, and the soft ones that were kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from planforge.readers.evidence import SOFT, Aside, Line, Reading

_SHOWN: Final = 12  # characters of a line that is cut anywhere
_LONGEST: Final = 24  # of one that is cut behind a mark
_LEAST: Final = 4
_SENTENCE: Final = re.compile("[。！？；;!?]”?")
_CLAUSE: Final = re.compile("[。！？；：，、;:!?,]”?")
_CUT: Final = "……"


def quoted(above: str, below: str) -> str:
    """The words on both sides of a break: the sentence or its part that is broken, cut only where it is long."""
    return f"{_end_of(above)}｜{beginning_of(below)}"


def beginning_of(text: str) -> str:
    """The words that a text begins with, up to a mark or with …… where they are cut."""
    if len(text) <= _SHOWN:
        return text
    ends = (mark.end() for mark in _CLAUSE.finditer(text, _LEAST, _LONGEST))
    end = next(ends, len(text) if len(text) <= _LONGEST else 0)
    return text[:end] or f"{text[:_SHOWN]}{_CUT}"


def _end_of(text: str) -> str:
    """The words that a text ends with, from the beginning of a sentence or of a part of one."""
    if len(text) <= _LONGEST:
        return text
    for mark in (_SENTENCE, _CLAUSE):
        starts = [each.end() for each in mark.finditer(text, len(text) - _LONGEST, len(text) - _LEAST)]
        if starts:
            return text[starts[0] :]
    return f"{_CUT}{text[-_SHOWN:]}"


def kept_breaks(reading: Reading, healed: Iterable[Aside]) -> Iterator[Aside]:
    """The soft breaks of each paragraph that part lines of their own, as they were counted but for those healed."""
    joined: dict[int, list[str]] = {}
    for aside in healed:
        joined.setdefault(aside.at, []).append(aside.text.partition("｜")[2].removesuffix(_CUT))
    lines = (block for block in reading.blocks if isinstance(block, Line) and block.soft)
    kept = Counter(line.at for line in lines if not line.text.startswith((*joined.get(line.at, ()),)))
    counted = (aside for aside in reading.asides if aside.kind == SOFT)
    yield from (aside._replace(text=f"{kept[aside.at]} 处") for aside in counted if kept[aside.at])
