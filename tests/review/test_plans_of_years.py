"""Old years left in a plan for several years: a step that is over is told, a state and a story are not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planforge.pipeline import check
from planforge.source import TextFile

Shelf = Callable[..., Any]
HEAD = "文种: 发展规划\n学校: 滨河市实验小学\n期间: 2026—2030年\n"


def _told(shelf: Shelf, text: str) -> bool:
    found = check(TextFile("规划.yaml", f"{HEAD}{text}".encode()), shelf())
    return any(each.code in ("旧年份", "旧学期") for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "重点工程:\n  - 书香工程: 2022年创建县级示范点。\n  - 强师工程: 2028年成形。\n",
        "发展目标:\n  - 2023年建成智慧教室12间。\n  - 2028年建成图书馆。\n",
        "主要任务:\n  - 2023年底前建成录播室。\n  - 2029年建成泳池。\n",
        "实施步骤:\n  - 2024年，计划开发校本课程10门。\n  - 2027年全面推广。\n",
        "具体目标:\n  - 2024年，市级骨干教师达到12人。\n  - 2028年，省级骨干教师实现零的突破。\n",
        "主要措施:\n  - 2024年3月启动青蓝工程，结对20对。\n  - 抓常规。\n",
        "主要措施:\n  - 2024年秋季学期，试行学分制。\n  - 抓常规。\n",
        "主要措施:\n  - 2025年5月，举办教师论坛。\n  - 抓常规。\n",
    ],
)
def test_a_step_of_a_year_that_is_over_is_told(shelf: Shelf, text: str) -> None:
    assert _told(shelf, text)


@pytest.mark.parametrize(
    "text",
    [
        "现状分析: 2022年创建县级示范点，2023年建成智慧教室12间。\n",
        "主要任务:\n  - 2024年开发的校本课程继续完善。\n  - 抓常规。\n",
        "主要任务:\n  - 在2024年获评特色校的基础上，争创省级。\n  - 抓常规。\n",
        "保障措施:\n  - 2025年已建成食堂。\n  - 2019年制定的章程继续执行。\n",
        "主要任务:\n  - 2024年建成录播室后，课例全部入库。\n  - 抓常规。\n",
        "发展目标:\n  - 2028年建成图书馆。\n  - 到2030年，教师人人有专长。\n",
        "主要措施:\n  - 2024年举办了首届教师论坛。\n  - 抓常规。\n",
        "主要措施:\n  - 2023年以来实施的学分制继续执行。\n  - 抓常规。\n",
        "主要措施:\n  - 2024年试行学分制，效果良好，全面推行。\n  - 抓常规。\n",
        "发展目标:\n  - 骨干教师由2025年的9人增加到12人。\n  - 抓常规。\n",
        "现状分析:\n  - 2025年，市级骨干教师达到9人。\n  - 抓常规。\n",
    ],
)
def test_states_stories_and_steps_to_come_are_not(shelf: Shelf, text: str) -> None:
    assert not _told(shelf, text)
