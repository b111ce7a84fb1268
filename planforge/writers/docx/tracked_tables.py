"""Tables as inserted, deleted or changed: row by row, and in a row of both cell by cell."""

from __future__ import annotations

import re

from planforge.alignment import aligned
from planforge.writers.docx.tracked_paragraphs import Marks, changed, deleted, inserted, key_of, untied

_ROW = re.compile(r"<w:tr>.*?</w:tr>", re.DOTALL)
_CELL = re.compile(r"<w:tc>.*?</w:tc>", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)
_WIDTH = re.compile(r'<w:gridCol w:w="(\d+)"/>')
_CELL_WIDTH = re.compile(r'(<w:tcW w:w=")\d+(" w:type="dxa"/>(?:<w:gridSpan w:val="(\d+)"/>)?)')
_SPAN = re.compile(r'<w:gridSpan w:val="\d+"/>')


def columns_of(table: str) -> int:
    """The number of columns of a table's grid."""
    return table.count("<w:gridCol ")


def inserted_table(table: str, marks: Marks) -> str:
    """A table that only the new document has."""
    return _ROW.sub(lambda row: _row(row[0], "ins", marks), table)


def deleted_table(table: str, marks: Marks) -> str:
    """A table that only the old document has."""
    return _ROW.sub(lambda row: _row(row[0], "del", marks), table)


def changed_table(old: str, new: str, marks: Marks) -> str:
    """A table of both, in the widths of the new one."""
    before, after = _ROW.findall(old), _ROW.findall(new)
    start, end = new.index("<w:tr>"), new.rindex("</w:tr>") + len("</w:tr>")
    rows = []
    for was, now in aligned([key_of(row) for row in before], [key_of(row) for row in after]):
        if was is None and now is not None:
            rows.append(_row(after[now], "ins", marks))
        elif now is None and was is not None:
            rows.append(_row(_fitted(before[was], new), "del", marks))
        elif was is not None and now is not None:
            rows.append(_both(_fitted(before[was], new), after[now], marks))
    return new[:start] + "".join(rows) + new[end:]


def _fitted(row: str, table: str) -> str:
    """A row of the old table in the column widths of the new one."""
    widths = [int(width) for width in _WIDTH.findall(table)]
    at = 0

    def cell(found: re.Match[str]) -> str:
        nonlocal at
        columns = int(found[3] or 1)
        width = sum(widths[at : at + columns])
        at += columns
        return f"{found[1]}{width}{found[2]}"

    return _CELL_WIDTH.sub(cell, row)


def _both(old: str, new: str, marks: Marks) -> str:
    """A row of both; one whose cells are joined otherwise is deleted and inserted."""
    if key_of(old) == key_of(new):
        return new
    before, after = _CELL.findall(old), _CELL.findall(new)
    spans = [_SPAN.findall(cell) for cell in before], [_SPAN.findall(cell) for cell in after]
    if spans[0] != spans[1]:
        return _row(old, "del", marks) + _row(new, "ins", marks)
    cells = iter([_cell(was, now, marks) for was, now in zip(before, after, strict=True)])
    return _CELL.sub(lambda _: next(cells), new)


def _cell(old: str, new: str, marks: Marks) -> str:
    """A cell of both: its last paragraphs become one, those before are deleted and inserted."""
    if key_of(old) == key_of(new):
        return new
    before, after = _PARAGRAPH.findall(old), _PARAGRAPH.findall(new)
    last = changed(before[-1], after[-1], marks) or after[-1]
    paragraphs = [
        *(deleted(untied(each), marks) for each in before[:-1]),
        *(inserted(each, marks) for each in after[:-1]),
        last,
    ]
    start, end = new.index("<w:p>"), new.rindex("</w:p>") + len("</w:p>")
    return new[:start] + "".join(paragraphs) + new[end:]


def _row(row: str, kind: str, marks: Marks) -> str:
    """A whole row as inserted or deleted, with all that stands in it."""
    write = inserted if kind == "ins" else deleted
    row = row.replace("</w:trPr>", f"<w:{kind} {marks.attributes()}/></w:trPr>", 1)
    return _PARAGRAPH.sub(lambda each: write(each[0], marks), row)
