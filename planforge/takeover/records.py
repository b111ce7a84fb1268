"""Edits on records: elements whose keys and values print as the rows of a table (活动开展, 目标完成情况)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planforge.recognize.scalars import inline, key
from planforge.takeover.spec_edits import Candidate, Place, Span
from planforge.takeover.spec_lines import SpecLine, SpecText, fold
from planforge.vocabulary import BLOCK_WORDS


def record_changed(place: Place, old: str, new: str) -> Iterator[Candidate]:
    """Say in the element that a row comes from what its cells say now."""
    node, was, says = place.node(), old.split("\t"), new.split("\t")
    if node is None or len(was) != len(says) or not _is_record(place.spec, node):
        return
    heads = _heads(place, place.index)
    spans: list[Span] = []
    for column, (before, now) in enumerate(zip(was, says, strict=True)):
        if before != now:
            span = _changed(place.spec, node, before, now, heads[column] if column < len(heads) else "")
            if span is None:
                return
            spans.append(span)
    yield tuple(sorted(spans))


def record_added(place: Place, new: str) -> Iterator[Candidate]:
    """Write a further record for a row, with the keys of the one above it."""
    node, cells = place.node(-1), new.split("\t")
    if node is None or len(cells) < 2 or not _is_record(place.spec, node):
        return
    spec, above = place.spec, place.printed[place.index - 1].split("\t")
    heads = _heads(place, place.index)
    if len(above) != len(cells) or len(heads) != len(cells) or not all(heads):
        return
    written: list[str] = []
    left = {column: cell for column, cell in enumerate(cells) if cell.strip()}
    for number in range(node, spec.below(node)):
        column, is_key = _column_of(spec.lines[number], above)
        if column is not None and column in left:
            line = spec.lines[number]
            text = left.pop(column)
            written.append(f"{key(text)}:" if is_key else f"{key(line.key)}: {inline(text)}")
    written += [f"{key(heads[column])}: {inline(text)}" for column, text in left.items()]
    first, pad = spec.lines[node], " " * _inner(spec, node)
    lines = [f"{' ' * first.column}- {written[0]}", *(f"{pad}{each}" for each in written[1:])]
    end = spec.lines[spec.below(node) - 1].end
    yield ((end, end, "\n" + "\n".join(lines)),)


def _is_record(spec: SpecText, node: int) -> bool:
    """Whether a line begins an element of several keys; a table or a text typed in an element has none."""
    first, *others = spec.lines[node : spec.below(node)]
    is_typed = first.key in BLOCK_WORDS
    return first.shape == "dash" and not is_typed and any(line.shape == "key" for line in others)


def _inner(spec: SpecText, node: int) -> int:
    """The column of the keys below the first of an element."""
    return next(line.column for line in spec.lines[node + 1 : spec.below(node)] if line.shape == "key")


def _heads(place: Place, index: int) -> Sequence[str]:
    """The heads of the table that a printed row belongs to."""
    top = index
    while top > 0 and "\t" in place.printed[top - 1]:
        top -= 1
    return place.printed[top].split("\t")


def _column_of(line: SpecLine, cells: Sequence[str]) -> tuple[int | None, bool]:
    """The column in which a line of a record prints, and whether its key does."""
    words = (fold(line.value) or fold(line.key)) if line.key else ""
    found = next((column for column, cell in enumerate(cells) if words and fold(cell) == words), None)
    return found, not line.value


def _changed(spec: SpecText, node: int, before: str, now: str, head: str) -> Span | None:
    """The edit for one cell: its line said otherwise, taken out, or put in at the end of the record."""
    end = spec.lines[spec.below(node) - 1].end
    if not before.strip():
        return (end, end, f"\n{' ' * _inner(spec, node)}{key(head)}: {inline(now)}") if head else None
    same = [spec.lines[number] for number in range(node, spec.below(node))]
    headed = [line for line in same if fold(line.key) == fold(head)]
    line = next((each for each in (*headed, *same) if _column_of(each, (before,))[0] is not None), None)
    if line is None or "{{" in line.value:
        return None
    if not line.value:
        if not now.strip():
            return None
        return line.key_at, line.key_at + len(spec.text[line.key_at : line.value_at].rstrip(": ：")), key(now)
    if not now.strip():
        return (line.at, line.end + 1, "") if line.shape == "key" else None
    return line.value_at, line.value_end, inline(now)
