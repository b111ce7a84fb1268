"""A summary drawn from a plan, kept up with it, accepted, carried on."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforge import pipeline
from planforge.mending import fixed
from planforge.readers.tabular import TableRow
from planforge.source import TextFile, read_source
from planforge.source.edits import edited
from planforge.summarizing import Summarized, Wanted, accept, carry_on, promises_of, summarize
from planforge.tracing.promise import Kind
from planforge.tracing.rewordings import likeness

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n主题: 教研\n"
PLAN = (
    HEAD
    + """\
工作目标:
  - 全员参训:
    指标: 参训率100%
  - 人人上课:
    指标: 每人1节
时间安排:
  九月:
    - 制定计划
  第5周周三: 新课标讲座
组织领导:
  组长: 周明远（校长）
  副组长: 林静、赵一帆
落款: {单位: 教导处, 日期: 2026-09-01}
"""
)


class Shelves:
    """A workspace in memory: a plan beside a summary, the built-in templates."""

    def __init__(self, shelf: Any, plan: str) -> None:
        self.shelf, self.plan = shelf, plan

    def __getattr__(self, name: str) -> Any:
        return getattr(self.shelf, name)

    def beside(self, _origin: str, name: str) -> bytes | None:
        return self.plan.encode() if name == "计划.yaml" else None


Draw = Callable[..., Summarized]


@pytest.fixture
def library(shelf: Callable[..., Any]) -> Callable[[str], Shelves]:
    return lambda plan: Shelves(shelf(), plan)


@pytest.fixture
def draw(library: Callable[[str], Shelves]) -> Draw:
    """A summary of a plan: new, or out of the one given."""

    def make(
        plan: str = PLAN, summary: str | bytes | None = None, rows: tuple[TableRow, ...] = ()
    ) -> Summarized:
        there = None
        if summary is not None:
            there = TextFile("总结.yaml", summary if isinstance(summary, bytes) else summary.encode())
        return summarize(
            Wanted(TextFile("计划.yaml", plan.encode()), "计划.yaml", rows), there, library(plan)
        )

    return make


def text_of(made: Summarized) -> str:
    assert made.data is not None, (made.refusal, made.diagnostics)
    return made.data.decode()


def test_every_goal_and_task_waits_for_its_answer(draw: Draw) -> None:
    text = text_of(draw())
    goal = "  - 全员参训:\n    指标: 参训率100%\n    结果: ……\n    状态: ……\n    说明:\n    佐证:\n    指纹: "
    assert goal in text
    assert "  - 新课标讲座:\n    时间: 第5周周三\n    结果: ……\n" in text
    assert "  - 制定计划:\n    时间: 九月\n" in text


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("滨河市实验小学教务处\n2026—2027学年度第一学期工作计划", "标题:\n  - 滨河市实验小学教务处\n  - 2026—2027学年度第一学期工作总结\n"),
        ("秋季运动会活动方案", "标题: 秋季运动会活动总结\n"),
        ("校本课程实施方案（试行）", "标题: 校本课程总结（试行）\n"),
        ("关于办好食堂的意见", ""),
    ],
)  # fmt: skip
def test_a_title_of_a_plans_own_is_that_of_its_summary(draw: Draw, title: str, told: str) -> None:
    lines = "".join(f"\n  - {line}" for line in title.split("\n"))
    plan = re.sub("(?m)^主题: .*$", f"标题:{lines}", PLAN)
    text = text_of(draw(plan))
    assert ("标题:" in text) is bool(told)
    assert told in text


def test_days_are_written_out_in_whatever_form_the_plan_has_them(draw: Draw) -> None:
    plan = PLAN.replace(
        "  九月:\n    - 制定计划\n", "  2026.9.3: 制定计划\n  9.20前: 交计划\n  2026/10/8-10/12: 检查\n"
    ).replace("指标: 参训率", "指标: 2026.12.20前参训率")
    text = text_of(draw(plan))
    for said in (
        "时间: 2026年9月3日",
        "时间: 9月20日前",
        "时间: 2026年10月8日—10月12日",
        "指标: 2026年12月20日前参训率100%",
    ):
        assert f"    {said}\n" in text


def test_a_plan_mended_afterwards_is_not_reworded(draw: Draw, library: Callable[[str], Shelves]) -> None:
    plan = PLAN.replace("  九月:\n    - 制定计划\n", "  2026.9.3: 制定计划,交计划\n  第3-4周: 听课\n")
    drawn = text_of(draw(plan))
    file = TextFile("计划.yaml", plan.encode())
    mended = fixed(file, library(plan), lambda _: True)
    assert mended.new != plan
    found = pipeline.check(TextFile("总结.yaml", drawn.encode()), library(mended.new))
    assert "原话已改" not in {each.code for each in found}
    assert draw(mended.new, drawn).edits == ()


def test_a_period_in_its_short_form_opens_the_summary_in_full(draw: Draw) -> None:
    plan = PLAN.replace("期间: 2026—2027学年度第一学期", "期间: 2026-2027-1")
    assert "导语: 2026—2027学年度第一学期，在组长周明远" in text_of(draw(plan))


def test_leaders_parted_by_blanks_are_parted_as_in_a_sentence(draw: Draw) -> None:
    plan = PLAN.replace("副组长: 林静、赵一帆", "副组长: 林静（副校长）  赵 帆　徐思远")
    assert "、副组长林静（副校长）、赵帆、徐思远的带领下" in text_of(draw(plan))


def test_head_leaders_and_sections_are_filled_in(draw: Draw) -> None:
    text = text_of(draw())
    assert "文种: 工作总结\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n主题: 教研\n" in text
    assert "对应计划: 计划.yaml\n" in text
    opening = "在组长周明远（校长）、副组长林静、赵一帆的带领下，教导处按照教研工作计划开展工作。"
    assert opening in text
    for section in ("主要做法:", "主要成效:", "存在问题:", "今后打算:", "落款: {单位: 教导处, 日期: ……}"):
        assert f"\n{section}" in text
    order = [
        text.index(f"\n{name}:")
        for name in ("主要做法", "目标完成情况", "任务完成情况", "主要成效", "存在问题")
    ]
    assert order == sorted(order)


SHAPES = {
    "没有目标": HEAD + "指导思想: 立德树人。\n",
    "一段话": HEAD + "工作目标: 全面提高教育教学质量，办人民满意的学校。\n",
    "长句": HEAD + "工作目标:\n  - " + "深入推进课堂教学改革，" * 6 + "成效明显。\n",
    "栏目": HEAD + "工作目标:\n  教师方面: 参训率100%\n  学生方面: 近视率不高于40%\n",
    "怪名字": HEAD + "工作目标:\n  - '1: 有冒号 # 井号':\n    指标: '有: 冒号'\n  - 内容:\n    - 甲\n",
    "任务里的目标": HEAD + "主要任务:\n  - 备课\n  - 听课\n",
    "表格": HEAD + "时间安排:\n  表格: |\n    周次 | 工作\n    第1周 | 开会\n    〃 | 听课\n",
    "个人": HEAD.replace("工作计划", "个人计划") + "发展目标:\n  - 读书: 读10本\n落款: {姓名: 苏晓彤}\n",
    "引用": HEAD + "数据:\n  人数: 60\n工作目标:\n  - 全员参训:\n    指标: '{{人数}}人'\n",
    "同名": HEAD + "工作目标:\n  - 读书\n  - 读书\n时间安排:\n  九月: 读书\n",
    "没有组长": HEAD + "组织领导:\n  成员: 各教研组长\n工作目标: 提高\n",
    "多个单位": HEAD + "工作目标: 提高\n落款: {单位: [教导处, 教科室], 日期: 2026-09-01}\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_plans_of_all_shapes_give_a_summary_without_errors(
    draw: Draw, library: Callable[[str], Shelves], shape: str
) -> None:
    plan = SHAPES[shape]
    made = draw(plan)
    spec = TextFile("总结.yaml", text_of(made).encode())
    built = pipeline.build(spec, library(plan))
    assert built.document is not None, built.diagnostics
    assert {each.code for each in built.diagnostics} <= {"待填", "长标题"}
    found = pipeline.check(spec, library(plan))
    assert {each.code for each in found if each.is_error} <= {"未回答"}
    assert not any("没有回答" in each.message and "计划里" in each.message for each in found)
    again = draw(plan, text_of(made))
    assert again.edits == ()


def test_a_plan_without_goals_says_so(draw: Draw) -> None:
    assert "# 计划里没有认出目标" in text_of(draw(SHAPES["没有目标"]))


def test_a_broken_plan_a_summary_and_a_foreign_file_are_refused(draw: Draw) -> None:
    assert draw(PLAN.replace("指标: 参", "指标：参")).diagnostics
    assert "是工作总结，不是计划" in draw(PLAN.replace("工作计划", "工作总结")).refusal
    assert "不是总结" in draw(PLAN, PLAN).refusal
    other = text_of(draw()).replace("对应计划: 计划.yaml", "对应计划: 别的.yaml")
    assert "“别的.yaml”的总结" in draw(PLAN, other).refusal
    assert draw(PLAN, "文种: 工作总结\n主要做法：甲\n").diagnostics


# Again

WRITTEN = """\
# 我的说明
文种: 工作总结   # 种类
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期

