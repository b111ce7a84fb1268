"""Edits that let 编号 name a heading below which a document now counts otherwise: a chapter that goes 一、 1. and not 一、 （一）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from planforge.model.header import MARK_KEYS
from planforge.recognize.marks import RANKS, TOP, NumberMark, printed_mark
from planforge.recognize.scalars import key
from planforge.takeover.exceptions import closing_brace, exceptions_of, numbering_of
from planforge.takeover.rewriting import is_annex_mark, structured
from planforge.takeover.spec_edits import Candidate, Place, Span, bare_line
from planforge.takeover.spec_lines import SpecText
from planforge.vocabulary import HEADER_KEYS

_NUMBERING: Final = "编号"
_HEAD: Final = re.compile(r"[^。：:]{1,60}")
_LIST: Final = re.compile(r"['\"]?\s*[:：]\s*\[")
_SIGNS: Final = re.compile(r"[,:#\[\]{}，：]")
_TEXT: Final = ("导语", "正文", "结语")
_MOST_MARKS: Final = 5  # levels
_ANYWHERE: Final = ("第一，", "一是")  # words, which count below any number


def counted_otherwise(place: Place, wanted: Sequence[str], at: int) -> Iterator[Candidate]:
    """Name in 编号 a heading above the wanted line at a place (from 0), the nearest first."""
    mark = printed_mark(wanted[at])
    seen = set() if mark is None else {mark.family}
    for above in range(at - 1, -1, -1) if mark is not None else ():
        other = printed_mark(wanted[above])
        if is_annex_mark(wanted[above]):  # its title has no number
            yield from ((span,) for span in _named(place.spec, wanted[above + 1], wanted[above + 2 :]))
            return
        if mark is not None and other is not None and other.family not in seen:
            seen.add(other.family)
            yield from ((span,) for span in _named(place.spec, wanted[above], wanted[above + 1 :]))
            if other.family in TOP:
                return


def put_in_apart(place: Place, new: Sequence[str]) -> Iterator[Candidate]:
    """Put a heading in with what stands below it and has numbers of its own, and name it in 编号."""
    for span in _named(place.spec, new[0], new[1:]) if printed_mark(new[0]) else ():
        yield from (tuple(sorted((*lines, span))) for lines in structured(place, new))


def _named(spec: SpecText, heading: str, below: Sequence[str]) -> Iterator[Span]:
    """The edit that names a heading, or the title of an annex, in 编号 with the marks of what stands below it."""
    head, own = _HEAD.match(bare_line(heading)), printed_mark(heading)
    marks: dict[str, str] = {}
    for line in takewhile(lambda each: not is_annex_mark(each), below):
        mark = printed_mark(line)
        if own and mark and not _is_further_in(mark, own):
            break
        if mark is not None:
            marks.setdefault(mark.family, mark.pattern)
    ranks = [RANKS.index(family) for family in marks if family not in _ANYWHERE]
    is_one = ranks == sorted(ranks)  # else some of them is a slip
    if head is not None and 0 < len(marks) <= _MOST_MARKS and is_one and head[0] not in MARK_KEYS:
        yield from _said(spec, head[0], tuple(marks.values()))


def _is_further_in(mark: NumberMark, own: NumberMark) -> bool:
    """Whether a mark may stand below another."""
    if mark.family == own.family:
        return False
    return mark.family in _ANYWHERE or RANKS.index(mark.family) > RANKS.index(own.family)


def _said(spec: SpecText, name: str, marks: Sequence[str]) -> Iterator[Span]:
    """An exception put into 编号 however that is written; nothing where it has one of this name."""
    listed = ", ".join(f"'{each}'" if _SIGNS.search(each) else each for each in marks)
    said, top = f"{key(name)}: [{listed}]", numbering_of(spec)
    if top is None:
        end = _end_of_header(spec)
        yield end, end, f"\n{_NUMBERING}: {{{said}}}"
        return
    line = spec.lines[top]
    value = spec.text[line.value_at : line.value_end]
    named = next((each for each in exceptions_of(spec) if each.name == name), None)
    if named is not None:
        listing = _LIST.match(spec.text, named.end)
        if listing is not None:
            yield listing.end() - 1, closing_brace(spec.text, listing.end() - 1) + 1, f"[{listed}]"
        return
    if value.startswith("{"):
        end = closing_brace(spec.text, line.value_at)
        yield end, end, f", {said}" if value.strip("{} ") else said
    elif value:
        yield line.value_at, line.value_end, f"{{样式: {value}, {said}}}"
    elif spec.below(top) > top + 1 and spec.lines[top + 1].shape != "dash":
        last = spec.lines[spec.below(top) - 1].end
        column = next((each.column for each in spec.lines[top + 1 : spec.below(top)] if each.shape), 2)
        yield last, last, f"\n{' ' * column}{said}"


def _end_of_header(spec: SpecText) -> int:
    """Behind the keys that a spec begins with."""
    end = 0
    for number, line in enumerate(spec.lines):
        if line.shape == "top" and (line.key not in HEADER_KEYS or line.key in _TEXT):
            break
        if line.shape == "top":
            end = spec.lines[spec.below(number) - 1].end
    return end
