"""Tables and charts counted out of records."""

from collections.abc import Callable
from typing import Any

import pytest

from planforge import pipeline
from planforge.source import TextFile

HEAD = "文种: 工作总结\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"
RECORDS = """\
活动开展:
  - 时间: 2026年9月9日
    活动: 讲座
    类别: 讲座
    参加人数: 60
    学时: 2
  - 时间: 2026-11-04
    活动: 研讨
    类别: 课例
    参加人数: 30人
    学时: 1.5
  - 时间: 2026.10.14
    活动: 观摩
    类别: 课例
"""
Printed = Callable[..., list[str]]
Found = Callable[..., list[tuple[str, int]]]


def count(printed: Printed, block: str, records: str = RECORDS) -> list[str]:
    lines = printed(HEAD + records + f"活动统计:\n  {block}\n")
    return lines[lines.index("二、活动统计") + 1 :]


def test_records_are_counted_by_month_in_the_order_of_the_calendar(printed: Printed) -> None:
    assert count(printed, "表格: {表题: 各月, 统计: 活动开展, 按: 月}") == [
        "各月",
        "月份\t次数\t学时\t参加人次",
        "9月\t1\t2\t60",
        "10月\t1\t0\t0",
        "11月\t1\t1.5\t30",
        "合计\t3\t3.5\t90",
    ]


def test_records_are_counted_by_any_label_of_theirs(printed: Printed) -> None:
    assert count(printed, "表格: {统计: 活动开展, 按: 类别}")[:3] == [
        "类别\t次数\t学时\t参加人次",
        "讲座\t1\t2\t60",
        "课例\t2\t1.5\t30",
    ]


def test_what_is_not_written_is_counted_apart(printed: Printed) -> None:
    records = RECORDS.replace("    类别: 讲座\n", "").replace("2026.10.14", "待定")
    assert "未注明\t1\t2\t60" in count(printed, "表格: {统计: 活动开展, 按: 类别}", records)
    assert "未注明\t1\t0\t0" in count(printed, "表格: {统计: 活动开展, 按: 月}", records)


@pytest.mark.parametrize(
    ("records", "rows"),
    [
        ("活动开展:\n  九月:\n    - 讲座:\n      时间: 九月\n", ["月份\t次数", "9月\t1", "合计\t1"]),
        (
            "活动开展:\n  - 研讨:\n    时间: 十二月\n    主讲人:\n      - 甲\n",
            ["月份\t次数", "12月\t1", "合计\t1"],
        ),
        (
            "活动开展:\n  表格: |\n    时间 | 活动\n    2025年10月 | 甲\n    2026年10月 | 乙\n",
            ["月份\t次数", "2025年10月\t1", "2026年10月\t1", "合计\t2"],
        ),
    ],
)
def test_records_of_every_shape_are_counted(printed: Printed, records: str, rows: list[str]) -> None:
    assert count(printed, "表格: {统计: 活动开展}", records) == rows


def test_a_chart_is_counted_or_takes_a_counted_table(printed: Printed) -> None:
    charts = "图表: {图题: 次数, 统计: 活动开展, 按: 类别}\n人次图:\n  图表: {统计: 活动开展, 按: 类别, 列: 参加人次}\n"
    assert count(printed, charts)[:4] == ["类别\t次数", "讲座\t1", "课例\t2", "次数"]
    both = "表格: {表题: 各月, 统计: 活动开展}\n图:\n  图表: {取自: 各月, 列: 次数}\n"
    assert "9月\t1" in count(printed, both)


@pytest.mark.parametrize(
    ("block", "records", "code"),
    [
        ("表格: {统计: 活动, 按: 月}", RECORDS, "统计"),
        ("表格: {按: 月, 统计: ''}", RECORDS, "统计"),
        ("表格: {统计: 活动开展, 按: 地点}", RECORDS, "统计"),
        ("表格: {统计: 活动开展}", "活动开展: 很多。\n", "统计"),
        ("表格: {统计: 活动开展}", RECORDS.replace("30人", "'{{人}}'"), "统计"),
        ("表格: {统计: 活动开展, 内容: 甲}", RECORDS, "未知栏目"),
        ("图表: {统计: 活动}", RECORDS, "统计"),
    ],
)
def test_what_cannot_be_counted_is_said(found: Found, block: str, records: str, code: str) -> None:
    assert code in {each for each, _ in found(HEAD + records + f"活动统计:\n  {block}\n")}


WEEKS = """\
活动开展:
  - 时间: 第9周
    活动: 讲座
    参加人数: 1,200
  - 时间: 第10周周三
    活动: 研讨
    参加人数: 三十人
  - 时间: 2026年11月
    活动: 观摩
  - 时间: 11月上旬
    活动: 沙龙
  - 时间: 元月
    活动: 总结会
"""


def test_weeks_are_counted_in_the_month_that_the_calendar_knows(printed: Printed) -> None:
    assert count(printed, "表格: {统计: 活动开展, 按: 月}", WEEKS) == [
        "月份\t次数\t参加人次",
        "10月\t1\t1200",
        "11月\t3\t30",
        "1月\t1\t0",
        "合计\t5\t1230",
    ]


@pytest.mark.parametrize(
    ("block", "wrong"),
    [
        ("表格: {统计: 活动开展, 按: 月}", True),
        ("图表: {统计: 活动开展, 按: 月, 列: 参加人次}", True),
        ("图表: {统计: 活动开展, 按: 月, 列: 学时}", False),
        ("图表: {统计: 活动开展, 按: 月}", False),
    ],
)
def test_a_sum_is_not_printed_where_a_part_of_it_is_no_number(
    shelf: Callable[..., Any], block: str, wrong: bool
) -> None:
    records = RECORDS.replace("30人", "全体教师")
    said = [
        each
        for each in pipeline.check(
            TextFile("试.yaml", f"{HEAD}{records}活动统计:\n  {block}\n".encode()), shelf()
        )
        if each.code == "统计"
    ]
    assert [(each.is_error, each.position.line) for each in said] == [(wrong, 10)]