主要做法:
  - 甲
目标完成情况:   # 逐条
  - 全员参训:
    结果: 参训率100%  # 考勤
    状态: 完成

主要成效: |
  一段。

落款: {单位: 教导处, 日期: 2027-01-22}
"""


def test_a_summary_that_is_there_gets_only_what_it_lacks(draw: Draw) -> None:
    made = draw(PLAN, WRITTEN)
    text = text_of(made)
    assert all(edit.start == edit.end for edit in made.edits)
    assert [each.name for each in made.added] == ["人人上课", "制定计划", "新课标讲座"]
    assert "    状态: 完成\n  - 人人上课:\n    指标: 每人1节\n" in text
    assert "期间: 2026—2027学年度第一学期\n对应计划: 计划.yaml\n" in text
    assert "\n任务完成情况:\n  - 制定计划:\n" in text
    assert text.index("任务完成情况") < text.index("主要成效")


def test_a_new_goal_stands_behind_the_one_before_it(draw: Draw) -> None:
    first = text_of(draw())
    plan = PLAN.replace("  - 人人上课:", "  - 人人听课:\n    指标: 20节\n  - 人人上课:")
    text = text_of(draw(plan, first))
    assert text.index("- 全员参训:") < text.index("- 人人听课:") < text.index("- 人人上课:")


@pytest.mark.parametrize(
    "section",
    [
        "目标完成情况:\n  全员参训:\n    结果: 好\n    状态: 完成\n",
        "目标完成情况:\n  教师方面:\n    - 全员参训:\n      结果: 好\n      状态: 完成\n",
        "目标完成情况:\n- 全员参训:\n    结果: 好\n    状态: 完成\n",
        "目标完成情况:\n  表格: |\n    目标 | 结果 | 状态\n    全员参训 | 好 | 完成\n",
        "目标完成情况: 都完成了。\n",
        "目标完成情况: [甲, 乙]\n",
        "目标完成情况:\n",
        "",
    ],
)
def test_whatever_stands_there_is_added_to_and_stays(draw: Draw, section: str) -> None:
    old = f"文种: 工作总结\n学校: 滨河市实验小学\n对应计划: 计划.yaml\n{section}存在问题:\n  - 少"
    made = draw(PLAN, old)
    assert all(edit.start == edit.end for edit in made.edits)
    text = text_of(made)
    assert draw(PLAN, text).edits == ()
    for line in old.split("\n"):
        assert line in text


def test_line_ends_and_encoding_of_a_summary_are_kept(draw: Draw) -> None:
    data = WRITTEN.replace("\n", "\r\n").encode("gb18030")
    made = draw(PLAN, data)
    assert made.data is not None
    text = made.data.decode("gb18030")
    assert "\n" not in text.replace("\r\n", "")


def test_what_the_plan_no_longer_has_is_named_and_left(draw: Draw) -> None:
    first = text_of(draw())
    made = draw(PLAN.replace("人人上课", "校园绿化"), first)
    assert made.dropped == ("人人上课",)
    assert "- 人人上课:" in text_of(made)


def test_what_the_plan_says_differently_is_named(draw: Draw) -> None:
    made = draw(PLAN.replace("参训率100%", "参训率98%"), text_of(draw()))
    assert made.changed == ("全员参训",)


# Records

ROWS = (
    TableRow(2, {"时间": "2026/9/9", "活动": "讲座: 新课标", "参加人数": "60", "学时": "2"}),
    TableRow(3, {"活动": "研讨", "备注": "无"}),
)


def test_records_are_taken_over_once(draw: Draw) -> None:
    first = draw(rows=ROWS)
    text = text_of(first)
    assert "  - 时间: 2026年9月9日\n    活动: '讲座: 新课标'\n    参加人数: 60\n    学时: 2\n" in text
    assert "  - 时间:\n    活动: 研讨\n    备注: 无\n" in text
    again = draw(PLAN, text, ROWS)
    assert (again.edits, again.records, again.known) == ((), 0, 2)
    more = draw(PLAN, text, (*ROWS, TableRow(4, {"时间": "第5周", "活动": "沙龙"})))
    assert "  - 时间: 第5周\n    活动: 沙龙\n" in text_of(more)
    days = (TableRow(5, {"时间": "2026.10.8-10.12", "活动": "检查"}),)
    with_days = text_of(draw(rows=days))
    assert "  - 时间: 2026年10月8日—10月12日\n    活动: 检查\n" in with_days
    assert draw(PLAN, with_days, days).known == 1


def test_records_get_a_section_where_there_is_none(draw: Draw) -> None:
    text = text_of(draw(PLAN, WRITTEN, ROWS))
    assert "\n活动开展:\n  - 时间: 2026年9月9日\n" in text
    table = WRITTEN.replace("主要成效:", "活动开展:\n  表格: |\n    时间 | 活动\n    九月 | 开会\n主要成效:")
    assert "\n活动开展（补充）:\n" in text_of(draw(PLAN, table, ROWS))


LAST = """\
文种: 工作总结
期间: 2026—2027学年度第一学期
对应计划: 计划.yaml
主要成效: 好。
活动开展:
  - {时间: 9月1日, 活动: 开头}
