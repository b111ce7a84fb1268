"""A paragraph that was made several, and several that were made one: their marks come or go, their words stay.

The mark of a paragraph that comes is rejected by joining it with the next, whose properties stay: the last
one has those of both sides (ISO 29500-1, 17.13.5.15 and 17.13.5.20).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from planforge.alignment import Pair, pieces, wording
from planforge.writers.docx.paragraphs import ends_section, is_paragraph
from planforge.writers.docx.tracked_paragraphs import (
    Char,
    as_deleted,
    chars_of,
    kept_runs,
    key_of,
    runs_of,
    unnumbered,
    written,
)
from planforge.writers.docx.tracked_properties import Marks, tracked_paragraph

_MOST = 6  # paragraphs of which one was made
_SHORTEST = 6  # characters that such a paragraph has without its punctuation


class Split(NamedTuple):
    """Places of paragraphs: one of the old document and several of the new one, or the other way round."""

    olds: tuple[int, ...]
    news: tuple[int, ...]


def splits_among(
    old: Sequence[str], new: Sequence[str], pairs: Sequence[Pair]
) -> dict[Pair, tuple[int, Split]]:
    """The splits of two documents by their first pair, each with how many pairs it takes."""
    sides = _Bare(old), _Bare(new)
    found: dict[Pair, tuple[int, Split]] = {}
    end = 0
    for start, (before, after) in enumerate(pairs):
        if start < end or (before is not None and after is not None and old[before] == new[after]):
            continue
        for length in range(2, _MOST + 2):
            window = pairs[start : start + length]
            split = Split(
                tuple(one for one, _ in window if one is not None),
                tuple(other for _, other in window if other is not None),
            )
            if len(window) < length or min(map(len, split)) > 1:
                break
            if min(map(len, split)) == 1 < max(map(len, split)) and _is_one(split, sides):
                found[before, after] = length, split
                end = start + length
                break
    return found


class _Bare:
    """What the paragraphs of a document say without numbers and punctuation; None for what cannot be parted."""

    def __init__(self, parts: Sequence[str]) -> None:
        self._parts = parts
        self._known: dict[int, str | None] = {}

    def said(self, at: int) -> str | None:
        if at not in self._known:
            self._known[at] = _bare(self._parts[at])
        return self._known[at]


def _bare(part: str) -> str | None:
    if not is_paragraph(part) or ends_section(part) or chars_of(part) is None:
        return None
    return wording(unnumbered(key_of(part)))


def _is_one(split: Split, sides: tuple[_Bare, _Bare]) -> bool:
    """Whether what one paragraph says is what the several of the other side say."""
    said = [[side.said(at) for at in places] for side, places in zip(sides, split, strict=True)]
    if not all(said[0]) or not all(said[1]):
        return False
    was, now = ("".join(filter(None, side)) for side in said)
    return was == now and len(was) >= _SHORTEST


def parted(old: Sequence[str], new: Sequence[str], marks: Marks) -> Iterator[str]:
    """One paragraph as the several that were made of it, or several as the one."""
    kind, side = ("ins", new) if len(old) == 1 else ("del", old)
    heads = []
    for part in side[:-1]:
        own = written(part).properties
        heads.append(tracked_paragraph(own, own, marks, kind))
    was, now = (written(each[-1]).properties for each in (old, new))
    contents = _contents(old, new, marks)
    heads.append(tracked_paragraph(was, now, marks))
    yield from (f"<w:p>{head}{''.join(runs)}</w:p>" for head, runs in zip(heads, contents, strict=True))


def _contents(old: Sequence[str], new: Sequence[str], marks: Marks) -> list[list[str]]:
    """The runs of every paragraph of the side that has several."""
    olds, news = ([chars_of(part) or [] for part in side] for side in (old, new))
    is_split = len(olds) == 1
    ends = list(accumulate(map(len, news if is_split else olds)))
    before, after = ([char for chars in side for char in chars] for side in (olds, news))
    runs: list[list[str]] = [[]]
    place = 0  # among the characters of the side that has several
    for piece in pieces(_text(before), _text(after)):
        gone, before = before[: len(piece.old)], before[len(piece.old) :]
        come, after = after[: len(piece.new)], after[len(piece.new) :]
        several = come if is_split else gone
        if not piece.is_same:
            runs[-1].append(_single("del", gone, marks) if is_split else _single("ins", come, marks))
        for start, end in pairwise(_cuts(place, len(several), ends)):
            while place + start >= ends[len(runs) - 1]:
                runs.append([])
            if piece.is_same:
                runs[-1].append(kept_runs(gone[start:end], come[start:end], marks))
            else:
                runs[-1].append(_single("ins" if is_split else "del", several[start:end], marks))
        place += len(several)
    return runs


def _cuts(place: int, length: int, ends: Sequence[int]) -> list[int]:
    """Where a stretch of characters is cut by the ends of paragraphs, counted from its beginning."""
    inner = (end - place for end in ends if place < end < place + length)
    return [0, *inner, length] if length else []


def _single(kind: str, chars: list[Char], marks: Marks) -> str:
    runs = runs_of(chars)
    return marks.around(kind, as_deleted(runs) if kind == "del" else runs)


def _text(chars: Sequence[Char]) -> str:
    return "".join(char.text for char in chars)
