"""Places that a skeleton leaves to be filled: “……” where a whole text, paragraph or cell would stand.

An ellipsis inside a sentence, even at its end, is what its writer wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.source.nodes import Scalar, Source, scalars

BLANK = "……"

_WHOLE = re.compile("…+")
_IN_LINES = re.compile(r"(?:^|[|｜\t])[ \u3000]*(…+)[ \u3000]*(?=\r?$|[|｜\t])", re.MULTILINE)
_UNPRINTED = frozenset(("备忘", "未归类"))


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
        for found in _IN_LINES.finditer(text, scalar.start, scalar.end):
            yield found.start(1)
    elif _WHOLE.fullmatch(scalar.text):
        yield scalar.start
