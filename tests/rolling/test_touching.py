"""Stretches that followed one another without a gap (rolling/touching.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]


def _steps(rolled: Roll, *steps: str, to: str = "2027-2028-1") -> list[str]:
    text = "".join(f"  - {step}\n" for step in steps)
    data = rolled(f"工作步骤:\n{text}", to).data
    assert data is not None
    return data.decode().partition("工作步骤:\n")[2].strip().split("\n")


STEPS = ("动员（9月1日—9月20日）", "排查（9月21日—11月15日）", "总结（11月16日—12月31日）")


def test_a_stretch_that_still_follows_as_it_is_typed_begins_there(rolled: Roll) -> None:
    assert [each.strip() for each in _steps(rolled, *STEPS)] == [
        "- 动员（9月1日—9月20日）",
        "- 排查（9月21日—11月14日）",
        "- 总结（11月15日—12月31日）",
    ]


def test_a_stretch_that_does_not_follow_the_one_above_any_more_is_asked(rolled: Roll) -> None:
    first, second, third = _steps(rolled, *STEPS, to="2026-2027-2")
    assert "核对" not in first
    assert "# 核对：原来紧接着上一段，现在上一段到" in second
    assert second.endswith(("重了，请核对", "接不上了，请核对"))
    assert "核对" not in third


@pytest.mark.parametrize(
    "steps",
    [
        ("准备（9月7日—9月13日）", "实施（9月14日—9月20日）"),
        ("准备（9月7日—9月11日）", "实施（9月14日—9月18日）"),
        ("准备（9月1日—9月30日）", "实施（10月1日—10月31日）"),
        ("读书（9月1日—9月20日）", "写字（9月28日—10月30日）"),
    ],
)
def test_weeks_whole_months_and_stretches_apart_are_not_asked(rolled: Roll, steps: tuple[str, ...]) -> None:
    assert not any("紧接着" in line for line in _steps(rolled, *steps))


def test_the_middle_of_a_term_is_no_time_of_service(rolled: Roll) -> None:
    (row,) = _steps(rolled, "11月16日—22日课后服务期中评课")
    assert row == "- 11月15日—21日课后服务期中评课"
