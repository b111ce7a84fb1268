"""A table as comma-separated values that Excel opens as they are: UTF-8 with mark, CRLF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_QUOTED = frozenset(',"\r\n')
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows; a cell that a spreadsheet would take for a formula is kept a text by an apostrophe."""
    lines = (",".join(_cell(cell) for cell in row) + "\r\n" for row in rows)
    return "".join(lines).encode("utf-8-sig")


def _cell(text: str) -> str:
    if text.startswith(_FORMULA):
        text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if not _QUOTED.isdisjoint(text) else text
