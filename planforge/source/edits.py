"""Edits on a source text by span: what lies outside of them stays as it is, byte for byte."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from planforge.diagnostics import Edit
from planforge.source.nodes import Text

__all__ = ["Edit", "edited", "edited_bytes", "in_order"]

_CODECS = {"utf-8": ("utf-8",), "utf-16": ("utf-16-le", "utf-16-be"), "gb18030": ("gb18030",)}


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Sort edits by place; those inserted at one place keep their order.

    Raises ValueError where two overlap: our own mistake.
    """
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    for one, other in pairwise(ordered):
        if other.start < one.end:
            raise ValueError(f"edits overlap at {other.start}")
    return ordered


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made; offsets are those of the text before any."""
    parts: list[str] = []
    at = 0
    for edit in in_order(edits):
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)


def edited_bytes(source: Text, data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a file with edits made on its decoded text, in its own encoding.

    ``data`` are the bytes that ``source`` was read from; byte order mark, line ends and every byte
    outside the edited spans are kept.
    """
    for codec in _CODECS[source.encoding]:
        if data.endswith(source.text.encode(codec)):
            return _spliced(source.text, data, codec, in_order(edits))
    raise ValueError(f"these are not the bytes of {source.name}")


def _spliced(text: str, data: bytes, codec: str, edits: list[Edit]) -> bytes:
    begin = len(data) - len(text.encode(codec))
    parts, at = [data[:begin]], 0
    for edit in edits:
        length = len(text[at : edit.start].encode(codec))
        parts += (data[begin : begin + length], edit.text.encode(codec))
        begin += length + len(text[edit.start : edit.end].encode(codec))
        at = edit.end
    parts.append(data[begin:])
    return b"".join(parts)
