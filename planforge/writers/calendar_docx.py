"""A calendar of weeks as a Word file: in letters with which all of it stands on one page."""

from __future__ import annotations

import re
from dataclasses import replace

from planforge.document import Document, Table
from planforge.template.style import StyleSheet
from planforge.writers.docx import render_body, write
from planforge.writers.docx.look import look
from planforge.writers.docx.pages import height

_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)  # points: the first with which a term stands on one page
_ROW, _LINE = 0.7, 0.55  # millimetres a point: a row, a further line in one
_AIR = 19.0  # millimetres that a page keeps free: word processors differ by a line, a table has borders
_TWIPS = 56.7  # of a millimetre
_NOTE = 135  # points: the width of the last column
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)


def calendar_docx(document: Document, style: StyleSheet) -> bytes:
    """Write a document whose one table has a row a week and what is special in the last column."""
    tables = replace(style.tables, size=_size(document, style), landscape=False, row=0)
    return write(document, replace(style, tables=tables))


def _size(document: Document, style: StyleSheet) -> float:
    """The size of letters with which the weeks stand on one page with the title and the remarks.

    Where none does, the largest: a second page then has more than a row or two.
    """
    around = tuple(block for block in document.blocks if not isinstance(block, Table))
    parts = _PARAGRAPH.findall(render_body(document._replace(blocks=around), style).xml)
    m = look(style).measures
    room = (m.text_height - height(parts, m)) / _TWIPS - _AIR
    notes = [
        len(row[-1].text) if row[-1] else 0
        for table in document.blocks
        if isinstance(table, Table)
        for row in table.rows[1:]
    ]
    for size in _SIZES:
        further = sum(int(max(0, length - 1) * size // _NOTE) for length in notes)
        if size * (_ROW * len(notes) + _LINE * further) <= room:
            return size
    return _SIZES[0]
