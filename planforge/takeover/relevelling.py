"""Edits that bring an element of a spec, with all below it, to the level at which its line is numbered now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from planforge.recognize.scalars import key
from planforge.takeover.spec_edits import Candidate, Place, Slot, put, slot_behind
from planforge.takeover.spec_lines import SpecLine, SpecText

_CONTENT: Final = "内容"


def relevelled(place: Place) -> Iterator[Candidate]:
    """Put an element behind what holds it, or at the end of what the one above holds.

    Elements that stood behind it in its list stand below it then, as they do in print, behind its own.
    """
    spec, node = place.spec, place.node()
    if node is None or spec.lines[node].shape not in ("dash", "key"):
        return
    line, holder = spec.lines[node], spec.parents[node]
    end = spec.below(node)
    for slot in (*_outward(spec, node, end), *_inward(spec, node, place.node(-1))):
        yield _taken(spec, node, end, slot, _shifted(_typed(spec, node, end), line, slot))
    if holder is None or not end < spec.below(holder) or line.shape != "dash":
        return
    last = spec.below(holder)
    inner = None if end == node + 1 else _list_below(spec, node)
    for slot in _outward(spec, node, last) if end == node + 1 or inner is not None else ():
        if inner is None:
            lines, column = _opened(spec, line, slot), slot.column + (2 if slot.shape == "top" else 4)
        else:
            lines = _shifted(_typed(spec, node, end), line, slot)
            column = inner - (line.key_at - line.at) + slot.column + len("- ")
        behind = _indented(_typed(spec, end, last), line.column, column)
        yield _taken(spec, node, last, slot, [*lines, *behind])


def put_below(place: Place, spelled: Callable[[int], list[str]]) -> Iterator[Candidate]:
    """Put lines in as the elements of one that has none; ``spelled`` spells them at a column."""
    spec, node = place.spec, place.node(-1)
    if node is None or spec.lines[node].shape != "dash" or spec.below(node) > node + 1:
        return
    line, slot = spec.lines[node], slot_behind(spec, node)
    lines = [*_opened(spec, line, slot), *spelled(slot.column + 4)]
    yield ((line.at, line.end, "\n".join(lines)),)


def _list_below(spec: SpecText, node: int) -> int | None:
    """The column of the elements of an element; None where others cannot be put in behind them."""
    last: int | None = spec.below(node) - 1
    while last is not None and last > node:
        parent = spec.parents[last]
        holder = spec.parents[parent] if parent is not None and spec.lines[parent].key == _CONTENT else parent
        if spec.lines[last].shape == "dash" and holder == node:
            return spec.lines[last].column
        last = parent
    return None


def _outward(spec: SpecText, node: int, end: int) -> Iterator[Slot]:
    """Behind the elements that hold this one and end with a line."""
    above = spec.parents[node]
    while above is not None and spec.below(above) == end:
        line = spec.lines[above]
        if line.shape == "dash" or (line.shape == "top" and line.key and node > above + 1):
            yield slot_behind(spec, above)  # a chapter of which nothing stays is none
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
    return [f"{_begun(slot)}{head[was:]}", *_indented(others, was, slot.column + len("- "))]


def _opened(spec: SpecText, line: SpecLine, slot: Slot) -> list[str]:
    """An element at another level that is to hold others."""
    if line.key and line.value:
        pad = " " * slot.column
        return [f"{_begun(slot)}{spec.text[line.key_at : line.end]}", f"{pad}  {_CONTENT}:"]
    typed = spec.text[line.value_at : line.value_end]
    name = typed if line.computes else key(line.value)  # what is computed goes on being so
    return [f"{_begun(slot)}{name}:{spec.text[line.value_end : line.end]}"]


def _begun(slot: Slot) -> str:
    """How an element begins at a place: among chapters without a dash."""
    return "" if slot.shape == "top" else f"{' ' * slot.column}- "


def _indented(lines: list[str], was: int, now: int) -> list[str]:
    """Lines that stood at one column, or further in, at another."""
    return [f"{' ' * (len(each) - len(each.lstrip()) - was + now)}{each.lstrip()}" for each in lines]
