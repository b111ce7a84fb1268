"""The lunar calendar, held against the festivals of the ``holidays`` library and against days that are known."""

from datetime import date

import pytest
from holidays import country_holidays

from planforge.calendar.lunar import lunar_day
from planforge.calendar.solar_terms import TERMS, solar_term


@pytest.mark.parametrize("year", range(1950, 2100, 7))
def test_festivals_are_where_the_library_has_them(year: int) -> None:
    known = country_holidays("CN", years=year, observed=False, language="zh_CN")
    assert "春节" in known[lunar_day(year, 1, 1)]
    if year >= 2008:  # since then they are days off
        assert "端午节" in known[lunar_day(year, 5, 5)]
        assert "中秋节" in known[lunar_day(year, 8, 15)]


@pytest.mark.parametrize("year", range(2020, 2036))
def test_the_double_ninth_is_the_librarys(year: int) -> None:
    days = country_holidays("MO", years=year, observed=False, language="zh_MO").items()
    assert lunar_day(year, 9, 9) == next(day for day, name in days if "重陽節" in name)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (2024, 12, 8, date(2025, 1, 7)),
        (2025, 7, 7, date(2025, 8, 29)),  # behind a leap sixth month
        (2025, 6, 1, date(2025, 6, 25)),  # before it
        (2033, 12, 8, date(2034, 1, 27)),  # a leap eleventh month
        (2025, 12, 23, date(2026, 2, 10)),
        (2020, 4, 8, date(2020, 4, 30)),
    ],
)
def test_leap_months_are_reckoned_with(year: int, month: int, day: int, expected: date) -> None:
    assert lunar_day(year, month, day) == expected


def test_a_year_outside_the_table_is_not_known() -> None:
    assert lunar_day(1949, 1, 1) is None
    assert lunar_day(2100, 1, 1) is None
    assert lunar_day(2099, 12, 30) == date(2100, 2, 8)


@pytest.mark.parametrize("year", range(2001, 2100, 6))
def test_qingming_is_where_the_library_has_it(year: int) -> None:
    known = country_holidays("CN", years=year, observed=False, language="zh_CN")
    assert solar_term("清明", year) in known or year < 2008


def test_a_term_of_another_century_is_not_known() -> None:
    assert all(solar_term(name, 2100) is None for name in TERMS)
