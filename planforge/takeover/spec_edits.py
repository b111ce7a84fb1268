"""Edits on a spec's text that may make it print what a document says now, the likeliest first.

None of them is known to be right: whoever makes one prints the spec and looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from planforge.recognize.labels import read_label
from planforge.recognize.marks import TOP, printed_mark, read_mark
from planforge.recognize.scalars import inline, is_plain_element, key, quoted
from planforge.takeover.joined import typed
from planforge.takeover.pictured import is_picture
from planforge.takeover.spec_lines import Shape, SpecLine, SpecText
from planforge.vocabulary import BLOCK_WORDS

Span: TypeAlias = tuple[int, int, str]
"""Where a piece of the text begins and ends, and what stands there instead."""
Candidate: TypeAlias = tuple[Span, ...]
_LONGEST_HEAD: Final = 40
_ANNEX: Final = re.compile("附件[0-9]{0,2}")
_ANNEX_LEVEL: Final = "附件\0"
_HEAD: Final = re.compile("[：。:]")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in what a spec prints: the spec, the lines printed (numbers off), the one where something changed.

    ``nodes`` tell from which line of the spec each of them comes.
    """

    spec: SpecText
    printed: Sequence[str]
    nodes: Sequence[int | None]
    index: int

    def node(self, offset: int = 0) -> int | None:
        """The line of the spec that the printed line here, or ``offset`` lines on, comes from."""
        at = self.index + offset
        return self.nodes[at] if 0 <= at < len(self.nodes) else None


class Slot(NamedTuple):
    """A place where lines may be put in: the offset, whether behind a line or before one, and among what.

    ``node`` is the line of the spec beside it, among whose like they will stand.
    """

    at: int
    behind: bool
    column: int
    shape: Shape
    node: int
    labelled: bool = False
    counted: bool = False  # whether the line beside it has its number typed


@lru_cache(maxsize=8192)
def bare_line(line: str) -> str:
    """A printed line without its number, which follows from its place; of a picture the name of its file."""
    if is_picture(line):
        return line[1:]
    mark = printed_mark(line)
    return line[len(mark.raw) :] if mark and len(line) > len(mark.raw) else line


@lru_cache(maxsize=8192)
def levelled_line(line: str) -> str:
    """A printed line with the family of its number instead of it: what its level is, wherever it counts on.

    The mark of an annex counts as well: the first is only 附件 as long as there is no other.
    """
    if _ANNEX.fullmatch(line):
        return _ANNEX_LEVEL
    mark = printed_mark(line)
    return f"{mark.family}\0{line[len(mark.raw) :]}" if mark and len(line) > len(mark.raw) else line


def row(line: str) -> str:
    """A printed row of a table or chart as it is typed."""
    return typed(line).replace("\t", " | ").rstrip()


def insertions(place: Place, new: Sequence[str]) -> Iterator[Candidate]:
    """Put printed lines in before ``place``: as elements, labels, typed lines or chapters, as their neighbours are."""
    for slot in slots(place):
        for lines in _forms(slot, new):
            yield (put(slot, lines),)
    above, below = place.node(-1), place.node()
    if above is not None:
        yield from _opened(place.spec.lines[above], new, before=above == below)
    if below is not None and above != below and place.index:  # what stands above the title is none
        yield from _opened(place.spec.lines[below], new, before=True)


def loose(place: Place, new: Sequence[str]) -> Iterator[Candidate]:
    """Put lines without numbers in as paragraphs among labels, before the first chapter or behind the last."""
    if any(bare_line(each) != each for each in new):
        return
    for slot in slots(place):
        if slot.shape == "key" and len(new) > 1:
            pad = " " * slot.column
            yield (put(slot, [f"{pad}段落: |", *(f"{pad}  {row(each)}" for each in new)]),)
        if slot.shape == "top":
            lines = [f"  {row(each)}" for each in new]
            yield from ((put(slot, [f"{word}: |", *lines]),) for word in ("导语", "结语"))


def moves(place: Place, new: str) -> Iterator[Candidate]:
    """Bring a line that prints elsewhere, with all below it, to ``place``."""
    spec = place.spec
    for number, printed in enumerate(place.printed):
        node = place.nodes[number] if printed == new else None
        if node is None:
            continue
        first, last = spec.lines[node], spec.lines[spec.below(node) - 1]
        block = spec.text[first.at : last.end].split("\n")
        for slot in slots(place):
            if slot.shape == first.shape and not first.at <= slot.at <= last.end:
                lines = [" " * slot.column + each[first.column :] if each.strip() else each for each in block]
                taken = (first.at, min(last.end + 1, len(spec.text)), "")
                yield tuple(sorted((taken, put(slot, lines))))


def put(slot: Slot, lines: Sequence[str]) -> Span:
    """Lines put in at a place; a chapter stands apart."""
    if slot.shape == "top":
        lines = ["", *lines] if slot.behind else [*lines, ""]
    block = "\n".join(lines)
    return slot.at, slot.at, f"\n{block}" if slot.behind else f"{block}\n"


