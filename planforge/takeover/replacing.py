"""Edits that say a printed line otherwise: its words replaced where a spec has them, or its line written anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from planforge.recognize.marks import printed_mark
from planforge.recognize.scalars import inline, key, quoted
from planforge.takeover.exceptions import exceptions_of
from planforge.takeover.joined import LEFT
from planforge.takeover.spec_edits import Candidate, Place, Span, bare_line, element, parted, row
from planforge.takeover.spec_lines import SpecLine, SpecText, fold
from planforge.vocabulary import TITLE_KEYS

_CUT: Final = re.compile(r"(?<=[。：:])")
_DATE: Final = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_MOST_PLACES: Final = 4  # of the same words


def replacements(place: Place, old: str, new: str) -> Iterator[Candidate]:
    """Replace what changed, at the line that prints it, then wherever else its words stand."""
    text, node = place.spec.text, place.node()
    line = place.spec.lines[node] if node is not None else None
    pieces = list(dict.fromkeys(_pieces(row(old), row(new))))
    spans = [(line.at, line.end)] if line is not None else []
    start = line.end if line is not None else 0
    for begin, end in (*spans, (start, len(text)), (0, line.at if line is not None else 0)):
        for was, says in pieces:
            for at in _places(text, was, begin, end):
                yield ((at, at + len(was), says),)
                if text[at + len(was) : at + len(was) + 1] in ("", "\n"):
                    yield ((at, at + len(was), quoted(says)),)


def _pieces(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The same change in ever smaller pieces: the line, without brackets or its number, by its sentences, its words."""
    yield old, new
    if old[:1] == new[:1] == "（" and old[-1:] == new[-1:] == "）":
        yield old[1:-1], new[1:-1]
    was, says = printed_mark(old), printed_mark(new)
    if was is not None and says is not None and was.raw == says.raw:
        old, new = old[len(was.raw) :], new[len(says.raw) :]
        yield old, new
    parts, others = _CUT.split(old), _CUT.split(new)
    if len(parts) == len(others) > 1:
        changed = [(a, b) for a, b in zip(parts, others, strict=True) if a != b]
        if len(changed) == 1:
            yield changed[0]
            yield changed[0][0].rstrip("。：:"), changed[0][1].rstrip("。：:")
    head, tail = shared_ends(old, new)
    for around in (12, 6, 3, 1):
        left, right = max(0, head - around), max(0, tail - around)
        yield old[left : len(old) - right], new[left : len(new) - right]


def shared_ends(old: str, new: str) -> tuple[int, int]:
    """How many characters two lines have in common at their beginning, and at their end behind it."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    return head, tail


def _places(text: str, words: str, begin: int, end: int) -> Iterator[int]:
    if not words.strip():
        return
    at = text.find(words, begin, end)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1, end)


def respelled(place: Place, new: str) -> Iterator[Candidate]:
    """The line's key and value written anew: head and text may both have changed, or become one.

    A value with figures in it ({{教师总数}}) stays: as words they would be right for this once.
    """
    node = place.node()
    line = place.spec.lines[node] if node is not None else None
    if line is None or line.shape is None:
        return
    bare = bare_line(new)
    end = line.value_end
    if line.key and fold(place.printed[place.index]) == fold(line.key):
        yield from _renamed(place.spec, line, key(bare.rstrip("：:")))
    if "{{" in line.value:
        return
    if line.shape == "text":
        yield (_retyped(line, bare),)
        return
    if line.key and fold(place.printed[place.index]) == fold(line.value):
        yield ((line.value_at, end, inline(bare)),)
    for typed in parted(bare):
        yield ((line.key_at, end, typed),)
    if line.shape == "dash":
        yield ((line.key_at, end, element(bare)),)
        if bare == new:
            yield ((line.key_at, end, f"段落: {inline(bare)}"),)


def _renamed(spec: SpecText, line: SpecLine, name: str) -> Iterator[Candidate]:
    """A heading named otherwise: where it stands, and wherever else it is spoken of (编号)."""
    own = {line.key_at: (line.key_at, _key_end(spec, line), name)}
    named = {each.at: (each.at, each.end, name) for each in exceptions_of(spec) if each.name == line.key}
    same = {
        each.key_at: (each.key_at, _key_end(spec, each), name) for each in spec.lines if each.key == line.key
    }
    for spans in (own, own | named, same | named):
        yield tuple(spans[at] for at in sorted(spans))


def _key_end(spec: SpecText, line: SpecLine) -> int:
    return line.key_at + len(spec.text[line.key_at : line.value_at].rstrip(": ："))


def _retyped(line: SpecLine, new: str) -> Span:
    """A typed line with other words; equal heads that are one cell stay as they are typed."""
    was, says = [cell.strip() for cell in re.split("[|｜]", line.value)], new.split("\t")
    if len(was) == len(says) > 1:
        says = [
            old if cell == LEFT and at and old == was[at - 1] == says[at - 1] else cell
            for at, (old, cell) in enumerate(zip(was, says, strict=True))
        ]
    return line.value_at, line.value_end, row("\t".join(says))


def retyped(place: Place, new: Sequence[str]) -> Iterator[Candidate]:
    """Typed lines one below the other written anew together: a table has as many cells in every row."""
    nodes = [place.node(offset) for offset in range(len(new))]
    lines = [place.spec.lines[node] for node in nodes if node is not None]
    if (
        len(lines) == len(new) > 1
        and all(line.shape == "text" for line in lines)
        and len(set(nodes)) == len(new)
    ):
        yield tuple(_retyped(line, bare_line(each)) for line, each in zip(lines, new, strict=True))


def titled(place: Place, new: str) -> Iterator[Candidate]:
    """The title written out: 标题 set, or put behind the keys it is made of."""
    last = None
    for number, line in enumerate(place.spec.lines):
        if line.shape == "top" and line.key == "标题":
            if line.value:
                yield ((line.value_at, line.value_end, inline(new)),)
            return
        if line.shape == "top" and line.key in TITLE_KEYS:
            last = place.spec.below(number) - 1
    if last is not None:
        end = place.spec.lines[last].end
        yield ((end, end, f"\n标题: {inline(new)}"),)


def dated(place: Place, old: str, new: str) -> Iterator[Candidate]:
    """A date written in figures (2026-09-01) that prints as 2026年9月1日."""
    was, says = _DATE.findall(old), _DATE.findall(new)
    changed = [(a, b) for a, b in zip(was, says, strict=False) if a != b]
    if len(was) != len(says) or len(changed) != 1:
        return
    (year, month, day), date = changed[0]
    typed = re.compile(rf"(?<!\d){year}([-/.])(0?){int(month)}\1(0?){int(day)}(?!\d)")
    for found in typed.finditer(place.spec.text):
        width = 2 if found[2] or found[3] else 1
        words = found[1].join((date[0], date[1].zfill(width), date[2].zfill(width)))
        yield ((found.start(), found.end(), words),)
