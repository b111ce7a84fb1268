"""The same slip in every line of a list or group at once is heard, and first at one of its lines.

Who types one colon full-width types all of them so: then no neighbour shows what was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from planforge.pipeline import show
from planforge.source import Mapping, Node, Scalar, Sequence, Source, TextFile, read_source
from planforge.workspace.library import Workspace

SPECS = sorted(
    path for path in (Path(__file__).parent.parent / "specs").glob("*.yaml") if path.stem != "学校"
)
OF_A_KIND = 12  # groups of each spec in which a slip is tried, spread over the file

_COLON = re.compile(r": +(?=\S)|:$")
_DASH = re.compile(r"- +")


class Group(NamedTuple):
    """The siblings of one node: the 0-based line and the column of each key or dash."""

    is_list: bool
    places: tuple[tuple[int, int], ...]


def groups_of(node: Node, source: Source) -> Iterator[Group]:
    """Every list and group of keys that stands on lines of its own and has two or more members."""
    if isinstance(node, Scalar) or node.flow:
        return
    if isinstance(node, Mapping):
        starts = [key.start for key, _ in node.pairs]
        below: list[Node] = [value for _, value in node.pairs]
    else:
        assert isinstance(node, Sequence)
        starts = [source.text.rindex("-", 0, item.start) for item in node.items]
        below = list(node.items)
    if len(starts) > 1:
        places = ((source.text.count("\n", 0, at), at - source.text.rfind("\n", 0, at) - 1) for at in starts)
        yield Group(isinstance(node, Sequence), tuple(places))
    for each in below:
        yield from groups_of(each, source)


SLIPS = {
    "冒号全角": (_COLON, "："),
    "冒号全角空格": (_COLON, "： "),
    "冒号不空": (_COLON, ":"),
    "短横不空": (_DASH, "-"),
    "短横全角": (_DASH, "－"),
    "短横全角空格": (_DASH, "－ "),
    "破折号": (_DASH, "— "),
}
"""What is replaced by what, in a group's lines."""


def slipped(text: str, group: Group, name: str) -> tuple[str, set[int]]:
    """The text with a slip in every line of a group, and the (1-based) lines that changed."""
    pattern, new = SLIPS[name]
    lines = text.split("\n")
    changed = set()
    for number, column in group.places:
        raw = lines[number]
        begin = column + 2 if group.is_list and pattern is _COLON else column
        if raw[begin : begin + 1] in "\"'{[|":
            continue
        lines[number] = raw[:begin] + pattern.sub(new, raw[begin:], count=1)
        if lines[number] != raw:
            changed.add(number + 1)
    return "\n".join(lines), changed


def _tried(source: Source) -> Iterator[tuple[str, str, set[int]]]:
    groups = list(groups_of(source.root, source))
    for name, (pattern, _) in SLIPS.items():
        fitting = [group for group in groups if pattern is _COLON or group.is_list]
        stride = -(-len(fitting) // OF_A_KIND) or 1
        for group in fitting[stride // 2 :: stride]:
            text, changed = slipped(source.text, group, name)
            if len(changed) > 1:
                yield name, text, changed


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_slip_in_all_siblings_is_heard_at_one_of_them(path):
    workspace = Workspace.around(path)
    file = workspace.read(path)
    source, _ = read_source(file)
    assert source is not None
    printed, before = show(file, workspace)
    known = {(each.code, each.message) for each in before}
    silent, elsewhere, tried = [], [], 0
    for name, text, changed in _tried(source):
        tried += 1
        after, found = show(TextFile(file.name, text.encode()), workspace)
        new = [each for each in found if (each.code, each.message) not in known]
        if not new and after != printed:
            silent.append((name, min(changed)))
        elif new and new[0].position.line not in changed:
            elsewhere.append((name, min(changed), new[0].position.line, new[0].code, new[0].message))
    assert tried
    assert silent == []
    assert elsewhere == []


def test_the_slip_is_made_in_every_line_of_a_group():
    text = "甲:\n  - 乙: 丙\n  - 丁: 戊\n"
    source, _ = read_source(TextFile("", text.encode()))
    assert source is not None
    group = next(each for each in groups_of(source.root, source) if each.is_list)
    assert slipped(text, group, "冒号全角") == ("甲:\n  - 乙：丙\n  - 丁：戊\n", {2, 3})
    assert slipped(text, group, "短横不空") == ("甲:\n  -乙: 丙\n  -丁: 戊\n", {2, 3})
