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
        ("60米短跑", "1.60"),
        ("95%以上的学生体质达标。", "1.95"),
        ("15日前各组上交计划。", "1.15"),
        ("5小时以上的实践课。", "1.5"),
        ("20分钟的课间操。", "1.20"),
        ("20分钟: 课间操要求。", "1.20"),
        ("800", "1.800"),
    ],
)
def test_a_number_that_goes_on_as_decimals_is_told(line: str, read: str, told: Told) -> None:
    assert [message.rpartition(" ")[2] for message in told(line)] == [read]


@pytest.mark.parametrize(
    "line",
    [
        "2026年9月开学。",
        "3D打印社团招新。",
        "1+X证书说明会。",
        "在12月举行赛课。",
        "12月举行赛课。",
        "9月15日前，各组确定主题。",
        "3名教师外出培训。",
        "100%的教师参加。",
        "8:30集合。",
        "3号楼学生从东门疏散。",
        "4个年级分批参加。",
        "50分部门汇总成绩。",
        "119报警电话贴在门口。",
    ],
)
def test_what_nobody_reads_together_is_left_alone(line: str, told: Told) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    "line",
    ["3.5亿人次上网阅读。", "1.5小时户外活动。", "2.0版平台上线。", "12.5%的学生参赛。", "1.2米以下的绿篱。"],
)
def test_a_number_with_decimals_is_left_alone(line: str, told: Told) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "9.10 教师节",
        "9.10教师节庆祝活动。",
        "10.1 国庆节",
        "12.4 国家宪法日",
        "4.23 “世界读书日”",
        "3．12 植树",
    ],
)
def test_a_day_in_dots_behind_a_number_is_told_with_the_ways_out(line: str, told: Told) -> None:
    (message,) = told(line)
    assert f"“1.{line[:4].strip()}" in message


@pytest.mark.parametrize("line", ["2026.9.10 教师节", "9月10日 教师节", "在9.10举行。"])
def test_a_day_that_is_no_third_number_is_left_to_other_rules(line: str, told: Told) -> None:
    assert told(line) == []


@pytest.mark.parametrize(("marks", "count"), [("[一、, （1）]", 0), ("[一、, ①]", 0), ("[一、, 1．]", 1)])
def test_only_a_number_with_a_point_runs_together(marks: str, count: int, told: Told) -> None:
    assert len(told("95%的学生达标。", marks=marks)) == count


def test_many_are_told_once(told: Told) -> None:
    (message,) = told("60米", "200米", "400米", "800米")
    assert "4 处编号紧挨着数字，如“1.60米”，在第 5、6、7、8 行" in message
