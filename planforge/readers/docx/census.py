"""The texts of a Word file's main part, found by their tags alone."""

from __future__ import annotations

import re
from typing import Final

from planforge.readers.docx.xml import as_utf8

_TEXT: Final = re.compile(rb"<(?:[\w.-]+:)?(?:t|delText)(?:\s[^>]*)?>([^<]+)<")
_TOKEN: Final = re.compile(
    rb"<(?:(/?)(?:[\w.-]+:)?(Choice|Fallback|AlternateContent)\b|(?:[\w.-]+:)?(?:t|delText)(?:\s[^>]*)?>([^<]+)<)"
)
_DATUM: Final = re.compile(rb"<(?:[\w.-]+:)?(?:t|v|pt)(?:\s[^>]*)?>([^<]+)</")
_FIELD: Final = re.compile(r"\[[^\]]*\]")  # [值] in a label stands for what is there
_COMMENT: Final = re.compile(rb"<!--.*?-->", re.DOTALL)


def texts_in(xml: bytes) -> list[str]:
    """Every text in the XML of a part; of alternative contents those of the first that has any."""
    xml = as_utf8(xml)
    if b"<!--" in xml:
        xml = _COMMENT.sub(b"", xml)
    found = _chosen(xml) if b"AlternateContent" in xml else _TEXT.findall(xml)
    return _decoded(found)


def texts_in_chart(xml: bytes) -> list[str]:
    """Every text in the XML of a chart, numbers too."""
    return [text for text in _decoded(_DATUM.findall(as_utf8(xml))) if not _FIELD.fullmatch(text)]


def _decoded(found: list[bytes]) -> list[str]:
    texts = [text.decode("utf-8", "replace") for text in found]
    if not any("&" in text for text in texts):
        return texts
    from html import unescape  # noqa: PLC0415 - few files have signs that are written out

    return [unescape(text) for text in texts]


def _chosen(xml: bytes) -> list[bytes]:
    found: list[bytes] = []
    held: list[int] = []  # how many texts there were before each place with alternatives
    passed = 0  # alternatives at hand, or around it, that are not read
    for closing, name, text in _TOKEN.findall(xml):
        if text:
            if not passed:
                found.append(text)
        elif name == b"AlternateContent":
            held = held[:-1] if closing else [*held, len(found)]
        elif passed:
            passed += -1 if closing else 1
        elif not closing and held and len(found) > held[-1]:
            passed = 1
    return found
