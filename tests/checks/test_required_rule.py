"""A template may demand sections, by name or by what they are about."""

import pytest

from planforge.checks import CheckRequest, places_of
from planforge.checks.required import missing_section, nothing_said
from planforge.model.content import Section
from planforge.model.profile import Profile
from planforge.model.spec import Spec


def missing(required, *sections):
    spec = Spec(kind="工作计划", sections=sections)
    request = CheckRequest(spec, Profile(), places_of(spec), (required,))
    return [finding.message for finding in missing_section(request)]


@pytest.mark.parametrize("section", [Section(0, "保障措施：", ()), Section(0, "条件", (), ("保障",))])
def test_a_section_of_the_name_or_the_role_will_do(section):
    assert missing(("保障措施", "保障"), section) == []


def test_a_missing_section_is_an_error_with_its_name():
    assert missing(("保障措施", "保障"), Section(0, "指导思想", (), ("指导思想",))) == [
        "模板要求有“保障措施”一章"
    ]


@pytest.mark.parametrize(
    "head", ["主题: 德育", "落款: {单位: 滨河市实验小学, 日期: 2026-09-01}", "备忘: 等校长看过"]
)
def test_a_document_without_a_chapter_is_told(said, head):
    assert said(nothing_said, f"{head}\n# 主要工作: 备课") == [("空章", "")]


@pytest.mark.parametrize(
    "text",
    [
        "主要工作: 备课。",
        "正文: 备课。",
        "导语: 备课。",
        "表格: |\n  月份 | 工作\n  九月 | 备课",
        "附件:\n  - 名单: 林静",
    ],
)
def test_any_text_that_prints_will_do(said, text):
    assert said(nothing_said, text) == []
