"""Times that hang on festivals and on the term."""

from __future__ import annotations

from datetime import date

import pytest

from planforge.calendar.expressions import read_time
from planforge.calendar.reading import TimeKind
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Window


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("国庆前一周", date(2026, 9, 24), date(2026, 9, 30)),
        ("国庆节前一天", date(2026, 9, 30), date(2026, 9, 30)),
        ("国庆前", None, date(2026, 9, 30)),
        ("国庆 节 后", date(2026, 10, 8), None),
        ("国庆放假期间", date(2026, 10, 1), date(2026, 10, 7)),
        ("国庆后第一周", date(2026, 10, 8), date(2026, 10, 14)),
        ("国庆后两周内", date(2026, 10, 8), date(2026, 10, 21)),
        ("教师节", date(2026, 9, 10), date(2026, 9, 10)),
        ("教师节当天", date(2026, 9, 10), date(2026, 9, 10)),
        ("元旦前夕", date(2026, 12, 29), date(2026, 12, 31)),
        ("中秋前后", date(2026, 9, 18), date(2026, 10, 4)),
        ("开学第一周", date(2026, 8, 31), date(2026, 9, 6)),
        ("开学后第二周", date(2026, 9, 7), date(2026, 9, 13)),
        ("开学两周内", date(2026, 9, 1), date(2026, 9, 14)),
        ("开学前", None, date(2026, 8, 31)),
        ("开学后", date(2026, 9, 2), None),
        ("期中考试后", date(2026, 11, 16), None),
        ("期中", date(2026, 11, 9), date(2026, 11, 15)),
        ("期末", date(2027, 1, 9), date(2027, 1, 22)),
        ("学期初", date(2026, 9, 1), date(2026, 9, 14)),
        ("学期结束前", None, date(2027, 1, 21)),
        ("寒假前", None, date(2027, 1, 22)),
        ("放寒假前一周", date(2027, 1, 16), date(2027, 1, 22)),
        ("寒假期间", date(2027, 1, 23), date(2027, 2, 16)),
        ("暑假期间", date(2026, 7, 18), date(2026, 8, 31)),
    ],
)
def test_anchors_of_the_first_term(
    text: str, start: date | None, end: date | None, first_term: TimeContext
) -> None:
    reading = read_time(text, first_term)
    assert reading.kind is TimeKind.RELATIVE
    assert (reading.start, reading.end) == (start, end)
    assert text[slice(*reading.span)] == text


def test_anchors_of_the_second_term(second_term: TimeContext) -> None:
    assert read_time("五一期间", second_term).start == date(2027, 5, 1)
    assert read_time("寒假", second_term).end == date(2027, 2, 21)
    assert read_time("暑假前", second_term).end == date(2027, 7, 2)
    assert read_time("六一前一天", second_term).start == date(2027, 5, 31)


def test_the_first_week_of_a_term_is_counted(first_term: TimeContext) -> None:
    assert read_time("开学第一周", first_term).weeks == (1, 1)


@pytest.mark.parametrize("text", ["国庆前一周", "期中考试后", "开学第一周", "寒假前"])
def test_without_a_context_an_anchor_has_no_days(text: str) -> None:
    reading = read_time(text)
    assert (reading.kind, reading.start, reading.end) == (TimeKind.RELATIVE, None, None)


@pytest.mark.parametrize("text", ["七一班", "五一路小学", "新年度", "八一中队"])
def test_what_only_sounds_like_a_festival(text: str, first_term: TimeContext) -> None:
    assert read_time(text, first_term).kind is not TimeKind.RELATIVE


def test_in_a_plan_of_several_years_a_festival_is_not_one_day() -> None:
    assert read_time("国庆节", TimeContext(Window(date(2026, 1, 1), date(2030, 12, 31)))).start is None


def test_a_festival_of_a_year_without_a_known_date_has_no_day() -> None:
    assert read_time("中秋节", TimeContext(Window(date(2190, 9, 1), date(2190, 12, 31)))).start is None
