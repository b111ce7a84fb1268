"""Tables as inserted, deleted or changed: row by row, and in a row of both cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.alignment import Line, Pair, aligned, aligned_lines, telling
from planforge.writers.docx.tracked_paragraphs import (
    changed,
    changed_content,
    content,
    key_of,
    keys_of,
    whole,
    written,
)
from planforge.writers.docx.tracked_properties import Marks, tracked, tracked_grid, tracked_paragraph

_TABLE = re.compile(r"(<w:tbl>)(<w:tblPr>.*?</w:tblPr>)(<w:tblGrid>.*?</w:tblGrid>)(.*)(</w:tbl>)", re.DOTALL)
_ROW = re.compile(r"<w:tr>(<w:trPr>.*?</w:trPr>)(.*?)</w:tr>", re.DOTALL)
_CELL = re.compile(r"<w:tc>(<w:tcPr>.*?</w:tcPr>)(.*?)</w:tc>", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)
_WIDTH = re.compile(r'<w:gridCol w:w="(\d+)"/>')
_CELL_WIDTH = re.compile(r'(?<=<w:tcW w:w=")\d+')
_SPAN = re.compile(r'<w:gridSpan w:val="(\d+)"/>')
_SLOT = re.compile(r"[\d第一二三四五六七八九十年月日号周星期旬上中下初底末至\s.．/~～—–\-（）()、]+")
"""A cell that holds nothing but a number or a time."""
_JOINED = re.compile(r"<w:(?:gridSpan|vMerge)[^>]*/>")


def columns_of(table: str) -> int:
    """The number of columns of a table's grid."""
    return table.count("<w:gridCol ")


def joints_of(part: str) -> list[str]:
    """How the cells of a table are joined, in order."""
    return _JOINED.findall(part)


def whole_table(table: str, kind: str, marks: Marks) -> str:
    """A table that only one document has: inserted (``ins``) or deleted (``del``)."""
    return _ROW.sub(lambda row: _row(row[0], row[0], kind, marks), table)


def changed_table(old: str, new: str, marks: Marks) -> str:
    """A table of both with as many columns."""
    was, now = _TABLE.fullmatch(old), _TABLE.fullmatch(new)
    if was is None or now is None:
        raise ValueError("not a table of this writer")
    properties = tracked("tblPr", was[2], now[2], marks)
    grid = tracked_grid(was[3], now[3], marks)
    return f"<w:tbl>{properties}{grid}{''.join(_rows(old, new, marks))}</w:tbl>"


def _rows(old: str, new: str, marks: Marks) -> Iterator[str]:
    """The rows of both. Of those between two rows kept, the deleted ones come first.

    A row whose cells are joined otherwise is deleted and inserted: joining cannot be tracked.
    """
    before, after = ([row[0] for row in _ROW.finditer(table)] for table in (old, new))
    gone: list[str] = []
    come: list[str] = []
    for one, other in aligned_lines(_lines(before), _lines(after)):
        if one is not None and other is not None and _joints(before[one]) == _joints(after[other]):
            yield from (*gone, *come, _both(before[one], after[other], marks))
            gone, come = [], []
            continue
        if one is not None:
            gone.append(_row(before[one], _fitted(before[one], new), "del", marks))
        if other is not None:
            come.append(_row(after[other], after[other], "ins", marks))
    yield from (*gone, *come)


def _lines(rows: list[str]) -> list[Line]:
    """Rows as they are paired: a number or a time is where a row stands, the work what it is."""
    keys = [key_of(row) for row in rows]
    heads = _cells(keys[0]) if keys else []
    return [Line(key, _told_by(key, heads)) for key in keys]


def _told_by(key: str, heads: list[str]) -> str:
    """What tells a row that goes by a number or a time; all that it says for any other."""
    pairs = list(zip(heads, _cells(key), strict=False))
    others = [(head, cell) for head, cell in pairs if not _SLOT.fullmatch(cell)]
    if len(others) in (0, len(pairs)):
        return key
    return telling([head for head, _ in others], [cell for _, cell in others])


def _cells(key: str) -> list[str]:
    return key.removeprefix("\x1d").split("\x1f")


