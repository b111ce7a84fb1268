"""The door: bytes to ``Source`` or to what is wrong with them, for any bytes whatever."""

from __future__ import annotations

import re

import yaml

from planforge.diagnostics import Diagnostic, Severity
from planforge.source.composing import compose
from planforge.source.decoding import decode
from planforge.source.nodes import Mapping, Source, TextFile, position
from planforge.source.shape import shape_slips
from planforge.source.slips import explain, misread
from planforge.source.trivia import comments_of

MAX_BYTES = 4 * 1024 * 1024

# What cannot stand in a Word file, or breaks or turns a line where nobody sees it.
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)

# What YAML makes of lines whose colon, dash or indentation it takes for something else.
_MISREAD = frozenset(("续行", "换行", "缩进", "列表套列表"))


def read_source(file: TextFile) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Read a spec, template, profile or style sheet: the source, or what is wrong with it.

    Never raises, whatever the bytes. A source is given only where nothing is an error.
    """
    if len(file.data) > MAX_BYTES:
        message = f"文件有 {len(file.data)} 字节，超过上限 {MAX_BYTES} 字节"
        return None, (_whole(file.name, "太大", message),)
    decoded = decode(file.data)
    if decoded.text is None:
        return None, (_undecodable(file, decoded.bad),)
    text = decoded.text.removeprefix("\ufeff")
    notes = () if decoded.encoding == "utf-8" else (_encoding_note(file.name, text, decoded.encoding),)
    found = _ILLEGAL.search(text)
    if found:
        return None, (_illegal(file.name, text, found),)
    source, findings = _parse(file.name, text, decoded.encoding)
    return source, (*notes, *findings)


def _whole(name: str, code: str, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, position(name, "", 0), hint)


def _undecodable(file: TextFile, at: int) -> Diagnostic:
    line = file.data.count(b"\n", 0, at) + 1
    message = f"第 {line} 行起的字节不是 UTF-8、GB18030 或 UTF-16 文字"
    return _whole(file.name, "编码", message, "请用记事本打开，另存为，编码选“UTF-8”")


def _encoding_note(name: str, text: str, encoding: str) -> Diagnostic:
    message = f"文件按 {encoding.upper()} 编码读入；若下面出现乱字，请另存为 UTF-8"
    return Diagnostic("编码", Severity.REMINDER, message, position(name, text, 0))


def _illegal(name: str, text: str, found: re.Match[str]) -> Diagnostic:
    message = f"这里有一个看不见、Word 也存不下的字符 U+{ord(found.group()):04X}"
    hint = "把光标移到这里，删掉它，重打旁边的字"
    return Diagnostic("非法字符", Severity.ERROR, message, position(name, text, found.start()), hint)


def _parse(name: str, text: str, encoding: str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    try:
        root, problems, scalars = compose(text)
    except yaml.MarkedYAMLError as failure:
        return None, explain(name, text, failure)
    except yaml.YAMLError:
        return None, (_whole(name, "非法字符", "文件里有 YAML 不允许的字符"),)
    if problems:
        return None, tuple(
            Diagnostic(code, Severity.ERROR, message, position(name, text, at), hint)
            for code, message, at, hint in problems
        )
    if root is None:
        hint = "至少要写“文种: 工作计划”和一章"
        return None, (_whole(name, "空文件", "文件是空的，或者只有注释", hint),)
    if not isinstance(root, Mapping):
        # A single slip in the only lines of a file lands here too, so the slips speak first.
        return None, explain(name, text, None)
    comments, findings = comments_of(name, text, scalars)
    source = Source(name, text, root, comments, encoding)
    shaped = shape_slips(source)
    findings = (*findings, *_located(source, shaped))
    return (None if any(finding.is_error for finding in findings) else source), findings


def _located(source: Source, findings: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The findings, with those about misread lines moved to the line that misled YAML."""
    misled = [finding for finding in findings if finding.code in _MISREAD]
    if not misled:
        return findings
    better = misread(source.name, source.text, source.start_of(misled[0].position.line))
    if not better:
        return findings
    lines = {finding.position.line for finding in better}
    rest = (each for each in findings if each.code not in _MISREAD and each.position.line not in lines)
    return (*better, *rest)
