"""Slips that YAML lets pass: what was read is not what was meant (LANGUAGE.md, section 4, Slips).

Each is an error at its own line, with the line as it should be. What stands after ``|`` is never
touched: there nothing can go wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planforge.diagnostics import Diagnostic, Severity
from planforge.source.nodes import Mapping, Node, Scalar, Sequence, Source

# A head of up to 16 characters without punctuation, then a full-width colon, or a half-width one
# that no blank follows; a clock time or a ratio (8:30, 1:14) and a web address are none.
HEAD = re.compile(r"([^\s，。；！？、,;!?：:《》“”（）()【】]{1,16})(：|:(?=\S))(?!//)")
_CLOCK = re.compile(r"\D*\d{1,3}\s*[：:]\s*\d")
_DASH = re.compile(r"(-(?![-\s])|[－–−‐‑﹣](?![－–−])|—(?!—))\s*")
_TYPED_BLOCK = re.compile(r"(段落|表格|图片|分页|内容)[：:]")
_FLOW_COMMA = re.compile("[，,]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
_BLANKS = re.compile("[\u00a0\u2000-\u200b\u3000]")


class _Slip(NamedTuple):
    code: str
    message: str
    at: int
    hint: str
    is_error: bool = True


def shape_slips(source: Source) -> tuple[Diagnostic, ...]:
    """Every slip in the nodes of a source, in the order of the file."""
    found: list[_Slip] = []
    _walk(source.root, source.text, found)
    return tuple(
        Diagnostic(
            slip.code,
            Severity.ERROR if slip.is_error else Severity.REMINDER,
            slip.message,
            source.position(slip.at),
            slip.hint,
        )
        for slip in found
    )


def _walk(node: Node, text: str, found: list[_Slip]) -> None:
    """Depth is bounded by the guard, so recursion is safe."""
    if type(node) is Mapping:
        _mapping(node, text, found)
        for key, value in node.pairs:
            if type(value) is Scalar:
                if value.style != "|":
                    found.extend(_scalar(value, text, key.end, in_flow=node.flow))
            else:
                if not node.flow:
                    _indent(key, node.column, value, text, found)
                _walk(value, text, found)
    elif type(node) is Sequence:
        found.extend(_sequence(node, text))
        for item in node.items:
            if type(item) is Scalar:
                if item.style != "|":
                    found.extend(_scalar(item, text, node.start, in_flow=node.flow))
            else:
                if type(item) is Sequence and not node.flow:
                    hint = "下一级列表写在一个小标题下面：“- 小标题:”，换行再写“- …”"
                    found.append(_Slip("列表套列表", "短横里直接又是短横，没有小标题", item.start, hint))
                _walk(item, text, found)


def _mapping(node: Mapping, text: str, found: list[_Slip]) -> None:
    for key, value in node.pairs:
        raw = key.text
        if not raw.strip():
            found.append(_Slip("空键", "冒号前面没有字", key.start, "在冒号前面写上栏目名"))
        elif _BLANKS.match(raw) or _DASH.match(raw):
            found.extend(_bad_start(key))
        if key.style == "" and "\n" in text[key.start : key.end]:
            found.append(_continued(key, text))
        if node.flow and type(value) is Scalar and value.end == value.start and not value.style:
            hint = "写成“{单位: …, 日期: …}”：每个冒号、逗号后面空一格"
            found.append(_Slip("括号", f"花括号里的“{raw}”没有内容", key.start, hint))


def _bad_start(scalar: Scalar) -> Iterator[_Slip]:
    raw = scalar.text
    if _BLANKS.match(raw):
        rest = raw.lstrip("\u00a0\u2000\u3000 ")
        yield _Slip("全角空格", "行首有全角空格或特殊空格", scalar.start, f"删掉它，用半角空格对齐：{rest}")
    match = _DASH.match(raw)
    if match:
        fixed = f"- {raw[match.end() :]}"
        yield _Slip("短横", f"“{raw[:1]}”后面要空一格，并且用半角短横", scalar.start, f"写成：{fixed[:40]}")


def _continued(scalar: Scalar, text: str) -> _Slip:
    at = text.index("\n", scalar.start) + 1
    while text[at] in " \t\r\n":
        at += 1
    hint = "文字写完在一行里；要分段就在冒号后面写 |，每段一行写在下面"
    return _Slip("续行", "这一行会接到上一行后面，连成一段", at, hint)


def _scalar(value: Scalar, text: str, before: int, *, in_flow: bool) -> Iterator[_Slip]:
    """One text that does not stand after ``|``; ``before`` is the end of its key or start of its list."""
    start, end = value.start, value.end
    if end == start:
        return
    if value.style == ">":
        yield _Slip("折行", "不能用 >：它会把几行连成一段", start, "把 > 改成 |，每段一行")
        return
    if "\n" in text[start:end]:
        yield _continued(value, text)
    elif not in_flow and "\n" in text[before:start] and text[before] not in "-[":
        hint = "接在冒号后面写（冒号后空一格），或在冒号后面写 |"
        yield _Slip("换行", "文字另起了一行，冒号后面却没有 |", start, hint)
    if value.style == '"' and _CONTROL.search(value.text):
        yield _Slip("非法字符", "引号里的 \\ 写出了看不见的字符", start, "反斜杠放到 | 下面就是它本身")
    if not value.style:
        yield from _bad_start(value)
        if in_flow and _FLOW_COMMA.search(value.text):
            hint = "逗号用半角，后面空一格：[甲, 乙]；文字里要有逗号就换行用 |"
            yield _Slip("括号", "括号里有全角逗号，或逗号后面没有空格", start, hint)
        if value.text[0] in "｜|" or value.text in ("丨", "︱"):
            yield _Slip("竖线", "这里的竖线要用半角 |", start, "写成 |，文字从下一行开始")


def _indent(key: Scalar, column: int, value: Node, text: str, found: list[_Slip]) -> None:
    """A block below a key stands two or more blanks to its right (a list may stand flush)."""
    if type(value) is Scalar or value.flow:
        return
    step = value.column - column
    if step == 1 or (step == 0 and type(value) is Mapping):
        hint = "下一级比上一级多空两格；同一级的左边对齐"
        found.append(_Slip("缩进", f"这一行与“{key.text}”只差一格，看不出是同级还是下级", value.start, hint))


def _sequence(node: Sequence, text: str) -> Iterator[_Slip]:
    """A dash without content, and heads with a wrong colon among their neighbours."""
    plain = [item for item in node.items if type(item) is Scalar and item.style == ""]
    for item in plain:
        if not item.text and not node.flow:
            yield _Slip("空项", "短横后面没有内容", max(item.start - 1, node.start), "写上内容，或删掉这个短横")
    if node.flow:
        return
    keyed = len(plain) != len(node.items) and any(type(item) is Mapping for item in node.items)
    heads = [(item, head) for item in plain if (head := wrong_colon(item.text))]
    for item, head in heads:
        rest = item.text[head.end() :].strip()
        hint = f"是小标题就写成：- {head.group(1)}: {rest[:20]}"
        if _TYPED_BLOCK.match(item.text) or keyed:
            message = f"“{head.group(1)}”后面的冒号要用半角，再空一格"
            yield _Slip("冒号", message, item.start + head.start(2), hint + "；就是文字，放到 | 下面")
        elif len(heads) == 1:
            message = f"“{head.group(1)}”后面是全角冒号，整条作文字印出"
            hint += "；就是文字，不必改，或放到 | 下面"
            yield _Slip("冒号", message, item.start + head.start(2), hint, is_error=False)


def wrong_colon(text: str) -> re.Match[str] | None:
    """A short head followed by a colon that YAML does not take for one."""
    match = HEAD.match(text)
    return None if match is None or _CLOCK.match(text) else match
