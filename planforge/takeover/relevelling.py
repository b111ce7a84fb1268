"""Edits that bring an element of a spec, with all below it, to the level at which its line is numbered now."""

from __future__ import annotations

from collections.abc import Iterator

from planforge.recognize.scalars import key
from planforge.takeover.spec_edits import Candidate, Place, Slot, put, slot_behind
from planforge.takeover.spec_lines import SpecLine, SpecText


def relevelled(place: Place) -> Iterator[Candidate]:
    """Put an element behind what holds it, or at the end of what the one above holds.

    Elements that stood behind it in its list stand below it then, as they do in print.
    """
    spec, node = place.spec, place.node()
    if node is None or spec.lines[node].shape not in ("dash", "key"):
        return
    line, holder = spec.lines[node], spec.parents[node]
    end = spec.below(node)
    for slot in (*_outward(spec, node, end), *_inward(spec, node, place.node(-1))):
        yield _taken(spec, node, end, slot, _shifted(_typed(spec, node, end), line, slot))
    if holder is not None and end == node + 1 < spec.below(holder) and line.shape == "dash":
        last = spec.below(holder)
        behind = _typed(spec, end, last)
        for slot in _outward(spec, node, last):
            lines = [*_opened(spec, line, slot), *_indented(behind, line.column, slot.column + 4)]
            yield _taken(spec, node, last, slot, lines)


def _outward(spec: SpecText, node: int, end: int) -> Iterator[Slot]:
    """Behind the elements that hold this one and end with a line."""
    above = spec.parents[node]
    while above is not None and spec.below(above) == end:
        if spec.lines[above].shape == "dash":
            yield slot_behind(spec, above)
        above = spec.parents[above]


def _inward(spec: SpecText, node: int, above: int | None) -> Iterator[Slot]:
    """Behind the elements further in of the one above."""
    while above is not None and spec.lines[above].column > spec.lines[node].column:
        if spec.lines[above].shape == "dash":
            yield slot_behind(spec, above)
        above = spec.parents[above]


def _typed(spec: SpecText, first: int, end: int) -> list[str]:
    return spec.text[spec.lines[first].at : spec.lines[end - 1].end].split("\n")


def _taken(spec: SpecText, first: int, end: int, slot: Slot, lines: list[str]) -> Candidate:
    """Lines taken out, and what they are now put in."""
    gone = (spec.lines[first].at - 1, spec.lines[end - 1].end, "")
    return tuple(sorted((gone, put(slot, lines))))


def _shifted(block: list[str], first: SpecLine, slot: Slot) -> list[str]:
    """The lines of an element as they stand among those of another level."""
    was, (head, *others) = first.key_at - first.at, block
    return [f"{' ' * slot.column}- {head[was:]}", *_indented(others, was, slot.column + len("- "))]


def _opened(spec: SpecText, line: SpecLine, slot: Slot) -> list[str]:
    """An element at another level that is to hold others."""
    pad = " " * slot.column
    if line.key and line.value:
        return [f"{pad}- {spec.text[line.key_at : line.end]}", f"{pad}  内容:"]
    return [f"{pad}- {key(line.value)}:{spec.text[line.value_end : line.end]}"]


def _indented(lines: list[str], was: int, now: int) -> list[str]:
    """Lines that stood at one column, or further in, at another."""
    return [f"{' ' * (len(each) - len(each.lstrip()) - was + now)}{each.lstrip()}" for each in lines]
