"""A document as it prints: its numbers put right and of one look, colons behind its labels.

What is read off a document whose numbers are wrong prints with other numbers, and they may say another structure
to who reads them next. Such a document is recognised once more with the numbers that it gets, so that what is
built of it is read back as what it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from operator import is_
from typing import Final, Protocol, TypeVar

from planforge.recognize.cuts import cut
from planforge.recognize.draft import Draft, Item, Label, Para, Part, SectionDraft, parts_in
from planforge.recognize.first_numbers import with_first_numbers
from planforge.recognize.looks import contents_of
from planforge.recognize.marks import NumberMark, printed_mark
from planforge.recognize.neighbours import count_by_neighbours
from planforge.recognize.numbering import Scheme
from planforge.recognize.sections import UNNUMBERED
from planforge.recognize.units import Unit, unit_of

_TURNS: Final = 3  # in which a misnumbered document comes to rest
_MANY: Final = 1_000  # units of a document that is read again but once, for the time that it takes
_NEAR: Final = 40  # lines in which the next one is looked for
_NUMBER: Final = re.compile(r"\d{1,2}[.．、]")
_OF_NUMBER: Final = ("原文的编号", "原文这个标题没有编号")  # doubts that only typed numbers can raise
_NO_WORDS: Final = str.maketrans("", "", " \t\u3000\xa0：:。.；;…")


class Proof(Protocol):
    """A draft as it was proven, how it is numbered, and the lines that it prints."""

    @property
    def draft(self) -> Draft:
        """What was proven."""

    @property
    def scheme(self) -> Scheme:
        """Its numbering."""

    @property
    def printed(self) -> list[str]:
        """Its lines."""


P = TypeVar("P", bound=Proof)


def settled(
    units: list[Unit], draft: Draft, read: Callable[[list[Unit]], Draft], prove: Callable[[Draft], P]
) -> P:
    """The proof of a draft, or of the one that it becomes when what it prints is read again."""
    first = prove(draft)
    proof, typed, before = first, units, draft
    for _ in range(_TURNS if len(units) <= _MANY else 1):
        again = as_printed(typed, before, proof.printed)
        if again is typed:
            break
        new = read(again)
        if _shape_of(new) == _shape_of(before):
            break
        _carry(before, new)
        proof, typed, before = prove(new), again, new
    if proof is not first:
        _as_typed(proof.draft, units)
        proof.scheme.merged = max(proof.scheme.merged, first.scheme.merged)
    return proof


def as_printed(units: list[Unit], draft: Draft, printed: Iterable[str]) -> list[Unit]:
    """The units with the numbers and colons that they print with; the list itself where they have them already."""
    shown = [line for line in printed if line and "\t" not in line]
    there = {*map(_unspaced, shown)}
    if all(_unspaced(unit.whole) in there for unit in units if unit.grid is None):
        return units
    prints = _Prints(shown)
    headings = {section.at: section.heading for section in draft.sections}
    found = [new for unit in units for new in prints.units_of(unit, headings.get(unit.at, ""))]
    if len(found) == len(units) and all(map(is_, found, units)):
        return units
    found = with_first_numbers(found)
    count_by_neighbours(found)
    return found


class _Prints:
    """The lines that a draft prints, met in their order by the units that they were made of."""

    def __init__(self, shown: list[str]) -> None:
        self.shown = shown
        self.marks = [*map(printed_mark, shown)]
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(shown):
            self.places[_bare(self._text(at, line))].append(at)
            if self.marks[at] is not None:
                self.places[_bare(line)].append(at)
        self.next = 0

    def units_of(self, unit: Unit, heading: str) -> list[Unit]:
        """What a unit is as it prints: itself, with another number or colon, or cut into several."""
        at = self._place(unit, heading) if unit.grid is None else None
        if at is not None:
            self.next = at + 1
            if unit.mark is None and self.shown[at] == unit.text:
                return _read_again(unit, unit.text) if self.marks[at] else [unit]
            return _printed(unit, self.marks[at], self._text(at, self.shown[at]))
        at = self._glued(unit)
        if at is None:
            return [unit]
        self.next = at + 1
        return _read_again(unit, self.shown[at])

    def _text(self, at: int, line: str) -> str:
        mark = self.marks[at]
        return line[len(mark.raw) :].lstrip() if mark else line

    def _place(self, unit: Unit, heading: str) -> int | None:
        bare = filter(None, (_bare(unit.text), _bare(heading)))
        there = (at for text in bare for at in self.places.get(text, ()))
        return next((at for at in there if self.next <= at < self.next + _NEAR), None)

    def _glued(self, unit: Unit) -> int | None:
        """Where a text that begins with a digit stands right behind its number (1.28日): neither can be told."""
        if unit.mark is None or not unit.text[:1].isdigit():
            return None
        near = self.shown[self.next : self.next + _NEAR]
        ends = (at for at, line in enumerate(near, self.next) if line.endswith(unit.text))
        return next((at for at in ends if _NUMBER.fullmatch(self.shown[at][: -len(unit.text)])), None)


def _printed(unit: Unit, mark: NumberMark | None, text: str) -> list[Unit]:
    """A unit with the number and the colon that it prints with; one that prints none keeps its number."""
    old, new = unit.mark, mark or unit.mark
    is_whole = _bare(text) == _bare(unit.text)  # else it is the heading of a line
    text = text if is_whole and _unspaced(text) != _unspaced(unit.text) else unit.text
    same = old is new or (old is not None and new is not None and old[:2] + old[3:] == new[:2] + new[3:])
    if not text or (same and text == unit.text):
        return [unit]
    printed = replace(unit, text=text, mark=old if same else new, is_signed=unit.is_signed and new is None)
    parts = _read_again(unit, printed.whole)
    return parts if len(parts) > 1 else [printed]


def _read_again(unit: Unit, text: str) -> list[Unit]:
    """A line that prints as ``text`` as a reader sees it, cut where it would be."""
    if unit.line is None:
        return [unit]
    units = [unit_of(line) for line in cut(unit.line._replace(text=text, number=""))]
    if not all(each.text for each in units):
        return [unit]
    units[-1].photos = unit.photos
    return units


def _unspaced(text: str) -> str:
    return "".join(text.split())


def _bare(text: str) -> str:
    return text.translate(_NO_WORDS)


def _shape_of(draft: Draft) -> tuple[object, ...]:
    """What stands where in a draft: places, kinds, headings; two that are alike print alike."""
    sign = draft.sign_off
    return (
        *(() if draft.titled_by_file else draft.title),
        *((section.at, section.heading) for section in draft.sections),
        *map(_shape, contents_of(draft)),
        sign and (sign.at, *sign.lines),
        *(para.at for para in draft.unplaced),
    )


def _shape(parts: list[Part]) -> tuple[object, ...]:
    return tuple(_shapes(parts))


def _shapes(parts: list[Part]) -> Iterator[object]:
    for part in parts:
        if isinstance(part, Item):
            yield part.at, part.head, _shape(part.body)
        elif isinstance(part, Label):
            yield part.at, part.key.rstrip("：:"), bool(part.text), _shape(part.body)
        elif isinstance(part, Para):
            yield part.at, part.text
        else:
            yield part.at


def _carry(old: Draft, new: Draft) -> None:
    """Keep in a draft made of what prints the doubts of the one that was made of what is typed."""
    doubts = {part.at: part.notes for part in _noted(old) if part.notes}
    for part in _noted(new):
        others = [note for note in part.notes if not note.startswith(_OF_NUMBER)]
        kept = doubts.pop(part.at, [])
        part.notes[:] = [*kept, *(note for note in others if note not in kept)]
    joined = {part.at: part.joined for part in parts_in(contents_of(old)) if isinstance(part, Label)}
    for label in parts_in(contents_of(new)):
        if isinstance(label, Label):
            label.joined = label.joined or joined.get(label.at, 0)
    colons = {section.at for section in old.sections if section.colon}
    for section in new.sections:
        section.colon = section.colon or section.at in colons
    unsure = {section.at for section in old.sections if not section.sure}
    for section in new.sections:
        section.sure = section.sure and section.at not in unsure
    if UNNUMBERED in old.notes and new.sections:
        new.notes.append(UNNUMBERED)


def _noted(draft: Draft) -> Iterator[SectionDraft | Part]:
    """Sections and parts, each of which may have notes."""
    yield from draft.sections
    yield from parts_in(contents_of(draft))


def _as_typed(draft: Draft, units: Iterable[Unit]) -> None:
    """Give sections and labels the numbers and colons back that the document has, for the report."""
    typed: dict[int, Unit] = {}
    for unit in units:
        typed.setdefault(unit.at, unit)
    for section in draft.sections:
        section.mark = typed[section.at].mark if section.at in typed else section.mark
    for part in parts_in(contents_of(draft)):
        if isinstance(part, Label) and part.at in typed and not {"：", ":"} & set(typed[part.at].text):
            part.end = ""
