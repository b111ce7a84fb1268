from datetime import date

import pytest

from planforge.calendar.moving_days import moving_day


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
        ("七夕", date(2026, 8, 19)),
        ("七夕节", date(2027, 8, 8)),
        ("腊八", date(2026, 1, 26)),
        ("腊八节", date(2028, 1, 4)),
        ("小年", date(2026, 2, 10)),
    ],
)
def test_days_that_move_are_computed(name: str, day: date) -> None:
    assert moving_day(name, day.year) == day


def test_the_twelfth_month_is_that_before_the_spring_festival_of_the_year() -> None:
    assert moving_day("腊八", 2023) == date(2022, 12, 30)


def test_a_solar_term_of_another_century_is_not_known() -> None:
    assert moving_day("冬至", 2120) is None
    assert moving_day("重阳", 2120) is None
