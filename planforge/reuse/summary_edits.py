"""What a plan has new put into a summary that is there: insertions only, so that no written word is touched."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planforge.diagnostics import Edit
from planforge.model.spec import Spec
from planforge.reuse.summary_text import SECTIONS, element, labelled, new_section
from planforge.source import Mapping, Node, Scalar, Source
from planforge.source import Sequence as List
from planforge.source.nodes import LINE_BREAK
from planforge.tracing.answers import Answer
from planforge.tracing.links import Links, is_about_tasks
from planforge.tracing.promise import Kind, Promise
from planforge.vocabulary import HEADER_KEYS, TITLE_KEYS, Role, roles_of

_BEFORE = (Role.FULFILMENT, Role.RECORDS, Role.MEASURES, Role.TASKS, Role.BACKGROUND)
_CLOSING = (Role.ACHIEVEMENTS, Role.PROBLEMS, Role.OUTLOOK, Role.REFLECTION)


class _Home(NamedTuple):
    """A list or mapping of answers that can take more, and the elements it has."""

    node: List | Mapping
    parts: tuple[Node, ...]


def insertions(source: Source, spec: Spec, links: Links, order: Sequence[Promise]) -> list[Edit]:
    """The goals and tasks that a summary lacks, each behind the one that stands before it in the plan."""
    edits: list[Edit] = []
    for kind in Kind:
        missing = [promise for promise in links.missing if promise.kind is kind]
        if missing:
            edits += _of_kind(source, spec, (kind, missing), links, order)
    return edits


def _of_kind(
    source: Source, spec: Spec, wanted: tuple[Kind, list[Promise]], links: Links, order: Sequence[Promise]
) -> Iterator[Edit]:
    kind, missing = wanted
    home = _home(source, spec, kind, links)
    texts = {} if home is None else {id(each): _in_home(each, home) for each in missing}
    homeless = [each for each in missing if not texts.get(id(each))]
    if home is not None:
        answered = {id(promise): answer for promise, answer in links.pairs}
        after: Node | None = None
        for promise in (each for each in order if each.kind is kind):
            answer, text = answered.get(id(promise)), texts.get(id(promise))
            after = (_element_at(home, answer.at) if answer else None) or after
            if text:
                yield behind(source, after or home.parts[-1], text)
    if homeless:
        name = free_name(source, SECTIONS[kind])
        yield section_edit(source, new_section(name, kind, [element(each, 2) for each in homeless]))


def _in_home(promise: Promise, home: _Home) -> str | None:
    column = home.node.column
    return element(promise, column) if isinstance(home.node, List) else labelled(promise, column)


def _element_at(home: _Home, at: int) -> Node | None:
    """The element of a list that an answer stands in."""
    number = bisect_right(home.parts, at, key=lambda part: part.start) - 1
    part = home.parts[number] if number >= 0 else None
    return part if part is not None and at < max(part.end, part.start + 1) else None


def _home(source: Source, spec: Spec, kind: Kind, links: Links) -> _Home | None:
    """Where answers of a kind stand already: beside one of them, else in a section that is about them."""
    tops = {key.start: value for key, value in source.root.pairs}
    sections = [section for section in spec.sections if Role.FULFILMENT in section.roles]
    answered = [answer for promise, answer in links.pairs if promise.kind is kind]
    for section in sections:
        value = tops.get(section.at)
        if value is not None and any(value.start <= answer.at < value.end for answer in answered):
            return _list_with(value, answered[-1].at) or _list_in(value)
    for section in sections:
        loose = Answer("", section.at, section.heading, {}, {})
        if is_about_tasks(loose) == (kind is Kind.TASK) and (value := tops.get(section.at)) is not None:
            return _list_in(value)
    return None


def _list_with(node: Node, at: int) -> _Home | None:
    """The innermost block list that holds an offset in one of its elements."""
    if isinstance(node, Scalar) or node.flow:
        return None
    children = node.items if isinstance(node, List) else tuple(value for _, value in node.pairs)
    for child in children:
        if child.start <= at < child.end and (found := _list_with(child, at)) is not None:
            return found
    if isinstance(node, List) and any(
        child.start <= at < max(child.end, child.start + 1) for child in node.items
    ):
        return _Home(node, node.items)
    return None


def _list_in(node: Node) -> _Home | None:
    """The list that a section's value is, or the last one in it; a mapping whose values are all mappings."""
    if isinstance(node, Scalar) or node.flow:
        return None
    if isinstance(node, List):
        return _Home(node, node.items) if node.items else None
    for _, value in reversed(node.pairs):
        found = _list_in(value) if isinstance(value, List) else None
        if found is not None:
            return found
    if node.pairs and all(isinstance(value, Mapping) and not value.flow for _, value in node.pairs):
        return _Home(node, tuple(value for _, value in node.pairs))
    return None