def _joints(row: str) -> list[list[str]]:
    """How the cells of a row are joined with others."""
    return [_JOINED.findall(properties) for properties, _ in _CELL.findall(row)]


def _fitted(row: str, table: str) -> str:
    """A row of the old table in the column widths of the new one."""
    widths = [int(width) for width in _WIDTH.findall(table)]
    at = 0

    def cell(found: re.Match[str]) -> str:
        nonlocal at
        span = _SPAN.search(found[1])
        columns = int(span[1]) if span else 1
        width = sum(widths[at : at + columns])
        at += columns
        return f"<w:tc>{_CELL_WIDTH.sub(str(width), found[1])}{found[2]}</w:tc>"

    return _CELL.sub(cell, row)


def _both(old: str, new: str, marks: Marks) -> str:
    """A row of both."""
    properties = tracked("trPr", _row_properties(old), _row_properties(new), marks)
    cells = (
        f"<w:tc>{tracked('tcPr', was[0], now[0], marks)}{_cell(was[1], now[1], marks)}</w:tc>"
        for was, now in zip(_CELL.findall(old), _CELL.findall(new), strict=True)
    )
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _row_properties(row: str) -> str:
    return row[len("<w:tr>") : row.index("</w:trPr>") + len("</w:trPr>")]


def _cell(old: str, new: str, marks: Marks) -> str:
    """The paragraphs of a cell of both."""
    if old == new:
        return new
    before, after = _PARAGRAPH.findall(old), _PARAGRAPH.findall(new)
    pairs = closed(aligned(keys_of(before), keys_of(after)))
    last = max(at for at, pair in enumerate(pairs) if None not in pair)
    parts = [_line(before, after, pair, marks) for pair in pairs[:last]]
    one, other = pairs[last]
    return "".join([*parts, *_end(before[one or 0 :], after[other or 0 :], marks)])


def _end(old: list[str], new: list[str], marks: Marks) -> Iterator[str]:
    """The last line of a cell of both, and those that came or went behind it.

    The mark of the last paragraph of a cell can neither come nor go: that of the line before them does instead.
    """
    if len(old) == len(new) == 1:
        yield changed(old[0], new[0], marks)
        return
    kind, lines = ("del", old) if len(old) > 1 else ("ins", new)
    own = written(lines[0]).properties
    yield f"<w:p>{tracked_paragraph(own, own, marks, kind)}{changed_content(old[0], new[0], marks)}</w:p>"
    yield from (whole(line, kind, marks) for line in lines[1:-1])
    was, now = (written(side[-1]).properties for side in (old, new))
    yield f"<w:p>{tracked_paragraph(was, now, marks)}{content(lines[-1], kind, marks)}</w:p>"


def _line(old: list[str], new: list[str], pair: Pair, marks: Marks) -> str:
    before, after = pair
    if before is None:
        return whole(new[after or 0], "ins", marks)
    if after is None:
        return whole(old[before], "del", marks)
    return changed(old[before], new[after], marks)


def closed(pairs: list[Pair]) -> list[Pair]:
    """Pairs whose last lines belong together where lines of both are left at the end."""
    last = max((at for at, pair in enumerate(pairs) if None not in pair), default=-1)
    olds = [old for old, _ in pairs[last + 1 :] if old is not None]
    news = [new for _, new in pairs[last + 1 :] if new is not None]
    if not olds or not news:
        return pairs
    rest = [pair for pair in pairs if pair not in ((olds[-1], None), (None, news[-1]))]
    return [*rest, (olds[-1], news[-1])]


def _row(old: str, new: str, kind: str, marks: Marks) -> str:
    """A whole row as inserted or deleted, with all that stands in it; ``new`` is in the widths of its table."""
    was, now = _CELL.findall(old), _CELL.findall(new)
    cells = (
        f"<w:tc>{tracked('tcPr', before, after, marks)}"
        f"{_PARAGRAPH.sub(lambda each: whole(each[0], kind, marks), body)}</w:tc>"
        for (before, _), (after, body) in zip(was, now, strict=True)
    )
    properties = _row_properties(new).replace("</w:trPr>", f"{marks.sign(kind)}</w:trPr>")
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"
