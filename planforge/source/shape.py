"""Slips that YAML lets pass: what was read is not what was meant (LANGUAGE.md, section 4, Slips).

Each is an error at its own line, with the line as it should be. What stands after ``|`` is never
touched: there nothing can go wrong.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from planforge.diagnostics import Diagnostic, Severity
from planforge.source.nodes import Mapping, Node, Scalar, Sequence, Source

_BLANKS = "\u00a0\u2000-\u200b\u202f\u3000"
# A colon that YAML takes for none: full-width, or with no plain blank behind it; but no clock
# time or ratio (8:30, 1:14) and no web address.
_COLON = rf"[ {_BLANKS}]*(：|:(?=[^ \t]))(?!//)"
# A head of up to 16 characters without punctuation, brackets and one end mark allowed.
HEAD = re.compile(rf"([^\s，。；！？、,;!?：:《》“”]{{1,16}}[。！？]?){_COLON}")
# Whatever else may be a head where the neighbours have heads: no sentence ends in it.
_LONG_HEAD = re.compile(rf"([^。；！？：:]{{1,40}}[。！？]?){_COLON}")
_CLOCK = re.compile(r"[^：:]*\d[ ]*[：:][ ]*\d")
_DASHES = "-－–−‐‑﹣·•●"
_DASH = re.compile(rf"(-(?![-\d ])|[－–−‐‑﹣](?![－–−\d])|—(?!—))[ {_BLANKS}]*")
_KEY_DASH = re.compile(rf"(-+|[－–−‐‑﹣·•●_]|—(?!—))[ {_BLANKS}]*")
_TYPED_BLOCK = re.compile(rf"(段落|表格|图片|分页|内容){_COLON}")
_FLOW_COMMA = re.compile("[，,]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
_LEADING = re.compile(f"[{_BLANKS}]+")
_HEDGED = frozenset("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u3000—_" + _DASHES)
_BARS = frozenset("｜|丨︱")
_CLOSING = {"]": "[", "}": "{"}


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
        for key, value in node.pairs:
            _key(key, text, found)
            if type(value) is not Scalar:
                _indent(key, node, value, found)
                _walk(value, text, found)
            elif value.style != "|":
                if node.flow:
                    _flow_value(key, value, found)
                _scalar(value, text, key.end, node, found)
    elif type(node) is Sequence:
        _sequence(node, found)
        for item in node.items:
            if type(item) is not Scalar:
                _list_in_list(item, node, found)
                _walk(item, text, found)
            elif item.style != "|":
                _scalar(item, text, item.start, node, found)


def _key(key: Scalar, text: str, found: list[_Slip]) -> None:
    raw = key.text
    if not raw or raw.isspace():
        found.append(_Slip("空键", "冒号前面没有字", key.start, "在冒号前面写上栏目名"))
    elif raw[0] in _HEDGED:
        _bad_start(key, _KEY_DASH, found)
    if not key.style and text.find("\n", key.start, key.end) >= 0:
        found.append(_continued(key, text))


def _flow_value(key: Scalar, value: Scalar, found: list[_Slip]) -> None:
    if value.end == value.start and not value.style:
        hint = "写成“{单位: …, 日期: …}”：每个冒号、逗号后面空一格"
        found.append(_Slip("括号", f"花括号里的“{key.text}”没有内容", key.start, hint))


def _bad_start(scalar: Scalar, dash: re.Pattern[str], found: list[_Slip]) -> None:
    raw = scalar.text
    if _LEADING.match(raw):
        hint = f"删掉它，用半角空格对齐：{_shown(_LEADING.sub('', raw, 1))}"
        found.append(_Slip("全角空格", "行首有全角空格或特殊空格", scalar.start, hint))
    match = dash.match(raw)
    if match:
        fixed = _shown(f"- {raw[match.end() :]}")
        found.append(_Slip("短横", f"“{raw[:1]}”后面要空一格，并且用半角短横", scalar.start, f"写成：{fixed}"))


def _continued(scalar: Scalar, text: str) -> _Slip:
    at = text.index("\n", scalar.start) + 1
    while text[at] in " \t\r\n":
        at += 1
    hint = "文字写完在一行里；要分段就在冒号后面写 |，每段一行写在下面"
    return _Slip("续行", "这一行会接到上一行后面，连成一段", at, hint)


def _scalar(value: Scalar, text: str, before: int, node: Mapping | Sequence, found: list[_Slip]) -> None:
    """One text that does not stand after ``|``; ``before`` is where its key ends."""
    raw, start, end, style = value
    if end == start:
        return
    if style == ">":
        found.append(_Slip("折行", "不能用 >：它会把几行连成一段", start, "把 > 改成 |，每段一行"))
        return
    if text.find("\n", start, end) >= 0:
        found.append(_continued(value, text))
    elif not node.flow and text.find("\n", before, start) >= 0:
        hint = "接在冒号后面写（冒号后空一格），或在冒号后面写 |"
        found.append(_Slip("换行", "文字另起了一行，冒号后面却没有 |", start, hint))
    if style:
        if style == '"' and _CONTROL.search(raw):
            hint = "反斜杠放到 | 下面就是它本身"
            found.append(_Slip("非法字符", "引号里的 \\ 写出了看不见的字符", start, hint))
        return
    if raw[0] in _HEDGED:
        _bad_start(value, _DASH, found)
    elif raw[0] in _BARS:
        found.append(_Slip("竖线", "这里的竖线要用半角 |", start, "写成 |，文字从下一行开始"))
    if node.flow:
        if _FLOW_COMMA.search(raw):
            hint = "逗号用半角，后面空一格：[甲, 乙]；文字里要有逗号就换行用 |"
            found.append(_Slip("括号", "括号里有全角逗号，或逗号后面没有空格", start, hint))
    elif raw[-1] in _CLOSING and _CLOSING[raw[-1]] not in raw:
        hint = "补上另一半，用半角；文字里真有这一半括号就放到 | 下面"
        found.append(_Slip("括号", f"行末的“{raw[-1]}”没有另一半", end - 1, hint))
    if "  ＃" in raw:
        hint = "注释要用半角 #；要印出来就放到 | 下面"
        found.append(_Slip("注释", "全角“＃”后面的字不是注释，会印出来", start + raw.index("＃"), hint))


def _indent(key: Scalar, node: Mapping, value: Mapping | Sequence, found: list[_Slip]) -> None:
    """A block below a key stands two or more blanks to its right (a list may stand flush)."""
    if node.flow or value.flow:
        return
    step = value.column - node.column
    if step == 1 or (step == 0 and type(value) is Mapping):
        hint = "下一级比上一级多空两格；同一级的左边对齐"
        message = f"这一行与“{key.text}”只差一格，看不出是同级还是下级"
        found.append(_Slip("缩进", message, value.start, hint))


def _list_in_list(item: Mapping | Sequence, node: Sequence, found: list[_Slip]) -> None:
    if type(item) is Sequence and not node.flow:
        hint = "下一级列表写在一个小标题下面：“- 小标题:”，换行再写“- …”"
        found.append(_Slip("列表套列表", "短横里直接又是短横，没有小标题", item.start, hint))


def _sequence(node: Sequence, found: list[_Slip]) -> None:
    """A dash without content, and heads with a wrong colon among their neighbours."""
    if node.flow:
        return
    heads: list[tuple[Scalar, re.Match[str]]] = []
    keyed = False
    for item in node.items:
        if type(item) is Mapping:
            keyed = True
        elif type(item) is Scalar and not item.style:
            if not item.text:
                at = max(item.start - 1, node.start)
                found.append(_Slip("空项", "短横后面没有内容", at, "写上内容，或删掉这个短横"))
            elif "：" in item.text or ":" in item.text:
                match = wrong_colon(item.text) or _long_head(item.text)
                if match:
                    heads.append((item, match))
    if heads:
        _heads(heads, found, keyed=keyed)


def _heads(heads: list[tuple[Scalar, re.Match[str]]], found: list[_Slip], *, keyed: bool) -> None:
    """Texts that look like ``head：text``: an error among heads, a 提醒 where it is the only one."""
    short = [item for item, match in heads if match.re is HEAD]
    for item, match in heads:
        head, at = match.group(1), item.start + match.start(2)
        hint = f"是小标题就写成：- {head}: {_shown(item.text[match.end() :].strip(), 20)}"
        certain = match.re is HEAD and keyed or head[-1] in "。！？"
        if certain or _TYPED_BLOCK.match(item.text):
            message = f"“{_shown(head, 20)}”后面的冒号要用半角，再空一格"
            found.append(_Slip("冒号", message, at, f"{hint}；就是文字，放到 | 下面"))
        elif keyed or short == [item]:
            wrong = "全角冒号" if match.group(2) == "：" else "不空格的冒号"
            message = f"“{_shown(head, 20)}”后面是{wrong}，整条作文字印出"
            found.append(_Slip("冒号", message, at, f"{hint}；就是文字，不必改，或放到 | 下面", is_error=False))


def _shown(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def wrong_colon(text: str) -> re.Match[str] | None:
    """A short head followed by a colon that YAML does not take for one."""
    match = HEAD.match(text)
    return None if match is None or _CLOCK.match(text) else match


def _long_head(text: str) -> re.Match[str] | None:
    match = _LONG_HEAD.match(text)
    return None if match is None or _CLOCK.match(text) else match
