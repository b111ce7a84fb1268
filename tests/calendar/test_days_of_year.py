"""One table of dates: what festivals, known days and campaigns say of a day is what it says."""

from planforge.calendar.days_of_year import DAYS
from planforge.calendar.festivals import festival_day
from planforge.calendar.known_days import known_day


def test_a_festival_lies_on_the_day_of_the_table() -> None:
    day = festival_day("教师节", 2026)
    assert day is not None
    assert (day.month, day.day) == DAYS["教师节"] == (9, 10)


def test_a_known_day_lies_on_the_day_of_the_longest_name_that_its_own_holds() -> None:
    known = known_day(*DAYS["盲人节"], "盲人体验")
    assert known is not None
    assert known.name == "国际盲人节"
    assert known_day(11, 20, "儿童权利课") is not None
    assert known_day(10, 16, "盲人体验") is None


def test_every_date_is_one_of_the_year() -> None:
    assert all(1 <= month <= 12 and 1 <= day <= 31 for month, day in DAYS.values())
