"""Headings without numbers, some with their text on their line: lines of one kind are of one level."""

from __future__ import annotations

from collections.abc import Callable

from planforge.recognize.draft import Draft

Draw = Callable[[str], Draft]
DUTIES = "导师职责：\n1.听课；\n2.评课。\n学员职责：\n1.备课；\n2.反思。"


def headings(draft: Draft) -> list[str]:
    return [section.heading for section in draft.sections]


def test_headings_with_their_text_are_sections_as_those_alone_are(draft_of: Draw) -> None:
    draft = draft_of(
        f"结对方案\n指导思想：以老带新。\n活动时间：2026年9月\n{DUTIES}\n考核奖励：年终评出优秀师徒。"
    )
    assert headings(draft) == ["指导思想：", "活动时间：", "导师职责：", "学员职责：", "考核奖励："]


def test_an_unknown_name_before_a_table_is_one_of_them(draft_of: Draw) -> None:
    table = "师傅\t徒弟\n林静\t赵一帆\n周明远\t孙悦"
    draft = draft_of(f"结对方案\n活动目标：站稳讲台。\n结对名单：\n{table}\n{DUTIES}")
    assert headings(draft) == ["活动目标：", "结对名单：", "导师职责：", "学员职责："]


def test_labels_below_headings_stay_labels(draft_of: Draw) -> None:
    draft = draft_of(
        "活动方案\n活动目标：\n人人参与。\n活动安排：\n活动时间：11月\n活动地点：礼堂\n活动要求：\n准时到场。"
    )
    assert headings(draft) == ["活动目标：", "活动安排：", "活动要求："]
