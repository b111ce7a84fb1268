"""Figures that follow from the records of a spec: they change with a record that is taken over, and need not be typed.

Word still shows the former ones, so that a print with the new ones seems to differ where nobody changed anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from planforge.recognize.marks import printed_mark
from planforge.recognize.spec_edits import Candidate, Place, bare_line
from planforge.recognize.spec_lines import SpecText

_FIGURES: Final = "数据"
_COUNTED: Final = re.compile(r"\{\{|统计:")
_NUMBER: Final = re.compile(r"\d[\d,.]*")


class Recount(NamedTuple):
    """A print with the figures that Word still shows; lines in which they are others now, each as it was and is.

    Of a table or chart the line is its head, and what it is now is left empty.
    """

    lines: list[str]
    changed: tuple[tuple[str, str], ...] = ()


def counts(text: str) -> bool:
    """Whether a spec has figures or tables that are computed."""
    return _COUNTED.search(text) is not None


def recounted(place: Place, edit: Candidate, after: Sequence[str], wanted: Sequence[str]) -> Recount:
    """The print after an edit, with former figures where computed ones changed by themselves and Word has the former.

    ``place`` is in the print before the edit, whose numbers are off. Figures typed in 数据 are not computed.
    """
    if _edits_figures(place.spec, edit):
        return Recount(list(after))
    there = {bare_line(each) for each in wanted}
    lines, changed = _with_former_tables(place, after, wanted)
    own = [
        at
        for at, node in enumerate(place.nodes)
        if node is not None and "{{" in place.spec.lines[node].value and place.printed[at] in there
        if not _touches(place.spec, node, edit)
    ]
    if not own:
        return Recount(lines, tuple(changed))
    pairs = dict(_pairs(place.printed, [bare_line(each) for each in lines]))
    for at in own:
        now = pairs.get(at)
        if now is None or bare_line(lines[now]) in there:
            continue
        mark, new = printed_mark(lines[now]), lines[now]
        changed.append((place.printed[at], bare_line(new)))
        lines[now] = (mark.raw if mark and bare_line(new) != new else "") + place.printed[at]
    return Recount(lines, tuple(changed))


def is_computed(place: Place, old: str, new: str) -> bool:
    """Whether two lines differ in figures alone, at a line of the spec that computes some."""
    node = place.node()
    has_phrase = node is not None and "{{" in place.spec.lines[node].value
    return has_phrase and old != new and _masked(old) == _masked(new)


def _edits_figures(spec: SpecText, edit: Candidate) -> bool:
    top = next((n for n, line in enumerate(spec.lines) if line.shape == "top" and line.key == _FIGURES), None)
    if top is None:
        return False
    first, last = spec.lines[top].at, spec.lines[spec.below(top) - 1].end
    return any(start <= last and end >= first for start, end, _ in edit)


def _touches(spec: SpecText, node: int, edit: Candidate) -> bool:
    line = spec.lines[node]
    return any(start < line.end and end > line.at for start, end, _ in edit)


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Lines that say the same but for their figures, by their places in two prints."""
    matcher = SequenceMatcher(None, list(map(_masked, before)), list(map(_masked, after)), autojunk=False)
    for first, start, size in matcher.get_matching_blocks():
        yield from ((first + step, start + step) for step in range(size))


def _masked(line: str) -> str:
    return _NUMBER.sub("#", line)


def _with_former_tables(
    place: Place, after: Sequence[str], wanted: Sequence[str]
) -> tuple[list[str], list[tuple[str, str]]]:
    """The print with tables and charts that no line of the spec says as Word shows them, where they were so before."""
    lines, changed = list(after), list[tuple[str, str]]()
    before = [
        (first, last)
        for first, last in _tables(place.printed)
        if all(place.nodes[at] is None for at in range(first, last))
    ]
    shown = {_bare(wanted[first:last]): wanted[first:last] for first, last in _tables(wanted)}
    for number, (first, last) in reversed(list(enumerate(before))):
        was = tuple(place.printed[first:last])
        same = sum(place.printed[one] == was[0] for one, _ in before[:number])
        now = [each for each in _tables(lines) if bare_line(lines[each[0]]) == was[0]]
        if was in shown and same < len(now) and _bare(lines[slice(*now[same])]) != was:
            lines[slice(*now[same])] = shown[was]
            changed.insert(0, (was[0], ""))
    return lines, changed


def _bare(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(bare_line, lines))


def _tables(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where rows of cells stand one below the other."""
    found: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        if "\t" in line:
            first = found.pop()[0] if found and found[-1][1] == at else at
            found.append((first, at + 1))
    return found
