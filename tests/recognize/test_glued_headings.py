"""Headings of chapters with their text right behind them: parted where they can only be two, else asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft
from planforge.recognize.glued import DOUBTED, PARTED
from tests.recognize.conftest import shape

Draw = Callable[[str], Draft]
_TEXT = "柳荫小学读书节活动方案\n一、{}\n二、活动内容\n1.读书分享\n2.征文比赛\n"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("指导思想", "以立德树人为根本任务，营造书香校园。"),
        ("指导思想", "全面贯彻党的教育方针，促进学生发展。"),
        ("活动目的", "为进一步丰富校园文化生活，提高学生的阅读兴趣。"),
        ("活动时间", "2026年10月8日至10月30日"),
        ("活动对象", "全体学生"),
        ("活动要求", "各班要高度重视，认真组织，确保取得实效。"),
    ],
)
def test_a_heading_and_the_text_behind_it_are_two(draft_of: Draw, head: str, text: str) -> None:
    section = draft_of(_TEXT.format(f"{head}{text}")).sections[0]
    assert (section.heading.rstrip("："), shape(section.body)) == (head, [f"¶ {text}"])
    assert PARTED in section.notes


def test_what_may_be_one_is_kept_and_asked(draft_of: Draw) -> None:
    text = "活动背景中小学生的阅读习惯是成长的基石，学校多年来坚持开展读书活动。"
    section = draft_of(_TEXT.format(text)).sections[0]
    assert (section.heading, section.body) == (text, [])
    assert DOUBTED in section.notes


@pytest.mark.parametrize(
    "heading",
    [
        "指导思想明确，工作扎实，效果十分显著。",
        "活动内容丰富多彩，深受学生喜爱和家长好评。",
        "组织领导坚强有力，分工明确，责任落实到人。",
        "工作目标进一步明确，质量意识不断增强。",
        "活动时间紧任务重",
        "活动时间和地点",
        "指导思想以质量为先",
        "存在问题及今后打算",
        "活动对象为全体学生和部分家长代表，共四百人。",
    ],
)
def test_a_heading_that_goes_on_is_one(draft_of: Draw, heading: str) -> None:
    section = draft_of(_TEXT.format(f"{heading}\n学校制定了计划，各班做了安排")).sections[0]
    assert section.heading.rstrip("。") == heading.rstrip("。")
    assert not {PARTED, DOUBTED} & set(section.notes)
