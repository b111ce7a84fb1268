"""Headings in brackets (【指导思想】) and in traditional characters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft, Item, Label
from planforge.recognize.naming import name
from planforge.recognize.preparing import prepare
from tests.recognize.drafts import headings

Draw = Callable[[str], Draft]


def test_brackets_head_sections_and_the_first_is_no_title(draft_of: Draw) -> None:
    draft = draft_of(
        "德育工作计划\n【指导思想】\n立德树人。\n【工作安排】\n九月\n1.开学\n2.动员\n十月\n1.比赛\n【组织机构】\n组长：周明远\n"
    )
    assert draft.title == ["德育工作计划"]
    assert headings(draft) == ["指导思想", "工作安排", "组织机构"]
    assert draft.sections[1].role == "时间安排"
    assert draft.notes == ["原文各章没有编号，是凭词语、样式认出的，印出来会编上号"]


def test_the_text_behind_brackets_is_the_sections(draft_of: Draw) -> None:
    draft = draft_of("德育计划\n【指导思想】立德树人。\n【工作目标】：1.养成好习惯。\n2.无违纪。\n")
    assert headings(draft) == ["指导思想", "工作目标"]
    assert [len(section.body) for section in draft.sections] == [1, 2]


def test_persons_in_general_and_what_has_been_are_headings_like_the_others(draft_of: Draw) -> None:
    draft = draft_of(
        "家长会方案\n【会议时间】11月14日下午\n【参加人员】全体家长、各科任教师\n【会议流程】\n1.签到\n2.交流\n"
        "【期中情况】\n平均分88分。\n【要求】\n1.守时。\n2.安静。\n"
    )
    assert headings(draft) == ["会议时间", "参加人员", "会议流程", "期中情况", "要求"]


@pytest.mark.parametrize(
    "text",
    [
        "一、指导思想\n【目标】\n好。\n【措施】\n严。",
        "【组长】周明远\n【成员】林静",
        "【清溪讲坛】每月一次。\n【红星班】每周一次。",
        "【指导思想】\n好。",
        "[12]\n好。\n[13]\n严。",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    prepared = prepare(read_text(f"德育计划\n{text}\n".encode()))
    assert "".join(unit.whole for unit in prepared.units) == "德育计划" + text.replace("\n", "")
    assert not any(aside.kind == "标题括号" for aside in prepared.asides)


def test_a_title_keeps_a_bracketed_line_that_is_no_heading(draft_of: Draw) -> None:
    text = "一、目标\n好。\n二、措施\n严。\n"
    assert draft_of(f"德育计划\n【讨论稿】\n{text}").title == ["德育计划", "【讨论稿】"]
    assert draft_of(f"德育计划\n【指导思想】\n{text}").title == ["德育计划"]


@pytest.mark.parametrize("text", ["本学期实验室工作总结如下：", "", "\n本学期实验室工作总结如下："])
def test_the_title_may_stand_in_brackets(draft_of: Draw, text: str) -> None:
    draft = draft_of(f"【小学实验室工作总结】{text}\n一、工作回顾\n1. 课程开设情况\n好。\n二、问题\n少。\n")
    assert draft.title == ["小学实验室工作总结"]
    assert len(draft.preamble) == bool(text)


@pytest.mark.parametrize("first", ["【通知】明天放假。", "【指导思想】立德树人。", "【清溪讲坛】每月一次。", "实验室工作总结\n【附：工作计划】请看。"])  # fmt: skip
def test_other_words_in_brackets_at_the_beginning_are_no_title(first: str) -> None:
    prepared = prepare(read_text(f"{first}\n一、目标\n好。\n二、措施\n严。\n".encode()))
    assert "【" in "".join(unit.whole for unit in prepared.units)


def test_traditional_characters_are_known_and_stay(draft_of: Draw) -> None:
    draft = draft_of(
        "滨河實驗小學德育工作計畫\n一、指導思想\n立德樹人。\n二、組織領導\n組長：周明遠\n成員：林靜\n"
    )
    name(draft, ["工作计划", "德育工作计划"].__contains__)
    assert draft.title == ["滨河實驗小學德育工作計畫"]
    assert (draft.kind, draft.school, draft.notes) == ("德育工作计划", "滨河實驗小學", [])
    assert [(each.heading, each.role) for each in draft.sections] == [
        ("指導思想", "指导思想"),
        ("組織領導", "组织领导"),
    ]
    posts = [part for part in draft.sections[1].body if isinstance(part, Label)]
    assert [(part.key, part.kind) for part in posts] == [("組長", "职务"), ("成員", "职务")]


def test_offices_on_the_next_line_belong_to_the_people_above(draft_of: Draw) -> None:
    draft = draft_of("德育计划\n一、组织\n组长：周明远\n成员：各班主任\n      各科任教师\n二、其他\n按时。\n")
    last = draft.sections[0].body[-1]
    assert isinstance(last, Label)
    assert last.text == "各班主任 各科任教师"


FRAMED = "班主任工作计划\n【指导思想】\n立德树人。\n【工作重点】\n一、班级管理\n1.建立班规。\n二、学科教学\n1.抓好课堂。\n"


@pytest.mark.parametrize(
    "last", ["【活动安排】\n9月：开学。\n10月：国庆。\n", "【工作措施】\n一、家校合作\n1.家访。\n"]
)
def test_headings_in_brackets_may_hold_numbered_ones(draft_of: Draw, last: str) -> None:
    draft = draft_of(FRAMED + last)
    assert [section.heading for section in draft.sections] == ["指导思想", "工作重点", last[1:5]]
    assert [part.head for part in draft.sections[1].body if isinstance(part, Item)] == [
        "班级管理",
        "学科教学",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "德育计划\n一、目标\n【教师】\n全员育人。\n【学生】\n养成习惯。\n二、工作\n1.班会。\n",
        "德育计划\n【指导思想】\n立德树人。\n一、目标\n养成习惯。\n二、工作\n1.班会。\n【活动安排】\n9月：开学。\n三、保障\n加强领导。\n",
    ],
)
def test_numbered_chapters_around_brackets_stay_chapters(draft_of: Draw, text: str) -> None:
    draft = draft_of(text)
    assert [section.heading for section in draft.sections][:2] == ["目标", "工作"]
