from datetime import date

from planforge.calendar.term import SUNDAY, Term
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
    assert lines[3].startswith("开学前1周\t8.24\t25\t")


def test_events_are_the_ends_weeks_holidays_and_days_worked_for_them() -> None:
    names = [event.name for event in term_events(TERM)]
    assert names[:2] == ["开学", "开学前1周"]
    assert "上班（国庆节调休）" in names
    assert names[-1] == "放假"
    assert "春节放假" not in names
