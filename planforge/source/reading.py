"""The door: bytes to ``Source`` or to what is wrong with them, for any bytes whatever."""

from __future__ import annotations

import re

import yaml

from planforge.diagnostics import Diagnostic, Edit
from planforge.source.composing import compose
from planforge.source.decoding import decode
from planforge.source.nodes import Mapping, Node, Scalar, Source, Text, TextFile
from planforge.source.shape import shape_slips
from planforge.source.texts import Slip
from planforge.source.trivia import comments_of

MAX_BYTES = 4 * 1024 * 1024
MAX_COMMENTS = 50_000
MAX_FINDINGS = 200  # of each severity; a report shows fewer

# What cannot stand in a Word file, or breaks or turns a line where nobody sees it.
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)

# The joiner U+200D stands only inside one picture sign made of several.
_JOINED = "[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]\u200d[\u2190-\u2bff\U0001f000-\U0001faff]"

_RUINED = ("锟", "\ufffd", "锛", "¼")  # signs of a text that was read in a wrong encoding
_RETYPE = "把光标移到这里，删掉它，重打旁边的字"

# What YAML makes of lines whose colon, dash or indentation it takes for something else.
_MISREAD = frozenset(("续行", "换行", "缩进", "列表套列表"))
_DOUBTFUL = _MISREAD | {"括号", "全角空格", "短横"}


def read_source(file: TextFile) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Read a spec, template, profile or style sheet: the source, or what is wrong with it.

    Never raises, whatever the bytes. A source is given only where nothing is an error.
    """
    text = read_text(file)
    if isinstance(text, Diagnostic):
        return None, (text,)
    for found in _ILLEGAL.finditer(text.text):
        if not _joins(found):
            return None, (_illegal(text, found),)
    if text.text.count("#") > MAX_COMMENTS:
        return None, (text.error("太大", f"“#”超过 {MAX_COMMENTS} 处", 0, "请把内容分到几个文件里"),)
    source, findings = _parse(text)
    if findings and text.text.count("#"):
        findings = tuple(map(_leaving_comment, findings))
    if any(mark in text.text for mark in _RUINED):
        from planforge.source.ruined import ruined  # noqa: PLC0415 - few texts are

        ruin = ruined(text)
        findings = findings if ruin is None else (ruin, *findings)
    if text.encoding != "utf-8":
        message = f"文件按 {text.encoding.upper()} 编码读入"
        hint = "用记事本打开，另存为，编码选“UTF-8”；没有乱字也可以不改"
        findings = (text.reminder("编码", message, 0, hint), *findings)
    return source, findings


def read_text(file: TextFile) -> Text | Diagnostic:
    """Decode a user's file, whatever is wrong with what is written there; or why it is no text."""
    empty = Text(file.name, "")
    if len(file.data) > MAX_BYTES:
        message = f"文件有 {len(file.data)} 字节，超过上限 {MAX_BYTES} 字节"
        return empty.error("太大", message, 0, "一个文件写一份文档；图片放在旁边，不放在文件里")
    decoded = decode(file.data)
    if decoded.text is None:
        line = file.data.count(b"\n", 0, decoded.bad) + 1
        message = f"第 {line} 行起的字节不是 UTF-8、GB18030 或 UTF-16 文字"
        return empty.error("编码", message, 0, "请用记事本打开，另存为，编码选“UTF-8”")
    return Text(file.name, decoded.text.removeprefix("\ufeff"), decoded.encoding)


def legible(text: str) -> str:
    """A text of another program without the characters that no spec can hold."""
    return _ILLEGAL.sub(lambda found: found[0] if _joins(found) else "", text)


def _joins(found: re.Match[str]) -> bool:
    begin = max(0, found.start() - 1)
    return re.match(_JOINED, found.string[begin : begin + 3]) is not None


def _illegal(text: Text, found: re.Match[str]) -> Diagnostic:
    message = f"这里有一个看不见的字符 U+{ord(found.group()):04X}"
    finding = text.error("非法字符", message, found.start(), _RETYPE)
    return finding._replace(edits=(Edit(found.start(), found.end(), ""),))


def _parse(text: Text) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    try:
        root, problems, scalars = compose(text.text)
    except yaml.MarkedYAMLError as failure:
        from planforge.source.slips import explain  # noqa: PLC0415 - most texts have no slips

        return None, explain(text, failure)
    except yaml.YAMLError:
        return None, (text.error("非法字符", "文件里有 YAML 不允许的字符", 0, _RETYPE),)
    if problems:
        return None, tuple(text.error(code, message, at, hint) for code, message, at, hint in problems)
    if root is None:
        hint = "至少要写“文种: 工作计划”和一章"
        nothing = Text(text.name, "")  # there is no line to show
        return None, (nothing.error("空文件", "文件是空的，或者只有注释", 0, hint),)
    if not isinstance(root, Mapping):
        return None, _no_mapping(text, root)
    comments, slips = comments_of(text.text, scalars)
    slips += shape_slips(text.text, root)
    findings = _found(text, slips) if slips else ()
    stopped = any(finding.is_error for finding in findings)
    return (None if stopped else Source(text, root, comments)), findings


def _leaving_comment(finding: Diagnostic) -> Diagnostic:
    """A finding whose hint writes a line anew says that the comment behind that line stays."""
    line = finding.position.excerpt
    if "写成：" not in finding.hint or "#" not in line:
        return finding
    from planforge.source.outline import bare  # noqa: PLC0415 - most texts have no slips

    return finding if bare(line) == line else finding._replace(hint=f"{finding.hint}；后面的注释不动")


def _no_mapping(text: Text, root: Node) -> tuple[Diagnostic, ...]:
    """A file that is one list or one text; a text is what slips in every line make of a file."""
    slips = _misread(text, 0) if isinstance(root, Scalar) else ()
    hint = "例如第一行写“文种: 工作计划”"
    return slips or (text.error("最外层", "最外层应是一行行“栏目: 内容”", 0, hint),)


def _misread(text: Text, at: int) -> tuple[Diagnostic, ...]:
    from planforge.source.slips import misread  # noqa: PLC0415 - most texts have no slips

    return misread(text, at)


def _mended(finding: Diagnostic, slip: Slip) -> Diagnostic:
    return finding if slip.edit is None else finding._replace(edits=(slip.edit,))


def _found(text: Text, slips: list[Slip]) -> tuple[Diagnostic, ...]:
    """The findings, with those about misread lines moved to the line that misled YAML."""
    errors = [slip for slip in slips if slip.is_error][:MAX_FINDINGS]
    reminders = [slip for slip in slips if not slip.is_error][:MAX_FINDINGS]
    misled = [slip.at for slip in errors if slip.code in _DOUBTFUL]
    better = _misread(text, text.start_of(text.line_of(min(misled)))) if misled else ()
    findings = [_mended(text.error(*slip[:4]), slip) for slip in errors]
    if better:
        lines = {finding.position.line for finding in better}
        findings = [
            each for each in findings if each.code not in _MISREAD and each.position.line not in lines
        ]
    findings += [text.reminder(*slip[:4]) for slip in reminders]
    if better:
        lines = {finding.position.line for finding in better}
        findings = [
            each for each in findings if each.code not in _MISREAD and each.position.line not in lines
        ]
    return (*better, *findings)
