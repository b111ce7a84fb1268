"""编号, 落款, 数据 as they may be written, and the whole head of a spec (LANGUAGE section 2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planforge import pipeline
from planforge.language.spec import plain_data, read_spec
from planforge.model.header import Figure, ImprintSpec, MarkSet, Numbering, SignOff
from planforge.model.profile import Profile
from planforge.model.spec import Spec
from planforge.source import TextFile
from planforge.validation import validate
from tests.source.told import source_of

Found = Callable[..., list[tuple[str, int]]]
HEAD = "文种: 工作计划\n标题: 题\n章:\n  - 话\n"


def _spec(text: str) -> Spec:
    source = source_of("文种: 工作计划\n" + text)
    spec, found = validate(source, Spec, read_spec(source)[0])
    assert spec is not None, found
    return spec


@pytest.mark.parametrize(
    ("text", "numbering"),
    [
        ("编号: 公文\n", Numbering(("公文",))),
        ("编号: [一、, 1、]\n", Numbering(("一、", "1、"))),
        ("编号: |\n  一、\n  （一）\n", Numbering(("一、", "（一）"))),
        ("编号: {连续: 是}\n", Numbering(continuous=True)),
        ("编号: {样式: 混用, 标题后: ：}\n", Numbering(("混用",), run_in="：")),
        (
            "编号: {保障措施: [1、], 甲: 公文}\n",
            Numbering(below={"保障措施": MarkSet(("1、",)), "甲": MarkSet(("公文",))}),
        ),
        ("编号: {甲: {样式: ①, 标题后: ：}}\n", Numbering(below={"甲": MarkSet(("①",), "：")})),
    ],
)
def test_编号_is_a_name_a_list_or_a_mapping(text: str, numbering: Numbering) -> None:
    assert _spec(text).numbering == numbering


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("{单位: 甲, 日期: 2026-09-01}", SignOff(("甲",), date="2026-09-01", order=("单位", "日期"))),
        (
            "{日期: 九月, 姓名: 乙, 印章: 是}",
            SignOff(name="乙", date="九月", seal=True, order=("日期", "姓名", "印章")),
        ),
        ("{单位: [甲, 乙], 位置: 封面}", SignOff(("甲", "乙"), place="封面", order=("单位", "位置"))),
    ],
)
def test_落款_keeps_the_order_of_its_keys(text: str, sign: SignOff) -> None:
    assert _spec(f"落款: {text}\n").sign_off == sign


def test_figures_are_a_value_or_a_mapping() -> None:
    figures = _spec("数据:\n  甲: 60\n  乙: {数值: 3.10, 单位: 万元, 截至: 2026-09-01, 来源: 台账}\n").figures
    assert figures == {"甲": Figure("60"), "乙": Figure("3.10", "万元", "2026-09-01", "台账")}


def test_a_title_has_one_to_four_lines() -> None:
    assert _spec("标题: 甲\n").title == ("甲",)
    assert _spec("标题: |\n  甲\n  乙\n").title == ("甲", "乙")
    assert _spec("标题: [甲, 乙, 丙, 丁]\n").title == ("甲", "乙", "丙", "丁")


def test_a_spec_knows_its_headings_pictures_and_places() -> None:
    spec = _spec(
        "甲:\n  - 乙:\n      丙:\n        图片: 一.png\n导语:\n  图片: 二.png\n附件:\n  - 丁:\n      图片: 三.png\n"
    )
    assert spec.headings() == ("甲", "丁", "乙", "丙")
    assert [picture.file for picture in spec.pictures()] == ["二.png", "一.png", "三.png"]
    assert spec.at("模板", "文种") == 0
    assert spec.at("导语") == 46
    assert spec.at("落款") == 0


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("此件公开", ("此件公开",)),
        ("[此件公开, (不上网)]", ("此件公开", "(不上网)")),
        ("|\n  （此件公开）\n\n  不上网\n", ("（此件公开）", "不上网")),
        ("", ()),
    ],
)
def test_附注_is_a_line_or_several_as_typed(typed: str, lines: tuple[str, ...]) -> None:
    assert _spec(f"附注: {typed}\n").postscript == lines


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("{抄送: 教育局、督导室}", ("教育局、督导室", "", "")),
        ("{抄送: 抄送：教育局。}", ("教育局。", "", "")),
        ("{抄送: [教育局, 督导室]}", ("教育局、督导室", "", "")),
        ("\n  抄送:\n    - 教育局，\n    - 督导室。", ("教育局，督导室。", "", "")),
        ("{印发机关: 办公室, 印发日期: 2026-09-02}", ("", "办公室", "2026-09-02")),
        ("{印发日期: 2026年9月2日印发}", ("", "", "2026年9月2日")),
        ("", None),
    ],
)
def test_版记_is_what_is_typed_without_the_words_that_print_by_themselves(
    typed: str, said: tuple[str, str, str] | None
) -> None:
    assert _spec(f"版记: {typed}\n").imprint == (said and ImprintSpec(*said))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("标题: [甲, 乙, 丙, 丁, 戊]\n", "取值"),
        ("标题: {甲: 乙}\n", "类型"),
        ("学校: [甲]\n", "类型"),
        ("学校: |\n  甲\n  乙\n", "取值"),
        ("目录: 也许\n", "取值"),
        ("版式: [公文]\n", "取值"),
        ("版式: {页边距: 2}\n", "未知栏目"),
        ("版式: {沿用: [公文]}\n", "类型"),
        ("版式: 公问\n", "版式"),
        ("版式: {沿用: 公问, 页面: {上: 30}}\n", "版式"),
        ("落款: 滨河市实验小学\n", "类型"),
        ("落款: {单位: 甲, 地点: 乙}\n", "未知栏目"),
        ("落款: {单位: 甲, order: [日期]}\n", "未知栏目"),
        ("落款: {units: 甲}\n", "未知栏目"),
        ("落款: {单位: 甲, 位置: 页眉}\n", "取值"),
        ("落款: {单位: {甲: 乙}}\n", "类型"),
        ("附注: （）\n", "取值"),
        ("附注: 无\n", "取值"),
        ("附注: （此件公开\n", "取值"),
        ("附注: [甲, 乙, 丙, 丁]\n", "取值"),
        (f"附注: {'长' * 121}\n", "取值"),
        ("附注: {联系人: 林静}\n", "类型"),
        ("附注: [[甲]]\n", "类型"),
        ("版记: 抄送：滨河市教育局\n", "取值"),
        ("版记: 无\n", "取值"),
        ("版记: {}\n", "取值"),
        ("版记:\n  抄送:\n", "取值"),
        ("版记: {抄送: 无}\n", "取值"),
        ("版记: {抄送: 抄送：}\n", "取值"),
        (f"版记: {{抄送: {'长' * 201}}}\n", "取值"),
        ("版记: {抄送: {甲: 乙}}\n", "类型"),
        ("版记: {抄送: [[甲]]}\n", "类型"),
        ("版记: {印发机关: 办公室}\n", "取值"),
        ("版记: {印发机关: [甲, 乙], 印发日期: 2026-09-02}\n", "类型"),
        ("版记: {印发: 2026-09-02}\n", "未知栏目"),
        ("版记: [甲]\n", "类型"),
        ("编号: {below: {甲: 乙}}\n", "未知栏目"),
        ("数据: 60\n", "类型"),
        ("数据: {甲: [1]}\n", "类型"),
        ("数据: {甲: {单位: 人}}\n", "缺栏目"),
        ("数据: {甲: {数值: 1, 年份: 2026}}\n", "未知栏目"),
        ("版本: 2\n", "版本"),
        ("版本: 一\n", "版本"),
        ("版本: [1]\n", "类型"),
    ],
)
def test_what_the_head_cannot_mean_is_an_error(found: Found, text: str, code: str) -> None:
    head = HEAD.replace("标题: 题\n", "") if text.startswith("标题") else HEAD
    assert [each for each, _ in found(head.replace("章:", f"{text}章:"))] == [code]


def test_a_newer_language_is_refused_with_a_clear_sentence(shelf: Callable[..., Any]) -> None:
    (finding,) = pipeline.check(TextFile("试.yaml", "版本: 2\n".encode()), shelf())
    assert finding.message == "这份文件用的是规格语言第 2 版，这里只认得第 1 版"
    assert "升级" in finding.hint


def test_a_profile_is_made_of_defaults() -> None:
    text = (
        "学校: 滨河市实验小学\n简称: 实小\n主管部门: 滨河市教育局\n当前学期: 2026-2027-1\n学期说法: 学年第一学期\n"
        "校历:\n  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周日}\n人员:\n  - 周明远（校长）\n"
        "离任: 王芳\n落款: {单位: 滨河市实验小学}\n数据:\n  教师总数: 60\n停用名: [河滨小学]\n"
    )
    source = source_of(text)
    profile, found = validate(source, Profile, plain_data(source.root))
    assert found == ()
    assert profile is not None
    assert (profile.school, profile.people, profile.retired) == (
        "滨河市实验小学",
        ("周明远（校长）",),
        ("王芳",),
    )
    assert profile.terms["2026—2027学年度第一学期"].week_start == "周日"
    assert profile.figures == {"教师总数": Figure("60")}
