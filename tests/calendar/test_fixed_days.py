"""Periods of the nation that have the same dates every year, and those that do not."""

from datetime import date

import pytest

from planforge.calendar.fixed_days import campaigns_in, fixed_period, is_end_of_period, period_set_yearly


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("宪法宣传周", ((12, 1), (12, 7)), ((12, 1), (12, 7))),
        ("全国学前教育宣传月", ((5, 20), (6, 20)), ((5, 20), (6, 20))),
        ("中国水周", ((3, 22), (3, 28)), ((3, 22), (3, 28))),
        ("宪法宣传周", ((12, 1), (12, 5)), ((12, 1), (12, 5))),  # a part of it
        ("知识产权宣传周", ((4, 20), (4, 24)), ((4, 20), (4, 24))),
        ("家庭教育宣传周", ((5, 11), (5, 17)), ((5, 10), (5, 16))),  # the week of 15 May
    ],
)
def test_a_period_that_is_known_is_the_same_next_year(
    words: str, old: tuple[tuple[int, int], tuple[int, int]], new: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    found = fixed_period(words, date(2026, *old[0]), date(2026, *old[1]), 2027)
    assert found == (date(2027, *new[0]), date(2027, *new[1]))


def test_other_days_than_those_of_the_period_are_not_taken_for_it() -> None:
    assert fixed_period("宪法宣传周", date(2026, 11, 30), date(2026, 12, 4), 2027) is None
    assert fixed_period("校园阅读周", date(2026, 12, 1), date(2026, 12, 7), 2027) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("开展推普周活动", "推普周"),
        ("防灾减灾宣传周", "防灾减灾宣传周"),
        ("全国节能宣传周", "全国节能宣传周"),
        ("营养周", "营养周"),
        ("网安周", "网安周"),
        ("习惯养成教育周", ""),
        ("全国统一考试周一进行", ""),
    ],
)
def test_weeks_of_the_nation_with_other_days_every_year_are_told_from_those_of_a_school(
    words: str, name: str
) -> None:
    assert period_set_yearly(words) == name


def test_the_days_on_which_a_period_begins_and_ends_are_known() -> None:
    assert is_end_of_period("宪法宣传周启动", date(2026, 12, 1))
    assert not is_end_of_period("宪法宣传周", date(2026, 12, 3))
    assert not is_end_of_period("校园阅读周启动", date(2026, 12, 1))


@pytest.mark.parametrize(
    ("words", "name", "month"),
    [
        ("配合推普周做宣传", "推普周", 9),
        ("网络安全宣传周主题班会", "网络安全宣传周", 9),
        ("迎接全国消防宣传月", "全国消防宣传月", 11),
        ("6月是安全生产月", "安全生产月", 6),
    ],
)
def test_campaigns_have_their_month(words: str, name: str, month: int) -> None:
    assert [(each.name, each.month) for each in campaigns_in(words)] == [(name, month)]


@pytest.mark.parametrize("words", ["校园安全周一检查", "体育艺术周", "质量月份分析"])
def test_weeks_and_months_of_a_school_are_no_campaigns(words: str) -> None:
    assert list(campaigns_in(words)) == []
