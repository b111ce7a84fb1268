"""Tables to the rows of ``表格: |``: cells between bars, 〃 below a merged cell, heads over several columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planforge.model.people import is_role_label
from planforge.readers.evidence import Grid, GridCell
from planforge.recognize.labels import is_time
from planforge.recognize.people import are_names, tidy
from planforge.recognize.scalars import cell_text
from planforge.vocabulary import TIME_FIELDS, column_of

_SAME = "〃"
_BESIDE = "←"
_NOTHING = "—"  # stands in the first head of a row that would begin and end with a bar
_PEOPLE = ("负责人", "协助人", "主讲人")
_LONGEST_NAME = 4
_SERIES = frozenset(
    ("语数", "语数英", "优良", "优良中差", "优良差", "男女", "红黄蓝", "上中下", "一二三四五六")
)
"""Characters that stand below each other as words of their own."""
_BEGINS_AS_TIME = re.compile(
    r"[（(]?(?:上午|中午|下午|晚上|早上|周|星期|第)?\s*\d|[一二三四五六七八九十]{1,3}月|待定|暂定"
)


def is_timetable(grid: Grid) -> bool:
    """Whether a column of a table says when; a first row that has a time itself is none of heads."""
    heads = ["".join(cell.lines) for cell in grid.rows[0] if cell]
    return any(column_of(head) in TIME_FIELDS for head in heads) and not any(map(is_time, heads))


def joined_down(grid: Grid) -> Grid:
    """A pasted table whose times stand once and are left out below: as the merged cells they were."""
    rows = [list(row) for row in grid.rows]
    if not is_timetable(grid) or len(rows[0]) < 2:
        return grid
    rows[1:] = [_shifted(row) for row in rows[1:]]
    first = rows[0][0]
    if first is None or column_of("".join(first.lines)) not in TIME_FIELDS:
        return grid
    top = 0
    for index in range(1, len(rows)):
        cell, above = rows[index][0], rows[top][0]
        empty = cell is not None and not any(cell.lines) and cell.rows == 1
        if empty and top and above is not None and any(each and any(each.lines) for each in rows[index][1:]):
            rows[top][0] = above._replace(rows=index - top + 1)
            rows[index][0] = None
        else:
            top = index
    _join_beside(rows)
    return grid._replace(rows=tuple(tuple(row) for row in rows))


def _join_beside(rows: list[list[GridCell | None]]) -> None:
    """Merge the second column as the first is, where it has one text for every group of rows."""
    groups = [(top, cell.rows) for top, row in enumerate(rows) if top and (cell := row[0]) and cell.rows > 1]
    if not groups or len(rows[0]) < 4:
        return
    for top, count in groups:
        below = [row[1] for row in rows[top + 1 : top + count]]
        first = rows[top][1]
        if first is None or not any(first.lines) or any(each is None or any(each.lines) for each in below):
            return
    for top, count in groups:
        first = rows[top][1]
        rows[top][1] = first._replace(rows=count) if first else None
        for row in rows[top + 1 : top + count]:
            row[1] = None


def _shifted(row: list[GridCell | None]) -> list[GridCell | None]:
    """A row that lost the place of its merged time when it was copied, moved where it belongs."""
    first, last = row[0], row[-1]
    if (
        first is None
        or last is None
        or any(last.lines)
        or not any(first.lines)
        or _BEGINS_AS_TIME.match("".join(first.lines))
        or is_time("".join(first.lines))
    ):
        return row
    return [GridCell(("",)), *row[:-1]]


def rows_of(grid: Grid) -> Iterator[str]:
    """The rows as typed below ``|``.

    A cell that another covers is 〃 below it, ← beside it; in the head it repeats its neighbour.
    """
    if not grid.rows:
        return
    if len(grid.rows[0]) == 1:
        for row in grid.rows:
            yield _text(row[0]) or _SAME
        return
    reaches: dict[int, int] = {}  # for each column, the row before which its last cell ends
    for index, row in enumerate(grid.rows):
        cells = " | ".join(_cells(grid, index, reaches))
        is_open = index == 0 and len(row) > 2 and not _text(row[0]) and not _text(row[-1])
        yield f"{_NOTHING} {cells.lstrip(' ')}".rstrip(" ") if is_open else cells.strip(" ")
        reaches |= {column: index + cell.rows for column, cell in enumerate(row) if cell is not None}


def _cells(grid: Grid, index: int, reaches: dict[int, int]) -> list[str]:
    cells: list[str] = []
    for column, cell in enumerate(grid.rows[index]):
        if cell is not None:
            named = bool(index) and _is_of_people(grid.rows[0][column])
            cells.append(_text(cell, is_name=named or _is_behind_post(grid.rows[index], column)))
        elif reaches.get(column, 0) > index:
            cells.append(_SAME)
        elif index == 0 and cells and cells[-1]:
            cells.append(cells[-1])
        else:
            cells.append(_BESIDE if cells else "")
    return cells


def _is_of_people(head: GridCell | None) -> bool:
    """Whether a column is headed as one of people is."""
    said = "".join("".join(head.lines).split()) if head else ""
    return said.endswith("姓名") or column_of(said) in _PEOPLE


def _is_behind_post(row: Sequence[GridCell | None], column: int) -> bool:
    """Whether the cell before one, or the first of its row, says what post somebody has: 组长 | 林 静."""
    before = (row[at] for at in {0, column - 1} if 0 <= at < column)
    return any(cell is not None and is_role_label("".join(cell.lines)) for cell in before)


def _upright(cell: GridCell, *, is_name: bool) -> GridCell:
    """A cell whose one word is written from top to bottom, in one line: a time, a name, what stands for several rows.

    The subjects 语 数 英 of one row are no word.
    """
    lines = [line.strip() for line in cell.lines if line.strip()]
    joined = "".join(lines)
    if len(lines) < 2 or any(map(is_time, lines)):
        return cell
    steps = all(len(line) == 1 and "\u4e00" <= line <= "\u9fff" for line in lines)
    name = is_name and len(lines) <= _LONGEST_NAME and are_names(joined, 1)
    whole = is_time(joined) or (steps and (cell.rows > 1 or name or bool(column_of(joined))))
    return cell._replace(lines=(joined,)) if whole and joined not in _SERIES else cell


def _text(cell: GridCell | None, *, is_name: bool = False) -> str:
    """The words of a cell; blanks inside names are gone, as they are in a line of people."""
    if cell is None:
        return ""
    if is_name:
        cell = cell._replace(lines=tuple(tidy(line) if are_names(line, 1) else line for line in cell.lines))
    cell = _upright(cell, is_name=is_name)
    lines = (line.replace("|", "／").replace("｜", "／").replace("\t", " ").strip() for line in cell.lines)
    return cell_text(" / ".join(line for line in lines if line))
