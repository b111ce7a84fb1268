"""A day first meant is told; a day for when it rains lies behind the day that it stands for."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "day", "new"),
    [
        ("秋游原定10月16日，因降温改到11月20日", "10月16日", "改到11月19日"),
        ("观摩课原计划于9月10日举行，因停电推迟到10月15日", "9月10日", "推迟到10月14日"),
    ],
)
def test_the_day_first_meant_stays_and_the_other_moves(line: Line, text: str, day: str, new: str) -> None:
    becomes = line(text)
    assert f"“{day}”是原来定的日子，后来改了，没有改；是新的安排就改成" in becomes
    assert day in becomes.splitlines()[-1]
    assert new in becomes.splitlines()[-1]


def test_a_day_meant_of_which_nothing_says_that_it_was_changed_moves(line: Line) -> None:
    assert line("秋游原定10月16日，各班照常准备") == "秋游原定10月15日，各班照常准备"


def test_a_day_for_when_it_rains_does_not_fall_on_the_one_that_it_stands_for(line: Line) -> None:
    text = "入队仪式定于10月13日建队日举行，遇雨改到10月14日"
    asked = "“10月14日”没有改：它是代替10月13日（周三）的，按同一周不在它后面了，请一起定"
    assert line(text) == f"{text}  # 核对：{asked}"


def test_a_day_for_when_it_rains_behind_its_first_is_not_asked(line: Line) -> None:
    assert line("运动会10月20日举行，遇雨顺延到10月22日") == "运动会10月19日举行，遇雨顺延到10月21日"


def test_what_is_changed_for_another_stays_with_it_where_both_are_over(rolled: Callable[..., Rolled]) -> None:
    plan = "工作安排:\n  - 秋游原定9月10日，因降温改到9月17日\n落款: {单位: 甲, 日期: 2026年10月20日}\n"
    text = (rolled(plan).data or b"").decode()
    assert "秋游原定9月10日，因降温改到9月17日" in text


AUTUMNS = """\
学校: 滨河市实验小学
校历:
  2024—2025学年度第一学期: {开学: 2024-09-02, 放假: 2025-01-18, 周起始: 周一}
  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-24, 周起始: 周一}
"""


@pytest.mark.parametrize(
    ("text", "new", "said"),
    [
        (
            "重阳节10月11日登山，遇雨改到10月18日",
            "重阳节10月29日登山，遇雨改到11月5日",
            "按同一周不在10月29日（周三）后面了，改成晚7天的11月5日（周三），请核对",
        ),
        (
            "重阳节10月11日慰问，遇雨改到10月14日",
            "重阳节10月29日慰问，遇雨改到11月1日",
            "按同一周不在10月29日（周三）后面了，改成晚3天的11月1日（周六）；11月1日（周六）是周末",
        ),
    ],
)
def test_where_a_festival_takes_the_first_the_other_goes_with_it(
    rolled: Callable[..., Rolled], text: str, new: str, said: str
) -> None:
    spec = f"文种: 工作计划\n期间: 2024—2025学年度第一学期\n工作安排:\n  - {text}\n"
    becomes = (rolled(spec, "2025-2026-1", profile=AUTUMNS).data or b"").decode()
    assert f"  - {new}" in becomes
    assert said in becomes
