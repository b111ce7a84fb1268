"""From prepared units to drafts: one for every document in the file."""

from __future__ import annotations

from planforge.readers.evidence import Aside
from planforge.recognize.documents import split, without_stray_titles
from planforge.recognize.draft import Draft
from planforge.recognize.endings import take_contents, take_end
from planforge.recognize.sections import take_sections
from planforge.recognize.titles import take_head
from planforge.recognize.units import Prepared, Unit


def documents_of(prepared: Prepared) -> list[list[Unit]]:
    """The units of every document in a file."""
    return split(prepared.units, prepared.asides)


def recognize(units: list[Unit], asides: list[Aside], *, pasted: bool) -> Draft:
    """The draft of one document; what is set aside is added to ``asides``.

    ``pasted`` is true for plain text, which may come from a web page.
    """
    draft = Draft()
    rest = without_stray_titles(units, draft) if pasted else units
    rest = take_contents(rest, draft, asides)
    rest = take_head(rest, draft, asides, pasted=pasted)
    rest = take_contents(rest, draft, asides) if not draft.contents else rest
    rest = take_end(rest, draft)
    take_sections(rest, draft)
    if not draft.title:
        draft.notes.append("没有找到标题")
    return draft
