import time
from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft
from planforge.recognize.numbering import scheme_of
from planforge.recognize.placements import placements_of
from tests.recognize.drafts import closing

Draw = Callable[[str], Draft]
BODY = "活动方案\n一、目标\n甲。\n二、要求\n1.按时到场。\n2.听从指挥。\n"
SIGNED = "德育处、六年级段\n2026年9月1日\n"


@pytest.mark.parametrize(
    "annex",
    [
        "附：活动安排表\n时间\t内容\n9:00\t集合\n",
        "附：参考曲目\n1.国歌\n2.校歌\n",
        "附件1\n评分标准\n队伍整齐得10分。\n",
    ],
)
def test_an_annex_may_stand_before_the_sign_off(annex: str, draft_of: Draw) -> None:
    draft = draft_of(BODY + annex + SIGNED)
    assert [len(each.body) > 0 for each in draft.annexes] == [True]
    assert len(draft.sections[1].body) == 2
    assert draft.sign_off is not None
    assert dict(draft.sign_off.lines)["日期"] == "2026年9月1日"
    assert draft.sign_off.notes == ["原文的附件写在落款前面，印出来在落款后面"]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}{SIGNED}附：活动安排表\n时间\t内容\n9:00\t集合\n",
        f"{BODY}附件：\n1.报名表\n2.汇总表\n{SIGNED}",
        f"{BODY}附件：报名表\n{SIGNED}附件：报名表\n姓名：\n班级：\n",
        f"{BODY}附：参考曲目\n1.国歌\n2.校歌\n",
    ],
)
def test_an_annex_that_prints_where_it_stood_is_not_told_to_have_moved(text: str, draft_of: Draw) -> None:
    draft = draft_of(text)
    assert not (draft.sign_off and draft.sign_off.notes)


@pytest.mark.parametrize("signed", ["", SIGNED])
@pytest.mark.parametrize(
    "names",
    [
        "附件：\n1.报名表\n2.汇总表",
        "附件1：报名表\n附件2：汇总表",
        "附件：1.评选标准\n2.推荐表",
        "附件：报名表\n报名表.docx",
    ],
)
def test_lines_that_name_annexes_close_the_document(names: str, signed: str, draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}{names}\n{signed}")
    assert closing(draft) == names.split("\n")
    assert draft.annexes == []


def test_names_and_the_annexes_behind_them_are_told_apart(draft_of: Draw) -> None:
    draft = draft_of(
        f"{BODY}附件：\n1.计划表\n2.报名表\n附件1：计划表\n时间\t地点\n九月\t操场\n附件2 报名表\n姓名：\n"
    )
    assert closing(draft) == []
    assert [annex.title for annex in draft.annexes] == ["计划表", "报名表"]


@pytest.mark.parametrize("behind", ["3.认真总结。\n", "三、总结\n按时上交。\n"])
def test_a_line_inside_a_list_begins_no_annex(behind: str, draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}附：报名表见群文件\n{behind}{SIGNED}")
    assert (draft.annexes, draft.closing) == ([], [])


def test_many_marks_of_annexes_are_placed_at_once(draft_of: Draw) -> None:
    start = time.process_time()
    draft_of(BODY + "附1：表\n" * 1000 + "三、总结\n好。\n")
    assert time.process_time() - start < 2


LISTED = "附件：1.分工表\n2.评分表\n"
BEHIND = "附件1：\n分工表\n林静负责。\n附件2：\n评分表\n班级\t分数\n一班\t9\n"


def test_annexes_listed_as_they_are_called_are_counted_by_print(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}{LISTED}{SIGNED}{BEHIND}")
    assert (draft.lists_annexes, draft.closing) == (True, [])
    assert [annex.title for annex in draft.annexes] == ["分工表", "评分表"]


def test_annexes_listed_by_the_short_word_are_listed_by_the_whole_one_and_that_is_said(
    draft_of: Draw,
) -> None:
    draft = draft_of(f"{BODY}{LISTED.replace('附件', '附')}{SIGNED}{BEHIND}")
    assert (draft.lists_annexes, draft.closing) == (True, [])
    why = [each.why for each in placements_of(draft, scheme_of(draft)) if each.key == "附件"]
    assert all("原文列在“附：”后面，印成“附件：”" in each for each in why)
    plain = draft_of(f"{BODY}{LISTED}{SIGNED}{BEHIND}")
    assert "原文列在" not in "".join(each.why for each in placements_of(plain, scheme_of(plain)))


def test_one_annex_has_no_number(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}附件：分工表\n{SIGNED}附件\n分工表\n林静负责。\n")
    assert (draft.lists_annexes, [annex.title for annex in draft.annexes]) == (True, ["分工表"])


@pytest.mark.parametrize(
    ("listed", "behind", "is_noted"),
    [
        (LISTED.replace("评分表", "评分标准"), BEHIND, True),
        (LISTED, BEHIND.replace("附件2", "附件3"), True),
        ("", BEHIND, False),
    ],
)
def test_annexes_that_print_would_call_otherwise_stay_as_typed(
    listed: str, behind: str, is_noted: bool, draft_of: Draw
) -> None:
    draft = draft_of(f"{BODY}{listed}{SIGNED}{behind}")
    assert not draft.lists_annexes
    assert closing(draft) == listed.splitlines()
    assert draft.annexes[0].title == "附件1：　分工表"
    assert any(part.notes for part in draft.closing) == is_noted


def test_a_number_typed_before_an_annex_is_told_how_print_counts_it(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}{SIGNED}附件1\n分工表\n林静负责。\n附件2\n评分表\n队伍整齐得10分。\n")
    why = [each.why for each in placements_of(draft, scheme_of(draft)) if each.key == "附件"]
    assert [each.title for each in draft.annexes] == ["附件1　分工表", "附件2　评分表"]
    assert all("附件说明: 是" in each for each in why)
    plain = draft_of(f"{BODY}{SIGNED}附：分工表\n林静负责。\n")
    assert "附件说明" not in "".join(each.why for each in placements_of(plain, scheme_of(plain)))


def test_a_month_below_the_mark_of_an_annex_is_none_of_its_title(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}{SIGNED}附表：\n三月：学雷锋\n四月：清明祭扫\n")
    assert [(annex.title, len(annex.body)) for annex in draft.annexes] == [("附表：", 2)]


def test_annexes_that_are_named_and_are_not_there_are_told(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}附件：1.应急预案\n2.隐患排查表\n{SIGNED}")
    assert [note[:13] for part in draft.closing for note in getattr(part, "notes", [])] == [
        "这里列的附件不在这个文件里"
    ]
    there = draft_of(f"{BODY}附件：1.应急预案\n{SIGNED}附件1：应急预案\n一、目标\n甲。\n二、要求\n乙。\n")
    assert not any("不在这个文件里" in note for part in there.closing for note in getattr(part, "notes", []))
