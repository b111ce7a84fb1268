"""Hints followed as somebody does who trusts them: what they say to write is written, nothing else."""

from __future__ import annotations

import re

from planforge.diagnostics import Diagnostic
from planforge.source.outline import bare

_WRITE = re.compile(r"写成：(?P<line>.+)")
_COLUMN = re.compile(r"左边(?:应)?空 (?P<blanks>\d+) 格")
_NO_BLANKS = "左边不空格"
_CUT = re.compile(r"(?P<begun>.+)……(?P<end>.+)（中间不变）$")
_ENDS = (
    "；后面的注释不动",
    "；就是文字",
    "；是上一行的下文",
    "，每段一行",
    "，文字从下一行",
    "；就是",
    "；真是",
)


def followed(text: str, finding: Diagnostic) -> str | None:
    """The file once its reader has done what a finding says; None where the hint leaves the words to its reader."""
    lines = text.split("\n")
    at = finding.position.line - 1
    raw = lines[at]
    blanks = _blanks(finding.hint)
    written = _WRITE.search(finding.hint)
    if blanks is None and written is None:
        return None
    indent = len(raw) - len(raw.lstrip(" ")) if blanks is None else blanks
    text = bare(raw)
    body = text.strip(" \t\u3000") if written is None else _said(written["line"], text)
    if body is None:
        return None
    lines[at] = " " * indent + body + raw[len(text) :]
    return "\n".join(lines)


def _blanks(hint: str) -> int | None:
    found = _COLUMN.search(hint)
    if found:
        return int(found["blanks"])
    return 0 if _NO_BLANKS in hint else None


def _said(line: str, raw: str) -> str | None:
    """The line that a hint says; where it is cut, the rest is what stands there already."""
    for end in _ENDS:
        line = line.split(end)[0]
    if "，下一行" in line or "写在下一行" in line or "，换行" in line:
        return None
    cut = _CUT.match(line)
    if cut is None:
        return line
    tail, end = cut["begun"][-6:], cut["end"][:6]
    at, until = raw.find(tail), raw.rfind(end)
    return None if at < 0 or until < at else cut["begun"] + raw[at + len(tail) : until] + cut["end"]
