"""Nodes from libyaml's events: a guard and a builder in one pass, without recursion.

The guard refuses by name what a school never means: aliases, anchors, tags, merge keys, several
documents, duplicate keys; and it bounds depth and size, so that hostile input is decided at once
(reliability.md, Y01–Y05). Nothing is composed that was not allowed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Final, NamedTuple, TypeAlias

import yaml

from planforge.source.nodes import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 32
MAX_NODES = 100_000
MAX_KEY = 1024
MAX_PROBLEMS = 100

# Made by the hundred: the tuple itself, without the named tuple's own function around it.
_new: Final = tuple.__new__


class Problem(NamedTuple):
    """What the guard refuses: code, sentence, offset, hint."""

    code: str
    message: str
    at: int
    hint: str


class Composed(NamedTuple):
    """The root, or None for an empty file, all that was refused, every scalar in the order of the file."""

    root: Node | None
    problems: tuple[Problem, ...]
    scalars: tuple[Scalar, ...]


_OWN_DAYS: Final = "活动"
_SHORT: Final = 20  # characters of what happens on a day
_MOST_SAID: Final = 200
_A_TIME: Final = r"(?:20\d\d[-./年]|第?[\d一二三四五六七八九十]{1,3}[月周]|\d{1,2}[./-]\d|[周星]期?[一二三四五六日天]|每[周月天日])"

_Frame: TypeAlias = tuple[list[Node], int, int, bool, bool]
"""A collection being built: the nodes of the one around it, start, column, flow style, whether it is a mapping."""


def compose(text: str) -> Composed:
    """Build the nodes of a text.

    Raises ``yaml.YAMLError`` where the text is no YAML; everything else is a problem.
    """
    return _Builder(text).run()


class _Builder:
    """One pass over the events of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[Problem] = []
        self.scalars: list[Scalar] = []
        self.documents = 0
        self.normal = text.isascii() or unicodedata.is_normalized("NFC", text)

    def run(self) -> Composed:
        """Take every event until the stream ends or a limit stops it."""
        next_event = yaml.CBaseLoader(self.text).get_event
        note = self.scalars.append
        count = -2  # the stream and its document begin first
        stack: list[_Frame] = []
        top: list[Node] = []
        nodes = top
        extras = "&" in self.text or "!" in self.text
        scalar_event = yaml.ScalarEvent
        mapping_start, mapping_end = yaml.MappingStartEvent, yaml.MappingEndEvent
        while True:
            event: Any = next_event()
            kind = type(event)
            if extras:
                self._refuse_extras(event)
            if kind is scalar_event:
                start, end = event.start_mark.index, event.end_mark.index
                scalar = _new(Scalar, (event.value, start, end, event.style or ""))
                note(scalar)
                nodes.append(scalar)
            elif kind is mapping_end or kind is yaml.SequenceEndEvent:
                frame = stack.pop()
                frame[0].append(self._closed(nodes, frame, event.end_mark.index))
                nodes = frame[0]
                continue  # counted where it began
            elif kind is mapping_start or kind is yaml.SequenceStartEvent:
                mark = event.start_mark
                stack.append((nodes, mark.index, mark.column, bool(event.flow_style), kind is mapping_start))
                nodes = []
            elif kind is yaml.StreamEndEvent:
                break
            else:
                self._other(event, nodes)
            count += 1
            if count > MAX_NODES or len(stack) > MAX_DEPTH or self.documents > 1:
                return self._stopped(event.start_mark.index, len(stack))
        root = next((node for node in reversed(top) if node.end > node.start), None)
        return Composed(root, tuple(self.problems), tuple(self.scalars))

    def _other(self, event: Any, nodes: list[Node]) -> None:
        at, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            hint = "要用同样的文字就再写一遍；* 开头的文字放到 | 下面"
            self._refuse("别名", f"不能用 YAML 别名“*{event.anchor}”", at, hint)
            nodes.append(Scalar("", at, end))
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1

    def _stopped(self, at: int, depth: int) -> Composed:
        if self.documents > 1:
            self._refuse("多份文档", "文件里有第二份 YAML 文档", at, "一个文件写一份文档；去掉“---”")
        elif depth <= MAX_DEPTH:
            self._refuse("太大", f"内容超过 {MAX_NODES} 处", at, "请把内容分到几个文件里")
        else:
            self._refuse("太深", f"嵌套超过 {MAX_DEPTH} 层", at, "文档最多编六级号；请减少层次")
        return Composed(None, tuple(self.problems), tuple(self.scalars))

    def _refuse(self, code: str, message: str, at: int, hint: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(code, message, at, hint))

    def _refuse_extras(self, event: Any) -> None:
        at = event.start_mark.index
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor and not isinstance(event, yaml.AliasEvent):
            self._refuse("别名", f"不能用 YAML 锚点“&{anchor}”", at, "& 开头的文字放到 | 下面")
        if tag:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse("标签", f"不能用 YAML 类型标签“{shown}”", at, "! 开头的文字放到 | 下面")

    def _closed(self, nodes: list[Node], frame: _Frame, end: int) -> Node:
        _, start, column, flow, is_mapping = frame
        if not is_mapping:
            return _new(Sequence, (tuple(nodes), start, end, column, flow))
        keys = nodes[::2]
        names = {key[0].strip() for key in keys if type(key) is Scalar and len(key[0]) <= MAX_KEY}
        pairs = tuple(zip(keys, nodes[1::2], strict=True))
        if len(names) < len(keys) or "<<" in names or not self.normal:
            around = frame[0][-1:]
            name = around[0].text if around and isinstance(around[0], Scalar) else ""
            pairs = self._accepted(pairs, name)
        return _new(Mapping, (pairs, start, end, column, flow))

    def _accepted(self, pairs: tuple[tuple[Node, Node], ...], name: str) -> tuple[tuple[Scalar, Node], ...]:
        """The pairs of a mapping below ``name`` whose keys are texts; what is wrong with a key is refused."""
        seen: dict[str, tuple[Scalar, Node]] = {}
        accepted: list[tuple[Scalar, Node]] = []
        for key, value in pairs:
            if type(key) is not Scalar:
                message = "冒号前面应是一个词，不能以半角的方括号、花括号或问号开头"
                hint = "半角的括号、问号换成全角的；或者先写 |，把文字写在下一行"
                self._refuse("键", message, key.start, hint)
                continue
            self._check_key(key)
            first, above = seen.setdefault(unicodedata.normalize("NFC", key.text).strip(), (key, value))
            if first is not key:
                said = _said(key.text, pairs) if name == _OWN_DAYS else ()
                is_blank = type(above) is Scalar and not above.text.strip()
                self._twice(key, first, _as_one(key.text, said), is_blank=is_blank)
            accepted.append((key, value))
        return tuple(accepted)

    def _check_key(self, key: Scalar) -> None:
        if key.text == "<<" and not key.style:
            self._refuse("合并键", "不能用 YAML 合并键“<<”", key.start, "把要用的栏目再写一遍")
        if len(key.text) > MAX_KEY:
            self._refuse("太大", f"冒号前面的文字超过 {MAX_KEY} 字", key.start, "长文字写在冒号后面")

    def _twice(self, key: Scalar, first: Scalar, hint: str, *, is_blank: bool) -> None:
        if len(self.problems) >= MAX_PROBLEMS:
            return
        line = self.text.count("\n", 0, first.start) + 1
        hint = f"第 {line} 行的“{key.text}”是空的，删掉那一行" if is_blank else hint
        message = f"“{key.text}”在同一组里写了两次（另一处在第 {line} 行）"
        self._refuse("重复键", message, key.start, hint)


def _said(key: str, pairs: tuple[tuple[Node, Node], ...]) -> tuple[str, ...]:
    """The short texts below all keys of one name."""
    return tuple(
        value.text
        for each, value in pairs[:_MOST_SAID]
        if type(each) is Scalar
        and each.text == key
        and type(value) is Scalar
        and 0 < len(value.text) <= _SHORT
    )


def _as_one(key: str, said: tuple[str, ...]) -> str:
    """How what stands below one key twice is written; ``said`` are its texts among the days of the 校历."""
    a_time = re.compile(_A_TIME)
    if said and a_time.match(key):
        return f"一天有几件事，写在一行：{key}: {'、'.join(said)}"
    if said and all(map(a_time.match, said)):  # there what happens may stand before its day
        return f"把日子写在前面，一天一行：{said[-1]}: {key}；连着几天的写成 {key}: 2026-10-15—16"
    if a_time.match(key):
        return f"同一时间的几件事写在一个“{key}:”下面，一件一行，前面打短横"
    return "改一个名字，或把两处的内容合在一起"
