"""Days counted up to an examination: the count stays and is asked, or its day is."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]


@pytest.mark.parametrize(
    "text", ["距中考99天", "今天离期末考试还有20天，抓紧复习", "距中考还有99天，全校动员", "距学考仅剩30天。"]
)
def test_a_count_without_its_day_is_asked(line: Line, text: str) -> None:
    assert "天数要按新的日子另算" in line(text)


@pytest.mark.parametrize("text", ["12月6日百日誓师", "11月20日启动复习（距会考60天）"])
def test_the_day_of_a_count_is_asked(line: Line, text: str) -> None:
    assert line(text).startswith(f"{text}  # 核对：")
    assert "的天数要按新的日子算" in line(text)
    assert line(text).count("核对") == 1


@pytest.mark.parametrize(
    "text", ["距期末30天启动复习", "中考倒计时60天动员", "距开学7天前完成", "高考前百天家访"]
)
def test_a_rule_of_so_many_days_is_not_asked(line: Line, text: str) -> None:
    assert line(text) == text


def test_days_before_an_examination_of_known_days_are_counted(line: Line) -> None:
    assert line("2月27日距高考100天") == "2月28日距高考100天"  # 2028 has a 29 February


def test_a_count_in_another_part_of_the_sentence_does_not_hold_a_day(line: Line) -> None:
    assert line("11月6日家长会，距离毕业还有200天时做心愿卡") == "11月5日家长会，距离毕业还有200天时做心愿卡"


def test_a_count_in_brackets_behind_its_day_is_asked_with_it(line: Line) -> None:
    text = "百日誓师大会12月6日（星期日，距会考99天）"
    assert line(text).startswith(f"{text}  # 核对：")
    assert line(text).count("核对") == 1


def test_the_day_of_a_count_that_is_the_key_of_its_entry_is_asked(rolled: Callable[..., Rolled]) -> None:
    head = "文种: 工作计划\n期间: 2026-2027-2\n主题: 备考\n主要工作:\n  - 抓好复习。\n"
    result = rolled(f"{head}时间安排:\n  2月27日: 百日誓师大会\n  3月10日: 一模\n", "2027-2028-2")
    assert result.data is not None
    assert (
        "  2月27日: 百日誓师大会  # 核对：“2月27日”没有改：“百日誓师”的天数要按新的日子算"
        in result.data.decode()
    )


@pytest.mark.parametrize("to", ["2027-2028-1", "2026-2027-2"])
def test_a_count_to_the_examination_of_a_year_is_asked_and_the_year_moves_by_itself(
    line: Line, to: str
) -> None:
    text = line("距2027年中考还有280天，分秒必争", to)
    year = "2028" if to == "2027-2028-1" else "2027"
    assert text == f"距{year}年中考还有280天，分秒必争  # 核对：“280天”没有改：天数要按新的日子另算"
