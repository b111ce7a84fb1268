"""Times and people in running sentences: rows where print stays the same, else a word to the reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft
from planforge.recognize.prose import PEOPLE, TIMES

Draw = Callable[[str], Draft]
Outline = Callable[[str], list[str]]


@pytest.mark.parametrize("mark", ["：", "——"])
def test_times_in_one_paragraph_are_rows(outline_of: Outline, mark: str) -> None:
    text = f"9月上旬{mark}制定计划；10月中旬{mark}演练；11月下旬{mark}总结。"
    assert outline_of(text) == ["<9月上旬>制定计划；", "<10月中旬>演练；", "<11月下旬>总结。"]


def test_a_stretch_of_time_is_no_time_and_its_text(outline_of: Outline) -> None:
    assert outline_of("10月30——31两天") == ["¶ 10月30——31两天"]


def test_a_paragraph_with_other_words_in_it_stays_one(outline_of: Outline) -> None:
    text = "各班分头准备。九月——制定计划；十月——演练。"
    assert outline_of(text) == [f"¶ {text}"]


def test_rows_that_hold_nothing_do_not_take_the_label_behind_them(outline_of: Outline) -> None:
    assert outline_of("三月——四月：宣传\n五月——六月：实施\n领导小组：\n组长：周明远\n成员：林静") == [
        "<三月——四月>宣传", "<五月——六月>实施", "<领导小组>", "  <组长>周明远", "  <成员>林静",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "由校长周明远任组长，副校长林静任副组长，成员为赵一帆、王芳。",
        "办公室主任由王芳兼任，副组长由李明、陈浩担任。",
        "组长由周明远同志担任，副组长由林静同志担任。",
    ],
)
def test_people_in_a_sentence_are_said(draft_of: Draw, text: str) -> None:
    draft = draft_of(f"演练方案\n一、组织领导\n{text}\n二、要求\n落实责任。")
    assert PEOPLE in draft.sections[0].notes


@pytest.mark.parametrize(
    "text", ["由校长任组长，各班主任任组员。", "组长：周明远\n副组长：林静\n由赵一帆任组长，王芳任副组长。"]
)
def test_posts_without_names_and_people_in_labels_are_not_said(draft_of: Draw, text: str) -> None:
    draft = draft_of(f"演练方案\n一、组织领导\n{text}\n二、要求\n落实责任。")
    assert PEOPLE not in draft.sections[0].notes


def test_times_without_a_mark_in_a_paragraph_are_said_once(draft_of: Draw) -> None:
    rows = "第1—4周 动员；第5—8周 实施；第9周 总结。"
    draft = draft_of(f"演练方案\n一、时间安排\n{rows}\n二、实施步骤\n{rows}\n三、要求\n落实责任。")
    assert [TIMES in section.notes for section in draft.sections] == [True, False, False]
