"""What Word makes of tracked changes: all accepted, or all rejected."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from planforge.writers.docx import paragraph_texts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def body_of(docx: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def settled(docx: bytes, kept: str, dropped: str) -> etree._Element:
    """The body once every change of one kind is kept and every one of the other is dropped."""
    root = body_of(docx)
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}{dropped}") is not None:
            row.getparent().remove(row)
    for paragraph in list(root.iter(f"{W}p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{dropped}") is not None:
            paragraph.getparent().remove(paragraph)
    for change in list(root.iter(f"{W}{dropped}")):
        change.getparent().remove(change)
    for change in list(root.iter(f"{W}{kept}")):
        parent = change.getparent()
        for child in list(change):
            change.addprevious(child)
        parent.remove(change)
    for text in root.iter(f"{W}delText"):
        text.tag = f"{W}t"
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    return root


def said(root: etree._Element) -> list[str]:
    return [text for text in paragraph_texts(etree.tostring(root, encoding="unicode")) if text.strip()]


def accepted(docx: bytes) -> list[str]:
    return said(settled(docx, "ins", "del"))


def rejected(docx: bytes) -> list[str]:
    return said(settled(docx, "del", "ins"))


def shown(docx: bytes, root: etree._Element) -> list[bytes]:
    """The pictures and charts that a body shows, in order, as the bytes of their parts."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
        targets = {each.get("Id"): f"word/{each.get('Target')}" for each in relations}
        names = [each.get(f"{R}embed") or each.get(f"{R}id") for each in root.iter(f"{A}blip", f"{C}chart")]
        return [archive.read(targets[name]) for name in names]
