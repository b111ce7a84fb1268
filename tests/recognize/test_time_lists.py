"""Times with a text on their line and a list below: the list is theirs, the next time closes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft
from planforge.recognize.placements import people_of, schedule_entries

Outline = Callable[[str], list[str]]
Draw = Callable[[str], Draft]


def test_a_list_below_a_week_that_has_a_text_is_its_own(outline_of: Outline) -> None:
    assert outline_of("第一周：定计划\n1、写初稿\n2、交教务处\n第二周：主题班会\n第三周：家访") == [
        "<第一周：定计划>",
        "  1、 写初稿",
        "  1、 交教务处",
        "<第二周>主题班会",
        "<第三周>家访",
    ]


def test_a_long_text_leads_a_list_where_a_time_follows_it(outline_of: Outline) -> None:
    text = "九月份：开学教育，全校动员。\n（1）签责任书\n（2）开会\n十月份：消防演练\n"
    assert outline_of(text) == [
        "<九月份：开学教育，全校动员。>",
        "  （1） 签责任书",
        "  （1） 开会",
        "<十月份>消防演练",
    ]


def test_a_sentence_behind_the_last_time_leads_no_list(outline_of: Outline) -> None:
    assert outline_of("九月：开学，动员。\n十月：总结，表彰。\n1、各班重视\n2、及时上报")[:2] == [
        "<九月>开学，动员。",
        "<十月>总结，表彰。",
    ]


def test_a_time_closes_the_items_between_two_times(outline_of: Outline) -> None:
    text = "（一）安排\n第一周：开学，动员。\n1、写初稿\n2、交稿\n第二周：班会"
    assert outline_of(text)[-1] == "  <第二周>班会"


@pytest.mark.parametrize("month", ["元月份", "元月", "正月", "腊月"])
def test_the_first_month_has_other_names(month: str, draft_of: Draw) -> None:
    draft = draft_of(
        f"班主任工作计划\n一、每月安排\n十二月：法制教育\n{month}：期末考试\n总之，把工作做好。\n"
    )
    assert [part.at for part in draft.sections[0].body] == [3, 4]
    assert schedule_entries(draft) == 2
    assert len(draft.closing) == 1


def test_words_that_look_like_names_behind_a_time_are_no_people(draft_of: Draw) -> None:
    draft = draft_of("德育计划\n一、时间安排\n十月：公开课\n第三周：家访\n二、组织\n组长：周明远\n成员：林静")
    assert people_of(draft) == [("组长", ("周明远",)), ("成员", ("林静",))]


@pytest.mark.parametrize("words", ["望各部门遵照执行。", "请各班认真贯彻落实。", "各年级组要抓好落实。"])
def test_words_that_ask_for_it_to_be_done_close_a_document(words: str, draft_of: Draw) -> None:
    draft = draft_of(f"工作计划\n一、目标\n安全。\n二、其他\n1）材料归档\n2）经费报销\n{words}\n")
    assert [getattr(part, "text", "") for part in draft.closing] == [words]


def test_a_heading_without_a_role_gets_one_from_its_table_of_weeks(draft_of: Draw) -> None:
    draft = draft_of(
        "教研计划\n一、周工作安排表\n周次\t日期\t内容\n1\t3.2\t定计划\n2\t3.9\t备课\n二、要求\n按时。"
    )
    assert (draft.sections[0].role, schedule_entries(draft)) == ("时间安排", 2)
    assert draft.sections[1].role == ""


@pytest.mark.parametrize("heading", ["研究计划", "实施计划", "共读计划"])
def test_a_plan_within_a_plan_is_a_schedule_where_it_lists_times(heading: str, draft_of: Draw) -> None:
    dated = draft_of(f"共读方案\n一、目标\n多读。\n二、{heading}\n9月：选书。\n10月：交流。")
    assert dated.sections[1].role == "时间安排"
    plain = draft_of(f"共读方案\n一、目标\n多读。\n二、{heading}\n1.选书。\n2.交流。")
    assert plain.sections[1].role == ""


def test_times_with_only_a_blank_before_their_text_head_their_lists_too(outline_of: Outline) -> None:
    assert outline_of("第一周 开学\n1、动员\n2、点名\n第二周（9.8—9.12） 安全\n1、演练\n2、班会\n") == [
        "<第一周 开学>",
        "  1、 动员",
        "  1、 点名",
        "<第二周（9.8—9.12） 安全>",
        "  1、 演练",
        "  1、 班会",
    ]
    assert outline_of("9月1日 在操场举行典礼\n1、动员\n2、点名")[0] == "¶ 9月1日 在操场举行典礼"


def test_months_with_a_name_hold_their_labels_and_stand_beside_one_another(outline_of: Outline) -> None:
    text = (
        "三月：文明礼仪月\n主题：学做文明人\n活动：\n3月5日：慰问老人\n3月12日：植树\n"
        "四月：爱国教育月\n主题：缅怀先烈\n活动：\n4月4日：扫墓\n"
    )
    assert outline_of(text) == [
        "<三月：文明礼仪月>",
        "  <主题>学做文明人",
        "  <活动>",
        "    <3月5日>慰问老人",
        "    <3月12日>植树",
        "<四月：爱国教育月>",
        "  <主题>缅怀先烈",
        "  <活动>",
        "    <4月4日>扫墓",
    ]


@pytest.mark.parametrize("month", ["次年一月", "明年1月", "翌年元月", "当年 6 月份"])
def test_a_month_of_the_next_year_stands_beside_the_others(outline_of: Outline, month: str) -> None:
    assert outline_of(f"十二月\n1.义卖\n2.演练\n{month}\n1.复习\n2.阅卷") == [
        "<十二月>",
        "  1. 义卖",
        "  1. 演练",
        f"<{month}>",
        "  1. 复习",
        "  1. 阅卷",
    ]


def test_two_months_are_no_number_and_a_month(outline_of: Outline) -> None:
    text = "九月份：家访\n十、十一月份：校运会\n十一、十二月：歌咏比赛"
    assert outline_of(text) == ["<九月份>家访", "<十、十一月份>校运会", "<十一、十二月>歌咏比赛"]


def test_a_single_hour_stands_in_its_half_day(outline_of: Outline) -> None:
    assert outline_of("11月5日下午\n14:00 跳远\n11月6日（周五）上午\n8:00 接力\n9:30 颁奖") == [
        "<11月5日下午>",
        "  <14:00>跳远",
        "<11月6日（周五）上午>",
        "  <8:00>接力",
        "  <9:30>颁奖",
    ]


def test_counted_projects_are_labels_side_by_side_from_the_first(outline_of: Outline) -> None:
    text = "项目一：书香工程\n1.目标：建书角。\n2.措施：每日共读。\n项目二：健体工程\n1.目标：会游泳。\n2.措施：开课。"
    assert [line for line in outline_of(text) if not line.startswith(" ")] == [
        "<项目一：书香工程>",
        "<项目二：健体工程>",
    ]


def test_a_counted_project_with_a_paragraph_first_leaves_the_one_before_it(outline_of: Outline) -> None:
    text = "项目一：书香工程\n1.建书角。\n2.共读。\n项目二：健体工程\n每天一小时。\n1.跑操。\n2.跳绳。"
    assert [line for line in outline_of(text) if not line.startswith(" ")] == [
        "<项目一：书香工程>",
        "<项目二：健体工程>",
    ]


def test_a_list_behind_times_that_have_their_texts_is_not_that_of_the_last_one(
    outline_of: Callable[[str], list[str]],
) -> None:
    times = "12:30：六年级\n12:40：五年级\n12:50：四年级\n13:00：教职员工\n"
    assert outline_of(f"（一）采样安排\n{times}1．各班走西侧楼梯。\n2．保持一米距离。")[1:] == [
        "  <12:30>六年级",
        "  <12:40>五年级",
        "  <12:50>四年级",
        "  <13:00>教职员工",
        "  1． 各班走西侧楼梯。",
        "  1． 保持一米距离。",
    ]


def test_a_month_without_a_colon_stands_among_months(outline_of: Outline) -> None:
    text = "二月：\n1、开学检查\n2、订计划\n三月：\n1、读书活动\n2、赛课\n四月 期中检测\n5月：教研活动月\n"
    assert outline_of(text)[-3:] == ["  1、 赛课", "<四月>期中检测", "<5月>教研活动月"]


@pytest.mark.parametrize("line", ["九月 开学时已经布置", "三月 又一次"])
def test_a_month_out_of_its_turn_is_no_label(outline_of: Outline, line: str) -> None:
    text = f"二月：\n1、开学检查\n2、订计划\n三月：\n1、读书活动\n2、赛课\n{line}\n5月：教研活动月\n"
    assert not any(each.startswith(f"<{line[:2]}>") and line[3:] in each for each in outline_of(text))


@pytest.mark.parametrize(
    "phases",
    [
        ("准备阶段", "实施阶段", "总结阶段"), ("宣传发动阶段", "全面实施阶段", "总结表彰阶段"), ("前期准备阶段", "集中整治阶段", "巩固提升阶段"),
        ("准备阶段（9月1日—10日）", "实施阶段（9月11日—20日）", "总结阶段（9月下旬）"), ("初赛阶段", "复赛阶段", "决赛阶段"), ("学习动员阶段", "自查整改阶段", "验收阶段"),
    ],
)  # fmt: skip
def test_phases_without_a_number_hold_what_stands_below_them(
    outline_of: Outline, phases: tuple[str, ...]
) -> None:
    text = "".join(f"{phase}\n先定好路线图，再把各班带到操场。\n" for phase in phases)
    assert outline_of(text) == [
        line for phase in phases for line in (f"<{phase}>", "  ¶ 先定好路线图，再把各班带到操场。")
    ]


@pytest.mark.parametrize(
    "line", ["小学阶段", "现阶段", "义务教育阶段", "学前教育阶段", "毕业班阶段", "各学习阶段的学生"]
)
def test_a_stage_of_school_is_no_phase(outline_of: Outline, line: str) -> None:
    assert f"<{line}>" not in outline_of(f"{line}\n先定好路线图，再把各班带到操场。\n")


def test_months_with_marks_of_several_kinds_are_one_list(outline_of: Outline) -> None:
    text = "9月：制订计划\n10月——期中检测\n11月 作文竞赛\n12月、复习迎考\n1月、期末检测"
    assert outline_of(text) == [
        "<9月>制订计划",
        "<10月>期中检测",
        "<11月>作文竞赛",
        "<12月>复习迎考",
        "<1月>期末检测",
    ]


def test_several_times_named_together_are_no_label(outline_of: Outline) -> None:
    for text in (
        "期中、期末检测按时进行。",
        "寒假、暑假各家访一次。",
        "9月、十月各查一次。",
        "9月——期末，天天读书。",
    ):
        assert outline_of(text) == [f"¶ {text}"]


def test_the_last_time_heads_its_list_as_those_before_it_do(outline_of: Outline) -> None:
    text = "第一周：宣传发动。\n（1）出板报\n（2）开班会\n第二周：实施。\n（1）做好事\n（2）写材料\n第三周：总结。\n（1）评标兵"
    assert outline_of(text)[-2:] == ["<第三周：总结。>", "  （1） 评标兵"]
