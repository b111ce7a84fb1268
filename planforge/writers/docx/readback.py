"""The visible text of a document, one string a paragraph or table row.

It proves that what is typed is what is printed, and shows a later hand edit. The form is that of the
text writer: blank lines and the contents block give nothing, cells are joined by a tab, lines of a
cell by a slash between blanks, covered cells are empty; a line break typed in a title begins a new
string, one set by the title algorithm does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from planforge.writers.docx.paragraphs import plain_text
from planforge.zipped.unpacking import parts_of

if TYPE_CHECKING:
    from planforge.writers.docx.charts import ChartPart

_PARTS = ("word/document.xml", "word/numbering.xml")

_MOST = 64_000_000
_PARAGRAPH = (
    r'w:p><w:pPr><w:pStyle w:val="\w+"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>'
    r"([^<\n]+)</w:t></w:r></w:p>"
)
_TOKEN = re.compile(
    rf"<(?:{_PARAGRAPH}"
    rf'|w:tc><w:tcPr><w:tcW w:w="\d+" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><{_PARAGRAPH}</w:tc>'
    r"|w:t(?: [^>]*)?>([^<]+)"
    r"|/w:(p|tc|tr|tbl)>"
    r'|w:(br(?! w:type="(?:textWrapping|page|column)")|cr|tab(?=/)|tbl(?=>)|noBreakHyphen)[ />]'
    r'|w:gridSpan w:val="(\d+)")'
)
"""A paragraph that is one run and a cell of one such, which nearly all of ours are, at once; else piece by piece."""
_CONTENTS = re.compile(r"<w:sdt>(?:(?!</w:sdt>).)*?Table of Contents.*?</w:sdt>", re.DOTALL)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SIGNS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}


def paragraph_texts(
    document: bytes | str,
    numbering: str = "",
    charts: Iterable[ChartPart] = (),
    shown: Callable[[str], str] | None = None,
) -> list[str]:
    """Return the visible text of a .docx, or of body XML, its numbering.xml and its charts.

    A number that Word counts itself is given as Word prints it. A broken file has no text.
    ``shown`` writes into the body XML what is to be read beside its text (the names of its pictures).
    """
    docx = b""
    if isinstance(document, bytes):
        docx, parts = document, parts_of(document, _PARTS.__contains__, _MOST)
        document, numbering = (_decoded(parts.get(name, b"")) for name in _PARTS)
    if shown is not None:
        document = shown(document)
    if "<w:txbxContent>" in document:
        from planforge.writers.docx.text_boxes import with_boxes_behind  # noqa: PLC0415 - ours have none

        document = with_boxes_behind(document)
    if "<w:del " in document or "<w:moveFrom" in document:
        from planforge.writers.docx.settled import with_revisions_accepted  # noqa: PLC0415 - ours have none

        document = with_revisions_accepted(document)
    if charts or (docx and "<c:chart " in document):
        from planforge.writers.docx.chart_text import charts_in, with_chart_texts  # noqa: PLC0415 - few have one

        said = charts_in(docx) if docx else {chart.relationship: chart.xml for chart in charts}
        document = with_chart_texts(document, said)
    if "Table of Contents" in document:
        document = _CONTENTS.sub("", document)
    if numbering and "<w:numPr>" in document:
        from planforge.writers.docx.lists import with_typed_numbers  # noqa: PLC0415 - few documents have it

        document = with_typed_numbers(document, numbering)
    texts = _texts(document)
    return [plain_text(text) for text in texts] if "&" in document else texts


def _decoded(part: bytes) -> str:
    """A part as text: UTF-8, or UTF-16 where it begins as one does; others are not allowed."""
    return part.decode("utf-16" if part.startswith(_UTF16) else "utf-8", "replace")


def text_digest(docx: bytes) -> str:
    """BLAKE2b over the visible text, in hexadecimal: the same as long as nobody changed a word."""
    return digest_of(paragraph_texts(docx))


def digest_of(texts: list[str]) -> str:
    """BLAKE2b (256 bits) of texts already read back."""
    data = "\n".join(texts).encode("utf-8", "surrogatepass")
    return str(_blake2b()(data, digest_size=32).hexdigest())


@cache
def _blake2b() -> Callable[..., Any]:
    """The interpreter's own BLAKE2b: ``hashlib`` loads OpenSSL first, a fiftieth of a cold start."""
    for home in ("_blake2", "hashlib"):
        try:
            function: Callable[..., Any] = import_module(home).blake2b
        except ImportError:
            continue
        return function
    raise ImportError("blake2b")


def _texts(xml: str) -> list[str]:  # noqa: C901 - one branch a kind of token
    found: list[str] = []
    text: list[str] = []
    lines: list[str] = []
    row: list[str] = []
    tables, span = 0, 1
    for whole, cell, piece, close, sign, columns in _TOKEN.findall(xml):
        if whole:
            (lines if tables else found).append(whole)
        elif cell:
            row.append(cell)
        elif piece:
            text.append(piece)
        elif close == "p":
            if text:
                (lines if tables else found).extend("".join(text).split("\n"))
                text.clear()
        elif close == "tc":
            row += (" / ".join(lines), *[""] * (span - 1))
            lines.clear()
            span = 1
        elif close == "tr":
            found.append("\t".join(row))
            row.clear()
        elif columns:
            span = min(int(columns[:3]), 63)
        elif sign == "tbl":
            tables += 1
        elif close == "tbl":
            tables = max(0, tables - 1)
        elif sign:
            text.append(_SIGNS[sign])
    return found
