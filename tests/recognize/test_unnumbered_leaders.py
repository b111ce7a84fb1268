"""Headings with their text on their line, without numbers or with: lines of one kind are of one level."""

from __future__ import annotations

from collections.abc import Callable

from planforge.recognize.draft import Draft, Para
from tests.recognize.drafts import headings

Draw = Callable[[str], Draft]
DUTIES = "导师职责：\n1.听课；\n2.评课。\n学员职责：\n1.备课；\n2.反思。"


def test_headings_with_their_text_are_sections_as_those_alone_are(draft_of: Draw) -> None:
    draft = draft_of(
        f"结对方案\n指导思想：以老带新。\n活动时间：2026年9月\n{DUTIES}\n考核奖励：年终评出优秀师徒。"
    )
    assert headings(draft) == ["指导思想", "活动时间", "导师职责", "学员职责", "考核奖励"]


def test_a_heading_with_its_sentence_before_those_that_stand_alone_is_a_section(draft_of: Draw) -> None:
    body = "研修目标：\n1、提高素养。\n2、共同进步。\n保障措施\n组织保障：成立小组。\n制度保障：按时签到。"
    draft = draft_of(f"校本研修计划\n指导思想：以教师发展为本。\n{body}")
    assert headings(draft) == ["指导思想", "研修目标", "保障措施"]
    fields = draft_of(f"研修活动方案\n活动主题：一起成长。\n活动时间：10月。\n{body}")
    assert headings(fields) == ["研修目标", "保障措施"]


def test_an_unknown_name_before_a_table_is_one_of_them(draft_of: Draw) -> None:
    table = "师傅\t徒弟\n林静\t赵一帆\n周明远\t孙悦"
    draft = draft_of(f"结对方案\n活动目标：站稳讲台。\n结对名单：\n{table}\n{DUTIES}")
    assert headings(draft) == ["活动目标", "结对名单", "导师职责", "学员职责"]


def test_labels_below_headings_stay_labels(draft_of: Draw) -> None:
    draft = draft_of(
        "活动方案\n活动目标：\n人人参与。\n活动安排：\n活动时间：11月\n活动地点：礼堂\n活动要求：\n准时到场。"
    )
    assert headings(draft) == ["活动目标", "活动安排", "活动要求"]


def test_a_known_heading_with_wide_blanks_before_its_text_is_parted_from_it(draft_of: Draw) -> None:
    draft = draft_of(
        "读书节方案\n一、活动主题   书香满园  阅见未来\n二、活动地点　图书馆\n三、时间　安排\n十月。"
    )
    assert headings(draft) == ["活动主题", "活动地点", "时间　安排"]
    assert [part.text for part in draft.sections[0].body if isinstance(part, Para)] == ["书香满园  阅见未来"]


def test_the_place_is_a_heading_as_the_time_before_it_is(draft_of: Draw) -> None:
    draft = draft_of("讲座通知\n讲座时间：\n周三下午。\n讲座地点：\n一楼报告厅。")
    assert [section.heading for section in draft.sections] == ["讲座时间", "讲座地点"]


def test_headings_in_words_of_their_own_stand_between_known_ones(draft_of: Draw) -> None:
    draft = draft_of(
        "德育工作计划\n指导思想\n以学校计划为指导。\n抓常规，养习惯\n每天检查红领巾和课前准备。\n"
        "加强队伍建设\n1.开好例会。\n2.办好沙龙。\n保障措施\n定期督查。"
    )
    assert headings(draft) == ["指导思想", "抓常规，养习惯", "加强队伍建设", "保障措施"]
    assert draft.sections[1].role == "措施"


def test_a_line_of_a_list_that_lost_its_mark_is_no_heading(draft_of: Draw) -> None:
    draft = draft_of(
        "家长会方案\n活动目的\n沟通家校。\n活动要求\n准时到会。\n认真记录，做好反馈\n会后上交记录表。\n活动流程\n先听讲话。"
    )
    assert headings(draft) == ["活动目的", "活动要求", "活动流程"]


def test_phases_below_a_heading_about_the_course_are_its_parts(draft_of: Draw) -> None:
    draft = draft_of(
        "消防演练方案\n演练目的\n熟悉逃生路线。\n演练流程\n演练分为准备阶段、实施阶段和总结阶段。\n准备阶段\n布置场地，讲解要求。\n"
        "实施阶段\n听到警报后有序撤离。\n总结阶段\n校长讲评，提出要求。\n注意事项\n不推不挤。\n"
    )
    assert [section.heading for section in draft.sections] == ["演练目的", "演练流程", "注意事项"]
    alone = draft_of(
        "课题计划\n准备阶段\n查找资料。\n实施阶段\n上研究课。\n总结阶段\n写出报告。\n预期成果\n论文一篇。\n"
    )
    assert len(alone.sections) == 4
