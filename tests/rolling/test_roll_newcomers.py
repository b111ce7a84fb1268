"""Newcomers keep the year in which they came."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]


@pytest.mark.parametrize(
    "text",
    [
        "结对带教2026年新上岗的6位班主任",
        "2026年新入职教师上汇报课",
        "2026年秋季新进的老师听课",
        "2026年9月入职的老师听课",
    ],
)
def test_within_the_school_year_they_stay_what_they_are(line: Line, text: str) -> None:
    assert line(text, "2026-2027-2") == text


@pytest.mark.parametrize(
    ("text", "words", "new"),
    [
        ("结对带教2026年新上岗的6位班主任", "2026年", "2027年"),
        ("2026年新入职教师上汇报课", "2026年", "2027年"),
        ("2026年秋季新进的老师听课", "2026年秋季", "2027年秋季"),
    ],
)
def test_a_year_on_they_are_asked(line: Line, text: str, words: str, new: str) -> None:
    question = f"“{words}”新来的人到新学期不再是新的，没有改；说的是再新来的就改成“{new}”"
    assert line(text) == f"{text}  # 核对：{question}"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("2026年新教师培训", "2027年新教师培训"),
        ("2026年新上岗教师培训计划", "2027年新上岗教师培训计划"),
        ("2026年新进设备验收", "2027年新进设备验收"),
    ],
)
def test_what_is_held_every_year_moves(line: Line, text: str, new: str) -> None:
    assert line(text) == new


def test_those_of_long_ago_stay_without_a_question(line: Line) -> None:
    assert line("2019年新上岗的老师") == "2019年新上岗的老师"


def test_two_years_of_newcomers_are_asked_as_one(line: Line) -> None:
    text = "带好2025、2026年入职的教师"
    assert line(text, "2026-2027-2") == text
    assert line(text, "2027-2028-1").startswith(f"{text}  # 核对：“2025、2026年”新来的人到新学期不再是新的")
