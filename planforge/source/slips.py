"""Where YAML itself stops: the line that is really wrong, in plain Chinese.

libyaml names the place where it gave up, which is the slip's own line in few cases. The slip is
the nearest line at or above that place with a colon or dash that YAML does not take for one, or
that stands one blank off its neighbours.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from yaml import MarkedYAMLError

from planforge.diagnostics import Diagnostic, Severity
from planforge.source.nodes import position

_OPENS_TEXT = re.compile(r"(?:^|[:\-]\s+)[|>][-+\d]*\s*(?:\s#.*)?$")
_DASHES = re.compile(r"(?:-\s+)+")
_WRONG_DASH = re.compile(r"(-(?![-\s])|[－–−‐‑﹣]|—(?!—))\s*(?=\S)")
_WRONG_COLON = re.compile(r"[^：:]{1,40}?(：\s*|:(?=[^\s]))")
_RIGHT_COLON = re.compile(r":(?:\s|$)")
_CLOCK_ONLY = re.compile(r"[^：:]*\d[：:]\d")
_SPECIAL = {"@": "@", "`": "`", "%": "%", "}": "}", "]": "]", ",": ",", "&": "&", "*": "*", "!": "!", "?": "?"}
_LOOK_BACK = 400


class _Line(NamedTuple):
    """A structural line: its offset, indent, the text after its dashes and where that begins."""

    start: int
    indent: int
    body: str
    body_at: int
    dashed: bool

    @property
    def levels(self) -> tuple[int, ...]:
        """The columns this line opens or continues: its dash and its key."""
        return (self.indent, self.body_at - self.start) if self.dashed else (self.indent,)


class _Found(NamedTuple):
    code: str
    message: str
    at: int
    hint: str


def explain(name: str, text: str, failure: MarkedYAMLError | None) -> tuple[Diagnostic, ...]:
    """The finding for a text that libyaml refuses, or that is no mapping (``failure`` is None)."""
    mark = None if failure is None else failure.problem_mark
    stop = len(text) if mark is None else min(mark.index, len(text))
    found = _certain(text, failure) or _nearest(text, failure, stop) or _unknown(failure, stop)
    place = position(name, text, found.at)
    return (Diagnostic(found.code, Severity.ERROR, found.message, place, found.hint),)


def _certain(text: str, failure: MarkedYAMLError | None) -> _Found | None:
    """Mistakes whose place libyaml names rightly."""
    if failure is None or failure.problem_mark is None:
        return None
    problem, at = failure.problem or "", failure.problem_mark.index
    context = failure.context_mark.index if failure.context_mark else at
    if "cannot start any token" in problem:
        return _bad_character(text, at)
    if "quoted scalar" in (failure.context or ""):
        return _Found("引号", "引号只有一半", context, "补上另一半引号；中文引号“”不必另加引号")
    if "block scalar" in (failure.context or ""):
        return _Found("竖线", "| 后面不能再写字", at, "文字从下一行开始写，每段一行")
    if "anchor" in (failure.context or "") or "alias" in (failure.context or ""):
        return _Found("特殊开头", f"文字不能以“{text[context]}”开头", context, "把文字放到 | 下面")
    if "tag" in (failure.context or ""):
        return _Found("特殊开头", "文字不能以“!”开头", context, "把文字放到 | 下面")
    if "flow" in (failure.context or ""):
        hint = "写成“{单位: …, 日期: …}”或“[甲, 乙]”：用半角，冒号、逗号后面空一格；或分行写"
        return _Found("括号", "括号里的写法不对", context, hint)
    if "mapping values are not allowed" in problem:
        return _second_colon(text, at)
    return None


def _bad_character(text: str, at: int) -> _Found:
    if text[at : at + 1] == "\t" or "\t" in _line_of(text, at)[1][: at - _line_of(text, at)[0] + 1]:
        return _Found("制表符", "这里有制表符（Tab 键）", at, "删掉它，用空格对齐，每一级空两格")
    char = text[at : at + 1]
    return _Found("特殊开头", f"文字不能以“{char}”开头", at, "在冒号后面写 |，把文字放到下一行")


def _second_colon(text: str, at: int) -> _Found | None:
    start, line = _line_of(text, at)
    before = line[: at - start]
    first = _RIGHT_COLON.search(before)
    if first is None or not before[: first.start()].strip(" -"):
        return None
    hint = "在前一个冒号后面写 |，把整句放到下一行；或把句中的冒号改成全角“：”"
    return _Found("句中冒号", "一句话里有两个带空格的冒号", at, hint)


def _line_of(text: str, at: int) -> tuple[int, str]:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return start, text[start : len(text) if end < 0 else end]


def _nearest(text: str, failure: MarkedYAMLError | None, stop: int) -> _Found | None:
    """The nearest suspicious line at or above the place where libyaml stopped."""
    end = text.find("\n", stop)
    lines = _structural(text[: len(text) if end < 0 else end])
    if failure is not None and failure.context_mark and "expected ':'" in (failure.problem or ""):
        named = [line for line in lines if line.start <= failure.context_mark.index]
        found = _slip(named[-1]) if named else None
        if found:
            return found
    doubtful: _Found | None = None
    for index in range(len(lines) - 1, max(-1, len(lines) - _LOOK_BACK), -1):
        line = lines[index]
        found = _off_by_one(lines, index) if index >= len(lines) - 3 else None
        found = found or _slip(line)
        if found and (found.code != "冒号" or not line.dashed):
            return found
        doubtful = doubtful or found
    return doubtful


def _structural(text: str) -> list[_Line]:
    """The lines that YAML reads as structure: not blank, no comment, not below a ``|``."""
    lines: list[_Line] = []
    start, below = 0, -1
    for raw in text.splitlines(keepends=True):
        body = raw.strip("\r\n ")
        indent = len(raw) - len(raw.lstrip(" "))
        if body and (below < 0 or indent <= below):
            below = -1
            if not body.startswith("#"):
                dashes = _DASHES.match(body)
                skip = dashes.end() if dashes else 0
                lines.append(_Line(start, indent, body[skip:], start + indent + skip, skip > 0))
                if _OPENS_TEXT.search(body):
                    below = indent + (skip if _RIGHT_COLON.search(body) else 0)
        start += len(raw)
    return lines


def _slip(line: _Line) -> _Found | None:
    """A dash or colon that YAML does not take for one."""
    body = line.body
    if "\t" in body[:1]:
        return _Found("制表符", "这里有制表符（Tab 键）", line.body_at, "删掉它，用空格对齐，每一级空两格")
    dash = _WRONG_DASH.match(body)
    if dash:
        shown = f"- {body[dash.end() :]}"
        message = "短横后面要空一格" if body[0] == "-" else "短横要用半角，后面空一格"
        return _Found("短横", message, line.body_at, f"写成：{shown[:40]}")
    colon = _WRONG_COLON.match(body)
    if colon and not _RIGHT_COLON.search(body) and not _CLOCK_ONLY.match(body):
        fixed = f"{body[: colon.start(1)]}: {body[colon.end() :]}".rstrip()
        width = "冒号要用半角，后面空一格" if colon.group(1).strip() == "：" else "冒号后面要空一格"
        return _Found("冒号", width, line.body_at + colon.start(1), f"写成：{fixed[:40]}")
    return None


def _off_by_one(lines: list[_Line], index: int) -> _Found | None:
    """A line that stands one blank off every level that is open above it."""
    line = lines[index]
    opened: list[int] = []
    for earlier in lines[:index]:
        opened = [column for column in opened if column < earlier.indent]
        opened.extend(earlier.levels)
    if not opened or line.indent in opened:
        return None
    deeper = lines[index - 1].body.endswith(":") and line.indent > max(opened)
    near = [column for column in opened if abs(column - line.indent) == 1]
    if deeper and line.indent - max(opened) > 1 or not near:
        return None
    more = "多" if line.indent > near[-1] else "少"
    hint = "同一级的左边对齐，下一级比上一级多空两格"
    return _Found("缩进", f"这一行左边{more}了一格", line.start + line.indent, hint)


def _unknown(failure: MarkedYAMLError | None, stop: int) -> _Found:
    hint = "检查这一行和上面几行：冒号、短横后面空一格，左边对齐，长文字放到 | 下面"
    if failure is None:
        return _Found("最外层", "最外层应是一行行“栏目: 内容”", 0, "例如第一行写“文种: 工作计划”")
    return _Found("看不懂", "从这里起读不下去了", stop, hint)
