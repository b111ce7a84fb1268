"""One row of the 校历: the days of another year or term, days in disorder, and what is used instead."""

from datetime import date

import pytest

from planforge.calendar.period import read_period
from planforge.calendar.term import Term
from planforge.calendar.term_entry import read_term


def read(name: str, opens: str, closes: str) -> tuple[Term, list[tuple[str, str, str]]]:
    period = read_period(name)
    assert period is not None
    term, found = read_term(period, {"开学": opens, "放假": closes})
    return term, [(key, each.message, each.hint) for key, each in found]


@pytest.mark.parametrize(("opens", "closes"), [("2025-09-01", "2026-01-22"), ("2027-09-01", "2028-01-22")])
def test_a_row_of_another_year_is_told_at_both_days_and_the_usual_ones_are_used(
    opens: str, closes: str
) -> None:
    term, found = read("2026-2027-1", opens, closes)
    assert [(key, hint) for key, _, hint in found] == [
        ("开学", "是不是 2026-09-01？写的是别的学期，就改这一行的学期"),
        ("放假", "是不是 2027-01-22？写的是别的学期，就改这一行的学期"),
    ]
    assert (term.start.year, term.end.year, term.assumed_days) == (2026, 2027, ("开学", "放假"))


def test_one_day_of_another_year_leaves_the_other_as_it_is() -> None:
    term, found = read("2026-2027-2", "2027-03-01", "2028-07-07")
    assert found == [
        (
            "放假",
            "2026—2027学年度第二学期不会在2028年7月7日放假，先按通常的日期推算",
            "是不是 2027-07-07？写的是别的学期，就改这一行的学期",
        )
    ]
    assert (term.start, term.assumed_days) == (date(2027, 3, 1), ("放假",))


def test_days_of_the_other_term_are_told_with_when_such_a_term_is() -> None:
    _, found = read("2026-2027-1", "2027-03-01", "2027-07-02")
    assert [hint for _, _, hint in found] == [
        "第一学期通常9月1日前后开学：请核对日期，是别的学期的就写到那个学期下面",
        "第一学期通常1月放假：请核对日期，是别的学期的就写到那个学期下面",
    ]


@pytest.mark.parametrize(
    ("name", "opens", "closes"),
    [
        ("2026-2027-1", "2026-08-17", "2026-12-25"),
        ("2026-2027-1", "2026-10-08", "2027-02-10"),
        ("2025-2026-1", "2025-09-01", "2026-02-11"),
        ("2026-2027-2", "2027-01-25", "2027-06-11"),
        ("2019-2020-2", "2020-05-18", "2020-07-31"),
        ("2027-2028-2", "2028-02-29", "2028-07-14"),
    ],
)
def test_early_and_late_terms_are_nothing_to_speak_of(name: str, opens: str, closes: str) -> None:
    term, found = read(name, opens, closes)
    assert found == []
    assert (term.start.isoformat(), term.closing.isoformat(), term.assumed) == (opens, closes, False)


@pytest.mark.parametrize(
    ("opens", "closes", "told"),
    [
        ("2026-09-01", "2026-01-22", ("放假", "放假早于开学", "是不是 2027-01-22？")),
        ("2027-09-01", "2027-01-22", ("开学", "开学晚于放假", "是不是 2026-09-01？")),
        (
            "2027-01-22",
            "2026-09-01",
            ("放假", "放假早于开学", "是不是写反了？写成 开学: 2026-09-01, 放假: 2027-01-22"),
        ),
        ("2026-09-01", "2026-09-01", ("放假", "放假和开学是同一天", "请核对开学和放假的日期")),
        ("2026-09-01", "2026-09-02", ("放假", "这个学期只有1天", "请核对开学和放假的日期")),
        ("2026-11-20", "2026-11-10", ("放假", "放假早于开学", "请核对开学和放假的日期")),
    ],
)
def test_a_term_that_ends_before_it_has_begun_is_told_with_what_was_probably_meant(
    opens: str, closes: str, told: tuple[str, str, str]
) -> None:
    term, found = read("2026-2027-1", opens, closes)
    assert found == [told]
    assert term.start < term.end


def test_of_two_days_in_disorder_the_one_that_can_be_meant_is_used() -> None:
    assert read("2026-2027-1", "2026-09-07", "2026-01-22")[0].start == date(2026, 9, 7)
    assert read("2026-2027-1", "2027-09-01", "2027-01-15")[0].closing == date(2027, 1, 15)


def test_the_29th_of_february_of_a_wrong_year_is_told_with_the_28th() -> None:
    _, ((_, _, hint),) = read("2026-2027-2", "2028-02-29", "2027-07-02")
    assert hint == "是不是 2027-02-28？"
