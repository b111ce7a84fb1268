"""Weekdays written beside dates: in a cell, a field or brackets of their own."""

from collections.abc import Callable

import pytest

from planforge.rolling.decisions import Verdict

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n时间安排:\n"
Roll = Callable[..., object]


def words(rolled: Roll, entries: str, to: str = "2027-2028-1") -> str:
    result = rolled(HEAD + entries, to)
    return result.data.decode().partition("时间安排:\n")[2]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("9月10日 | 星期四 | 教师节", "9月10日 | 星期五 | 教师节"),
        ("9月10日 | 四 | 教师节", "9月10日 | 五 | 教师节"),
        ("周四 | 9月10日 | 教师节", "周五 | 9月10日 | 教师节"),
        ("9月10日 | 教师节 | 星期四", "9月10日 | 教师节 | 星期五"),
        ("9.18 | 周五 | 拉响防空警报", "9.18 | 周六 | 拉响防空警报"),
        ("12月4日上午 | 礼拜五 | 宪法日晨读", "12月4日上午 | 礼拜六 | 宪法日晨读"),
        ("11月2日—6日 | 周一至周五 | 听课", "11月1日—5日 | 周一至周五 | 听课"),
    ],
)
def test_the_weekday_of_a_row_goes_with_its_date(rolled: Roll, old: str, new: str) -> None:
    table = "  - 表格: |\n      日期 | 星期 | 内容\n      {}\n"
    assert new in words(rolled, table.format(old))


def test_days_side_by_side_take_the_weekdays_above_them_along(rolled: Roll) -> None:
    table = "  - 表格: |\n      周二 | 周三 | 周四\n      9月8日 | 9月9日 | 9月10日教师节\n      备课 | 听课 | 座谈\n"
    assert "周二 | 周三 | 周五\n      9月7日 | 9月8日 | 9月10日教师节" in words(rolled, table)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - {日期: 9月10日, 星期: 星期四, 工作: 教师节}\n", "星期: 星期五"),
        ("  - 日期: 9月10日\n    周几: 四\n    工作: 教师节\n", "周几: 五"),
        ("  - 时间: 9.10（四）\n    工作: 教师节\n", "9.10（五）"),
        ("  - 时间: 9月10日 14:30（周四）\n    工作: 教师节\n", "9月10日 14:30（周五）"),
    ],
)
def test_a_field_or_brackets_of_its_own_go_with_the_date(rolled: Roll, old: str, new: str) -> None:
    assert new in words(rolled, old)


def test_a_weekday_that_was_wrong_stays_and_is_asked(rolled: Roll) -> None:
    table = "  - 表格: |\n      日期 | 星期 | 内容\n      10月14日 | 星期五 | 听课\n"
    new = words(rolled, table)
    assert "10月13日 | 星期五" in new
    assert "# 核对：“星期五”和旁边的“10月14日”原来就对不上，没有改；现在是10月13日（周三）" in new


def test_a_date_that_is_asked_keeps_its_weekday(rolled: Roll) -> None:
    assert "10月5日 | 星期一" in words(rolled, "  - 表格: |\n      日期 | 星期\n      10月5日 | 星期一\n")


def test_what_is_called_after_a_weekday_is_asked(line: Callable[..., str]) -> None:
    asked = "“周四”没有改，旁边的日子现在是9月10日（周五）"
    assert line("9月10日，周四例会改开教师节庆祝会") == f"9月10日，周四例会改开教师节庆祝会  # 核对：{asked}"


@pytest.mark.parametrize("text", ["每周四（含9月17日）值日", "9月17日前报名，周五公布", "9月10日后的周一交"])
def test_other_weekdays_are_left_alone(verdicts: Callable[..., list[tuple[Verdict, str]]], text: str) -> None:
    assert not [old for _, old in verdicts(text) if old in ("周四", "周五", "周一")]


def test_days_of_a_column_below_their_month_move_with_their_weekdays(rolled: Roll) -> None:
    table = (
        "  - 表格: |\n      月份 | 日期（星期） | 内容\n      九月 | 10日（周四） | 教师节\n      | 14—18日 | 听课\n"
        "      十二月 | 4日（周五） | 宪法日\n"
    )
    new = words(rolled, table)
    assert "九月 | 10日（周五） | 教师节\n      | 13—17日 | 听课\n      十二月 | 4日（周六） | 宪法日" in new


def test_a_day_that_opens_an_entry_below_a_month_moves(rolled: Roll) -> None:
    spec = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n十一月:\n  - 11日（周三）听课，共2日。\n"
    assert "- 10日（周三）听课，共2日。" in rolled(spec).data.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("9月10日庆祝教师节（周四）", "9月10日庆祝教师节（周五）"),
        ("9月10日教师节，家长会（周三）另定", "9月10日教师节，家长会（周三）另定"),
    ],
)
def test_a_weekday_in_brackets_behind_the_words_of_its_date_goes_with_it(
    line: Callable[..., str], old: str, new: str
) -> None:
    assert line(old) == new


def test_what_a_summary_told_keeps_its_weekdays(rolled: Roll) -> None:
    spec = "文种: 工作总结\n期间: 2026—2027学年度第一学期\n主要工作:\n  - 表格: |\n      日期 | 星期 | 内容\n      9月10日 | 周四 | 教师节\n"
    assert "9月10日 | 周四" in rolled(spec).data.decode()  # type: ignore[attr-defined]
