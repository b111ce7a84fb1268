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


def test_a_known_heading_and_its_short_sentence_behind_one_blank_are_two(draft_of: Draw) -> None:
    section = draft_of(_TEXT.format("活动目的 让学生爱上读书。")).sections[0]
    assert (section.heading, shape(section.body)) == ("活动目的", ["¶ 让学生爱上读书。"])


@pytest.mark.parametrize(
    "heading", ["奖励办法（低年级：笔十支，高年级：书十本）", "活动口号“读书：点亮人生”的征集"]
)
def test_a_heading_is_not_torn_inside_its_brackets(draft_of: Draw, heading: str) -> None:
    assert draft_of(_TEXT.format(heading)).sections[0].heading == heading


_ITEMS = "工作计划\n一、指导思想\n立德树人。\n二、工作措施\n{}\n三、保障\n加强领导。\n"


def test_items_that_are_a_word_a_blank_and_a_sentence_are_headings_with_texts(draft_of: Draw) -> None:
    text = "（一）生活方面 鼓励学生自己整理书包和床铺。\n引导学生不挑食。\n（二）学习方面 每天阅读半小时，做好摘抄笔记。"
    section = draft_of(_ITEMS.format(text)).sections[1]
    assert shape(section.body) == [
        "（一） 生活方面",
        "  ¶ 鼓励学生自己整理书包和床铺。",
        "  ¶ 引导学生不挑食。",
        "（一） 学习方面",
        "  ¶ 每天阅读半小时，做好摘抄笔记。",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "（一）生活方面 鼓励学生自己整理书包和床铺。\n（二）学习方面每天阅读半小时，做好摘抄笔记。",
        "（一）学习 党的二十大精神，开好每周的例会。",
        "1. 9月 开展入学教育，组织好开学典礼。\n2. 10月 开展爱国教育，组织好主题班会。",
    ],
)
def test_a_blank_by_chance_parts_nothing(draft_of: Draw, text: str) -> None:
    section = draft_of(_ITEMS.format(text)).sections[1]
    assert len(section.body) == text.count("\n") + 1
