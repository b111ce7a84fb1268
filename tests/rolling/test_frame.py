from datetime import date

import pytest

from planforge.calendar.period import read_period
from planforge.calendar.school_calendar import SchoolCalendar
from planforge.calendar.term import SUNDAY, Term
from planforge.rolling.frame import Frame
from planforge.rolling.spot import TermName, moved
from planforge.rolling.wanted_period import frame_between

OLD = Term(date(2026, 9, 1), date(2027, 1, 21))
NEW = Term(date(2027, 9, 1), date(2028, 1, 13))
CALENDAR = SchoolCalendar(
    ((2026, 1, OLD), (2026, 2, Term(date(2027, 3, 1), date(2027, 7, 2))), (2027, 1, NEW))
)


def frame(old: str, to: str, signed: date | None = None) -> Frame:
    period = read_period(old)
    assert period is not None
    found = frame_between(period, signed, to, CALENDAR)
    assert isinstance(found, Frame), found
    return found


@pytest.mark.parametrize(
    ("day", "new"),
    [
        ((2026, 9, 1), (2027, 9, 1)),  # the first school day
        ((2027, 1, 22), (2028, 1, 14)),  # the first day off
        ((2026, 9, 4), (2027, 9, 3)),
        ((2026, 8, 27), (2027, 8, 26)),  # before the term
        ((2027, 1, 29), (2028, 1, 21)),  # in the break behind it, counted from its end
    ],
)
def test_a_day_keeps_its_place_in_the_term(day: tuple[int, int, int], new: tuple[int, int, int]) -> None:
    assert frame("2026—2027学年度第一学期", "2027-2028-1").day(date(*day)) == date(*new)


def test_a_sunday_stays_the_sunday_of_its_week_where_weeks_begin_otherwise() -> None:
    by_sunday = Term(NEW.start, NEW.end, SUNDAY)
    assert moved(date(2026, 9, 13), OLD, NEW) == date(2027, 9, 12)
    assert moved(date(2026, 9, 13), OLD, by_sunday) == date(2027, 9, 5)


def test_a_first_week_without_a_number_is_week_nought() -> None:
    uncounted = Term(NEW.start, NEW.end, first_counts=False)
    assert moved(date(2026, 9, 9), OLD, uncounted) == date(2027, 9, 15)


def test_a_school_year_moves_each_of_its_terms() -> None:
    year = frame("2026—2027学年度", "2027-2028")
    assert year.day(date(2026, 9, 4)) == date(2027, 9, 3)
    assert year.term_of(date(2027, 4, 1)) == TermName(2026, 2)


def test_months_stay_unless_the_term_changes() -> None:
    assert frame("2026—2027学年度第一学期", "2027-2028-1").month(2027, 1) == (2028, 1)
    spring = frame("2026—2027学年度第一学期", "2026-2027-2")
    assert [spring.month(None, month)[1] for month in (9, 10, 11, 12, 1)] == [3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("old", "to", "halves"),
    [
        ("2026—2027学年度第一学期", "2027-2028-1", 2),
        ("2026—2027学年度第一学期", "2026-2027-2", 1),
        ("2026—2027学年度第二学期", "2027", 1 - 1),
        ("2026—2027学年度第一学期", "2025-2026-1", -2),
        ("2026年", "2028", 4),
        ("2026年9月—2031年8月", "2031-2036", 10),
        ("2027年1月", "2028", 2),  # January is in the first term, as September is
        ("2027年1月", "2028年1月", 2),
        ("2026年9月", "2027年9月", 2),
        ("2026年9月", "2027年3月", 1),
        ("2027年上半年", "2028", 2),
    ],
)
def test_a_target_is_so_many_terms_away(old: str, to: str, halves: int) -> None:
    assert frame(old, to).halves == halves


def test_a_day_that_is_named_moves_everything_by_as_many_days() -> None:
    one = frame("2026年10月13日", "2027-10-20")
    assert one.day(date(2026, 10, 12)) == date(2027, 10, 19)


def test_a_frame_remembers_no_day_of_the_one_that_it_was_made_from() -> None:
    one = frame("2026—2027学年度第一学期", "2027-2028-1")
    day, back = date(2026, 9, 4), one.day(date(2026, 9, 4))
    later = one._replace(halves=1)
    assert later.day(day) != back
    assert later.new_window() != one.new_window()
    assert one.day(day) == back


def test_the_way_back_leads_to_the_day_that_was() -> None:
    one = frame("2026—2027学年度第一学期", "2027-2028-1")
    assert one.back().day(one.day(date(2026, 10, 15))) == date(2026, 10, 15)
    assert one.back().is_of_period(one.day(date(2026, 10, 15)))
    assert one.back().new_window() == one.window


def test_what_is_kept_for_one_frame_is_not_told_of_another_like_it() -> None:
    """Frames made alike are not one: what is cached for a day and a frame is of that frame alone."""
    one, other = (frame("2026—2027学年度第一学期", "2027-2028-1") for _ in range(2))
    assert one != other
    assert len({one, other}) == 2
