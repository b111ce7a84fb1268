"""Keys of a spec that depend on others: of 编号 on the headings that they name, of two alike on each other.

What becomes of a heading becomes of its name in 编号. Keys that would become the same as another beside them
stay, and a person is asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from planforge.rolling.decisions import Decision, Verdict
from planforge.rolling.places import mappings
from planforge.source import Mapping, Scalar, Source
from planforge.source.edits import Edit, edited

_NUMBERING = "编号"
_AS_HEADING = "和标题一致"
_MADE = "结果"
"""The kind of a decision that puts new keys in, which never takes the name of another."""


def parted(source: Source, decisions: list[Decision]) -> list[Decision]:
    """The decisions without the changes that make two keys of one place the same; all other keys move at once."""
    ordered = sorted(
        (each for each in decisions if each.edits and each.kind != _MADE), key=lambda each: each.at
    )
    starts = [each.at for each in ordered]

    def changes(key: Scalar) -> list[Decision]:
        return ordered[bisect_left(starts, key.start) : bisect_left(starts, key.end)]

    asked: dict[int, Decision] = {}
    for node in mappings(source.root):
        renamed = {key.start: _renamed(source, key, changes(key)) for key, _ in node.pairs}
        for key in _staying(node, renamed):
            question = f"按新学期应是“{renamed[key.start]}”，会和旁边的栏目同名，没有改"
            for each in changes(key):
                asked[id(each)] = each._replace(
                    verdict=Verdict.ASKED, edits=(), new=each.old, reason=question, question=question
                )
    return [asked.get(id(each), each) for each in decisions]


def as_named(source: Source, decisions: list[Decision]) -> list[Decision]:
    """The decisions with those for headings named in 编号 made those of the headings themselves."""
    numbering = next((value for key, value in source.root.pairs if key.text == _NUMBERING), None)
    if not isinstance(numbering, Mapping):
        return decisions
    headings: dict[str, Scalar] = {}
    for node in mappings(source.root):
        for key, _ in () if node is numbering else node.pairs:
            headings.setdefault(source.text[key.start : key.end], key)
    for name, _ in numbering.pairs:
        heading = headings.get(source.text[name.start : name.end])
        if heading is not None:
            others = [each for each in decisions if not name.start <= each.at < name.end]
            own = [each for each in decisions if heading.start <= each.at < heading.end and each.edits]
            decisions = [*others, *(_moved(each, name.start - heading.start) for each in own)]
    return sorted(decisions, key=lambda each: each.at)


def _moved(decision: Decision, distance: int) -> Decision:
    """A decision about a heading, for its name elsewhere; what is asked is asked at the heading."""
    edits = tuple(Edit(each.start + distance, each.end + distance, each.text) for each in decision.edits)
    return Decision(
        Verdict.CHANGED, decision.kind, decision.at + distance, decision.old, decision.new, _AS_HEADING, edits
    )


def _renamed(source: Source, key: Scalar, changes: list[Decision]) -> str:
    edits = [
        Edit(edit.start - key.start, edit.end - key.start, edit.text)
        for each in changes
        for edit in each.edits
    ]
    return edited(source.text[key.start : key.end], edits)


def _staying(node: Mapping, renamed: dict[int, str]) -> Iterator[Scalar]:
    """The keys that cannot be renamed: their new names are those of keys that stay or that came first."""
    changed = [key for key, _ in node.pairs if renamed[key.start] != key.text]
    names = {key.text for key, _ in node.pairs} - {key.text for key in changed}
    for key in changed:  # those beside which the name is free, in the order of the file
        if renamed[key.start] not in names:
            names.add(renamed[key.start])
        else:
            names.add(key.text)
            yield key
