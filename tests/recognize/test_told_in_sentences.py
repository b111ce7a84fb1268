"""Times and people in running sentences: rows where print stays the same, else a word to the reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Para
from planforge.recognize.numbering import scheme_of
from planforge.recognize.placements import placements_of
from planforge.recognize.prose import TIMES
from planforge.recognize.told_people import told_people

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
    ("text", "people"),
    [
        (
            "由校长周明远任组长，副校长林静任副组长，成员为赵一帆、王芳。",
            [("组长", ("周明远",)), ("副组长", ("林静",)), ("成员", ("赵一帆", "王芳"))],
        ),
        (
            "成立领导小组，校长周明远同志担任组长，副校长林静、赵一帆任副组长，各班班主任为成员。",
            [("组长", ("周明远",)), ("副组长", ("林静", "赵一帆"))],
        ),
        ("办公室主任由王芳兼任；副组长由李明、陈浩担任。", [("主任", ("王芳",)), ("副组长", ("李明", "陈浩"))]),
        ("组长由周明远同志担任，副组长由林静同志担任。", [("组长", ("周明远",)), ("副组长", ("林静",))]),
        ("活动由周明远校长任总指挥，德育主任孙悦和陈浩老师任副总指挥。", [("总指挥", ("周明远",)), ("副总指挥", ("孙悦", "陈浩"))]),
        ("以园长刘敏为组长，保健医生另行通知。", [("组长", ("刘敏",))]),
    ],
)  # fmt: skip
def test_people_in_a_sentence_are_read_and_nobody_is_asked(
    draft_of: Draw, text: str, people: list[tuple[str, tuple[str, ...]]]
) -> None:
    draft = draft_of(f"演练方案\n一、组织领导\n{text}\n二、要求\n落实责任。")
    assert told_people(draft) == people
    assert draft.sections[0].notes == []
    assert [part.text for part in draft.sections[0].body if isinstance(part, Para)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "由校长任组长，各班主任任组员。",
        "校长某某任组长，副校长某某任副组长。",
        "组长：周明远\n副组长：林静",
        "每个小组推选一名同学任组长，其余同学为组员。",
        "小组长由学生轮流担任，组员由班主任安排。",
        "为做好组长的培训，学校邀请专家任主任评委。",
        "以高效课堂为主任务，以常规管理为负责人的底线。",
    ],
)
def test_posts_without_names_and_people_in_labels_are_none_of_a_sentence(draft_of: Draw, text: str) -> None:
    draft = draft_of(f"演练方案\n一、组织领导\n{text}\n二、要求\n落实责任。")
    assert told_people(draft) == []
    assert draft.sections[0].notes == []


def test_what_a_sentence_says_of_people_stands_in_the_report(draft_of: Draw) -> None:
    draft = draft_of("演练方案\n一、组织领导\n由校长周明远任组长。\n二、要求\n落实责任。")
    found = [place for place in placements_of(draft, scheme_of(draft)) if place.key == "人员"]
    assert [(place.what, place.why) for place in found] == [("组长 周明远", "写在句子里，照原文留着")]


def test_times_without_a_mark_in_a_paragraph_are_said_once(draft_of: Draw) -> None:
    rows = "第1—4周 动员；第5—8周 实施；第9周 总结。"
    draft = draft_of(f"演练方案\n一、时间安排\n{rows}\n二、实施步骤\n{rows}\n三、要求\n落实责任。")
    assert [TIMES in section.notes for section in draft.sections] == [True, False, False]
