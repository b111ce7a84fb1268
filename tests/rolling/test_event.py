"""Stages of an event that lasts whole months keep to them."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
PROFILE = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04}
  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-03}
"""
HEAD = "文种: 活动方案\n主题: 读书月\n期间: 2025—2026学年度第二学期\n"


def items(rolled: Roll, event: str, *lines: str) -> list[str]:
    """The items of a plan for an event after a roll, without what is asked."""
    spec = f"{HEAD}活动时间: {event}\n活动安排:\n" + "".join(f"  - {line}\n" for line in lines)
    data = rolled(spec, "2026-2027-2", profile=PROFILE).data
    assert data is not None
    found = data.decode().partition("活动安排:\n")[2].splitlines()
    return [line.partition("  # ")[0].strip(" -") for line in found]


@pytest.mark.parametrize("event", ["2026年4月1日至4月30日", "4月1日—30日", "2026.4.1—4.30"])
def test_stages_that_begin_or_end_with_the_event_stay_in_it(rolled: Roll, event: str) -> None:
    old = ("宣传（4月1日—4月7日）", "开展（4月8日—4月24日）", "总结（4月25日—4月30日）")
    new = ["宣传（4月1日—4月6日）", "开展（4月7日—4月23日）", "总结（4月24日—4月30日）"]
    assert items(rolled, event, *old) == new


def test_its_first_and_last_day_are_those_of_the_calendar(rolled: Roll) -> None:
    new = items(rolled, "4月1日—30日", "4月1日（周三）启动", "4月15日班级展示", "4月30日总结")
    assert new == ["4月1日（周四）启动", "4月14日班级展示", "4月30日总结"]


@pytest.mark.parametrize("event", ["4月", "4月1日—28日", "4月2日—30日"])
def test_days_of_any_other_stretch_go_by_their_week(rolled: Roll, event: str) -> None:
    assert items(rolled, event, "4月1日启动", "宣传（4月1日—4月7日）") == [
        "3月31日启动",
        "宣传（3月31日—4月6日）",
    ]


def test_several_months_one_after_the_other_bind_no_days(rolled: Roll) -> None:
    new = items(rolled, "4月1日—30日", "5月1日—31日 评比", "4月1日启动")
    assert new[1] == "3月31日启动"
