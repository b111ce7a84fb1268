"""Tables typed with bars (周次 | 内容 | 主讲, │ frames │), as chats and web pages give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

_BARS: Final = "|｜│┃║"
_BAR: Final = re.compile(f"[{_BARS}]")
_FRAME: Final = re.compile(r"[\s+|:\-=_\u2500-\u257f]+")
_DASHES: Final = re.compile(r"[\-=_\u2500-\u257f]{2}|\|:?-:?\|")
_TIMES: Final = ("星期", "日期", "时间", "周次", "月份")
_LEAST_ROWS: Final = 3  # a head and two rows; two lines may only look alike


def without_bars(lines: list[str]) -> list[str]:
    """Lines whose bars part the cells of a table with tabs in their place; the lines of its frame are empty."""
    if not any(bar in line for line in lines for bar in _BARS):
        return lines
    found = list(lines)
    for run in _runs(lines):
        rows = [at for at in run if not _is_frame(lines[at])]
        cells = _closed([_cells(lines[at]) for at in rows])
        if len(rows) < _LEAST_ROWS or not _are_columns(cells[0]) or not _fit(cells):
            continue
        for at in run:
            found[at] = ""
        for at, row in zip(rows, cells, strict=True):
            found[at] = "\t".join(row)
    return found


def _runs(lines: list[str]) -> Iterator[list[int]]:
    """The places of lines with bars, or of a frame, that follow one another; empty lines part none."""
    filled = (at for at, line in enumerate(lines) if line.strip())
    for is_row, run in groupby(filled, key=lambda at: _is_row(lines[at])):
        if is_row:
            yield list(run)


def _is_row(line: str) -> bool:
    return "\t" not in line.strip() and (bool(_BAR.search(line)) or _is_frame(line))


def _is_frame(line: str) -> bool:
    """Whether a line is drawn between the rows of a table."""
    return bool(_FRAME.fullmatch(line)) and bool(_DASHES.search(line))


def _cells(line: str) -> list[str]:
    """The cells of a row; bars at both its ends are its frame."""
    text = line.strip()
    if text[:1] in _BARS and text[-1:] in _BARS:
        text = text[1:-1]
    return [cell.strip() for cell in _BAR.split(text)]


def _closed(rows: list[list[str]]) -> list[list[str]]:
    """Rows without the empty cell that a bar at one end alone leaves, where they are one wider than their head for it."""
    width = len(rows[0]) if rows else 0
    return [
        (row[:-1] if not row[-1] else row[1:]) if len(row) == width + 1 and "" in (row[0], row[-1]) else row
        for row in rows
    ]


def _fit(rows: list[list[str]]) -> bool:
    """Whether rows are as wide as their head; a few may have lost the bars before their last, empty cells."""
    width = len(rows[0])
    whole = sum(len(row) == width for row in rows)
    return whole * 2 > len(rows) and all(1 < len(row) <= width for row in rows)


def _are_columns(head: list[str]) -> bool:
    """Whether a first row is one of heads: three or more, or one of two that says when (月份 | 活动)."""
    return len(head) > 2 or (len(head) == 2 and head[0].startswith(_TIMES))
