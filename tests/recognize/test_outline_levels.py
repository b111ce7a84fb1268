from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare

Draw = Callable[[str], Draft]
Outline = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1、甲\n2、乙", ["1、 甲", "1、 乙"]),
        ("（一）甲\n1、乙\n（1）丙\n（二）丁", ["（一） 甲", "  1、 乙", "    （1） 丙", "（一） 丁"]),
        ("1、甲\n（一）乙\n（二）丙\n2、丁", ["1、 甲", "  （一） 乙", "  （一） 丙", "1、 丁"]),
        ("1.甲\n1、乙\n2、丙\n2.丁", ["1. 甲", "  1、 乙", "  1、 丙", "1. 丁"]),
        ("一）甲\n1、乙\n2、丙\n二）丁\n1、戊", ["一） 甲", "  1、 乙", "  1、 丙", "一） 丁", "  1、 戊"]),
        ("（一）甲\n1、乙\n二）丙\n（三）丁", ["（一） 甲", "  1、 乙", "（一） 丙", "（一） 丁"]),
        ("第一，甲\n第二，乙", ["第一， 甲", "第一， 乙"]),
    ],
)
def test_a_level_opens_for_each_new_family(outline_of: Outline, text: str, expected: list[str]) -> None:
    assert outline_of(text) == expected


def test_labels_hold_what_follows_them_and_stand_beside_each_other(outline_of: Outline) -> None:
    text = "1、师德培训\n具体目标：\n人人合格。\n培训对象：任课教师\n主要措施：\n（1）学习。\n（2）讨论。\n2、业务培训"
    assert outline_of(text) == [
        "1、 师德培训",
        "  <具体目标>",
        "    ¶ 人人合格。",
        "  <培训对象>任课教师",
        "  <主要措施>",
        "    （1） 学习。",
        "    （1） 讨论。",
        "1、 业务培训",
    ]


def test_a_list_that_begins_anew_below_a_label_is_the_labels(outline_of: Outline) -> None:
    text = "总体要求：\n1、甲甲\n2、乙乙\n具体要求：\n1、丙丙\n2、丁丁"
    assert outline_of(text) == [
        "<总体要求>",
        "  1、 甲甲",
        "  1、 乙乙",
        "<具体要求>",
        "  1、 丙丙",
        "  1、 丁丁",
    ]


def test_a_list_that_begins_anew_behind_a_sentence_takes_it_as_label(outline_of: Outline) -> None:
    text = "1、甲甲\n2、乙乙\n另外还要做到下面几点：\n1、丙丙\n2、丁丁"
    assert outline_of(text) == ["1、 甲甲", "1、 乙乙", "<另外还要做到下面几点>", "  1、 丙丙", "  1、 丁丁"]


def test_months_are_labels_of_one_level(outline_of: Outline) -> None:
    text = "九月份：\n1、开学典礼\n2、制定计划\n十月：\n1、公开课\n十一月份\n1、期中考试"
    assert outline_of(text) == [
        "<九月份>",
        "  1、 开学典礼",
        "  1、 制定计划",
        "<十月>",
        "  1、 公开课",
        "<十一月份>",
        "  1、 期中考试",
    ]


def test_a_phase_with_a_name_heads_what_follows(outline_of: Outline) -> None:
    text = "第一阶段：准备（9月）\n制定方案。\n第二阶段：实施（10月）\n1、宣传\n2、演练"
    assert outline_of(text) == [
        "<第一阶段：准备（9月）>",
        "  ¶ 制定方案。",
        "<第二阶段：实施（10月）>",
        "  1、 宣传",
        "  1、 演练",
    ]


def test_a_line_that_names_a_group_without_a_colon_stays_a_line_above_its_people(outline_of: Outline) -> None:
    text = "成立活动领导小组\n组长：周明远\n成员：林 静  赵一帆\n      王芳 李 明\n小组下设办公室\n主任：林静"
    assert outline_of(text) == [
        "¶ 成立活动领导小组",
        "<组长>周明远",
        "<成员>林静 赵一帆 王芳 李明",
        "¶ 小组下设办公室",
        "<主任>林静",
    ]


def test_several_posts_on_one_line_are_parted(outline_of: Outline) -> None:
    assert outline_of("组长：周明远 副组长：林静") == ["<组长>周明远", "<副组长>林静"]


def test_labels_in_an_item_end_where_its_list_goes_on(outline_of: Outline) -> None:
    text = "1、成立领导小组。\n组长：\n组员：\n职责分工：\n（1）组织。\n（2）检查。\n2、建立制度。"
    assert outline_of(text) == [
        "1、 成立领导小组。",
        "  <组长>",
        "  <组员>",
        "  <职责分工>",
        "    （1） 组织。",
        "    （1） 检查。",
        "1、 建立制度。",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1、加强学习。每周一次集中学习。", "1、 加强学习。每周一次集中学习。"),
        ("1、加强学习：每周一次集中学习。", "1、 加强学习：每周一次集中学习。"),
    ],
)
def test_a_run_in_heading_is_parted_from_its_text(
    draft_of: Callable[..., object], outline_of: Outline, text: str, expected: str
) -> None:
    assert outline_of(text) == [expected]


