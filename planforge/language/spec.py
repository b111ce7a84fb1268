"""A whole spec: header keys to plain data for the model, every other key to a section."""

from __future__ import annotations

from typing import Any

from planforge.diagnostics import Diagnostic
from planforge.language.content import read_content
from planforge.language.reader import Reader
from planforge.likeness import likely_header_key
from planforge.model.content import Content, Section
from planforge.source import Mapping, Node, Scalar, Sequence, Source
from planforge.vocabulary import HEADER_KEYS, role_named, roles_of

_CONTENT_KEYS = {"导语": "preamble", "结语": "closing", "正文": "body"}
# Keys that print at the head; after the first section one may be meant as a section's name.
_HEAD_ONLY = frozenset(
    ("文种", "模板", "学校", "期间", "主题", "标题", "主送", "文号", "密级", "目录", "版本", "导语")
)


def read_spec(source: Source) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    """The data of a spec for ``model.spec.Spec``: Chinese keys for the head, content ready-made."""
    reader = Reader(source)
    data: dict[str, Any] = {}
    sections: list[Section] = []
    for key, value in source.root.pairs:
        name = key.text
        if name not in HEADER_KEYS:
            sections.append(_section(reader, key, value))
            continue
        if sections and name in _HEAD_ONLY:
            hint = "真是一章的名字就换一个说法；是文件头的栏目就移到前面"
            reader.reminder("栏目位置", f"“{name}”是文件头的栏目，不会作为一章印出来", key.start, hint)
        _header(reader, key, value, data)
    data["sections"] = tuple(sections)
    return data, tuple(reader.findings)


def _section(reader: Reader, key: Scalar, value: Node) -> Section:
    name = key.text
    roles = roles_of(name)
    if not roles:
        meant = likely_header_key(name)
        if meant:
            hint = f"要写“{meant}”就改过来；真是一章的标题就不必改"
            reader.reminder("疑似错字", f"“{name}”会印成一章，是不是“{meant}”？", key.start, hint)
    by_hand = _role_by_hand(reader, value)
    content = read_content(reader, _without_role(value))
    if by_hand is not None:
        return Section(key.start, name, content, (by_hand,))
    return Section(key.start, name, content, tuple(role.value for role in roles))


def _role_by_hand(reader: Reader, value: Node) -> str | None:
    if type(value) is not Mapping:
        return None
    for key, each in value.pairs:
        if key.text == "角色" and type(each) is Scalar:
            role = role_named(each.text)
            if role is None:
                reader.error(
                    "角色",
                    f"没有叫“{each.text}”的角色",
                    each.start,
                    "例如：目标、时间安排、组织领导、保障措施",
                )
            return role.value if role else None
    return None


def _without_role(value: Node) -> Node:
    if type(value) is Mapping and any(key.text == "角色" for key, _ in value.pairs):
        return value._replace(pairs=tuple(pair for pair in value.pairs if pair[0].text != "角色"))
    return value


def _header(reader: Reader, key: Scalar, value: Node, data: dict[str, Any]) -> None:
    name = key.text
    if name in _CONTENT_KEYS:
        data[_CONTENT_KEYS[name]] = read_content(reader, value)
    elif name == "备忘":
        data["notes"] = True
    elif name == "未归类":
        data["unplaced"] = read_content(reader, value)
    elif name == "附件":
        data["annexes"] = _annexes(reader, value)
    elif name == "落款" and type(value) is Scalar and value.text == "无":
        data["unsigned"] = True
    else:
        plain = plain_data(value)
        if plain not in ("", None):
            data[name] = plain


def plain_data(node: Node) -> Any:
    """A closed mapping's plain data: dicts, lists, texts (paragraphs below ``|`` keep their lines)."""
    if isinstance(node, Scalar):
        return node.text.strip("\n") if node.style == "|" else node.text
    if isinstance(node, Sequence):
        return [plain_data(item) for item in node.items]
    return {key.text: plain_data(value) for key, value in node.pairs}


def _annexes(reader: Reader, value: Node) -> list[dict[str, Any]]:
    """``附件:`` a list of ``- 标题: 内容``; this dash is no number."""
    if type(value) is not Sequence:
        if type(value) is not Scalar or value.text:
            hint = "写成“附件:”，下面一个短横一个附件：“- 标题: 内容”"
            reader.error("附件", "附件应是一个列表", value.start, hint)
        return []
    found = []
    for item in value.items:
        if type(item) is Mapping and item.pairs:
            title, first = item.pairs[0]
            content: Content = read_content(reader, first)
            for pair in item.pairs[1:]:
                content += read_content(reader, Mapping((pair,), pair[0].start, pair[1].end, item.column))
            found.append({"at": title.start, "title": title.text, "content": content})
        elif type(item) is Scalar and item.text:
            found.append({"at": item.start, "title": item.text})
    return found
