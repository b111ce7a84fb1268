"""What a writing assistant, a public account or an app adds around a document is set aside, and nothing inside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import recognize
from planforge.recognize.talk import ACCOUNT, ASSISTANT, around

PLAN = ["滨河小学阅读计划", "一、目标", "书香校园，人人爱读。", "二、措施", "1、每周共读。", "2、每月展示。"]


@pytest.mark.parametrize(
    "words",
    [
        "好的，以下是为您拟写的阅读计划：",
        "当然可以！下面是一份适合小学的阅读计划。",
        "以下是根据您的要求整理的计划：",
    ],
)
def test_an_assistant_that_hands_a_plan_over_is_no_part_of_it(words: str) -> None:
    assert around([words, *PLAN]) == {0: ASSISTANT}


@pytest.mark.parametrize(
    "words",
    [
        "希望以上计划对您有帮助！",
        "如果需要调整字数或者补充表格，请随时告诉我。",
        "需要我再为您写一份总结吗？",
        "您可以根据学校实际调整时间和人员。",
        "温馨提示：您可以根据学校实际补充内容。",
        "（以上内容由AI生成，请核对后使用）",
    ],
)
def test_an_assistant_that_offers_more_is_no_part_of_it(words: str) -> None:
    assert around([*PLAN, words]) == {len(PLAN): ASSISTANT}


@pytest.mark.parametrize(
    "header", ["原创 滨河小学 滨河小学 2026-09-10 18:30 浙江", "滨河小学 2026年9月10日 18:30 浙江"]
)
def test_the_frame_of_an_account_is_set_aside(header: str) -> None:
    tail = ["- END -", "供稿：德育处", "审核：林静", "阅读原文", "点赞 在看 分享"]
    found = around([PLAN[0], header, *PLAN[1:], *tail])
    assert sorted(found) == [1, *range(len(PLAN) + 1, len(PLAN) + 1 + len(tail))]
    assert set(found.values()) == {ACCOUNT}


@pytest.mark.parametrize(
    "lines",
    [
        [*PLAN, "三、分工", "摄影：林静", "文字：赵一帆"],
        [*PLAN, "审核：林静"],
        [*PLAN, "我将虚心听取大家的意见，把下学期的事一件件做好。"],
        [*PLAN, "如有疑问，请随时与教务处联系。"],
        [*PLAN, "希望家长能给孩子一些帮助，一起读完一本书。"],
        [*PLAN[:2], "希望以上安排对您有帮助。", *PLAN[2:]],
        ["以下是本学期的工作安排：", *PLAN],
        ["点赞 在看 分享"],
        [PLAN[0], "教师例会 2026年9月10日 18:30 会议室", *PLAN[1:]],
    ],
)
def test_what_a_plan_says_itself_stays(lines: list[str]) -> None:
    assert around(lines) == {}


def test_the_credits_above_the_buttons_of_a_page_are_told_as_they_are_without_them() -> None:
    named = ["供稿：德育处", "撰稿：赵一帆"]
    page = prepare(read_text("\n".join([*PLAN, *named, "【打印正文】"]).encode()))
    alone = prepare(read_text("\n".join([*PLAN, *named]).encode()))
    assert {aside.text for aside in alone.asides} == {*named}
    assert {aside.text for aside in page.asides} == {*named, "【打印正文】"}
    assert [unit.text for unit in page.units] == [unit.text for unit in alone.units]


def test_numbers_on_lines_of_their_own_tell_the_headings_below_them() -> None:
    text = "滨河小学阅读活动方案\n01\n活动目标\n人人爱读。\n02\n怎样参加\n自愿报名。\n"
    prepared = prepare(read_text(text.encode()))
    draft = recognize(prepared.units, prepared.asides, pasted=True)
    assert [section.heading for section in draft.sections] == ["活动目标", "怎样参加"]
    assert [aside.text for aside in prepared.asides] == ["01", "02"]


def test_a_heading_that_a_number_tells_is_no_title_though_it_ends_like_one(
    draft_of: Callable[[str], Draft],
) -> None:
    draft = draft_of("滨河小学阅读周活动\nPART 01\n活动目标\n人人爱读。\nPART 02\n活动安排\n周一启动。\n")
    assert draft.title == ["滨河小学阅读周活动"]
    assert [section.heading for section in draft.sections] == ["活动目标", "活动安排"]


@pytest.mark.parametrize("numbers", [("01", "03"), ("01", ""), ("05", "06")])
def test_numbers_that_do_not_count_up_from_one_are_words(numbers: tuple[str, str]) -> None:
    text = f"滨河小学阅读活动方案\n{numbers[0]}\n活动目标\n人人爱读。\n{numbers[1]}\n怎样参加\n自愿报名。\n"
    assert prepare(read_text(text.encode())).asides == []