"""


@pytest.mark.parametrize("tail", ["", "落款: {日期: 2027-01-22}\n", "存在问题:\n  - 少\n"])
def test_records_stay_in_their_chapter_where_new_chapters_follow_it(draw: Draw, tail: str) -> None:
    text = text_of(draw(PLAN, LAST + tail, ROWS))
    assert text.index("开头") < text.index("- 时间: 9月9日") < text.index("目标完成情况:")
    again = draw(PLAN, text, ROWS)
    assert (again.edits, again.known) == ((), 2)


@pytest.mark.parametrize("end", ["附注: 此件公开\n", "版记: {抄送: 滨河市教育局}\n"])
def test_the_first_chapters_stand_before_what_ends_the_head(draw: Draw, end: str) -> None:
    text = text_of(draw(PLAN, f"文种: 工作总结\n对应计划: 计划.yaml\n{end}", ROWS))
    assert text.index("目标完成情况:") < text.index(end)
    assert text.endswith(end)


def test_no_copy_of_the_plan_goes_out_with_its_summary(draw: Draw) -> None:
    assert "版记" not in text_of(draw(f"{PLAN}版记: {{抄送: 滨河市教育局}}\n"))


def test_tasks_stay_in_their_chapter_where_that_of_the_goals_follows_it(draw: Draw) -> None:
    old = "文种: 工作总结\n对应计划: 计划.yaml\n任务完成情况:\n- 制定计划:\n    结果: 定了\n    状态: 完成\n"
    text = text_of(draw(PLAN, old))
    assert text.index("- 新课标讲座") < text.index("目标完成情况:") < text.index("- 全员参训:")
    assert draw(PLAN, text).edits == ()


def test_a_day_that_no_calendar_has_is_known_again(draw: Draw) -> None:
    rows = (TableRow(2, {"时间": "2026-13-01", "活动": "讲座"}),)
    text = text_of(draw(PLAN, LAST, rows))
    assert "- 时间: 2026-13-01\n" in text
    assert draw(PLAN, text, rows).edits == ()
    assert draw(PLAN, text.replace("2026-13-01", "2026年13月1日"), rows).known == 1


ONCE = LAST.replace("开头", "拔河")


@pytest.mark.parametrize("written", ["11月28日", "2026年11月28日", "11月28日（周六）", "2026/11/28"])
def test_a_day_is_known_again_in_whatever_form_it_is_written(draw: Draw, written: str) -> None:
    summary = ONCE.replace("9月1日", written)
    made = draw(PLAN, summary, (TableRow(2, {"时间": "2026-11-28", "活动": "拔河", "参加人数": "300"}),))
    assert (made.records, made.known, made.doubts) == (0, 1, ())


@pytest.mark.parametrize("typed", ["2026-13-02", "11月31日", "2025-12-02"])
def test_a_day_that_was_mended_in_the_summary_does_not_come_back(draw: Draw, typed: str) -> None:
    rows = (TableRow(5, {"时间": typed, "活动": "拔河"}),)
    made = draw(PLAN, ONCE.replace("9月1日", "12月2日"), rows)
    assert (made.records, made.known) == (0, 1)
    assert made.doubts == (f"第 5 行的“拔河”（{typed}）总结里已经有了，时间是“12月2日”，没有再读入",)


def test_a_row_that_differs_in_its_day_alone_is_put_in_and_said(draw: Draw) -> None:
    made = draw(PLAN, ONCE, (TableRow(5, {"时间": "2026-10-12", "活动": "拔河"}),))
    assert (made.records, made.known) == (1, 0)
    assert made.doubts == (
        "第 5 行的“拔河”（2026-10-12）和总结里的一条只有时间不同（9月1日）：是同一次就删去一条",
    )


def test_what_is_done_week_by_week_is_nobodys_doubt(draw: Draw) -> None:
    weeks = tuple(TableRow(n, {"时间": f"2026-9-{n}", "活动": "拔河"}) for n in (1, 8, 15))
    made = draw(PLAN, ONCE, weeks)
    assert (made.records, made.known, made.doubts) == (2, 1, ())


@pytest.mark.parametrize("name", ["活动开展", "活动记录"])
def test_records_that_a_table_counts_already_are_put_where_it_looks(draw: Draw, name: str) -> None:
    old = f"文种: 工作总结\n对应计划: 计划.yaml\n活动统计:\n  - 表格: {{统计: {name}, 按: 月}}\n主要成效: 好。\n"
    refused = draw(PLAN, old)
    assert "总结里有错误" in refused.refusal
    made = draw(PLAN, old, ROWS)
    assert all(edit.start == edit.end for edit in made.edits)
    assert f"\n{name}:\n  - 时间: 2026年9月9日\n" in text_of(made)
    assert draw(PLAN, text_of(made), ROWS).edits == ()


TYPED = """\
文种: 工作总结
对应计划: 计划.yaml
活动开展:
  表格: |
    日期 | 活动内容 | 人数 | 课时 | 备注
    九月 | 开会 | 8 | 1 |
