"""What a 周年 counts from may stand beside it; what an ordinal belongs to may be a day that stays for another reason."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
Line = Callable[..., str]


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


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("学校1926年建校，今年是建校100周年。按2026年要点办好庆典", "今年是建校101周年。按2027年要点"),
        ("2026年，学校迎来建校100周年", "2027年，学校迎来建校101周年"),
        ("今年是建校两周年", "建校三周年"),
        ("今年是改革开放48周年", "改革开放49周年"),
    ],
)
def test_a_jubilee_goes_with_the_year_that_it_is_of(line: Line, text: str, result: str) -> None:
    assert result in line(text)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("学校1926年建校，今年是建校100周年，办好庆典", "“100周年”按加 1 年改了"),
        ("今年是建校100周年（1926—2026年）", "“100周年”没有改：说的是2026年，2027年是101周年"),
        ("筹备百年校庆", "“百年校庆”说的是哪一年，没有改"),
        ("今年是“十五五”开局之年", "“开局之年”说的是上次，没有改"),
        ("课题本学期进入中期阶段", "“进入中期阶段”说的是上次，没有改，现在还是吗"),
        ("项目处于研究的后期研究阶段", "“处于研究的后期研究阶段”说的是上次"),
    ],
)
def test_a_jubilee_that_is_over_is_asked(line: Line, text: str, question: str) -> None:
    assert question in line(text)


@pytest.mark.parametrize(
    "text", ["2016年举办了建校90周年庆典", "迎接2029年建校103周年", "2025年是“十四五”收官之年"]
)
def test_a_jubilee_of_another_year_stays(line: Line, text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("迎接2027年建校101周年", "迎接2027年建校101周年"),
        (
            "2026年是“十五五”开局之年",
            "2026年是“十五五”开局之年  # 核对：“2026年是‘十五五’开局之年”整句没有改",
        ),
        ("今年是“十五五”开局之年", "今年是“十五五”开局之年  # 核对："),
    ],
)
def test_in_the_next_term_the_year_decides(line: Line, text: str, result: str) -> None:
    assert line(text, "2026-2027-2").startswith(result)


@pytest.mark.parametrize(
    ("since", "to", "is_asked"), [("2025", "2026", True), ("2026", "2027", False), ("2024", "2025", False)]
)
def test_a_plan_for_the_law_that_is_over_is_asked(
    rolled: Callable[..., Rolled], since: str, to: str, *, is_asked: bool
) -> None:
    spec = f"文种: 工作计划\n期间: {since}年\n主要工作:\n  - 迎接“八五”普法终期验收。\n  - 上好普法课。\n"
    asked = [each.question for each in rolled(spec, to).decisions if each.kind == "规划"]
    expected = ["“八五”普法到2025年为止，没有改，这份文件现在在下一个五年里"] if is_asked else []
    assert asked == expected


def test_nobody_signs_on_days_off(rolled: Callable[..., Rolled]) -> None:
    spec = "文种: 工作计划\n期间: 2025年\n主要工作:\n  - 上好普法课。\n落款: {日期: 2025年2月20日}\n"
    data = rolled(spec, "2026", profile="学校: 滨河市实验小学\n").data
    assert data is not None
    assert "日期: 2026年2月24日" in data.decode()
