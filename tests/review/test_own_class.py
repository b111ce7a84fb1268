"""The class that a plan is for by its title, and the one of the year before left in its text."""

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace


def told(folder: Path, words: str, title: str = "六（2）班2026—2027学年第一学期班主任工作计划") -> list[str]:
    text = f"文种: 工作计划\n学校: 滨河市河湾小学\n期间: 2026—2027学年第一学期\n标题: {title}\n工作措施:\n  - 抓常规。\n  - {words}\n"
    found = check(TextFile(str(folder / "a.yaml"), text.encode()), Workspace(folder))
    return [each.message for each in found if each.code == "届级"]


@pytest.mark.parametrize(
    "words",
    [
        "我担任五（2）班班主任，责任重大。",
        "五（2）班全体同学参加。",
        "五年级（2）班共有学生42人。",
        "六（2）班要有新面貌，结合五（2）班学情定措施。",
    ],
)
def test_a_grade_less_is_that_of_the_year_before(tmp_path: Path, words: str) -> None:
    (message,) = told(tmp_path, words)
    assert message.endswith("和标题里的“六（2）班”差一个年级，是不是去年留下的？")


@pytest.mark.parametrize(
    "words",
    [
        "六（2）班全体同学参加。",
        "上学年五（2）班被评为先进。",
        "和五（2）班结对读书。",
        "五（3）班全体同学参加。",
        "四（2）班全体同学参加。",
        "六（2）班和五（2）班一起值周。",
        "六（2）班要好，五（2）班来参观。",
    ],
)
def test_other_classes_and_former_times_are_left_alone(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words) == []


def test_a_plan_for_no_class_or_for_two_tells_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, "五（2）班全体同学参加。", "德育工作计划") == []
    assert told(tmp_path, "五（2）班全体同学参加。", "五（2）班、六（2）班联合活动计划") == []


def test_the_middle_school_counts_on(tmp_path: Path) -> None:
    assert told(tmp_path, "我担任初一（3）班班主任。", "八（3）班班主任工作计划")
    assert told(tmp_path, "我担任高一（3）班班主任。", "高二（3）班班主任工作计划")
