"""Pictures and their captions parted in Word: the picture goes and its words stay, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.recognize.scalars import inline
from planforge.takeover.spec_edits import Candidate, Place
from planforge.takeover.spec_lines import SpecText, fold

_PICTURE: Final = "图片"
_WORDS: Final = r"""说明: *('(?:[^']|'')*'|"[^"]*"|[^,，}'"\n]*)"""
_CAPTION: Final = re.compile(rf", *{_WORDS}(?=[ ,}}])|{_WORDS}, *|\n *{_WORDS}(?=\n|$)")
"""What a picture says of itself, between braces or on a line of its own, with what parts it from the rest."""


def picture_parted(place: Place) -> Iterator[Candidate]:
    """Leave the caption of a picture that went as a paragraph, or a picture without the caption that went."""
    spec = place.spec
    for offset, is_kept in ((0, True), (-1, False)):
        node = _picture_of(spec, place.node(offset))
        if node is None or place.index + offset + 1 >= len(place.printed):
            continue
        line, end = spec.lines[node], spec.lines[spec.below(node) - 1].end
        said = _CAPTION.search(spec.text, line.key_at, end)
        caption = place.printed[place.index + offset + 1]
        if said is None or fold(next(filter(None, said.groups()), "").strip("'\"")) != fold(caption):
            continue
        if is_kept:
            yield ((line.key_at, end, f"段落: {inline(caption)}"),)
        else:
            yield ((*said.span(), ""),)


def _picture_of(spec: SpecText, node: int | None) -> int | None:
    """The line that begins the picture which a line belongs to."""
    while node is not None and spec.lines[node].key != _PICTURE:
        node = spec.parents[node]
    return node
