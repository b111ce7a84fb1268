"""The pictures of a document that planforge made, taken back by the names that its spec gives them."""

from __future__ import annotations

import re
from html import unescape

from planforge.unzipping import LONGEST_PART, parts_of
from planforge.writers.docx.parts import relations_in

_DOCUMENT, _RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
_LARGEST = 50_000_000
_DRAWING = re.compile(
    r'<wp:docPr [^>]*?name="([^"]*)"(?:(?!</w:drawing>).){0,4000}?<a:blip [^>]*?r:embed="([^"]*)"', re.DOTALL
)


def shown_pictures(docx: bytes) -> dict[str, bytes]:
    """File name as typed in the spec → bytes; empty where ``docx`` is no sound Word file."""
    parts = parts_of(docx, {_DOCUMENT, _RELATIONS}.__contains__, LONGEST_PART)
    body = parts.get(_DOCUMENT, b"").decode("utf-8", "replace")
    known = relations_in(parts.get(_RELATIONS, b""))
    targets = {each.get("Id", ""): f"word/{each.get('Target', '')}" for each in known}
    media = parts_of(docx, {name for name in targets.values() if "/media/" in name}.__contains__, _LARGEST)
    found = ((unescape(name), media.get(targets.get(ident, ""))) for name, ident in _DRAWING.findall(body))
    return {name: data for name, data in found if data is not None}
