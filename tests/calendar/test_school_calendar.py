"""校历 of the profile, and the context it gives."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.calendar.period import read_period
from planforge.calendar.school_calendar import SchoolCalendar, TimeContext, read_school_calendar
from planforge.calendar.term import SUNDAY

TERM = "2026—2027学年度第一学期"


def read(**entry: str) -> tuple[SchoolCalendar, list[tuple[str, str, bool]]]:
    calendar, findings = read_school_calendar({TERM: entry})
    return calendar, [(each.key, each.finding.code, each.finding.is_error) for each in findings]


def test_a_term_ends_the_day_before_its_first_day_off() -> None:
    calendar, findings = read(开学="2026-09-01", 放假="2027-01-23", 周起始="周一")
    term = calendar.term(2026, 1)
    assert (term.start, term.end, term.weeks, term.assumed) == (
        date(2026, 9, 1),
        date(2027, 1, 22),
        21,
        False,
    )
    assert findings == []


def test_a_period_finds_its_term_in_any_wording() -> None:
    calendar, _ = read(开学="2026年9月2日", 放假="1月23日", 周起始="周日")
    for text in (TERM, "2026-2027-1", "2026学年第一学期", "2026年秋季学期"):
        context = calendar.context(read_period(text))
        assert context.term is not None
        assert (context.term.start, context.term.week_start) == (date(2026, 9, 2), SUNDAY)


def test_what_is_not_given_is_assumed() -> None:
    calendar, findings = read(开学="2026-09-02")
    assert calendar.term(2026, 1).assumed
    assert calendar.term(2026, 1).start == date(2026, 9, 2)
    assert calendar.term(2026, 2).assumed
    assert findings == []


@pytest.mark.parametrize(
    ("entry", "finding"),
    [
        ({"开学": "九月初"}, ("开学", "calendar-day", False)),
        ({"开学": "2026-09-31"}, ("开学", "date-impossible", True)),
        ({"开学": "2026-09-01", "放假": "2026-01-22"}, ("放假", "calendar-order", True)),
        ({"开学": "2026-09-01", "放假": "2028-01-22"}, ("放假", "calendar-day", False)),
        ({"开学": "2026-11-20", "放假": "2026-12-10"}, ("放假", "calendar-order", False)),
        ({"开学": "2026-07-01", "放假": "2027-02-28"}, ("放假", "calendar-order", False)),
        ({"周起始": "假日"}, ("周起始", "calendar-week-start", False)),
        ({"周起始": "周三"}, ("周起始", "calendar-week-start", False)),
    ],
)
def test_what_is_not_understood_is_reported_at_its_key(
    entry: dict[str, str], finding: tuple[str, str, bool]
) -> None:
    calendar, findings = read(**entry)
    assert findings == [finding]
    term = calendar.term(2026, 1)
    assert term.start < term.end


def test_a_key_that_is_no_term_is_a_reminder() -> None:
    for name in ("开学以后", "2026年", "9999—10000学年度第一学期"):
        calendar, findings = read_school_calendar({name: {"开学": "2026-09-01"}})
        assert calendar.terms == ()
        assert [(each.period, each.finding.code) for each in findings] == [(name, "calendar-period")]


def test_contexts_of_other_periods() -> None:
    calendar, _ = read(开学="2026-09-01", 放假="2027-01-23")
    assert calendar.context(None) == TimeContext()
    year = calendar.context(read_period("2026—2027学年度"))
    assert year.window is not None
    assert year.window.start == date(2026, 9, 1)
    assert year.term is None
    week = calendar.context(read_period("2026年9月14日—18日"))
    assert week.term == calendar.term(2026, 1)
    assert calendar.context(read_period("2026年")).term is None
    assert calendar.context(read_period("上学期")) == TimeContext()
    assert calendar.context(read_period("0001-0002-1")) == TimeContext()
    assert calendar.context(read_period("2026-2027-3")) == TimeContext()


@given(
    st.dictionaries(
        st.text(max_size=20) | st.just(TERM),
        st.dictionaries(
            st.sampled_from(["开学", "放假", "周起始"]), st.text(max_size=12) | st.dates().map(str)
        ),
        max_size=3,
    )
)
def test_no_text_is_refused(entries: dict[str, dict[str, str]]) -> None:
    calendar, _ = read_school_calendar(entries)
    assert calendar.context(read_period(TERM)).term is not None


def test_week_rules_are_data() -> None:
    calendar, findings = read(开学="2026-09-01", 放假="2027-01-22", 周起始="周日", 首周="不计", 开学前="2周")
    term = calendar.term(2026, 1)
    assert findings == []
    assert (term.week_start, term.first_counts, term.before) == (7, False, 2)
    assert term.day(1, 7) == date(2026, 9, 6)


def test_weeks_before_the_term_are_few() -> None:
    calendar, findings = read(开学="2026-09-01", 放假="2027-01-22", 开学前="很多")
    assert calendar.term(2026, 1).before == 0
    assert findings == [("开学前", "calendar-before", False)]


def test_two_rows_for_one_term_are_told_at_the_second_and_the_first_holds() -> None:
    calendar, (found,) = read_school_calendar(
        {"2026-2027-1": {"开学": "2026-09-01"}, TERM: {"开学": "2026-09-07"}}
    )
    assert (found.period, found.key, found.finding.is_error) == (TERM, "", False)
    assert found.finding.message == "和“2026-2027-1”是同一个学期，用的是先写的那一行"
    assert [term.start for _, _, term in calendar.terms] == [date(2026, 9, 1)]


@pytest.mark.parametrize("closes", ["2027-02-22", "2027-02-15"])
def test_a_term_that_begins_before_the_other_is_over_is_told_whatever_their_order(closes: str) -> None:
    rows = {
        "2026-2027-2": {"开学": "2027-02-15", "放假": "2027-07-02"},
        "2026-2027-1": {"开学": "2026-09-01", "放假": closes},
    }
    _, (found,) = read_school_calendar(rows)
    assert (found.period, found.key) == ("2026-2027-2", "开学")
    assert found.finding.message.startswith("2027年2月15日开学，上一个学期（2026-2027-1）2027年2月")


def test_usual_days_overlap_with_nothing() -> None:
    rows = {
        "2026-2027-1": {"开学": "2026-09-01"},
        "2026-2027-2": {"开学": "2027-01-04", "放假": "2027-06-11"},
    }
    assert read_school_calendar(rows)[1] == ()


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("2026-2028-1", "“2026-2028-1”看着像期间，但两个年份不相连", "是不是“2026—2027学年度第一学期”？"),
        (
            "2026-2027学年第三学期",
            "“2026-2027学年第三学期”看着像期间，但一学年没有第三学期",
            "写成“2026—2027学年度第一学期”或“2026-2027-1”",
        ),
    ],
)
def test_a_name_that_is_only_nearly_a_term_is_told(name: str, message: str, hint: str) -> None:
    _, (found,) = read_school_calendar({name: {"开学": "2026-09-01", "放假": "2027-01-22"}})
    assert (found.finding.message, found.finding.hint) == (message, hint)