主要成效: 好。
"""


def test_records_become_rows_of_the_table_that_has_their_columns(draw: Draw) -> None:
    text = text_of(draw(PLAN, TYPED, ROWS))
    assert "    2026年9月9日 | 讲座: 新课标 | 60 | 2 |\n     | 研讨 |  |  | 无\n" in text
    assert "（补充）" not in text
    assert draw(PLAN, text, ROWS).edits == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [(" | 备注", " | 地点"), ("主要成效", "    合计 | | 8 | 1 |\n主要成效"), ("开会 |", "〃 |")],
)
def test_records_that_a_table_cannot_take_get_a_chapter(draw: Draw, old: str, new: str) -> None:
    typed = TYPED.replace("    九月", "    八月 | 听课 | 8 | 1 |\n    九月").replace(old, new, 1)
    assert "\n活动开展（补充）:\n" in text_of(draw(PLAN, typed, ROWS))


FULL = (TableRow(2, {"时间": "2026-09-01", "活动": "拔河", "参加人数": "300", "地点": "操场", "备注": "晴"}),)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- 时间: 9月1日\n    活动: 拔河\n", "- 时间: 9月1日\n    活动: 拔河\n    地点: 操场\n    参加人数: 300\n    备注: 晴\n"),
        (
            "- 时间: 9月1日\n    活动: 拔河\n    参训人数:\n    备注: ……  # 天气\n",
            "- 时间: 9月1日\n    活动: 拔河\n    地点: 操场\n    参训人数: 300\n    备注: 晴  # 天气\n",
        ),
        ("- {时间: 9月1日, 活动: 拔河, 备注: 阴}\n", "- {时间: 9月1日, 活动: 拔河, 备注: 阴, 地点: 操场, 参加人数: 300}\n"),
        ("- 拔河:\n      时间: 9月1日\n      备注:\n", "- 拔河:\n      时间: 9月1日\n      地点: 操场\n      参加人数: 300\n      备注: 晴\n"),
        (
            "- 表格: |\n      时间 | 活动 | 人数 | 备注\n      9月1日 | 拔河 |  |\n",
            "- 表格: |\n      时间 | 活动 | 人数 | 备注\n      9月1日 | 拔河 | 300 | 晴\n",
        ),
        (
            "- 表格: |\n      时间 | 活动 | 人数\n      9月1日 | 拔河 |\n      合计 | | \n",
            "- 表格: |\n      时间 | 活动 | 人数\n      9月1日 | 拔河 |\n      合计 | | \n",
        ),
    ],
)  # fmt: skip
def test_what_a_record_leaves_empty_is_filled_and_nothing_else(draw: Draw, before: str, after: str) -> None:
    head, tail = LAST.split("  - {")[0], "存在问题: 少\n"
    summary = text_of(draw(PLAN, f"{head}  {before}{tail}"))
    more = TableRow(3, {"时间": "2026-09-08", "活动": "跳绳", "备注": "雨"})
    made = draw(PLAN, summary, (*FULL, more))
    assert f"  {after}" in text_of(made)
    assert (made.records, made.known, made.doubts) == (1, 1, ())
    assert made.filled == len([edit for edit in made.edits if "跳绳" not in edit.text])
    again = draw(PLAN, text_of(made), (*FULL, more))
    assert (again.edits, again.filled, again.known) == ((), 0, 2)


DAYS = tuple(
    TableRow(number, {"时间": day, "活动": f"第{number}次"})
    for number, day in enumerate(
        ("9月2日", "2026.10.14", "11/11", "2026-12-30—2027-01-02", "2027.2.30", "第5周"), 2
    )
)


def test_days_that_are_read_in_are_written_in_one_form(draw: Draw) -> None:
    plan = PLAN if "期间: " in PLAN else f"期间: 2026—2027学年度第一学期\n{PLAN}"
    text = text_of(draw(plan, rows=DAYS))
    days = [line.partition(": ")[2] for line in text.splitlines() if line.startswith("  - 时间: ")]
    assert days == ["9月2日", "10月14日", "11月11日", "12月30日—1月2日", "2027.2.30", "第5周"]
    assert draw(plan, text, DAYS).known == len(DAYS)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("9.23-24", "9月23日—24日"),
        ("10.29—30", "10月29日—30日"),
        ("9.3~9.7", "9月3日～9月7日"),
        ("9/23至24", "9月23日至24日"),
        ("09.05-06日", "9月5日—6日"),
        ("10.30-11.2", "10月30日—11月2日"),
        ("9.23、24", "9月23日、24日"),
        ("9.23，9.25", "9月23日、9月25日"),
        ("9.23-24（周末）", "9月23日—24日（周末）"),
        ("9.23-24上午", "9月23日—24日上午"),
        ("9.24-23", "9.24-23"),
        ("9.30-31", "9.30-31"),
        ("2.5-3", "2.5-3"),
        ("9月23日—24日", "9月23日—24日"),
        ("第3—5周", "第3—5周"),
    ],
)
def test_days_on_end_are_written_out_too(draw: Draw, typed: str, written: str) -> None:
    rows = (TableRow(2, {"时间": typed, "活动": "运动会"}), TableRow(3, {"时间": "9月2日", "活动": "讲座"}))
    made = draw(PLAN, rows=rows)
    assert f"  - 时间: {written}\n    活动: 运动会\n" in text_of(made)
    is_doubtful = typed == written and typed[0].isdigit() and "月" not in typed
    assert made.doubts == ((f"时间“{typed}”看不出是哪一天，照原样写的",) if is_doubtful else ())
    assert draw(PLAN, text_of(made), rows).known == 2


def test_days_on_end_get_the_year_that_the_others_have(draw: Draw) -> None:
    rows = (TableRow(2, {"时间": "9.23-24", "活动": "运动会"}),)
    text = text_of(draw(PLAN, LAST.replace("9月1日", "2026年9月1日"), rows))
    assert "- 时间: 2026年9月23日—24日\n" in text


def test_days_that_are_read_in_are_written_as_those_that_are_there(draw: Draw) -> None:
    text = text_of(draw(PLAN, LAST.replace("9月1日", "2026年9月1日"), DAYS[:3]))
    days = [line.partition(": ")[2] for line in text.splitlines() if line.startswith("  - 时间: ")]
    assert days == ["2026年9月2日", "2026年10月14日", "2026年11月11日"]
    without_period = text_of(draw(PLAN, LAST.replace("期间: 2026—2027学年度第一学期\n", ""), DAYS[:3]))
    assert "- 时间: 2026年10月14日\n" in without_period


# Accept


def test_accepting_renews_fingerprint_and_copied_wording(
    draw: Draw, library: Callable[[str], Shelves]
) -> None:
    old = text_of(draw())
    plan = PLAN.replace("参训率100%", "参训率98%")
    made = accept(TextFile("总结.yaml", old.encode()), (), library(plan))
    assert [(each.name, each.old, each.new) for each in made.renewals] == [
        ("全员参训", "参训率100%", "参训率98%")
    ]
    assert made.data is not None
    assert "    指标: 参训率98%\n" in made.data.decode()
    again = accept(TextFile("总结.yaml", made.data), (), library(plan))
    assert again.renewals == ()


def test_accepting_by_name_puts_a_fingerprint_where_there_was_none(library: Callable[[str], Shelves]) -> None:
    old = WRITTEN.replace("期间:", "对应计划: 计划.yaml\n期间:")
    made = accept(TextFile("总结.yaml", old.encode()), ("全员 参训", "全员参训"), library(PLAN))
    assert made.data is not None
    text = made.data.decode()
    assert "    状态: 完成\n    指纹: " in text
    assert edited(old, made.edits) == text
    assert accept(TextFile("总结.yaml", text.encode()), ("全员参训",), library(PLAN)).edits == ()


@pytest.mark.parametrize(
    "section",
    [
        "  全员参训:\n    结果: 好\n",
        "  - 全员参训:\n      结果: 好\n",
        "  - 时间: 九月\n    工作: 全员参训\n    结果: 好\n",
    ],
)
def test_accepting_works_in_every_shape(library: Callable[[str], Shelves], section: str) -> None:
    old = f"文种: 工作总结\n学校: 滨河市实验小学\n对应计划: 计划.yaml\n目标完成情况:\n{section}"
    made = accept(TextFile("总结.yaml", old.encode()), ("全员参训",), library(PLAN))
    assert made.data is not None
    assert read_source(TextFile("总结.yaml", made.data))[0] is not None
    assert accept(TextFile("总结.yaml", made.data), ("全员参训",), library(PLAN)).edits == ()


def test_a_wording_copied_below_a_bar_is_left_as_it_is(library: Callable[[str], Shelves]) -> None:
    section = "  - 全员参训:\n      指标: |\n        参训率九成\n      结果: 好\n"
    old = f"文种: 工作总结\n学校: 滨河市实验小学\n对应计划: 计划.yaml\n目标完成情况:\n{section}"
    made = accept(TextFile("总结.yaml", old.encode()), ("全员参训",), library(PLAN))
    assert made.data is not None
    assert "      指标: |\n        参训率九成\n" in made.data.decode()


@pytest.mark.parametrize(
    "section", ["  - {全员参训: 好, 结果: 好}\n", "  表格: |\n    目标 | 结果\n    全员参训 | 好\n"]
)
def test_where_no_fingerprint_can_stand_none_is_put(library: Callable[[str], Shelves], section: str) -> None:
    old = f"文种: 工作总结\n学校: 滨河市实验小学\n对应计划: 计划.yaml\n目标完成情况:\n{section}"
    made = accept(TextFile("总结.yaml", old.encode()), ("全员参训",), library(PLAN))
    assert made.edits == ()
    assert len(made.renewals) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("对应计划: 计划.yaml\n", ""), "没有写“对应计划”"),
        (("计划.yaml\n", "没有.yaml\n"), "找不到对应的计划"),
        (("文种: 工作总结", "文种：工作总结"), "总结里有错误"),
    ],
)
def test_accepting_is_refused_with_a_reason(
    library: Callable[[str], Shelves], change: tuple[str, str], said: str
) -> None:
    old = WRITTEN.replace("期间:", "对应计划: 计划.yaml\n期间:").replace(*change)
    made = accept(TextFile("总结.yaml", old.encode()), (), library(PLAN))
    assert said in made.refusal


def test_a_name_that_nobody_answers_is_refused_with_a_guess(
    draw: Draw, library: Callable[[str], Shelves]
) -> None:
    made = accept(TextFile("总结.yaml", text_of(draw()).encode()), ("全员培训",), library(PLAN))
    assert made.refusal == "总结里没有回答“全员培训”这个目标或工作。是不是“全员参训”？"


LONG = "让每一位教师每学期至少上一节有准备、有研讨、有改进、有记录、有分享的高质量研讨课"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("优良率达到 55% 以上", "优良率达到 57% 以上"),
        ("每位教师上一节研讨课", "每位教师上两节研讨课"),
        ("完成率：95%", "完成率：98%"),
        (
            "全员参加校本研修",
            "全体教师参加校本研修并留下记录，做到有计划、有过程、有总结，参加校本研修不走过场，人人都有收获",
        ),
        (LONG, LONG.replace("一节", "两节")),
        ("每位教师上一节研讨课，有记录有分享", LONG),
    ],
)
def test_a_goal_that_is_all_one_text_may_be_reworded(
    draw: Draw, library: Callable[[str], Shelves], old: str, new: str
) -> None:
    plan = HEAD + "工作目标:\n  - 不相干的一条\n  - '{}'\n"
    first = text_of(draw(plan.format(old)))
    reworded = plan.format(new)
    again = draw(reworded, first)
    if likeness(old, new) == 0:
        assert again.dropped == (old,)
        return
    assert (again.edits, again.changed, again.dropped) == ((), (old,), ())
    made = accept(TextFile("总结.yaml", first.encode()), (), library(reworded))
    (renewal,) = made.renewals
    assert (renewal.old, renewal.new) == (old, new)
    assert made.data is not None
    text = made.data.decode()
    assert new in text
    assert old not in text
    assert accept(TextFile("总结.yaml", made.data), (), library(reworded)).renewals == ()
    assert draw(reworded, text).edits == ()


def test_a_short_goal_that_becomes_a_long_one_is_kept_behind_its_own_word(
    draw: Draw, library: Callable[[str], Shelves]
) -> None:
    old, new = LONG, LONG.replace("研讨课", "研讨课例")
    assert (len(old), len(new)) == (40, 41)
    plan = HEAD + "工作目标:\n  - '{}'\n"
    first = text_of(draw(plan.format(old)))
    assert f"- {old}:\n" in first
    made = accept(TextFile("总结.yaml", first.encode()), (new,), library(plan.format(new)))
    assert made.data is not None
    assert f"  - 目标: {new}\n    结果: ……\n" in made.data.decode()


# The next plan

ENDED = """\
文种: 工作总结
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
对应计划: 计划.yaml
目标完成情况:
  - 全员参训:
    结果: 参训率95%
    状态: 部分完成
    说明: 两人休假。
  - 人人上课:
    结果: 每人1节
    状态: 完成
  - 另加的目标:
    指标: 3项
    结果: 没做
    状态: 未完成
