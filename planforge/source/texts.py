"""Slips inside one text or key: its first and last character, its line breaks, its brackets.

Every spec passes here scalar by scalar, so a sound text costs a few comparisons and no regex.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from planforge.diagnostics import Edit
from planforge.source.brackets import WIDE, is_meant, rewritten
from planforge.source.nodes import Mapping, Scalar, Sequence

BLANKS = "\u00a0\u2000-\u200a\u202f\u3000"
_DASH = rf"(-(?![-\d ])|[－–−‐‑﹣](?![－–−\d])|—(?!—))[ {BLANKS}]*"
_KEY_DASH = rf"(-+|[－–−‐‑﹣·•●_]|—(?!—))[ {BLANKS}]*"
_LEADING = re.compile(f"[{BLANKS}]+")
WIDE_BLANKS = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_SUSPECT = frozenset(WIDE_BLANKS + "-－–−‐‑﹣·•●—_")  # a text or key that begins so is looked at closer
_CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)
_FLOW_COMMA = re.compile("[，,；;]")
_BARS = frozenset("｜|丨︱")
_SPECIAL = _BARS | WIDE
_ODD_FIRST = _SUSPECT | _SPECIAL
_COLON_AND_BLANK = 2
_END = 12  # characters shown of the end of a long line
_HALVES = {"]": "[", "}": "{", "'": "'", '"': '"'}
_LONGEST_HEAD = 50  # the longest of 1,900 real ones has 34


class Slip(NamedTuple):
    """A finding without its place in words: code, sentence, offset, hint, 错误 or 提醒, what would mend it."""

    code: str
    message: str
    at: int
    hint: str
    is_error: bool = True
    edit: Edit | None = None


def shown(text: str, most: int = 40) -> str:
    """A text cut to a length that fits a sentence, on one line."""
    text = text.replace("\n", " ")
    return text if len(text) <= most else f"{text[:most]}…"


def as_written(line: str, most: int = 60) -> str:
    """A line as it is to be written: whole, or its two ends, between which nothing changes."""
    line = line.replace("\n", " ")
    return line if len(line) <= most else f"{line[: most - _END]}……{line[-_END:]}（中间不变）"


def in_its_line(text: str, at: int, meant: str) -> str:
    """The line in which a value begins at a place, with another value there."""
    return f"{text[text.rfind(chr(10), 0, at) + 1 : at].strip()} {meant}".strip()


def is_sound_key(key: Scalar) -> bool:
    """Whether nothing can be wrong with a key: unquoted, short, on one line, with an ordinary first character."""
    raw, start, end, style = key
    return not style and 0 < len(raw) <= _LONGEST_HEAD and end - start == len(raw) and raw[0] not in _SUSPECT


def is_sound(value: Scalar, before: int) -> bool:
    """Whether nothing can be wrong with a text outside brackets whose key ends at ``before``.

    It stands after ``|``, or unquoted and in one line right behind its key, with ordinary ends.
    """
    raw, start, end, style = value
    if style:
        return style == "|"
    if not raw:
        return end == start
    return (
        end - start == len(raw)
        and start - before <= _COLON_AND_BLANK
        and raw[0] not in _ODD_FIRST
        and raw[-1] not in _HALVES
        and "＃" not in raw
    )


def key_slips(key: Scalar, text: str, found: list[Slip]) -> None:
    """What is wrong with a key."""
    raw = key.text
    if not raw or raw.isspace():
        found.append(Slip("空键", "冒号前面没有字", key.start, "在冒号前面写上栏目名"))
    elif raw[0] in _SUSPECT and not key.style:
        _bad_start(key, _KEY_DASH, found)
    if len(raw) > _LONGEST_HEAD:
        message = f"冒号前面有 {len(raw)} 个字，会当作小标题印出"
        hint = "是正文就放到 | 下面；真是小标题就不必改"
        found.append(Slip("长标题", message, key.start, hint, is_error=False))
    if not key.style and text.find("\n", key.start, key.end) >= 0:
        found.append(_continued(key, text))


def text_slips(value: Scalar, text: str, before: int, node: Mapping | Sequence, found: list[Slip]) -> None:
    """What is wrong with a text of ``node`` that does not stand after ``|``; its key ends at ``before``."""
    start, end, style = value.start, value.end, value.style
    if end == start:
        return
    if style == ">":
        found.append(Slip("折行", "不能用 >：它会把几行连成一段", start, "把 > 改成 |，每段一行"))
        return
    if text.find("\n", start, end) >= 0:
        found.append(_continued(value, text))
    elif text.find("\n", before, start) >= 0 and not node.flow:
        hint = "接在冒号后面写（冒号后空一格），或在冒号后面写 |"
        found.append(Slip("换行", "文字另起了一行，冒号后面却没有 |", start, hint))
    if style:
        if style == '"' and _CONTROL.search(value.text):
            hint = "反斜杠放到 | 下面就是它本身"
            found.append(Slip("非法字符", "引号里的 \\ 写出了看不见的字符", start, hint))
        return
    _plain(value, text, found)
    if node.flow:
        _in_brackets(value, found, is_list=type(node) is Sequence)


def _plain(value: Scalar, text: str, found: list[Slip]) -> None:
    raw = value.text
    if raw[0] in _SUSPECT:
        _bad_start(value, _DASH, found)
    elif raw[0] in _SPECIAL:
        _special(value, text, found)
    if raw[-1] in _HALVES and not is_meant(raw):
        _half(value, found)
    if "  ＃" in raw:
        hint = "注释要用半角 #；要印出来就放到 | 下面"
        at = value.start + raw.index("＃")
        found.append(Slip("注释", "全角“＃”后面的字不是注释，会印出来", at, hint))


def _special(value: Scalar, text: str, found: list[Slip]) -> None:
    """A bar or bracket of the wrong kind at the beginning."""
    raw = value.text
    if raw[0] in _BARS:
        found.append(Slip("竖线", "这里的竖线要用半角 |", value.start, "写成 |，文字从下一行开始"))
    elif is_meant(raw):
        meant = rewritten(raw)
        hint = f"写成：{in_its_line(text, value.start, meant)}；就是文字，放到 | 下面"
        edit = Edit(value.start, value.end, meant)
        found.append(Slip("括号", "括号要用半角", value.start, hint, edit=edit))


def _half(value: Scalar, found: list[Slip]) -> None:
    """A bracket or quotation mark at the end that nothing opened.

    A 提醒 for a quotation mark, which may be an inch.
    """
    raw, mark = value.text, value.text[-1]
    is_quote = _HALVES[mark] == mark
    if is_quote and raw.count(mark) % 2:
        hint = "整句加引号就补上另一半；真是文字就不必改"
        found.append(Slip("引号", f"行末的 {mark} 没有另一半", value.end - 1, hint, is_error=False))
    elif _HALVES[mark] not in raw:
        hint = "补上另一半，用半角；文字里真有这一半括号就放到 | 下面"
        found.append(Slip("括号", f"行末的“{mark}”没有另一半", value.end - 1, hint))


def _in_brackets(value: Scalar, found: list[Slip], *, is_list: bool) -> None:
    raw = value.text
    comma = _FLOW_COMMA.search(raw)
    if comma:
        hint = "逗号用半角，后面空一格：[甲, 乙]；文字里要有逗号就换行用 |"
        found.append(
            Slip("括号", "括号里有全角逗号、分号，或逗号后面没有空格", value.start + comma.start(), hint)
        )
    elif is_list and "、" in raw[:-1]:
        hint = f"写成：[{', '.join(raw.split('、'))}]"
        at = value.start + raw.index("、")
        found.append(Slip("括号", "方括号里用半角逗号隔开，不用顿号", at, hint))


def _bad_start(scalar: Scalar, dash: str, found: list[Slip]) -> None:
    raw = scalar.text
    if _LEADING.match(raw):
        hint = f"删掉它，用半角空格对齐：{as_written(_LEADING.sub('', raw, 1))}"
        found.append(Slip("全角空格", "行首有全角空格或特殊空格", scalar.start, hint))
    match = re.match(dash, raw)
    if match:
        fixed = as_written(f"- {raw[match.end() :]}")
        found.append(Slip("短横", f"“{raw[:1]}”后面要空一格，并且用半角短横", scalar.start, f"写成：{fixed}"))


def _continued(scalar: Scalar, text: str) -> Slip:
    begin = at = text.index("\n", scalar.start) + 1
    while text[at] in " \t\r\n":
        at += 1
    hint = "文字写完在一行里；要分段就在冒号后面写 |，每段一行写在下面"
    return Slip("续行", goes_on(text[begin:at]), at, hint)


def goes_on(blanks: str) -> str:
    """The sentence about a line that YAML joins to the one above; a tab on its left is named, for nobody sees it."""
    tab = "行首有制表符（Tab 键），" if "\t" in blanks else ""
    return f"{tab}这一行会接到上一行后面，连成一段"
