"""A new spec: every usual section, commented, and it builds as it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planforge import pipeline
from planforge.loading import load_profile, load_template
from planforge.model.header import SignOff
from planforge.model.profile import Profile
from planforge.scaffolding.skeleton import kind_needs_template, skeleton, theme_in
from planforge.source import TextFile
from planforge.template.template import SectionRule, Template
from planforge.workspace.library import Workspace

KINDS = sorted(Workspace(Path(__file__).parent).template_names())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "profile",
    [
        Profile(),
        Profile(school="滨河市实验小学", period="2026-2027-1", sign_off=SignOff(("滨河市实验小学",))),
    ],
)
def test_a_skeleton_builds_as_it_stands(shelf: Callable[..., Any], kind: str, profile: Profile) -> None:
    template = load_template(shelf(), kind).model
    text = skeleton(template, profile)
    built = pipeline.build(TextFile("新.yaml", text.encode()), shelf())
    assert [finding for finding in built.diagnostics if finding.is_error] == []
    assert built.document is not None
    assert all(f"\n{rule.name}:" in text for rule in template.sections)
    assert all(f"# {rule.hint}" in text for rule in template.sections if rule.hint)


def test_what_the_profile_says_is_left_to_it() -> None:
    text = skeleton(Template("工作计划"), Profile(school="滨河市实验小学", period="2026-2027-1"))
    assert "# 学校取自 学校.yaml：滨河市实验小学" in text
    assert "\n期间: 2026-2027-1\n" in text
    assert '落款: {单位: "{{学校}}", 日期: ……}' in text
    assert "\n学校: ……\n" in skeleton(Template("工作计划"), Profile())


def test_a_new_spec_follows_the_profile_when_the_name_of_the_school_changes(
    printed: Callable[..., list[str]],
) -> None:
    for profile in ("学校: {}\n", "学校: {0}\n落款: {{单位: {0}}}\n"):
        before, _ = load_profile(TextFile("学校.yaml", profile.format("某某市某某小学").encode()))
        text = skeleton(Template("工作计划"), before, theme="")
        after = profile.format("滨河市实验小学")
        lines = printed(text.replace("期间: ……", "期间: 2026年"), 学校=after)
        assert (lines[0], lines[-2]) == ("滨河市实验小学2026年工作计划", "滨河市实验小学")


def test_a_kind_that_is_none_of_the_templates_names_gets_a_line_模板() -> None:
    template = Template(
        "工作计划",
        other_names=("工作要点",),
        sections=(SectionRule("甲", sample="甲: 乙\n"), SectionRule("丙")),
    )
    assert kind_needs_template("读书月安排", template)
    assert "\n文种: 读书月安排\n模板: 工作计划\n" in skeleton(template, Profile(), "读书月安排")
    assert "模板:" not in skeleton(template, Profile(), "工作要点")
    assert "\n甲: 乙\n" in skeleton(template, Profile())
    assert "\n丙: ……\n" in skeleton(template, Profile())


@pytest.mark.parametrize(
    ("name", "theme"),
    [
        ("校本研修", "校本研修"),
        ("德育工作计划", "德育"),
        ("2026-2027-1 德育工作计划", "德育"),
        ("数学教研组计划", "数学教研组"),
        ("工作计划", "……"),
        ("工作要点", "……"),
        ("plan", "……"),
        ("校本 研修", "校本 研修"),
        ("八年级　数学", "八年级 数学"),
        ("2026-2027-1 八年级 数学 工作计划", "八年级 数学"),
        ("德育计划", "德育"),
        ("德育.docx", "德育"),
        ("德育工作计划.YAML", "德育"),
        ("2026年秋季学期德育工作计划", "德育"),
        ("2026—2027学年度第一学期 德育", "德育"),
        ("25-26下 教学", "教学"),
        ("2026秋 家校 共育", "家校 共育"),
        ("2026-2027上 安全", "安全"),
        ("2026 一年级数学", "一年级数学"),
        ("2026年秋季运动会", "秋季运动会"),
        ("2026上好每节课", "上好每节课"),
        ("21世纪技能", "21世纪技能"),
        ("十四五 课题", "十四五 课题"),
        ("2026-2027-1 工作计划", "……"),
        ("德育: 第一", "……"),
        ("德育#1", "……"),
        ("", "……"),
    ],
)
def test_a_file_name_tells_the_theme(name: str, theme: str) -> None:
    template = Template("工作计划", other_names=("研修计划", "计划", "工作要点"))
    assert theme_in(name, "工作计划", template) == theme


def test_a_plan_of_the_whole_school_has_no_theme() -> None:
    assert "\n主题:" not in skeleton(Template("工作计划"), Profile(), theme="")
    assert "\n主题: 德育  #" in skeleton(Template("工作计划"), Profile(), theme="德育")
