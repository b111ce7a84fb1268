from collections.abc import Callable

import pytest

Read = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("  九月:\n    - 开会\n    - 听课。\n", [("九月", "开会"), ("九月", "听课")]),
        ("  九月:\n    - 开会:\n      时间: 第1周周四\n      负责人: 王芳\n", [("第1周周四", "开会")]),
        ("  第5周周三: 讲座\n", [("第5周周三", "讲座")]),
        ("  九月: |\n    开会\n    听课\n", [("九月", "开会"), ("九月", "听课")]),
        ("  - 时间: 9月4日\n    工作: 签约\n", [("9月4日", "签约")]),
        ("  - 时间: 9月4日\n    工作:\n      - 签约\n      - 照相\n", [("9月4日", "签约"), ("9月4日", "照相")]),
        ("  表格: |\n    周次 | 工作\n    第1周 | 开会\n    〃 | 听课\n", [("第1周", "开会"), ("第1周", "听课")]),
        (
            "  表格:\n    表题: 安排\n    内容: |\n      周次 | 工作\n      第1周 | 开会\n",
            [("第1周", "开会")],
        ),
        ("  表格: |\n    周次 | 工作\n    1 | 开会\n    2-3 | 听课\n", [("第1周", "开会"), ("第2-3周", "听课")]),
        ("  表格: |\n    周次 | 日期 | 工作\n    1 | 9.1—9.4 | 开会\n    2 | | 听课\n", [("9.1—9.4", "开会"), ("第2周", "听课")]),
        ("  表格: |\n    教学周 | 上半周 | 上半周\n    四 | 开会 | 听课\n", []),
        ("  表格: |\n    月份 | 工作\n    9 | 开会\n", [("9", "开会")]),
        ("  - 9月4日: 签约仪式\n", [("9月4日", "签约仪式")]),
        ("  - 第一阶段（准备）:\n    - 成立小组\n    - 制定方案\n", [("第一阶段（准备）", "成立小组"), ("第一阶段（准备）", "制定方案")]),
        (
            "  第一阶段（准备）:\n    时间: 9月1日—30日\n    主要任务:\n      - 组建团队: 三科各两人\n    责任部门: 教导处\n",
            [("9月1日—30日", "组建团队")],
        ),
        ("  - 第6周前完成备课检查\n", [("", "第6周前完成备课检查")]),
        ("  天气预案: 顺延\n", []),
        ("  重点工作: 开会\n", []),
        ("  时间: 10月13日\n  地点: 操场\n", []),
        ("  九月:\n    - ……\n", []),
        ("  九月:\n    内容: 开会\n", [("九月", "开会")]),
    ],
)  # fmt: skip
def test_tasks_are_found_however_they_are_written(
    tasks: Read, text: str, found: list[tuple[str, str]]
) -> None:
    assert tasks(f"时间安排:\n{text}") == found


@pytest.mark.parametrize(
    "rest",
    [
        "国庆放假",
        "国庆节放假（10月1日—7日）",
        "中秋、国庆放假",
        "元旦假期",
        "五一小长假",
        "寒假",
        "端午节放假3天",
    ],
)
def test_days_off_are_no_tasks(tasks: Read, rest: str) -> None:
    found = [name for _, name in tasks(f"时间安排:\n  第5周: {rest}\n  第6周: 听课\n")]
    assert found == ["听课"]


@pytest.mark.parametrize(
    "task", ["国庆放假安全教育", "布置寒假作业", "放假前安全检查", "假期家访", "庆国庆演讲"]
)
def test_what_is_done_around_days_off_is_a_task(tasks: Read, task: str) -> None:
    assert tasks(f"时间安排:\n  第5周: {task}\n") == [("第5周", task)]


def test_a_plan_without_a_schedule_has_no_tasks(tasks: Read) -> None:
    assert tasks("指导思想: 立德树人\n") == []


def test_a_programme_with_joined_cells_has_the_tasks_of_its_rows(tasks: Read) -> None:
    rows = "日期 | 时间 | 活动内容 | 地点\n11月16日 | 8:00 | 开幕式 | 操场\n〃 | 9:00 | 技能赛 | ←\n11月17日 | 14:00 | 讲座 | 报告厅"
    found = tasks("活动内容及日程:\n  表格: |\n" + "".join(f"    {row}\n" for row in rows.split("\n")))
    assert found == [("11月16日", "开幕式"), ("11月16日", "技能赛"), ("11月17日", "讲座")]


def test_a_calendar_without_sections_has_tasks_in_all_its_columns_of_work(tasks: Read) -> None:
    rows = "月份 | 起止日期 | 重点工作 | 重点工作\n九月 | 9.1—9.6 | 开学典礼 | 发放教材\n〃 | 9.7—9.13 | 教师节庆祝 | ←\n注：值班另发 | ← | ← | ←"
    found = tasks("正文:\n  表格: |\n" + "".join(f"    {row}\n" for row in rows.split("\n")))
    assert found == [("9.1—9.6", "开学典礼"), ("9.1—9.6", "发放教材"), ("9.7—9.13", "教师节庆祝")]
