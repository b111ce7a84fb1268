"""The lines of a spec joined for a pattern that runs over them once (review/whole.py)."""

from __future__ import annotations

import re

import pytest

from planforge.review.lines import Kind, Line
from planforge.review.whole import places_with, rough, running, whole_of

TEXTS = ("七年级备课，八年级备课", "抓好常规", "共{{七年级}}人", "第九年级组")


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(10 * place, text, Kind.TEXT, "", "", place) for place, text in enumerate(texts))


def test_a_line_is_found_once_and_a_phrase_is_none_of_its_words() -> None:
    assert places_with(lines(*TEXTS), rough("[七八九]年级")) == [0, 3]
    assert places_with(lines(*TEXTS), rough(r"\0")) == [2]
    assert places_with((), rough("年")) == []


@pytest.mark.parametrize(
    ("alternatives", "pattern"),
    [
        ("[七八]年级|物理", "七年级|八年级|物理"),
        ("期[中末]考|[.*]", r"期[中末]考|\.|\*"),
        (r"\d月|[0-9]年|[^。]", r"\d月|[0-9]年|[^。]"),
        ("[：:][（(]", "：[（(]|:[（(]"),
    ],
)
def test_a_class_in_front_is_written_out(alternatives: str, pattern: str) -> None:
    assert rough(alternatives) == re.compile(pattern)


def test_the_lines_of_a_spec_are_joined_once() -> None:
    some = lines(*TEXTS)
    assert running(some) is running(some)
    assert whole_of(running(some)) is whole_of(running(some))
    assert whole_of(lines("抓好常规")).text == "抓好常规"
