"""Slips that YAML lets pass: what was read is not what was meant (LANGUAGE.md, section 4, Slips).

Each is an error at its own line, with the line as it should be. What stands after ``|`` is never
touched: there nothing can go wrong.
"""

from __future__ import annotations

import re
from functools import cache

from planforge.diagnostics import Edit
from planforge.source.brackets import first_difference, is_meant, is_whole, rewritten
from planforge.source.nodes import Mapping, Node, Scalar, Sequence
from planforge.source.texts import (
    BLANKS,
    WIDE_BLANKS,
    Slip,
    as_written,
    in_its_line,
    is_sound,
    is_sound_key,
    key_slips,
    shown,
    text_slips,
)

# A colon that YAML takes for none: full-width, or with no plain blank behind it; but no clock
# time or ratio (8:30, 1:14) and no web address.
_COLON = rf"[ {BLANKS}]{{0,4}}(：|:(?=[^ \t]))(?!//)"
_CLOCK = re.compile(r"[^：:]*\d ?[：:] ?\d")
_SIGNERS = "单位"  # of 落款, where a line may say who has which post: 保育员：林静
_MOST = 200  # findings of one list
_TYPED_BLOCK = rf"(段落|表格|图片|图表|分页|内容){_COLON}"


def shape_slips(text: str, root: Mapping) -> list[Slip]:
    """Every slip in the nodes of a text, in the order of the file."""
    found: list[Slip] = []
    _walk(root, text, found)
    return found


def _walk(node: Node, text: str, found: list[Slip]) -> None:
    """Depth is bounded by the guard, so recursion is safe."""
    before = len(found)
    if type(node) is Mapping:
        _pairs(node, text, found)
    elif type(node) is Sequence:
        if not node.flow:
            _elements(node, text, found)
        for item in node.items:
            if type(item) is not Scalar:
                _walk(item, text, found)
            elif node.flow or not is_sound(item, item.start):
                text_slips(item, text, item.start, node, found)
    if len(found) > before and not isinstance(node, Scalar) and node.flow:
        _whole_brackets(node, text, found, before)


def _whole_brackets(node: Mapping | Sequence, text: str, found: list[Slip], first: int) -> None:
    """Say the slips in one pair of brackets as one, with the line as it should be, where that mends them."""
    raw = text[node.start : node.end]
    meant = rewritten(raw)
    if "\n" in raw or meant == raw or not is_whole(meant):
        return
    at = node.start + first_difference(raw, meant)
    message = "括号里的逗号、冒号要用半角，后面空一格"
    hint = f"写成：{in_its_line(text, node.start, meant)}"
    found[first:] = [Slip("括号", message, at, hint, edit=Edit(node.start, node.end, meant))]


def _pairs(node: Mapping, text: str, found: list[Slip]) -> None:
    flow = node.flow
    for key, value in node.pairs:
        if not is_sound_key(key):
            key_slips(key, text, found)
        if type(value) is not Scalar:
            _indent(key, node, value, found)
            first = len(found)
            _walk(value, text, found)
            if key.text == _SIGNERS:
                found[first:] = [slip for slip in found[first:] if slip.code != "冒号"]
        elif flow:
            _without_value(key, value, found)
            text_slips(value, text, key.end, node, found)
        elif not is_sound(value, key.end):
            text_slips(value, text, key.end, node, found)


def _without_value(key: Scalar, value: Scalar, found: list[Slip]) -> None:
    if value.end == value.start and not value.style:
        hint = "写成“{单位: …, 日期: …}”：每个冒号、逗号后面空一格"
        found.append(Slip("括号", f"花括号里的“{key.text}”没有内容", key.start, hint))


