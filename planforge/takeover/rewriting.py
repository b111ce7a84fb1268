"""Edits by structure: printed lines read as an import reads them, and spelled as the lines of a spec.

A run of new lines becomes elements, labels, tables or chapters with all that belongs below them; where that
does not do, the block around a change is written anew, up to its chapter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final, TypeAlias

from planforge.readers.evidence import Line
from planforge.recognize.draft import Item, Label, Part, PhotoPart
from planforge.recognize.healing import captioned
from planforge.recognize.marks import TOP, read_mark
from planforge.recognize.outline import build
from planforge.recognize.scalars import key
from planforge.recognize.spelling import Speller
from planforge.recognize.units import Unit, unit_of
from planforge.takeover.joined import grid_of
from planforge.takeover.phrases import figures_of, with_phrases
from planforge.takeover.pictured import is_picture, photo
from planforge.takeover.spec_edits import Candidate, Place, Slot, bare_line, put, slots
from planforge.takeover.spec_lines import Shape, SpecLine, SpecText
from planforge.vocabulary import BLOCK_WORDS, HEADER_KEYS

Code: TypeAlias = tuple[str, int, int, int, int]
_MOST: Final = 400  # lines of a block that is written anew
_LONGEST_TITLE: Final = 40
_ANNEXES: Final = "附件"
_ANNEX_MARK: Final = re.compile(
    r"附件[ \u3000]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?(?:[ \u3000]*[：:.．、]|(?=[ \u3000]*$)|[ \u3000])"
)
"""The mark of an annex at the beginning of a line, or alone on it."""
_NOTE: Final = "# 核对："
_LOOSE: Final = ("导语", "结语", "正文")
_HOLDERS: Final = ("", "内容", *BLOCK_WORDS)
"""Keys that print nothing themselves."""


def structured(place: Place, new: Sequence[str]) -> Iterator[Candidate]:
    """Put printed lines in before ``place``, read as an import reads them: first beside what holds the like."""
    run_in = _run_in(place.spec)
    inner = _inside(_parts(new)[0])
    for slot in sorted(slots(place), key=lambda slot: inner != _first_below(place.spec, slot.node)):
        if slot.shape == "top":
            lines = _chapters(new, run_in)
        elif slot.shape == "text":
            lines = []
        else:
            lines = _spelled(new, slot.column, run_in)
            if slot.shape == "dash" and all(map(is_picture, new)):
                lines = [f"{each[: slot.column]}- {each.lstrip()}" for each in lines]
        if lines and (slot.shape != "dash" or lines[0].lstrip().startswith("- ")):
            yield (put(slot, lines),)


def _inside(part: Part) -> Shape | None:
    """What the first thing inside a part is, as a spec has it."""
    first = part.body[0] if isinstance(part, Item | Label) and part.body else None
    return None if first is None else "key" if isinstance(first, Label) else "dash"


def _first_below(spec: SpecText, node: int) -> Shape | None:
    return spec.lines[node + 1].shape if spec.below(node) > node + 1 else None


def annexed(place: Place, new: Sequence[str]) -> Iterator[Candidate]:
    """Further annexes: of each a mark (附件2) or none, a title, perhaps with its mark (附件2：值班表), and what stands below it."""
    starts = [at for at, line in enumerate(new) if _ANNEX_MARK.match(line)]
    starts = starts if starts[:1] == [0] else [0]
    parts = [new[start:end] for start, end in zip(starts, [*starts[1:], len(new)], strict=True)]
    annexes = [*map(_annex, parts)]
    if not all(map(_can_be_one, annexes)):
        return
    run_in = _run_in(place.spec)
    are_typed = all(annex_title(part[0]) for part in parts)
    for slot in slots(place):
        if slot.shape == "dash" and _is_annex(place.spec, slot):
            for each in (annexes, parts) if are_typed else (annexes,):
                yield (put(slot, _annex_lines(each, slot.column, run_in)),)
    if _ANNEX_MARK.match(new[0]) and not any(line.key == _ANNEXES for line in place.spec.lines):
        end = len(place.spec.text.rstrip())
        lines = "\n".join(_annex_lines(annexes, 2, run_in))
        for listed in ("", "附件说明: 是\n"):  # a template may list them anyway
            yield ((end, end, f"\n\n{listed}{_ANNEXES}:\n{lines}"),)


def annex_title(line: str) -> str:
    """The title of an annex behind its mark on one line; nothing where there is none."""
    mark = _ANNEX_MARK.match(line)
    title = line[mark.end() :].strip() if mark else ""
    return title if _is_title(title) else ""


def is_annex_mark(line: str) -> bool:
    """Whether a line is the mark of an annex and nothing else."""
    mark = _ANNEX_MARK.match(line)
    return mark is not None and not line[mark.end() :].strip()


def _annex(lines: Sequence[str]) -> list[str]:
    """The lines of an annex without its mark, which may stand before its title or on a line of its own."""
    mark = _ANNEX_MARK.match(lines[0])
    title = lines[0][mark.end() :] if mark else lines[0]
    return [title.strip(), *lines[1:]] if title.strip() else list(lines[1:])


def _can_be_one(annex: Sequence[str]) -> bool:
    return len(annex) > 1 and _is_title(annex[0].strip())


def _is_title(title: str) -> bool:
    return (
        0 < len(title) <= _LONGEST_TITLE
        and title[-1] not in "。；：，"
        and "\t" not in title
        and not read_mark(title)
        and not is_picture(title)
    )


def _annex_lines(annexes: Sequence[Sequence[str]], column: int, run_in: str) -> list[str]:
    pad = " " * column
    return [
        line
        for title, *body in annexes
        for line in (f"{pad}- {key(title)}:", *_spelled(body, column + 4, run_in))
    ]


def _is_annex(spec: SpecText, slot: Slot) -> bool:
    """Whether a place is one between annexes."""
    parent = spec.parents[slot.node]
    return parent is not None and spec.lines[parent].shape == "top" and spec.lines[parent].key == _ANNEXES


def rewritten(place: Place, wanted: Sequence[str]) -> Iterator[Candidate]:
    """Write the block around ``place`` anew from what is wanted of it: the smallest first, at last the chapter.

    Only a block all of which prints as it stands: no comment, nothing that is set and not printed. What it
    computes is computed on.
    """
    spec = place.spec
    seen: set[int] = set()
    said = list(map(bare_line, wanted))
    codes = SequenceMatcher(None, place.printed, said, autojunk=False).get_opcodes()
    for start in (place.node(), place.node(-1)):
        node = start
        while node is not None:
            line = spec.lines[node]
            if node not in seen and line.shape not in (None, "text") and spec.below(node) - node <= _MOST:
                seen.add(node)
                yield from _anew(place, node, wanted, codes)
            node = spec.parents[node]


def _anew(place: Place, node: int, wanted: Sequence[str], codes: Sequence[Code]) -> Iterator[Candidate]:
    spec, end = place.spec, place.spec.below(node)
    shown = [index for index, each in enumerate(place.nodes) if each is not None and node <= each < end]
    if not shown or not _all_prints(spec, node, {place.nodes[index] for index in shown}):
        return
    first, last = shown[0], shown[-1] + 1
    figures = figures_of(place, node, end)
    if len(shown) != last - first or figures is None:
        return
    line = spec.lines[node]
    for begin, behind in _wanted_spans(codes, first, last):
        if begin < behind:
            lines = with_phrases(_block(line, wanted[begin:behind], _run_in(spec)), figures)
            if lines:
                yield ((line.at, spec.lines[end - 1].end, "\n".join(lines)),)


def _all_prints(spec: SpecText, node: int, printed: set[int | None]) -> bool:
    """Whether every line of a block is printed, or only holds what is."""
    for number in range(node, spec.below(node)):
        line = spec.lines[number]
        typed = spec.text[line.at : line.end]
        if (line.shape is None and typed.strip()) or (line.shape != "text" and "  #" in typed):
            return False
        if line.shape is not None and number not in printed and (line.value or line.key not in _HOLDERS):
            return False
    return True


def _wanted_spans(codes: Sequence[Code], first: int, last: int) -> Iterator[tuple[int, int]]:
    """What is wanted in the place of printed lines: with and without what is new at either end."""
    begins, ends = _wanted_at(codes, first), _wanted_at(codes, last)
    if begins and ends:
        yield from dict.fromkeys((begin, end) for end in reversed(ends) for begin in reversed(begins))


def _wanted_at(codes: Sequence[Code], at: int) -> list[int]:
    """Where the wanted lines are that stand at a place of the print: before and behind what is new there."""
    found: set[int] = set()
    for tag, first, last, start, end in codes:
        if tag == "equal" and first <= at <= last:
            found.add(start + at - first)
        else:
            found |= ({start} if first == at else set()) | ({end} if last == at else set())
    return sorted(found) or ([0] if at == 0 else [])


def _block(line: SpecLine, lines: Sequence[str], run_in: str) -> list[str]:
    """The lines of a block as one of its shape."""
    if line.shape == "top":
        if line.key in _LOOSE:
            speller = _speller(run_in)
            speller.content(_parts(lines), 0, f"{line.key}:")
            return _without_notes(speller.lines)
        return [] if line.key in HEADER_KEYS else _chapters(lines, run_in)
    found = _spelled(lines, line.column, run_in)
    return found if found[0].lstrip().startswith("- ") == (line.shape == "dash") else []


def _chapters(lines: Sequence[str], run_in: str) -> list[str]:
    """Chapters with what stands below their headings; nothing where the lines do not begin with one."""
    starts = [at for at, line in enumerate(lines) if (mark := read_mark(line)) and mark.family in TOP]
    if starts[:1] != [0]:
        return []
    speller = _speller(run_in)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        if start:
            speller.put(0, "")
        speller.content(_parts(lines[start + 1 : end]), 0, f"{key(bare_line(lines[start]))}:")
    return _without_notes(speller.lines)


def _spelled(lines: Sequence[str], column: int, run_in: str) -> list[str]:
    speller = _speller(run_in)
    speller.below(_parts(lines), column)
    return _without_notes(speller.lines)


def spelled(place: Place, lines: Sequence[str], column: int) -> list[str]:
    """Printed lines as the lines of a spec at a column."""
    return _spelled(lines, column, _run_in(place.spec))


def _without_notes(lines: Sequence[str]) -> list[str]:
    """Lines without the doubts of an import: whoever asks here has the print to look at."""
    return [line for line in lines if not line.lstrip().startswith(_NOTE)]


def _speller(run_in: str) -> Speller:
    speller = Speller()
    speller.run_in = run_in
    return speller


def _run_in(spec: SpecText) -> str:
    """The mark behind run-in headings that a spec asks for; most ask for none."""
    said = (line.value for line in spec.lines if line.key == "标题后")
    return next(said, "。") or "。"


def _parts(lines: Sequence[str]) -> list[Part]:
    """Printed lines as the parts of a text: rows of a table become one, pictures hang on what stands above."""
    units: list[Unit] = []
    first: list[PhotoPart] = []
    at = 0
    for kind, group in groupby(lines, key=lambda line: ("\t" in line, is_picture(line))):
        each = list(group)
        if kind[1]:
            photos = units[-1].photos if units else first
            photos += [PhotoPart(at + step, photo(text)) for step, text in enumerate(each, 1)]
        elif kind[0]:
            units.append(Unit(at + 1, grid=grid_of(at + 1, each)))
        else:
            units += [unit_of(Line(at + step, text)) for step, text in enumerate(each, 1)]
        at += len(each)
    return [*first, *build(captioned(units))]
