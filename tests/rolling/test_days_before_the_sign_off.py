"""What lies before the day on which a plan was signed has been, unless a schedule or the future has it."""

from collections.abc import Callable

import pytest

from planforge.rolling.decisions import Decision
from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
SIGNED = "落款: {单位: 滨河市实验小学, 日期: 2026-10-20}\n"
REPAIRS = """\
整改任务:
  表格: |
    问题 | 措施 | 完成时限 | 进展
    窗扇松动 | 逐扇加固 | 10月9日 | 10月12日加固
    灭火器过期 | 全部更换 | 10月30日 | 对方答应10月26日送到
"""


def about(rolled: Roll, spec: str, day: str) -> Decision:
    return next(each for each in rolled(f"{spec}{SIGNED}").decisions if each.old == day)


def test_the_column_that_says_how_far_things_are_is_told_and_that_of_times_is_planned(rolled: Roll) -> None:
    done, term = about(rolled, REPAIRS, "10月12日"), about(rolled, REPAIRS, "10月9日")

    assert not done.edits
    assert "在落款那天以前" in done.question
    assert (term.new, term.question) == ("10月8日", "")


def test_what_is_still_to_come_moves_in_that_column_too(rolled: Roll) -> None:
    assert about(rolled, REPAIRS, "10月26日").edits
    assert about(rolled, REPAIRS, "10月30日").edits


def test_a_stretch_that_begins_in_the_term_and_ends_behind_it_is_to_come(rolled: Roll) -> None:
    spec = f"主要工作:\n  - 校舍: 开学前（8月28日—31日）全面排查。\n  - 冬季: 11月12日至次年3月9日为巡查期。\n{SIGNED}"
    found = next(each for each in rolled(spec).decisions if each.old == "11月12日至次年3月9日")
    assert found.new.startswith("11月11日至次年")
    assert not found.question


def test_a_remark_in_a_table_without_times_is_told(rolled: Roll) -> None:
    spec = "经费安排:\n  表格: |\n    项目 | 金额 | 说明\n    书架 | 3200 | 9月18日付清\n"

    assert not about(rolled, spec, "9月18日").edits


@pytest.mark.parametrize("head", ["日期 | 内容", "周次 | 日期 | 内容"])
def test_a_table_that_begins_with_the_time_is_a_schedule_in_all_its_columns(rolled: Roll, head: str) -> None:
    row = "第3周 | 9月14日 | 9月16日班会" if "周次" in head else "9月14日 | 9月16日班会"
    spec = f"活动:\n  表格: |\n    {head}\n    {row}\n"

    assert about(rolled, spec, "9月16日").edits


def test_a_row_that_says_how_many_came_is_done(rolled: Roll) -> None:
    spec = "日程:\n  表格: |\n    事项 | 时间 | 内容 | 备注\n    动员 | 9月4日 | 布置任务 | 到会47人\n"

    assert not about(rolled, spec, "9月4日").edits


@pytest.mark.parametrize("signed", [SIGNED, ""])
def test_a_stage_that_is_said_to_be_over_keeps_the_days_at_its_head(rolled: Roll, signed: str) -> None:
    spec = (
        "实施步骤:\n"
        "  - 准备阶段（9月7日—9月18日）: 分田到班，添置农具。这一阶段的工作已经结束。\n"
        "  - 推进阶段（10月26日—12月4日）: 各班轮流下田。\n"
    )
    decisions = {each.old: each for each in rolled(f"{spec}{signed}").decisions}

    assert not decisions["9月7日—9月18日"].edits
    assert "做完" in decisions["9月7日—9月18日"].question
    assert decisions["10月26日—12月4日"].edits


def test_a_chapter_that_reports_on_the_last_term_stays_as_a_whole(rolled: Roll) -> None:
    spec = "上学期传染病报告情况:\n  表格: |\n    病种 | 首例时间 | 例数\n    水痘 | 3月23日 | 9\n"
    decisions = rolled(spec).decisions

    assert [each.question for each in decisions if each.kind == "情况"] == [
        "“上学期传染病报告情况”写的是上次的情况，请改写"
    ]
    assert not any(each.edits for each in decisions if each.old == "3月23日")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1月22日上午散学典礼，1月23日开始放寒假，2月24日开学。", "2月24日"),
        ("春季学期2月24日报到注册。", "2月24日"),
        ("寒假从1月25日开始，按时返校。", "1月25日"),
    ],
)
def test_the_vacation_behind_the_term_and_the_day_it_ends_are_planned(
    rolled: Roll, text: str, day: str
) -> None:
    found = about(rolled, f"散学工作:\n  - {text}\n", day)
    assert found.edits
    assert "已有的事" not in found.question


def test_what_was_done_in_the_vacation_before_is_not(rolled: Roll) -> None:
    assert not about(rolled, "散学工作:\n  - 2月24日走访了困难家庭。\n", "2月24日").edits


@pytest.mark.parametrize("text", ["7月20日前完成录取，8月22日—28日军训。", "8月22日—28日举办夏令营。"])
def test_what_is_planned_for_the_summer_behind_a_spring_is_to_come(rolled: Roll, text: str) -> None:
    head = "文种: 工作计划\n期间: 2026—2027学年度第二学期\n主要工作:\n"
    spec = f"{head}  - {text}\n落款: {{单位: 滨河市实验小学, 日期: 2027-02-20}}\n"
    found = next(each for each in rolled(spec, "2027-2028-2").decisions if each.old == "8月22日—28日")
    assert found.edits
    assert "已有的事" not in found.question


def test_figures_that_are_aimed_at_have_not_been(rolled: Roll) -> None:
    text = "2027年高考招生控制线上线320人，本科上线率92%。"
    for head, is_moved in (("工作目标", True), ("基本情况", False)):
        found = about(rolled, f"{head}:\n  - {text}\n", "2027年")
        assert (found.new == "2028年" and not found.question) is is_moved
