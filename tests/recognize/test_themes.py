"""Chapters with a heading of their own words: what they are follows from the document and from their neighbours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.importing import import_document
from planforge.pipeline import TextFile
from planforge.recognize.draft import Draft
from planforge.recognize.numbering import scheme_of
from planforge.recognize.placements import placements_of
from tests.test_import_fixed_point import LIBRARY, TARGET, assert_fixed

Draw = Callable[[str], Draft]

POINTS = "1.每周检查一次。\n2.每月总结一次。"


def roles(draft: Draft) -> list[str]:
    return [section.role for section in draft.sections]


def document(title: str, *headings: str, body: str = POINTS) -> str:
    chapters = (
        f"{number}、{heading}\n{body}" for number, heading in zip("一二三四五六七", headings, strict=False)
    )
    return "\n".join([title, *chapters])


@pytest.mark.parametrize(
    ("title", "headings", "role"),
    [
        ("德育工作计划", ("抓常规，养习惯", "强队伍，优育人", "加强家校联系"), "措施"),
        ("德育工作计划", ("德育工作", "安全工作", "家校联系"), "任务"),
        ("德育工作计划", ("德育为先：润物无声育新人", "教学为本：向课堂要质量"), "任务"),
        ("德育工作总结", ("抓好常规训练，培养文明习惯", "开展主题活动，丰富课余生活"), "措施"),
        ("德育工作总结", ("读书活动有声有色", "成绩喜人"), "成绩"),
        ("教学工作总结", ("备课", "上课", "辅导"), "成绩"),
        ("数学组工作计划", ("课题研究", "青年教师培养"), "任务"),
        ("创建工作方案", ("广泛宣传，营造氛围", "督查考核，确保实效"), "措施"),
        ("心理健康月活动方案", ("心理班会课", "心理游园会"), "内容"),
        ("德育工作总结（2026年）", ("队伍稳定，分工明确", "活动丰富，各有收获"), "成绩"),
        ("“书香九月”系列活动方案", ("“晒晒我的书架”图片展", "好书换着看活动"), "内容"),
        ("防汛工作方案", ("加强巡查值守", "落实物资储备"), "措施"),
        ("防汛工作方案", ("加强巡查值守",), "措施"),
        ("午餐管理方案", ("学习文件，掌握政策", "关爱学生，守护健康"), "措施"),
        ("住宿生管理方案", ("学生管理", "室内卫生"), "措施"),
        ("住宿生管理方案", ("公物管理",), "措施"),
        ("班级工作计划", ("插班幼儿关注", "亲子阅读推广"), "任务"),
        ("班主任工作总结", ("常规管理精细化",), "成绩"),
    ],
)
def test_neighbours_without_a_known_word_are_what_is_done(
    draft_of: Draw, title: str, headings: tuple[str, ...], role: str
) -> None:
    assert roles(draft_of(document(title, *headings))) == [role] * len(headings)


@pytest.mark.parametrize(
    ("title", "headings"),
    [
        ("关于做好计划申报工作的通知", ("申报课题类别", "申报名额分配")),
        ("运动会工作方案", ("参加办法", "裁判员")),
        ("运动会工作方案", ("交通工具", "体检表准备情况")),
        ("生涯规划【家长课堂】第六期：拓片", ("晨光里的朗诵声", "操场上的读书声")),
        ("教研工作计划", ("引用文件", "参考资料")),
        ("教研工作计划", ("附则", "其他事项")),
        ("工作计划", ("晨光里的朗诵声", "操场上的读书声")),
        ("教研工作计划", ("研究课名单", "教室分配表")),
        ("劳动周活动方案", ("风采展示",)),
        ("劳动周活动方案", ("活动",)),
        ("我校举行读书节", ("晨光里的朗诵声", "操场上的读书声")),
    ],
)
def test_headings_that_may_be_anything_have_no_role(
    draft_of: Draw, title: str, headings: tuple[str, ...]
) -> None:
    assert roles(draft_of(document(title, *headings))) == [""] * len(headings)


def test_the_state_of_things_in_a_report_is_told_beside_what_was_done(draft_of: Draw) -> None:
    assert roles(draft_of(document("述职报告", "主要成绩", "廉洁自律情况")))[1] == "成绩"


def test_a_slogan_about_the_state_of_things_is_the_background(draft_of: Draw) -> None:
    plan = document("数学教学工作计划", "学情把脉：锚定教学起点", "教学目标", "教学措施")
    assert roles(draft_of(plan))[0] == "背景"


def test_where_the_tasks_are_named_the_rest_are_measures(draft_of: Draw) -> None:
    assert roles(draft_of(document("教研工作计划", "重点工作", "课堂教学", "家校联系")))[1:] == [
        "措施",
        "措施",
    ]


def test_where_the_measures_are_named_the_rest_are_tasks(draft_of: Draw) -> None:
    assert roles(draft_of(document("教研工作计划", "工作措施", "抓好常规教学", "落实家校共育")))[1:] == [
        "任务",
        "任务",
    ]


def test_a_slogan_at_the_head_is_what_guides_or_aims_where_the_words_below_say_so(draft_of: Draw) -> None:
    text = document("教研工作计划", "锚定方向，研有所向", "聚焦目标，行有所至", "夯实常规，教有所成")
    text = text.replace(POINTS, "以课程标准为依据，立足课堂。", 1).replace(POINTS, "合格率达到98%。", 1)
    assert roles(draft_of(text)) == ["指导思想", "目标", "措施"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [("毕业班学生情况比较特殊。", "背景"), ("图书漂流", "措施")],
)
def test_the_first_chapter_of_a_plan_may_be_the_state_of_things(
    draft_of: Draw, heading: str, role: str
) -> None:
    text = document("毕业班工作计划", heading, "激发学习热情", "加强班风建设")
    assert roles(draft_of(text)) == [role, "措施", "措施"]


def test_a_chapter_alone_is_the_work_where_no_other_says_it(draft_of: Draw) -> None:
    assert roles(draft_of(document("工会工作计划", "工作目标", "春季篇", "保障措施")))[1] == "任务"
    assert roles(draft_of(document("工会工作计划", "主要工作", "春季篇", "保障措施")))[1] == ""


def test_leading_with_posts_below_is_an_organization(draft_of: Draw) -> None:
    text = (
        "防溺水工作方案\n一、加强领导\n1.成立指挥部\n总指挥：周明远\n副总指挥：林静\n二、加强巡查\n每天一次。"
    )
    assert roles(draft_of(text))[0] == "组织领导"
    assert roles(draft_of(text.replace("总指挥：周明远\n副总指挥：林静\n", "")))[0] != "组织领导"


def test_the_report_says_that_a_role_follows_from_the_neighbours(draft_of: Draw) -> None:
    draft = draft_of(document("德育工作总结", "基本情况", "抓常规，养习惯", "强队伍，优育人"))
    why = {placed.key: placed.why for placed in placements_of(draft, scheme_of(draft))}
    assert why["基本情况"] == "编号“一、”，认得：背景"
    assert why["抓常规，养习惯"] == "编号“二、”，看内容和前后各章，当作：措施"


def test_an_arrangement_may_say_of_what(draft_of: Draw) -> None:
    assert roles(draft_of(document("班级工作计划", "班级情况", "班级活动安排", "班级目标")))[1] == "内容"


@pytest.mark.parametrize(("title", "role"), [("工作总结", "展望"), ("工作计划", "")])
def test_the_tasks_of_a_later_time_are_the_outlook_of_a_report(draft_of: Draw, title: str, role: str) -> None:
    assert roles(draft_of(document(title, "主要成绩", "下一阶段工作重点")))[1] == role


def test_what_comes_later_is_no_measure_of_a_report(draft_of: Draw) -> None:
    assert roles(draft_of(document("工作总结", "强化管理，落实责任", "今后怎么走，我们这样想")))[1] == ""


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("1.邀请家长，发出请柬。\n2.布置教室，挂好横幅。", "任务"),
        ("1.德育处：发请柬。\n2.总务处：摆桌椅。", "组织领导"),
        ("1.摄影：林静\n2.主持：赵一帆", "组织领导"),
        ("1.林静：验收节目。\n2.赵一帆：布置舞台。", "组织领导"),
        ("1.挂横幅由周明远负责。\n2.桌椅由林静负责。", "组织领导"),
        ("一张桌子十个人。", ""),
    ],
)
def test_an_arrangement_without_dates_is_work_or_who_does_it(draft_of: Draw, body: str, role: str) -> None:
    text = f"家长开放日活动方案\n一、活动目的\n增进了解。\n二、工作安排\n{body}"
    assert roles(draft_of(text))[1] == role


def test_a_role_can_be_said_whatever_stands_below() -> None:
    """Two lists parted by a paragraph have no keys of their own."""
    body = "1.查教案。\n2.评作业。\n后来又做了两件事。\n1.看课堂。\n2.比板书。"
    text = document("德育工作总结", "抓好常规，养成习惯", "办好活动，丰富生活", body=body)
    spec = import_document(TextFile("旧.txt", text.encode()), LIBRARY, TARGET).specs[0]
    assert spec.data.decode().count("  角色: 措施\n  内容:\n") == 2
    assert not spec.coverage.missing
    assert_fixed(spec.data)


def test_months_below_a_heading_that_names_them_are_a_schedule(draft_of: Draw) -> None:
    months = "二月\n1、开学准备\n三月\n1、流行病预防\n四月\n1、体检\n"
    for heading in ("下学期各月卫生工作", "分月保健任务一览", "每月主题教育"):
        draft = draft_of(f"保健工作计划\n一、本学期工作\n1、晨检。\n2、消毒。\n二、{heading}\n{months}")
        assert draft.sections[1].role == "时间安排", heading
    other = draft_of("保健工作计划\n一、每月主题教育\n1、晨检。\n2、消毒。\n二、措施\n严。\n")
    assert other.sections[0].role != "时间安排"
