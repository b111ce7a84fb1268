"""Rows of a schedule that stand there twice (review/rows_twice.py)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planforge.pipeline import check
from planforge.source import TextFile

Shelf = Callable[..., Any]
HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"


def _lines(shelf: Shelf, text: str) -> list[int]:
    found = check(TextFile("计划.yaml", f"{HEAD}{text}".encode()), shelf())
    return [each.position.line - 3 for each in found if each.code == "重复段落"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("时间安排:\n  - {时间: 9月16日, 活动: 家长会}\n  - {时间: 9月16日, 活动: 家长会}\n", 3),
        ("时间安排:\n  - {时间: 第3周, 工作: 检查教案, 负责人: 林静}\n  - {时间: 第4周, 工作: 教研}\n  - {时间: 第3周, 工作: 检查教案, 负责人: 林静}\n", 4),
        ("安排:\n  表格: |\n    周次 | 内容\n    第3周 | 家长会\n    第3周 | 家长会\n", 5),
        ("安排:\n  表格: |\n    周次 | 内容 | 备注\n    第3周 | 家长会 |\n    〃 | 家长会 |\n", 5),
        ("安排:\n  低年级:\n    表格: |\n      日期 | 活动\n      9月16日 | 朗读\n      9月17日 | 写字\n      9月16日 | 朗读\n", 7),
        ("活动开展:\n  - {时间: 9月16日, 活动: 听课, 参加人数: 20}\n  - {时间: 9月16日, 活动: 听课, 参加人数: 20}\n", 3),
    ],
)  # fmt: skip
def test_a_row_that_stands_there_twice_is_told(shelf: Shelf, text: str, line: int) -> None:
    assert _lines(shelf, text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "时间安排:\n  - {时间: 9月16日, 活动: 家长会}\n  - {时间: 9月23日, 活动: 家长会}\n",
        "时间安排:\n  - {时间: 9月16日, 活动: 家长会, 地点: 礼堂}\n  - {时间: 9月16日, 活动: 家长会, 地点: 操场}\n",
        "低年级安排:\n  - {时间: 9月16日, 活动: 家长会}\n高年级安排:\n  - {时间: 9月16日, 活动: 家长会}\n",
        "安排:\n  表格: |\n    周次 | 内容\n    第3周 | 待定\n    第3周 | 待定\n",
        "安排:\n  表格: |\n    周次 | 内容\n    第3周 |\n    第3周 |\n",
        "分组:\n  表格: |\n    年级 | 教师\n    一年级 | 林静\n    一年级 | 林静\n",
        "安排:\n  表格: |\n    时间 | 周一 | 周二\n    8:00 | 语文 | 数学\n    9:00 | 语文 | 数学\n",
    ],
)
def test_other_days_other_columns_and_rows_that_say_nothing_pass(shelf: Shelf, text: str) -> None:
    assert _lines(shelf, text) == []
