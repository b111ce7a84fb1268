"""From prepared units to drafts: one for every document in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planforge.readers.evidence import Aside
from planforge.recognize.contents_page import take_contents
from planforge.recognize.documents import split, without_stray_titles
from planforge.recognize.draft import Draft, Para
from planforge.recognize.endings import take_end
from planforge.recognize.imprint import take_imprint
from planforge.recognize.postscripts import take_postscripts
from planforge.recognize.prose import doubt_prose
from planforge.recognize.repeated import take_page_title, without_page_title
from planforge.recognize.seals import without_seals
from planforge.recognize.sections import take_sections
from planforge.recognize.themes import tell_themes
from planforge.recognize.titles import is_title_like, passes_on, take_head
from planforge.recognize.units import Prepared, Unit

UNTITLED: Final = "没有找到标题"
"""The note of a document that has no title."""
_MUCH: Final = 80  # characters that ought to have a structure


def documents_of(prepared: Prepared) -> list[list[Unit]]:
    """The units of every document in a file."""
    return split(prepared.units, prepared.asides)


def _doubts(units: list[Unit], draft: Draft) -> Iterator[str]:
    """What a person should look at as a whole: a document crowded into a line, one without any structure."""
    if any(unit.is_crowded for unit in units):
        yield "原文挤在一行里，是按编号断开的，请对照原文"
    if is_plain(draft) and sum(len(part.text) for part in draft.body if isinstance(part, Para)) >= _MUCH:
        yield "没有认出章和条，全文一段一段放在“正文”里"
    title = "".join(draft.title)
    handed = [name for name in title.replace("》", "《").split("《")[1::2] if name]
    named = [part.text for part in draft.preamble if isinstance(part, Para) and is_title_like(part.text)]
    if passes_on(title) and any(text in title or text.endswith(tuple(handed)) for text in named):
        yield "通知和它印发的文件在一起，看看要不要分成两份"


def is_plain(draft: Draft) -> bool:
    """Whether a draft is nothing but paragraphs."""
    return bool(draft.body) and not draft.sections and all(isinstance(part, Para) for part in draft.body)


def recognize(units: list[Unit], asides: list[Aside], *, pasted: bool) -> Draft:
    """The draft of one document; what is set aside is added to ``asides``.

    ``pasted`` is true for plain text, which may come from a web page.
    """
    draft = Draft()
    rest = without_stray_titles(units, draft) if pasted else units
    rest = take_contents(without_page_title(rest, asides), draft, asides)
    rest = take_head(rest, draft, asides, pasted=pasted)
    take_page_title(units, draft, asides)
    rest = take_contents(rest, draft, asides) if not draft.contents else rest
    rest = take_imprint(without_seals(rest, asides), draft)
    rest = take_end(take_postscripts(rest, draft), draft)
    take_sections(rest, draft)
    doubt_prose(draft)
    tell_themes(draft)
    if not draft.title:
        draft.notes.append(UNTITLED)
    draft.notes.extend(_doubts(units, draft))
    return draft
