"""Lines of the head that name a document: a year may stand there without 年 (安全工作计划2026最新版)."""

from __future__ import annotations

import re

from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame

_NOT_A_YEAR = re.compile(r"\s*(?:版|级|届)")
_OWN_EDITION = re.compile(r"\s*版本?[）)\]】'\"\s]*$")
"""Behind a year in the name of a document: its own edition, not that of a law (2022版课标)."""
_NUMBER = re.compile(r"\s*(?:[级届号版]|元(?![旦宵])|[\d.．/:：%％]|[-—–－~～至到]\s*\d)")
"""Behind four digits that are no year, or only a part of a date."""


def names_the_period(line: Line, frame: Frame) -> bool:
    """Whether a line is the document's title or subject, or what its period was read from."""
    text = line.text.strip("'\" ")
    return text == frame.old.text or text in frame.heads or "".join(text.split()) == frame.title


def is_year_there(text: str, end: int, *, is_bare: bool, is_head: bool) -> bool:
    """Whether four digits that end at ``end`` are a year: with 年 behind them, or bare in the head."""
    if is_head and _OWN_EDITION.match(text, end):
        return True
    if is_bare:
        return is_head and not _NUMBER.match(text, end)
    return not _NOT_A_YEAR.match(text, end)