def slots(place: Place) -> Iterator[Slot]:
    """Behind the line printed above and all that ends with it; before the line printed below."""
    spec, above, below = place.spec, place.node(-1), place.node()
    node = above
    while node is not None and above is not None:
        line, end = spec.lines[node], spec.below(node)
        if line.shape is not None and end >= spec.below(above):
            yield _slot(spec, node, behind=True)
        parent = spec.parents[node]
        if parent is None or (spec.below(parent) > end and line.shape != "text"):
            break
        node = parent if spec.below(parent) <= end else None
    if below is not None and below != above and spec.lines[below].shape is not None:
        yield _slot(spec, below, behind=False)
    first = _first_child(spec, above) if above is not None else None
    if first is not None and first != below:
        yield _slot(spec, first, behind=False)


def _first_child(spec: SpecText, node: int) -> int | None:
    """The first line below one that has nothing beside its key."""
    within = range(node + 1, spec.below(node) if not spec.lines[node].value else 0)
    return next((number for number in within if spec.lines[number].shape), None)


def slot_behind(spec: SpecText, node: int) -> Slot:
    """The place behind a line and all below it."""
    return _slot(spec, node, behind=True)


def _slot(spec: SpecText, node: int, *, behind: bool) -> Slot:
    line = spec.lines[node]
    assert line.shape is not None  # noqa: S101 - whoever asks has looked
    at = spec.lines[spec.below(node) - 1].end if behind else line.at
    counted = read_mark(line.value) is not None
    return Slot(at, behind, line.column, line.shape, node, _is_labelled(line), counted)


def _is_labelled(line: SpecLine) -> bool:
    return bool(line.key) and line.key not in BLOCK_WORDS


def _forms(slot: Slot, new: Sequence[str]) -> Iterator[list[str]]:
    """The lines of a spec that may print ``new`` among such neighbours."""
    pad, bare = " " * slot.column, [bare_line(each) for each in new]
    if slot.shape == "top":
        yield from _chapters(new)
    elif slot.shape == "text":
        yield [pad + row(each) for each in bare]
        if slot.counted:
            yield [pad + row(each) for each in new]
    else:
        dash = "- " if slot.shape == "dash" else ""
        headed = [next(parted(each), None) for each in bare]
        labelled = [f"{pad}{dash}{each}" for each in headed if each is not None]
        plain = [[f"{pad}- {element(each)}" for each in bare]] if dash else []
        plain += [[f"{pad}- 段落: {inline(each)}" for each in bare]] if dash else []
        ways = [labelled, *plain] if slot.labelled else [*plain[:1], labelled, *plain[1:]]
        ways = [*plain[1:], *ways] if bare == list(new) else ways
        if slot.shape == "key" and bare == list(new):
            ways += [[f"{pad}段落: {inline(each)}"] for each in bare[: len(new) == 1]]
        yield from (lines for lines in ways if len(lines) == len(new))


def _chapters(new: Sequence[str]) -> Iterator[list[str]]:
    """A chapter whose heading is the first of the lines, its body as typed lines, as a list or as labels."""
    head, body = bare_line(new[0]), new[1:]
    if not body or any(_is_heading(each) for each in body):
        return
    bare = [bare_line(each) for each in body]
    begin = f"{key(head)}:"
    headed = [next(parted(each), None) for each in bare]
    if None not in headed and all(map(_is_told, body)):
        yield [begin, *(f"  {each}" for each in headed)]
    if bare == list(body):
        yield [f"{begin} |", *(f"  {row(each)}" for each in bare)]
    if None not in headed:
        yield [begin, *(f"  - {each}" for each in headed)]
        yield [begin, *(f"  {each}" for each in headed)]
    yield [begin, *(_in_list(each) for each in body)]


def _is_told(line: str) -> bool:
    """Whether a line is a label by its words: a month or a post with what is said of it."""
    label = read_label(line)
    return label is not None and label.is_known and bool(label.text)


def _is_heading(line: str) -> bool:
    mark = read_mark(line)
    return mark is not None and mark.family in TOP


def _in_list(line: str) -> str:
    bare = bare_line(line)
    return f"  - 段落: {inline(line)}" if bare == line else f"  - {element(bare)}"


def element(text: str) -> str:
    """A text as it stands behind a dash."""
    return text if is_plain_element(text) else quoted(text)


def parted(text: str) -> Iterator[str]:
    """A line as key and value: cut behind its first marks where what stands before is short."""
    for mark in _HEAD.finditer(text, 1, _LONGEST_HEAD):
        rest = text[mark.end() :].strip()
        if rest:
            yield f"{key(text[: mark.start()].strip())}: {inline(rest)}"


def _opened(line: SpecLine, new: Sequence[str], *, before: bool) -> Iterator[Candidate]:
    """The value beside a key made typed lines, with others before or behind it."""
    if not line.key or not line.value or line.shape == "text":
        return
    pad = " " * (line.key_at - line.at + 2)
    lines = [*new, line.value] if before else [line.value, *new]
    typed = "\n".join(f"{pad}{bare_line(each)}" for each in lines)
    yield (line.value_at, line.value_end, "|"), (line.end, line.end, f"\n{typed}")
