"""What sort of time a text is about, what stands around it, and that no text is ever refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.calendar.expressions import read_time
from planforge.calendar.period import read_period
from planforge.calendar.reading import TimeKind, TimeReading
from planforge.calendar.school_calendar import SchoolCalendar, TimeContext
from planforge.calendar.spans import Bound, Window
from planforge.calendar.term import Term

KINDS = {
    TimeKind.DATE: "9月14日 9.14 2026-09-16 10月12日—16日",
    TimeKind.MONTH: "九月 9月下旬 月底 7月底前 中旬",
    TimeKind.WEEK: "第3周 第三周 第3—5周 第3周周三 3-5周 本学期第3周",
    TimeKind.WEEKDAY: "周三下午 星期五",
    TimeKind.YEAR: "2026年 2026—2028年 上半年 第三季度 2026年底",
    TimeKind.TERM: "2026—2027学年度第一学期 第一学期 下学期 2026学年 2026年秋季学期",
    TimeKind.CLOCK: "8:30 8：30 14:00 9点05分 下午2点 上午九点半",
    TimeKind.RECURRING: "每周三下午 每月一次 每学期两次 每天 隔周周五 单周周一 每月第一周 一周两次",
    TimeKind.WHOLE: "全学期 本学期 全年 长期 平时 整个学年",
    TimeKind.RELATIVE: "国庆前一周 期中考试后 开学第一周 寒假前 五一期间 学期初 期末 放假前一天",
    TimeKind.PHASE: "第一阶段（准备） 准备阶段 第二步 第一年",
    TimeKind.OPEN: "待定 暂定 另行通知 时间未定",
    TimeKind.NONE: "由教导处安排 另见附件 建校10周年 七年级 3号楼 三点要求",
}


@pytest.mark.parametrize(
    ("text", "kind"), [(text, kind) for kind, texts in KINDS.items() for text in texts.split()]
)
def test_every_form_has_its_kind(text: str, kind: TimeKind, first_term: TimeContext) -> None:
    reading = read_time(text, first_term)
    assert reading.kind is kind
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("text", "start", "end", "bound"),
    [
        ("9月18日前", None, date(2026, 9, 18), Bound.BEFORE),
        ("9月18日之前", None, date(2026, 9, 18), Bound.BEFORE),
        ("9月18日（周五）前", None, date(2026, 9, 18), Bound.BEFORE),
        ("截至9月18日", None, date(2026, 9, 18), Bound.BEFORE),
        ("9月18日止", None, date(2026, 9, 18), Bound.BEFORE),
        ("1月底前", None, date(2027, 1, 31), Bound.BEFORE),
        ("10月前", None, date(2026, 9, 30), Bound.BEFORE),
        ("第5周前", None, date(2026, 9, 27), Bound.BEFORE),
        ("9月18日后", date(2026, 9, 19), None, Bound.AFTER),
        ("9月起", date(2026, 9, 1), None, Bound.AFTER),
        ("9月开始", date(2026, 9, 1), None, Bound.AFTER),
        ("9月18日前往市局", date(2026, 9, 18), date(2026, 9, 18), Bound.CLOSED),
        ("9月18日后勤检查", date(2026, 9, 18), date(2026, 9, 18), Bound.CLOSED),
        ("9月起草方案", date(2026, 9, 1), date(2026, 9, 30), Bound.CLOSED),
    ],
)
def test_before_and_after_open_one_end(
    text: str, start: date | None, end: date | None, bound: Bound, first_term: TimeContext
) -> None:
    reading = read_time(text, first_term)
    assert (reading.start, reading.end, reading.bound) == (start, end, bound)


@pytest.mark.parametrize("text", ["9月18日前后", "9月18日左右"])
def test_around_a_date_is_that_day(text: str, first_term: TimeContext) -> None:
    reading = read_time(text, first_term)
    assert (reading.start, reading.end) == (date(2026, 9, 18), date(2026, 9, 18))
    assert reading.span == (0, len(text))


def test_a_date_keeps_its_clock_and_recurrence(first_term: TimeContext) -> None:
    reading = read_time("2026年11月17日(星期二)晚上18:10，散会以后各自回办公室", first_term)
    assert (reading.kind, reading.start) == (TimeKind.DATE, date(2026, 11, 17))
    assert reading.clock is not None
    assert reading.clock.start == (18, 10)
    recurrence = read_time("9月起每周三", first_term).recurrence
    assert recurrence is not None
    assert recurrence.weekdays == (3,)
    assert read_time("9月1日每班两人", first_term).recurrence is None


def test_whole_and_recurring_times_fill_the_term(first_term: TimeContext) -> None:
    for text in ("全学期", "每周三", "2026—2027学年度第一学期", "第一学期"):
        reading = read_time(text, first_term)
        assert (reading.start, reading.end) == first_term.window


def test_years_and_their_parts(first_term: TimeContext) -> None:
    found = [
        read_time(text)[1:3]
        for text in ("2026年", "2026—2028年", "2026年上半年", "2026年第三季度", "2026年底")
    ]
    assert found == [
        (date(2026, 1, 1), date(2026, 12, 31)),
        (date(2026, 1, 1), date(2028, 12, 31)),
        (date(2026, 1, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2026, 9, 30)),
        (date(2026, 12, 1), date(2026, 12, 31)),
    ]
    assert read_time("下半年", first_term).start == date(2026, 7, 1)


def test_a_term_named_in_a_plan_of_the_school_year(calendar: SchoolCalendar) -> None:
    year = calendar.context(read_period("2026—2027学年度"))
    assert read_time("第一学期", year).start == date(2026, 9, 1)
    assert read_time("第二学期", year).end == date(2027, 7, 9)
    assert read_time("第二学期").start is None


def test_a_weekday_is_a_day_inside_one_week(first_term: TimeContext) -> None:
    week = Window(date(2026, 9, 14), date(2026, 9, 20))
    assert read_time("周三下午", first_term.inside(week)).start == date(2026, 9, 16)
    assert read_time("周一至周五", first_term.inside(week))[1:3] == (date(2026, 9, 14), date(2026, 9, 18))
    assert read_time("周三下午", first_term).start is None


PIECES = st.sampled_from(
    "一二三十两百零〇0123456789２０年月日号周第星期学旬初底末前后上中下每隔次天点时分半:：.．-—～至到、，（）() 　"
    "国庆节开期考试寒暑假放阶段待暂定起止截内春秋季度全本元农历aZ#&<>\n"
)
TEXTS = st.lists(PIECES, max_size=24).map("".join) | st.text(max_size=40)
DAYS = st.dates(date(1900, 1, 1), date(2199, 1, 1))
CONTEXTS = st.none() | st.builds(
    lambda start, length, week_start: TimeContext(
        Window(start, start + timedelta(days=length)), Term(start, start + timedelta(days=length), week_start)
    ),
    DAYS,
    st.integers(0, 3000),
    st.sampled_from([1, 7]),
)


@given(TEXTS, CONTEXTS)
def test_no_text_is_refused(text: str, context: TimeContext | None) -> None:
    reading = read_time(text, context)
    assert isinstance(reading, TimeReading)
    first, last = reading.span
    assert 0 <= first <= last <= len(text)
    for finding in reading.findings:
        assert 0 <= finding.start < finding.end <= len(text)
    if reading.start and reading.end:
        assert reading.start <= reading.end


@given(
    DAYS,
    st.sampled_from(
        ["{0.year}年{0.month}月{0.day}日", "{0.year}-{0.month:02}-{0.day:02}", "{0.year}.{0.month}.{0.day}"]
    ),
)
def test_every_day_is_read_back(day: date, form: str) -> None:
    reading = read_time(form.format(day))
    assert (reading.start, reading.end, reading.findings) == (day, day, ())


def test_every_day_of_a_term_is_read_without_its_year(first_term: TimeContext) -> None:
    term = first_term.term
    assert term is not None
    for ordinal in range(term.start.toordinal(), term.end.toordinal() + 1):
        day = date.fromordinal(ordinal)
        for form in (f"{day.month}月{day.day}日", f"{day.month}.{day.day}"):
            assert read_time(form, first_term).start == day
