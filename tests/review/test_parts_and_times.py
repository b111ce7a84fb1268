"""Sections out of order, a term in a year's plan, days and hours that do not exist: said, or rightly not."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: {}\n"
TERM = "2026—2027学年度第一学期"


def codes(body: str, folder: Path, period: str = TERM) -> list[tuple[str, int]]:
    data = (HEAD.format(period) + body).encode()
    found = check(TextFile(str(folder / "计划.yaml"), data), Workspace(folder))
    return [(each.code, each.position.line) for each in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("定于11月31日召开家长会。", "疑似日期"),
        ("定于13月1日召开家长会。", "疑似日期"),
        ("十三月召开家长会。", "疑似日期"),
        ("定于206年11月召开家长会。", "疑似日期"),
        ("定于2026年11月31日召开家长会。", "疑似日期"),
        ("定于2027年2月29日召开家长会。", "疑似日期"),
        ("定于十一月三十一日召开家长会。", "疑似日期"),
        ("定于8点75分召开家长会。", "时刻"),
        ("定于25点30分召开家长会。", "时刻"),
        ("定于8:75召开家长会。", "时刻"),
        ("定于25:30召开家长会。", "时刻"),
        ("开放课堂的时间是9:30—8:40，请家长准时。", "起止"),
        ("从11月15日至11月5日开放课堂。", "起止"),
        ("2026年10月20日至2026年9月25日开放课堂。", "起止"),
        ("2026年11月14日—10月30日开放课堂。", "起止"),
        ("第二阶段（2026年11月14日—10月30日）开放课堂。", "起止"),
        ("2026年12月20日—2025年12月30日开放课堂。", "起止"),
    ],
)
def test_a_time_that_cannot_be(text: str, code: str, tmp_path: Path) -> None:
    assert codes(f"主要工作: {text}\n", tmp_path) == [(code, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "2月29日的数据，作为参考。",
        "师生比达到1:75，比例为30:70。",
        "宿舍22:00—6:00关灯。",
        "11月20日至1月10日开放阅览室。",
        "下午1:30—5:00开放课堂。",
        "共收到12月刊和10月刊。",
        "作业于24:00前上交，0:30离校。",
        "十二月三十一日总结，一月三十日放假。",
        "足球赛以4:60的配比记分，比分25:70。",
        "提出8点75字的建议，共11月31份作业。",
        "检修11月31号楼，平台版本2.75，课时比3:2。",
    ],
)
def test_a_time_that_can_be(text: str, tmp_path: Path) -> None:
    assert codes(f"主要工作: {text}\n", tmp_path) == []


def test_what_guides_stands_in_front(tmp_path: Path) -> None:
    guide, work, state = (
        "指导思想: 落实课程标准。\n",
        "主要工作: 开展集体备课。\n",
        "基本情况: 有教师60名。\n",
    )
    assert codes(work + guide, tmp_path) == [("章序", 5)]
    assert codes(state + guide + work, tmp_path) == []


def test_goals_stand_before_measures(tmp_path: Path) -> None:
    goals, measures = "工作目标: 人人达标。\n", "工作措施: 每周检查。\n"
    assert codes(measures + goals, tmp_path) == [("章序", 5)]
    assert codes(goals + measures, tmp_path) == []
    assert codes("主要工作: 集体备课。\n活动内容: 评课。\n工作要求: 认真参加。\n", tmp_path) == []


def test_a_term_in_the_plan_for_a_year(tmp_path: Path) -> None:
    work = "主要工作: 本学期开展四次集体备课。\n"
    assert codes(work, tmp_path, "2026年") == [("本学期", 4)]
    assert codes(work, tmp_path) == []
    assert codes(work + "时间安排: 每学期末总结。\n", tmp_path, "2026年") == []


@pytest.mark.parametrize(
    "body",
    [
        "主要工作: 2026年11月17召开读书会。\n",
        "时间安排:\n  2026年11月17: 读书会\n",
        "时间安排:\n  - 时间: 11月17\n    工作: 读书会\n",
        "时间安排:\n  表格: |\n    时间 | 工作\n    11月17 | 读书会\n",
        "主要工作: 11月17（周二）上午读书。\n",
        "主要工作: 阅读。\n落款: {单位: 滨河市实验小学, 日期: 2026年9月1}\n",
    ],
)
def test_a_day_without_its_last_character_is_said(body: str, tmp_path: Path) -> None:
    assert "日期写法" in [code for code, _ in codes(body, tmp_path)]
    whole = body.replace("11月17", "11月17日").replace("9月1}", "9月1日}")
    assert "日期写法" not in [code for code, _ in codes(whole, tmp_path)]
