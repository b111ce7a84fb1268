"""数据, the ledger: numbers, dates, uses, units (review/ledger.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.diagnostics import Diagnostic

Told = Callable[..., list[Diagnostic]]


def codes(found: list[Diagnostic]) -> list[str]:
    return [each.code for each in found]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("60", []), ("六十", []), ("58.3%", []), ("1.2万元", []), ("{数值: 60, 单位: 人, 截至: 2026年9月, 来源: 教导处}", []), ("许多", ["数值"]),
        ("3—5", ["数值"]), ("{数值: 60, 截至: 学期初}", ["截至"]), ("{数值: 60, 截至: 2026-08-31}", []), ("{数值: 60, 截至: 2025-09-01}", ["过期数据"]),
        ("{数值: 60, 截至: 2027-09-01}", ["过期数据"]), ("{数值: 60, 截至: 2026年6月}", []),
    ],
)  # fmt: skip
def test_an_entry_is_a_number_of_a_day_that_is_not_long_ago(
    entry: str, said: list[str], figures_told: Told
) -> None:
    assert codes(figures_told(f"数据:\n  甲: {entry}\n章: '共{{{{甲}}}}人'")) == said


def test_a_plan_for_years_may_begin_with_the_figures_of_the_year_before(figures_told: Told) -> None:
    head = "文种: 发展规划\n学校: 滨河市实验小学\n期间: 2026年9月—2031年8月\n"
    assert figures_told("数据:\n  甲: {数值: 60, 截至: 2025年12月}\n章: '共{{甲}}人'", head) == []


def test_a_document_without_a_period_has_no_figures_out_of_date(figures_told: Told) -> None:
    head = "文种: 工作计划\n学校: 滨河市实验小学\n"
    assert figures_told("数据:\n  甲: {数值: 60, 截至: 2020年12月}\n章: '共{{甲}}人'", head) == []


def test_an_old_figure_of_the_school_is_said_where_it_is_used_first(figures_told: Told) -> None:
    profile = "数据:\n  甲: {数值: 60, 截至: 2024-09-01}\n  乙: {数值: 2, 截至: 2024-09-01}\n"
    (found,) = figures_told("章: '{{学校}}共{{甲}}人'", 学校=profile)
    assert (found.code, found.position.excerpt[found.position.column - 1 :][:6]) == ("过期数据", "{{甲}}人")
    assert "学校.yaml" in found.hint


def test_an_unused_figure_is_said_unless_another_figure_or_the_template_uses_it(figures_told: Told) -> None:
    ledger = '数据:\n  甲: 60\n  乙: 20\n  丙: "{{ 乙 | 占比(甲) }}"\n  丁: 5\n'
    (found,) = figures_told(f"{ledger}章: 占{{{{丙}}}}")
    assert (found.code, found.position.line) == ("未用数据", 8)
    template = "族: 计划\n沿用: 工作计划\n导语: 全校{{丁}}人。\n"
    head = "文种: 小计划\n学校: 滨河市实验小学\n"
    assert figures_told("数据:\n  丁: 5\n章: 话", head, 模板_小计划=template) == []


def test_the_number_of_those_who_should_come_is_used_by_the_records(figures_told: Told) -> None:
    assert figures_told("数据:\n  应参加人数: 60\n章: 话") == []


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("{{ 甲 | 占比(乙) }}", ["数据单位"]), ("{{ 甲 | 占比(丙) }}", []), ("{{ 丁 | 大写金额 }}", ["数据单位"]), ("{{ 甲 | 中文数字 }}", []), ("{{ 甲 | 平均(乙) }}", []),
        ("{{丁}}", []),
    ],
)  # fmt: skip
def test_figures_of_different_units_are_not_computed_with(
    phrase: str, said: list[str], figures_told: Told
) -> None:
    ledger = "数据: {甲: {数值: 20, 单位: 人}, 乙: {数值: 30, 单位: 个}, 丙: {数值: 30, 单位: 名}, 丁: {数值: 4.6, 单位: 万元}}\n"
    found = figures_told(f"{ledger}章: |\n  {phrase}，{{{{甲}}}}{{{{乙}}}}{{{{丙}}}}{{{{丁}}}}")
    assert codes(found) == said
