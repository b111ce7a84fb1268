"""Single paragraphs as text, and what is put into a paragraph already written.

Every paragraph begins ``<w:p><w:pPr><w:pStyle …/>``; later properties (keep with next, page break,
section) go in at their place in the schema's order.
"""

from __future__ import annotations

import re
from typing import Literal

from planforge.writers.docx.runs import CLOSE, HINT, is_plain, runs

BLANK = '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>'
GAP = '<w:p><w:pPr><w:pStyle w:val="GWGap"/></w:pPr></w:p>'
TYPED_BREAK = "<w:r><w:br/></w:r>"
_AIR = {"before": 60, "after": 120}  # twips between a table and its neighbours
AUTO_BREAK = '<w:r><w:br w:type="textWrapping"/></w:r>'

_ENTITIES = (
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&#13;", "\r"), ("&amp;", "&"),
)  # fmt: skip
_START = re.compile(r'<w:p><w:pPr><w:pStyle w:val="[^"]*"/>(<w:keepNext/>)?(<w:keepLines/>)?')
_RUN = f"<w:r><w:rPr>{HINT}</w:rPr><w:t>"
_AIR_PLACE = re.compile(
    r'(<w:p><w:pPr><w:pStyle w:val="[^"]*"/>(?:<w:keepNext/>)?(?:<w:keepLines/>)?(?:<w:pageBreakBefore/>)?'
    r"(?:<w:numPr>.*?</w:numPr>)?)(?:<w:spacing ([^>]*)/>)?"
)
_LEADS = tuple(f"{words}{CLOSE}</w:p>" for words in ("：", "如下。", "下表。"))
_KEEP = "<w:keepNext/>"
_KEEP_WHOLE = f"{_KEEP}<w:keepLines/>"
_LONG = 260  # signs of a part as XML: a paragraph of four lines
_LONGEST_LEAD = 84  # characters, three lines
_CELL_STYLE = re.compile(r'(<w:pStyle w:val="[^"]*"/>)(?!<w:keepNext/>)')


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Write a paragraph of ``style``; ``properties`` follow pStyle in the schema's order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def plain(style: str, text: str, substitute: str) -> str:
    """Write ``text`` as one paragraph of ``style``."""
    if is_plain(text):  # most of a document: written at once
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_RUN}{text}{CLOSE}</w:p>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs(text, substitute)}</w:p>'


def indent(left: int, hanging: int = 0) -> str:
    """Left and hanging indent in twips."""
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if hanging else f'<w:ind w:left="{left}"/>'


def spaced(before: int) -> str:
    """Room above a paragraph in twips."""
    return f'<w:spacing w:before="{before}"/>'


def with_air(part: str, side: Literal["before", "after"]) -> str:
    """Keep a paragraph off the border of the table before or after it.

    The type of an exact line stands in its lower part, so that a border right below it touches the
    text; six points above a table and three below it make both about the white between two lines. The
    room belongs to the text (a gap of its own would be a paragraph that nobody typed): at the head or
    foot of a page word processors leave it out, so that pages of text alone keep their 22 lines, and
    next to a table, which has any height, lines stand on no grid anyway.
    """
    found = _AIR_PLACE.match(part)
    if found is None:
        return part
    there = f"{found[2]} " if found[2] else ""
    return f'{found[1]}<w:spacing {there}w:{side}="{_AIR[side]}"/>{part[found.end() :]}'


def leads_in(text: str) -> bool:
    """Whether a paragraph only announces what comes next and should not end a page."""
    return text.endswith("：") and len(text) <= _LONGEST_LEAD


def leads_to_table(part: str) -> bool:
    """Whether a paragraph announces a table: 安排如下。 or anything that ends in a colon."""
    return part.endswith(_LEADS)


def ends_section(part: str) -> bool:
    """Whether a section ends with ``part``."""
    return "<w:sectPr>" in part


def is_paragraph(part: str) -> bool:
    """Whether ``part`` is a paragraph (and no table or contents block)."""
    return part.startswith("<w:p>")


def kept_with_next(part: str) -> str:
    """Glue a paragraph, or the last row of a table, to what follows it.

    A long paragraph is not kept whole: its last lines are enough company, and the rest fills its page.
    """
    if is_paragraph(part):
        return _put(part, glue=_KEEP_WHOLE if len(part) < _LONG else _KEEP)
    body, mark, row = part.rpartition("<w:tr>")
    return body + mark + _CELL_STYLE.sub(r"\1<w:keepNext/>", row)


def on_new_page(part: str) -> str:
    """Let a paragraph, or the first one of a table, begin a page."""
    if is_paragraph(part):
        return _put(part, page_break=True)
    at = part.find("<w:p>")
    return part[:at] + _put(part[at:], page_break=True) if at >= 0 else part


def with_section(part: str, section: str) -> str:
    """Let a section end with the paragraph ``part``."""
    return part.replace("</w:pPr>", f"{section}</w:pPr>", 1)


def _put(part: str, glue: str = "", page_break: bool = False) -> str:
    start = _START.match(part)
    if start is None:
        return part
    style_end = part.index("/>", 10) + 2
    glue = glue or (start[1] or "") + (start[2] or "")
    return part[:style_end] + glue + ("<w:pageBreakBefore/>" if page_break else "") + part[start.end() :]


def plain_text(escaped: str) -> str:
    """Undo XML escaping."""
    for entity, char in _ENTITIES:
        escaped = escaped.replace(entity, char)
    return escaped
