"""A plan through plain python-docx as its manual shows: named styles, ``table.cell``, default template.

``with_python_docx.py SPEC OUT once|warm``
"""

from __future__ import annotations

import sys
from pathlib import Path

import plan
from docx import Document

STYLES = {
    "title": "Title",
    "heading1": "Heading 1",
    "heading2": "Heading 2",
    "heading3": "Heading 3",
    "body": "Body Text",
}


def write(data: bytes, out: str) -> None:
    """Spec bytes to a file."""
    printed = plan.read(data)
    document = Document()
    for block in plan.blocks(printed):
        document.add_paragraph(block.text, style=STYLES[block.kind])
    for rows in (section.rows for section in printed.sections if section.rows):
        table = document.add_table(len(rows), len(rows[0]), "Table Grid")
        for i, row in enumerate(rows):
            for j, text in enumerate(row):
                cell = table.cell(i, j)
                cell.text = text
                cell.paragraphs[0].style = "Body Text"
    document.save(out)


def main() -> None:
    """Run as the command line says."""
    spec, out, mode = sys.argv[1:]
    data = Path(spec).read_bytes()
    if mode == "once":
        write(data, out)
    else:
        from turns import take_turns

        take_turns(lambda data: write(data, out), data)


main()
