"""Dates and months in every form that schools write, read in the first term of 2026—2027."""

from __future__ import annotations

from datetime import date

import pytest

from planforge.calendar.expressions import read_time
from planforge.calendar.reading import TimeKind
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Precision, Window

MONTHS = [
    ("九月", "0901-0930"),
    ("9月份", "0901-0930"),
    ("九 月", "0901-0930"),
    ("2026年9月", "0901-0930"),
    ("2026.9", "0901-0930"),
    ("2026-09", "0901-0930"),
    ("20XX年9月", "0901-0930"),
    ("十二月", "1201-1231"),
    ("元月", "0101-0131"),
    ("一月", "0101-0131"),
    ("二月", "0201-0228"),
    ("8月", "0801-0831"),
    ("9—10月", "0901-1031"),
    ("9、10月", "0901-1031"),
    ("2026年9—10月", "0901-1031"),
    ("9月—10月", "0901-1031"),
    ("2026年9月至2027年1月", "0901-0131"),
    ("2026.9—2027.1", "0901-0131"),
    ("11月—1月", "1101-0131"),
    ("9月至第二年1月", "0901-0131"),
    ("9月上旬", "0901-0910"),
    ("9月中旬", "0911-0920"),
    ("9月下旬", "0921-0930"),
    ("8月下旬", "0821-0831"),
    ("9月中下旬", "0911-0930"),
    ("9月中旬—下旬", "0911-0930"),
    ("9月上旬至10月中旬", "0901-1020"),
    ("9月初", "0901-0910"),
    ("9月底", "0925-0930"),
    ("二月底", "0225-0228"),
    ("9月初一年级", "0901-0930"),
    ("9月1号楼", "0901-0930"),
]
DAYS = [
    ("2、9月16日", "0916-0916"),
    ("1.9月16日", "0916-0916"),
    ("二、九月十六日", "0916-0916"),
    ("2026-09-16", "0916-0916"),
    ("2026/9/16", "0916-0916"),
    ("2026.9.16", "0916-0916"),
    ("2026、9、16", "0916-0916"),
    ("2026．9．16", "0916-0916"),
    ("26.9.16", "0916-0916"),
    ("26/9/16", "0916-0916"),
    ("2026年9月16日", "0916-0916"),
    ("2026 年 9 月 16 日", "0916-0916"),
    ("２０２６年９月１６日", "0916-0916"),
    ("二〇二六年九月十六日", "0916-0916"),
    ("26年9月16日", "0916-0916"),
    ("9月16号", "0916-0916"),
    ("10月5 日", "1005-1005"),
    ("9.14", "0914-0914"),
    ("9．14", "0914-0914"),
    ("1.25", "0125-0125"),
    ("9月14日（周一）", "0914-0914"),
    ("9月14日 星期一", "0914-0914"),
    ("9月14—18日", "0914-0918"),
    ("9.14-18", "0914-0918"),
    ("9.14--9.18", "0914-0918"),
    ("1.25—31", "0125-0131"),
    ("2026-09-14—2026-09-18", "0914-0918"),
    ("2026.9.14-9.18", "0914-0918"),
    ("9月14日-10月8日", "0914-1008"),
    ("9月14日—10月底", "0914-1031"),
    ("12月28日—1月3日", "1228-0103"),
    ("11月28日-12月4日上午", "1128-1204"),
    ("9月14日上午—16日", "0914-0916"),
    ("9月14日—2026年9月18日", "0914-0918"),
    ("12月28日—2027年1月3日", "1228-0103"),
    ("自2026年9月7日起至2026年11月30日止", "0907-1130"),
    ("9月7日起，到11月30日", "0907-1130"),
    ("2026-09-07起至2026-11-30", "0907-1130"),
    ("9月7日至当年11月30日", "0907-1130"),
    ("9月7日至次年1月15日", "0907-0115"),
    ("9月7日到明年的1月15日", "0907-0115"),
]


def days(text: str) -> tuple[date, date]:
    """Return 0914-0918 as days of the school year 2026—2027 that begins in August."""
    first, last = (date(2026 + (int(part[:2]) < 8), int(part[:2]), int(part[2:])) for part in text.split("-"))
    return first, last


@pytest.mark.parametrize(("text", "expected"), MONTHS)
def test_months_and_their_parts(text: str, expected: str, first_term: TimeContext) -> None:
    reading = read_time(text, first_term)
    assert (reading.start, reading.end) == days(expected)
    assert reading.kind is TimeKind.MONTH
    assert reading.precision in {Precision.MONTH, Precision.TEN_DAYS} or "日" in text
    assert reading.findings == ()


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days_and_spans_of_days(text: str, expected: str, first_term: TimeContext) -> None:
    reading = read_time(text, first_term)
    assert (reading.start, reading.end) == days(expected)
    assert reading.kind is (TimeKind.MONTH if "底" in text else TimeKind.DATE)
    assert reading.findings == ()


def test_the_next_year_is_that_behind_the_first(first_term: TimeContext) -> None:
    time = read_time("2026年9月7日至次年10月31日", first_term)
    assert time.end == date(2027, 10, 31)


@pytest.mark.parametrize(
    "mark", ["-", "--", "---", "—", "——", "–", "～", "~", "∼", "至", "到", " — ", " 至 "]
)
def test_every_range_mark(mark: str, first_term: TimeContext) -> None:
    reading = read_time(f"9月14日{mark}18日", first_term)
    assert (reading.start, reading.end) == (date(2026, 9, 14), date(2026, 9, 18))


