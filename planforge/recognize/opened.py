"""The parts that are open while units are placed, and the times among them that hold lists of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from planforge.recognize.draft import Item, Label, Part
from planforge.recognize.labels import POST, TIME

_GRAINS: Final = (
    (0, re.compile("阶段|步")),
    (5, re.compile(r"\d\s*[：:点]")),
    (4, re.compile("^(?:[上下中]午|晚上|早上|傍晚|全天)")),
    (3, re.compile(r"\d\s*[日号]|\d[.\-/]\d")),
    (2, re.compile("周")),
    (1, re.compile("月")),
)
_OF_GROUP: Final = re.compile("小组|领导|办公室|下设|组长|[组成]员|负责|分工|职责|名单|会议|担任|具体")
ENDS: Final = tuple("。！？；!?;.")
_COMPLETE: Final = 30  # characters; a shorter item may be the heading of what follows
_FEW_TIMES: Final = 3
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


def is_apart(part: Open, text: str) -> bool:
    """Whether a sentence behind those who are in a group (领导小组：, 组长：…) is about something else."""
    node = part.node
    group = isinstance(node, Label) and not node.text and len(node.body) > 1
    return (
        group
        and text.endswith("。")
        and all(isinstance(each, Label) and each.kind == POST for each in part.body)
        and _OF_GROUP.search(text) is None
    )


def ends_times(stack: list[Open]) -> bool:
    """Whether the innermost time is the last of several that all have their text on their line and nothing below."""
    times = [part for part in stack[-2].body[-_NEAR:] if isinstance(part, Label) and part.kind == TIME]
    return len(times) > _FEW_TIMES and all(part.text and not part.body for part in times)


def heads_lists(stack: list[Open]) -> bool:
    """Whether a time before the innermost one heads a list with all that stands on its line, as this one may do."""
    times = [part for part in stack[-2].body[-_NEAR:] if isinstance(part, Label) and part.kind == TIME]
    return any(not part.text and any(isinstance(each, Item) for each in part.body) for part in times[:-1])


def take_list(part: Open) -> None:
    """Let a time with a text on its line (第一周：制定计划) be the heading of the list that begins below it."""
    node = part.node
    if isinstance(node, Label) and text_of(part):
        node.key, node.end, node.text = f"{node.key}{node.end or ' '}{node.text}", "", ""


def beside_times(stack: list[Open], kept: int, key: str = "") -> int | None:
    """The innermost place, at ``kept`` or above it, that holds times already: one that follows stands there.

    With a ``key`` only times of its grain count: a month stands beside months, not beside the days in one.
    """
    for at in range(len(stack) - 1, kept - 1, -1):
        times = (each for each in stack[at].body[-_NEAR:] if isinstance(each, Label) and each.kind == TIME)
        if any(not key or grain(each.key) == grain(key) for each in times):
            return at
    return None


def coarser_time(stack: list[Open], kept: int, key: str) -> int:
    """The innermost open time above ``kept`` that is longer than another and holds it; ``kept`` where none is."""
    for at in range(len(stack) - 1, kept, -1):
        node = stack[at].node
        if isinstance(node, Label) and node.kind == TIME and not node.text and grain(node.key) < grain(key):
            return at
    return kept


def grain(key: str) -> int:
    """How short a time is: phase, month, week, day, hour."""
    bare = re.split("[（(]", key, maxsplit=1)[0]
    return next((grain for grain, rule in _GRAINS if rule.search(bare)), 0)


def is_complete(item: Item) -> bool:
    """Whether an item says what it has to say, so that an unnumbered line behind it is none of its."""
    return len(item.text) >= _COMPLETE and item.text[-1] in ENDS and not item.body
