"""What stands below the last point of a document, or signs in its middle, and may belong to something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planforge.recognize.draft import Draft, Item, Label, Para, Part
from planforge.recognize.signers import is_date, is_unit
from planforge.recognize.titles import is_title_like

_LONGEST: Final = 20  # characters of a line that may sign, or be a title or a heading
_ENDS: Final = frozenset("。；！？：，、;!?:,…”）)")
_BELOW: Final = "最后一条下面的短行，看看是不是落款、单独的一章，或者另一份文件"
_SIGNED: Final = "中间像有落款，看看下面是不是另一份文件"


def doubt_tails(draft: Draft) -> None:
    """Note short lines below the last point, and the date of a signature in the middle of a document."""
    for section in draft.sections:
        for part in _signatures(section.body):
            part.notes.append(_SIGNED)
    if draft.sections:
        below = _below_last(draft.sections[-1].body)
        if below is not None:
            below.notes.append(_BELOW)


def _below_last(body: list[Part]) -> Para | None:
    """The first of the short lines that end the last point; None where a sentence does, or no point stands there.

    Lines that are all that stands below a heading are its own, but for names of units and titles.
    """
    node: Item | Label | None = None
    beside: list[Part] = []
    while body and isinstance(last := body[-1], Item | Label) and last.body:
        node, beside, body = last, body, last.body
    if _have_a_line_each(beside):
        return None
    start = len(body)
    while start and isinstance(part := body[start - 1], Para) and _is_short(part.text):
        start -= 1
    lines = [part for part in body[start:] if isinstance(part, Para)]
    pointed = isinstance(body[start - 1], Item) if start else isinstance(node, Item) and bool(node.text)
    told = node is not None and any(is_unit(part.text) or is_title_like(part.text) for part in lines)
    return lines[0] if lines and (pointed or told) else None


def _have_a_line_each(beside: list[Part]) -> bool:
    """Whether several labels have one short line below each (九月／开学典礼): that of the last is its own."""
    labels = [part for part in beside if isinstance(part, Label)]
    return len(labels) > 1 and all(
        not label.text
        and len(label.body) == 1
        and isinstance(line := label.body[0], Para)
        and _is_short(line.text)
        for label in labels
    )


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST and text[-1:] not in _ENDS


def _signatures(body: list[Part]) -> Iterator[Part]:
    """The dates in a content that stand below the name of a unit, at any depth."""
    before: Part | None = None
    for part in body:
        unit = isinstance(before, Para) and is_unit(before.text)
        text = part.text if isinstance(part, Para) else part.key if isinstance(part, Label) else ""
        if unit and text and is_date(text):
            yield part
        if isinstance(part, Item | Label):
            yield from _signatures(part.body)
        before = part
