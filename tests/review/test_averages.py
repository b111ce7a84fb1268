"""Averages in a line (review/averages.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "60名教师累计听课1368节，人均23.8节。",
        "60名教师累计听课1368节，人均听课24节。",
        "图书共60000册，学生1200人，生均40册。",
        "图书共60000册，生均40册，学生1200人。",
        "藏书36000册，教师60人，学生1200人，生均20册。",
        "校园占地24000平方米，学生1200人，生均22平方米。",
        "教师60人，共培训4800学时，师均90学时。",
    ],
)
def test_an_average_that_is_not_the_total_by_heads_is_said(
    sentence: str, sentence_told: Callable[[str], list[str]]
) -> None:
    assert sentence_told(sentence) == ["人均不符"]


@pytest.mark.parametrize(
    "sentence",
    [
        "图书共60000册，学生1200人，生均50册。",
        "图书约60000册，学生1200人，生均40册。",
        "图书60000册，新增3000册，学生1200人，生均40册。",
        "新增图书36000册，学生1200人，生均40册。",
        "培训8学时，参加教师60人，人均6学时。",
        "藏书36000册；学生1200人，生均借阅20册。",
        "藏书36000册，学生1200人，教师60人，人均20册。",
        "藏书36000册，教师1200人，生均20册。",
    ],
)
def test_an_average_that_fits_or_may_be_of_something_else_is_left_alone(
    sentence: str, sentence_told: Callable[[str], list[str]]
) -> None:
    assert sentence_told(sentence) == []
