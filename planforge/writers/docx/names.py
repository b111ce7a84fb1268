"""Names that are not torn apart at the end of a line.

Word knows no way of keeping Chinese characters together but characters put between them, and nothing
is put into a text. So the mark before a name that would be torn gets the rest of its line as letter
spacing: the line is full and the name begins the next one. A later edit in Word leaves at worst a
wider gap behind a mark.
"""

from __future__ import annotations

import re

from planforge.writers.docx.look import Look
from planforge.writers.docx.metrics import cells
from planforge.writers.docx.runs import runs, spread

_PIECE = re.compile(r"[^、，,；;（）()\s]+|.", re.DOTALL)
_LONGEST = 6  # characters: 各年级组长; anything longer may break
_SPARE = 0.3  # of a character: left free, so that the mark itself stays on its line
_MARKS = "、，；）"


def whole_names(text: str, room: float, look: Look) -> str:
    """Write ``text`` as runs on lines of ``room`` characters, no name of it broken."""
    substitute, measures = look.substitutes["body"], look.measures
    if cells(text) <= room:
        return runs(text, substitute)
    written, begun, used = "", 0, 0.0
    for piece in _PIECE.finditer(text):
        width, at = cells(piece[0]), piece.start()
        left = room - used
        if width <= left or (width <= 1 and piece[0] in _MARKS):
            used += width  # a mark hangs over the edge rather than begin a line
        elif width <= _LONGEST and at > begun:
            if left >= 1:
                extra = measures.condense + round((left - _SPARE) * measures.cell)
                written += runs(text[begun : at - 1], substitute)
                written += spread(text[at - 1], substitute, extra)
                begun = at
            used = width
        else:
            used = (width - left) % room
    return written + runs(text[begun:], substitute)
