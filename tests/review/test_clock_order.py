"""Times of one day out of their order (review/clock_order.py), and lists that only look so."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

EVENTS = ("签到", "合唱", "棋赛", "书画", "颁奖")
LABEL, ITEM, ENTRY, CELL = (
    '  "{0}": {1}\n',
    "  - {0}，{1}。\n",
    "  - 时间: {0}\n    工作: {1}\n",
    "    {0} | {1}\n",
)


def told(folder: Path, times: str, row: str) -> list[str]:
    """The times that are said to be at the wrong place; ``row`` is how each is written."""
    head = "  表格: |\n    时间 | 内容\n" if row is CELL else ""
    rows = "".join(row.format(*each) for each in zip(times.split(), EVENTS, strict=False))
    return _said(folder, f"时间安排:\n{head}{rows}")


def _said(folder: Path, body: str) -> list[str]:
    text = f"文种: 工作计划\n学校: 柳溪小学\n期间: 2026—2027学年度第一学期\n{body}"
    found = check(TextFile(str(folder / "a.yaml"), text.encode()), Workspace(folder))
    assert not [each for each in found if each.is_error]
    return [each.message.partition("”")[0].removeprefix("“") for each in found if each.code == "先后"]


@pytest.mark.parametrize("row", [LABEL, ITEM, ENTRY, CELL])
@pytest.mark.parametrize(
    ("times", "wrong"),
    [
        ("8:00 11:30 9:30", ["9:30"]),
        ("8：00—8：30 9：30—10：00 9：00—9：30 10：30", ["9：00—9：30"]),
        ("上午8:00 上午10:30 上午9:00 下午2:00", ["上午9:00"]),
        ("14:00 16:30 15:00", ["15:00"]),
        ("10月16日8:00 10月16日11:30 10月16日9:30", ["9:30"]),
        ("8:20 8:10 9:00 10:00", ["8:10"]),
    ],
)
def test_an_hour_behind_a_later_one_is_told(tmp_path: Path, times: str, wrong: list[str], row: str) -> None:
    assert told(tmp_path, times, row) == wrong


@pytest.mark.parametrize("row", [ITEM, ENTRY, CELL])
@pytest.mark.parametrize(
    "times",
    [
        "8:00 9:00 10:00",
        "8:00 11:30 2:00 5:00",
        "早上7:30 8:00 中午12:00 下午1:30 4:30",
        "19:00 20:30 9:30",
        "22:00 23:00 6:30",
        "8:00 10:00 8:00 9:00",
        "8:30 10:00 8:00 9:40",
        "14:00 16:00 8:30 10:00",
        "周一8:00 周一10:00 周二9:00 周二11:00",
        "10月16日8:00 10月16日15:00 10月17日9:00 10月17日10:00",
        "11:30 9:30",
    ],
)
def test_afternoons_other_days_and_groups_are_left_alone(tmp_path: Path, times: str, row: str) -> None:
    assert told(tmp_path, times, row) == []


@pytest.mark.parametrize(
    ("head", "firsts", "times", "wrong"),
    [
        ("日期", ("10月15日", "〃", "〃", "10月16日"), ("8:00", "11:30", "9:30", "8:10"), ["9:30"]),
        ("日期", ("10月15日", "〃", "10月16日", "〃"), ("8:00", "11:30", "9:30", "10:00"), []),
        ("年级", ("一年级", "二年级", "三年级", "四年级"), ("8:00", "11:30", "9:30", "10:00"), []),
    ],
)
def test_the_hours_behind_each_day_of_a_table_are_an_order_of_their_own(
    tmp_path: Path, head: str, firsts: tuple[str, ...], times: tuple[str, ...], wrong: list[str]
) -> None:
    rows = "".join(
        f"    {first} | {time} | {event}\n" for first, time, event in zip(firsts, times, EVENTS, strict=False)
    )
    assert _said(tmp_path, f"比赛安排:\n  表格: |\n    {head} | 时间 | 内容\n{rows}") == wrong
