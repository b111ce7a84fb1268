"""Two documents as one Word file with tracked changes: accepted it reads as the new one, rejected as the old.

Both are written in the same look; their paragraphs and tables are paired, and what differs becomes
``w:ins`` and ``w:del``, properties that differ ``w:pPrChange`` and its kin (ISO 29500-1, 17.13.5). A
picture that was replaced is there twice, once deleted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from planforge.document import Document, Properties
from planforge.template.style import StyleSheet
from planforge.writers.docx.body import Body, render_body
from planforge.writers.docx.package import package
from planforge.writers.docx.tracked_bodies import new_store, numbered_anew, with_footers
from planforge.writers.docx.tracked_contents import unmarked
from planforge.writers.docx.tracked_parts import Guessed, merged_parts
from planforge.writers.docx.tracked_properties import Marks, tracked_section

_PART = re.compile(r"<w:sdt>.*?</w:sdt>|<w:tbl>.*?</w:tbl>|<w:p>.*?</w:p>", re.DOTALL)


def write_tracked(
    old: Document, new: Document, style: StyleSheet, author: str, guessed: Guessed = ""
) -> bytes:
    """Write the changes from ``old`` to ``new`` as ``author``; the same documents give the same bytes.

    Where only the words of one are known, and its looks are ``guessed``, what says the same is no change.
    """
    style = replace(style, numbering="键入")
    store, marks = new_store(), Marks(author)
    before, after = (with_footers(store.taken(render_body(each, style))) for each in (old, new))
    was, now = (unmarked(_PART.findall(each)) for each in (before, after))
    parts = merged_parts(was, now, marks, new.properties.date, guessed)
    last = tracked_section(_PART.sub("", before), _PART.sub("", after), marks)
    properties = Properties(f"{new.properties.title}（对比）", new.properties.author, new.properties.subject)
    xml = numbered_anew("".join([*parts, last]))
    pictures, charts = tuple(store.pictures.values()), tuple(store.charts.values())
    return package(Body(xml, pictures, "", properties, charts), style)


def has_changes(docx: bytes) -> bool:
    """Whether a Word file of ``write_tracked`` holds anything to accept or reject."""
    with ZipFile(BytesIO(docx)) as archive:
        return b" w:author=" in archive.read("word/document.xml")
