"""What looks like another school's word, an old cohort, a word typed twice or a blank, and is none; and the real ones beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.pipeline import check
from planforge.source import TextFile

INFANTS, PRIMARY = "滨河市育苗幼儿园", "滨河市实验小学"
KNOWN = ("学段", "届级", "重复词语", "占位")
CASES = [
    (INFANTS, "其余周三年级组教研。", []),
    (INFANTS, "每周四五年级组集体备课。", []),
    (INFANTS, "每逢星期二年级组碰头。", []),
    (INFANTS, "三年级组织阅读活动。", ["学段"]),
    (INFANTS, "本周安排三年级听课。", ["学段"]),
    (PRIMARY, "研究体育中考改革对小学体育的影响。", []),
    (PRIMARY, "研究高考改革背景下小学语文的读写。", []),
    (PRIMARY, "抓好中考复习。", ["学段"]),
    (PRIMARY, "抓好体育中考训练，提高小学体育水平。", ["学段"]),
    (PRIMARY, "高老师连续带过2025届、2026届毕业班。", []),
    (PRIMARY, "王老师先后执教2024届、2025届毕业班。", []),
    (PRIMARY, "做好2026届毕业班工作。", ["届级"]),
    (PRIMARY, "先后召开2026届毕业班动员会。", ["届级"]),
    (PRIMARY, "请老师讲一讲一年级的故事。", []),
    (PRIMARY, "大家说一说一本好书。", []),
    (PRIMARY, "请老师讲一讲一我们的故事。", ["重复词语"]),
    (PRIMARY, "凡写有“20XX年”的旧稿一律退回。", []),
    (PRIMARY, "“20XX年度先进教师”在六月评选。", ["占位"]),
    (PRIMARY, "制定20　　年培训方案。", ["占位"]),
    (PRIMARY, "办学20年来，教师队伍稳定。", []),
    (PRIMARY, "此项工作由（姓名）负责。", ["占位"]),
    (PRIMARY, "此项工作由（三）班负责。", []),
    (PRIMARY, "每人全学期听课（ ）次。", ["占位"]),
    (PRIMARY, "每人全学期听课（15）次。", []),
    (PRIMARY, "领导小组组长：（校长）", ["占位"]),
    (PRIMARY, "领导小组组长：林静（校长）", []),
]


@pytest.mark.parametrize(("school", "sentence", "codes"), CASES)
def test_only_what_is_left_behind_is_told(
    shelf: Callable[..., object], school: str, sentence: str, codes: list[str]
) -> None:
    text = f"文种: 工作计划\n学校: {school}\n期间: 2026—2027学年度第一学期\n主要工作:\n  - 抓实教研。\n  - {sentence}\n"
    found = check(TextFile("计划.yaml", text.encode()), shelf())
    assert [each.code for each in found if each.code in KNOWN] == codes
