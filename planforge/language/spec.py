"""A whole spec: header keys to plain data for the model, every other key to a section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planforge.diagnostics import Diagnostic
from planforge.language.content import read_block, read_content
from planforge.language.meant import is_label_astray, is_period, is_post_astray, meant_key, written_as
from planforge.language.reader import Reader
from planforge.model.content import Content, Section
from planforge.model.schedule import says_when
from planforge.source import Mapping, Node, Scalar, Sequence, Source
from planforge.source.nodes import scalars
from planforge.vocabulary import BLOCK_WORDS, HEADER_KEYS, Role, is_ambiguous, role_named, roles_of

if TYPE_CHECKING:
    from planforge.model.profile import Profile

_CONTENT_KEYS = {"导语": "preamble", "结语": "closing", "正文": "body"}
# Keys that print at the head; after the first section one may be meant as a section's name.
_SENTENCE = 14  # characters of a heading with a full stop that is no name of a chapter (主要工作措施。)
_HEAD_ONLY = frozenset(
    (
        "版本", "文种", "模板", "学校", "期间", "主题", "标题", "主送", "文号", "密级", "目录", "导语",
        "对应计划", "数据", "编号", "版式",
    )
)  # fmt: skip


def read_spec(
    source: Source, profile: Profile | None = None
) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    """The data of a spec for ``model.spec.Spec``: Chinese keys for the head, content ready-made.

    ``profile`` gives the 校历 by which records are counted by month.
    """
    reader = Reader(source, profile)
    places: dict[str, int] = {}
    data: dict[str, Any] = {"places": places}
    sections: list[Section] = []
    in_head = True
    above: Section | None = None
    for key, value in source.root.pairs:
        name = key.text
        if name in BLOCK_WORDS:
            sections.append(Section(key.start, "", read_block(reader, key, value)))
            in_head = False
            continue
        if name not in HEADER_KEYS:
            known = roles_of(name)
            doubted = _is_other_name(reader, key, value, in_head=in_head) or (
                in_head and _is_period(reader, key, value)
                if known
                else _doubted(reader, key, value, in_head=in_head, above=above)
            )
            section = _section(reader, key, value)
            sections.append(section._replace(roles=()) if known and doubted else section)
            if not doubted:
                in_head, above = False, sections[-1]
            continue
        places[name] = key.start
        if not in_head and name in _HEAD_ONLY:
            hint = "真是一章的名字就换一个说法；是文件头的栏目就移到前面"
            reader.reminder("栏目位置", f"“{name}”是文件头的栏目，不会作为一章印出来", key.start, hint)
        _header(reader, key, value, data)
    data["sections"] = tuple(sections)
    return data, tuple(reader.findings)


def _doubted(reader: Reader, key: Scalar, value: Node, *, in_head: bool, above: Section | None) -> bool:
    """Whether an unknown key at the top was probably meant to be none of a section's; it is told."""
    name = key.text
    what = ""
    if above is not None and is_post_astray(name, above.roles):
        what, hint = "上一章里的职务", "是就在左边空两格，和上面的职务对齐；真是一章的标题就不必改"
    elif above is not None and is_label_astray(name, value, above.content):
        what, hint = "上面一条里的栏目", "是就在左边空格，和那一条的标题对齐；真是一章的标题就不必改"
    if what:
        reader.reminder("疑似下级", f"“{name}”会印成一章，是不是{what}？", key.start, hint)
        return True
    meant = meant_key(name, value, in_head=in_head)
    if meant:
        _ask(reader, key, meant)
    return meant is not None


def _is_other_name(reader: Reader, key: Scalar, value: Node, *, in_head: bool) -> bool:
    """Whether a key is another name of one of the head (题目), or one with blanks inside (主 题); it is told."""
    meant, line = written_as(key.text, value, reader.source.root, in_head=in_head)
    if meant:
        hint = f"写成：{line}" if line else f"“{meant}”已经写了，这一行多半可以删掉"
        _ask(reader, key, meant, f"{hint}；真是一章的标题就不必改")
    return bool(meant)


def _is_period(reader: Reader, key: Scalar, value: Node) -> bool:
    """Whether a known heading at the head holds the period of the document; it is told."""
    found = is_period(key.text, value, reader.source.root)
    if found:
        _ask(reader, key, "期间")
    return found


def _ask(reader: Reader, key: Scalar, meant: str, hint: str = "") -> None:
    """Ask whether a key at the head was meant to be one of its own."""
    hint = hint or f"要写“{meant}”就改过来；真是一章的标题就不必改"
    reader.reminder("疑似栏目", f"“{key.text}”会印成一章，是不是“{meant}”？", key.start, hint)


def _section(reader: Reader, key: Scalar, value: Node) -> Section:
    name = key.text
    roles = roles_of(name)
    if type(value) is Scalar and not value.text.strip() and not _says_all(name):
        reader.reminder("空章", f"“{name}”下面没有内容", key.start, "写上内容，或删掉这一章")
    by_hand = _role_by_hand(reader, value)
    content = read_content(reader, _without_role(value))
    if by_hand is not None:
        return Section(key.start, name, content, (by_hand,))
    if not roles and is_ambiguous(name) and says_when(content):
        roles = (Role.SCHEDULE,)
    return Section(key.start, name, content, roles)


def _says_all(name: str) -> bool:
    """Whether a heading is a whole sentence (各班要认真组织，按时完成。), below which nothing need stand."""
    return name[-1:] in "。！" and ("，" in name or len(name) >= _SENTENCE)


def _role_by_hand(reader: Reader, value: Node) -> Role | None:
    if type(value) is not Mapping:
        return None
    for key, each in value.pairs:
        if key.text == "角色":
            name = reader.line("角色", each)
            role = role_named(name.lines[0]) if name else None
            if role is None and name:
                hint = "例如：目标、时间安排、组织领导、保障措施"
                reader.error("角色", f"没有叫“{name.lines[0]}”的角色", each.start, hint)
            return role
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
        for scalar in scalars(value):
            reader.no_tab(scalar)
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
    return [annex for item in value.items for annex in _annex(reader, item)]


def _annex(reader: Reader, item: Node) -> list[dict[str, Any]]:
    """One annex; its further keys stand below its first one's content."""
    title, first = item.pairs[0] if isinstance(item, Mapping) and item.pairs else (item, None)
    if isinstance(title, Scalar) and title.text in BLOCK_WORDS:
        hint = f"写成“- 附件的标题:”，换行空四格再写“{title.text}”"
        reader.error("附件", "附件要有标题", title.start, hint)
        return []
    text = reader.line("附件标题", title)
    if text is None:
        return []
    content: Content = () if first is None else read_content(reader, first)
    if isinstance(item, Mapping):
        content += read_content(reader, item._replace(pairs=item.pairs[1:]))
    return [{"at": title.start, "title": text.lines[0], "content": content}]
