"""Titles are broken by meaning."""

from __future__ import annotations

import pytest

from planforge.writers.docx.metrics import cells
from planforge.writers.docx.title import broken


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("校本研修工作计划", ["校本研修工作计划"]),
        (
            "滨河市实验小学2025—2026学年度第一学期校本研修工作计划",
            ["滨河市实验小学2025—2026学年度", "第一学期校本研修工作计划"],
        ),
        (
            "滨河市实验小学关于报送2025—2026学年度第一学期校本研修工作总结的报告",
            ["滨河市实验小学关于报送", "2025—2026学年度第一学期", "校本研修工作总结的报告"],
        ),
        (
            "滨河市实验小学2026年消防安全应急疏散演练实施方案",
            ["滨河市实验小学2026年", "消防安全应急疏散演练实施方案"],
        ),
        (
            "滨河市实验小学“清溪讲坛”系列活动实施方案（试行）",
            ["滨河市实验小学“清溪讲坛”", "系列活动实施方案（试行）"],
        ),
        (
            "滨河市实验小学2026年9月—2029年8月发展规划",
            ["滨河市实验小学", "2026年9月—2029年8月发展规划"],
        ),
        (
            "滨河市实验小学9月14日—20日重点工作安排一览表",
            ["滨河市实验小学9月14日—20日", "重点工作安排一览表"],
        ),
    ],
)
def test_a_title_breaks_after_school_or_period_and_never_inside_a_word(title, lines):
    assert list(broken(title)) == lines


@pytest.mark.parametrize(
    "title",
    [
        "滨河市实验小学关于贯彻落实《义务教育课程标准》并推进课堂教学改革的实施方案",
        "滨河市实验小学2026—2027学年度第二学期青年教师专业发展与骨干教师培养工作计划",
        "滨河市实验小学少先队大队部庆祝建队日暨“童心向党”主题系列活动方案",
    ],
)
def test_no_line_is_too_long_or_begins_with_a_particle(title):
    lines = broken(title)
    assert "".join(lines) == title
    assert len(lines) > 1
    assert all(cells(line) <= 20 for line in lines)
    assert not any(line[0] in "的和、》”）" for line in lines)


def test_a_title_that_cannot_be_broken_well_stays_whole():
    endless = "甲" * 200
    assert broken(endless) == (endless,)


def test_a_hostile_title_is_decided_at_once():
    endless = "工作计划" * 300
    assert "".join(broken(endless)) == endless
