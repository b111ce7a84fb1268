from pathlib import Path

import pytest

from planforge.importing import import_document
from planforge.recognize.misnumbered import Slip
from planforge.source import TextFile
from planforge.workspace.library import Workspace

HEAD = "滨河市实验小学工作计划\n"


def slips(text: str) -> list[Slip]:
    file = TextFile("去年.txt", (HEAD + text).encode())
    imported = import_document(file, Workspace(Path(__file__).parent), "去年.yaml")
    return [slip for spec in imported.specs for slip in spec.slips]


def codes(text: str) -> list[tuple[str, int, str]]:
    return [(slip.code, slip.at, slip.raw) for slip in slips(text)]


RIGHT = """\
一、指导思想
落实课程标准。
二、主要工作
（一）教研
1.集体备课。
2.课例研讨。
（二）教学
1.常规检查。
2.质量分析。
三、工作措施
每周检查一次。
"""


def test_numbers_that_are_right_give_nothing() -> None:
    assert codes(RIGHT) == []


def test_a_number_typed_twice_is_said_where_it_comes_again() -> None:
    assert codes(RIGHT.replace("三、", "二、")) == [("重号", 11, "二、")]


def test_a_number_left_out_is_said_behind_the_gap() -> None:
    (slip,) = slips(RIGHT.replace("三、", "五、"))
    assert (slip.code, slip.at) == ("跳号", 11)
    assert slip.message == "“二、”后面是“五、”，号没有接上"
    assert slip.behind == "工作措施"


def test_a_lost_digit_is_said_with_the_number_it_was() -> None:
    (slip,) = slips("一、主要工作\n1、备课。\n2、研讨。\n、整理资料。\n4、总结。\n")
    assert (slip.code, slip.at, slip.raw) == ("缺号", 5, "、")
    assert slip.hint == "在“、”前面补上 3"


@pytest.mark.parametrize("odd", ["4.", "4．"])
def test_a_number_of_another_look_is_said(odd: str) -> None:
    text = f"一、主要工作\n1、备课。\n2、研讨。\n3、检查。\n{odd}总结。\n"
    assert codes(text) == [("编号不一", 6, odd)]


def test_a_section_numbered_like_an_item_is_said() -> None:
    text = "一、指导思想\n落实课程标准。\n二、主要工作\n开展集体备课。\n三、工作措施\n每周检查一次。\n4、组织领导\n成立小组。\n"
    assert codes(text) == [("编号不一", 8, "4、")]


def test_two_looks_that_are_as_frequent_accuse_nobody() -> None:
    assert codes("一、主要工作\n1、备课。\n2、研讨。\n3.检查。\n4.总结。\n") == []


def test_marks_behind_a_number_are_said_once_for_every_look() -> None:
    text = "一、主要工作\n（一）、教研\n每周一次。\n（二）、教学\n每月一次。\n"
    assert codes(text) == [("编号标点", 3, "（一）、")]
    assert codes("一. 主要工作\n开展集体备课。\n二. 工作措施\n每周检查。\n") == [("编号标点", 2, "一.")]


def test_a_number_without_a_mark_is_said() -> None:
    assert codes("一、主要工作\n1集体备课\n2、课例研讨\n3、质量分析\n") == [("编号标点", 3, "1")]


def test_a_text_without_numbers_gives_nothing() -> None:
    assert codes("一是抓常规，二是抓质量。\n") == []


def test_a_heading_that_begins_with_a_month_or_has_its_mark_lost_none() -> None:
    chapters = "计划\n一、目标\n认真落实。\n二、任务\n抓好常规。\n{}\n办好讲座。\n四、考核\n按办法执行。\n"
    assert not slips(chapters.format("三、九月份安排"))
    assert not slips(chapters.format("三、一日活动、常规"))
    assert [slip.code for slip in slips(chapters.format("三九月份安排")) if slip.raw == "三"] == ["编号标点"]


@pytest.mark.parametrize(
    ("text", "odd", "code"),
    [
        ("计划\n一、目标\n抓好常规。\n二．任务\n办好讲座。\n三、组织\n统一部署。\n四、考核\n按办法执行。\n", "二．", "编号标点"),
        ("计划\n一、要求\n（一）备课\n抓好常规。\n(二)上课\n办好讲座。\n（三）作业\n统一部署。\n（四）辅导\n按时批改。\n", "(二)", "编号不一"),
    ],
)  # fmt: skip
def test_one_number_that_looks_otherwise_is_said_once_and_exactly(text: str, odd: str, code: str) -> None:
    said = [slip for slip in slips(text) if slip.raw.strip() == odd]
    assert [slip.code for slip in said] == [code]
    assert "同一级别的条目多是" not in said[0].message
