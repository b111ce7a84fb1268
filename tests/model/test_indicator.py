"""Indicators: figures out of the words of a goal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.model.indicator import Comparison, read_indicator


@pytest.mark.parametrize(
    ("text", "comparison", "low", "unit"),
    [
        ("参训率 100%", "=", 100, "%"),
        ("合格率 ９８％", "=", 98, "%"),
        ("≥50", "≥", 50, ""),
        (">=50", "≥", 50, ""),
        ("不少于 50 学时", "≥", 50, "学时"),
        ("至少2次", "≥", 2, "次"),
        ("不低于两篇", "≥", 2, "篇"),
        ("合格率达到95%以上", "≥", 95, "%"),
        ("80%以上", "≥", 80, "%"),
        ("参加三次以上培训", "≥", 3, "次"),
        ("百分之九十以上", "≥", 90, "%"),
        ("覆盖面百分之百", "=", 100, "%"),
        ("超过 30 人", ">", 30, "人"),
        ("不超过3%", "≤", 3, "%"),
        ("控制在30%以内", "≤", 30, "%"),
        ("低于 2%", "<", 2, "%"),
        ("不到5%", "<", 5, "%"),
        ("80%左右", "≈", 80, "%"),
        ("约200人", "≈", 200, "人"),
        ("零投诉", "=", 0, "投诉"),
        ("安全零事故", "=", 0, "事故"),
        ("经费3.5万元", "=", 35_000, "元"),
        ("8,000元", "=", 8_000, "元"),
        ("十二课时", "=", 12, "课时"),
        ("一百二十人", "=", 120, "人"),
        ("2026年优秀率40%", "=", 40, "%"),
        ("2026—2027学年开展10场", "=", 10, "场"),
        ("第3周前完成5篇", "=", 5, "篇"),
        ("全学期家访44户", "=", 44, "户"),
    ],
)
def test_reads_a_figure_with_comparison_and_unit(text: str, comparison: str, low: float, unit: str) -> None:
    found = read_indicator(text)
    assert found is not None
    assert (found.comparison.value, found.low, found.high, found.unit) == (comparison, low, None, unit)


@pytest.mark.parametrize(
    ("text", "comparison", "low", "high", "unit"),
    [
        ("1—2 篇", Comparison.BETWEEN, 1, 2, "篇"),
        ("每班1至2名", Comparison.BETWEEN, 1, 2, "名"),
        ("90%—95%", Comparison.BETWEEN, 90, 95, "%"),
        ("师生比1:14", Comparison.RATIO, 1, 14, ""),
        ("1：14", Comparison.RATIO, 1, 14, ""),
    ],
)
def test_reads_ranges_and_ratios(
    text: str, comparison: Comparison, low: float, high: float, unit: str
) -> None:
    found = read_indicator(text)
    assert found is not None
    assert (found.comparison, found.low, found.high, found.unit) == (comparison, low, high, unit)


def test_a_fraction_is_a_share() -> None:
    found = read_indicator("三分之二以上教师参加")
    assert found is not None
    assert found.low == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("text", "name", "per"),
    [
        ("参训率 100%", "参训率", ""),
        ("人均不少于 50 学时", "人均", ""),
        ("每学期两次", "", "学期"),
        ("两次/学期", "", "学期"),
        ("每人每学期听课不少于15节", "听课", "学期"),
        ("加强管理，优秀率达40%", "优秀率", ""),
    ],
)
def test_the_words_before_a_figure_name_it(text: str, name: str, per: str) -> None:
    found = read_indicator(text)
    assert found is not None
    assert (found.name, found.per) == (name, per)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "全员参训",
        "两学一做",
        "第3周完成",
        "九月底前完成",
        "2026年9月",
        "七年级",
        "零",
        "，，",
        "建立制度",
    ],
)
def test_what_cannot_be_read_is_no_mistake(text: str) -> None:
    assert read_indicator(text) is None


def test_offsets_point_at_the_figure() -> None:
    text = "人均不少于 50 学时以上"
    found = read_indicator(text)
    assert found is not None
    assert text[found.start : found.end] == "不少于 50 学时以上"


@given(
    st.text(alphabet="参率不少于达到09.,:%％万一二十百千分之零投诉以上每学期次篇—/ 　<≥", max_size=30)
    | st.text(max_size=40)
)
def test_no_text_is_refused(text: str) -> None:
    found = read_indicator(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
