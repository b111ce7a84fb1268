"""Bytes to text: UTF-8 with or without mark, UTF-16 with mark, GB18030 where it must be.

What Windows editors save: Notepad writes UTF-8, older ones the system's GBK, "Unicode" is UTF-16.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_COMMON = re.compile(r"[：:，。\n\r a-zA-Z0-9、\-]")


class Decoded(NamedTuple):
    """Text and the name of its encoding; ``text`` is None where the bytes are no text, ``bad`` where it fails."""

    text: str | None
    encoding: str
    bad: int = 0


def decode(data: bytes) -> Decoded:
    """Decode a user's file; the guess is never silent: the caller names what is not UTF-8."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, codec, name)
    found = _strict(data, "utf-8", "utf-8")
    if b"\x00" in data:
        return _without_mark(data, found)
    if found.text is not None:
        return found
    legacy = _strict(data, "gb18030", "gb18030")
    return legacy if legacy.text is not None else found


def _strict(data: bytes, codec: str, name: str) -> Decoded:
    try:
        return Decoded(data.decode(codec), name)
    except UnicodeDecodeError as failure:
        return Decoded(None, name, failure.start)


def _without_mark(data: bytes, otherwise: Decoded) -> Decoded:
    """UTF-16 without a mark: the order in which ordinary characters appear decides."""
    tries = [_strict(data, codec, "utf-16") for codec in ("utf-16-le", "utf-16-be")]
    scored = [(len(_COMMON.findall(each.text)), each) for each in tries if each.text is not None]
    score, best = max(scored, key=lambda pair: pair[0], default=(0, otherwise))
    return best if score else otherwise
