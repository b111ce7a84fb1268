"""Numbers that run together with the one that a point begins with (review/marked_numbers.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.pipeline import check
from planforge.source import TextFile

Told = Callable[..., list[str]]


@pytest.fixture
def told(shelf: Callable[..., object]) -> Told:
    """The messages of numbers that run together, in a chapter with these lines; ``marks`` are its 编号."""

    def messages(*lines: str, marks: str = "校用") -> list[str]:
        body = "\n".join(f"  - {line}" for line in lines)
        spec = f"文种: 工作计划\n学校: 滨河市实验小学\n编号: {marks}\n主要工作:\n{body}\n"
        found = check(TextFile("计划.yaml", spec.encode()), shelf())
        assert not [each for each in found if each.is_error]
        return [each.message for each in found if each.code == "编号连着数字"]

    return messages


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("9月15日前，各组确定主题。", "1.9"),
        ("12月举行赛课。", "1.12"),
        ("3名教师外出培训。", "1.3"),
        ("100%的教师参加。", "1.100"),
        ("8：30集合。", "1.8"),
        ("3名教师: 外出培训。", "1.3"),
    ],
)
def test_a_number_with_a_point_before_another_is_told(line: str, read: str, told: Told) -> None:
    assert [message.rpartition(" ")[2] for message in told(line)] == [read]


@pytest.mark.parametrize(
    "line",
    ["2026年9月开学。", "3D打印社团招新。", "1+X证书说明会。", "在12月举行赛课。", "各组在3月总结。"],
)
def test_what_nobody_reads_together_is_left_alone(line: str, told: Told) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    "line", ["3.5亿人次上网阅读。", "1.5小时户外活动。", "2.0版平台上线。", "12.5%的学生参赛。"]
)
def test_a_number_with_decimals_is_left_alone(line: str, told: Told) -> None:
    assert told(line) == []


@pytest.mark.parametrize(("marks", "count"), [("[一、, （1）]", 0), ("[一、, ①]", 0), ("[一、, 1．]", 1)])
def test_only_a_number_with_a_point_runs_together(marks: str, count: int, told: Told) -> None:
    assert len(told("12月举行赛课。", marks=marks)) == count


def test_many_are_told_once(told: Told) -> None:
    (message,) = told("9月开学。", "10月赛课。", "11月检查。", "12月总结。")
    assert "4 处编号紧挨着数字，如“1.9月开学。”，在第 5、6、7、8 行" in message
