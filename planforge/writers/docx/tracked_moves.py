"""Paragraphs that stand elsewhere word for word: moved, neither deleted nor inserted (ISO 29500-1, 17.13.5.21–28).

The number before one goes by its place: each end of the move has its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from planforge.alignment import Pair
from planforge.writers.docx.paragraphs import ends_section, is_paragraph
from planforge.writers.docx.tracked_paragraphs import content, key_of, unnumbered, written
from planforge.writers.docx.tracked_properties import Marks, tracked_paragraph

_SHORTEST = 6  # characters; shorter lines stand everywhere
_NO_DATE = "2000-01-01"


class Moves(NamedTuple):
    """The number of a move by the old place of its paragraph, and by the new one."""

    gone: dict[int, int]
    come: dict[int, int]


def moves_among(old: Sequence[str], new: Sequence[str], pairs: Sequence[Pair]) -> Moves:
    """The paragraphs without a partner that stand once in each document."""
    gone = _alone(old, [one for one, other in pairs if one is not None and other is None])
    come = _alone(new, [other for one, other in pairs if one is None and other is not None])
    moved = [(gone[key], place) for key, place in come.items() if key in gone]
    numbered = list(enumerate(moved, 1))
    return Moves({one: at for at, (one, _) in numbered}, {other: at for at, (_, other) in numbered})


def _alone(parts: Sequence[str], places: Sequence[int]) -> dict[str, int]:
    said = {at: key_of(parts[at]) for at in places if is_paragraph(parts[at]) and not ends_section(parts[at])}
    keys = {at: unnumbered(words) for at, words in said.items() if len(words) >= _SHORTEST}
    times = Counter(keys.values())
    return {key: at for at, key in keys.items() if key and times[key] == 1}


def moved(part: str, kind: str, number: int, marks: Marks, date: str) -> str:
    """A paragraph that went away (``moveFrom``) or came (``moveTo``); both ends of a move have its number.

    The schema wants a ``date`` here, and here alone: that of the document, since nobody asks the clock.
    """
    properties = written(part).properties
    known = marks.number()
    day = f'w:date="{date or _NO_DATE}T00:00:00Z"'
    start = f'<w:{kind}RangeStart {marks.named(known)} {day} w:name="move{number}"/>'
    end = f"<w:{kind}RangeEnd {known}/>"
    head = tracked_paragraph(properties, properties, marks, kind)
    return f"<w:p>{head}{start}{content(part, kind, marks)}</w:p>{end}"
