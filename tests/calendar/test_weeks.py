"""Teaching weeks against a term."""

from __future__ import annotations

from datetime import date

import pytest

from planforge.calendar.expressions import read_time
from planforge.calendar.period import read_period
from planforge.calendar.reading import TimeKind
from planforge.calendar.school_calendar import SchoolCalendar, TimeContext


@pytest.mark.parametrize(
    ("text", "weeks", "start", "end"),
    [
        ("第3周", (3, 3), "0914", "0920"),
        ("第三周", (3, 3), "0914", "0920"),
        ("第 3 周", (3, 3), "0914", "0920"),
        ("第3教学周", (3, 3), "0914", "0920"),
        ("第3周次", (3, 3), "0914", "0920"),
        ("第3—5周", (3, 5), "0914", "1004"),
        ("第3周至第5周", (3, 5), "0914", "1004"),
        ("第三至五周", (3, 5), "0914", "1004"),
        ("3-5周", (3, 5), "0914", "1004"),
        ("第3、4周", (3, 4), "0914", "0927"),
        ("第3周、第4周", (3, 4), "0914", "0927"),
        ("第3、5周", (3, 3), "0914", "0920"),
        ("第3周周三", (3, 3), "0916", "0916"),
        ("第3周星期三下午", (3, 3), "0916", "0916"),
        ("第3周（周三）", (3, 3), "0916", "0916"),
        ("第3周周一至周三", (3, 3), "0914", "0916"),
        ("第十二周", (12, 12), "1116", "1122"),
    ],
)
def test_weeks_become_days(
    text: str, weeks: tuple[int, int], start: str, end: str, first_term: TimeContext
) -> None:
    reading = read_time(text, first_term)
    assert reading.kind is TimeKind.WEEK
    assert reading.weeks == weeks
    assert reading.start == date(2026, int(start[:2]), int(start[2:]))
    assert reading.end == date(2026, int(end[:2]), int(end[2:]))
    assert reading.findings == ()


@pytest.mark.parametrize("text", ["第40周", "第22周", "第20—40周", "第0周", "第一百周", "第5—3周"])
def test_a_week_that_the_term_has_not_is_a_reminder(text: str, first_term: TimeContext) -> None:
    (finding,) = read_time(text, first_term).findings
    assert finding.code in {"week-beyond", "date-reversed"}
    assert not finding.is_error


def test_without_a_known_term_only_an_absurd_week_is_a_reminder() -> None:
    assumed = SchoolCalendar().context(read_period("2026-2027-1"))
    for context in (None, assumed):
        assert read_time("第23周", context).findings == ()
        assert read_time("第40周", context).findings[0].code == "week-beyond"


def test_without_a_term_a_week_has_no_days() -> None:
    assert read_time("第3周").start is None
    assert read_time("第3周").weeks == (3, 3)


@pytest.mark.parametrize("text", ["建校10周年", "第10周年", "第一周岁", "用时3周", "第十十周"])
def test_what_is_no_teaching_week(text: str, first_term: TimeContext) -> None:
    assert read_time(text, first_term).kind is TimeKind.NONE
