"""Small words of print: end marks of headings and labels, dates of the sign-off."""

from __future__ import annotations

import re

from planforge.calendar.written import written_day

_FULL = {":": "：", ";": "；", "?": "？", "!": "！", ",": "，", ".": "。"}
_END_MARKS = frozenset("。：；？！…，、")
_ANY_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


def ended(key: str, mark: str) -> str:
    """A heading or label with its end mark: its own (half-width printed full-width), else ``mark``."""
    last = key[-1:]
    if last in _END_MARKS or key.endswith(("...", "—")):
        return key
    if last in _FULL:
        return key[:-1] + _FULL[last]
    return key + mark


def written_date(text: str) -> str:
    """2026-09-01 and 26.9.1 as 2026年9月1日; anything else as written."""
    bare = text.strip()
    written = written_day(bare)
    return text if written == bare else written


def iso_date(text: str) -> str:
    """The first full date in a text as 2026-09-01, or nothing."""
    found = _ANY_DATE.search(text)
    if found is None:
        return ""
    year, month, day = (int(part) for part in found.groups())
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""
