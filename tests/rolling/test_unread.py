"""Days that no rule reads stay and are asked; lengths, and days that return every month, are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("开学典礼；12日前上交计划。", "12日"),
        ("家长会，20日召开。", "20日"),
        ("2日、9日、16日三次讲座。", "2日、9日、16日"),
    ],
)
def test_a_day_without_its_month_is_not_passed_over(line: Line, text: str, day: str) -> None:
    assert line(text) == f"{text}  # 核对：“{day}”没有读成日子，没有改，是日子就照新校历改"


@pytest.mark.parametrize(
    "text",
    [
        "每月5日、15日检查，连续10日打卡，5日内完成。",
        "5日制培训，7日游，3日行程。",
        "公示5日，3日后反馈，3号楼检查。",
        "生日快乐，节日慰问。",
        "学习《12日记》。",
    ],
)
def test_lengths_and_other_words_are_not_asked(line: Line, text: str) -> None:
    assert line(text) == text
