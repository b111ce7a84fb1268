"""New days that a public holiday touches are said, whether or not one touched the old days, too."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]

OLDER = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-23, 周起始: 周一}
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
"""


@pytest.fixture
def autumn(rolled: Callable[..., object]) -> Line:
    def make(text: str) -> str:
        spec = f"文种: 工作计划\n期间: 2025—2026学年度第一学期\n工作安排:\n  - {text}\n"
        result = rolled(spec, "2026-2027-1", profile=OLDER)
        return result.data.decode().partition("工作安排:\n  - ")[2].strip()  # type: ignore[attr-defined]

    return make


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("10月8日至10日合唱排练", "10月7日至9日合唱排练  # 核对：其中10月7日（周三）"),
        ("10月6日—10日作业展", "10月5日—9日作业展  # 核对：其中10月5日（周一）至10月7日（周三）"),
        ("9月30日—10月3日研学", "9月29日—10月2日研学  # 核对：其中10月1日（周四）至10月2日（周五）"),
        ("10月3日至20日征文", "10月2日至19日征文"),
        ("10月9日—30日阅读季", "10月8日—29日阅读季"),
    ],
)
def test_a_range_that_a_holiday_touches_is_asked(autumn: Line, old: str, new: str) -> None:
    assert autumn(old).startswith(new)
    assert ("放假，请看要不要改" in autumn(old)) == ("核对" in new)


def test_a_weekend_of_a_holiday_is_asked_as_well(autumn: Line) -> None:
    assert "9月26日（周六）是中秋节放假，请另定日子" in autumn("9月27日（周六）家长课堂")


def test_a_range_that_begins_in_a_holiday_is_asked(autumn: Line) -> None:
    assert "开始的那天9月27日（周日）是中秋节放假" in autumn("9月28日—10月2日放假前安全教育")


@pytest.mark.parametrize("text", ["9月29日—10月5日国庆放假一周", "第5周（9月29日—10月5日）常规检查"])
def test_a_row_of_a_week_or_of_the_holiday_itself_is_not_asked(autumn: Line, text: str) -> None:
    assert "9月28日—10月4日" in autumn(text)
    assert "核对" not in autumn(text)


@pytest.mark.parametrize("text", ["10月1日—8日，国庆、中秋放假", "10月1日—8日: 国庆中秋假期"])
def test_a_festival_that_has_left_the_holiday_is_asked(autumn: Line, text: str) -> None:
    new = autumn(text)
    assert text.replace("8日", "7日") in new
    assert "中秋节放假是9月25日（周五）至9月27日（周日），请改“中秋”" in new
    assert "核对" not in autumn("10月1日—8日，国庆放假")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("10月29日—31日运动会", "4月29日—5月1日运动会  # 核对：其中5月1日（周六）是劳动节放假"),
        ("10月28日—30日运动会", "4月28日—30日运动会"),
        ("10月26日—31日练习", "4月26日—5月1日练习"),
    ],
)
def test_an_event_that_goes_on_at_a_weekend_is_asked_where_that_is_in_a_holiday_now(
    line: Line, old: str, new: str
) -> None:
    text = line(old, "2026-2027-2")
    assert text.startswith(new)
    assert ("核对" in text) == ("核对" in new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "10月9日—10日月考",
            "10月8日—9日月考  # 核对：原来10月10日是国庆节的调休上班日，现在10月9日（周六）是周末",
        ),
        ("10月8日—9日月考", "10月7日—8日月考  # 核对：其中10月7日（周四）是国庆节放假"),
        ("10月15日—16日月考", "10月14日—15日月考"),
    ],
)
def test_a_range_with_a_day_that_was_worked_for_a_holiday_is_asked(line: Line, old: str, new: str) -> None:
    assert line(old).startswith(new)
    assert ("核对" in line(old)) == ("核对" in new)
