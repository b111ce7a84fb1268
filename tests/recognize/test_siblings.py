"""Lines, lists, labels and documents of one kind stand beside each other: none goes on with the one before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft, Item, Para
from planforge.recognize.labels import OTHER, POST, read_label
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of

Draw = Callable[[str], Draft]
Outline = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "lines",
    [
        ["5月8日，备课组长把试题和说题老师的名单交给林静", "5月9日，教科室与城东小学商量集体备课的日子"],
        [
            "二年级从左边窗口取餐，端到靠墙的桌子坐好，汤碗双手端稳",
            "三年级从右边窗口取餐，端到靠窗的桌子坐好。",
        ],
        ["为保护师生的健康，按照上级的要求，特制定本预案．", "发现有人呕吐，按下面的步骤处理，不得拖延。"],
    ],
)
def test_a_line_that_begins_as_the_one_before_does_stands_by_itself(draft_of: Draw, lines: list[str]) -> None:
    text = "\n".join(lines)
    draft = draft_of(f"教研工作方案\n一、安排\n{text}\n二、要求\n认真落实。")
    assert [part.text for part in draft.sections[0].body if isinstance(part, Para)] == lines


def test_a_sentence_that_a_page_broke_is_still_joined(draft_of: Draw) -> None:
    broken = "5月8日，备课组长把试题交给林静，再由她和\n各班的老师一起讨论，定下来以后印发。"
    draft = draft_of(f"教研工作方案\n一、安排\n{broken}\n二、要求\n认真落实。")
    assert [part.text for part in draft.sections[0].body if isinstance(part, Para)] == [
        broken.replace("\n", "")
    ]


def test_a_list_that_begins_anew_below_its_lead_in_stands_beside_the_list_of_the_one_before(
    outline_of: Outline,
) -> None:
    text = (
        "1.当天流程：\n一年级学生：\n（1）14:00在教室化妆。\n（2）14:10到后台。\n"
        "外来剧组：签到时间14:00，签到地点东门\n（1）凭请柬进校。\n（2）到美术教室休息。"
    )
    assert outline_of(text) == [
        "1. 当天流程：",
        "  <一年级学生>",
        "    （1） 14:00在教室化妆。",
        "    （1） 14:10到后台。",
        "  <外来剧组：签到时间14:00，签到地点东门>",
        "    （1） 凭请柬进校。",
        "    （1） 到美术教室休息。",
    ]


def test_rounds_with_a_name_on_their_line_head_their_lists(outline_of: Outline) -> None:
    text = (
        "第一轮评选：全班投票（负责人：林静）\n1.每班派三名代表投票。\n2.当场计票。\n"
        "第二轮评选：评委打分\n1.逐项亮分。\n2.评出前三名。"
    )
    assert [line for line in outline_of(text) if not line.startswith(" ")] == [
        "<第一轮评选：全班投票（负责人：林静）>",
        "<第二轮评选：评委打分>",
    ]


def test_a_letter_alone_is_a_list_of_one_where_others_like_it_count(outline_of: Outline) -> None:
    text = (
        "1.滚铁环\n规则：\na.铁环要滚起来\nb.按完成的时间排名\n2.扔沙包\n规则：\na.    按落点的分数排名\n"
        "3.拔河\n规则：\nb方先到场"
    )
    assert outline_of(text)[4:] == [
        "1. 扔沙包",
        "  <规则>",
        "    a. 按落点的分数排名",
        "1. 拔河",
        "  <规则>",
        "    ¶ b方先到场",
    ]


def test_a_second_document_may_number_no_sections() -> None:
    text = (
        "滨河市实验小学露营管理制度\n一、点名。领队早晚点名。\n二、食宿。三餐在营地吃。\n"
        "以上制度请各班遵照执行。\n滨河市实验小学露营安全应急预案\n为了平安露营，制定本预案。\n"
        "（一）成立小组：\n组长：周明远\n（二）安全措施：\n备好药箱。"
    )
    documents = documents_of(prepare(read_text(text.encode())))
    assert [units[0].text for units in documents] == [
        "滨河市实验小学露营管理制度",
        "滨河市实验小学露营安全应急预案",
    ]


def test_a_plan_named_inside_a_section_is_no_second_document() -> None:
    text = (
        "滨河市实验小学德育工作计划\n一、目标\n人人守纪。\n二、安排\n下面两份方案先行。\n"
        "滨河市实验小学升旗方案\n每周一升旗。\n三、保障\n各班落实。"
    )
    assert len(documents_of(prepare(read_text(text.encode())))) == 1


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("一、9月1日开学典礼，各班提前整队；\n二、9月3日上交计划；\n三、9月5日开家长会。", [Item] * 3),
        ("一、9月1日（周一）下午3：30验收场地；\n二、9月3日上交计划；\n三、9月5日开家长会。", [Item] * 3),
    ],
)
def test_sentences_with_nothing_below_them_are_points_not_sections(
    draft_of: Draw, text: str, kinds: list[type]
) -> None:
    draft = draft_of(f"开学工作安排\n{text}")
    assert [type(part) for part in draft.body] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "一、点名。领队早晚各点一次。\n二、食宿。三餐在营地吃。\n三、纪律。离营先要请假。",
        "一、时间：九月上旬；\n二、地点：操场；\n三、对象：全体学生。",
        "一、点名  领队早晚各点一次。\n二、食宿  三餐在营地吃。\n三、纪律  离营先要请假。",
    ],
)
def test_headings_with_their_text_on_their_line_are_sections(draft_of: Draw, text: str) -> None:
    assert len(draft_of(f"露营工作方案\n{text}").sections) == 3


def test_a_date_with_a_blank_in_it_is_no_number(draft_of: Draw) -> None:
    draft = draft_of(
        "体测工作安排\n5. 6上午8:15测试员到位（一年级）\n测试组长：林静\n5.6下午13:15测试员到位（二年级）\n测试组长：王芳"
    )
    assert not any(isinstance(part, Item) for part in draft.body)


def test_times_below_a_line_of_a_section_about_times_are_no_section(draft_of: Draw) -> None:
    text = "一、对象\n全体学生。\n二、到场次序安排\n老师带队。\n到场时间：\n13:30—13:40\n一年级\n13:45—13:55\n二年级"
    draft = draft_of(f"艺术节方案\n{text}")
    assert [section.heading for section in draft.sections] == ["对象", "到场次序安排"]


def test_the_parts_that_a_title_counts_up_are_its_sections(draft_of: Draw) -> None:
    text = (
        "滨河市实验小学\n午餐管理办法、就餐方案及评分细则\n管理办法\n1.总务处负责。\n2.班主任陪餐。\n就餐方案\n"
        "（一）打饭\n先洗手再排队。\n（二）用餐\n1.保持安静。\n2.不挑不剩。\n评分细则\n每天十分。"
    )
    draft = draft_of(text)
    assert [section.heading for section in draft.sections] == ["管理办法", "就餐方案", "评分细则"]
    assert [part.head for part in draft.sections[1].body if isinstance(part, Item)] == ["打饭", "用餐"]


@pytest.mark.parametrize(
    ("heading", "role"), [("阅卷组", "组织领导"), ("阅卷组：", "组织领导"), ("学习园地", "")]
)
def test_names_alone_below_a_group_say_who_is_in_it(draft_of: Draw, heading: str, role: str) -> None:
    draft = draft_of(f"艺术节方案\n一、主题\n放歌。\n二、{heading}\n林静、王芳、赵一帆")
    assert draft.sections[1].role == role


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("催场：林静  王芳  小志愿者4人", POST),
        ("现场引导：林静、王芳、各班班主任", POST),
        ("道具：桌椅、话筒、小志愿者4人", OTHER),
    ],
)
def test_names_with_the_roles_of_others_among_them_stand_behind_a_post(line: str, kind: str) -> None:
    label = read_label(line)
    assert label is not None
    assert label.kind == kind


def test_several_may_be_addressed_with_commas_between_them(draft_of: Draw) -> None:
    body = "一、目标\n好。\n二、措施\n严。"
    assert (
        draft_of(f"工作安排\n各处室、各年级组，全体教师：\n{body}").recipient
        == "各处室、各年级组，全体教师："
    )
    told = "从区里转来的材料看，各组报的小课题今年成了四个，分别说明："
    assert draft_of(f"工作安排\n{told}\n{body}").recipient == ""


NOTICE = "关于公布学校2026年度工作要点的通知\n各处室、年级：\n现将要点发给你们，请落实。\n滨河市实验小学\n2026年9月20日\n"
POINTS = "一、抓实常规。\n1.备课。\n2.上课。\n二、抓好活动。\n1.读书节。\n"


def test_a_notice_that_publishes_a_plan_is_a_document_of_its_own() -> None:
    documents = documents_of(prepare(read_text(f"{NOTICE}滨河市实验小学2026年度工作要点\n{POINTS}".encode())))
    assert [units[0].text for units in documents] == [
        "关于公布学校2026年度工作要点的通知",
        "滨河市实验小学2026年度工作要点",
    ]


def test_a_page_that_publishes_a_plan_names_it_above_its_title(draft_of: Draw) -> None:
    title = "滨河市实验小学2026年评优实施方案"
    assert draft_of(f"关于公布{title}的通知\n{title}\n{POINTS}").title == [title]
