"""The days and periods of a school profile are held against the calendar."""

import pytest

from planforge.loading import load_profile
from planforge.source import TextFile


def said(profile):
    findings = load_profile(TextFile("学校.yaml", profile.encode()))[1]
    return [
        (
            each.position.line,
            each.severity.value,
            each.code,
            each.position.excerpt[each.position.column - 1 :][: each.position.width],
        )
        for each in findings
    ]


@pytest.mark.parametrize(
    ("term", "severity", "code", "fragment"),
    [
        ("{开学: 2026-09-31, 放假: 2027-01-22}", "错误", "日期", "2026-09-31"),
        ("{开学: 开学那天, 放假: 2027-01-22}", "提醒", "校历", "开学那天"),
        ("{开学: 2027-02-01, 放假: 2027-01-22}", "错误", "校历", "2027-02-01"),
        ("{开学: 2026-09-01, 放假: 2026-01-22}", "错误", "校历", "2026-01-22"),
        ("{开学: 2025-09-01, 放假: 2027-01-22}", "提醒", "校历", "2025-09-01"),
        ("{开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周三}", "提醒", "校历", "周三"),
    ],
)
def test_a_doubtful_day_of_a_term_is_found_at_its_line(term, severity, code, fragment):
    assert said(f"学校: 滨河市实验小学\n校历:\n  2026-2027-1: {term}") == [(3, severity, code, fragment)]


ROW = "2026-2027-1: {开学: 2026-09-01, 放假: 2027-01-22}"


@pytest.mark.parametrize(
    ("current", "told"),
    [
        ("2026-2027-2", True),
        ("2025—2026学年度第一学期", True),
        ("2026—2027学年度第一学期", False),
        ("2026年", False),
    ],
)
def test_a_current_term_that_the_calendar_has_no_row_for_is_told(current, told):
    expected = [(1, "提醒", "校历", current)] if told else []
    assert said(f"当前学期: {current}\n校历:\n  {ROW}") == expected
    assert said(f"当前学期: {current}") == []


@pytest.mark.parametrize(
    ("term", "opens", "told"),
    [
        ("2026-2027-1", "2026-10-05", True),
        ("2026-2027-1", "2026-09-25", True),
        ("2026-2027-1", "2026-09-28", False),
        ("2025-2026-2", "2026-02-23", True),
        ("2025-2026-2", "2026-02-24", False),
    ],
)
def test_a_term_that_begins_in_a_holiday_is_told_at_its_day(term, opens, told):
    closes = "2027-01-22" if term.endswith("1") else "2026-07-03"
    expected = [(2, "提醒", "校历", opens)] if told else []
    assert said(f"校历:\n  {term}: {{开学: {opens}, 放假: {closes}}}") == expected


def test_terms_are_held_against_one_another_at_their_lines():
    first = "2026-2027-1: {开学: 2026-09-01, 放假: 2027-02-22}"
    second = "2026-2027-2: {开学: 2027-02-15, 放假: 2027-07-02}"
    assert said(f"校历:\n  {first}\n  {second}") == [(3, "提醒", "校历", "2027-02-15")]
    again = "2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22}"
    assert said(f"校历:\n  {first}\n  {again}") == [(3, "提醒", "校历", "2026—2027学年度第一学期")]


def test_an_entry_that_names_no_term_is_a_reminder():
    assert said("校历:\n  明年: {开学: 2026-09-01}") == [(2, "提醒", "校历", "明年")]


def test_a_doubtful_current_term_is_a_reminder():
    assert said("当前学期: 2026—2028学年度第一学期") == [(1, "提醒", "期间", "2026—2028学年度第一学期")]
    assert said("当前学期: 本学期") == [(1, "提醒", "期间", "本学期")]
    assert said("当前学期: 第一学期") == [(1, "提醒", "期间", "第一学期")]
    assert said("当前学期: 2026年") == []


def test_a_signing_date_that_does_not_exist_is_an_error():
    assert said("落款: {单位: 滨河市实验小学, 日期: 2026-02-30}") == [(1, "错误", "日期", "2026-02-30")]


def test_a_profile_in_order_is_nothing_to_speak_of():
    assert (
        said(
            "当前学期: 2026-2027-1\n校历:\n  2026-2027-1: {开学: 2026-09-01, 放假: 2027-01-22}\n落款: {单位: 甲}"
        )
        == []
    )
    assert said("学校: 滨河市实验小学") == []


def test_a_name_that_nobody_has_is_to_be_filled():
    assert said("学校: 某某市某某小学") == [(1, "提醒", "待填", "某某市某某小学")]
    assert said("学校: 滨河市实验小学") == []
