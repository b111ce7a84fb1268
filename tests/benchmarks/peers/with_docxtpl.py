"""A plan through docxtpl: YAML, pydantic, a Word template that is opened and parsed for every document.

``with_docxtpl.py SPEC TEMPLATE OUT once|warm|warm-c``; ``with_docxtpl.py --template TEMPLATE`` makes it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import plan
import yaml
from docxtpl import DocxTemplate

HEADINGS = {1: "Heading 2", 2: "Heading 3", 3: "Heading 4"}


def make_template(path: str) -> None:
    """Lay out what a school would draw in Word, as docxtpl's manual shows: the plan's structure in loops."""
    from docx import Document

    document = Document()
    document.settings.odd_and_even_pages_header_footer = True
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    document.sections[0].even_page_footer.paragraphs[0].text = "— 2 —"
    document.add_paragraph("{{ plan.title }}", style="Title")
    document.add_paragraph("{{ plan.preamble }}", style="Body Text")
    document.add_paragraph("{%p for section in plan.sections %}")
    document.add_paragraph("{{ section.heading }}", style="Heading 1")
    _draw_parts(document, "section", 1)
    document.add_paragraph("{%p if section.rows %}")
    _draw_table(document)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{{ plan.signature[0] }}", style="Body Text")
    document.add_paragraph("{{ plan.signature[1] }}", style="Body Text")
    document.add_paragraph("{%p for annex in plan.annexes %}")
    document.add_paragraph("{{ annex.title }}", style="Heading 1")
    document.add_paragraph("{%p for part in annex.parts %}")
    document.add_paragraph("{{ part.text }}", style="Body Text")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endfor %}")
    document.save(path)


def _draw_parts(document: Any, above: str, level: int) -> None:
    """A loop over what stands below ``above``, one paragraph for each kind, three levels deep."""
    part = f"{above}_part"
    document.add_paragraph(f"{{%p for {part} in {above}.parts %}}")
    document.add_paragraph(f'{{%p if {part}.kind == "heading" %}}')
    document.add_paragraph(f"{{{{ {part}.mark }}}}{{{{ {part}.head }}}}", style=HEADINGS[level])
    document.add_paragraph(f'{{%p elif {part}.kind == "item" %}}')
    document.add_paragraph(
        f"{{{{ {part}.mark }}}}{{{{ {part}.head }}}}{{{{ {part}.text }}}}", style="Body Text"
    )
    document.add_paragraph(f'{{%p elif {part}.kind == "label" %}}')
    document.add_paragraph(f"{{{{ {part}.head }}}}{{{{ {part}.text }}}}", style="Body Text")
    document.add_paragraph("{%p else %}")
    document.add_paragraph(f"{{{{ {part}.text }}}}", style="Body Text")
    document.add_paragraph("{%p endif %}")
    if level < 3:
        _draw_parts(document, part, level + 1)
    document.add_paragraph("{%p endfor %}")


def _draw_table(document: Any) -> None:
    table = document.add_table(3, 4, "Table Grid")
    table.cell(0, 0).text = "{%tr for row in section.rows %}"
    for column in range(4):
        table.cell(1, column).text = f"{{{{ row[{column}] }}}}"
    table.cell(2, 0).text = "{%tr endfor %}"


def write(data: bytes, template: str, out: str, loader: type) -> None:
    """Spec bytes to a file."""
    document = DocxTemplate(template)
    document.render({"plan": plan.read(data, loader)}, autoescape=True)
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
