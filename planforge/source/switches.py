"""What switches a 提醒 off: ``# 忽略：code`` on its line or the next, ``不查: code`` for a spec or a school."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planforge.diagnostics import Diagnostic
from planforge.source.nodes import Source

_IGNORE = re.compile(r"忽略\s*[:：]\s*(.+)")
_SEPARATORS = re.compile(r"[\s、，,]+")


def codes_in(texts: Iterable[str]) -> frozenset[str]:
    """The codes that stand in texts such as 半角标点、用词."""
    return frozenset(code for text in texts for code in _SEPARATORS.split(text) if code)


def not_switched_off(
    source: Source, findings: list[Diagnostic], codes: frozenset[str] = frozenset()
) -> list[Diagnostic]:
    """The findings that neither a comment of the source nor ``codes`` switch off; errors cannot be."""
    off = _switched_off(source) if source.comments else set()
    if not (off or codes):
        return findings
    return [
        finding
        for finding in findings
        if finding.is_error
        or finding.position.file != source.name
        or not (finding.code in codes or (finding.position.line, finding.code) in off)
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
