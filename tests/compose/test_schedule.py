"""呈现: the views of a schedule, and what none of them may lose (LANGUAGE section 5).

The four views of every way to write a schedule are the cases 时间安排-栏目, -条目 and -表格.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planforge import pipeline
from planforge.source import TextFile

HEAD = "文种: 工作计划\n标题: 题\n编号: 公文\n安排:\n"


def _entries(view: str, *entries: str) -> str:
    return HEAD + f"  - 呈现: {view}\n" + "".join(f"  - {entry}\n" for entry in entries)


def test_two_words_for_the_task_are_two_columns(printed: Callable[..., list[str]]) -> None:
    spec = _entries("表格", "{时间: 九月, 工作: 甲}", "{时间: 十月, 活动: 乙}", "{时 间: 冬月}")
    assert printed(spec)[2:] == ["时间\t工作\t活动\t时 间", "九月\t甲\t\t", "十月\t\t乙\t", "\t\t\t冬月"]


@pytest.mark.parametrize("view", ["月份", "阶段"])
def test_an_entry_without_a_task_keeps_its_fields(printed: Callable[..., list[str]], view: str) -> None:
    spec = _entries(view, "{时间: 九月, 负责人: 甲, 地点: 乙}")
    assert printed(spec)[3:] == ["负责人：甲", "地点：乙"]


@pytest.mark.parametrize("view", ["月份", "阶段", "日程", "表格"])
def test_a_time_or_task_of_several_texts_is_kept_whole(printed: Callable[..., list[str]], view: str) -> None:
    spec = HEAD + (
        f"  呈现: {view}\n  表格: |\n    时间 | 工作 | 负责人\n    9月 / 上旬 | 备课 / 听课 | 甲 / 乙\n    10月 |  | 丙\n"
    )
    text = "".join(printed(spec)[2:]).replace(" / ", "")
    assert all(word in text for word in ("9月上旬", "备课听课", "甲乙", "10月", "丙"))


def test_neighbours_with_one_time_are_one_month_and_one_merged_cell(
    printed: Callable[..., list[str]],
) -> None:
    entries = (
        "{时间: 九月, 工作: 甲}",
        "{时间: 九月, 工作: 乙}",
        "{时间: 十月, 工作: 丙}",
        "{时间: 九月, 工作: 丁}",
    )
    assert printed(_entries("月份", *entries))[2:] == [
        "九月：",
        "（一）甲",
        "（二）乙",
        "十月：丙",
        "九月：丁",
    ]
    assert printed(_entries("合并表格", *entries))[3:] == ["九月\t甲", "\t乙", "十月\t丙", "九月\t丁"]


@pytest.mark.parametrize(
    "content",
    [
        "  段落: 话\n  九月: 甲\n",
        "  九月:\n    - 甲:\n        措施:\n          - 乙\n          - 丙\n",
        "  九月:\n    - 甲: 话\n      内容: |\n        一段\n",
        "  九月:\n    子: 甲\n",
        "  九月:\n    - |\n      甲\n      乙\n",
        "  表格: |\n    项目 | 金额\n    书 | 1\n",
        "  表格:\n    表题: 表一\n    内容: |\n      时间 | 工作\n      九月 | 甲\n",
        "  表格: |\n    时间 | 工作 | 工作\n    九月 | 甲 | 乙\n",
        "  表格: |\n    时间 | 工作\n    〃 | 内容\n    九月 | 甲\n",
        "  图片: 无.png\n",
    ],
)
def test_what_no_entry_can_say_is_printed_as_written_with_a_reminder(
    printed: Callable[..., list[str]], found: Callable[..., list[tuple[str, int]]], content: str
) -> None:
    files = {"文件_无.png": "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01"}
    plain = printed(HEAD + content, **files)
    assert printed(HEAD + "  呈现: 日程\n" + content, **files) == plain
    assert found(HEAD + "  呈现: 日程\n" + content, **files) == [("呈现", 5)]


def test_a_task_that_ends_in_a_mark_is_proven_as_a_heading(shelf: Callable[..., Any]) -> None:
    spec = _entries("月份", "{时间: 九月, 工作: '分工:', 负责人: 甲}")
    built = pipeline.build(TextFile("试.yaml", spec.encode()), shelf())
    assert [finding.code for finding in built.diagnostics] == []
    assert built.document is not None


def test_照写_changes_nothing(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "  呈现: 照写\n  九月:\n    - 甲\n") == printed(HEAD + "  九月:\n    - 甲\n")


def test_entries_are_numbered_in_a_cell_as_dashes_are(printed: Callable[..., list[str]]) -> None:
    spec = HEAD + "  - 时间: 九月\n    工作:\n      - 甲\n      - 乙\n    地点:\n"
    assert printed(spec)[2:] == ["时间\t工作\t地点", "九月\t1.甲 / 2.乙\t"]
    assert printed(spec.replace("安排:\n", "安排:\n  - 呈现: 表格\n"))[2:] == [
        "时间\t工作\t地点",
        "九月\t1.甲 / 2.乙\t",
    ]


def test_paragraphs_of_one_text_are_lines_of_a_cell_without_numbers(
    printed: Callable[..., list[str]],
) -> None:
    spec = HEAD + "  - 时间: 九月\n    工作: |\n      甲\n      乙\n"
    assert printed(spec)[2:] == ["时间\t工作", "九月\t甲 / 乙"]


def test_a_typed_line_break_stays_where_a_view_has_one_line(printed: Callable[..., list[str]]) -> None:
    table = "  表格: |\n    时间 | 工作 | 负责人\n    第1周 | 开会 / 讲座 | 王芳 / 李明\n"
    lines = printed(HEAD.replace("安排:\n", "安排:\n  呈现: 日程\n") + table)
    assert lines[2:] == ["（一）第1周：开会 / 讲座", "负责人：王芳 / 李明"]


def test_tables_of_entries_are_parted_by_what_stands_between(printed: Callable[..., list[str]]) -> None:
    spec = HEAD + "  - {时间: 九月, 工作: 甲}\n  - 段落: 话\n  - {时间: 十月, 地点: 乙}\n"
    assert printed(spec)[2:] == ["时间\t工作", "九月\t甲", "话", "时间\t地点", "十月\t乙"]
