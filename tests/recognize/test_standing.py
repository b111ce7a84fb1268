"""Chapters whose place in a document tells what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, SectionDraft
from planforge.recognize.standing import known_roles

Draw = Callable[[str], Draft]

POINTS = "1.每周检查一次。\n2.每月总结一次。"


def chapter(draft_of: Draw, title: str, headings: str, at: int) -> SectionDraft:
    numbered = zip("一二三四五六七", headings.split(), strict=False)
    lines = [title, *(f"{number}、{heading}\n{POINTS}" for number, heading in numbered)]
    return draft_of("\n".join(lines)).sections[at]


@pytest.mark.parametrize(
    ("headings", "at", "role"),
    [
        ("指导思想 目前班级情况 工作目标 工作措施", 1, "背景"),
        ("指导思想 生源分析 工作目标 工作措施", 1, "背景"),
        ("视力状况 防控目标 防控措施", 0, "背景"),
        ("上学期工作总结 指导思想 工作目标 工作措施", 0, "成绩"),
        ("指导思想 前一阶段工作小结 工作目标 工作措施", 1, "成绩"),
        ("指导思想 工作措施 重点工作", 2, "任务"),
        ("指导思想 预期目标 活动成果", 2, "预期成果"),
    ],
)
def test_a_plan_opens_with_the_state_of_things(draft_of: Draw, headings: str, at: int, role: str) -> None:
    assert role in known(chapter(draft_of, "班级工作计划", headings, at))


@pytest.mark.parametrize(
    ("headings", "at", "role"),
    [
        ("基本情况 特色工作 存在问题", 1, "成绩"),
        ("基本情况 活动成果 存在问题", 1, "成绩"),
        ("基本情况 主要成绩 存在问题 工作重点", 3, "展望"),
        ("基本情况 主要成绩 存在问题 努力目标", 3, "展望"),
        ("基本情况 主要成绩 存在问题 后续跟进", 3, "展望"),
        ("基本情况 主要成绩 下一年工作重点", 2, "展望"),
        ("基本情况 主要成绩 明年工作安排", 2, "展望"),
        ("工作目标 主要成绩 存在问题", 0, "目标"),
        ("基本情况 工作重点 存在问题", 1, "任务"),
    ],
)
def test_a_report_tells_what_was_done_from_what_is_to_come(
    draft_of: Draw, headings: str, at: int, role: str
) -> None:
    assert role in known(chapter(draft_of, "社团工作总结", headings, at))


@pytest.mark.parametrize(
    ("headings", "at", "role"),
    [
        ("活动目的 读书节启动仪式 好书推荐 诗词大会 家庭朗读 注意事项", 4, "内容"),
        ("活动目的 户外游戏 注意事项", 1, "内容"),
        ("活动目的 学生管理 晨光里的声音 注意事项", 1, "措施"),
        ("活动目的 学生管理 晨光里的声音 注意事项", 2, ""),
        ("活动目的 有下列情形者，不予推荐 注意事项", 1, ""),
    ],
)
def test_a_scheme_holds_activities_or_fields_of_work(
    draft_of: Draw, headings: str, at: int, role: str
) -> None:
    found = known(chapter(draft_of, "读书节活动方案", headings, at))
    assert found == ((role,) if role else ())


def test_a_research_proposal_reports_nothing(draft_of: Draw) -> None:
    report = "课题背景 研究成果 存在问题 研究目标"
    assert known(chapter(draft_of, "课题研究开题报告", report, 1)) == ("预期成果",)
    assert known(chapter(draft_of, "课题研究结题报告", report, 1)) == ("成绩",)


@pytest.mark.parametrize(
    ("heading", "role"), [("指導思想", "指导思想"), ("活動內容及安排", "内容"), ("安排", "时间安排")]
)
def test_a_traditional_heading_has_the_role_of_all_its_words(draft_of: Draw, heading: str, role: str) -> None:
    assert role in known(chapter(draft_of, "讀書節活動方案", f"{heading} 注意事項", 0))


def test_a_committee_of_its_own_leads(draft_of: Draw) -> None:
    text = "艺术节活动方案\n一、组织工作\n（一）成立组委会\n组委会主任：周明远\n组委会成员：林静、赵一帆\n二、活动要求\n按时。"
    assert known(draft_of(text).sections[0]) == ("组织领导",)


def known(section: SectionDraft) -> tuple[str, ...]:
    """The role that is written for a chapter, else those of its words."""
    return (section.role,) if section.role else known_roles(section)


@pytest.mark.parametrize(
    ("title", "headings", "at", "role"),
    [
        ("科技活动总结", "指导思想 活动时间 活动总结", 2, "成绩"),
        ("读书活动总结", "活动主题 活动时间 活动小结", 2, "成绩"),
        ("读书活动总结", "活动主题 主要成绩 活动总结", 2, None),
        ("读书活动方案", "活动主题 活动内容 活动总结", 2, None),
    ],
)
def test_a_summary_within_a_report_is_what_was_done_where_nothing_else_says_it(
    draft_of: Draw, title: str, headings: str, at: int, role: str | None
) -> None:
    found = known(chapter(draft_of, title, headings, at))
    assert role in found if role else "成绩" not in found
