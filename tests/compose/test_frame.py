"""What a spec and its profile say together: names, who signs, the order of the parts (LANGUAGE sections 2, 6, 7)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from planforge.compose.assembly import Request, compose
from planforge.compose.frame import (
    names_of,
    not_computed,
    order_of,
    sign_off_of,
    signed_lines,
    typed_annex_marks,
)
from planforge.model.header import Figure, SignOff
from planforge.model.profile import Profile
from planforge.model.spec import AnnexSpec, Spec
from planforge.template.template import Template

HEAD = "文种: 工作计划\n标题: 题\n章: 话\n"
PROFILE = "学校: 滨河市实验小学\n落款: {单位: 滨河市实验小学, 日期: 2026-08-31, 位置: 题下}\n"


def test_the_specs_words_win_over_the_profiles() -> None:
    profile = Profile(
        school="甲校", short="甲", period="2026-2027-1", figures={"数": Figure("1"), "他": Figure("3")}
    )
    names = names_of(Spec("工作计划", theme="教研", figures={"数": Figure("2")}), profile)
    assert names["学校"] == "甲校"
    assert names["期间"] == "2026—2027学年度第一学期"
    assert (names["数"], names["他"], names["主管部门"]) == ("2", "3", "")
    assert names_of(Spec("工作计划", school="乙校", period="2027年"), profile)["学校"] == "乙校"


@pytest.mark.parametrize(
    ("own", "lines"),
    [
        ("", ["题", "滨河市实验小学", "2026年8月31日", "一、章", "话"]),
        ("落款: {日期: 2026-09-01}\n", ["题", "滨河市实验小学", "2026年9月1日", "一、章", "话"]),
        ("落款: {单位: 教导处}\n", ["题", "教导处", "2026年8月31日", "一、章", "话"]),
        ("落款: {姓名: 林静, 位置: 文末}\n", ["题", "一、章", "话", "林静", "2026年8月31日"]),
        ("落款: {日期: 2026-09-01, 单位: 教导处}\n", ["题", "2026年9月1日", "教导处", "一、章", "话"]),
        ("落款: {印章: 是}\n", ["题", "滨河市实验小学", "2026年8月31日", "一、章", "话"]),
        ("落款: 无\n", ["题", "一、章", "话"]),
        ("落款: {单位: 甲, 日期: ''}\n", ["题", "甲", "一、章", "话"]),
        ("落款:\n", ["题", "滨河市实验小学", "2026年8月31日", "一、章", "话"]),
    ],
)
def test_what_a_sign_off_leaves_out_is_the_profiles(
    printed: Callable[..., list[str]], own: str, lines: list[str]
) -> None:
    assert printed(HEAD + own, 学校=PROFILE) == lines


def test_several_units_stand_one_a_line_and_a_seal_is_known() -> None:
    sign = SignOff(units=("教导处", "教科室"), date="2026-09-01", seal=True, order=("日期", "单位", "印章"))
    assert list(signed_lines(sign)) == [("日期", "2026年9月1日"), ("单位", "教导处"), ("单位", "教科室")]


def test_without_a_profile_only_the_spec_signs() -> None:
    sign = SignOff(name="林静")
    assert sign_off_of(Spec("工作计划", sign_off=sign), Profile(), Template()) is sign
    assert sign_off_of(Spec("工作计划"), Profile(), Template()) is None
    assert sign_off_of(Spec("工作计划"), Profile(sign_off=sign), Template()) is sign
    assert sign_off_of(Spec("工作计划", unsigned=True), Profile(sign_off=sign), Template()) is None


def test_a_template_whose_次序_has_no_落款_prints_none(printed: Callable[..., list[str]]) -> None:
    template = "次序: [标题, 各章]\n"
    assert printed("文种: 短计划\n标题: 题\n章: 话\n", 学校=PROFILE, 模板_短计划=template) == [
        "题",
        "一、章",
        "话",
    ]


def test_a_cover_has_title_and_sign_off_before_the_contents() -> None:
    order = order_of(Template(), SignOff(place="封面"))
    assert order[:5] == ["密级", "文号", "标题", "落款", "目录"]
    assert order_of(Template(order=("标题", "各章", "落款")), SignOff(place="封面")) == [
        "标题",
        "落款",
        "各章",
    ]
    assert order_of(Template(order=("各章", "落款")), SignOff(place="题下")) == ["各章", "落款"]
    assert order_of(Template(), None) == list(Template().order)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("密级", "密级: 内部\n"), ("文号", "文号: 1号\n"), ("主送", "主送: 各处室\n"), ("目录", "目录: 是\n"),
        ("导语", "导语: 话\n"), ("结语", "结语: 话\n"), ("附件", "附件:\n  - 表\n"),
        ("落款", "落款: {姓名: 林静}\n"),
    ],
)  # fmt: skip
def test_what_a_templates_次序_leaves_out_is_an_error_where_a_spec_says_it(
    found: Callable[..., list[tuple[str, int]]], part: str, said: str
) -> None:
    template = "次序: [标题, 各章]\n"
    assert found("文种: 短计划\n章: 话\n" + said, 模板_短计划=template) in (
        [("次序", 3)],
        [("栏目位置", 3), ("次序", 3)],
        [("次序", 3), ("栏目位置", 3)],
    )


def test_the_files_properties_come_from_the_spec() -> None:
    spec = Spec("工作计划", school="甲校", period="2026年", theme="教研", sign_off=SignOff(date="2026-09-01"))
    properties = compose(Request(spec, Profile(), Template(), {})).document.properties
    assert properties.title == "甲校2026年教研工作计划"
    assert (properties.author, properties.subject, properties.keywords) == ("甲校", "工作计划", "教研 2026年")
    assert properties.date == "2026-09-01"


def test_a_sign_off_that_says_nothing_prints_nothing(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "落款: {印章: 是}\n") == ["题", "一、章", "话"]


def figures(**values: str) -> dict[str, Figure]:
    return {name: Figure(value) for name, value in values.items()}


def test_a_figure_may_be_computed_from_others_even_where_the_spec_overrides_them() -> None:
    profile = Profile(figures=figures(教师=" 60", 青年="21", 占比="{{ 青年 | 占比(教师) }}"))
    assert names_of(Spec("工作计划"), profile)["占比"] == "35%"
    spec = Spec("工作计划", figures=figures(青年="30", 话="占{{占比}}"))
    names = names_of(spec, profile)
    assert (names["占比"], names["话"]) == ("50%", "占50%")
    assert list(not_computed(spec, profile)) == []


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"甲": "{{甲}}"}, ["未知名称"]),
        ({"甲": "{{乙}}", "乙": "{{甲}}"}, ["未知名称", "未知名称"]),
        ({"甲": "{{乙}}", "乙": "{{丙}}", "丙": "3"}, ["未知名称"]),
        ({"甲": "{{ 丙 | 占比(丙) }}", "丙": "0"}, ["算式"]),
        ({"甲": "{{无}}"}, ["未知名称"]),
    ],
)
def test_a_figure_that_cannot_be_computed_is_said_and_never_turns_in_a_circle(
    values: dict[str, str], told: list[str]
) -> None:
    found = list(not_computed(Spec("工作计划", figures=figures(**values)), Profile()))
    assert [finding.code for finding in found] == told
    assert all(finding.is_error and finding.hint for finding in found)


def test_a_figure_of_the_school_that_cannot_be_computed_is_named() -> None:
    (found,) = not_computed(Spec("工作计划"), Profile(figures=figures(甲="{{无}}")))
    assert found.message.startswith("学校.yaml 的“甲”算不出来")


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("附件1：演练名单", "附件1："),
        ("附件 2 演练名单", "附件 2"),
        ("附件二、演练名单", "附件二、"),
        ("附件：演练名单", "附件："),
        ("附件柜管理办法", None),
        ("附件1", None),
    ],
)
def test_a_number_typed_before_an_annex_is_told_where_the_program_counts_them(
    title: str, mark: str | None
) -> None:
    spec = Spec("工作计划", annexes=(AnnexSpec(7, title),), annex_list=True)
    findings = list(typed_annex_marks(spec, Template()))
    assert [(finding.fragment, finding.at) for finding in findings] == ([(mark, 7)] if mark else [])
    assert not list(typed_annex_marks(replace(spec, annex_list=False), Template()))
