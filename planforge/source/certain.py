"""Slips whose place libyaml names rightly: brackets, quotation marks, characters with a meaning of their own."""

from __future__ import annotations

from typing import NamedTuple

from yaml import MarkedYAMLError

from planforge.diagnostics import Diagnostic, Edit
from planforge.source.brackets import closers, closes_at, first_difference, rewritten
from planforge.source.nodes import Text
from planforge.source.outline import bare
from planforge.source.repairs import below_bar
from planforge.source.texts import as_written

_NEAR = 600  # characters in which brackets over several lines are closed


class Found(NamedTuple):
    """A slip and where it is; what mends it, and whether somebody has to be asked first."""

    code: str
    message: str
    at: int
    hint: str
    edit: Edit | None = None
    asks: bool = False

    def said(self, text: Text) -> Diagnostic:
        """The finding of a text."""
        finding = text.error(self.code, self.message, self.at, self.hint)
        return finding if self.edit is None else finding._replace(edits=(self.edit,), asks=self.asks)


def certain_slip(text: str, failure: MarkedYAMLError) -> Found | None:
    """Mistakes whose place libyaml names rightly."""
    if failure.problem_mark is None:
        return None
    at, within = failure.problem_mark.index, failure.context or ""
    context = failure.context_mark.index if failure.context_mark else at
    found = _by_problem(text, at, failure.problem or "")
    if found:
        return found
    if "block scalar" in within and "tab character" in (failure.problem or ""):
        return _tab_in_text(text, at, context)
    if "block scalar" in within:
        return _behind_bar(text, at, context)
    if any(extra in within for extra in ("anchor", "alias", "tag")):
        return _reserved(text, context)
    return _in_brackets(text, context) if "flow" in within else None


def _behind_bar(text: str, at: int, bar: int) -> Found:
    """A text on the line of its ``|``, or one that begins with ``>``."""
    begin = text.rfind("\n", 0, bar) + 1
    if text[bar] == ">":
        return Found("特殊开头", "文字不能以“>”开头", bar, below_bar(_line(text, begin), bar - begin))
    fixed = text[begin : bar + 1].strip()
    return Found("竖线", "| 后面不能再写字", at, f"写成：{fixed}，文字从下一行开始写，每段一行")


def _tab_in_text(text: str, at: int, bar: int) -> Found:
    """A tab before a line of a text below ``|``: it begins where the line above does, or two blanks deeper."""
    lines = text[:at].splitlines()
    above = lines[-1] if text[at - 1 : at] in ("\n", "\r") else lines[-2]
    is_first = text.count("\n", bar, at) == 1
    column = len(above) - len(above.lstrip(" ")) + (2 if is_first else 0)
    begin, rest = text.rfind("\n", 0, at) + 1, text[at:].lstrip(" \t\u3000")
    hint = f"删掉它，用半角空格对齐：左边应空 {column} 格"
    edit = Edit(begin, len(text) - len(rest), " " * column)
    return Found("制表符", "行首有制表符（Tab 键）", at, hint, edit, asks=True)


def _in_brackets(text: str, at: int) -> Found:
    """A colon or comma of the wrong kind in the brackets that begin at a place."""
    begin = text.rfind("\n", 0, at) + 1
    value = text[at:].partition("\n")[0]
    end = closes_at(value) if value[:1] in ("{", "[") else -1
    if end < 0 and value[:1] in ("{", "[") and closes_at(text[at : at + _NEAR]) < 0:
        outer = next((place for place in range(begin, at) if text[place] in "{["), at)
        whole = text[outer:].partition("\n")[0].rstrip(" \t\r，,")
        hint = f"写成：{text[begin:outer].strip()} {rewritten(whole + closers(whole))}"
        return Found("括号", f"“{value[0]}”没有另一半", at, hint)
    fixed = rewritten(value[:end]) if end > 0 else value
    if fixed == value[: len(fixed)]:
        hint = "写成“{单位: …, 日期: …}”或“[甲, 乙]”：用半角，冒号、逗号后面空一格；或分行写"
        return Found("括号", "括号里的写法不对", at, hint)
    hint = f"写成：{text[begin:at].strip()} {fixed}"
    place = at + first_difference(value, fixed)
    edit = change_of(at, value[:end], fixed) if end > 0 else None
    return Found("括号", "括号里的逗号、冒号要用半角，后面空一格", place, hint, edit)


def _reserved(text: str, at: int) -> Found:
    """A text that begins with ``& * !``; a star and a blank is a dash of another language."""
    begin = text.rfind("\n", 0, at) + 1
    rest = _line(text, begin)[at + 2 - begin :].strip()
    if text[at] == "*" and text[at + 1 : at + 2] != "*" and not text[begin:at].strip():
        gap = text[at + 1 : at + 2] == " "
        words = f"{'' if gap else text[at + 1 : at + 2]}{rest}"
        hint = f"写成：{as_written(f'- {words}')}"
        return Found("短横", "列表用半角短横，不用星号", at, hint, Edit(at, at + 1, "-" if gap else "- "))
    return Found("特殊开头", f"文字不能以“{text[at : at + 1]}”开头", at, _below_bar(text, at))


def _by_problem(text: str, at: int, problem: str) -> Found | None:
    if "cannot start any token" in problem:
        return _bad_character(text, at)
    if "escape" in problem:
        return Found("引号", "双引号里的反斜杠有别的意思", at, "改用单引号，或把文字放到 | 下面")
    if "document start" in problem and _ends_document(text, at):
        return Found("多份文档", "文件里有第二份 YAML 文档", at, "一个文件写一份文档；去掉“...”或“---”")
    if "node content" in problem and text[at : at + 1] in (",", "]", "}"):
        return Found("特殊开头", f"文字不能以“{text[at]}”开头", at, "在冒号后面写 |，把文字放到下一行")
    before = text[text.rfind("\n", 0, at) + 1 : at]
    if "block sequence entries" in problem and ":" in before:
        return Found("短横", "短横不能接在冒号后面", at, "另起一行写，左边多空两格")
    return None


def _ends_document(text: str, at: int) -> bool:
    """Whether the line of a place or the one above it is a mark between documents."""
    above = text.rfind("\n", 0, max(0, text.rfind("\n", 0, at))) + 1
    return any(line.startswith(("...", "---", "%")) for line in text[above : at + 3].splitlines())


def _bad_character(text: str, at: int) -> Found | None:
    begin = text.rfind("\n", 0, at) + 1
    if "\t" in text[begin : at + 1]:
        if not text[begin:at].strip():
            return None
        return Found("制表符", "这里有制表符（Tab 键）", at, "删掉它，用空格对齐，每一级空两格")
    return Found("特殊开头", f"文字不能以“{text[at : at + 1]}”开头", at, _below_bar(text, at))


def _below_bar(text: str, at: int) -> str:
    """The hint to put the text that begins at a place after ``|``."""
    begin = text.rfind("\n", 0, at) + 1
    before = text[begin:at].strip()
    if before.endswith(("-", ":")):
        return below_bar(_line(text, begin), at - begin)
    return "在冒号后面写 |，把文字放到下一行"


def _line(text: str, begin: int) -> str:
    """The line that begins at a place, without its comment."""
    return bare(text[begin:].partition("\n")[0].rstrip("\r"))


def change_of(at: int, old: str, new: str) -> Edit:
    """What makes one line of another that begins at ``at``: only the characters between their common ends."""
    same = _shared(old, new)
    tail = min(_shared(old[::-1], new[::-1]), len(old) - same, len(new) - same)
    return Edit(at + same, at + len(old) - tail, new[same : len(new) - tail])


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)
