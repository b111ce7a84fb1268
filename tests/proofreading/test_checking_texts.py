"""What is said of a text from the web or an old file, both ways: where it is wrong, and where it only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.diagnostics import Diagnostic
from planforge.proofreading import proofread
from planforge.source import TextFile
from planforge.workspace.library import Workspace

HEAD = "滨河市实验小学工作计划\n"


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def found(text: str, library: Workspace, code: str) -> list[Diagnostic]:
    file = TextFile("网上.txt", text.encode())
    return [each for each in proofread(file, library).diagnostics if each.code == code]


def lines(text: str, library: Workspace, code: str) -> list[int]:
    return [each.position.line for each in found(text, library, code)]


def test_a_broken_sentence_is_said_at_the_end_of_its_first_line(library: Workspace) -> None:
    text = HEAD + "\n一、指导思想\n落实课程标准，关注学生的发展，不断总结\n办学经验，让学校工作稳步前进。\n"
    (broken,) = found(text, library, "断行")
    (second,) = broken.also
    assert (broken.position.line, broken.position.column, broken.position.width) == (4, 14, 6)
    assert (second.line, second.column) == (5, 1)


def test_a_number_in_a_cell_is_said_at_its_row(library: Workspace) -> None:
    text = HEAD + "一、安排\n月份\t工作\n九月\t1．定计划\n十月\t2．上好课\n十一月\t3.评好课\n"
    (odd,) = found(text, library, "编号不一")
    assert (odd.position.line, odd.position.column) == (6, 5)


# -- what does not belong -----------------------------------------------------------------------------

PLAN = HEAD + "一、指导思想\n落实课程标准。\n二、主要工作\n每周备课（{}）。\n三、工作措施\n每月检查。\n"


@pytest.mark.parametrize(
    "cover",
    [
        "各位老师：\n现将本学期工作计划印发给你们，请认真学习。\n",
        "根据区教育局的要求，现将学校工作计划公示如下：\n",
    ],
)
def test_words_that_only_pass_a_document_on(cover: str, library: Workspace) -> None:
    assert lines(cover + PLAN, library, "网页残留") == list(range(1, cover.count("\n") + 1))
    assert lines("滨河市实验小学\n" + PLAN, library, "网页残留") == []


def test_a_title_of_another_page_between_two_sections(library: Workspace) -> None:
    text = PLAN.replace("三、", "小学德育工作计划2026\n三、")
    assert lines(text, library, "网页残留") == [6]
    assert lines(PLAN.replace("三、", "按年级制定工作计划。\n三、"), library, "网页残留") == []


@pytest.mark.parametrize(
    "left",
    ["&nbsp;", "<br/>", "来源：范文网", "。www.abc.com/1.html"],
    ids=["blank", "break", "from", "link"],
)
def test_what_a_page_leaves_inside_a_line(left: str, library: Workspace) -> None:
    text = PLAN.replace("（{}）", f"（{left}）" if "来源" in left else left)
    assert lines(text, library, "网页残留") == [5]
    assert lines(PLAN.format("见 http://a.cn/ke"), library, "网页残留") == []


def test_a_title_that_says_it_is_a_pattern(library: Workspace) -> None:
    assert lines(PLAN.replace("工作计划\n", "工作计划范文\n"), library, "网页残留") == [1]


def test_pictures_that_are_spoken_of_and_not_there(library: Workspace) -> None:
    assert lines(PLAN.format("如图"), library, "缺图") == [5]
    assert lines(PLAN.replace("三、", "图1：备课现场\n三、"), library, "缺图") == [6]
    assert lines(PLAN.format("用图表"), library, "缺图") == []


# -- what is not there --------------------------------------------------------------------------------


def test_a_document_of_nobody(library: Workspace) -> None:
    text = PLAN.replace("滨河市实验小学", "教学").format("按年级")
    assert lines(text, library, "无署名") == [1]
    assert lines(text + "教导处\n2026年9月1日\n", library, "无署名") == []
    assert lines(text.replace("落实", "滨河市实验小学落实"), library, "无署名") == []


def test_a_section_without_words(library: Workspace) -> None:
    assert lines(PLAN.replace("每月检查。\n", ""), library, "空章") == [6]
    assert lines(PLAN, library, "空章") == []
    flat = HEAD + "一、抓好备课\n二、抓好上课\n三、抓好作业\n"
    assert lines(flat, library, "空章") == []


def test_a_month_without_words(library: Workspace) -> None:
    text = HEAD + "一、安排\n九月：\n1.备课。\n十月：\n1.上课。\n十一月：\n二、措施\n每月检查。\n"
    assert lines(text, library, "空章") == [7]


def test_a_number_without_words(library: Workspace) -> None:
    assert lines(HEAD + "一、安排\n1．备课。\n2．\n3．上课。\n", library, "空章") == [4]


def test_a_heading_that_promises_what_is_not_written(library: Workspace) -> None:
    text = HEAD + "一、主要做法\n每周备课。\n二、不足与打算\n教师年龄偏大。\n"
    assert lines(text, library, "空章") == [4]
    assert lines(text + "今后要多培养青年教师。\n", library, "空章") == []


def test_signs_of_markdown_are_told_in_one_finding(library: Workspace) -> None:
    text = "# 滨河市实验小学工作计划\n**一、指导思想**\n落实课程标准。\n**二、主要工作**\n- 每周备课。\n"
    (one,) = (each for each in found(text, library, "网页残留") if "Markdown" in each.message)
    assert one.message.startswith("有 3 处 Markdown 的记号“#”")
    assert (one.position.line, one.position.column) == (1, 1)
    assert [place.line for place in one.also] == [2, 4]
    assert not found(HEAD + "一、目标\n做好家访。\n", library, "网页残留")
