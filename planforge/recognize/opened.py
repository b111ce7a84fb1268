"""The parts that are open while units are placed, and the times among them that hold lists of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from planforge.recognize.draft import Item, Label, Part
from planforge.recognize.labels import TIME

_NEAR: Final = 12  # parts looked at for a time


@dataclass(slots=True)
class Open:
    """A part that is open: where what follows goes, and the list that stands in it."""

    body: list[Part]
    node: Item | Label | None = None
    family: str = ""
    pattern: str = ""
    last: int = 0


def text_of(part: Open) -> str:
    """The text on the line of a time; nothing for any other part."""
    return part.node.text if isinstance(part.node, Label) and part.node.kind == TIME else ""


def take_list(part: Open) -> None:
    """Let a time with a text on its line (第一周：制定计划) be the heading of the list that begins below it."""
    node = part.node
    if isinstance(node, Label) and text_of(part):
        node.key, node.end, node.text = f"{node.key}{node.end or ' '}{node.text}", "", ""


def beside_times(stack: list[Open], kept: int) -> int | None:
    """The innermost place, at ``kept`` or above it, that holds times already: one that follows stands there."""
    for at in range(len(stack) - 1, kept - 1, -1):
        if any(isinstance(part, Label) and part.kind == TIME for part in stack[at].body[-_NEAR:]):
            return at
    return None
