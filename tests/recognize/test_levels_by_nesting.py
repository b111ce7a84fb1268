"""Which family of numbers is above which: the order in which they first nest tells, not what is usual."""

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft
from tests.recognize.conftest import shape
from tests.recognize.drafts import headings

Draw = Callable[[str], Draft]


def _levels(draft: Draft) -> list[str]:
    return [
        line
        for section in draft.sections
        for line in (section.heading, *(f"  {each}" for each in shape(section.body)))
    ]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (("（一）", "（二）"), ("一、", "二、")),
        (("1、", "2、"), ("一、", "二、")),
        (("第一、", "第二、"), ("一、", "二、")),
        (("Ⅰ.", "Ⅱ."), ("一、", "二、")),
        (("①", "②"), ("一、", "二、")),
        (("A. ", "B. "), ("1. ", "2. ")),
        (("（1）", "（2）"), ("1. ", "2. ")),
        (("一）", "二）"), ("一、", "二、")),
        (("（一）", "（二）"), ("1、", "2、")),
    ],
)
def test_numbers_that_begin_anew_below_each_of_others_are_below_them(
    draft_of: Draw, upper: tuple[str, str], lower: tuple[str, str]
) -> None:
    draft = draft_of(
        f"滨河小学阅读工作总结\n{upper[0]}做法与收获\n{lower[0]}添置图书，开放书架\n{lower[1]}办读书节\n"
        f"{upper[1]}不足与打算\n{lower[0]}书架不够用。\n{lower[1]}明年再添两个。"
    )
    mark = draft.sections[0].body[0]
    look = shape([mark])[0].split()[0]
    assert _levels(draft) == [
        "做法与收获",
        f"  {look} 添置图书，开放书架",
        f"  {look} 办读书节",
        "不足与打算",
        f"  {look} 书架不够用。",
        f"  {look} 明年再添两个。",
    ]


def test_three_levels_stand_as_they_nest(draft_of: Draw) -> None:
    draft = draft_of(
        "滨河小学阅读工作总结\n（一）指导思想\n以书为友。\n（二）做法\n一、添书\n1、买新书。\n2、换旧书。\n二、办节\n1、开幕。\n（三）打算\n一、再添书。"
    )
    assert _levels(draft) == [
        "指导思想",
        "  ¶ 以书为友。",
        "做法",
        "  一、 添书",
        "    1、 买新书。",
        "    1、 换旧书。",
        "  一、 办节",
        "    1、 开幕。",
        "打算",
        "  一、 再添书。",
    ]


def test_one_chapter_may_lack_what_others_have(draft_of: Draw) -> None:
    draft = draft_of("滨河小学阅读工作总结\n（一）做法\n一、添书\n二、办节\n（二）打算\n明年再添两个书架。")
    assert headings(draft) == ["做法", "打算"]


def test_articles_are_above_what_begins_anew_in_them(draft_of: Draw) -> None:
    draft = draft_of(
        "滨河小学图书室管理办法\n第一条 图书室向全体师生开放。\n一、周一至周五开放。\n二、假日不开放。\n第二条 借书须登记。\n一、每人两本。\n二、两周归还。"
    )
    assert not draft.sections
    assert shape(draft.body)[:2] == ["第一条 图书室向全体师生开放。", "  一、 周一至周五开放。"]


def test_long_sentences_are_no_chapters_though_others_begin_anew_below_them(draft_of: Draw) -> None:
    long = "我们在这一年里认真学习各类文件，进一步提高了对阅读工作重要性的认识，落实了责任，健全了制度，添置了各类图书，取得了明显的成效，受到家长好评"
    draft = draft_of(
        f"滨河小学阅读工作总结\n（一）{long}。\n一、添书。\n二、办节。\n（二）{long}。\n一、比赛。\n二、展览。"
    )
    assert not draft.sections
    assert [line[:5] for line in shape(draft.body)] == [
        "（一） 我",
        "  一、 ",
        "  一、 ",
        "（一） 我",
        "  一、 ",
        "  一、 ",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "（一）指导思想\n坚持育人为本。\n一、工作目标\n人人读书。\n二、工作措施\n（一）添书\n（二）办节",
        "（一）指导思想\n坚持育人为本。\n一、工作目标\n人人读书。\n二、工作措施\n添书。",
        "主要做法有：\n（一）添书。\n（二）办节。\n一、工作目标\n人人读书。\n二、工作措施\n多办活动。",
        "主要做法有：\n（一）添书。\n（二）办节。\n一、工作目标\n（一）人人读书。\n（二）班班有书。\n二、工作措施\n（一）办节。",
        "1、添书。\n2、办节。\n一、工作目标\n1、人人读书。\n2、班班有书。\n二、工作措施\n1、办节。\n2、评比。",
        "一、工作目标\n（一）人人读书\n（二）班班有书\n二、工作措施\n（三）办节\n（四）评比",
    ],
)
def test_numbers_that_do_not_hold_the_others_are_not_above_them(draft_of: Draw, text: str) -> None:
    assert headings(draft_of(f"滨河小学阅读工作计划\n{text}")) == ["工作目标", "工作措施"]


