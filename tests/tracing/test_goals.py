from collections.abc import Callable

import pytest

Read = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("工作目标:\n  - 全员参训:\n    指标: 参训率100%\n", [("全员参训", "参训率100%")]),
        ("工作目标:\n  - 全员参训:\n      指标: 参训率100%\n", [("全员参训", "参训率100%")]),
        ("工作目标:\n  - 全员参训: 参训率达到100%。\n", [("全员参训", "参训率达到100%。")]),
        ("工作目标:\n  - 完善制度，有记录。\n", [("完善制度，有记录", "")]),
        (
            "工作目标:\n  - 教师发展:\n    - 参训率100%。\n    - 听课20节。\n    - 提高认识。\n",
            [("教师发展", "参训率100%；听课20节")],
        ),
        (
            "工作目标:\n  - 教师发展:\n    - 参训: 率100%\n",
            [("教师发展", "参训：率100%")],
        ),
        ("工作目标: 全面提高质量。\n", [("全面提高质量", "")]),
        ("工作目标: |\n  提高质量。\n  ……\n  改进管理。\n", [("提高质量", ""), ("改进管理", "")]),
        ("工作目标:\n  学生方面: 近视率不高于40%\n", [("学生方面", "近视率不高于40%")]),
        ("工作目标:\n  学生方面: |\n    近视率下降。\n    视力监测。\n", [("学生方面", "近视率下降。 视力监测。")]),
        ("工作目标:\n  全员参训:\n    指标: 100%\n    负责人: 王芳\n", [("全员参训", "100%")]),
        ("工作目标:\n  教师方面:\n    - 全员参训\n    - 听课20节\n", [("全员参训", ""), ("听课20节", "")]),
        (
            "工作目标:\n  总体目标: 建设队伍。\n  具体目标:\n    - 全员参训:\n      指标:\n        - 参训率100%。\n        - 考勤齐全\n",
            [("全员参训", "参训率100%；考勤齐全")],
        ),
        ("工作目标:\n  总体目标: 建设队伍。\n", [("总体目标", "建设队伍。")]),
        ("工作目标:\n  指导思想: 立德树人。\n  负责人: 王芳\n  - 无\n".replace("  - 无\n", ""), []),
        ("工作目标:\n  - ……:\n    指标: ……\n", []),
        ("主要任务:\n  - 集体备课:\n    负责人: 王芳\n  - 听课\n", [("集体备课", ""), ("听课", "")]),
        ("工作目标: 提高质量\n主要任务:\n  - 备课\n", [("提高质量", "")]),
        ("保障措施:\n  - 制度保障: 完善\n", []),
        (
            "工作目标:\n  表格: |\n    序号 | 项目 | 责任部门 | 目标值\n    1 | 优良率 | 教导处 | 88%\n    2 | 近视率 | 德育处 | 不高于40%\n",
            [("优良率", "88%"), ("近视率", "不高于40%")],
        ),
        (
            "工作目标:\n  表格: |\n    指标 | 数值 | 数值 | 备注\n    〃 | 上学期 | 本学期 | 〃\n    优良率 | 80% | 85% | 抽测\n    制度 | 有 | 全 | 无\n",
            [("优良率", "85%"), ("制度", "全")],
        ),
        ("工作目标:\n  表格: |\n    序号 | 事情\n    1 | 修操场\n", [("修操场", "")]),
    ],
)  # fmt: skip
def test_goals_are_found_however_they_are_written(
    goals: Read, text: str, found: list[tuple[str, str]]
) -> None:
    assert goals(text) == found


def test_a_list_below_a_goal_that_would_be_too_long_is_no_indicator(goals: Read) -> None:
    items = "".join(f"    - 第{n}项活动每人不少于{n}节，认真记录，按时上交，期末汇总\n" for n in range(1, 12))
    assert goals(f"工作目标:\n  - 教师发展:\n{items}") == [("教师发展", "")]


def test_phrases_are_filled(goals: Read) -> None:
    text = "数据:\n  人数: 60\n工作目标:\n  - \"{{人数}}人参训\":\n    指标: '{{人数}}人'\n".replace('"', "'")
    assert goals(text) == [("60人参训", "60人")]


@pytest.mark.parametrize("heading", ["工作目标表", "目标一览表", "目标任务分解表", "主要目标（表）"])
def test_goals_may_stand_in_a_chapter_that_is_called_a_table(goals: Read, heading: str) -> None:
    table = "  表格: |\n    序号 | 目标 | 指标\n    1 | 全员参训 | 98%以上\n    2 | 人人上课 | 每人1节\n"
    assert goals(f"{heading}:\n{table}") == [("全员参训", "98%以上"), ("人人上课", "每人1节")]


@pytest.mark.parametrize("heading", ["评分表", "目标学校名单表", "工作安排表"])
def test_a_table_of_other_things_is_no_table_of_goals(goals: Read, heading: str) -> None:
    assert goals(f"{heading}:\n  表格: |\n    项目 | 分\n    备课 | 10\n") == []
