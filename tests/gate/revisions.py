"""What Word makes of tracked changes: all accepted, or all rejected."""

from __future__ import annotations

import io
import re
import zipfile
from copy import deepcopy

from lxml import etree

from planforge.writers.docx import paragraph_texts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
STAYING = ("rPr", "sectPr", "ins", "del", "headerReference", "footerReference")
_NAMED = (f"{W}bookmarkStart", f"{W}hyperlink")
_BOOKMARK = re.compile(r"_Toc\d+")
_NOISE = re.compile(r' xmlns:\w+="[^"]*"| (?:r:)?(?:id|embed)="\w*"(?=[ />])')


def body_of(docx: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def settled(docx: bytes, kept: str, dropped: str) -> etree._Element:
    """The body once every change of one kind is kept and every one of the other is dropped."""
    root = body_of(docx)
    kept, moved_here = f"{W}{kept}", f"{W}{'moveTo' if kept == 'ins' else 'moveFrom'}"
    dropped, moved_off = f"{W}{dropped}", f"{W}{'moveFrom' if kept == f'{W}ins' else 'moveTo'}"
    _settle_properties(root, is_accepted=kept == f"{W}ins")
    _settle_frames(root, "Del" if kept == f"{W}ins" else "Ins")
    for mark in [each for each in root.iter(f"{W}*") if "Range" in each.tag]:
        mark.getparent().remove(mark)
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{dropped}") is not None:
            row.getparent().remove(row)
    for change in list(root.iter(dropped, moved_off)):
        if change.getparent().tag in (f"{W}p", f"{W}hyperlink"):
            change.getparent().remove(change)
    for link in [each for each in root.iter(f"{W}hyperlink") if not len(each)]:
        link.getparent().remove(link)
    for paragraph in list(root.iter(f"{W}p")):
        if any(paragraph.find(f"{W}pPr/{W}rPr/{kind}") is not None for kind in (dropped, moved_off)):
            _taken_away(paragraph)
    for change in list(root.iter(kept, moved_here)):
        for child in list(change):
            change.addprevious(child)
        change.getparent().remove(change)
    for text in root.iter(f"{W}delText", f"{W}delInstrText"):
        text.tag = f"{W}t" if text.tag == f"{W}delText" else f"{W}instrText"
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    return root


def _settle_frames(root: etree._Element, gone: str) -> None:
    """Take the frames of contents pages away that were inserted and are not wanted, or were deleted and are not."""
    for frame in list(root.iter(f"{W}sdt")):
        before = frame.getprevious()
        if before is not None and before.tag == f"{W}customXml{gone}RangeStart":
            for each in list(frame.find(f"{W}sdtContent")):
                frame.addprevious(each)
            frame.getparent().remove(frame)


def _settle_properties(root: etree._Element, *, is_accepted: bool) -> None:
    """Take the changes of properties away; rejected, what stood before stands again."""
    for change in [each for each in root.iter(f"{W}*") if each.tag.endswith("Change")]:
        properties = change.getparent()
        properties.remove(change)
        if is_accepted:
            continue
        stays = [each for each in properties if etree.QName(each).localname in STAYING]
        front = [each for each in stays if each.tag.endswith("Reference")]
        for each in list(properties):
            properties.remove(each)
        properties.extend([*front, *change[0], *(each for each in stays if each not in front)])


def _taken_away(paragraph: etree._Element) -> None:
    """Take the mark of a paragraph away: what is left of its words goes to the next one."""
    words = [each for each in paragraph if each.tag != f"{W}pPr"]
    following = paragraph.getnext()
    if words:
        assert following.tag == f"{W}p", "words without a paragraph"
        for number, each in enumerate(words, 1):
            following.insert(number, each)
    paragraph.getparent().remove(paragraph)


def written_out(root: etree._Element) -> list[str]:
    """Everything a body holds, in order, to be compared with another: runs of one look joined, numbers left out."""
    body = root.find(f"{W}body")
    assert body is not None
    _name_footers(body)
    _name_bookmarks(body)
    return [line for child in body for line in _lines(child)]


def _name_bookmarks(body: etree._Element) -> None:
    """Call bookmarks by their order, wherever they are named; one that nothing leads to says nothing."""
    wanted = {each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")}
    for each in [each for each in body.iter(f"{W}bookmarkStart") if each.get(f"{W}name") not in wanted]:
        each.getparent().remove(each)
    order = {each.get(f"{W}name"): f"_{at}" for at, each in enumerate(body.iter(f"{W}bookmarkStart"))}
    for name, kind in (("name", "bookmarkStart"), ("anchor", "hyperlink")):
        for each in body.iter(f"{W}{kind}"):
            each.set(f"{W}{name}", order[each.get(f"{W}{name}")])
    for each in body.iter(f"{W}instrText"):
        each.text = _BOOKMARK.sub(lambda match: order[match[0]], each.text or "")


def _name_footers(body: etree._Element) -> None:
    """Give every section the footers that it goes on with."""
    known: list[etree._Element] = []
    for section in body.iter(f"{W}sectPr"):
        own = section.findall(f"{W}footerReference")
        for at, each in enumerate([] if own else known):
            section.insert(at, deepcopy(each))
        known = own or known


def _lines(element: etree._Element) -> list[str]:
    if element.tag == f"{W}p":
        runs: list[list[str]] = []
        for run in element.iter(f"{W}r"):
            look = _shown(run.find(f"{W}rPr"))
            for child in run:
                if child.tag == f"{W}t" and runs and runs[-1][0] == look:
                    runs[-1][1] += child.text or ""
                elif child.tag != f"{W}rPr":
                    runs.append([look, child.text or "" if child.tag == f"{W}t" else _shown(child)])
        named = [each.get(f"{W}name") or each.get(f"{W}anchor") for each in element.iter(*_NAMED)]
        return [f"{_shown(element.find(f'{W}pPr'))}{runs}{named}"]
    if element.tag == f"{W}sdt":
        return [_shown(element[0]), *(line for child in element[1] for line in _lines(child))]
    if element.tag in (f"{W}tbl", f"{W}tr", f"{W}tc"):
        return [line for child in element for line in _lines(child)]
    return [_shown(element)]


def _shown(element: etree._Element | None) -> str:
    text = "" if element is None else etree.tostring(element, encoding="unicode")
    return _NOISE.sub("", text).replace("<w:rPr/>", "")


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
