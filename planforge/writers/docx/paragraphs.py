"""Single paragraphs as text, and what is put into a paragraph already written.

Every paragraph begins ``<w:p><w:pPr><w:pStyle …/>``; later properties (keep with next, page break,
section) go in at their place in the schema's order.
"""

from __future__ import annotations

import re

from planforge.writers.docx.runs import runs

BLANK = '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>'
GAP = '<w:p><w:pPr><w:pStyle w:val="GWGap"/></w:pPr></w:p>'
TYPED_BREAK = "<w:r><w:br/></w:r>"
AUTO_BREAK = '<w:r><w:br w:type="textWrapping"/></w:r>'

_ENTITIES = (
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&#13;", "\r"), ("&amp;", "&"),
)  # fmt: skip
_START = re.compile(r'<w:p><w:pPr><w:pStyle w:val="[^"]*"/>(<w:keepNext/>)?(<w:keepLines/>)?')
_CELL_STYLE = re.compile(r'(<w:pStyle w:val="[^"]*"/>)(?!<w:keepNext/>)')


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Write a paragraph of ``style``; ``properties`` follow pStyle in the schema's order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def plain(style: str, text: str, substitute: str) -> str:
    """Write ``text`` as one paragraph of ``style``."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs(text, substitute)}</w:p>'


def indent(left: int, hanging: int = 0) -> str:
    """Left and hanging indent in twips."""
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if hanging else f'<w:ind w:left="{left}"/>'


def spaced(before: int) -> str:
    """Room above a paragraph in twips."""
    return f'<w:spacing w:before="{before}"/>'


def is_paragraph(part: str) -> bool:
    """Whether ``part`` is a paragraph (and no table or contents block)."""
    return part.startswith("<w:p>")


def kept_with_next(part: str) -> str:
    """Glue a paragraph, or the last row of a table, to what follows it."""
    if is_paragraph(part):
        return _put(part, keep=True)
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


def _put(part: str, keep: bool = False, page_break: bool = False) -> str:
    start = _START.match(part)
    if start is None:
        return part
    style_end = part.index("/>", 10) + 2
    glue = "<w:keepNext/><w:keepLines/>" if keep else (start[1] or "") + (start[2] or "")
    return part[:style_end] + glue + ("<w:pageBreakBefore/>" if page_break else "") + part[start.end() :]


def plain_text(escaped: str) -> str:
    """Undo XML escaping."""
    for entity, char in _ENTITIES:
        escaped = escaped.replace(entity, char)
    return escaped