任务完成情况:
  - 新课标讲座:
    结果: 没有请到专家
    状态: 未完成
存在问题:
  - 小学科教研薄弱。
  - 资料分散: 查找不便。
  教研:
    - 缺时间
今后打算: |
  调整课务。
落款: {单位: 教导处, 日期: 2027-01-22}
""".replace("  教研:\n    - 缺时间\n", "")


def test_the_next_plan_begins_with_what_was_left_open(library: Callable[[str], Shelves]) -> None:
    made = carry_on(TextFile("specs/2026-2027-1 教研总结.yaml", ENDED.encode()), library(PLAN))
    text = made.text or ""
    assert "期间: 2026—2027学年度第二学期\n" in text
    origin = "  # 来自“2026-2027-1 教研总结.yaml”第 6 行：部分完成；参训率95%；两人休假\n"
    assert f"工作目标:\n{origin}  - 全员参训:\n    指标: 参训率100%\n" in text
    assert "  - 另加的目标:\n    指标: 3项\n" in text
    assert "人人上课" not in text
    assert "第 18 行：未完成；没有请到专家\n  - 新课标讲座\n" in text
    assert "现状分析:\n  # 来自“2026-2027-1 教研总结.yaml”第 22 行\n  - 小学科教研薄弱。\n" in text
    assert "  - 资料分散: 查找不便。\n" in text
    assert "  - 调整课务。\n" in text
    assert (
        "# 照上一份计划写的；人有变动就改\n组织领导:\n  组长: 周明远（校长）\n  副组长: 林静、赵一帆\n"
        in text
    )
    assert text.count("组织领导:") == 1
    assert (made.problems, len(made.leftovers)) == (2, 3)
    found = pipeline.check(TextFile("新.yaml", text.encode()), library(PLAN))
    assert not any(each.is_error for each in found)


def test_times_told_from_when_the_summary_was_written_are_asked_about(
    library: Callable[[str], Shelves],
) -> None:
    ended = ENDED.replace("小学科教研薄弱", "本学期小学科教研薄弱").replace("调整课务", "下学期调整课务，明年再看")
    text = carry_on(TextFile("总结.yaml", ended.encode()), library(PLAN)).text or ""
    then = "是写总结时说的，放到这份计划里要改说法\n"
    assert f"  # 核对：“本学期”{then}  - 本学期小学科教研薄弱。\n" in text
    assert f"  # 核对：“下学期”“明年”{then}  - 下学期调整课务，明年再看。\n" in text
    assert text.count("# 核对") == 2


@pytest.mark.parametrize(
    "state",
    [
        "",
        "……",
        "没完成",
        "没有完成",
        "未达标",
        "基本完成",
        "进行中",
        "差一点",
        "大部分完成。",
        "×",
        "未 完成",
        "九成",
    ],
)
def test_a_goal_that_nothing_says_was_reached_goes_on(library: Callable[[str], Shelves], state: str) -> None:
    ended = ENDED.replace("    结果: 每人1节\n    状态: 完成\n", f"    结果: 还差一些\n    状态: {state}\n")
    made = carry_on(TextFile("总结.yaml", ended.encode()), library(PLAN))
    assert "  - 人人上课:\n    指标: 每人1节\n" in (made.text or "")


@pytest.mark.parametrize(
    ("result", "state"),
    [
        ("每人1节", "已完成"), ("还差一些", "已达标。"), ("都上了", "全部完成"), ("每人1节", "✓"),
        ("每人1节", ""), ("每人2节", "……"), ("已完成", ""),
    ],
)  # fmt: skip
def test_a_goal_that_was_reached_in_other_words_is_finished(
    library: Callable[[str], Shelves], result: str, state: str
) -> None:
    ended = ENDED.replace("结果: 每人1节\n    状态: 完成\n", f"结果: {result}\n    状态: {state}\n")
    assert "人人上课" not in (carry_on(TextFile("总结.yaml", ended.encode()), library(PLAN)).text or "")


@pytest.mark.parametrize(
    ("result", "state", "against"),
    [
        ("参训率95%", "完成", "“参训率95%”没有达到“参训率100%”"),
        ("参训率九成", "完成", ""),  # what cannot be compared is the writer's word
        ("参训率97.5%", "已完成", "“参训率97.5%”没有达到“参训率100%”"),
        ("百分之九十", "全部完成", "“百分之九十”没有达到“参训率100%”"),
        ("60 人中 54 人参加", "已达标。", "“60人中54人”没有达到“参训率100%”"),
        ("因故没有开展", "完成", "结果是“因故没有开展”"),
        ("取消", "✓", "结果是“取消”"),
        ("参训率100%", "完成", ""), ("全员参加", "完成", ""), ("参训率100%，两人补学", "已完成", ""),
        ("60 人中 60 人参加", "完成", ""), ("改为线上开展", "完成", ""),
    ],
)  # fmt: skip
def test_a_goal_that_is_called_finished_while_its_result_misses_goes_on(
    library: Callable[[str], Shelves], result: str, state: str, against: str
) -> None:
    ended = ENDED.replace("结果: 参训率95%\n    状态: 部分完成\n", f"结果: {result}\n    状态: {state}\n")
    made = carry_on(TextFile("总结.yaml", ended.encode()), library(PLAN))
    text = made.text or ""
    assert [each.against for each in made.leftovers if each.name == "全员参训"] == (
        [against] if against else []
    )
    told = f"  # 来自“总结.yaml”第 6 行：{state.rstrip('。')}；可是{against}；两人休假\n  - 全员参训:\n    指标: 参训率100%\n"
    assert (told in text) == bool(against)


def test_without_a_plan_a_result_is_held_against_the_indicator_beside_it(
    library: Callable[[str], Shelves],
) -> None:
    ended = ENDED.replace("对应计划: 计划.yaml\n", "").replace(
        "结果: 没做\n    状态: 未完成", "结果: 2项\n    状态: 完成"
    )
    made = carry_on(TextFile("总结.yaml", ended.encode()), library(PLAN))
    assert [each.against for each in made.leftovers if each.name == "另加的目标"] == ["“2项”没有达到“3项”"]


def test_a_goal_that_the_summary_leaves_out_goes_on(library: Callable[[str], Shelves]) -> None:
    ended = ENDED.replace("  - 人人上课:\n    结果: 每人1节\n    状态: 完成\n", "")
    made = carry_on(TextFile("总结.yaml", ended.encode()), library(PLAN))
    assert "  # 来自“总结.yaml”：总结里没有回答\n  - 人人上课:\n" in (made.text or "")
    assert [each.name for each in made.leftovers if not each.is_told] == ["人人上课"]


def test_a_goal_that_names_its_own_figure_is_not_asked_for_another(library: Callable[[str], Shelves]) -> None:
    answer = "\n  - 家长学校每学期授课不少于2次:\n    结果: 1次\n    状态: 未完成\n    说明: 场地不够\n"
    ended = ENDED.replace("目标完成情况:\n", f"目标完成情况:{answer}", 1)
    text = carry_on(TextFile("总结.yaml", ended.encode()), library(PLAN)).text or ""
    assert "  - 家长学校每学期授课不少于2次\n  # 来自" in text


TOLD = """\
文种: 工作总结
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
数据:
  新教师: 9
