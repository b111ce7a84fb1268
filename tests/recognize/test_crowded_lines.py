"""Documents without lines and documents without structure: cut where numbers say so, asked about always."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Item, Label
from planforge.recognize.numbering import scheme_of
from planforge.recognize.placements import placements_of

Draw = Callable[[str], Draft]
ONE = (
    "三年级数学教学计划 一、学情分析 本班学生45人，基础较好。二、教学目标 1、掌握加减法。2、认识分数。"
    "三、教学进度 第一周 第一单元 第二周 第二单元"
)


def test_a_document_on_one_line_is_parted_at_its_numbers_and_asked_about(draft_of: Draw) -> None:
    draft = draft_of(ONE)
    assert draft.title == ["三年级数学教学计划"]
    assert [section.heading for section in draft.sections] == ["学情分析", "教学目标", "教学进度"]
    assert [type(part) for part in draft.sections[1].body] == [Item, Item]
    assert [type(part) for part in draft.sections[2].body] == [Label, Label]
    assert draft.notes == ["原文挤在一行里，是按编号断开的，请对照原文"]


def test_known_headings_and_numbers_part_what_no_mark_does(draft_of: Draw) -> None:
    draft = draft_of(
        "秋游活动方案\n一、活动主题亲近自然，快乐同行二、活动目的1.认识家乡2.锻炼身体三、活动时间10月16日四、参与人员全校师生、家长代表"
        "五、活动流程1.集合整队2.步行出发3.分组寻宝"
    )
    assert [section.heading for section in draft.sections] == [
        "活动主题",
        "活动目的",
        "活动时间",
        "参与人员",
        "活动流程",
    ]
    assert [len(section.body) for section in draft.sections] == [1, 2, 1, 1, 3]


def test_the_first_point_of_a_list_ends_a_heading(draft_of: Draw) -> None:
    draft = draft_of(
        "传染病预案\n一、事前预防1、每天晨检。2、开窗通风。二、事中处理1、立即报告。2、送医。三、善后工作1、消毒。2、家访。"
    )
    assert [(section.heading, len(section.body)) for section in draft.sections] == [
        ("事前预防", 2),
        ("事中处理", 2),
        ("善后工作", 2),
    ]


@pytest.mark.parametrize("text", ["一、二年级的学生参加，三、四年级的学生观摩。", "工作计划 一、目标 好。"])
def test_numbers_in_a_sentence_part_no_line(draft_of: Draw, text: str) -> None:
    assert draft_of(text).notes[-1:] != ["原文挤在一行里，是按编号断开的，请对照原文"]


def test_a_text_without_any_structure_is_asked_about_and_not_sure(draft_of: Draw) -> None:
    draft = draft_of("教研工作计划\n" + "本学期认真做好教研工作，按时备课，认真上课。\n" * 5)
    assert draft.notes == ["没有认出章和条，全文一段一段放在“正文”里"]
    placed = {each.key: each.sure for each in placements_of(draft, scheme_of(draft))}
    assert placed["正文"] == "低"


def test_a_notice_that_hands_out_a_plan_stands_above_its_title(draft_of: Draw) -> None:
    body = "一、目标\n好。\n二、措施\n严。\n"
    draft = draft_of(f"关于印发《滨河市实验小学工作计划》的通知\n2026年秋季安全工作计划\n{body}")
    assert draft.title == ["关于印发《滨河市实验小学工作计划》的通知", "2026年秋季安全工作计划"]
    assert draft.notes == ["标题上面一行像印发的通知，看看要不要留在标题里"]
    assert draft_of(f"关于印发工作计划的通知\n{body}").title == ["关于印发工作计划的通知"]


def test_numbers_of_three_digits_go_on_with_a_list_and_begin_none(draft_of: Draw) -> None:
    points = "".join(f"{number}、落实第{number}项。\n" for number in range(1, 103))
    draft = draft_of(f"安全工作计划\n一、重点\n{points}二、项目\n男子：\n100、200米\n女子：\n跳绳")
    assert [type(part) for part in draft.sections[0].body] == [Item] * 102
    assert not any(isinstance(part, Item) for part in draft.sections[1].body)


def test_decimal_numbers_look_otherwise_than_the_numbers_below_them(draft_of: Draw) -> None:
    draft = draft_of(
        "德育计划\n第一部分 目标\n好。\n第二部分 工作\n1.1 抓常规\n升旗。\n1.2 抓活动\n(1)祭扫；\n(2)入团。\n"
    )
    scheme = scheme_of(draft)
    assert scheme.marks == ("第一部分", "1.", "(1)")
    said = [each.what for each in placements_of(draft, scheme) if each.key == "编号"]
    assert "2 处 1.1 这样的编号印成“1.”" in said


def test_labels_that_get_a_colon_in_print_are_said(draft_of: Draw) -> None:
    draft = draft_of("德育计划\n一、安排\n九月\n1、开学\n2、动员\n十月\n1、比赛\n2、总结\n")
    said = [each.what for each in placements_of(draft, scheme_of(draft)) if each.key == "栏目"]
    assert said == ["2 处后面印出来多一个冒号：九月、十月"]


def test_a_known_heading_that_runs_into_its_text_on_the_one_line_is_a_heading(draft_of: Draw) -> None:
    draft = draft_of(
        "毕业班工作计划\n一、指导思想以课程标准为指导，面向全体学生。二、学生情况分析六年级共4个班，差别很大。"
        "三、工作目标1、合格率98%。2、优秀率60%。四、时间安排3月：摸底检测；4月：第一轮复习。"
    )
    assert [section.heading for section in draft.sections] == [
        "指导思想",
        "学生情况分析",
        "工作目标",
        "时间安排",
    ]
    assert [type(part) for part in draft.sections[2].body] == [Item, Item]
    assert [part.key for part in draft.sections[3].body if isinstance(part, Label)] == ["3月", "4月"]


def test_a_slogan_on_the_one_line_is_left_whole(draft_of: Draw) -> None:
    draft = draft_of(
        "工作总结\n一、加强组织领导，层层落实责任到人。每周开会。二、工作目标，人人清楚，个个明白。月月总结。"
    )
    assert [section.heading[:2] for section in draft.sections] == ["加强", "工作"]
    assert all(len(section.heading) > 6 for section in draft.sections)


def test_a_chapter_called_like_a_key_of_the_head_is_said_to_print_with_a_colon(draft_of: Draw) -> None:
    draft = draft_of("读书节活动方案\n一、主题\n书香伴我行。\n二、活动期间\n四月。\n")
    said = [each.what for each in placements_of(draft, scheme_of(draft)) if each.key == "章名"]
    assert said == ["1 处后面印出来多一个冒号：主题"]
