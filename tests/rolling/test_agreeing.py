"""The same matter on the same day in two places comes out on one day, or a person is asked."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
PROFILE = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-02-22, 放假: 2027-07-03, 周起始: 周一}
"""


def _lines(rolled: Roll, *lines: str) -> list[str]:
    body = "".join(f"{line}\n" for line in lines)
    result = rolled(f"文种: 工作计划\n期间: 2025—2026学年度第二学期\n{body}", "2026-2027-2", profile=PROFILE)
    return (result.data or b"").decode().splitlines()[2:]


def test_a_final_test_that_goes_by_its_week_here_and_by_the_end_of_term_there_is_asked(rolled: Roll) -> None:
    lines = _lines(
        rolled,
        "工作重点:",
        "  - 6月24日—25日期末测试。",
        "时间安排:",
        "  第17周: 6月24日—25日期末测试",
    )
    assert lines[1].endswith("别处同一件事的“6月24日—25日”改成了6月16日—17日，这里是6月23日—24日，请统一")
    assert "是按写着的周次改的，按离学期结束的远近是6月23日（周三），请定一个" in lines[3]


@pytest.mark.parametrize("other", ["6月24日—25日教师座谈", "6月23日—24日期末测试"])
def test_another_matter_or_another_day_is_not(rolled: Roll, other: str) -> None:
    lines = _lines(rolled, "工作重点:", "  - 6月24日—25日期末测试。", "时间安排:", f"  第17周: {other}")
    assert "请统一" not in "".join(lines)
