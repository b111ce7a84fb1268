"""Misspelt headings are named; numbers typed by hand are not stripped but named."""

import pytest

from planforge.checks.headings import misspelt_heading, typed_number


@pytest.mark.parametrize(
    "spec",
    [
        "指导思相: 立德树人。",
        "主要工作:\n  - 指导思相: 立德树人。",
        "主要工作:\n  指导思相:\n    - 立德树人。",
        "主要工作:\n  - 总则:\n      - 分则:\n          指导思相: 立德树人。",
        "导语:\n  指导思相: 立德树人。",
        "附件:\n  - 指导思相: 立德树人。",
    ],
)
def test_a_misspelt_heading_is_named_at_every_level(found, spec):
    finding = found(misspelt_heading, spec)
    assert (finding.code, finding.fragment, finding.is_error) == ("疑似错字", "指导思相", False)
    assert "指导思想" in finding.message


@pytest.mark.parametrize(
    "heading", ["指导思想", "指导 思想：", "教育实践", "形势教育", "语文组", "九月", "第3周周三"]
)
def test_a_legitimate_heading_is_not_questioned(said, heading):
    assert said(misspelt_heading, f"{heading}: 内容") == []


def test_a_word_that_sounds_like_a_header_key_is_left_to_the_head_of_the_report(said):
    assert said(misspelt_heading, "期检: 2026年") == []


@pytest.mark.parametrize(
    "mark", ["一、", "十二、", "一．", "1.", "1．", "12、", "（一）", "(3)", "（1）、", "①", "⑴", "⒉"]
)
def test_a_number_typed_before_an_item_a_heading_or_a_label_is_named(said, mark):
    assert said(typed_number, f"主要工作:\n  - |\n    {mark}集体备课") == [("手打编号", mark)]
    assert said(typed_number, f"主要工作:\n  - '{mark}集体备课': 每周一次") == [("手打编号", mark)]
    assert said(typed_number, f"主要工作:\n  '{mark}集体备课': 每周一次") == [("手打编号", mark)]
    assert said(typed_number, f"'{mark}集体备课': 每周一次") == [("手打编号", mark)]


@pytest.mark.parametrize(
    "text",
    [
        "两学一做学习教育",
        "三会一课制度",
        "五不准要求",
        "3.5亿元专项经费",
        "2.0版教材",
        "12.4全国法制宣传日",
        "一、二年级不布置书面作业",
        "三、四月份开展",
        "1、2号楼由保安值守",
        "（1）班先试行",
        "(3)年级组负责",
        "第一，把好备课关",
        "第一阶段",
        "一是备课，二是上课",
        "60名教师参加",
        "十分重视",
    ],
)
def test_a_number_that_is_a_word_is_left_alone(said, text):
    assert said(typed_number, f"主要工作:\n  - |\n    {text}") == []


def test_paragraphs_and_cells_may_begin_with_numbers(said):
    assert said(typed_number, "导语: |\n  1．集体备课\n  2．课例研讨") == []
    assert said(typed_number, "主要工作:\n  表格: |\n    项目 | 内容\n    备课 | 1．集体备课") == []


@pytest.mark.parametrize("words", ["1.制定计划 2.开学检查", "（1）开学检查", "1、家长会；2、表彰会"])
def test_the_words_of_a_plan_that_an_answer_keeps_are_left_alone(said, words):
    answer = f"任务完成情况:\n  - {words}:\n      结果: 做了\n      状态: 完成\n"
    assert said(typed_number, f"{answer}      指纹: 97471cc4\n") == []
    assert len(said(typed_number, f"{answer}")) == 1
