"""目标完成情况 as a table: a goal a row, its indicator, result, state, explanation and evidence in columns."""

from __future__ import annotations

from typing import Final

from planforge.model.content import Content, Field, Grid, GridCell, Part
from planforge.model.fulfilment import AnswerRow, answer_row, has_answers
from planforge.vocabulary import normalized

_FIRST: Final = ("时间", "完成时间", "负责人", "指标")
_LAST: Final = ("结果", "完成情况", "状态", "说明", "佐证")
_TIMES: Final = frozenset(("时间", "完成时间"))


def as_tables(content: Content) -> Content | None:
    """The content with every run of answers made a table, what stands between them as it is; None without answers."""
    if not has_answers(content):
        return None
    parts: list[Part] = []
    run: list[AnswerRow] = []
    for part in content:
        row = answer_row(part)
        if row is not None:
            run.append(row)
            continue
        if run:
            parts.append(_grid(run))
            run = []
        parts.append(part)
    return (*parts, _grid(run)) if run else tuple(parts)


def _grid(rows: list[AnswerRow]) -> Grid:
    keys = list(dict.fromkeys(field.key for row in rows for field in row.fields))
    known = {normalized(key) for key in keys}
    columns = sorted(keys, key=_rank)
    what = next(
        (row.head_key for row in rows if row.head_key), "目标" if known.isdisjoint(_TIMES) else "工作"
    )
    head = tuple(GridCell(rows[0].at, (name,)) for name in (what, *columns))
    return Grid(rows[0].at, (head, *(_row(row, columns) for row in rows)))


def _rank(key: str) -> int:
    bare = normalized(key)
    if bare in _FIRST:
        return _FIRST.index(bare)
    return len(_FIRST) + 1 + _LAST.index(bare) if bare in _LAST else len(_FIRST)


def _row(row: AnswerRow, columns: list[str]) -> tuple[GridCell | None, ...]:
    by_key = {field.key: field for field in row.fields}
    cells = (GridCell(row.at, _lines(by_key.get(column))) for column in columns)
    return (GridCell(row.head.at, row.head.lines), *cells)


def _lines(field: Field | None) -> tuple[str, ...]:
    """The lines of a cell; several texts are numbered 1. 2.: a dash is a number."""
    if field is None or not field.texts:
        return ("",)
    if len(field.texts) == 1:
        return field.texts[0].lines or ("",)
    numbered = (
        (f"{number}.{text.lines[0]}", *text.lines[1:])
        for number, text in enumerate(field.texts, 1)
        if text.lines
    )
    return tuple(line for lines in numbered for line in lines)