def test_a_month_takes_its_year_from_the_period(first_term: TimeContext, second_term: TimeContext) -> None:
    assert read_time("九月", first_term).start == date(2026, 9, 1)
    assert read_time("二月", first_term).start == date(2027, 2, 1)
    assert read_time("二月", second_term).start == date(2027, 2, 1)
    assert read_time("九月", second_term).start == date(2027, 9, 1)


def test_without_a_period_a_date_without_year_has_no_day() -> None:
    reading = read_time("9月14日")
    assert (reading.kind, reading.start, reading.precision) == (TimeKind.DATE, None, Precision.DAY)


def test_in_a_plan_of_several_years_a_bare_month_is_not_one_month() -> None:
    window = Window(date(2026, 1, 1), date(2030, 12, 31))
    assert read_time("九月", TimeContext(window)).start is None
    assert read_time("2027年9月", TimeContext(window)).start == date(2027, 9, 1)


def test_a_day_of_the_month_counts_inside_one_month(first_term: TimeContext) -> None:
    september = Window(date(2026, 9, 1), date(2026, 9, 30))
    assert read_time("15日", first_term).start is None
    assert read_time("15日", first_term.inside(september)).start == date(2026, 9, 15)
    assert read_time("31日", first_term.inside(september)).start is None
    assert read_time("月底", first_term.inside(september)).end == date(2026, 9, 30)
    assert read_time("中旬", first_term.inside(september)).start == date(2026, 9, 11)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2月30日", "2027年2月没有30日"),
        ("2027年2月29日", "2027年2月没有29日"),
        ("9月31日", "9月没有31日"),
        ("9月0日", "9月没有0日"),
        ("9月131日", "9月没有131日"),
        ("6月28日—7月35日", "7月没有35日"),
        ("2026-02-30", "2026年2月没有30日"),
        ("2026.9.31", "9月没有31日"),
        ("13月", "没有13月"),
        ("十三月", "没有13月"),
        ("2026年13月", "没有13月"),
        ("2026-13-01", "没有13月"),
    ],
)
def test_an_impossible_date_is_an_error(text: str, message: str, first_term: TimeContext) -> None:
    reading = read_time(text, first_term)
    (finding,) = reading.findings
    assert (finding.code, finding.is_error, finding.message) == ("date-impossible", True, message)
    assert (reading.start, reading.end) == (None, None)


def test_february_29_is_possible_while_the_year_is_unknown() -> None:
    assert read_time("2月29日").findings == ()
    assert read_time("2月30日").findings[0].is_error
    assert read_time("2028年2月29日").start == date(2028, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "20226年2月",
        "20010年2月",
        "206年9月",
        "9999-01-01",
        "0026.9.1",
        "1026-09",
        "2026年9月—20227年1月",
        "9.31",
        "2.30",
        "20226年",
    ],
)
def test_what_looks_like_a_date_and_is_none_is_a_reminder(text: str, first_term: TimeContext) -> None:
    reading = read_time(text, first_term)
    (finding,) = reading.findings
    assert (finding.code, finding.is_error) == ("date-doubtful", False)
    assert reading.start is None


def test_a_wrong_weekday_is_a_reminder_and_the_date_counts(first_term: TimeContext) -> None:
    reading = read_time("2026年9月16日（星期四）", first_term)
    assert reading.start == date(2026, 9, 16)
    assert reading.findings[0].message == "2026年9月16日是星期三，不是星期四"


@pytest.mark.parametrize("text", ["9月18日—14日", "2026年9月—2026年8月"])
def test_an_end_before_the_start_is_a_reminder(text: str, first_term: TimeContext) -> None:
    (finding,) = read_time(text, first_term).findings
    assert (finding.code, finding.is_error) == ("date-reversed", False)


@pytest.mark.parametrize(
    "text",
    [
        "3.5小时",
        "2.0",
        "1.5万元",
        "0.5",
        "农历八月",
        "3.14159",
        "3个月",
        "12.5%",
        "1.2.3",
        "十十月",
        "十十—十月",
        "十十年",
    ],
)
def test_quantities_and_lunar_months_are_no_dates(text: str, first_term: TimeContext) -> None:
    assert read_time(text, first_term) == read_time("", first_term)


def test_only_the_first_date_counts(first_term: TimeContext) -> None:
    text = "拟于9月16日召开，不迟于2月30日总结"
    reading = read_time(text, first_term)
    assert reading.start == date(2026, 9, 16)
    assert text[slice(*reading.span)] == "9月16日"
    assert reading.findings == ()


def test_the_span_is_counted_in_the_text_as_written(first_term: TimeContext) -> None:
    text = "定于 2026 年 9 月 16 日　举行"
    reading = read_time(text, first_term)
    assert text[slice(*reading.span)] == "2026 年 9 月 16 日"
    (finding,) = read_time("　　2 月 30 日 前", first_term).findings
    assert (finding.start, finding.end) == (2, 10)


def test_at_the_end_of_all_calendars_a_year_is_not_inferred_beyond_it() -> None:
    window = Window(date(9999, 12, 1), date(9999, 12, 31))
    assert read_time("12月1日", TimeContext(window)).start == date(9999, 12, 1)
    reading = read_time("1月1日", TimeContext(window))
    assert reading.start is None
    assert reading.findings[0].message == "没有10000年"
