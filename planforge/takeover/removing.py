"""Edits that take the lines of a spec out that print what a document no longer says."""

from __future__ import annotations

from collections.abc import Iterator

from planforge.takeover.spec_edits import Candidate, Place, Span
from planforge.takeover.spec_lines import SpecText, fold
from planforge.vocabulary import BLOCK_WORDS


def removals(place: Place, count: int) -> Iterator[Candidate]:
    """Take out the lines that ``count`` printed lines come from, with or without what stands below them."""
    spec = place.spec
    nodes = [place.node(offset) for offset in range(count)]
    found = sorted({node for node in nodes if node is not None})
    if not found or None in nodes:
        return
    shared = {place.node(-1), place.node(count)} & set(found)
    if shared:
        yield from _halves(place, found, count)
        return
    yield tuple(_gone(spec, node, node + 1) for node in found)
    first = found[0]
    if all(node < spec.below(first) for node in found):
        yield (_gone(spec, first, spec.below(first)),)
        parent = spec.parents[first]
        if parent is not None and spec.below(parent) == spec.below(first) and parent == first - 1:
            yield (_gone(spec, parent, spec.below(first)),)


def _gone(spec: SpecText, first: int, behind: int) -> Span:
    """The lines from one to before another; with a chapter the empty lines above it."""
    start = spec.lines[first].at
    if spec.lines[first].shape == "top":
        while start > 1 and spec.text[start - 2] == "\n":
            start -= 1
    end = spec.lines[behind - 1].end + 1
    return start, min(end, len(spec.text)), ""


def _halves(place: Place, found: list[int], count: int) -> Iterator[Candidate]:
    """Take out the heading beside a text that stays, or the text of a heading that stays."""
    line = place.spec.lines[found[-1]]
    if len(found) > 1 or count > 1 or not line.key:
        return
    if fold(place.printed[place.index]) == fold(line.key):
        end = line.key_at + len(place.spec.text[line.key_at : line.value_at].rstrip(": ："))
        if line.shape == "top":
            yield ((line.key_at, end, "导语"),)
        begin = line.at if line.shape != "dash" else line.key_at
        above = place.node(-1)
        if line.shape == "top" and above is not None and place.spec.lines[above].shape == "text":
            pad = " " * place.spec.lines[above].column
            start = place.spec.lines[above].end
            yield ((start, line.end, f"\n{pad}{line.value}"),)
        elif begin != line.at:
            yield ((begin, line.value_at, ""),)
    elif line.key in BLOCK_WORDS:  # which prints nothing itself
        yield (_gone(place.spec, found[-1], found[-1] + 1),)
    else:
        start = line.key_at + len(place.spec.text[line.key_at : line.value_at].rstrip())
        yield ((start, line.value_end, ""),)
