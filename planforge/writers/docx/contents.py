"""The contents page: a real TOC field in Word, already filled, so that WPS and print show it too.

Fields are never marked for updating: Word would ask every reader.
"""

from __future__ import annotations

from typing import NamedTuple

from planforge.writers.docx.paragraphs import paragraph
from planforge.writers.docx.runs import HINT, runs

TITLE = "目录"
TITLE_LINES = 2


class Entry(NamedTuple):
    """A heading that the contents page names: its depth (1 or 2) and text."""

    level: int
    text: str


PLACE = f"<w:sdt>{paragraph('GWTocTitle', '')}"
"""Stands for the contents block until every page is known."""


def bookmark(number: int) -> str:
    """Name of the bookmark of the entry ``number``, from 1."""
    return f"_Toc{number:08d}"


def bookmarked(content: str, number: int) -> str:
    """Put the bookmark of the entry ``number`` around the runs of its heading."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{bookmark(number)}"/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def contents_xml(entries: list[Entry], pages: list[int]) -> str:
    """Write the contents block; ``pages`` holds the page of each entry."""
    lines = []
    for number, (entry, page) in enumerate(zip(entries, pages, strict=True), 1):
        begin = _TOC_BEGIN if number == 1 else ""
        end = _field_sign("end") if number == len(entries) else ""
        lines.append(paragraph(f"TOC{entry.level}", f"{begin}{_link(entry, number, page)}{end}"))
    return (
        '<w:sdt><w:sdtPr><w:id w:val="1954220717"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('GWTocTitle', runs(TITLE))}{''.join(lines)}</w:sdtContent></w:sdt>"
    )


def _link(entry: Entry, number: int, page: int) -> str:
    """An entry: the heading, a tab with dots, the page as a field, all leading to its bookmark."""
    name = bookmark(number)
    reference = _instruction(f" PAGEREF {name} \\h ")
    return (
        f'<w:hyperlink w:anchor="{name}" w:history="1">{runs(entry.text)}<w:r><w:tab/></w:r>'
        f"{_field_sign('begin')}{reference}{_field_sign('separate')}"
        f"{runs(str(page))}{_field_sign('end')}</w:hyperlink>"
    )


def _field_sign(kind: str) -> str:
    return f'<w:r><w:rPr>{HINT}</w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _instruction(text: str) -> str:
    return f'<w:r><w:rPr>{HINT}</w:rPr><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


_TOC_BEGIN = _field_sign("begin") + _instruction(' TOC \\o "1-2" \\h \\z \\u ') + _field_sign("separate")