存在问题: |
  课务偏重。
  问题二：资料散。
问题与不足:
  新手多: |
    有{{新教师}}位新教师。
    要有人带。
  教研方面:
    - 缺时间  # 备注
  表格: |
    科目 | 缺
    科学 | 2
今后打算:
  - 改革评价:
      措施:
        - 每月评一次
  - |
    一段长文。
"""


def test_what_a_summary_says_is_taken_over_whole_each_point_from_its_own_line(
    library: Callable[[str], Shelves],
) -> None:
    made = carry_on(TextFile("总结.yaml", TOLD.encode()), library(PLAN))
    text = made.text or ""
    for line, point in (
        (7, "  - 课务偏重。\n"),
        (8, "  - '问题二：资料散。'\n"),
        (10, "  - 新手多: |\n      有9位新教师。\n      要有人带。\n"),
        (13, "  - 教研方面:\n      - 缺时间  # 备注\n"),
        (15, "  - 表格: |\n      科目 | 缺\n      科学 | 2\n"),
        (19, "  - 改革评价:\n      措施:\n        - 每月评一次\n"),
        (22, "  - |\n    一段长文。\n"),
    ):
        assert f"  # 来自“总结.yaml”第 {line} 行\n{point}" in text
    assert made.problems == 5
    found = pipeline.check(TextFile("新.yaml", text.encode()), library(PLAN))
    assert {each.code for each in found} <= {"待填", "单条"}


def test_the_months_of_the_next_plan_are_those_of_its_term(library: Callable[[str], Shelves]) -> None:
    text = carry_on(TextFile("总结.yaml", ENDED.encode()), library(PLAN)).text or ""
    assert "时间安排:\n  二月:\n    - ……\n    - ……\n  三月:\n" in text
    assert "九月" not in text


def test_the_next_plan_is_called_after_the_plan_before(shelf: Callable[..., Any]) -> None:
    class Named(Shelves):
        def beside(self, _origin: str, name: str) -> bytes | None:
            return self.plan.encode() if name == "2026-2027-1 教研计划.yaml" else None

    ended = ENDED.replace("对应计划: 计划.yaml", "对应计划: 2026-2027-1 教研计划.yaml")
    made = carry_on(TextFile("总结.yaml", ended.encode()), Named(shelf(), PLAN))
    assert made.name == "2026-2027-2 教研计划.yaml"


@pytest.mark.parametrize(
    ("period", "following"),
    [
        ("2026—2027学年度第二学期", "2027—2028学年度第一学期"),
        ("2026—2027学年度", "2027—2028学年度"),
        ("2026年", "2027年"),
        ("2026年秋季学期", "2027年春季学期"),
        ("第3周", "……  # 上次是 第3周"),
        ("近两年", "……  # 上次是 近两年"),
    ],
)
def test_the_period_moves_on_in_its_own_wording(
    library: Callable[[str], Shelves], period: str, following: str
) -> None:
    ended = ENDED.replace("2026—2027学年度第一学期", period)
    made = carry_on(TextFile("总结.yaml", ended.encode()), library(PLAN))
    assert f"期间: {following}\n" in (made.text or "")


def test_without_a_plan_the_summary_is_enough(library: Callable[[str], Shelves]) -> None:
    ended = ENDED.replace("对应计划: 计划.yaml\n", "")
    made = carry_on(TextFile("教研总结.yaml", ended.encode()), library(PLAN), "实施方案")
    assert (made.text or "").startswith("# 实施方案：接着“教研总结.yaml”写。")
    assert "- 全员参训:\n    指标: ……\n" in (made.text or "")


def test_a_summary_with_nothing_open_gives_the_bare_frame(library: Callable[[str], Shelves]) -> None:
    made = carry_on(TextFile("总结.yaml", "文种: 工作总结\n主要做法: 备课。\n".encode()), library(PLAN))
    assert made.leftovers == ()
    assert "指导思想: |\n  ……\n" in (made.text or "")


def test_what_cannot_be_carried_on_is_refused(library: Callable[[str], Shelves]) -> None:
    assert "不是总结" in carry_on(TextFile("计划.yaml", PLAN.encode()), library(PLAN)).refusal
    assert carry_on(TextFile("总结.yaml", "文种: 工作总结\n甲：乙\n".encode()), library(PLAN)).diagnostics
    assert (
        "没有叫“怪文种”" in carry_on(TextFile("总结.yaml", ENDED.encode()), library(PLAN), "怪文种").refusal
    )


# Any plan, any summary

NAMES = st.sampled_from(
    (
        "全员参训",
        "人人上课",
        "读书",
        "“河畔讲坛”",
        "完成率：95%",
        "a b",
        "1、备课",
        "时间",
        "内容",
        "- 甲",
        "#号",
        "提高，再提高",
        "目标",
    )
)
WORDS = st.sampled_from(
    ("参训率100%", "不少于3节", "零事故", "有: 冒号", "'单引号", "约60人", "说明", "[方括号]")
)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


GOAL = st.builds(lambda name, word: f"  - {_quoted(name)}:\n    指标: {_quoted(word)}\n", NAMES, WORDS)
TEXT_GOAL = st.builds(lambda name, word: f"  - {_quoted(name + '，' + word)}\n", NAMES, WORDS)
TASK = st.builds(
    lambda month, name: f"  {month}: {_quoted(name)}\n", st.sampled_from(("九月", "第3周", "10月12日")), NAMES
)
PLANS = st.builds(
    lambda goals, task: HEAD + ("工作目标:\n" + "".join(goals) if goals else "指导思想: 甲\n") + ("时间安排:\n" + task if task else ""),
    st.lists(st.one_of(GOAL, TEXT_GOAL), max_size=5),
    st.one_of(st.just(""), TASK),
)  # fmt: skip
ANSWER = st.builds(
    lambda name, word, state: f"  - {_quoted(name)}:\n    结果: {_quoted(word)}  # 注\n    状态: {state}\n\n  # 行\n",
    NAMES, WORDS, st.sampled_from(("完成", "未完成", "")),
)  # fmt: skip
SUMMARIES = st.builds(
    lambda answers, tail, line_end: (
        "文种: 工作总结\n学校: 滨河市实验小学\n"
        + ("目标完成情况:\n" + "".join(answers) if answers else "主要做法: 备课。\n")
        + tail
    ).replace("\n", line_end),
    st.lists(ANSWER, max_size=4),
    st.sampled_from(
        (
            "",
            "活动开展:\n  - {时间: 9月1日, 活动: 开头}\n",
            "活动开展:\n- 时间: 9月1日\n  活动: 开头",
            "活动记录:\n  表格: |\n    时间 | 活动 | 人数 | 学时 | 备注\n    九月 | 甲 | 3 | 1 |\n存在问题: 少\n",
            "存在问题:\n  - 少\n",
            "落款: {日期: 2027-01-22}",
            "备忘: |\n  一\n\n  二\n",
        )
    ),
    st.sampled_from(("\n", "\r\n")),
)


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from planforge.workspace.library import Workspace

    return Workspace(tmp_path_factory.mktemp("empty"))


@settings(max_examples=150, deadline=None)
@given(PLANS, SUMMARIES)
def test_nothing_written_is_ever_touched_and_once_is_enough(ground: Any, plan: str, summary: str) -> None:
    library = Shelves(ground, plan)
    wanted = Wanted(TextFile("计划.yaml", plan.encode()), "计划.yaml", ROWS)
    made = summarize(wanted, TextFile("总结.yaml", summary.encode()), library)
    if made.data is None:
        assert made.refusal
        return
    assert all(edit.start == edit.end for edit in made.edits)
    text = made.data.decode()
    at = 0
    for piece in _pieces(summary, made):
        at = text.index(piece, at) + len(piece)
    again = summarize(wanted, TextFile("总结.yaml", made.data), library)
    assert (again.edits, again.added, again.known) == ((), (), len(ROWS))


def _pieces(old: str, made: Summarized) -> list[str]:
    cuts = sorted({0, len(old), *(edit.start for edit in made.edits)})
    return [old[start:end] for start, end in pairwise(cuts)]


@settings(max_examples=150, deadline=None)
@given(PLANS)
def test_any_plan_gives_a_summary_that_has_everything(ground: Any, plan: str) -> None:
    library = Shelves(ground, plan)
    wanted = Wanted(TextFile("计划.yaml", plan.encode()), "计划.yaml")
    made = summarize(wanted, None, library)
    if made.data is None:
        assert made.diagnostics
        return
    assert all(each.kind in Kind for each in made.added)
    again = summarize(wanted, TextFile("总结.yaml", made.data), library)
    assert (again.edits, again.refusal) == ((), "")


def test_promises_are_those_of_the_plan(library: Callable[[str], Shelves]) -> None:
    from planforge.gathering import gather

    ready = gather(TextFile("计划.yaml", PLAN.encode()), library(PLAN), [])
    assert ready is not None
    assert [each.name for each in promises_of(ready)] == ["全员参训", "人人上课", "制定计划", "新课标讲座"]
