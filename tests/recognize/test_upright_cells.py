"""Cells whose words are written from top to bottom, as they are in narrow columns."""

from __future__ import annotations

import pytest

from planforge.readers.evidence import Grid, GridCell
from planforge.recognize.tables import rows_of


def _second(head: str, cell: GridCell) -> str:
    rows = (GridCell((head,)), GridCell(("内容",))), (cell, GridCell(("听课",)))
    return list(rows_of(Grid(1, rows)))[1]


@pytest.mark.parametrize(
    ("head", "lines", "rows", "shown"),
    [
        ("月份", ("九", "月"), 2, "九月"),
        ("月份", ("十", "一", "月"), 1, "十一月"),
        ("时间", ("十", "月", "份"), 1, "十月份"),
        ("周次", ("第", "3", "周"), 1, "第3周"),
        ("周次", ("第一", "周"), 1, "第一周"),
        ("项目", ("德", "育", "工", "作"), 3, "德育工作"),
        ("负责人", ("张", "华"), 1, "张华"),
    ],
)
def test_a_word_written_downwards_is_one(head: str, lines: tuple[str, ...], rows: int, shown: str) -> None:
    assert _second(head, GridCell(lines, rows=rows)) == f"{shown} | 听课"


@pytest.mark.parametrize(
    ("head", "lines", "rows"),
    [
        ("时间", ("九月", "十月"), 1),
        ("周次", ("第1周", "第2周"), 2),
        ("学科", ("语", "数", "英"), 3),
        ("等级", ("优", "良"), 1),
        ("项目", ("卫生", "纪律"), 2),
        ("负责人", ("张华", "李明"), 1),
        ("班级", ("一", "二", "三"), 1),
    ],
)
def test_words_below_each_other_stay_apart(head: str, lines: tuple[str, ...], rows: int) -> None:
    assert _second(head, GridCell(lines, rows=rows)) == f"{' / '.join(lines)} | 听课"
