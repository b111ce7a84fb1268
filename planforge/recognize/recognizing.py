"""From prepared units to drafts: one for every document in the file."""

from __future__ import annotations

from planforge.readers.evidence import Aside
from planforge.recognize.documents import split
from planforge.recognize.draft import Draft
from planforge.recognize.endings import take_contents, take_end
from planforge.recognize.sections import take_sections
from planforge.recognize.titles import take_head
from planforge.recognize.units import Prepared, Unit


def documents_of(prepared: Prepared, asides: list[Aside]) -> list[list[Unit]]:
    """The units of every document in a file."""
    return split(prepared.units, asides)


def recognize(units: list[Unit], asides: list[Aside]) -> Draft:
    """The draft of one document; what is set aside is added to ``asides``."""
    draft = Draft()
    rest = take_contents(units, draft, asides)
    rest = take_head(rest, draft)
    rest = take_contents(rest, draft, asides) if not draft.contents else rest
    rest = take_end(rest, draft)
    take_sections(rest, draft)
    return draft