def test_digits_that_were_lost_or_stand_bare_are_numbers_among_numbers(outline_of: Outline) -> None:
    assert outline_of("1教研组活动。\n2、公开课。\n3、听课。\n、评课。\n5、总结。") == [
        "1、 教研组活动。",
        "1、 公开课。",
        "1、 听课。",
        "1、 评课。",
        "1、 总结。",
    ]


def test_hundreds_of_nested_groups_do_not_grow_the_stack(outline_of: Outline) -> None:
    assert len(outline_of("成立工作小组\n组长：王芳\n" * 400)) == 800


def test_a_list_within_a_line_is_a_list(outline_of: Outline) -> None:
    assert outline_of("九月：1、开学；2、选班委。\n十月：运动会") == [
        "<九月>",
        "  1、 开学；",
        "  1、 选班委。",
        "<十月>运动会",
    ]


def test_a_time_with_a_blank_behind_it_is_a_label_among_its_like(outline_of: Outline) -> None:
    assert outline_of("14:20  各班就位\n14:30—14:35  发出警报") == [
        "<14:20>各班就位",
        "<14:30—14:35>发出警报",
    ]
    assert outline_of("9月10日 庆祝教师节，人人参加。") == ["¶ 9月10日 庆祝教师节，人人参加。"]


def test_a_time_alone_is_a_text(outline_of: Outline) -> None:
    assert outline_of("2026年10月12日—16日") == ["¶ 2026年10月12日—16日"]


def test_people_go_on_in_the_next_line(outline_of: Outline) -> None:
    assert outline_of(
        "副组长：林　静（副校长）\n　　　　王　芳（工会主席）\n成　员：李　明、陈　晨、\n赵一帆"
    ) == [
        "<副组长>林静（副校长） 王芳（工会主席）",
        "<成　员>李明、陈晨、赵一帆",
    ]


def test_decimal_numbers_have_levels(outline_of: Outline) -> None:
    assert outline_of("1 现状\n1.1 硬件\n1.1.1 机房\n1.1.2 网络\n1.2 软件\n2 目标\n2.1 近期") == [
        "1. 现状",
        "  （1） 硬件",
        "    ① 机房",
        "    ① 网络",
        "  （1） 软件",
        "1. 目标",
        "  （1） 近期",
    ]


def test_a_sentence_broken_at_the_margin_is_one_whatever_its_end() -> None:
    text = (
        "　　为进一步加强德育工作，结合我校实际情况，特制定\n本学期的工作计划，请各处室、各班级认真学习，贯彻执\n行。\n"
        "　　本学期的德育工作以习惯养成为抓手，以活动为载体。\n以评价为保障，努力培养有理想、有本领、有担当的少\n年。\n"
    )
    units = prepare(read_text(text.encode())).units
    assert [len(unit.text) for unit in units] == [50, 50]


def test_a_number_one_with_another_mark_opens_a_list_below_the_last_item(outline_of: Outline) -> None:
    assert outline_of("1. 德育为先\n2. 教学为本\n1、备好课。\n2、改好作业。\n") == [
        "1. 德育为先",
        "1. 教学为本",
        "  1、 备好课。",
        "  1、 改好作业。",
    ]


def test_what_stands_behind_a_table_is_not_put_before_it(outline_of: Outline) -> None:
    lines = outline_of("1. 按时参加。\n附：安排\n时间\t内容\n九月\t读书\n备注：如有变动另行通知。\n")
    assert [line.strip()[:3] for line in lines][-1] == "<备注"


def test_counted_labels_with_a_name_hold_their_lists_and_stand_beside_each_other(outline_of: Outline) -> None:
    text = "任务一：德育工作\n负责人：林静\n（1）抓养成\n（2）抓活动\n任务二：教学工作\n负责人：赵一帆\n（1）抓常规\n（2）抓质量\n"
    assert outline_of(text) == [
        "<任务一：德育工作>",
        "  <负责人>林静",
        "  （1） 抓养成",
        "  （1） 抓活动",
        "<任务二：教学工作>",
        "  <负责人>赵一帆",
        "  （1） 抓常规",
        "  （1） 抓质量",
    ]


def test_counted_labels_without_anything_below_keep_their_texts(outline_of: Outline) -> None:
    assert outline_of("注1：请按时上交\n注2：请写上班级\n") == ["<注1>请按时上交", "<注2>请写上班级"]


def test_a_chapter_with_a_digit_is_one_though_a_list_inside_the_one_before_ended_so(draft_of: Draw) -> None:
    inner = "（一）班风好\n1．团结。\n2．有礼。\n（二）学风好\n上课专心。\n"
    draft = draft_of(
        f"评选办法\n一、范围\n全校。\n二、条件\n{inner}3、程序\n1.自评。\n2.公示。\n四、奖励\n发旗。"
    )
    assert [section.heading for section in draft.sections] == ["范围", "条件", "程序", "奖励"]


def test_a_digit_that_goes_on_with_the_list_before_it_is_no_chapter(draft_of: Draw) -> None:
    draft = draft_of("评选办法\n一、范围\n全校。\n二、条件\n1．团结。\n2．有礼。\n3．程序\n四、奖励\n发旗。")
    assert [section.heading for section in draft.sections] == ["范围", "条件", "奖励"]
