"""Stretches keep their length, and none begins before its term or on a day off without a question."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]

PROFILE = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第一学期: {{开学: 2025-09-01, 放假: 2026-01-24, 周起始: {}}}
  2026—2027学年度第一学期: {{开学: {}, 放假: 2027-01-23, 周起始: {}}}
"""


@pytest.fixture
def becomes(rolled: Roll) -> Callable[..., str]:
    def make(text: str, before: str = "周日", after: str = "周一", start: str = "2026-08-31") -> str:
        spec = f"文种: 工作计划\n期间: 2025—2026学年度第一学期\n工作安排:\n  - {text}\n"
        result = rolled(spec, "2026-2027-1", profile=PROFILE.format(before, start, after))
        assert result.data is not None
        return result.data.decode().partition("工作安排:\n")[2].strip().removeprefix("- ")

    return make


def test_a_stretch_that_ends_on_a_sunday_keeps_its_length(becomes: Callable[..., str]) -> None:
    assert becomes("9月1日—9月21日常规月") == "8月31日—9月20日常规月"
    assert becomes("9月15日—10月26日读书") == "9月14日—10月25日读书"
    assert becomes("9月14日—10月24日读书", "周日", "周日") == "9月13日—10月23日读书"


def test_a_stretch_does_not_begin_before_its_term(becomes: Callable[..., str]) -> None:
    assert becomes("9月2日—9月26日常规月", "周一", "周一", "2026-09-03").startswith("9月3日—9月25日")


def test_a_long_stretch_that_begins_on_a_holiday_is_asked(becomes: Callable[..., str]) -> None:
    text = becomes("10月9日—11月30日读书", "周一", "周一")
    assert "10月8日—11月29日读书" in text
    assert "核对" not in text
    text = becomes("9月26日—11月28日读书", "周一", "周一")
    assert "# 核对：开始的那天9月25日（周五）是中秋节放假，请另定日子，例如9月28日（周一）" in text


def test_a_stretch_from_the_day_behind_a_term_never_ends_before_it_begins(rolled: Roll) -> None:
    profile = """\
学校: 滨河市实验小学
校历:
  2021—2022学年度第二学期: {开学: 2022-02-20, 放假: 2022-07-05, 周起始: 周一}
  2022—2023学年度第一学期: {开学: 2022-09-01, 放假: 2023-01-20, 周起始: 周一}
"""
    spec = "文种: 工作计划\n期间: 2021—2022学年度第二学期\n时间安排:\n  7月5日—7月7日: 整理教室\n"
    text = (rolled(spec, "2022-2023-1", profile=profile).data or b"").decode()
    assert "  1月20日—1月22日: 整理教室" in text
