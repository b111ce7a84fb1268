"""What stands below the last point: closing words, who signs, people in charge; doubts where it is none of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Label, Para
from planforge.recognize.numbering import scheme_of
from planforge.recognize.placements import placements_of

Draw = Callable[[str], Draft]
PLAN = "滨河小学阅读计划\n一、目标\n书香校园。\n二、措施\n1、每周共读一本书。\n2、每月办一次展示。"


@pytest.mark.parametrize(
    "signed",
    ["图书馆：林静\n2026年9月1日", "滨河小學家長會", "滨河小学教导处", "滨河小学读书活动领导小组"],
)
def test_who_signs_below_the_last_point_is_no_part_of_it(draft_of: Draw, signed: str) -> None:
    draft = draft_of(f"{PLAN}\n{signed}")
    assert draft.sign_off is not None
    assert [text for _, text in draft.sign_off.lines] == signed.split("\n")


def test_the_last_of_several_duties_does_not_sign(draft_of: Draw) -> None:
    draft = draft_of(f"{PLAN}\n三、分工\n办公室：周明远\n图书馆：林静\n2026年9月1日")
    assert draft.sign_off is not None
    assert [text for _, text in draft.sign_off.lines] == ["2026年9月1日"]


@pytest.mark.parametrize(
    "words",
    [
        "特此通知。",
        "未尽事宜，另行通知。",
        "（2026年6月8日经教职工代表大会审议通过）",
        "（本计划经校务会讨论通过，自公布之日起施行）",
    ],
)
def test_usual_last_words_close_the_document_whatever_stands_before_them(draft_of: Draw, words: str) -> None:
    draft = draft_of(f"{PLAN}\n3、请看名单\n林静　赵一帆\n{words}\n滨河市滨河小学")
    assert draft.sign_off is not None
    assert [part.text for part in draft.closing if isinstance(part, Para)] == [words]


def test_who_is_in_charge_at_the_end_is_a_section_although_nothing_numbers_it(draft_of: Draw) -> None:
    text = (
        f"{PLAN}\n三、安排\n九月\n1、启动。\n十月\n1、展示。\n2、评比。\n组织机构\n总负责：林静\n成员：赵一帆"
    )
    assert [section.heading for section in draft_of(text).sections] == ["目标", "措施", "安排", "组织机构"]


@pytest.mark.parametrize("heading", ["三、组织领导\n1、分工明确。\n领导小组", "三、领导小组\n工作小组"])
def test_a_group_within_such_a_section_stays_in_it(draft_of: Draw, heading: str) -> None:
    draft = draft_of(f"{PLAN}\n{heading}\n组长：林静\n成员：赵一帆")
    assert len(draft.sections) == 3


def _doubts(draft: Draft) -> str:
    return "".join(place.sure for place in placements_of(draft, scheme_of(draft)) if place.key == "措施")


@pytest.mark.parametrize("below", ["红领巾读书社", "滨河小学与社区合办\n阅读推广人协会"])
def test_short_lines_below_the_last_point_are_doubted(draft_of: Draw, below: str) -> None:
    assert _doubts(draft_of(f"{PLAN}\n{below}")) == "中"
    assert _doubts(draft_of(PLAN)) == "高"


def test_lines_that_are_all_there_is_below_a_heading_are_its_own(draft_of: Draw) -> None:
    assert _doubts(draft_of(f"{PLAN}\n3、阅读书目\n《西游记》选段\n唐诗三百首")) == "高"


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [
        ("9月\n班级布置、家长会\n10月\n主题活动\n11月\n阅读展示、期末总结", False),
        ("九月：\n制订计划\n十月：\n中期检查\n十一月：\n收集资料、工作总结", False),
        ("9月\n班级布置、家长会\n10月\n主题活动\n阅读展示总结", True),
    ],
)
def test_one_short_line_below_each_month_is_its_own_the_last_as_well(
    draft_of: Draw, lines: str, is_told: bool
) -> None:
    draft = draft_of(f"{PLAN}\n三、工作安排\n{lines}\n")
    months = [part for part in draft.sections[-1].body if isinstance(part, Label)]
    assert any(part.notes for part in months[-1].body if isinstance(part, Para)) is is_told
