"""Figures that follow from the records of a spec: they change with a record that is taken over, and need not be typed.

Word still shows the former ones, so that a print with the new ones seems to differ where nobody changed anything.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from planforge.recognize.marks import printed_mark
from planforge.takeover.spec_edits import Candidate, Place, bare_line
from planforge.takeover.spec_lines import SpecText
from planforge.vocabulary import Role, roles_of

_COUNTED_ROLES: Final = frozenset((Role.RECORDS, Role.FULFILMENT))
_COUNTED: Final = re.compile(r"\{\{|统计:")
_NUMBER: Final = re.compile(r"\d[\d,.]*")
_LONGEST: Final = 24  # characters quoted of a line whose figures changed


class Recount(NamedTuple):
    """A print with the figures that Word still shows; lines in which they are others now, each as it was and is.

    Of a table or chart the line is its head, and what it is now is left empty.
    """

    lines: list[str]
    changed: tuple[tuple[str, str], ...] = ()


def counts(text: str) -> bool:
    """Whether a spec has figures or tables that are computed."""
    return _COUNTED.search(text) is not None


def recounted(
    place: Place, edit: Candidate, after: Sequence[str], wanted: Sequence[str], held: Container[str] = ()
) -> Recount:
    """The print after an edit, with former figures where computed ones changed by themselves and Word has the former.

    ``place`` is in the print before the edit, whose numbers are off. Only an edit of records makes figures change,
    not one of 数据; lines ``held`` have former figures since an edit before.
    """
    here = (
        place.printed
        if _is_about_records(place.spec, edit)
        else [each for each in place.printed if each in held]
    )
    there = {bare_line(each) for each in wanted}.intersection(here)
    lines, changed = _with_former_tables(place, after, wanted, there)
    own = [
        at
        for at, node in enumerate(place.nodes)
        if node is not None and place.spec.lines[node].computes and place.printed[at] in there
        if not _touches(place.spec, node, edit)
    ]
    pairs = dict(_pairs(place.printed, [bare_line(each) for each in lines])) if own else {}
    for at in own:
        now = pairs.get(at)
        if now is None or bare_line(lines[now]) == place.printed[at]:
            continue
        mark, new = printed_mark(lines[now]), lines[now]
        changed.append((place.printed[at], bare_line(new)))
        lines[now] = (mark.raw if mark and bare_line(new) != new else "") + place.printed[at]
    return Recount(lines, tuple(changed))


def recount_told(old: str, new: str) -> str:
    """What is said of figures that follow from what was taken over."""
    what = " ".join(old.replace("\t", "｜").split())
    what = what if len(what) <= _LONGEST else f"{what[:_LONGEST]}…"
    numbers = zip(_NUMBER.findall(old), _NUMBER.findall(new), strict=False)
    steps = "、".join(f"{was}→{now}" for was, now in numbers if was != now)
    kind = "数" if new else "表、图"
    return f"由记录算出的{kind}跟着变{'：' if steps else ''}{steps}（{what}）；Word 里还是原来的，重新生成就是新的"


def is_computed(place: Place, old: str, new: str) -> bool:
    """Whether two lines differ in figures alone, at a line of the spec that computes some."""
    node = place.node()
    computes = node is not None and place.spec.lines[node].computes
    return computes and old != new and _masked(old) == _masked(new)


def _is_about_records(spec: SpecText, edit: Candidate) -> bool:
    """Whether an edit stands in chapters that figures are computed from."""
    chapters = [
        (line.at, spec.lines[spec.below(number) - 1].end)
        for number, line in enumerate(spec.lines)
        if line.shape == "top" and not _COUNTED_ROLES.isdisjoint(roles_of(line.key))
    ]
    return all(any(first <= start and end <= last + 1 for first, last in chapters) for start, end, _ in edit)


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
    place: Place, after: Sequence[str], wanted: Sequence[str], heads: Container[str]
) -> tuple[list[str], list[tuple[str, str]]]:
    """The print with tables and charts that no line of the spec says as Word shows them, where they were so before."""
    lines, changed = list(after), list[tuple[str, str]]()
    there = [bare_line(each) for each in wanted]
    for first, last in reversed(_computed_tables(place)):
        if place.printed[first] not in heads:
            continue
        was = list(place.printed[first:last])
        shown = next((at for at in range(len(there)) if there[at : at + len(was)] == was), None)
        now = _table_like(place.printed, (first, last), [bare_line(each) for each in lines])
        if shown is not None and now is not None and _is_recount(was, lines[now]):
            lines[now] = wanted[shown : shown + len(was)]
            changed.insert(0, (was[0], ""))
    return lines, changed


def _is_recount(was: Sequence[str], now: Sequence[str]) -> bool:
    """Whether a table has other numbers, and rows more or less."""
    before, after = ({_masked(bare_line(each)) for each in rows} for rows in (was, now))
    return list(map(bare_line, now)) != list(was) and (before <= after or after <= before)


def _table_like(before: Sequence[str], table: tuple[int, int], after: Sequence[str]) -> slice | None:
    """Where rows that begin with the same head, and end before the same line, are in another print."""
    first, last = table
    heads = [at for at, line in enumerate(after) if line == before[first]]
    same = before[:first].count(before[first])
    if same >= len(heads):
        return None
    start, behind = heads[same], _masked(before[last]) if last < len(before) else None
    end = next((at for at in range(start, len(after)) if _masked(after[at]) == behind), len(after))
    return slice(start, end) if all("\t" in line for line in after[start:end]) else None


def _computed_tables(place: Place) -> list[tuple[int, int]]:
    """Where rows of cells that no line of the spec says stand one below the other."""
    found: list[tuple[int, int]] = []
    for at, (line, node) in enumerate(zip(place.printed, place.nodes, strict=True)):
        if "\t" in line and node is None:
            first = found.pop()[0] if found and found[-1][1] == at else at
            found.append((first, at + 1))
    return found
