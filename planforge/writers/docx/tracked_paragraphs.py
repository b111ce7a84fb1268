"""Paragraphs as inserted, deleted or changed: their runs inside ``w:ins`` and ``w:del``, their marks as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from planforge.alignment import pieces
from planforge.writers.docx.paragraphs import plain_text
from planforge.writers.docx.runs import escape

_PARAGRAPH = re.compile(r"(<w:p>)(<w:pPr>.*?</w:pPr>)(.*)(</w:p>)", re.DOTALL)
_RUN = re.compile(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?(.*?)</w:r>", re.DOTALL)
_INNER = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(br|tab)(?: w:type=\"(\w+)\")?/>")
_TEXT = re.compile(
    r"<w:t(?: [^>]*)?>([^<]*)</w:t>|(<w:br/>|<w:tab/>)"
    r"|<(?:a:blip r:embed|c:chart [^>]*r:id)=\"([^\"]*)\"|(</w:tc>|</w:tr>)"
)
_SECTION = re.compile(r"<w:sectPr>.*?</w:sectPr>", re.DOTALL)
_OPEN_TEXT = re.compile(r"<w:t(?: [^>]*)?>")
_SIGNS = {"\n": "<w:br/>", "\t": "<w:tab/>", "\v": '<w:br w:type="textWrapping"/>'}
_CHARS = {"br": "\n", "tab": "\t"}
_PICTURE = "图片："


class Char(NamedTuple):
    """One character of a paragraph with the properties of its run."""

    text: str
    properties: str


class Marks:
    """Gives every change its number; ``author`` is who made it."""

    def __init__(self, author: str) -> None:
        self._author = escape(author)
        self._number = 0

    def attributes(self) -> str:
        """The attributes of the next change. There is no date: nobody asks the clock."""
        self._number += 1
        return f'w:id="{self._number}" w:author="{self._author}"'

    def around(self, kind: str, content: str) -> str:
        """Content as inserted (``ins``) or deleted (``del``)."""
        return f"<w:{kind} {self.attributes()}>{content}</w:{kind}>" if content else ""


def key_of(part: str) -> str:
    """What a paragraph or table says, to find its partner by; empty for one without words or picture."""
    found = []
    for text, sign, picture, end in _TEXT.findall(part):
        found.append(text or (_PICTURE + picture if picture else "\x1f" if end else sign and "\n"))
    words = plain_text("".join(found))
    return words if part.startswith("<w:p>") else f"\x1d{words}"


def untied(part: str) -> str:
    """A paragraph of the old document without what shapes pages: the new one's sections and breaks hold."""
    return _SECTION.sub("", part).replace("<w:pageBreakBefore/>", "")


def inserted(part: str, marks: Marks) -> str:
    """A paragraph that only the new document has."""
    return _whole(part, "ins", marks)


def deleted(part: str, marks: Marks) -> str:
    """A paragraph that only the old document has."""
    return _whole(part, "del", marks)


def _whole(part: str, kind: str, marks: Marks) -> str:
    match = _PARAGRAPH.fullmatch(part)
    if match is None:
        return part
    opening, properties, content, closing = match.groups()
    if kind == "del":
        content = _as_deleted(content)
    return opening + _marked(properties, kind, marks) + marks.around(kind, content) + closing


def _marked(properties: str, kind: str, marks: Marks) -> str:
    """Paragraph properties whose mark is inserted or deleted."""
    mark = f"<w:rPr><w:{kind} {marks.attributes()}/></w:rPr>"
    at = properties.find("<w:sectPr>")
    at = at if at >= 0 else properties.rindex("</w:pPr>")
    return properties[:at] + mark + properties[at:]


def _as_deleted(content: str) -> str:
    return _OPEN_TEXT.sub('<w:delText xml:space="preserve">', content).replace("</w:t>", "</w:delText>")


def changed(old: str, new: str, marks: Marks) -> str:
    """A paragraph of both, its differing stretches deleted and inserted; empty where it is more than text."""
    before, after = _chars(old), _chars(new)
    match = _PARAGRAPH.fullmatch(new)
    if before is None or after is None or match is None:
        return ""
    opening, properties, _, closing = match.groups()
    was, now = "".join(char.text for char in before), "".join(char.text for char in after)
    content, at, here = [], 0, 0
    for piece in pieces(was, now):
        gone, come = before[at : at + len(piece.old)], after[here : here + len(piece.new)]
        at, here = at + len(piece.old), here + len(piece.new)
        if piece.is_same:
            content.append(_runs(come))
        else:
            content += (marks.around("del", _as_deleted(_runs(gone))), marks.around("ins", _runs(come)))
    return opening + properties + "".join(content) + closing


def _chars(part: str) -> list[Char] | None:
    """The characters of a paragraph made of plain runs; None where anything else stands in it."""
    match = _PARAGRAPH.fullmatch(part)
    if match is None:
        return None
    content = match[3]
    if _RUN.sub("", content):
        return None
    found: list[Char] = []
    for run in _RUN.finditer(content):
        if _INNER.sub("", run[2]):
            return None
        found += _run_chars(run[1] or "", run[2])
    return found


def _run_chars(properties: str, content: str) -> Iterator[Char]:
    for text, sign, kind in _INNER.findall(content):
        if sign:
            yield Char("\v" if kind else _CHARS[sign], properties)
        else:
            yield from (Char(char, properties) for char in plain_text(text))


def _runs(chars: list[Char]) -> str:
    return "".join(
        _run(properties, "".join(char.text for char in group)) for properties, group in _by_run(chars)
    )


def _by_run(chars: list[Char]) -> Iterator[tuple[str, Iterator[Char]]]:
    return groupby(chars, lambda char: char.properties)


def _run(properties: str, text: str) -> str:
    """One run; line breaks and tabs inside the text become their elements."""
    parts = []
    for is_sign, group in groupby(text, _SIGNS.__contains__):
        words = "".join(group)
        if is_sign:
            parts += [_SIGNS[sign] for sign in words]
        else:
            parts.append(f'<w:t xml:space="preserve">{escape(words)}</w:t>')
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{shown}{''.join(parts)}</w:r>"
