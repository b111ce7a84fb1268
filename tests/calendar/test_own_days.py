from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.calendar.own_days import read_own_days
from planforge.calendar.term import OwnDay, Term, assumed_term

TERM = Term(date(2026, 9, 1), date(2027, 1, 21))


def test_days_are_read_whichever_stands_first_and_put_in_their_order() -> None:
    entries = {"家长会": "11月20日", "2026-10-15—16": "运动会", "1.8": "读书节"}
    days, doubts = read_own_days(entries, TERM)
    assert days == (
        OwnDay("运动会", date(2026, 10, 15), date(2026, 10, 16)),
        OwnDay("家长会", date(2026, 11, 20), date(2026, 11, 20)),
        OwnDay("读书节", date(2027, 1, 8), date(2027, 1, 8)),
    )
    assert doubts == ()


@pytest.mark.parametrize(
    ("key", "value", "name"),
    [
        ("10月15日上午", "运动会", "运动会（上午）"),
        ("2026-10-15（周四）", "运动会", "运动会"),
        ("2026-10-15 星期四", "运动会", "运动会"),
        ("2026-10-15 14:00", "运动会", "运动会（14:00）"),
        ("2026-10-15（周四）14:00—16:30", "运动会", "运动会（14:00—16:30）"),
        ("第7周周四", "运动会", "运动会"),
        ("10月15日（重阳）", "敬老", "敬老（重阳）"),
        ("敬老", "10月15日 重阳", "敬老（重阳）"),
        ("10月15日重阳", "重阳敬老", "重阳敬老"),
    ],
)
def test_what_is_said_behind_a_day_belongs_to_its_name(key: str, value: str, name: str) -> None:
    day = date(2026, 10, 15)
    assert read_own_days({key: value}, TERM) == ((OwnDay(name, day, day),), ())


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("10月15日和20日", "家访", "“10月15日和20日: 家访”看不出是哪一天"),
        ("10月15日前", "家访", "“10月15日前: 家访”看不出是哪一天"),
        ("下周", "家访", "“下周: 家访”看不出是哪一天"),
        ("2026-09-31", "家访", "“家访”：9月没有31日"),
        ("2026-10-15", "", "“2026-10-15: ”看不出是哪一天"),
        ("2026-10-15", "10月16日", "“2026-10-15: 10月16日”没有写做什么"),
        ("十月中旬", "运动会", "“运动会”没有写明是哪一天"),
        ("2026-10-15（周五）", "运动会", "“运动会”：2026年10月15日是星期四，不是星期五"),
        ("第40周周三", "家长会", "“家长会”：第40周超出了学期"),
        ("12月24日（周三）", "联欢会", "“联欢会”：2026年12月24日是星期四，不是星期三"),
        ("2027-05-10", "运动会", "“运动会”的日子不在校历列的几周（2026年8月31日—2027年1月24日）里"),
    ],
)
def test_what_is_no_day_of_the_term_is_a_doubt(key: str, value: str, said: str) -> None:
    days, ((place, finding),) = read_own_days({key: value}, TERM)
    assert (days, place, finding.message) == ((), key, said)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("2026-08-31", "新生报到"),
        ("8月31日", "新生报到"),
        ("2027-01-22", "散学典礼"),
        ("1月24日", "教师例会"),
    ],
)
def test_days_beside_the_term_in_the_weeks_of_its_calendar_are_kept(key: str, name: str) -> None:
    days, doubts = read_own_days({key: name}, TERM)
    assert [day.name for day in days] == [name]
    assert doubts == ()


def test_a_day_before_the_term_is_kept_where_the_calendar_lists_its_week() -> None:
    entries = {"2026-08-22—25": "教师集训"}
    _, ((_, finding),) = read_own_days(entries, TERM)
    assert "开学前: 2" in finding.hint
    days, doubts = read_own_days(entries, replace(TERM, before=2))
    assert days == (OwnDay("教师集训", date(2026, 8, 22), date(2026, 8, 25)),)
    assert doubts == ()


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("2025-10-15", "是不是 2026-10-15？"),
        ("2026-01-08", "是不是 2027-01-08？"),
        ("2027-05-10", "请核对日期，或写到那个学期下面"),
    ],
)
def test_a_day_of_another_year_is_told_with_the_day_that_was_probably_meant(key: str, hint: str) -> None:
    _, ((_, finding),) = read_own_days({key: "运动会"}, TERM)
    assert finding.hint == hint


def test_a_teaching_week_is_its_days() -> None:
    week = OwnDay("质量检测周", date(2026, 11, 2), date(2026, 11, 8))
    assert read_own_days({"第10周": "质量检测周"}, TERM) == ((week,), ())


def test_a_day_in_a_holiday_is_told_and_kept() -> None:
    days, ((place, finding),) = read_own_days({"2026-10-02": "运动会"}, TERM)
    assert (days[0].first, place) == (date(2026, 10, 2), "2026-10-02")
    assert finding.message == "“运动会”在国庆节假期里（10月1日—7日）"


WORDS = (
    st.text(max_size=12)
    | st.dates().map(str)
    | st.sampled_from(["第3周", "10月", "10-15", "国庆节调休上班", "放假"])
)


@given(
    st.dictionaries(WORDS, WORDS, max_size=3),
    st.sampled_from([TERM, assumed_term(1900, 1), assumed_term(2199, 2)]),
)
def test_no_text_is_refused(entries: dict[str, str], term: Term) -> None:
    days, doubts = read_own_days(entries, term)
    assert len(days) + len(doubts) >= len(entries)
    assert all(day.first <= term.listed.end and term.listed.start <= day.last for day in days)
