from dataclasses import replace
from datetime import date

import pytest

from planforge.calendar.term import SUNDAY, OwnDay, Term
from planforge.compose.term_events import term_events
from planforge.compose.term_table import term_document, term_remarks, weekdays, weeks_of
from planforge.writers.text import write

TERM = Term(date(2026, 9, 1), date(2027, 1, 21), before=1)


def test_weeks_go_from_those_before_the_term_to_the_first_day_off() -> None:
    weeks = list(weeks_of(TERM))
    assert (weeks[0].name, weeks[0].first) == ("开学前1周", date(2026, 8, 24))
    assert (weeks[-1].name, weeks[-1].notes) == ("第21周", ("1月22日放假",))


def test_days_stand_in_the_order_of_the_terms_weeks() -> None:
    assert weekdays(TERM) == "一二三四五六日"
    assert weekdays(Term(TERM.start, TERM.end, week_start=SUNDAY)) == "日一二三四五六"


def test_a_holiday_is_named_in_every_week_it_lies_in() -> None:
    notes = {week.name: week.notes for week in weeks_of(TERM)}
    assert notes["第5周"] == ("国庆节10月1日—7日放假",)
    assert notes["第6周"] == ("国庆节放假至10月7日", "10月10日上班（国庆节调休）")
    assert notes["第18周"][0].endswith("（暂定）")


def test_what_is_only_computed_is_said() -> None:
    assert len(term_remarks(TERM)) == 1
    assert len(term_remarks(Term(TERM.start, TERM.end, assumed=True))) == 2
    assert term_remarks(Term(date(2026, 3, 2), date(2026, 7, 2))) == ()


def test_the_document_begins_with_its_title_and_its_days() -> None:
    lines = write(term_document("滨河市实验小学", "2026—2027学年度第一学期", TERM)).splitlines()
    assert lines[:2] == [
        "滨河市实验小学2026—2027学年度第一学期校历",
        "2026年9月1日开学，2027年1月22日放假，共21周。",
    ]
    assert lines[3].startswith("开学前1周\t8.24假\t25假\t")


def test_events_are_the_ends_weeks_holidays_and_days_worked_for_them() -> None:
    names = [event.name for event in term_events(TERM)]
    assert names[:2] == ["开学", "开学前1周"]
    assert "上班（国庆节调休）" in names
    assert names[-1] == "放假"
    assert "春节放假" not in names


def test_days_beside_the_term_are_vacation_unless_the_school_plans_something_for_them() -> None:
    rows = write(term_document("滨河市实验小学", "2026—2027学年度第一学期", TERM)).splitlines()
    assert rows[4].startswith("第1周\t31假\t9.1\t2\t")
    assert rows[-2].startswith("第21周\t18\t19\t20\t21\t22假\t23假\t24假\t")
    own = (
        OwnDay("新生报到", date(2026, 8, 31), date(2026, 8, 31)),
        OwnDay("散学典礼", TERM.closing, TERM.closing),
    )
    rows = write(term_document("滨河市实验小学", "", replace(TERM, own=own))).splitlines()
    assert rows[4] == "第1周\t31\t9.1\t2\t3\t4\t5\t6\t8月31日新生报到；9月1日开学"
    assert rows[-2].endswith("\t22\t23假\t24假\t1月22日散学典礼；1月22日放假")


def test_what_is_special_stands_in_the_order_of_its_days() -> None:
    own = (
        OwnDay("中秋诵读", date(2026, 9, 24), date(2026, 9, 24)),
        OwnDay("读书节", date(2026, 9, 16), date(2026, 9, 25)),
    )
    term = Term(date(2026, 9, 1), date(2027, 1, 21), week_start=SUNDAY, own=own)
    notes = {week.first: week.notes for week in weeks_of(term)}
    assert notes[date(2026, 9, 20)] == (
        "9月20日上班（国庆节调休）",
        "9月16日—25日读书节",
        "9月24日中秋诵读",
        "中秋节9月25日—27日放假",
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((), "没有这个学期，开学、放假按通常的日子推算。"),
        (("放假",), "，这个学期的放假没有写或写得不对，按通常的日子推算。"),
        (("开学", "放假"), "，这个学期的开学、放假没有写或写得不对，按通常的日子推算。"),
    ],
)
def test_what_of_a_term_is_only_assumed_is_said(days: tuple[str, ...], said: str) -> None:
    term = Term(date(2026, 3, 2), date(2026, 7, 2), assumed=True, assumed_days=days)
    (remark,) = term_remarks(term)
    assert remark.endswith(said)


def test_only_the_end_that_is_assumed_is_tentative() -> None:
    term = Term(TERM.start, TERM.end, assumed=True, assumed_days=("放假",))
    tentative = {event.name: event.tentative for event in term_events(term)}
    assert (tentative["开学"], tentative["第3周"], tentative["放假"]) == (False, False, True)
