"""The XML of a body with its tracked changes accepted, as far as its text is concerned."""

from __future__ import annotations

import re
from typing import Final

from planforge.zipped.unpacking import parts_of

_TOKEN: Final = re.compile(r"<(/?)w:(del|moveFrom|pPr|p|tbl|tc|body)(?: [^>]*?)?(/?)>")
_PENDING: Final = re.compile(r"<w:(?:ins|del|moveFrom|moveTo) [^>]*?w:author=")
_PART: Final = "word/document.xml"
_MOST: Final = 64_000_000


def revisions_in(document: bytes) -> int:
    """How many tracked changes of its text a .docx has that nobody accepted or rejected."""
    part = parts_of(document, _PART.__eq__, _MOST).get(_PART, b"")
    return len(_PENDING.findall(part.decode("utf-8", "replace")))


def with_revisions_accepted(body: str) -> str:
    """The body without what was taken out; a paragraph whose mark was taken out goes on in the one behind it.

    The result is there to be read token by token: it need not be well-formed.
    """
    found = list[str]()
    gone = at = 0
    in_properties = is_joined = goes_on = False
    for token in _TOKEN.finditer(body):
        closes, name, is_empty = token.groups()
        if not gone:
            found.append(body[at : token.start()])
        at = token.end()
        if name in ("del", "moveFrom"):
            is_joined = is_joined or (bool(is_empty) and in_properties)
            if not is_empty:
                gone = max(0, gone - 1) if closes else gone + 1
            continue
        in_properties = not closes and not is_empty if name == "pPr" else in_properties
        if name == "p" and not is_empty:
            is_left_out = goes_on or (closes and is_joined)
            goes_on, is_joined = bool(closes and is_joined), is_joined and not closes
            if is_left_out:
                continue
        elif goes_on and name in ("tbl", "tc", "body"):  # nothing behind it to go on in
            found.append("</w:p>")
            goes_on = False
        if not gone:
            found.append(token[0])
    return "".join((*found, body[at:]))