def nested(edits: Iterable[Edit]) -> list[Edit]:
    """Insertions such that of those at one place the deeper come first: an element belongs to the list above it.

    What ends a chapter and the chapter that follows it are put at the same place.
    """
    return sorted(edits, key=lambda edit: (edit.start, -_depth(edit.text)))


def _depth(text: str) -> int:
    """How deep a text stands: the column of its first line that is no comment; an element is deeper than a key there."""
    line = next((each for each in text.splitlines() if each.strip() and each.lstrip()[0] != "#"), "")
    bare = line.lstrip()
    return 2 * (len(line) - len(bare)) + bare.startswith("- ")


def list_of(source: Source, spec: Spec, role: Role) -> List | None:
    """The block list of elements in the first section of a role, if it has one."""
    tops = {key.start: value for key, value in source.root.pairs}
    for section in spec.sections:
        value = tops.get(section.at)
        if role in section.roles and isinstance(value, List) and value.items and not value.flow:
            return value
    return None


def behind(source: Source, node: Node, text: str) -> Edit:
    """Lines put behind the last line of a node."""
    at = line_end(source, last_of(node))
    line_break = break_of(source)
    return Edit(at, at, line_break + text.replace("\n", line_break))


def section_edit(source: Source, text: str) -> Edit:
    """A new section behind those that tell what was done, before those that close a summary."""
    sections = [(key, value) for key, value in source.root.pairs if key.text not in HEADER_KEYS]
    after: Node | None = None
    for key, value in sections:
        roles = roles_of(key.text)
        if after is not None and any(role in roles for role in _CLOSING):
            break
        if any(role in roles for role in _BEFORE):
            after = value if value.end > key.end else key
    if after is None:
        after = _last_before_closing(source)
    return behind(source, after, text)


def _last_before_closing(source: Source) -> Node:
    """What stands before the first section that closes, else before the closing keys of the head."""
    last: Node = source.root.pairs[0][0]
    for key, value in source.root.pairs:
        if any(role in roles_of(key.text) for role in _CLOSING) or key.text in (
            "结语",
            "附件",
            "落款",
            "附注",
            "版记",
            "备忘",
            "未归类",
        ):
            break
        last = value if value.end > key.end else key
    return last


def link_edit(source: Source, line: str) -> Edit:
    """对应计划 put behind the head of a summary that does not name its plan."""
    last = source.root.pairs[0]
    for key, value in source.root.pairs:
        if key.text in TITLE_KEYS or key.text == "标题":
            last = (key, value)
    return behind(source, last[1] if last[1].end > last[0].end else last[0], line)


def free_name(source: Source, name: str) -> str:
    """A heading that the spec does not have yet: 目标完成情况, 目标完成情况（补充）, （补充2） …."""
    taken = {key.text for key, _ in source.root.pairs}
    names = (name, f"{name}（补充）", *(f"{name}（补充{n}）" for n in range(2, len(taken) + 3)))
    return next(each for each in names if each not in taken)


def last_of(node: Node) -> int:
    """The offset behind the last character that a node holds, comments and blank lines behind it left out."""
    while not isinstance(node, Scalar) and not node.flow:
        if isinstance(node, List):
            if not node.items:
                break
            node = node.items[-1]
        else:
            if not node.pairs:
                break
            key, value = node.pairs[-1]
            node = value if value.end > key.end else key
    return node.end


def line_end(source: Source, at: int) -> int:
    """The end of the line on which the text before an offset ends (before its line break)."""
    text = source.text
    while at > 0 and text[at - 1] in " \t\r\n\u3000":
        at -= 1
    found = LINE_BREAK.search(text, at)
    return found.start() if found else len(text)


def break_of(source: Source) -> str:
    """The line break of a text."""
    found = LINE_BREAK.search(source.text)
    return found[0] if found else "\n"
