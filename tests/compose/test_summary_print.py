"""How a summary prints: answers as a table, totals of records in phrases, counted tables."""

from collections.abc import Callable

import pytest

HEAD = "文种: 工作总结\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"
ANSWERS = """\
目标完成情况:
  - 全员参训:
    结果: 参训率100%
    状态: 完成
    指标: 100%
    指纹: 0badcafe
    佐证: 签到表
    说明:
  - 人人上课:
    指标:
      - 每人1节
      - 全员达标
    状态: 部分完成
    结果: |
      58人上了。
      两人没有。
    说明: 休假
"""
Printed = Callable[..., list[str]]
Found = Callable[..., list[tuple[str, int]]]


def test_answers_print_as_a_table_in_the_usual_order(printed: Printed) -> None:
    assert printed(HEAD + ANSWERS)[1:] == [
        "一、目标完成情况",
        "目标\t指标\t结果\t状态\t说明\t佐证",
        "全员参训\t100%\t参训率100%\t完成\t\t签到表",
        "人人上课\t1.每人1节 / 2.全员达标\t58人上了。 / 两人没有。\t部分完成\t休假\t",
    ]


def test_labels_stay_where_the_spec_wants_them(printed: Printed) -> None:
    section = "  内容:\n" + ANSWERS.partition("\n")[2].replace("  - ", "    - ")
    lines = printed(
        HEAD
        + "目标完成情况:\n  呈现: 照写\n"
        + "\n".join(
            f"  {x}" if x.startswith("    ") and not x.startswith("    -") else x
            for x in section.splitlines()
        )
        + "\n"
    )
    assert "指标：100%" in lines
    assert not any("指纹" in line or line == "说明：" for line in lines)


def test_what_is_told_in_sentences_stays_as_it_is(printed: Printed, found: Found) -> None:
    assert printed(HEAD + "目标完成情况: 都完成了。\n")[-1] == "都完成了。"
    assert printed(HEAD + "目标完成情况:\n  - 参训: 都来了。\n")[-1] == "1.参训。都来了。"
    assert found(HEAD + "目标完成情况:\n  - 参训: 都来了。\n") == []


def test_words_between_answers_stand_between_tables(printed: Printed) -> None:
    text = (
        "目标完成情况:\n  - 段落: 共两项。\n  - 参训:\n    结果: 好\n  - 段落: 另外：\n  - 目标: 很长的目标\n    结果: 也好\n"
        "  - 备课: 完成了\n    状态: 完成\n"
    )
    assert printed(HEAD + text)[2:] == [
        "共两项。",
        "目标\t结果",
        "参训\t好",
        "另外：",
        "目标\t结果\t完成情况\t状态",
        "很长的目标\t也好\t\t",
        "备课\t\t完成了\t完成",
    ]


def test_tasks_have_their_time_first(printed: Printed) -> None:
    text = "任务完成情况:\n  - 讲座:\n    结果: 办了\n    负责人: 王芳\n    备注: 无\n    时间: 九月\n"
    assert printed(HEAD + text)[2] == "工作\t时间\t负责人\t备注\t结果"


def test_an_element_with_time_prints_without_its_fingerprint(printed: Printed) -> None:
    text = "任务完成情况:\n  - 时间: 九月\n    工作: 讲座\n    结果: 办了\n    说明:\n    指纹: 0badcafe\n"
    assert printed(HEAD + text)[2:] == ["时间\t工作\t结果", "九月\t讲座\t办了"]


RECORDS = """\
活动开展:
  - 时间: 2026年9月9日
    活动: 讲座
    类别: 讲座
    参加人数: 60
    学时: 2
  - 时间: 2026年10月14日
    活动: 研讨
    类别: 课例
    参加人数: 30人
    学时: 1.5
"""


def test_totals_of_records_can_be_named(printed: Printed) -> None:
    text = "导语: 共{{活动次数}}次，{{总学时}}学时，{{参加人次}}人次。\n"
    assert "共2次，3.5学时，90人次。" in printed(HEAD + text + RECORDS)


@pytest.mark.parametrize(
    ("figures", "records"),
    [
        ("数据: {应参加人数: 60}\n", RECORDS),
        (
            "",
            RECORDS.replace("参加人数: 60", "应到人数: 80\n    参加人数: 60").replace(
                "参加人数: 30人", "应到人数: 40\n    参加人数: 30"
            ),
        ),
    ],
)
def test_the_share_of_those_who_came_needs_to_know_who_should_have(
    printed: Printed, figures: str, records: str
) -> None:
    assert "参与率75%。" in printed(HEAD + figures + "导语: 参与率{{参与率}}。\n" + records)


def test_who_should_have_come_is_said_for_each_activity_or_for_all(printed: Printed) -> None:
    own = RECORDS.replace("参加人数: 60", "应到人数: 80\n    参加人数: 60").replace(
        "参加人数: 30人", "应到人数: 40\n    参加人数: 30"
    )
    assert "参与率75%。" in printed(HEAD + "数据: {应参加人数: 100}\n导语: 参与率{{参与率}}。\n" + own)


def test_a_sum_of_which_a_part_cannot_be_read_is_not_printed(found: Found) -> None:
    records = RECORDS.replace("参加人数: 60", "参加人数: 全体教师")
    assert found(HEAD + "导语: 共{{参加人次}}人次。\n" + records) == [("统计", 4)]


def test_a_share_that_cannot_be_told_is_an_error_with_a_way_out(found: Found) -> None:
    assert found(HEAD + "导语: 参与率{{参与率}}。\n" + RECORDS) == [("统计", 4)]


def test_a_figure_that_is_defined_wins_and_others_stay_unknown(printed: Printed, found: Found) -> None:
    text = "数据: {活动次数: 9}\n导语: 共{{活动次数}}次。\n"
    assert "共9次。" in printed(HEAD + text + RECORDS)
    assert found(HEAD + "导语: 共{{没有的数}}次。\n" + RECORDS) == [("未知名称", 4)]


def test_without_records_there_are_no_totals(found: Found) -> None:
    assert found(HEAD + "导语: 共{{活动次数}}次。\n主要做法: 甲。\n") == [("未知名称", 4)]
