"""Schedules: one model of entries from labels, elements and tables; None where something is no entry."""

from __future__ import annotations

import pytest

from planforge.language.content import read_content
from planforge.language.reader import Reader
from planforge.model.content import Content, Grid
from planforge.model.schedule import ScheduleEntry, entries_of, is_schedule
from planforge.source import TextFile, read_source


def _content(text: str) -> Content:
    source, found = read_source(TextFile("试.yaml", ("安排:\n" + text).encode()))
    assert source is not None, found
    return read_content(Reader(source), source.root.pairs[0][1])


def _said(entry: ScheduleEntry) -> tuple[str, list[str], dict[str, list[str]]]:
    fields = {key: ["/".join(text.lines) for text in texts] for key, texts in entry.fields}
    return "/".join(entry.when.lines), ["/".join(task.lines) for task in entry.tasks], fields


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("  九月: 甲\n  十月:\n", [("九月", ["甲"], {}), ("十月", [], {})]),
        (
            "  九月:\n    - 甲\n    - 乙:\n        负责人: 丙\n",
            [("九月", ["甲"], {}), ("九月", ["乙"], {"负责人": ["丙"]})],
        ),
        (
            "  - 时间: 九月\n    活动:\n      - 甲\n      - 乙\n    负责人: 丙\n",
            [("九月", ["甲", "乙"], {"负责人": ["丙"]})],
        ),
        ("  - 时间:\n      - 九月\n      - 十月\n    地点: 丙\n", [("九月/十月", [], {"地点": ["丙"]})]),
        ("  - 时间:\n    工作: 甲\n", [("", ["甲"], {})]),
        ("  - 时间: 九月\n    工作: 甲\n    内容: 乙\n", [("九月", ["甲"], {"内容": ["乙"]})]),
        (
            "  表格: |\n    周次 | 主要工作 | 部门\n    1 | 甲 | 子\n    〃 | 乙 / 丙 | \n    2 |  | 丑\n",
            [("1", ["甲"], {"部门": ["子"]}), ("1", ["乙/丙"], {}), ("2", [], {"部门": ["丑"]})],
        ),
    ],
)
def test_entries_are_the_same_however_they_are_written(text: str, entries: list[object]) -> None:
    found = entries_of(_content(text))
    assert found is not None
    assert [_said(entry) for entry in found] == entries


def test_entries_keep_the_words_typed_for_when_and_what() -> None:
    elements = entries_of(_content("  - 时间: 九月\n    活动: 甲\n"))
    table = entries_of(_content("  表格: |\n    日期 | 事项\n    九月 | 甲\n"))
    labels = entries_of(_content("  九月: 甲\n"))
    assert elements is not None
    assert table is not None
    assert labels is not None
    assert [found[0].heads for found in (elements, table, labels)] == [
        ("时间", "活动"),
        ("日期", "事项"),
        ("时间", "工作"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "  段落: 甲\n",
        "  九月:\n    子: 甲\n",
        "  九月:\n    - 甲: 话\n",
        "  九月:\n    - 甲:\n      - 乙\n",
        "  表格: |\n    项目 | 金额\n    1 | 2\n",
        "  表格: |\n    周次 | 工作\n    1 | 甲\n    备注：另行通知 | ←\n",
    ],
)
def test_what_no_entry_can_say_makes_it_no_schedule(text: str) -> None:
    assert entries_of(_content(text)) is None


@pytest.mark.parametrize(
    ("heads", "schedule"),
    [
        ("时间 | 工作", True), ("周次 | 专题 | 主讲人", True), ("日期（星期） | 活动内容", True), ("时间 | 地点", False), ("项目 | 内容", False),
    ],
)  # fmt: skip
def test_a_table_is_a_schedule_by_its_heads(heads: str, schedule: bool) -> None:
    (grid,) = _content(f"  表格: |\n    {heads}\n    {' | '.join('1' for _ in heads.split('|'))}\n")
    assert isinstance(grid, Grid)
    assert is_schedule(grid) is schedule
