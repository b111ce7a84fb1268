"""One heading of a chapter whose number is of another kind than those of the chapters around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft
from tests.recognize.drafts import headings

Draw = Callable[[str], Draft]
TYPED = "当作一章"
BEFORE = "青禾小学阅读节方案\n一、活动宗旨\n读好书。\n二、参加对象\n全校学生。\n三、活动安排\n"
BEHIND = "\n五、活动评价\n评选书香班级。\n"
USUAL = ["活动宗旨", "参加对象", "活动安排", "活动评价"]


def _doubted(draft: Draft) -> list[str]:
    return [section.heading for section in draft.sections if any(TYPED in note for note in section.notes)]


@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        ("下午进行。\n4、活动场地\n学校报告厅。", "活动场地"),
        ("下午进行。\n4. 推进班级共读\n每班每月读一本书。", "推进班级共读"),
        ("下午进行。\n4.书香家庭\n1.自荐。\n2.公示。", "书香家庭"),
        ("（一）开幕\n升旗。\n（二）展示\n诵读。\n4、图书漂流\n每班一箱。", "图书漂流"),
        ("下午进行。\n（四）图书漂流\n每班一箱。", "图书漂流"),
        ("下午进行。\n4）图书漂流\n每班一箱。", "图书漂流"),
        ("1、开幕。\n2、闭幕。\n4、图书漂流\n每班一箱。", "图书漂流"),
        ("1.开幕。\n2.展示。\n3.闭幕。\n4、图书漂流\n每班一箱。", "图书漂流"),
        ("下午进行。\n4、图书漂流：每班一箱，每周一换。", "图书漂流"),
    ],
)
def test_the_number_that_the_chapters_leave_out_is_that_of_a_chapter(
    draft_of: Draw, lines: str, heading: str
) -> None:
    draft = draft_of(f"{BEFORE}{lines}{BEHIND}")
    assert headings(draft) == [*USUAL[:3], heading, USUAL[3]]
    assert _doubted(draft) == [heading]
    assert not draft.sections[4].notes  # it follows the one before it


@pytest.mark.parametrize(
    "lines",
    [
        "1、开幕。\n2、展示。\n3、闭幕。\n4、图书漂流\n每班一箱。",
        "1、开幕\n升旗。\n2、展示\n诵读。\n3、闭幕\n颁奖。\n4、图书漂流\n每班一箱。",
        "（一）开幕\n升旗。\n（二）展示\n诵读。\n（三）闭幕\n颁奖。\n（四）图书漂流\n每班一箱。",
        "下午进行。\n4、每班一箱图书，每周一换，看完写感想。",
        "下午进行。\n4、图书漂流\n每班一箱。\n5、图书捐赠\n每人一本。",
        "（一）开幕\n1、升旗。\n2、唱歌。\n3、讲话。\n4、图书漂流\n每班一箱。",
        "（一）开幕\n1、升旗\n唱歌。\n2、讲话\n简短。\n3、宣布\n响亮。\n（二）展示\n4、图书漂流\n每班一箱。",
        "下午进行。\n4、",
    ],
)
def test_a_number_of_a_list_is_none_of_a_chapter(draft_of: Draw, lines: str) -> None:
    draft = draft_of(f"{BEFORE}{lines}{BEHIND}")
    assert headings(draft) == USUAL
    assert not _doubted(draft)


def test_a_number_that_no_chapter_leaves_out_is_none_of_a_chapter(draft_of: Draw) -> None:
    draft = draft_of(f"{BEFORE}下午进行。\n4、图书漂流\n每班一箱。\n四、活动评价\n评选书香班级。\n")
    assert headings(draft) == USUAL


def test_two_headings_that_follow_each_other_may_have_the_wrong_numbers(draft_of: Draw) -> None:
    draft = draft_of(
        "青禾小学阅读节方案\n一、活动宗旨\n读好书。\n2、图书漂流\n每班一箱。\n3、图书捐赠\n每人一本。\n四、评价\n评选。\n"
    )
    assert headings(draft) == ["活动宗旨", "图书漂流", "图书捐赠", "评价"]
    assert _doubted(draft) == ["图书漂流", "图书捐赠"]


def test_the_last_chapter_with_a_wrong_number_is_no_closing(draft_of: Draw) -> None:
    draft = draft_of(f"{BEFORE}下午进行。\n4、努力方向\n读更多的书。\n")
    assert headings(draft) == [*USUAL[:3], "努力方向"]
    assert not draft.closing