def _indent(key: Scalar, node: Mapping, value: Node, found: list[Slip]) -> None:
    """A block below a key stands two or more blanks to its right (a list may stand flush)."""
    if node.flow or isinstance(value, Scalar) or value.flow:
        return
    step = value.column - node.column
    if step == 1 or (step == 0 and type(value) is Mapping):
        hint = "下一级比上一级多空两格；同一级的左边对齐"
        message = f"这一行与“{key.text}”只差一格，看不出是同级还是下级"
        found.append(Slip("缩进", message, value.start, hint))


def _elements(node: Sequence, text: str, found: list[Slip]) -> None:
    """A dash without content or with a dash behind it, and heads with a wrong colon."""
    heads: list[tuple[int, re.Match[str]]] = []
    keyed = False
    for item in node.items:
        if type(item) is Mapping:
            keyed = True
        elif type(item) is Sequence:
            hint = "下一级列表写在一个小标题下面：“- 小标题:”，换行再写“- …”"
            found.append(Slip("列表套列表", "短横里直接又是短横，没有小标题", item.start, hint))
        elif type(item) is Scalar and not item.style:
            if not item.text:
                at = max(item.start - 1, node.start)
                found.append(Slip("空项", "短横后面没有内容", at, "写上内容，或删掉这个短横"))
            elif len(heads) < _MOST and ("：" in item.text or ":" in item.text):
                match = _head(text[item.start : item.end].partition("\n")[0].rstrip())
                if match:
                    heads.append((item.start, match))
    if heads:
        _heads(heads, found, keyed=keyed, alone=len(heads) == len(node.items) > 1)


@cache
def _short_head() -> re.Pattern[str]:
    """Compile on first use a head of up to 16 characters without punctuation, brackets and one end mark allowed."""
    return re.compile(rf"([^\s，。；！？、,;!?：:《》“”]{{1,16}}[。！？]?){_COLON}")


@cache
def _long_head() -> re.Pattern[str]:
    """Compile on first use whatever else may be a head where the neighbours have heads: no sentence ends in it."""
    return re.compile(rf"([^。；！？：:]{{1,40}}[。！？]?){_COLON}")


def _head(text: str) -> re.Match[str] | None:
    """What may be a head before a colon that YAML does not take for one."""
    if _CLOCK.match(text):
        return None
    return _short_head().match(text) or _long_head().match(text)


def _heads(heads: list[tuple[int, re.Match[str]]], found: list[Slip], *, keyed: bool, alone: bool) -> None:
    """Lines that look like ``head：text``, each with its offset: an error among heads, a 提醒 where it is the only one.

    Where all of a list look so (``alone``) and none of its heads is half a sentence, one 提醒 at the
    first is enough.
    """
    short = [start for start, match in heads if match.re is _short_head()]
    if alone and not any("，" in match.group(1) for _, match in heads):
        short = [heads[0][0]]
    for start, match in heads:
        head, at, line = match.group(1), start + match.start(2), match.string
        behind = line[match.end() :].lstrip(f" {WIDE_BLANKS}")
        rest = behind.strip()
        value = rewritten(rest) if is_meant(rest) else rest
        meant = as_written(f"- {head}: {value}".rstrip())
        hint = f"是小标题就写成：{meant}" if value else f"是小标题就写成“{meant}”"
        certain = (match.re is _short_head() and keyed) or head[-1] in "。！？"
        if certain or re.match(_TYPED_BLOCK, line):
            message = f"“{shown(head, 20)}”后面的冒号要用半角，再空一格"
            kept = 0 if value != rest else len(behind)
            edit = Edit(start + match.end(1), start + len(line) - kept, f": {'' if kept else value}")
            found.append(Slip("冒号", message, at, f"{hint}；就是文字，放到 | 下面", edit=edit))
        elif keyed or short == [start]:
            wrong = "全角冒号" if match.group(2) == "：" else "不空格的冒号"
            message = f"“{shown(head, 20)}”后面是{wrong}，整条作文字印出"
            hint = f"{hint}；就是文字，不必改，或放到 | 下面"
            found.append(Slip("冒号", message, at, hint, is_error=False))