def test_a_number_of_the_wrong_family_before_chapters_that_go_on_is_no_higher_level(draft_of: Draw) -> None:
    draft = draft_of(
        "滨河小学阅读工作计划\n（一）指导思想\n坚持。\n二、工作目标\n读书。\n三、工作措施\n添书。"
    )
    assert headings(draft)[-2:] == ["工作目标", "工作措施"]


def test_an_annex_that_counts_anew_is_no_lower_level(draft_of: Draw) -> None:
    draft = draft_of(
        "滨河小学阅读工作计划\n一、工作目标\n人人读书。\n二、工作措施\n（一）添书\n（二）办节\n附件1：评比细则\n一、范围\n全校。\n二、办法\n（一）自评\n（二）公示"
    )
    assert headings(draft) == ["工作目标", "工作措施"]
    assert [annex.title for annex in draft.annexes] == ["附件1：评比细则"]


def test_two_documents_in_one_file_stay_two(draft_of: Draw) -> None:
    draft = draft_of(
        "滨河小学语文工作计划\n一、工作目标\n人人读书。\n二、工作措施\n1、添书。\n2、办节。\n"
        "滨河小学数学工作计划\n一、工作目标\n人人会算。\n二、工作措施\n1、口算。\n2、笔算。"
    )
    assert _levels(draft) == ["工作目标", "  ¶ 人人读书。", "工作措施", "  1、 添书。", "  1、 办节。"]


@pytest.mark.parametrize(
    ("inner", "behind"),
    [("开幕式 比赛", "三、活动要求"), ("开幕式 比赛 闭幕式 家长开放", "三、活动要求"), ("开幕式 比赛", "")],
)
def test_a_chapter_with_nothing_else_below_it_holds_a_list_numbered_as_chapters(
    draft_of: Draw, inner: str, behind: str
) -> None:
    lines = "".join(
        f"{number}、{name}\n各班参加。\n" for number, name in zip("一二三四", inner.split(), strict=False)
    )
    behind = f"{behind}\n遵守纪律。" if behind else ""
    draft = draft_of(f"滨河小学体育节活动方案\n一、活动目的\n锻炼身体。\n二、活动内容：\n{lines}{behind}")
    assert headings(draft) == ["活动目的", "活动内容", *(["活动要求"] if behind else [])]
    names = [line.split()[1] for line in shape(draft.sections[1].body) if line.startswith("一、")]
    assert names == inner.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、活动目的\n一、活动时间\n五月。\n二、活动内容\n比赛。", "活动目的 活动时间 活动内容"),
        (
            "一、活动目的\n锻炼。\n二、活动内容\n比赛。\n一、活动目的\n读书。\n二、活动内容\n评比。",
            "活动目的 活动内容 活动目的 活动内容",
        ),
        (
            "一、活动目的\n锻炼。\n二、活动内容\n一、活动目的\n读书。\n二、活动内容\n评比。",
            "活动目的 活动内容 活动目的 活动内容",
        ),
        ("一、活动目的\n锻炼。\n二、活动内容\n一、活动要求\n守时。", "活动目的 活动内容 活动要求"),
    ],
)
def test_numbers_that_begin_anew_for_another_reason_are_chapters(
    draft_of: Draw, text: str, expected: str
) -> None:
    assert headings(draft_of(f"滨河小学体育节活动方案\n{text}")) == expected.split()


def test_points_with_a_remark_in_brackets_behind_them_are_no_chapters(draft_of: Draw) -> None:
    draft = draft_of(
        "滨河小学图书室工作计划\n本学期从下面几方面加强管理。\n一、挑选责任心强的学生，组成管理员小组，轮流值日。\n"
        "二、每周整理书架，破损的及时修补，并做好记录。（见登记表）\n三、加强宣传，每月推荐新书，办好专栏。(由语文组负责)"
    )
    assert not draft.sections
    assert [line[:2] for line in shape(draft.body)] == ["¶ ", "一、", "一、", "一、"]
