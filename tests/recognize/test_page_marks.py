"""Numbers of pages and what stands beside them are set aside; scores, pages of books and those who sign are not."""

from __future__ import annotations

import pytest

from planforge.readers.evidence import Line
from planforge.recognize.page_marks import PAGE, RUNNING, page_lines

TEXT = tuple(f"第{at}项工作由教导处组织，各班配合。" for at in range(1, 20))


def _found(*texts: str) -> list[tuple[str, str]]:
    found = page_lines([Line(at, text) for at, text in enumerate(texts, 1)])
    return [(line.text, kind) for line, kind in found.items()]


@pytest.mark.parametrize(
    "mark",
    [
        "— 3 —",
        "-12-",
        "第3页",
        "第 3 页 共 8 页",
        "共8页 第3页",
        "第3页/共8页",
        "·2·",
        "~ 4 ~",
        "Page 2 of 5",
        "第五页",
    ],
)
def test_the_number_of_a_page_is_set_aside(mark: str) -> None:
    assert _found("一、目标", mark, "二、措施") == [(mark, PAGE)]


@pytest.mark.parametrize(
    "marks",
    [
        ("滨河小学          第 1 页", "滨河小学          第 2 页"),
        ("第1页　滨河小学", "第2页　滨河小学"),
        ("滨河小学 | Page 1", "滨河小学 | Page 2", "滨河小学 | Page 3"),
        ("求真 向善 — 1 —", "求真 向善 — 2 —"),
    ],
)
def test_words_on_the_line_of_every_number_are_those_of_the_page(marks: tuple[str, ...]) -> None:
    lines = [line for mark in marks for line in (*TEXT[:3], mark)]
    assert _found(*lines) == [(mark, RUNNING) for mark in marks]


@pytest.mark.parametrize("words", ["滨河小学", "求真 向善 尚美", "滨河小学校园安全工作计划"])
def test_words_above_every_number_are_those_of_the_page(words: str) -> None:
    lines = [line for number in "123" for line in (*TEXT[:3], words, f"— {number} —")]
    assert sorted(_found(*lines, "滨河小学", "2026年9月1日")) == sorted(
        (each, kind) for number in "123" for each, kind in ((words, RUNNING), (f"— {number} —", PAGE))
    )
    bare = [line for number in "123" for line in (*TEXT[:3], words, number)]
    assert len(_found(*bare)) == (0 if " " in words else 2 * 3)  # a slogan may head what is numbered


def test_shares_that_count_up_are_pages_and_so_are_bare_numbers_a_page_apart() -> None:
    assert [kind for _, kind in _found("1/3", "甲。", "2/3", "乙。", "3/3")] == [PAGE] * 3
    assert _found(*TEXT, "1", *TEXT, "2") == [("1", PAGE), ("2", PAGE)]


@pytest.mark.parametrize(
    "lines",
    [
        ("3/5", "4/6"),
        ("7/8",),
        ("第5页", "《小狗》", "第3页"),
        ("28", "甲。", "30"),
        ("1", "周明远", "2", "林静"),
        ("参赛人数    12", "参赛人数    30"),
        ("滨河小学", "2026年9月1日", "滨江小学", "滨河小学", "2026年9月2日"),
    ],
)
def test_what_numbers_no_pages_stays(lines: tuple[str, ...]) -> None:
    assert _found(*lines) == []


def test_whoever_signs_below_a_page_is_no_head_of_it() -> None:
    lines = ["— 1 —", "滨河小学", "甲。", "— 2 —", "滨河小学", "2026年9月1日"]
    assert ("滨河小学", RUNNING) not in _found(*lines)
    assert _found(*lines[:2], *TEXT[:2], "责任人：林静", "— 2 —", "责任人：林静")[-1] == ("— 2 —", PAGE)
