"""Two documents as one Word file with tracked changes: accepted it reads as the new one, rejected as the old.

Both are written in the same look; their paragraphs and tables are paired, and what differs becomes
``w:ins`` and ``w:del`` (ISO 29500-1, 17.13.5). A picture that was replaced is there twice, once deleted.
"""

from __future__ import annotations

import re
from dataclasses import replace

from planforge.alignment import aligned
from planforge.document import Document, Properties
from planforge.template.style import StyleSheet
from planforge.writers.docx.body import Body, render_body
from planforge.writers.docx.package import package
from planforge.writers.docx.paragraphs import BLANK, is_paragraph
from planforge.writers.docx.tracked_bodies import new_store, numbered_anew, plain_contents
from planforge.writers.docx.tracked_paragraphs import Marks, changed, deleted, inserted, key_of, untied
from planforge.writers.docx.tracked_tables import changed_table, columns_of, deleted_table, inserted_table

_PART = re.compile(r"<w:tbl>.*?</w:tbl>|<w:p>.*?</w:p>", re.DOTALL)


def write_tracked(old: Document, new: Document, style: StyleSheet, author: str) -> bytes:
    """Write the changes from ``old`` to ``new`` as ``author``; the same documents give the same bytes."""
    style = replace(style, numbering="键入")
    store = new_store()
    after, before = (plain_contents(store.taken(render_body(each, style))) for each in (new, old))
    was = [part for part in _PART.findall(before) if key_of(part)]
    parts = _merged(was, _PART.findall(after), Marks(author))
    properties = Properties(f"{new.properties.title}（对比）", new.properties.author, new.properties.subject)
    xml = numbered_anew("".join([*parts, _PART.sub("", after)]))  # what is left is the last section
    pictures, charts = tuple(store.pictures.values()), tuple(store.charts.values())
    return package(Body(xml, pictures, "", properties, charts), style)


def _merged(old: list[str], new: list[str], marks: Marks) -> list[str]:
    """The parts of both in order; parts of the new one without words (blank lines) stay as they are."""
    parts: list[str] = []
    for before, after in aligned([key_of(part) for part in old], [key_of(part) for part in new]):
        if before is None and after is not None:
            found = [_inserted(new[after], marks)]
        elif after is None and before is not None:
            found = [_deleted(old[before], marks)]
        elif before is not None and after is not None:
            found = _changed(old[before], new[after], marks)
        for part in found:
            if parts and not is_paragraph(parts[-1]) and not is_paragraph(part):
                parts.append(BLANK)  # tables that touch would become one
            parts.append(part)
    if parts and not is_paragraph(parts[-1]):
        parts.append(BLANK)
    return parts


def _inserted(part: str, marks: Marks) -> str:
    if not key_of(part):
        return part
    return inserted(part, marks) if is_paragraph(part) else inserted_table(part, marks)


def _deleted(part: str, marks: Marks) -> str:
    return deleted(untied(part), marks) if is_paragraph(part) else deleted_table(part, marks)


def _changed(old: str, new: str, marks: Marks) -> list[str]:
    if key_of(old) == key_of(new):
        return [new]
    if is_paragraph(old) and is_paragraph(new):
        mixed = changed(old, new, marks)
        return [mixed] if mixed else [_deleted(old, marks), _inserted(new, marks)]
    if not is_paragraph(old) and not is_paragraph(new) and columns_of(old) == columns_of(new):
        return [changed_table(old, new, marks)]
    return [_deleted(old, marks), _inserted(new, marks)]
