"""How sure an import is of what it placed: weak rules say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Para
from planforge.recognize.numbering import scheme_of
from planforge.recognize.placements import HIGH, LOW, MIDDLE, placements_of

Draw = Callable[[str], Draft]


def _sure(draft: Draft) -> dict[str, str]:
    return {each.key: each.sure for each in placements_of(draft, scheme_of(draft))}


def test_a_usual_plan_is_sure(draft_of: Draw) -> None:
    sure = _sure(
        draft_of(
            "工作计划\n为做好工作，制定本计划。\n一、目标\n文。\n二、组织\n组长：林静\n教务处\n2026年9月1日\n"
        )
    )
    assert {sure[key] for key in ("标题", "导语", "目标", "组织", "人员", "落款")} == {HIGH}


@pytest.mark.parametrize(
    ("text", "key", "sure"),
    [
        ("春天的校园\n一、目标\n文。\n二、措施\n文。\n", "标题", MIDDLE),
        ("工作计划\n（一）目标\n文。\n（二）措施\n文。\n", "目标", MIDDLE),
        ("工作计划\n指导思想\n文。\n工作目标\n文。\n", "指导思想", LOW),
        ("工作计划\n时间：九月\n地点：操场\n一、目标\n文。\n二、措施\n文。\n", "导语", LOW),
        ("工作计划\n一、目标\n文。\n二、分工\n摄影：林静\n音响：赵一帆\n三、措施\n文。\n", "人员", MIDDLE),
        ("工作计划\n一、目标\n文。\n二、措施\n认真落实。\n管理员：林静\n", "落款", MIDDLE),
        ("工作计划\n1.甲。\n2.乙。\n3.丙。\n", "正文", MIDDLE),
    ],
)
def test_what_a_weak_rule_found_is_less_sure(draft_of: Draw, text: str, key: str, sure: str) -> None:
    assert _sure(draft_of(text))[key] == sure


def test_a_chapter_some_of_whose_lines_did_not_find_their_place_is_not_sure(draft_of: Draw) -> None:
    draft = draft_of(
        "工作计划\n一、目标\n文。\n二、措施\n九月：家访\n十月：讲座\n十一月 防火、防电\n三、考核\n文。\n"
    )
    before = placements_of(draft, scheme_of(draft))
    draft.unplaced.append(Para(7, "十一月 防火、防电"))
    after = {each.key: each for each in placements_of(draft, scheme_of(draft))}
    assert {each.key: each.sure for each in before}["措施"] == HIGH
    assert (after["措施"].sure, after["目标"].sure, after["考核"].sure) == (LOW, HIGH, HIGH)
    assert "有 1 行没能放进去" in after["措施"].why
    assert [each.key for each in before].count("栏目") == 1
    assert "栏目" not in after, "what is not printed prints no colon"


def test_a_line_that_belongs_to_no_chapter_leaves_it_as_sure_as_it_was(draft_of: Draw) -> None:
    draft = draft_of("工作计划\n一、目标\n文。\n二、措施\n文。\n")
    draft.unplaced.append(Para(5, "滨河教育通讯", ["在落款后面"]))
    assert _sure(draft)["措施"] == HIGH


def test_colons_behind_headings_that_print_without_them_are_told(draft_of: Draw) -> None:
    draft = draft_of(
        "工作计划\n一、指导思想：\n立德树人。\n二、工作目标：养成习惯。\n三、主要工作：\n1.班会。\n2.家访。\n"
    )
    said = [each.what for each in placements_of(draft, scheme_of(draft)) if each.key == "章名"]
    assert said == ["2 处后面的冒号印出来没有了：指导思想、主要工作"]
