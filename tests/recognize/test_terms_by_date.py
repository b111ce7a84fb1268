"""A term that a title names without its year gets it from the date of the signature, where the two fit."""

from __future__ import annotations

import pytest

from planforge.recognize.periods import term_by_date


@pytest.mark.parametrize(
    ("title", "signed", "period"),
    [
        ("大班下学期班级工作计划", "2027年2月20日", "2026—2027学年度第二学期"),
        ("第二学期教学工作计划", "2027.3.1", "2026—2027学年度第二学期"),
        ("春季学期开学工作方案", "2027年1月", "2026—2027学年度第二学期"),
        ("第一学期德育工作计划", "2026-09-01", "2026—2027学年度第一学期"),
        ("上学期班级工作计划", "2026年8月30日", "2026—2027学年度第一学期"),
        ("秋季学期工作计划", "2026/9/1", "2026—2027学年度第一学期"),
    ],
)
def test_a_plan_is_of_the_term_in_which_it_is_signed(title: str, signed: str, period: str) -> None:
    assert term_by_date(title, signed, looks_back=False) == period


@pytest.mark.parametrize(
    ("title", "signed", "period"),
    [
        ("第一学期教学工作总结", "2027年1月20日", "2026—2027学年度第一学期"),
        ("下学期班级工作总结", "2027年7月1日", "2026—2027学年度第二学期"),
        ("上学期工作总结", "2026年9月1日", ""),
    ],
)
def test_a_summary_is_of_the_term_that_ends_then(title: str, signed: str, period: str) -> None:
    assert term_by_date(title, signed, looks_back=True) == period


@pytest.mark.parametrize(
    ("title", "signed"),
    [
        ("第一学期德育工作计划", "2027年4月1日"),
        ("第二学期德育工作计划", "2026年10月1日"),
        ("下学期工作计划", "2026年7月1日"),
        ("本学期班级工作计划", "2026年9月1日"),
        ("秋季运动会方案", "2026年9月1日"),
        ("第一学期德育工作计划", "九月一日"),
    ],
)
def test_where_the_two_do_not_fit_no_year_is_told(title: str, signed: str) -> None:
    assert term_by_date(title, signed, looks_back=False) == ""
