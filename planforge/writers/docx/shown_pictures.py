"""The pictures of a document as it stands: their bytes, the names that they bear in it, where they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from typing import NamedTuple

from planforge.zipped.unpacking import parts_of

_DOCUMENT, _RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
_MOST = 8_000_000
_LARGEST = 50_000_000
_MOST_PICTURES = 1_000
_RELATION = re.compile(r"<Relationship [^>]*>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_EMU_PER_MM = 36_000
_PLACED = re.compile(
    r'<wp:extent [^>]*?cx="(?P<wide>\d{1,9})"'
    r'|<wp:docPr [^>]*?name="(?P<name>[^"]*)"'
    r'|<(?:a:blip|v:imagedata) [^>]*?r:(?:embed|id)="(?P<ident>[^"]*)"'
    r"|<(?P<gone>/?)w:(?:del|moveFrom)(?: [^>]*[^>/])?>"
    r"|<(?P<ends>/?)w:tbl>"
    r"|(?P<opens><w:p(?: [^>]*[^/>])?>)"
    r"|(?P<line></w:p>)"
    r'|<w:gridSpan w:val="(?P<wide_as>\d{1,2})"/>'
    r'|(?P<below><w:vMerge(?: w:val="continue")?/>)'
    r"|(?P<cell></w:tc>)"
)


class Shown(NamedTuple):
    """A picture that a document shows: the name that its drawing bears, its bytes, its part, its width in millimetres."""

    name: str
    data: bytes
    part: str
    width: int


def placed_pictures(docx: bytes) -> dict[tuple[str, str], Shown]:
    """The pictures of a Word file in their order, by the relationship and the name of their drawing; none of a broken one.

    A drawing of ours bears the name of the file, as it is typed in the spec.
    """
    parts = parts_of(docx, {_DOCUMENT, _RELATIONS}.__contains__, _MOST)
    body, relations = (parts.get(name, b"").decode("utf-8", "replace") for name in (_DOCUMENT, _RELATIONS))
    known = (dict(_ATTRIBUTE.findall(each)) for each in _RELATION.findall(relations))
    targets = {each.get("Id", ""): _part(each.get("Target", "")) for each in known}
    media = parts_of(docx, {name for name in targets.values() if "/media/" in name}.__contains__, _LARGEST)
    found: dict[tuple[str, str], Shown] = {}
    for ident, name, width in _drawn(body):
        part = targets.get(ident, "")
        if part in media and len(found) < _MOST_PICTURES:
            found.setdefault((ident, name), Shown(unescape(name), media[part], part, width))
    return found


def _part(target: str) -> str:
    return target[1:] if target.startswith("/") else f"word/{target}"


def _drawn(body: str) -> Iterator[tuple[str, str, int]]:
    """Relationship, name and width of every drawing with a picture; one that is deleted is none."""
    name, width, deleted = "", 0, 0
    for token in _PLACED.finditer(body):
        if token["name"] is not None:
            name = token["name"]
        elif token["wide"] is not None:
            width = round(int(token["wide"]) / _EMU_PER_MM)
        elif token["gone"] is not None:
            deleted = max(0, deleted - 1) if token["gone"] else deleted + 1
        elif token["ident"] is not None and not deleted:
            yield token["ident"], name, width
        elif token["line"]:
            name, width = "", 0


class BodySigns(NamedTuple):
    """What is written into a body to be read: before a paragraph or table, in a cell that another covers."""

    begins: str
    above: str
    left: str


def signed(body: str, line_of: Callable[[tuple[str, str]], str], signs: BodySigns) -> str:
    """The body XML with signs for what its text does not say, and a line for every picture.

    A picture's line stands behind its paragraph; behind its table where it is in one. ``line_of`` says it by
    the picture's relationship and name; nothing for none.
    """
    begins, above, left = (f"<w:t>{sign}</w:t>" for sign in signs)
    signing = _Signing(line_of, begins, above, left)
    return _PLACED.sub(signing.passed, body)


@dataclass(slots=True)
class _Signing:
    """Where in a body a run of tokens has come to; ``waiting`` are the lines of pictures, by relationship."""

    line_of: Callable[[tuple[str, str]], str]
    begins: str
    above: str
    left: str
    span: int = 1
    is_covered: bool = False
    name: str = ""
    deleted: int = 0
    tables: int = 0
    paragraphs: int = 0
    is_begun: bool = False
    waiting: dict[str, str] = field(default_factory=dict)

    def passed(self, token: re.Match[str]) -> str:
        """What stands in the place of a token."""
        before, behind = "", ""
        if token["wide_as"]:
            self.span = int(token["wide_as"])
            return ""
        if token["name"] is not None:
            self.name = token["name"]
        elif token["gone"] is not None:
            self.deleted = max(0, self.deleted - 1) if token["gone"] else self.deleted + 1
        elif token["ident"] is not None and not self.deleted:
            self.waiting.setdefault(token["ident"], self.line_of((token["ident"], self.name)))
        elif token["ends"] is not None:
            behind = self._table(is_end=bool(token["ends"]))
        elif token["opens"]:
            behind = self._begin()
        elif token["line"]:
            before = self._end()
        elif token["below"]:
            self.is_covered = True
        elif token["cell"]:
            before = f"<w:p>{self.above}</w:p>" if self.is_covered else ""
            behind = f"<w:tc><w:p>{self.left}</w:p></w:tc>" * (self.span - 1)
            self.span, self.is_covered = 1, False
        return f"{before}{token[0]}{behind}"

    def _table(self, *, is_end: bool) -> str:
        self.tables = max(0, self.tables - 1) if is_end else self.tables + 1
        self.is_begun = self.is_begun and self.tables > 1
        lines = self._lines() if not self.tables else ""
        return f"<w:p>{lines}</w:p>" if lines else ""

    def _begin(self) -> str:
        self.paragraphs += 1
        if self.paragraphs > 1 or (self.tables and self.is_begun):
            return ""
        self.is_begun = True
        return self.begins

    def _end(self) -> str:
        self.paragraphs = max(0, self.paragraphs - 1)
        self.name = ""
        return "" if self.tables or self.paragraphs else self._lines()

    def _lines(self) -> str:
        lines = "".join(
            f"<w:br/><w:t>{escape(line, quote=False)}</w:t>" for line in self.waiting.values() if line
        )
        self.waiting.clear()
        return lines
