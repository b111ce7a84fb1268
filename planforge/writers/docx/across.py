"""What lies across the page (横页): wide tables, and the little text that stands around one.

A landscape table costs the rest of the page before it and of its own page. So a table is turned only
where it is crowded and gains by it, and a title, a lead-in or a sign-off is not left alone on an
upright page.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from planforge.document import Annex, Block, Frame, Imprint, Line, Postscript, Signature, Table, Title
from planforge.template.style import StyleSheet
from planforge.writers.docx.columns import Needs, column_twips, fits, needs, row_lines
from planforge.writers.docx.lines import HEADING_STYLES
from planforge.writers.docx.look import look
from planforge.writers.docx.metrics import Metrics, table_size
from planforge.writers.docx.paragraphs import BLANK, ends_section, leads_to_table

_TALL = 2.5  # lines of a row, on the average, from which a table of many columns is crowded
_WORTH = 1.5  # times as many lines as when it lies across
_FEW = 6  # lines of text that may stand on a landscape page with its table
_LINE = 38  # characters of a line there
_MANY = 1000
_GLUED = tuple(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>' for style in (*HEADING_STYLES, "GWCap"))
_FRAME = (
    BLANK,
    *(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>'
        for style in ("ab", "ac", "GWTo", "GWNumber", "GWSecret", "GWAttMark")
    ),
)


def is_wide(table: Table, measured: list[Needs], style: StyleSheet) -> bool:
    """Whether a table wants a landscape page: no room for its words, or many columns that are crowded.

    Many columns of short entries stand well on an upright page.
    """
    if not style.tables.landscape or not measured:
        return False
    size, many = table_size(style, len(measured)), style.tables.landscape_from
    upright, across = look(style).measures, look(style).across
    if not fits(measured, size, upright.text_width):
        return True
    if not many or len(measured) < many:
        return False
    lines = _lines_of_rows(table, measured, size, upright)
    return lines > _TALL * len(table.rows) and lines > _WORTH * _lines_of_rows(table, measured, size, across)


def _lines_of_rows(table: Table, measured: list[Needs], size: int, m: Metrics) -> int:
    """Lines that all rows together have on a page of this shape."""
    widths = column_twips(table, measured, size, m.text_width)
    return sum(row_lines(row, widths, size) for row in table.rows)


def lies_across(blocks: Iterable[Block], style: StyleSheet) -> bool:
    """Whether a text (up to its annexes) is a wide table and little else, so that all of it lies across."""
    tables, lines = [], 0
    for block in takewhile(_is_no_annex, blocks):
        if isinstance(block, Table):
            tables.append(block)
        lines += _lines(block)
        if lines > _FEW:
            return False
    return any(is_wide(table, needs(table), style) for table in tables)


def is_short_rest(blocks: Iterable[Block], room: int) -> bool:
    """Whether what is left of a text (up to its annexes) stands below a landscape table.

    ``room`` is how many lines fit there. A sign-off alone takes the table's last row with it and
    stays in any case.
    """
    lines = signed = 0
    for block in takewhile(_is_no_annex, blocks):
        lines += _MANY if isinstance(block, Table | Title) else _lines(block)
        signed += 1 + len(block.lines) if isinstance(block, Signature) else 0
        signed += 1 + len(block.text) // _LINE if isinstance(block, Postscript) else 0
        signed += 2 + len(block.copies) // _LINE if isinstance(block, Imprint) else 0
        if lines > _FEW:
            return False
    return not lines or lines + signed <= room


def _is_no_annex(block: Block) -> bool:
    return not isinstance(block, Annex)


def _lines(block: Block) -> int:
    """Lines of running text; what frames a text counts nothing, what needs a page of its own too many."""
    if isinstance(block, Line):
        return 1 + len(block.words) // _LINE
    if isinstance(block, Signature):
        return _MANY if block.place == "封面" else 0
    return 0 if isinstance(block, Frame | Table) else _MANY


def first_that_goes_along(parts: list[str]) -> int:
    """From which part on what is written goes over to another orientation with a table.

    Headings and lead-ins do, and the title above them where nothing else stands on its page.
    """
    cut = len(parts)
    while cut and (parts[cut - 1].startswith(_GLUED) or leads_to_table(parts[cut - 1])):
        cut -= 1
    top = cut
    while top and parts[top - 1].startswith(_FRAME) and not ends_section(parts[top - 1]):
        top -= 1
        if "<w:pageBreakBefore/>" in parts[top]:
            break
    begins_page = (
        top == 0 or ends_section(parts[top - 1]) or "<w:pageBreakBefore/>" in "".join(parts[top:cut])
    )
    return top if begins_page else cut
