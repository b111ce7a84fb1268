"""Days of the lunar calendar are told from solar ones, from grades and from counts by how they are written."""

import pytest

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.lunar_written import lunar_days_in


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("九月初九登高", 9, 9),
        ("（九月初二）", 9, 2),
        ("腊月廿三祭灶", 12, 23),
        ("正月十五猜灯谜", 1, 15),
        ("冬月初一", 11, 1),
        ("农历8月15日赏月", 8, 15),
        ("阴历十月初一", 10, 1),
        ("农历丙午年九月初九", 9, 9),
        ("九月九日重阳节", 9, 9),
        ("重阳节（9月9日）", 9, 9),
        ("五月初五包粽子", 5, 5),
        ("七月廿", 7, 20),
    ],
)
def test_a_day_of_the_lunar_calendar_is_read(text: str, month: int, day: int) -> None:
    (found,) = lunar_days_in(text)
    assert (found.month, found.day, found.is_sure) == (month, day, True)


@pytest.mark.parametrize("text", ["九月初一祭祖", "九月十五，赏月", "八月十六前后"])
def test_what_only_may_be_a_lunar_day_is_told_so(text: str) -> None:
    (found,) = lunar_days_in(text)
    assert not found.is_sure


@pytest.mark.parametrize(
    "text",
    [
        "九月初召开家长会",
        "九月初七年级军训",
        "九月初五个班试点",
        "九月初四（3）班展示",
        "九月初一新生报到",
        "9月初二年级家长会",
        "九月初一律签到",
        "九月十五日至二十日",
        "九月十五至二十日",
        "9月9日开学",
        "8月15日前报名",
        "九月二十名教师听课",
        "九月初，初九登高",
    ],
)
def test_what_only_looks_like_a_lunar_day_is_none(text: str) -> None:
    assert not list(lunar_days_in(text))


@pytest.mark.parametrize("text", ["九月初九", "旧历九月", "夏历八月十五"])
def test_a_lunar_day_is_no_date(text: str) -> None:
    assert find_date(code(text), None) is None


@pytest.mark.parametrize("text", ["九月初七年级", "九月初五个班", "九月初四（3）班"])
def test_the_beginning_of_a_month_before_a_grade_is_a_date(text: str) -> None:
    assert find_date(code(text), None) is not None
