"""Hints followed as somebody does who trusts them: what they say to write is written, nothing else."""

from __future__ import annotations

import re

from planforge.diagnostics import Diagnostic

_WRITE = re.compile(r"写成：(?P<line>.+)")
_COLUMN = re.compile(r"左边(?:应)?空 (?P<blanks>\d+) 格")
_NO_BLANKS = "左边不空格"
_CUT = "…"
_ENDS = ("；就是文字", "；是上一行的下文", "，每段一行", "，文字从下一行", "；就是", "；真是")


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
    body = raw.strip(" \t\u3000") if written is None else _said(written["line"], raw)
    if body is None:
        return None
    lines[at] = " " * indent + body
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
    if line.endswith(_CUT):
        begun = line.removesuffix(_CUT)
        tail = begun[-6:]
        at = raw.rfind(tail)
        return None if at < 0 else begun + raw[at + len(tail) :]
    return line
