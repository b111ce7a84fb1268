"""Levels that follow from others: Word shows them as they were typed, and the spec counts them where they now stand.

A point that is brought to another level takes its own points along, though they keep their old numbers in
Word; a list put in below a point is one of that point, though its numbers are those of a level above it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from planforge.recognize.marks import TOP, printed_mark
from planforge.takeover.differing import Difference
from planforge.takeover.relevelling import put_below, relevelled
from planforge.takeover.rewriting import spelled
from planforge.takeover.spec_edits import Candidate, Place, bare_line, levelled_line


def along(
    place: Place, run: Sequence[Difference], wanted: Sequence[str]
) -> Iterator[tuple[Candidate, Collection[int]]]:
    """Edits for a run of changes, each with the places of the wanted lines whose level may be another than Word shows."""
    first, at = run[0], run[0].at - 1
    new = [each.new for each in run]
    if first.kind == "修改" and bare_line(first.old) == bare_line(first.new):
        free = _behind(place, at, wanted)
        yield from ((each, free) for each in relevelled(place) if free)
    elif first.kind == "新增" and _first_in_list(first.new):
        found = put_below(place, lambda column: spelled(place, new, column))
        yield from ((each, range(at, at + len(run))) for each in found)


def is_list(run: Sequence[Difference]) -> bool:
    """Whether new lines are a list of their own: they count from one on."""
    marks = [mark for each in run if (mark := printed_mark(each.new))]
    family = _first_in_list(run[0].new)
    return run[0].kind == "新增" and [each.number for each in marks if each.family == family][:2] == [1, 2]


def _first_in_list(line: str) -> str:
    """The family of the number with which a list begins that is none of chapters."""
    mark = printed_mark(line)
    return mark.family if mark is not None and mark.number == 1 and mark.family not in TOP else ""


def _behind(place: Place, at: int, wanted: Sequence[str]) -> set[int]:
    """The places of wanted lines that stood behind a point in what holds it, and are as they were."""
    node = place.node()
    holder = place.spec.parents[node] if node is not None else None
    if holder is None or node is None:
        return set()
    end = place.spec.below(holder)
    inside = (index for index, each in enumerate(place.nodes) if each is not None and node < each < end)
    left = Counter(place.printed[index] for index in inside)
    free = set[int]()
    for index in range(at + 1, len(wanted)):
        words = bare_line(wanted[index])
        if not left[words]:
            break
        left[words] -= 1
        free.add(index)
    return free


def with_levels(wanted: Sequence[str], free: Collection[int], printed: Sequence[str]) -> list[str]:
    """The wanted lines; those that are free stand at the level at which they are printed."""
    there: defaultdict[str, list[str]] = defaultdict(list)
    for line in printed:
        there[bare_line(line)].append(line)
    seen = Counter[str]()
    found: list[str] = []
    for index, line in enumerate(wanted):
        words = bare_line(line)
        lines = there[words]
        own = lines[seen[words]] if index in free and seen[words] < len(lines) else line
        seen[words] += 1
        found.append(own if levelled_line(own) != levelled_line(line) else line)
    return found
