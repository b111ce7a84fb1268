from datetime import date

import pytest
from holidays import country_holidays

from planforge.calendar.moving_days import moving_day


@pytest.mark.parametrize("year", range(2020, 2036))
def test_the_double_ninth_is_the_librarys(year: int) -> None:
    days = country_holidays("MO", years=year, observed=False, language="zh_MO").items()
    assert moving_day("重阳节", year) == next(day for day, name in days if "重陽節" in name)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("冬至", date(2021, 12, 21)),
        ("冬至", date(2024, 12, 21)),
        ("冬至", date(2027, 12, 22)),
        ("立春", date(2025, 2, 3)),
        ("春分", date(2027, 3, 21)),
        ("夏至", date(2026, 6, 21)),
        ("立秋", date(2026, 8, 7)),
        ("元宵节", date(2026, 3, 3)),
        ("除夕", date(2027, 2, 5)),
        ("母亲节", date(2027, 5, 9)),
        ("父亲节", date(2026, 6, 21)),
        ("中小学生安全教育日", date(2026, 3, 30)),
        ("重阳", date(2040, 10, 14)),
        ("遗产日", date(2026, 6, 13)),
    ],
)
def test_days_that_move_are_computed(name: str, day: date) -> None:
    assert moving_day(name, day.year) == day


def test_a_solar_term_of_another_century_is_not_known() -> None:
    assert moving_day("冬至", 2120) is None
    assert moving_day("重阳", 2120) is None
