"""Drafts said ever more simply, for the case that the structured one cannot be said in the language."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from planforge.recognize.draft import Draft, Para, Part, PhotoPart, TablePart
from planforge.recognize.wording import flattened, photos_of


def simpler(draft: Draft) -> Iterator[Draft]:
    """The draft itself, then with plain text in every section, then as text without sections."""
    yield deepcopy(draft)
    plain = deepcopy(draft)
    for section in plain.sections:
        section.body = _flat(section.body)
    for annex in plain.annexes:
        annex.body = _flat(annex.body)
    plain.preamble, plain.body, plain.closing = _flat(plain.preamble), _flat(plain.body), _flat(plain.closing)
    plain.notes.append("结构没能保留，各章按原文一段一段放入")
    yield plain
    bare = deepcopy(plain)
    bare.body = [*bare.preamble, *bare.body]
    for section in bare.sections:
        number = section.mark.raw if section.mark else ""
        bare.body += [Para(section.at, f"{number}{section.heading}"), *section.body]
    bare.body += bare.closing
    bare.preamble, bare.sections, bare.closing = [], [], []
    yield bare


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
