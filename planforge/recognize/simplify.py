"""Drafts said ever more simply, for the case that the structured one cannot be said in the language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planforge.recognize.draft import Draft, Item, Label, Para, Part, PhotoPart, TablePart
from planforge.recognize.wording import flattened, photos_of


def simpler(draft: Draft) -> Iterator[Draft]:
    """The draft itself, then with plain text in every section, then as text without sections."""
    yield _copied(draft)
    plain = _copied(draft)
    for section in plain.sections:
        section.body = _flat(section.body)
    for annex in plain.annexes:
        annex.body = _flat(annex.body)
    plain.preamble, plain.body, plain.closing = _flat(plain.preamble), _flat(plain.body), _flat(plain.closing)
    plain.notes.append("结构没能保留，各章按原文一段一段放入")
    yield plain
    bare = _copied(plain)
    bare.body = [*bare.preamble, *bare.body]
    for section in bare.sections:
        number = section.mark.raw if section.mark else ""
        bare.body += [Para(section.at, f"{number}{section.heading}"), *section.body]
    bare.body += bare.closing
    bare.preamble, bare.sections, bare.closing = [], [], []
    yield bare


def _copied(draft: Draft) -> Draft:
    """A draft whose parts and lists can be changed without changing this one; what is frozen is shared."""
    return replace(
        draft,
        title=[*draft.title],
        preamble=_parts(draft.preamble),
        sections=[replace(each, body=_parts(each.body), notes=[*each.notes]) for each in draft.sections],
        body=_parts(draft.body),
        closing=_parts(draft.closing),
        annexes=[replace(each, body=_parts(each.body)) for each in draft.annexes],
        unplaced=[*draft.unplaced],
        notes=[*draft.notes],
        remarks=[*draft.remarks],
    )


def _parts(parts: list[Part]) -> list[Part]:
    return [_part(part) for part in parts]


def _part(part: Part) -> Part:
    if isinstance(part, Item):
        notes = [*part.notes]
        return Item(part.at, part.mark, part.head, part.end, part.text, _parts(part.body), notes)
    if isinstance(part, Label):
        notes = [*part.notes]
        return Label(
            part.at, part.key, part.end, part.text, _parts(part.body), notes, part.kind, part.gap, part.joined
        )
    if isinstance(part, Para):
        return Para(part.at, part.text, [*part.notes])
    return replace(part, notes=[*part.notes])


def _flat(parts: list[Part]) -> list[Part]:
    """Every paragraph as text with its number typed; tables stay."""
    found: list[Part] = []
    for part in parts:
        if isinstance(part, TablePart | PhotoPart):
            found.append(part)
        else:
            found.extend(Para(part.at, line) for line in flattened([part]))
            found.extend(photos_of([part]))
    return found
