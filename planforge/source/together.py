"""Several slips in one line, as one slip seldom comes alone: the line with all of them mended.

A line where a dash lacks its blank and the colon is full-width is told once and rewritten whole:
whoever writes it as the hint says is done with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planforge.source.outline import Line, State, indent_of, take_apart
from planforge.source.repair import Repair, as_it_should_be, as_it_stands
from planforge.source.repairs import (
    glued_bar,
    like_bar,
    marks,
    moves,
    no_end_colon,
    repairs,
)

_MOST = 3  # marks of a line that are mended together: its dash, its colon, its bar


def candidates(state: State, raw: str, *, here: bool, below: int) -> Iterator[Repair]:
    """What a line that stands after ``state`` may have been: one slip in it, or several."""
    yield from repairs(state, raw, here=here, below=below)
    if 0 <= state.below < indent_of(raw):
        return
    yield from _chains(marks(take_apart(raw)), below=below)
    for moved in moves(state, raw, here=here):
        yield from _chains([moved], below=below)


def mended_marks(line: Line) -> Iterator[Repair]:
    """A line with its wrong marks mended: one of them, or several."""
    yield from marks(line)
    yield from _chains(marks(line))


def _chains(begun: Iterable[Repair], *, below: int = -1) -> Iterator[Repair]:
    """What is begun and goes on: with one more mark of the line mended, and with two more."""
    for _ in range(_MOST - 1):
        begun = tuple(
            joined(first, second)
            for first in begun
            if not first.is_guess
            for second in _of_marks(take_apart(first.raw), below=below)
        )
        yield from begun


def _of_marks(line: Line, *, below: int) -> Iterator[Repair]:
    yield from marks(line)
    yield from glued_bar(line)
    if line.key:
        yield from like_bar(line.raw)
    elif line.indent < below and line.body:
        yield from no_end_colon(line)


def joined(first: Repair, second: Repair) -> Repair:
    """Two repairs as one: ``second`` was made of the line as ``first`` leaves it."""
    message = first.message if second.message in first.message else f"{first.message}；{second.message}"
    hint = second.hint if second.is_guess else as_it_should_be(second.raw)
    if first.moves:
        hint = f"{as_it_stands(second.raw)}，{hint}"
    return Repair(
        first.cost + second.cost,
        first.code,
        message,
        first.at,
        second.raw,
        hint,
        second.is_guess,
        first.moves,
        second.takes,
    )
