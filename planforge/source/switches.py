"""Comments that mean something: ``# 忽略：code`` switches a 提醒 off, on its line or the next."""

from __future__ import annotations

import re

from planforge.diagnostics import Diagnostic
from planforge.source.nodes import Source

_IGNORE = re.compile(r"忽略\s*[:：]\s*(.+)")
_SEPARATORS = re.compile(r"[\s、，,]+")


def not_switched_off(source: Source, findings: list[Diagnostic]) -> list[Diagnostic]:
    """The findings that no comment of the source switches off; errors cannot be."""
    off = _switched_off(source) if source.comments else set()
    if not off:
        return findings
    return [
        finding
        for finding in findings
        if finding.is_error
        or finding.position.file != source.name
        or (finding.position.line, finding.code) not in off
    ]


def _switched_off(source: Source) -> set[tuple[int, str]]:
    off: set[tuple[int, str]] = set()
    for comment in source.comments:
        match = _IGNORE.match(comment.text)
        if match:
            line = source.line_of(comment.at)
            alone = source.position(comment.at).excerpt.lstrip().startswith("#")
            off.update((line + alone, code) for code in _SEPARATORS.split(match.group(1).strip()))
    return off
