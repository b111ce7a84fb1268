"""Number marks: as they look at number one, and at every other."""

from __future__ import annotations

import pytest

from planforge.compose.marks import STYLES, read_pattern


def _marked(text: str, number: int) -> str:
    pattern = read_pattern(text)
    assert pattern is not None
    return pattern.mark(number, 1).text


@pytest.mark.parametrize(
    ("text", "number", "mark"),
    [
        ("一、", 2, "二、"), ("一、", 10, "十、"), ("一、", 12, "十二、"), ("一、", 21, "二十一、"), ("（一）", 105, "（一百零五）"),
        ("1.", 10, "10."), ("（1）", 3, "（3）"), ("(1)、", 2, "(2)、"), ("第一，", 3, "第三，"), ("第1条", 12, "第12条"),
        ("①", 20, "⑳"), ("①", 21, "㉑"), ("①", 50, "㊿"), ("①", 51, "(51)"), ("⑴", 20, "⒇"), ("⑴", 21, "(21)"),
        ("⒈", 9, "⒐"), ("Ⅰ.", 12, "Ⅻ."), ("I.", 14, "XIV."), ("（i）", 9, "（ix）"), ("a.", 26, "z."), ("a.", 27, "aa."), ("A)", 3, "C)"), ("１．", 10, "１０．"),
        ("壹、", 16, "壹拾陆、"), ("Part 1", 2, "Part 2"), ("一是", 3, "三是"), (" 1、", 2, "2、"), ("第一章　", 12, "第十二章　"),
        ("第一篇章", 2, "第二篇章　"),
    ],
)  # fmt: skip
def test_a_mark_counts_as_it_looks_at_number_one(text: str, number: int, mark: str) -> None:
    assert _marked(text, number) == mark


@pytest.mark.parametrize("text", ["", "、", "公问", "二、", "2.", "第一章第1节", "一" + "、" * 12])
def test_what_holds_no_number_one_or_two_of_them_is_no_mark(text: str) -> None:
    assert read_pattern(text) is None


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("一、", 1), ("壹、", 1), ("（一）", 2), ("(一)", 2), ("一）", 2), ("1.", 3), ("1、", 3), ("１．", 3), ("⒈", 3), ("（1）", 4), ("(1)、", 4),
        ("①", 0), ("a.", 0), ("⑴", 0), ("第一，", 0), ("一是", 0), ("附件1", 0), ("Ⅰ.", 0),
    ],
)  # fmt: skip
def test_a_mark_has_the_heading_style_of_its_kind(text: str, tier: int) -> None:
    pattern = read_pattern(text)
    assert pattern is not None
    assert pattern.tier == tier
    assert pattern.mark(7, 3).series == 3


def test_the_styles_are_those_of_the_language() -> None:
    assert {name: [pattern.text for pattern in style] for name, style in STYLES.items()} == {
        "公文": ["一、", "（一）", "1.", "（1）", "①", "a.", "⑴"],
        "校用": ["一、", "1.", "（1）", "①"],
        "混用": ["一、", "（一）", "1.", "（1）", "①", "a.", "⑴"],
        "平铺": ["1.", "（1）", "①"],
        "多级": ["1", "1.1", "1.1.1", "（1）", "①"],
    }


@pytest.mark.parametrize(
    ("text", "numbers", "number", "mark", "tier"),
    [
        ("1.1", (3,), 2, "3.2　", 2), ("1.1", (), 2, "2　", 2), ("1.1.1", (1, 3, 2), 4, "3.2.4　", 3), ("1.1.1.1", (1, 3, 2), 4, "1.3.2.4　", 4),
        ("1．1", (3,), 12, "3．12　", 2), ("1.1、", (3,), 2, "3.2、", 2), ("1.1.", (10,), 1, "10.1.", 2), ("1.1.1.1.1", (1, 2, 3, 4), 1, "1.2.3.4.1　", 0),
    ],
)  # fmt: skip
def test_a_mark_of_several_numbers_says_those_above_it(
    text: str, numbers: tuple[int, ...], number: int, mark: str, tier: int
) -> None:
    pattern = read_pattern(text)
    assert pattern is not None
    made = pattern.below(numbers).mark(number, 1)
    assert (made.text, made.pattern, made.tier) == (mark, text, tier)


def test_a_bare_number_stands_off_its_words() -> None:
    assert _marked("1", 12) == "12　"


@pytest.mark.parametrize("text", ["1-1", "1..1", "1.1.1。", "一.1"])
def test_ones_without_a_point_between_them_are_none(text: str) -> None:
    assert read_pattern(text) is None
