"""The pictures of a document that planforge made, taken back by the names that its spec gives them."""

from __future__ import annotations

import re
from html import unescape

from planforge.unzipping import parts_of

_DOCUMENT, _RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
_MOST = 8_000_000
_LARGEST = 50_000_000
_DRAWING = re.compile(
    r'<wp:docPr [^>]*?name="([^"]*)"(?:(?!</w:drawing>).){0,4000}?<a:blip [^>]*?r:embed="([^"]*)"', re.DOTALL
)
_RELATION = re.compile(r"<Relationship [^>]*>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def shown_pictures(docx: bytes) -> dict[str, bytes]:
    """File name as typed in the spec → bytes; empty where ``docx`` is no sound Word file."""
    parts = parts_of(docx, {_DOCUMENT, _RELATIONS}.__contains__, _MOST)
    body, relations = (parts.get(name, b"").decode("utf-8", "replace") for name in (_DOCUMENT, _RELATIONS))
    known = (dict(_ATTRIBUTE.findall(each)) for each in _RELATION.findall(relations))
    targets = {each.get("Id", ""): f"word/{each.get('Target', '')}" for each in known}
    media = parts_of(docx, {name for name in targets.values() if "/media/" in name}.__contains__, _LARGEST)
    found = ((unescape(name), media.get(targets.get(ident, ""))) for name, ident in _DRAWING.findall(body))
    return {name: data for name, data in found if data is not None}
