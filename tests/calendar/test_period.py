"""期间: meaning and print."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.calendar.period import PeriodKind, print_period, read_period


@pytest.mark.parametrize(
    ("text", "school_year", "term"),
    [
        ("2026—2027学年度第一学期", 2026, 1),
        ("2026-2027学年第二学期", 2026, 2),
        ("2026—2027学年（上）学期", 2026, 1),
        ("2026—2027学年下学期", 2026, 2),
        ("2026—27学年第二学期", 2026, 2),
        ("2021～2022年度第一学期", 2021, 1),
        ("2026学年第一学期", 2026, 1),
        ("2009学年第二学期", 2009, 2),
        ("2026年秋季学期", 2026, 1),
        ("2026年春季学期", 2025, 2),
        ("2026年秋", 2026, 1),
        ("2026年上学期", 2025, 2),
        ("2026年下学期", 2026, 1),
        ("2026年秋期", 2026, 1),
        ("2027年春期", 2026, 2),
        ("2026—2027学年上期", 2026, 1),
        ("2026—2027学年度下期", 2026, 2),
        ("2026学年上期", 2026, 1),
        ("2026年上期", 2025, 2),
        ("2026年下期", 2026, 1),
        ("2026-2027学年（上）", 2026, 1),
        ("2026-2027学年度(下)", 2026, 2),
        ("2026-2027（上）", 2026, 1),
        ("2026年（下）", 2026, 1),
        ("（2026—2027学年度）第一学期", 2026, 1),
        ("2026 — 2027 学年 第 一 学期", 2026, 1),
        ("2026-2027-1", 2026, 1),
        ("2026/2027-1", 2026, 1),
        ("2026/2027/1", 2026, 1),
        ("2026/2027学年第一学期", 2026, 1),
        ("2026/27学年度下学期", 2026, 2),
        ("26—27学年第一学期", 2026, 1),
        ("26-27学年度下学期", 2026, 2),
        ("26/27学年上学期", 2026, 1),
        ("26 - 27 学年 第二学期", 2026, 2),
        ("26学年第一学期", 2026, 1),
        ("26年秋季学期", 2026, 1),
        ("26春季学期", 2025, 2),
        ("2025—2026学年春季第二学期", 2025, 2),
        ("2026年春第二学期", 2025, 2),
        ("2026年秋季第一学期", 2026, 1),
        (" 2026 - 2027 - 2 ", 2026, 2),
        ("二〇二六—二〇二七学年度第一学期", 2026, 1),
        ("上学期", None, 1),
        ("第二学期", None, 2),
    ],
)
def test_a_term_in_every_wording(text: str, school_year: int | None, term: int) -> None:
    period = read_period(text)
    assert period is not None
    assert (period.kind, period.school_year, period.term) == (PeriodKind.TERM, school_year, term)
    assert (period.window is None) == (school_year is None)
    assert period.text == text
    assert period.findings == ()


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("2026年", PeriodKind.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
        ("2026年度", PeriodKind.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
        ("2026", PeriodKind.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
        ("2026年上半年", PeriodKind.SPAN, date(2026, 1, 1), date(2026, 6, 30)),
        ("2026年下半年", PeriodKind.SPAN, date(2026, 7, 1), date(2026, 12, 31)),
        ("2026—2030年", PeriodKind.SPAN, date(2026, 1, 1), date(2030, 12, 31)),
        ("2010年3月—2015年2月", PeriodKind.SPAN, date(2010, 3, 1), date(2015, 2, 28)),
        ("2026年9月", PeriodKind.MONTH, date(2026, 9, 1), date(2026, 9, 30)),
        ("2026年11月15日", PeriodKind.DAY, date(2026, 11, 15), date(2026, 11, 15)),
        ("2026-11-15", PeriodKind.DAY, date(2026, 11, 15), date(2026, 11, 15)),
        ("2026年9月14日—18日", PeriodKind.SPAN, date(2026, 9, 14), date(2026, 9, 18)),
        ("第3周（2026年9月14日—20日）", PeriodKind.WEEK, date(2026, 9, 14), date(2026, 9, 20)),
        ("第二十二周（1.25--1.31）", PeriodKind.WEEK, None, None),
        ("第3周", PeriodKind.WEEK, None, None),
    ],
)
def test_other_periods(text: str, kind: PeriodKind, start: date | None, end: date | None) -> None:
    period = read_period(text)
    assert period is not None
    assert (period.kind, period.start, period.end) == (kind, start, end)


@pytest.mark.parametrize("text", ["2026—2027学年度", "2026学年", "2026-2027", "2026—2027年度"])
def test_a_school_year(text: str) -> None:
    period = read_period(text)
    assert period is not None
    assert (period.kind, period.school_year, period.term) == (PeriodKind.SCHOOL_YEAR, 2026, None)
    assert period.start == date(2026, 9, 1)


@pytest.mark.parametrize("text", ["", "随便", "本学期", "近两年", "99999年", "0001学年", "上期", "秋期", "上期末"])
def test_what_is_not_recognised_is_no_period(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize("text", ["2026级第三学期", "第三学期", "2026—2027学年第三学段", "2026年第三季度"])
def test_the_third_term_of_a_cohort_is_none_of_a_year(text: str) -> None:
    period = read_period(text)
    assert period is None or not period.findings


@pytest.mark.parametrize(
    "text", ["二\u039f二六年九月一日", "二\u041e二六年九月一日", "二\u25ef二六年九月一日"]
)
def test_any_circle_is_the_zero_of_a_year(text: str) -> None:
    period = read_period(text)
    assert period is not None
    assert period.start == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("text", "is_error"),
    [
        ("2026—2028学年度第一学期", False),
        ("2026—2027学年度第三学期", False),
        ("2026-2027第三学期", False),
        ("2026—2027年第3学期", False),
        ("2026年第四学期", False),
        ("2026-2027（第三学期）", False),
        ("二〇二六—二〇二七第三学期", False),
        ("2027—2026学年度", False),
        ("2026-2027-3", False),
        ("2030—2026年", False),
        ("20226年2月", False),
        ("2026年2月30日", True),
    ],
)
def test_a_doubtful_period_is_reported(text: str, is_error: bool) -> None:
    period = read_period(text)
    assert period is not None
    (finding,) = period.findings
    assert finding.is_error is is_error


@pytest.mark.parametrize(
    ("wording", "first", "second"),
    [
        ("", "2026—2027学年度第一学期", "2026—2027学年度第二学期"),
        ("学年度第一学期", "2026—2027学年度第一学期", "2026—2027学年度第二学期"),
        ("学年度第二学期", "2026—2027学年度第一学期", "2026—2027学年度第二学期"),
        ("学年上学期", "2026—2027学年上学期", "2026—2027学年下学期"),
        ("年度第一学期", "2026—2027年度第一学期", "2026—2027年度第二学期"),
        ("年秋季学期", "2026年秋季学期", "2027年春季学期"),
        ("2025学年第一学期", "2026学年第一学期", "2026学年第二学期"),
        ("2025～2026年度第一学期", "2026～2027年度第一学期", "2026～2027年度第二学期"),
        ("2025年下学期", "2026年下学期", "2027年上学期"),
        ("2025年下期", "2026年下期", "2027年上期"),
        ("学年上期", "2026—2027学年上期", "2026—2027学年下期"),
        ("年秋期", "2026年秋期", "2027年春期"),
    ],
)
def test_the_short_form_is_written_out_in_the_wording_of_the_region(
    wording: str, first: str, second: str
) -> None:
    assert print_period("2026-2027-1", wording) == first
    assert print_period("2026-2027-2", wording) == second
    for text in (first, second):
        period, short = read_period(text), read_period("2026-2027-1" if text == first else "2026-2027-2")
        assert period is not None
        assert short is not None
        assert (period.school_year, period.term) == (short.school_year, short.term)


@pytest.mark.parametrize("text", ["2026—2027学年度第一学期", "2026-2027-3", "2026-2027", "二〇二六年", ""])
def test_anything_else_is_printed_as_written(text: str) -> None:
    assert print_period(text, "年秋季学期") == text


@given(
    st.text(alphabet="0123456789年月日第一二学期度—-～春秋上下季半周 　〇（）", max_size=24)
    | st.text(max_size=30),
    st.text(max_size=12),
)
def test_no_text_is_refused(text: str, wording: str) -> None:
    period = read_period(text)
    assert period is None or period.text == text
    assert isinstance(print_period(text, wording), str)
    assert isinstance(print_period("2026-2027-1", wording), str)


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("26—27学年", PeriodKind.SCHOOL_YEAR, 2026),
        ("26-27学年度", PeriodKind.SCHOOL_YEAR, 2026),
        ("26/27学年", PeriodKind.SCHOOL_YEAR, 2026),
        ("2026/2027学年", PeriodKind.SCHOOL_YEAR, 2026),
        ("26~27年度", PeriodKind.SCHOOL_YEAR, 2026),
        ("26学年", PeriodKind.SCHOOL_YEAR, 2026),
        ("26年度", PeriodKind.YEAR, 2026),
        ("26年下半年", PeriodKind.SPAN, 2026),
    ],
)
def test_years_of_two_digits_are_of_this_century(text: str, kind: PeriodKind, start: int) -> None:
    period = read_period(text)
    assert period is not None
    assert period.start is not None
    assert (period.kind, period.start.year, period.text, period.findings) == (kind, start, text, ())


@pytest.mark.parametrize(
    "text", ["26—28学年", "第26—27页", "25年教龄", "近25年", "10学年以上", "26-27-1", "25年来", "26号楼"]
)
def test_two_digits_that_are_no_year_are_no_period(text: str) -> None:
    assert read_period(text) is None


def test_a_term_that_no_school_year_has_is_told_by_its_words() -> None:
    for text in ("26 — 27 学年 第三学期", "2026—2027 学年 第三学期"):
        period = read_period(text)
        assert period is not None
        assert "没有第三学期" in period.findings[0].message
