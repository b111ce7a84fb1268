"""What a document sets now so, now so, is said, though the spec made of it is even."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.importing import import_document
from planforge.source import TextFile
from planforge.workspace.library import Workspace

HEAD = "滨河市实验小学工作计划\n一、主要工作\n"


def slips(tmp_path: Path, text: str) -> list[tuple[str, int]]:
    file = TextFile("计划.txt", (HEAD + text).encode())
    (spec,) = import_document(file, Workspace(tmp_path), str(tmp_path / "计划.yaml")).specs
    return [(slip.code, slip.at) for slip in spec.slips]


def test_a_number_in_brackets_of_two_widths(tmp_path: Path) -> None:
    text = "（1）抓好集体备课。\n(2）抓好听课评课。\n（3）抓好作业管理。\n"
    assert ("括号混用", 4) in slips(tmp_path, text)


def test_numbers_in_brackets_of_both_widths(tmp_path: Path) -> None:
    text = "（1）抓好集体备课。\n（2）抓好听课评课。\n二、保障措施\n(1)成立领导小组。\n"
    assert ("编号不一", 6) in slips(tmp_path, text)


def test_a_blank_behind_some_numbers(tmp_path: Path) -> None:
    text = "（一）抓好集体备课。\n（二） 抓好听课评课。\n（三）抓好作业管理。\n"
    assert ("多余空格", 4) in slips(tmp_path, text)


def test_a_label_with_a_colon_of_half_width_among_others(tmp_path: Path) -> None:
    text = "二、组织领导\n组长：周明远\n副组长：林静\n成员:赵一帆、何雨桐\n联络员：孙立群\n"
    assert ("半角标点", 6) in slips(tmp_path, text)
    assert slips(tmp_path, text.replace("：", ":")) == []


def test_a_month_without_the_colon_of_the_others(tmp_path: Path) -> None:
    text = "抓好备课。\n二、每月安排\n九月份：\n定计划\n十月份\n上好课\n十一月份：\n评好课\n"
    assert ("标题标点", 7) in slips(tmp_path, text)


@pytest.mark.parametrize(("odd", "found"), [("", [("标题标点", 5)]), ("。", [])])
def test_one_heading_of_a_list_that_ends_otherwise(
    odd: str, found: list[tuple[str, int]], tmp_path: Path
) -> None:
    text = f"1、集体备课。\n每周一次。\n2、听课评课{odd}\n每月两次。\n3、作业管理。\n每天检查。\n"
    assert slips(tmp_path, text) == found


def test_a_head_over_paragraphs_among_heads_with_a_sentence_behind_them(tmp_path: Path) -> None:
    text = "1.组织保障。每周开一次会。\n2.制度保障。修订考核办法。\n3.经费保障\n本学期安排经费，明细如下。\n"
    assert slips(tmp_path, text) == []


def test_a_number_in_a_cell_that_looks_otherwise(tmp_path: Path) -> None:
    text = "抓好备课。\n二、安排\n月份\t工作\n九月\t1．定计划\n十月\t2．上好课\n十一月\t3.评好课\n"
    assert ("编号不一", 5) in slips(tmp_path, text)
    assert slips(tmp_path, text.replace("3.", "3．")) == []


def test_the_last_of_several_points_may_end_otherwise(tmp_path: Path) -> None:
    assert slips(tmp_path, "（1）集体备课；\n（2）听课评课；\n（3）作业管理。\n") == []


def test_brackets_are_held_against_those_of_their_own_kind(tmp_path: Path) -> None:
    text = "（一）教研\n(1)备课。\n(2)评课。\n（二）教学\n(1)上课。\n(2)作业。\n"
    assert slips(tmp_path, text) == []


def test_a_month_that_comes_twice_in_a_row(tmp_path: Path) -> None:
    text = "二、每月安排\n九月：\n定计划\n九月：\n上好课\n十一月：\n评好课\n"
    assert slips(tmp_path, text) == [("重复项", 6)]
    assert slips(tmp_path, text.replace("九月：\n上", "十月：\n上")) == []


def test_a_point_whose_rest_stands_in_a_paragraph_of_its_own(tmp_path: Path) -> None:
    text = (
        "（1）集体备课每周一次，人人主备一课；\n备课以后两周之内上好研讨课，并写出反思交流。\n（2）听课。\n"
    )
    assert ("断行", 3) in slips(tmp_path, text)
    assert ("断行", 3) not in slips(tmp_path, text.replace("一课；", "一课。"))
