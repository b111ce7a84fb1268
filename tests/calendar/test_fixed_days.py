"""Periods of the nation that have the same dates every year, and those that do not."""

from datetime import date

import pytest

from planforge.calendar.fixed_days import fixed_period, period_set_yearly


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("宪法宣传周", ((12, 1), (12, 7)), ((12, 1), (12, 7))),
        ("全国学前教育宣传月", ((5, 20), (6, 20)), ((5, 20), (6, 20))),
        ("中国水周", ((3, 22), (3, 28)), ((3, 22), (3, 28))),
        ("家庭教育宣传周", ((5, 11), (5, 17)), ((5, 10), (5, 16))),  # the week of 15 May
    ],
)
def test_a_period_that_is_known_is_the_same_next_year(
    words: str, old: tuple[tuple[int, int], tuple[int, int]], new: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    found = fixed_period(words, date(2026, *old[0]), date(2026, *old[1]), 2027)
    assert found == (date(2027, *new[0]), date(2027, *new[1]))


def test_other_days_than_those_of_the_period_are_not_taken_for_it() -> None:
    assert fixed_period("宪法宣传周", date(2026, 12, 1), date(2026, 12, 4), 2027) is None
    assert fixed_period("校园阅读周", date(2026, 12, 1), date(2026, 12, 7), 2027) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("开展推普周活动", "推普周"),
        ("防灾减灾宣传周", "防灾减灾宣传周"),
        ("全国节能宣传周", "全国节能宣传周"),
        ("习惯养成教育周", ""),
        ("全国统一考试周一进行", ""),
    ],
)
def test_weeks_of_the_nation_with_other_days_every_year_are_told_from_those_of_a_school(
    words: str, name: str
) -> None:
    assert period_set_yearly(words) == name
