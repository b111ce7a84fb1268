"""A number one that stands inside a line begins the list that the next line goes on with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft, Item, TablePart
from planforge.recognize.naming import name
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of

Draw = Callable[[str], Draft]
Outline = Callable[[str], list[str]]


def _lines(text: str) -> list[str]:
    return [unit.whole for unit in prepare(read_text(text.encode())).units]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("本周重点：1.精准教学，抓好联考\n2.智慧校园，准备评审", ["本周重点：", "1.精准教学，抓好联考"]),
        ("九月份: (1)开学典礼，表彰优秀队员\n(2)庆祝教师节", ["九月份:", "(1)开学典礼，表彰优秀队员"]),
        (
            "现将工作总结如下：一、组织建设\n各中队选出了辅导员。\n二、制度建设\n定了三项。",
            ["现将工作总结如下：", "一、组织建设"],
        ),
        (
            "三、工作措施 （一）生活方面 鼓励幼儿自己穿衣。\n每周评一次。\n（二）学习方面 丰富活动。",
            ["三、工作措施", "（一）生活方面 鼓励幼儿自己穿衣。"],
        ),
    ],
)
def test_a_line_is_parted_before_the_number_one_that_the_next_list_lacks(text: str, first: list[str]) -> None:
    assert _lines(text)[:2] == first


@pytest.mark.parametrize(
    "text",
    [
        "参加对象：1、2年级的学生\n2、三年级的学生",
        "附件：1.报名表\n2.承诺书",
        "我认识到自身还有不少努力的方向，列在这里：1.要学政策；2.要学业务。\n以上请指正。\n2.林静的述职",
        "1.备课：1.认真\n2.上课",
        "重点：1.备课\n一、目标\n好。\n二、措施\n2.上课",
    ],
)
def test_a_line_whose_numbers_are_its_own_stays_whole(text: str) -> None:
    assert _lines(text)[0] == text.split("\n")[0]


def test_a_timetable_below_the_points_of_a_week_is_not_that_of_the_last_one(draft_of: Draw) -> None:
    table = "日期\t工作\t处室\n9月1日\t开学典礼\t德育处\n9月2日\t班主任会\t德育处"
    points = "本周重点聚焦：1.开学教育\n2.防疫安全\n3.校园清洁"
    body = draft_of(f"第一周工作安排表\n{points}\n{table}").body
    assert isinstance(body[-1], TablePart)
    named = draft_of(f"第一周工作安排表\n{points}\n4.一周日程\n{table}").body
    assert not any(isinstance(part, TablePart) for part in named)


def test_labels_that_lead_to_others_hold_them(outline_of: Outline) -> None:
    text = (
        "1.幼儿情况：\n本班有三十名幼儿。我们从两个方面来分析：\n身体发展方面：\n自理能力：能自己洗手。\n精细动作：会用剪刀。\n"
        "认知发展：\n观察能力：会比较物体。\n数的概念：会按大小排序。"
    )
    assert outline_of(text)[2:] == [
        "  <身体发展方面>",
        "    <自理能力>能自己洗手。",
        "    <精细动作>会用剪刀。",
        "  <认知发展>",
        "    <观察能力>会比较物体。",
        "    <数的概念>会按大小排序。",
    ]


def test_the_words_before_the_only_piece_of_a_collection_are_set_aside(draft_of: Draw) -> None:
    text = (
        "最新少先队工作总结（实用8篇）\n很多人都不知道总结怎么写，下面我帮大家整理了几篇。\n少先队工作总结篇一\n"
        "一学期来，队部做了这些事。\n一、组织建设\n选好干部。\n二、主题活动\n办好队会。"
    )
    draft = draft_of(text)
    assert draft.title == ["少先队工作总结"]
    assert [section.heading for section in draft.sections] == ["组织建设", "主题活动"]


def test_words_about_the_plan_itself_close_it(draft_of: Draw) -> None:
    last = "通过这份工作计划，我们将为幼儿提供一个良好的学习环境。"
    draft = draft_of(f"幼儿园工作计划\n一、目标\n1.会合作。\n二、家园联系\n1.家长会。\n2.亲子活动。\n{last}")
    assert [getattr(part, "text", "") for part in draft.closing] == [last]


def test_a_title_that_runs_into_the_first_heading_is_parted_from_it(draft_of: Draw) -> None:
    body = "把每一件小事做好。\n\n二、主要工作\n\n1、抓安全。\n"
    draft = draft_of(f"小学德育工作计划 工作计划\n\n2026学年小学德育工作计划一、指导思想\n\n{body}")
    assert draft.title == ["2026学年小学德育工作计划"]
    assert [section.heading for section in draft.sections] == ["指导思想", "主要工作"]


def test_a_document_on_one_line_may_run_from_its_title_into_its_first_heading(draft_of: Draw) -> None:
    draft = draft_of(
        "校园艺术节活动方案一、活动主题 青春让梦想飞扬 二、活动时间：5月20日 三、活动要求：准时到场。"
    )
    assert draft.title == ["校园艺术节活动方案"]
    assert [section.heading for section in draft.sections] == ["活动主题", "活动时间", "活动要求"]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "- 1、本文档可阅读全部内容。\n- 2、付费前请自行鉴别。\n- 3、本站不作保证。\n【实用】园务计划锦集\n时间过得真快。\n",
    ],
)
@pytest.mark.parametrize("end", [" 篇", "范文 篇"])
def test_a_collection_is_told_by_the_numbers_of_its_pieces(draft_of: Draw, before: str, end: str) -> None:
    body = "一、指导思想\n办好幼儿园。\n二、主要工作\n1、抓保教。\n"
    draft = draft_of(f"{before}园务工作计划{end}1\n{body}园务工作计划{end}2\n{body}")
    assert draft.title == ["园务工作计划"]
    assert [section.heading for section in draft.sections] == ["指导思想", "主要工作"]


def test_a_title_may_name_two_kinds_on_two_lines(draft_of: Draw) -> None:
    draft = draft_of(
        "滨河市实验小学2026年工会工作总结\n及2027年工作计划\n一、工作总结\n好。\n二、工作计划\n严。"
    )
    assert draft.title == ["滨河市实验小学2026年工会工作总结", "及2027年工作计划"]


def test_what_a_page_says_of_its_pieces_is_no_title(draft_of: Draw) -> None:
    body = "一、机构\n成立小组。\n二、措施\n马上报告。\n---\n希望这篇内容符合您的需求！"
    draft = draft_of(
        f"学校食品安全应急预案优选15篇\n学校食品安全应急预案1\n为了师生的健康，制定本预案。\n{body}"
    )
    assert draft.title == ["学校食品安全应急预案"]
    assert [len(section.body) for section in draft.sections] == [1, 1]


def test_the_title_of_a_page_above_the_words_of_its_editor_begins_no_document() -> None:
    piece = "本学期的工作总结如下。\n一、思想教育\n形成了好的班风。\n二、学科教学\n每天一记。\n"
    text = f"小学班务工作总结\n2026/06/23总结大全\n整理了四篇总结。\n小学班务工作总结 篇1\n{piece}"
    assert len(documents_of(prepare(read_text(text.encode())))) == 1


def test_a_title_that_calls_itself_a_pattern_still_says_its_kind(draft_of: Draw) -> None:
    draft = draft_of("小学体育工作计划模板\n一、目标\n人人达标。\n二、措施\n每天一练。")
    name(draft, lambda kind: kind == "工作计划")
    assert (draft.kind, draft.notes) == ("工作计划", [])


def test_a_list_may_begin_behind_a_heading_on_its_line(draft_of: Draw) -> None:
    text = (
        "滨河市实验小学聘任方案\n一、岗位\n两名。\n二、程序及时间　（一）程序\n1. 推荐。\n2. 讨论。\n（二）时间\n九月。\n"
        "三、要求　2026年报名者优先，其他人员由各年级组推荐，按时间先后排队。\n"
    )
    _, steps, wishes = draft_of(text).sections
    assert [(part.mark.raw, part.head) for part in steps.body if isinstance(part, Item)] == [
        ("（一）", "程序"),
        ("（二）", "时间"),
    ]
    assert not any(isinstance(part, Item) for part in wishes.body)
