"""What a 周年 counts from may stand beside it; what an ordinal belongs to may be a day that stays for another reason."""

from collections.abc import Callable

from planforge.reuse.roll import Rolled

Roll = Callable[..., Rolled]


def test_the_year_of_a_jubilee_counted_from_a_year_of_the_line_stays(rolled: Roll) -> None:
    spec = "导语: 滨河市实验小学创办于1927年，2027年将迎来建校一百周年。\n主要工作:\n  - 写校史。\n"
    decisions = {each.old: each for each in rolled(spec).decisions}

    assert not decisions["2027年"].edits
    assert not decisions["一百周年"].edits
    assert not decisions["一百周年"].question


def test_an_ordinal_stays_and_is_asked_beside_a_holiday_that_stays(rolled: Roll) -> None:
    spec = "主要工作:\n  - 2026年6月19日，第三届“嫩芽杯”汇报课上，新教师人人过关。\n"
    ordinal = next(each for each in rolled(spec).decisions if each.old == "第三届")

    assert not ordinal.edits
    assert ordinal.question


def test_what_was_recorded_on_a_day_is_there_already(rolled: Roll) -> None:
    spec = "时间安排:\n  - 时间: 10月21日\n    内容: 家长会怎么开（看西校区9月5日新生家长会实录）\n"
    decisions = {each.old: each for each in rolled(spec).decisions}

    assert not decisions["9月5日"].edits
    assert decisions["10月21日"].edits
