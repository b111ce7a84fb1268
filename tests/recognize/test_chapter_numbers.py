"""Which numbers are those of chapters: the outermost, whatever ranks first elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft

Draw = Callable[[str], Draft]
Outline = Callable[[str], list[str]]
PLAN = """教学工作计划
一、指导思想
面向全体学生。
二、主要工作
（一）常规
1. 备课
{one}集体备课
{two}个人备课
2. 上课
（二）教研
1. 听课
三、保障措施
落实责任。
"""
PAIRS = [
    ("Ⅰ. ", "Ⅱ. "), ("Ⅰ ", "Ⅱ "), ("I. ", "II. "), ("（Ⅰ）", "（Ⅱ）"), ("（i）", "（ii）"), ("ⅰ）", "ⅱ）"), ("i. ", "ii. "),
    ("A. ", "B. "), ("a) ", "b) "), ("壹、", "贰、"), ("§1 ", "§2 "), ("第一部分 ", "第二部分 "),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_numbers_inside_a_list_that_goes_on_are_below_it(draft_of: Draw, one: str, two: str) -> None:
    draft = draft_of(PLAN.format(one=one, two=two))
    assert [section.heading for section in draft.sections] == ["指导思想", "主要工作", "保障措施"]
    below = draft.sections[1].body[0].body[0].body  # type: ignore[union-attr]
    assert [part.text or part.head for part in below] == ["集体备课", "个人备课"]  # type: ignore[union-attr]


@pytest.mark.parametrize("marks", ["Ⅰ. Ⅱ. Ⅲ.", "I. II. III."])
def test_roman_numbers_outside_are_those_of_chapters(draft_of: Draw, marks: str) -> None:
    one, two, three = marks.split()
    draft = draft_of(
        f"教学工作计划\n{one} 目标\n提高质量。\n{two} 任务\n一、备课\n二、上课\n{three} 保障\n一、组织\n二、经费\n"
    )
    assert [section.heading for section in draft.sections] == ["目标", "任务", "保障"]


def test_the_ninth_letter_is_no_roman_one(outline_of: Outline) -> None:
    lines = [f"{letter}. 第{letter}项" for letter in "ABCDEFGHIJ"]
    assert outline_of("\n".join(lines)) == [f"A. 第{letter}项" for letter in "ABCDEFGHIJ"]


def test_a_roman_one_alone_is_a_letter_of_the_text(outline_of: Outline) -> None:
    assert outline_of("V.是电压的符号。\nIT 设备每周检查。") == [
        "¶ V.是电压的符号。",
        "¶ IT 设备每周检查。",
    ]


def test_words_that_count_may_be_the_only_numbers_of_chapters(draft_of: Draw) -> None:
    draft = draft_of(
        "教学工作计划\n第一，指导思想\n面向全体。\n第二，主要工作\n1. 备课\n2. 上课\n第三，时间安排\n九月：准备\n十月：实施\n"
    )
    assert [section.heading for section in draft.sections] == ["指导思想", "主要工作", "时间安排"]


def test_words_that_count_below_a_chapter_are_points(draft_of: Draw) -> None:
    draft = draft_of(
        "教学工作计划\n一、指导思想\n面向全体。\n二、主要工作\n第一，抓好备课\n每周一次。\n第二，抓好上课\n人人参加。\n三、要求\n认真。\n"
    )
    assert [section.heading for section in draft.sections] == ["指导思想", "主要工作", "要求"]


def test_words_that_count_sentences_are_points(draft_of: Draw) -> None:
    draft = draft_of(
        "教学工作总结\n本学期做了三件事。\n第一，认真备课，做到心中有数，课前准备充分。\n第二，认真上课，让每个学生有收获。\n第三，认真批改，及时反馈。\n"
    )
    assert not draft.sections


def test_known_headings_that_run_on_make_chapters(draft_of: Draw) -> None:
    draft = draft_of(
        "教学工作计划\n第一、指导思想。面向全体学生，努力提高教学质量。\n第二、主要工作。抓好备课和上课。\n第三、保障措施。按月检查，及时反馈。\n"
    )
    assert [section.heading.rstrip("。") for section in draft.sections] == [
        "指导思想",
        "主要工作",
        "保障措施",
    ]
