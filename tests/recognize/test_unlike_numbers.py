"""Numbers that are right in their own list and wrong in the document, and those that only look so."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.importing import import_document
from planforge.source import TextFile
from planforge.workspace.library import Workspace

HEAD = "滨河市实验小学工作计划\n"


def slips(text: str) -> list[tuple[str, int, str]]:
    file = TextFile("去年.txt", (HEAD + text).encode())
    imported = import_document(file, Workspace(Path(__file__).parent), "去年.yaml")
    return [(slip.code, slip.at, slip.raw) for spec in imported.specs for slip in spec.slips]


def test_a_list_with_another_mark_than_other_lists() -> None:
    text = "一、教研\n1．备课。\n2．评课。\n二、教学\n1、上课。\n2、作业。\n三、措施\n1．检查。\n2．总结。\n"
    assert slips(text) == [("编号不一", 6, "1、")]
    assert slips(text.replace("、上课", "．上课").replace("2、", "2．")) == []


def test_a_mark_for_every_level_is_no_mixture() -> None:
    text = "一、教研\n1、备课。\n1．备学生。\n2．备教材。\n2、评课。\n1．评目标。\n2．评过程。\n"
    assert slips(text) == []


def test_circles_below_one_of_three_points() -> None:
    text = "一、工作\n（一）教研\n1.备课。\n2.评课。\n（二）教学\n1.上课。\n2.作业。\n（三）德育\n①班会。\n②家访。\n"
    assert slips(text) == [("编号不一", 10, "①")]


def test_a_higher_level_below_a_lower_one() -> None:
    text = "一、工作\n1、教研\n（一）备课。\n（二）评课。\n2、教学\n（1）上课。\n（2）作业。\n"
    assert ("编号不一", 4, "（一）") in slips(text)
    assert slips(text.replace("（一）", "（1）").replace("（二）", "（2）")) == []


def test_a_list_that_begins_with_two() -> None:
    text = "二、工作目标\n人人达标。\n三、工作措施\n每周检查一次。\n"
    assert slips(text) == [("跳号", 2, "二、")]
    assert slips("一、工作\n（二）备课。\n（三）评课。\n") == [("跳号", 3, "（二）")]


def test_numbers_that_run_on_across_sections_are_right() -> None:
    assert (
        slips("一、教研\n1.备课。\n2.评课。\n二、教学\n3.上课。\n4.作业。\n三、德育\n5.班会。\n6.家访。\n")
        == []
    )


def test_a_heading_that_lost_the_mark_behind_its_number() -> None:
    text = "一、教研\n每周备课。\n二教学\n每天上课。\n三、德育\n每周班会。\n"
    assert ("编号标点", 4, "二") in slips(text)
    assert slips(text.replace("二教学", "二、教学")) == []


@pytest.mark.parametrize(
    ("right", "typed", "code"),
    [
        ("1．备课", "1．．备课", "编号标点"),
        ("1．备课", "1 ．备课", "多余空格"),
    ],
)
def test_a_number_with_too_much_in_it(right: str, typed: str, code: str) -> None:
    text = "一、工作\n1．备课，每周一次。\n2．评课，每月一次。\n3．作业，每天一次。\n"
    assert code in [slip[0] for slip in slips(text.replace(right, typed))]
    assert slips(text) == []


def test_numbers_as_standards_have_them_are_right() -> None:
    text = "1 现状分析\n有60名教师。\n2 建设目标\n人人达标。\n3 保障措施\n成立小组。\n"
    assert slips(text) == []
