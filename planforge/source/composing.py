"""Nodes from libyaml's events: a guard and a builder in one pass, without recursion.

The guard refuses by name what a school never means: aliases, anchors, tags, merge keys, several
documents, duplicate keys; and it bounds depth and size, so that hostile input is decided at once
(reliability.md, Y01–Y05). Nothing is composed that was not allowed.
"""

from __future__ import annotations

import unicodedata
from typing import Any, NamedTuple

import yaml

from planforge.source.nodes import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 32
MAX_NODES = 100_000
MAX_KEY = 1024
MAX_PROBLEMS = 100


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


class _Frame:
    """A collection being built: where it starts and what it holds so far."""

    __slots__ = ("column", "flow", "is_mapping", "items", "start")

    def __init__(self, event: Any, *, is_mapping: bool) -> None:
        mark = event.start_mark
        self.is_mapping = is_mapping
        self.start: int = mark.index
        self.column: int = mark.column
        self.flow: bool = bool(event.flow_style)
        self.items: list[Node] = []


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
        self.stack: list[_Frame] = []
        self.root: Node | None = None
        self.scalars: list[Scalar] = []
        self.collections = 0
        self.documents = 0
        self.normal = text.isascii() or unicodedata.is_normalized("NFC", text)

    def run(self) -> Composed:
        """Take every event until the stream ends or a limit stops it."""
        next_event = yaml.CBaseLoader(self.text).get_event
        scalars, stack = self.scalars, self.stack
        # Made by the hundred: the tuple itself, without the named tuple's own function around it.
        new = tuple.__new__
        extras = "&" in self.text or "!" in self.text
        scalar_event, mapping_start = yaml.ScalarEvent, yaml.MappingStartEvent
        while True:
            event: Any = next_event()
            kind = type(event)
            if kind is scalar_event:
                if extras and (event.anchor or event.tag):
                    self._refuse_extras(event)
                span = event.start_mark.index, event.end_mark.index
                scalar = new(Scalar, (event.value, *span, event.style or ""))
                scalars.append(scalar)
                if stack:
                    stack[-1].items.append(scalar)
                    if len(scalars) <= MAX_NODES:
                        continue
                else:
                    self._add(scalar)
            elif kind is mapping_start or kind is yaml.SequenceStartEvent:
                self._open(event, is_mapping=kind is mapping_start)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._add(self._close(stack.pop(), event.end_mark.index))
            elif kind is yaml.StreamEndEvent:
                break
            else:
                self._other(event)
            if len(scalars) + self.collections > MAX_NODES or len(stack) > MAX_DEPTH or self.documents > 1:
                self._stop(event.start_mark.index)
                break
        return Composed(self.root, tuple(self.problems), tuple(scalars))

    def _add(self, node: Node) -> None:
        if self.stack:
            self.stack[-1].items.append(node)
        elif node.end > node.start:
            self.root = node

    def _open(self, event: Any, *, is_mapping: bool) -> None:
        if event.anchor or event.tag:
            self._refuse_extras(event)
        self.collections += 1
        self.stack.append(_Frame(event, is_mapping=is_mapping))

    def _other(self, event: Any) -> None:
        at, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            hint = "要用同样的文字就再写一遍；* 开头的文字放到 | 下面"
            self._refuse("别名", f"不能用 YAML 别名“*{event.anchor}”", at, hint)
            self.collections += 1
            self._add(Scalar("", at, end))
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1

    def _stop(self, at: int) -> None:
        self.root = None
        if self.documents > 1:
            self._refuse("多份文档", "文件里有第二份 YAML 文档", at, "一个文件写一份文档；去掉“---”")
        elif len(self.stack) <= MAX_DEPTH:
            self._refuse("太大", f"内容超过 {MAX_NODES} 处", at, "请把内容分到几个文件里")
        else:
            self._refuse("太深", f"嵌套超过 {MAX_DEPTH} 层", at, "文档最多编六级号；请减少层次")

    def _refuse(self, code: str, message: str, at: int, hint: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(code, message, at, hint))

    def _refuse_extras(self, event: Any) -> None:
        at = event.start_mark.index
        if event.anchor:
            self._refuse("别名", f"不能用 YAML 锚点“&{event.anchor}”", at, "& 开头的文字放到 | 下面")
        if event.tag:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse("标签", f"不能用 YAML 类型标签“{shown}”", at, "! 开头的文字放到 | 下面")

    def _close(self, frame: _Frame, end: int) -> Node:
        if not frame.is_mapping:
            return Sequence(tuple(frame.items), frame.start, end, frame.column, frame.flow)
        seen: dict[str, Scalar] = {}
        pairs = []
        items = iter(frame.items)
        for key, value in zip(items, items, strict=True):
            if type(key) is not Scalar:
                hint = "检查这一行的括号和问号"
                self._refuse("键", "冒号前面应是一个词，不能是列表或一组栏目", key.start, hint)
                continue
            text = key.text
            if len(text) > MAX_KEY or text == "<<":
                self._check_key(key)
            plain = (text if self.normal else unicodedata.normalize("NFC", text)).strip()
            first = seen.setdefault(plain, key)
            if first is not key:
                self._twice(key, first)
            pairs.append((key, value))
        return Mapping(tuple(pairs), frame.start, end, frame.column, frame.flow)

    def _check_key(self, key: Scalar) -> None:
        if key.text == "<<" and not key.style:
            self._refuse("合并键", "不能用 YAML 合并键“<<”", key.start, "把要用的栏目再写一遍")
        if len(key.text) > MAX_KEY:
            self._refuse("太大", f"冒号前面的文字超过 {MAX_KEY} 字", key.start, "长文字写在冒号后面")

    def _twice(self, key: Scalar, first: Scalar) -> None:
        if len(self.problems) >= MAX_PROBLEMS:
            return
        line = self.text.count("\n", 0, first.start) + 1
        message = f"“{key.text}”在同一组里写了两次（另一处在第 {line} 行）"
        self._refuse("重复键", message, key.start, "改一个名字，或把两处的内容合在一起")
