"""Two documents as one Word file with tracked changes: accepted it reads as the new one, rejected as the old.

Both are written in the same look; their paragraphs and tables are paired, and what differs becomes
``w:ins`` and ``w:del``, properties that differ ``w:pPrChange`` and its kin (ISO 29500-1, 17.13.5). A
picture that was replaced is there twice, once deleted.
"""

from __future__ import annotations

import re
from dataclasses import replace

from planforge.alignment import aligned
from planforge.document import Document, Properties
from planforge.template.style import StyleSheet
from planforge.writers.docx.body import Body, render_body
from planforge.writers.docx.package import package
from planforge.writers.docx.paragraphs import GAP, is_paragraph
from planforge.writers.docx.tracked_bodies import new_store, numbered_anew, plain_contents, with_footers
from planforge.writers.docx.tracked_moves import moved, moves_among
from planforge.writers.docx.tracked_paragraphs import are_one, changed, keys_of, whole
from planforge.writers.docx.tracked_properties import Marks, tracked_section
from planforge.writers.docx.tracked_tables import changed_table, closed, columns_of, whole_table

_PART = re.compile(r"<w:tbl>.*?</w:tbl>|<w:p>.*?</w:p>", re.DOTALL)


def write_tracked(old: Document, new: Document, style: StyleSheet, author: str) -> bytes:
    """Write the changes from ``old`` to ``new`` as ``author``; the same documents give the same bytes."""
    style = replace(style, numbering="键入")
    store, marks = new_store(), Marks(author)
    before, after = (
        with_footers(plain_contents(store.taken(render_body(each, style)))) for each in (old, new)
    )
    parts = _merged(_PART.findall(before), _PART.findall(after), marks, new.properties.date)
    last = tracked_section(_PART.sub("", before), _PART.sub("", after), marks)
    properties = Properties(f"{new.properties.title}（对比）", new.properties.author, new.properties.subject)
    xml = numbered_anew("".join([*parts, last]))
    pictures, charts = tuple(store.pictures.values()), tuple(store.charts.values())
    return package(Body(xml, pictures, "", properties, charts), style)


def _merged(old: list[str], new: list[str], marks: Marks, date: str) -> list[str]:
    """The parts of both in order. Word takes away no last paragraph: where it should, a gap ends the document."""
    pairs = closed(aligned(keys_of(old), keys_of(new)))
    moves = moves_among(old, new, pairs)
    parts: list[str] = []
    for before, after in pairs:
        was, now = None if before is None else old[before], None if after is None else new[after]
        if was is not None and before in moves.gone and after is None:
            found = [moved(was, "moveFrom", moves.gone[before], marks, date)]
        elif now is not None and after in moves.come and before is None:
            found = [moved(now, "moveTo", moves.come[after], marks, date)]
        else:
            found = _both(was, now, marks)
        for part in found:
            if parts and not is_paragraph(parts[-1]) and not is_paragraph(part):
                parts.append(_between(marks))
            parts.append(part)
    if parts and (None in pairs[-1] or not is_paragraph(parts[-1])):
        is_gap = (old if pairs[-1][1] is None else new)[-1] == GAP
        parts[len(parts) - is_gap :] = [GAP]
    return parts


def _between(marks: Marks) -> str:
    """A line that keeps two tables apart that would become one, gone whatever is decided: only one will stay."""
    return GAP.replace("</w:pPr>", f"<w:rPr>{marks.sign('ins')}{marks.sign('del')}</w:rPr></w:pPr>")


def _both(old: str | None, new: str | None, marks: Marks) -> list[str]:
    """A part of one document or of both; one that became something else is deleted and inserted."""
    if old is not None and new is not None:
        if old == new:
            return [new]
        if is_paragraph(old) and is_paragraph(new) and are_one(old, new):
            return [changed(old, new, marks)]
        if not is_paragraph(old) and not is_paragraph(new) and columns_of(old) == columns_of(new):
            return [changed_table(old, new, marks)]
    parts = (("del", old), ("ins", new))
    return [
        whole(part, kind, marks) if is_paragraph(part) else whole_table(part, kind, marks)
        for kind, part in parts
        if part is not None
    ]
