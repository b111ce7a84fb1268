"""What people do by hand in Word: lines drawn, titles set in steps, bold headings, times with blanks, broken lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.evidence import Grid, GridCell, Line, Reading
from planforge.recognize.draft import Draft, Item, Label, Para
from planforge.recognize.labels import TIME, read_label
from planforge.recognize.naming import name
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize

Draw = Callable[[str], Draft]


def _draft(*lines: Line) -> Draft:
    prepared = prepare(Reading("段", lines))
    return recognize(documents_of(prepared)[0], prepared.asides, pasted=False)


def _texts(*texts: str) -> list[Line]:
    return [Line(at, text) for at, text in enumerate(texts, 10)]


def _titled(*lines: str) -> list[Line]:
    return [Line(at, text, align="center") for at, text in enumerate(lines, 1)]


def test_a_line_drawn_below_the_head_is_set_aside() -> None:
    prepared = prepare(
        Reading("段", (Line(1, "滨实小〔2026〕5号"), Line(2, "━━━━━━━━━━"), Line(3, "工作方案")))
    )
    assert [unit.whole for unit in prepared.units] == ["滨实小〔2026〕5号", "工作方案"]
    assert [aside.kind for aside in prepared.asides] == ["横线"]


def test_a_title_set_in_steps_is_one_word_below_what_it_is_about() -> None:
    draft = _draft(
        *_titled("滨河市实验小学五年级学生赴湿地公园开展秋季研学旅行及自然观察实践活动", "策", "划", "书"),
        *_texts("一、活动主题", "走近湿地", "二、活动要求", "听从指挥。"),
    )
    assert draft.title == ["滨河市实验小学五年级学生赴湿地公园开展秋季研学旅行及自然观察实践活动", "策划书"]


def test_minutes_are_a_kind_of_document() -> None:
    draft = Draft(title=["教研组长会议纪要"])
    name(draft, lambda kind: kind == "工作计划")
    assert (draft.kind, draft.notes) == ("纪要", [])


@pytest.mark.parametrize(
    ("title", "period"),
    [
        (["２０２６年下半年安全工作计划"], "２０２６年下半年"),
        (["2026—2027学年度", "教导处第一学期工作行事历"], "2026—2027学年度第一学期"),
        (["2026学年工作计划"], "2026学年"),
        (["大班年级组十月份工作计划"], "十月份"),
        (["大班年级组七月流火读书会方案"], ""),
    ],
)
def test_a_period_may_be_full_width_or_stand_on_two_lines(title: list[str], period: str) -> None:
    draft = Draft(title=title)
    name(draft, lambda kind: kind == "工作计划")
    assert draft.period == period


def test_a_stretch_of_time_with_blanks_is_one_time() -> None:
    read = read_label("10:30 – 12:00 参观校史馆")
    assert read is not None
    assert (read.key, read.text, read.kind) == ("10:30 – 12:00", "参观校史馆", TIME)
    assert read_label("10:30 – 12:00参观校史馆") is None


def test_a_heading_is_not_cut_at_the_colon_of_its_time() -> None:
    draft = _draft(
        *_texts("开放日方案", "一、推门听课（8:50-9:30）", "二、家长会（9:40-10:30）", "各班教室。")
    )
    assert [section.heading for section in draft.sections] == [
        "推门听课（8:50-9:30）",
        "家长会（9:40-10:30）",
    ]


def test_bold_headings_around_a_list_of_chinese_numbers_are_above_it() -> None:
    draft = _draft(
        *_titled("家长开放日活动方案"),
        Line(2, "活动流程", bold=True), Line(3, "一、签到"), Line(4, "二、听课"), Line(5, "三、座谈"),
        Line(6, "注意事项", bold=True), Line(7, "请勿驾车入校。"),
    )  # fmt: skip
    assert [section.heading for section in draft.sections] == ["活动流程", "注意事项"]
    assert [part.head for part in draft.sections[0].body if isinstance(part, Item)] == [
        "签到",
        "听课",
        "座谈",
    ]


def test_a_word_that_a_paragraph_mark_tears_is_whole_again() -> None:
    draft = _draft(
        *_texts(
            "防控方案", "一、措施", "1、每天开窗通风不少于3次，每次不少于30分", "钟。", "2、餐具一餐一消毒。"
        ),
        *_texts("二、要求", "认真落实。"),
    )
    assert [part.text for part in draft.sections[0].body if isinstance(part, Item)] == [
        "每天开窗通风不少于3次，每次不少于30分钟。",
        "餐具一餐一消毒。",
    ]


def test_who_speaks_stays_below_the_title_where_another_line_signs() -> None:
    draft = _draft(
        *_titled("述职报告", "滨河小学  林静"),
        *_texts("一、教学", "上好课。", "二、今后打算", "多听课。", "以上是我的述职，请批评指正。"),
        Line(30, "述职人：林静", align="right"), Line(31, "2026年12月30日", align="right"),
    )  # fmt: skip
    assert draft.title == ["述职报告", "滨河小学  林静"]
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("姓名", "述职人：林静"), ("日期", "2026年12月30日")]
    assert [part.text for part in draft.closing if isinstance(part, Para)] == ["以上是我的述职，请批评指正。"]


def test_labels_of_a_time_with_blanks_stand_beside_one_another(draft_of: Draw) -> None:
    draft = draft_of("活动方案\n一、流程\n9:00 — 9:30 签到\n9:30 — 10:00 听课\n二、要求\n守时。")
    assert [part.key for part in draft.sections[0].body if isinstance(part, Label)] == [
        "9:00 — 9:30",
        "9:30 — 10:00",
    ]


def _wrapped(text: str, breadth: int = 24) -> list[str]:
    return [text[at : at + breadth] for at in range(0, len(text), breadth)]


def test_lines_that_the_edge_of_a_page_broke_are_sentences_again() -> None:
    said = "每天早上在园门口做好晨检工作，发现发热的幼儿马上隔离，通知家长带去医院，并在当天十点以前把情况报给街道卫生服务站备案再请保健老师对活动室和餐具作一次全面消毒"
    draft = _draft(
        *_texts("防控方案", "一、措施", *_wrapped(f"{said}，不漏一人。"), "二、要求", "认真落实。")
    )
    assert [part.text for part in draft.sections[0].body if isinstance(part, Para)] == [f"{said}，不漏一人。"]


def test_paragraphs_of_their_own_length_stay_apart_though_they_have_no_end() -> None:
    said = ["做好晨检工作和消毒工作", "发现发热的幼儿马上隔离并且通知家长", "开窗通风"]
    draft = _draft(*_texts("防控方案", "一、措施", *said, "二、要求", "认真落实。"))
    assert [part.text for part in draft.sections[0].body if isinstance(part, Para)] == said


def test_days_of_a_diary_sign_nothing_and_head_what_was_done() -> None:
    draft = _draft(
        *_texts(
            "教研活动记录", "2026/3/4", "集体备课。", "2026/3/11", "与三年级一起听课。", "2026/3/18", "评课。"
        )
    )
    assert draft.sign_off is None
    assert [part.key for part in draft.body if isinstance(part, Label)] == [
        "2026/3/4",
        "2026/3/11",
        "2026/3/18",
    ]


def test_signs_below_known_headings_begin_no_sections() -> None:
    draft = _draft(
        *_titled("班主任工作计划"),
        Line(2, "工作目标", bold=True), Line(3, "团结向上。"), Line(4, "具体措施", bold=True),
        Line(5, "●抓好常规"), Line(6, "早到校。"), Line(7, "●培养干部"), Line(8, "每月轮换。"),
    )  # fmt: skip
    assert [section.heading for section in draft.sections] == ["工作目标", "具体措施"]


def test_the_course_of_an_activity_by_the_clock_is_a_schedule() -> None:
    draft = _draft(
        *_texts("活动方案", "一、活动目标", "走近自然。", "二、参观过程", "8:00　集合", "9:30　参观")
    )
    assert draft.sections[1].role == "时间安排"


def test_short_sentences_with_a_head_of_their_own_are_a_list(draft_of: Draw) -> None:
    draft = draft_of(
        "致家长的一封信\n一、防溺水。做到六不。\n二、交通。不闯红灯。\n三、饮食。少吃冷饮。\n祝假期愉快！"
    )
    assert draft.sections == []
    assert [part.head for part in draft.body if isinstance(part, Item)] == ["防溺水", "交通", "饮食"]


def test_headings_in_the_middle_of_a_bold_document_are_sections() -> None:
    said = ["利用广播宣传先进事迹，出黑板报三十二期。", "组织志愿者到社区打扫卫生。"]
    draft = _draft(
        *_titled("学雷锋活动月总结"),
        Line(2, "广泛宣传  营造氛围", align="center", bold=True), Line(3, said[0], bold=True),
        Line(4, "精心组织  扎实开展", align="center", bold=True), Line(5, said[1], bold=True),
    )  # fmt: skip
    assert [section.heading for section in draft.sections] == ["广泛宣传  营造氛围", "精心组织  扎实开展"]


def test_a_period_below_the_title_may_have_the_teacher_behind_it() -> None:
    draft = _draft(
        *_titled("四年级科学教学计划", "2025-2026学年第二学期    任课教师：林静"), *_texts("一、学情", "好动。", "二、措施", "多做实验。")
    )  # fmt: skip
    assert draft.title[1:] == ["2025-2026学年第二学期    任课教师：林静"]


def test_a_title_on_a_new_page_begins_a_document_behind_one_without_sections() -> None:
    prepared = prepare(
        Reading(
            "段",
            (
                *_titled("体育组工作计划"), *_texts("一、目标", "强健体魄。", "二、措施", "上好课。"),
                Line(20, "体育组活动安排", align="center", page=True), Line(21, "九月：队列比赛"),
                Line(30, "体育组工作总结", align="center", page=True), Line(31, "一、成绩"), Line(32, "第二名。"), Line(33, "二、不足"), Line(34, "人少。"),
            ),
        )
    )  # fmt: skip
    assert [units[0].whole for units in documents_of(prepared)] == [
        "体育组工作计划",
        "体育组活动安排",
        "体育组工作总结",
    ]


def test_bold_words_before_a_text_are_its_heading_however_long() -> None:
    head = "强化思想引领，筑牢信仰之基，凝聚奋进力量。"
    draft = _draft(
        Line(1, "工作总结"), Line(2, "一、主要工作"), Line(3, f"（一）{head}全年学习十二次。", lead=3 + len(head)),
        Line(4, "（二）服务师生。办实事八件。"), Line(5, "二、存在问题。创新不够。", lead=7),
        Line(6, "三、努力方向。多学习。", lead=7),
    )  # fmt: skip
    first = draft.sections[0].body[0]
    assert isinstance(first, Item)
    assert (first.head, first.end, first.text) == (head[:-1], "。", "全年学习十二次。")
    assert [section.heading for section in draft.sections[1:]] == ["存在问题。", "努力方向。"]


def test_bold_words_inside_a_sentence_are_no_heading() -> None:
    draft = _draft(
        Line(1, "方案"), Line(2, "一、要求"), Line(3, "1.全体教师要准时到岗。", lead=6), Line(4, "2.认真。")
    )
    assert [part.head for part in draft.sections[0].body if isinstance(part, Item)] == ["", ""]


def test_headings_below_sections_that_only_their_style_tells_are_numbered_as_those_are() -> None:
    draft = _draft(
        Line(1, "工作室规划"),
        Line(2, "研修任务", outline=1), Line(3, "读书沙龙", outline=2), Line(4, "每月共读一本书。"),
        Line(5, "送教下乡", outline=2), Line(6, "每学期两次。"), Line(7, "经费使用", outline=1), Line(8, "购书。"),
    )  # fmt: skip
    assert [(part.head, part.mark.number) for part in draft.sections[0].body if isinstance(part, Item)] == [
        ("读书沙龙", 1),
        ("送教下乡", 2),
    ]


def test_a_table_that_only_keeps_a_signature_at_the_right_is_lines() -> None:
    empty, signs = GridCell(()), (GridCell(("滨河市实验小学德育处",)), GridCell(("2026年3月2日",)))
    grid = Grid(9, tuple((empty, cell) for cell in signs))
    prepared = prepare(Reading("段", (*_texts("工作计划", "一、措施", "家访。", "二、时间", "三月。"), grid)))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=False)
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "滨河市实验小学德育处"), ("日期", "2026年3月2日")]


@pytest.mark.parametrize(
    ("heading", "role"), [("2027年工作思路", "展望"), ("2026年工作思路", ""), ("工作思路", "")]
)
def test_what_a_later_year_is_to_bring_is_the_outlook_of_a_report(
    heading: str, role: str, draft_of: Draw
) -> None:
    draft = draft_of(f"滨河小学2026年工作总结\n一、教学\n成绩好。\n二、{heading}\n抓质量。")
    assert draft.sections[-1].role == role
