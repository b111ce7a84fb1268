"""Totals of a school that are said twice, and against 数据 (review/twice.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.diagnostics import Diagnostic
from planforge.source.edits import edited

Told = Callable[..., list[Diagnostic]]
LEDGER = "数据: {教师总数: 60, 班级总数: 24}\n导语: 共{{教师总数}}人、{{班级总数}}个班。\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "全校现有教师62人，人人有岗。", "学校共有教师70人。", "我校教师62人。", "现有教师58名，其中青年教师21名。", "全校62名教师参加研修。",
        "全校共有62名教师。", "教师总数62人。", "全校共有25个教学班。", "全校25个班，班班有图书角。", "学校现有教学班25个。", "截至目前，全校现有教师62人。",
        "共25个班级。", "校园占地20亩，共有25个教学班，生源稳定。",
    ],
)  # fmt: skip
def test_a_total_that_contradicts_the_ledger_is_said_and_can_be_mended(
    sentence: str, figures_told: Told
) -> None:
    (found,) = figures_told(f"{LEDGER}现状: {sentence}")
    assert (found.code, found.asks) == ("数据不符", True)
    text = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n{LEDGER}现状: {sentence}\n"
    name = "班级总数" if "班" in sentence else "教师总数"
    assert f"{{{{{name}}}}}" in edited(text, found.edits).splitlines()[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "全校现有教师60人。", "数学组现有教师12人。", "数学教师12人。", "全校有3名教师获奖。", "全校教师40人参加观摩。", "全校3名教师参加市级比赛。",
        "选派教师5人参加。", "去年全校现有教师58人。", "到2030年，全校教师达到70人。", "计划招聘后全校教师62人。", "2025年全校现有教师58人。", "全校约62名教师。",
        "全校现有专任教师58人。", "全校现有高级教师12人。", "全校24个班级中有9个班获奖。", "全校5个班获奖。", "现有教师{{教师总数}}人。", "全校现有教师62人次。",
        "学校现有教师1人。", "共24个班级。", "三至六年级参赛，共20个班。", "低段12个班、高段10个班，共22个班。", "共20个班级参赛。",
    ],
)  # fmt: skip
def test_parts_other_times_and_other_nouns_are_left_alone(sentence: str, figures_told: Told) -> None:
    assert figures_told(f"{LEDGER}现状: |\n  {sentence}") == []


def test_a_figure_of_the_school_counts_for_documents_of_the_current_term_only(figures_told: Told) -> None:
    profile = "当前学期: 2026—2027学年度第一学期\n数据: {教师总数: 60}\n"
    assert [each.code for each in figures_told("现状: 全校现有教师62人。", 学校=profile)] == ["数据不符"]
    short = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026-2027-1\n"
    assert [each.code for each in figures_told("现状: 全校现有教师62人。", short, 学校=profile)] == [
        "数据不符"
    ]
    older = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2024—2025学年度第一学期\n"
    assert figures_told("现状: 全校现有教师62人。", older, 学校=profile) == []


def test_two_totals_of_one_kind_are_said_at_both_places(figures_told: Told) -> None:
    (found,) = figures_told("现状: 学校现有专任教师60人，去年58人。\n保障: 学校现有专任教师62人。")
    assert (found.code, found.position.line) == ("前后不一", 5)
    assert [place.line for place in found.also] == [4]


def test_what_is_said_alike_or_in_passing_is_left_alone(figures_told: Told) -> None:
    assert figures_told("现状: 学校现有专任教师60人。\n保障: 学校现有专任教师60人；全校教师58人参训。") == []
