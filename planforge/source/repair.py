"""One repair of a line, and the sentences that say how a line is to be written."""

from __future__ import annotations

from typing import NamedTuple

from planforge.source.outline import indent_of
from planforge.source.texts import as_written

ALIGN = "同一级的左边对齐，下一级比上一级多空两格"
"""The hint how lines stand below each other."""
_SHOWN = 60
WHOLE = 400  # no longer line is shown as it should be


class Repair(NamedTuple):
    """A line as it may have been meant; a lower ``cost`` is believed sooner, ``at`` is a column.

    ``raw`` is that line; a guess is some line of that shape, where only its writer knows which.
    ``moves`` where the line has to begin in another column than it does; ``takes`` lines below become its text, ``run``
    lines below move with it.
    """

    cost: int
    code: str
    message: str
    at: int
    raw: str
    hint: str
    is_guess: bool = False
    moves: bool = False
    takes: int = 0
    run: int = 0


def as_it_stands(raw: str) -> str:
    """The hint in which column a line has to begin."""
    column = indent_of(raw)
    return f"左边应空 {column} 格" if column else "左边不空格"


def as_it_should_be(raw: str, most: int = _SHOWN) -> str:
    """The hint how to write a line; one of brackets whole, for what is wrong in them may stand anywhere."""
    line = raw.strip()
    return f"写成：{as_written(line, WHOLE if line[-1:] in ('}', ']') else most)}"
