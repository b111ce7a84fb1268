"""Places that a skeleton leaves to be filled: “……” where a whole text, paragraph or cell would stand.

An ellipsis inside a sentence, even at its end, is what its writer wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from planforge.source.nodes import Scalar, Source, scalars

BLANK = "……"

_WHOLE = re.compile("…+")
_UNPRINTED = frozenset(("备忘", "未归类"))


@cache
def _in_lines() -> re.Pattern[str]:
    """Compile on first use the pattern of a place that is a line, or a cell of one."""
    return re.compile(r"(?:^|[|｜\t])[ \u3000]*(…+)[ \u3000]*(?=\r?$|[|｜\t])", re.MULTILINE)


def blank_lines(source: Source) -> tuple[tuple[int, int], ...]:
    """The places still to be filled, one a line, as (offset, 1-based line)."""
    if BLANK not in source.text:
        return ()
    lines: dict[int, int] = {}
    for key, value in source.root.pairs:
        if key.text not in _UNPRINTED:
            for scalar in (key, *scalars(value)):
                for at in _blanks(source.text, scalar):
                    lines.setdefault(source.line_of(at), at)
    return tuple((at, line) for line, at in lines.items())


def _blanks(text: str, scalar: Scalar) -> Iterator[int]:
    if scalar.style == "|":
        for found in _in_lines().finditer(text, scalar.start, scalar.end):
            yield found.start(1)
    elif _WHOLE.fullmatch(scalar.text):
        yield scalar.start
