"""What is called a plain time needs no calendar: the calendar would find nothing wrong with it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.calendar.expressions import read_time
from planforge.calendar.period import read_period
from planforge.calendar.school_calendar import read_school_calendar
from planforge.checks.plain_times import are_plain_terms, is_plain, is_plain_period, surely_in_term
from planforge.model.profile import Profile, TermDates

PIECES = st.lists(
    st.one_of(
        st.integers(0, 40).map(str),
        st.sampled_from([
            "年", "月", "日", "号", "周", "第", "星期", "—", "-", "至", ":", "：", "点", "时", ".", "、", "（", "）", "前", "起",
            "上午", "下午", "每周", "九", "十", "二十", "2026", "20226", "周三", "周日", "底", "上旬", "全学期", "待定", " ",
        ]),
    ),
    max_size=9,
).map("".join)  # fmt: skip


@given(PIECES)
def test_nothing_is_wrong_with_a_plain_time(text):
    if is_plain(text):
        assert read_time(text).findings == ()


PLAIN = """
    九月 十一月 9月 9月份 9月14日 9月18日前 2026年9月 2026年9月14日 2026-09-14 9月14—18日 9月14日—18日 第3周 第3周周四 每周三下午
    14:30 8：30 下午2:30 9月4日14:30 14:00—15:30 全学期 待定 寒假前 国庆前夕 9月底 9月中旬 第20周
    2026年10月13日（周二）15:20—16:00 第一阶段（准备） 第二阶段（试点） 第二阶段（9月29日—30日） 8月31日—9月6日 12月28日—1月3日 2026-08-31
    2026年12月21日—2027年1月15日 准备阶段（9月1日—15日）
"""


@pytest.mark.parametrize("text", PLAIN.split())
def test_the_usual_times_are_plain(text):
    assert is_plain(text)


DOUBTFUL = """
    9月31日 13月1日 2月30日 25:00 8:75 第31周 第0周 9月18日—14日 2月29日 20226年2月 9月16日（周四） 2026-13-01 九月三十一日
    第三十一周 第5周—第3周 十三月 31日 9.31 2026年10月13日（周三） 2026年12月21日—2026年1月15日 9月30日—31日 9月—18日 9月0日 2027-02-29
"""


@pytest.mark.parametrize("text", DOUBTFUL.split())
def test_what_may_be_wrong_is_not_plain(text):
    assert not is_plain(text)


def test_weeks_are_plain_up_to_the_last_one_of_the_shortest_term():
    assert is_plain("第17周", 17)
    assert not is_plain("第18周", 17)


@given(
    st.sampled_from(
        ["2026—2027学年度第一学期", "2026-2027-1", "2026—2028学年", "2026年", "2026年春季学期", "2026学年"]
    ),
    st.integers(0, 30),
)
def test_nothing_is_wrong_with_a_plain_period(text, cut):
    text = text[: len(text) - cut] if cut < len(text) else text
    period = read_period(text)
    if is_plain_period(text):
        assert period is not None
        assert period.findings == ()


DAYS = st.one_of(
    st.dates(date(2026, 5, 1), date(2027, 10, 1)).map(str),
    st.dates().map(str),
    st.sampled_from(["", "九月", "2026-09-31", "2026.9.1"]),
)
NAMES = st.sampled_from(
    [
        "2026—2027学年度第一学期",
        "2026-2027-2",
        "2026学年第二学期",
        "2027年春季学期",
        "2026—2028学年度第一学期",
    ]
)


@given(DAYS, DAYS, st.sampled_from(["周一", "周日", "", "周三"]), st.integers(1, 40))
def test_nothing_is_wrong_with_a_plain_term_and_it_has_the_weeks_it_surely_has(
    opens, closes, week_start, week
):
    name = "2026—2027学年度第一学期"
    term = TermDates(opens=opens, closes=closes, week_start=week_start)
    entries = {name: {"开学": opens, "放假": closes, "周起始": week_start}}
    calendar, findings = read_school_calendar(entries)
    if are_plain_terms({name: term}):
        assert findings == ()
    for period in (name, "2026-2027-1"):
        if is_plain(f"第{week}周", surely_in_term(Profile(terms={name: term}), period)):
            assert read_time(f"第{week}周", calendar.context(read_period(period))).findings == ()


@given(st.dictionaries(NAMES, st.tuples(DAYS, DAYS), max_size=3))
def test_nothing_is_wrong_with_plain_terms_side_by_side(entries):
    terms = {name: TermDates(opens=opens, closes=closes) for name, (opens, closes) in entries.items()}
    if are_plain_terms(terms):
        assert read_school_calendar({name: term.texts for name, term in terms.items()})[1] == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2026—2027学年度第一学期", "2026—2027学年度第二学期"),
        ("2026-2027-1", "2026-2027-2"),
        ("2026学年第一学期", "2026学年第二学期"),
        ("2026年秋季学期", "2027年春季学期"),
    ],
)
def test_the_usual_rows_of_a_school_year_are_plain(first, second):
    terms = {
        first: TermDates(opens="2026-09-01", closes="2027-01-22"),
        second: TermDates(opens="2027-02-22", closes="2027-07-02"),
    }
    assert are_plain_terms(terms)
    assert not are_plain_terms(dict(zip(terms, reversed(terms.values()), strict=True)))


def test_a_profile_without_terms_has_all_weeks_that_there_are():
    assert surely_in_term(Profile(), "") == 30


def test_a_document_is_held_against_its_own_term_first():
    short, long = (
        TermDates(opens="2026-03-02", closes="2026-07-03"),
        TermDates(opens="2026-09-01", closes="2027-01-22"),
    )
    profile = Profile(terms={"2025-2026-2": short, "2026-2027-1": long})
    assert surely_in_term(profile, "2026-2027-1") == 21
    assert surely_in_term(profile, "2026年") == 18
