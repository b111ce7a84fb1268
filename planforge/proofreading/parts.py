"""The parts that name comments: the comments themselves, the relationship to them, their content type.

What is there stays; new elements go in front of the end of the root, with the namespace they need.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final
from xml.sax.saxutils import escape

from planforge.readers.archive import damaged

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_RELATION: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"

_ROOT: Final = re.compile(rb"<([^\s?!/>]+)(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>")
_NUMBER: Final = re.compile(
    rb"<[\w.-]*:?comment(?:RangeStart|RangeEnd|Reference)?\s[^>]*?\bid\s*=\s*[\"']\s*(-?\d{1,10})"
)
_IDENT: Final = re.compile(rb"\bId\s*=\s*[\"']([^\"']*)")
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HIGHEST: Final = 2**31 - 1
_PARAGRAPH: Final = (
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>'
)
_RUN: Final = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="20"/></w:rPr>'


def free_numbers(parts: Iterable[bytes], count: int) -> list[int]:
    """Numbers that no comment of these parts has."""
    used = {int(found) for part in parts for found in _NUMBER.findall(part)}
    first = max(used, default=-1) + 1
    if first < 0 or first + count > _HIGHEST:
        return [number for number in range(count + len(used)) if number not in used][:count]
    return list(range(first, first + count))


def comment_xml(number: int, lines: Sequence[str], namespace: str, date: str) -> str:
    """One comment of planforge's, a paragraph a line."""
    paragraphs = "".join(
        f"<w:p>{_PARAGRAPH}{'' if at else '<w:r><w:annotationRef/></w:r>'}"
        f'<w:r>{_RUN}<w:t xml:space="preserve">{_clean(line)}</w:t></w:r></w:p>'
        for at, line in enumerate(lines)
    )
    return (
        f'<w:comment xmlns:w="{namespace}" w:id="{number}" w:author="planforge 检查" w:date="{date}" w:initials="pf">'
        f"{paragraphs}</w:comment>"
    )


def _clean(text: str) -> str:
    return escape(_UNPRINTABLE.sub("", text))


def with_comments(part: bytes | None, comments: Iterable[str], namespace: str) -> bytes:
    """The part of comments, a new one where there is none, with further comments."""
    empty = f'{_DECLARATION}<w:comments xmlns:w="{namespace}"></w:comments>'.encode()
    return with_children(part or empty, "".join(comments))


def with_relation(part: bytes | None, target: str, *, strict: bool) -> bytes:
    """The relationships of the document, one to the part of comments among them."""
    empty = f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}"></Relationships>'.encode()
    part = part or empty
    used = {found.decode("utf-8", "replace") for found in _IDENT.findall(part)}
    ident = next(name for number in range(1, len(used) + 2) if (name := f"rId{number}") not in used)
    kind = _STRICT_RELATION if strict else _RELATION
    child = f'<Relationship xmlns="{_PACKAGE}" Id="{ident}" Type="{kind}" Target="{escape(target)}"/>'
    return with_children(part, child)


def with_type(part: bytes, name: str) -> bytes:
    """The content types of the package, that of the part of comments among them."""
    named = re.compile(rb"PartName\s*=\s*[\"']/" + re.escape(name.encode()) + rb"[\"']", re.IGNORECASE)
    if named.search(part):
        return part
    return with_children(
        part, f'<Override xmlns="{_TYPES}" PartName="/{escape(name)}" ContentType="{_COMMENTS_TYPE}"/>'
    )


def with_children(part: bytes, children: str) -> bytes:
    """A part with further elements at the end of its root.

    Raises UnreadableError for a part that has no end.
    """
    root = _ROOT.search(part)
    if root is not None and root[0].endswith(b"/>"):
        opened = root[0][:-2].rstrip() + b">" + children.encode() + b"</" + root[1] + b">"
        return part[: root.start()] + opened + part[root.end() :]
    end = part.rfind(b"</")
    if end < 0:
        raise damaged()
    return part[:end] + children.encode() + part[end:]
