"""Typed tables: one row a line, cells separated by ``|``, merged cells in both directions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planforge.language.reader import Reader
from planforge.model.content import Grid, GridCell, Text
from planforge.source import Mapping, Node, Scalar, Sequence
from planforge.vocabulary import CELL_BAR

_BARS = re.compile("[|｜]")
_PHRASE = re.compile(r"\{\{[^{}]*\}\}")  # {{ 青年教师 | 占比(教师总数) }}: its bar separates no cells
_WIDTHS = re.compile(r"[\s:：,，、%％]+")
SAME_AS_ABOVE = "〃"
SAME_AS_LEFT = "←"
_KEYS = ("表题", "列宽", "内容")


class _Row(NamedTuple):
    at: int
    cells: tuple[tuple[int, str], ...]
    joined: bool = False  # a cell may say ←


def read_grid(reader: Reader, key: Scalar, node: Node) -> Grid:
    """``表格:`` as text below ``|`` or as ``{表题, 列宽, 内容}``.

    Ragged rows and a frame of bars are errors; the grid is full all the same. 〃 joins a cell to the one
    above, right below the head it makes the head two rows high; ← joins a cell to the one at its left.
    """
    caption: Text | None = None
    widths: tuple[float, ...] = ()
    widths_at = key.start
    if isinstance(node, Mapping):
        parts = _parts(reader, node)
        caption = reader.line("表题", parts.get("表题"))
        widths = _widths(reader, parts.get("列宽"))
        widths_at = parts["列宽"].start if widths else key.start
        node = parts.get("内容", Scalar("", key.start, key.start))
    if not isinstance(node, Scalar) or node.style != "|":
        hint = "写成“表格: |”，下面一行一行写，格子之间用 | 隔开，第一行是表头"
        reader.error("表格", "表格的内容应写在 | 下面", node.start or key.start, hint)
        return Grid(key.start, (), caption)
    rows = _rows(reader, node)
    if not rows:
        reader.error("表格", "表格里没有内容", key.start, "第一行写表头，下面一行一行写内容")
    if widths and rows and len(widths) != len(rows[0].cells):
        message = f"列宽有 {len(widths)} 个，表头有 {len(rows[0].cells)} 格"
        reader.error("表格", message, widths_at, "一列一个列宽")
        widths = ()
    return Grid(key.start, _merged(reader, rows), caption, widths)


def _parts(reader: Reader, node: Mapping) -> dict[str, Node]:
    for key, _ in node.pairs:
        if key.text not in _KEYS:
            reader.error(
                "未知栏目",
                f"“表格”里没有“{key.text}”这一项",
                key.start,
                "可以写：表题、列宽、内容；由记录算的写 统计、按",
            )
    return {key.text: value for key, value in node.pairs}


def _widths(reader: Reader, node: Node | None) -> tuple[float, ...]:
    if node is None:
        return ()
    texts = (
        [each.text for each in node.items if isinstance(each, Scalar)] if isinstance(node, Sequence) else []
    )
    if isinstance(node, Scalar):
        texts = _WIDTHS.split(node.text.strip())
    try:
        widths = tuple(float(_WIDTHS.sub("", text)) for text in texts if text)
    except ValueError:
        widths = ()
    if not widths or min(widths) <= 0:
        reader.error("表格", "列宽应是一列一个数", node.start, "例如 列宽: [2, 5, 3]")
        return ()
    return tuple(width / sum(widths) for width in widths)


def _rows(reader: Reader, scalar: Scalar) -> list[_Row]:
    """The rows of the text below ``|``, each with as many cells as the head."""
    text = reader.source.text
    lines = text[scalar.start : scalar.end].split("\n")[1:]
    at = scalar.start + text[scalar.start : scalar.end].find("\n") + 1
    rows: list[_Row] = []
    split = _BARS
    for line in lines:
        body = line.rstrip("\r ")
        if body.strip():
            if not rows:
                split = _BARS if _BARS.search(_masked(body)) else CELL_BAR
            row = _Row(at, _cells(body, at, split), SAME_AS_LEFT in body)
            if rows and len(row.cells) != len(rows[0].cells):
                row = _ragged(reader, row, body, rows[0])
            rows.append(row)
        at += len(line) + 1
    for at, cell in rows[0].cells if rows else ():
        if cell == SAME_AS_ABOVE:
            hint = "〃 写在要与上一格合并的那一格里；第一行写表头"
            reader.error("表格", f"第一行的上面没有格子，不能写“{SAME_AS_ABOVE}”", at, hint)
    for row in rows:
        if row.joined and row.cells[0][1] == SAME_AS_LEFT:
            hint = "← 写在要与左边一格合并的那一格里"
            reader.error("表格", f"第一格的左边没有格子，不能写“{SAME_AS_LEFT}”", row.cells[0][0], hint)
    if rows and _framed(rows):
        reader.error("表格", "行首和行尾不写 |", rows[0].cells[0][0], "只在格子之间写 |：时间 | 内容 | 地点")
    return rows


def _cells(line: str, at: int, split: re.Pattern[str]) -> tuple[tuple[int, str], ...]:
    cells = []
    start = 0
    for match in [*split.finditer(_masked(line)), None]:
        end = match.start() if match else len(line)
        raw = line[start:end]
        cells.append((at + start + len(raw) - len(raw.lstrip()), raw.strip()))
        start = match.end() if match else end
    return tuple(cells)


def _masked(line: str) -> str:
    return _PHRASE.sub(lambda match: "x" * len(match.group()), line) if "{{" in line else line


def _framed(rows: list[_Row]) -> bool:
    return len(rows[0].cells) > 2 and not rows[0].cells[0][1] and not rows[0].cells[-1][1]


def _ragged(reader: Reader, row: _Row, body: str, head: _Row) -> _Row:
    wanted, have = len(head.cells), len(row.cells)
    message = f"这一行有 {have} 格，表头有 {wanted} 格"
    hint = "格子之间用 | 隔开；空着的格子也要有它的 |"
    indent = len(body) - len(body.lstrip())
    reader.error("表格行", message, row.at + indent, hint)
    cells = (*row.cells, *((row.at, ""),) * wanted)[:wanted]
    return row._replace(cells=cells)


def _merged(reader: Reader, rows: list[_Row]) -> tuple[tuple[GridCell | None, ...], ...]:
    """Cells with their spans: equal neighbours in the head, ← beside a cell, 〃 below one."""
    if not rows:
        return ()
    rows = [_as_left(row) for row in rows]
    grid = [_beside(rows[0], equal=True)]
    grid.extend(
        _beside(row, equal=False) if row.joined else [GridCell(at, _lines(text)) for at, text in row.cells]
        for row in rows[1:]
    )
    for column in range(len(rows[0].cells)):
        for at in _join_down(grid, rows, column):
            hint = f"要合并就整格往下接：左边一格也写 {SAME_AS_ABOVE}；不合并就写上内容"
            reader.error("表格", "上面的一格占了几列，只接它的一部分接不上", at, hint)
    if any(row.joined for row in rows):
        _squared(reader, grid)
    return tuple(tuple(row) for row in grid)


def _squared(reader: Reader, grid: list[list[GridCell | None]]) -> None:
    """A cell joined over columns and rows is a rectangle: a word inside it has no place."""
    for top, row in enumerate(grid):
        for left, cell in enumerate(row):
            if cell is None or cell.columns == 1 or cell.rows == 1:
                continue
            for line in grid[top + 1 : top + cell.rows]:
                for column in range(left + 1, left + cell.columns):
                    inside = line[column]
                    if inside is not None and any(inside.lines):
                        _inside(reader, inside, cell)
                    line[column] = None


def _inside(reader: Reader, inside: GridCell, cell: GridCell) -> None:
    said, joined = " / ".join(inside.lines), " / ".join(cell.lines)
    message = f"“{said}”在“{joined}”合并成的一格里面：那一格占 {cell.columns} 列 {cell.rows} 行"
    hint = f"这里也写 {SAME_AS_LEFT}；要单独一格，左边就不写 {SAME_AS_ABOVE}"
    reader.error("表格", message, inside.at, hint)


def _lines(text: str) -> tuple[str, ...]:
    if " / " in text:
        return tuple(part.strip() for part in text.split(" / "))
    return (text,)


def _as_left(row: _Row) -> _Row:
    """A row in which ← beside 〃 is 〃 as well: the cell at its left is joined upwards."""
    if not row.joined:
        return row
    found: list[tuple[int, str]] = []
    for at, text in row.cells:
        above = text == SAME_AS_LEFT and bool(found) and found[-1][1] == SAME_AS_ABOVE
        found.append((at, SAME_AS_ABOVE if above else text))
    return row._replace(cells=tuple(found))


def _beside(row: _Row, *, equal: bool) -> list[GridCell | None]:
    """The cells of a row, those that say ← (in the head ``equal`` ones as well) joined to their left neighbour."""
    cells: list[GridCell | None] = []
    owner = -1
    for index, (at, text) in enumerate(row.cells):
        last = cells[owner] if owner >= 0 else None
        if last is not None and (
            text == SAME_AS_LEFT or (equal and text and _said(last.lines) == _said(_lines(text)))
        ):
            cells[owner] = last._replace(columns=last.columns + 1)
            cells.append(None)
        else:
            owner = index
            cells.append(GridCell(at, _lines(text)))
    return cells


def _said(lines: tuple[str, ...]) -> str:
    return "".join(lines)


def _join_down(grid: list[list[GridCell | None]], rows: list[_Row], column: int) -> Iterator[int]:
    """Join the cells of a column that say 〃 to the one above; yields where that is part of a wider one only."""
    top = 0
    for index in range(1, len(rows)):
        if rows[index].cells[column][1] == SAME_AS_ABOVE:
            above = grid[top][column]
            if above is not None:
                grid[top][column] = above._replace(rows=above.rows + 1)
                grid[index][column] = None
            elif column and grid[index][column - 1] is None:  # below a head of two columns, joined as a whole
                grid[index][column] = None
            else:
                yield rows[index].cells[column][0]
        else:
            top = index
