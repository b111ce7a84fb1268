"""Text boxes in the XML of a body: read behind the paragraphs that they hang on, and only once."""

from __future__ import annotations

import re
from typing import Final

_TOKEN: Final = re.compile("<(/?)(?:w:(txbxContent|p)|mc:(Fallback))>")
"""Word says a box twice: the second time (Fallback) for programs that cannot draw it."""


def with_boxes_behind(body: str) -> str:
    """The body with what its boxes say behind the paragraphs that hold them."""
    found, held = list[str](), list[str]()
    boxes = doubled = at = 0
    for token in _TOKEN.finditer(body):
        closes, box, fallback = token[1], token[2] == "txbxContent", token[3]
        if not doubled:
            (held if boxes else found).append(body[at : token.end() if token[2] == "p" else token.start()])
        at = token.end()
        if fallback:
            doubled = max(0, doubled - 1) if closes else doubled + 1
        elif box:
            boxes = max(0, boxes - 1) if closes else boxes + 1
        elif closes and not boxes and not doubled:
            found += held
            held.clear()
    return "".join((*found, body[at:], *held))
