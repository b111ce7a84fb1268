"""A plan through docxtpl: YAML, pydantic, a Word template that is opened and parsed for every document.

``with_docxtpl.py SPEC TEMPLATE OUT once|warm|warm-c``; ``with_docxtpl.py --template TEMPLATE`` makes it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import plan
import yaml
from docxtpl import DocxTemplate

STYLES = {
    "title": "Title",
    "heading1": "Heading 1",
    "heading2": "Heading 2",
    "heading3": "Heading 3",
    "body": "Body Text",
    "signature": "Body Text",
    "annex": "Heading 1",
}


def make_template(path: str) -> None:
    """Lay out what a school would draw in Word: a paragraph for each kind of block, a table row, page numbers."""
    from docx import Document

    document = Document()
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    section.footer.paragraphs[0].text = "— 1 —"
    section.even_page_footer.paragraphs[0].text = "— 2 —"
    document.add_paragraph("{%p for block in blocks %}")
    for index, (kind, style) in enumerate(STYLES.items()):
        document.add_paragraph("{%p " + ("elif" if index else "if") + f' block.kind == "{kind}" %}}')
        document.add_paragraph("{{ block.text }}", style=style)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    table = document.add_table(3, 4, "Table Grid")
    table.cell(0, 0).text = "{%tr for row in rows %}"
    for column in range(4):
        table.cell(1, column).text = f"{{{{ row[{column}] }}}}"
    table.cell(2, 0).text = "{%tr endfor %}"
    document.save(path)


def write(data: bytes, template: str, out: str, loader: type) -> None:
    """Spec bytes to a file."""
    printed = plan.read(data, loader)
    document = DocxTemplate(template)
    document.render({"blocks": printed.blocks, "rows": printed.rows}, autoescape=True)
    document.save(out)


def main() -> None:
    """Run as the command line says."""
    if sys.argv[1] == "--template":
        make_template(sys.argv[2])
        return
    spec, template, out, mode = sys.argv[1:]
    data = Path(spec).read_bytes()
    loader = yaml.CSafeLoader if mode == "warm-c" else yaml.SafeLoader
    if mode == "once":
        write(data, template, out, loader)
    else:
        from turns import take_turns

        take_turns(lambda data: write(data, template, out, loader), data)


main()
