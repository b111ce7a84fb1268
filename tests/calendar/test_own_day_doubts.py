"""Days of the school held against the notice of holidays; 2026 is published: 中秋 9.25—27, 国庆 10.1—7, worked 9.20, 10.10."""

from datetime import date

import pytest

from planforge.calendar.own_day_doubts import doubt_about
from planforge.calendar.term import OwnDay


def said(name: str, first: date, last: date | None = None) -> str:
    doubt = doubt_about(OwnDay(name, first, last or first))
    return doubt[0] if doubt else ""


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("家长会", date(2026, 9, 25), "“家长会”在中秋节假期里（9月25日—27日）"),
        ("运动会", date(2026, 10, 7), "“运动会”在国庆节假期里（10月1日—7日）"),
        ("运动会", date(2026, 10, 8), ""),
        ("国庆节", date(2026, 10, 1), ""),
        ("教师值班", date(2026, 10, 2), ""),
        ("亲子实践", date(2026, 10, 3), ""),
        ("家长会", date(2029, 10, 2), ""),
    ],
)
def test_an_event_in_a_holiday_is_odd_unless_its_name_says_that_it_is_meant(
    name: str, day: date, expected: str
) -> None:
    assert said(name, day) == expected


def test_many_days_may_have_a_holiday_among_them() -> None:
    assert said("读书节", date(2026, 9, 16), date(2026, 9, 25)) == ""
    assert said("研学", date(2026, 9, 23), date(2026, 9, 25)) != ""


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("国庆节调休上班", date(2026, 10, 10), ""),
        ("国庆补课", date(2026, 9, 20), ""),
        ("十一调休上课", date(2026, 10, 11), "放假通知里国庆节调休上班的是9月20日、10月10日"),
        ("中秋调休上班", date(2026, 9, 28), "放假通知里中秋节没有调休上班的日子"),
        ("调休上课", date(2026, 9, 20), ""),
        ("调休上课", date(2026, 10, 11), "放假通知里调休上班的是9月20日、10月10日"),
        ("运动会调休上课", date(2026, 11, 21), ""),
        ("运动会补课", date(2026, 10, 17), ""),
    ],
)
def test_a_day_worked_for_a_holiday_is_one_of_the_notice(name: str, day: date, expected: str) -> None:
    assert said(name, day).endswith(expected) if expected else not said(name, day)


def test_a_holiday_has_the_days_of_the_notice() -> None:
    assert said("国庆节放假", date(2026, 10, 1), date(2026, 10, 7)) == ""
    assert said("国庆放假", date(2026, 10, 1), date(2026, 10, 8)).endswith(
        "放假通知里国庆节是10月1日—7日放假"
    )
    assert said("国庆节前放假整理", date(2026, 9, 30)) == ""
    assert said("秋假放假", date(2026, 11, 4), date(2026, 11, 6)) == ""
