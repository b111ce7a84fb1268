"""Statements that move as a whole or not at all, and what may be a date."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]
Roll = Callable[..., Rolled]
YEAR_PLAN = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026年\n"

YEAR = "“{}”整句没有改：原来说的是2026年，新的是2027年，请按新的情况改写"


@pytest.mark.parametrize(
    "text",
    [
        "2026年是“十五五”规划开局之年",
        "2026年是学校三年行动的收官之年",
        "2026年，恰逢教改的关键一年",
        "2026年是课题研究的第二年",
        "2026年正值我校攻坚之年，任务繁重",
        "2026年是我校连续五年零事故之年",
        "作为“十五五”规划开局之年的2026年",
    ],
)
def test_a_year_does_not_move_without_what_is_said_of_it(line: Line, text: str) -> None:
    result = line(text)
    assert text in result
    assert YEAR.format(text.replace("“", "‘").replace("”", "’")) in result
    assert result.count("核对") == 1


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("2026年是第十二届读书节，也是第42个教师节", "2027年是第十三届读书节，也是第43个教师节"),
        ("2026年是建党105周年", "2027年是建党106周年"),
        ("2026年是“十五五”规划实施的重要年份", "2027年是“十五五”规划实施的重要年份"),
        ("2026年是落实新课标的一年", "2027年是落实新课标的一年"),
        ("2026年举办第十二届读书节", "2027年举办第十三届读书节"),
    ],
)
def test_a_statement_all_of_which_goes_on_moves(line: Line, text: str, new: str) -> None:
    assert line(text) == new


@pytest.mark.parametrize(
    "text",
    [
        "2026年是第十二届读书节，也是建校六十周年",
        "2026年是第十二届读书节",
        "2026年秋季迎来第十二届艺术节",
        "2026年适逢建校50周年",
    ],
)
def test_in_the_second_half_of_a_school_year_counts_and_years_part(line: Line, text: str) -> None:
    result = line(text, "2026-2027-2")
    assert text in result
    assert "整句没有改" in result


def test_other_sentences_of_the_line_move_by_themselves(line: Line) -> None:
    result = line("2026年是开局之年。2026年秋季启动，9月14日开会")
    assert "2026年是开局之年。2027年秋季启动，9月13日开会" in result


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("纪念长征胜利90周年", "“90周年”按加 1 年改了，不再是整十周年，还提它吗"),
        ("庆祝建党105周年", ""),
    ],
)
def test_a_round_anniversary_is_asked(line: Line, text: str, asked: str) -> None:
    assert line(text).partition("  # 核对：")[2] == asked


def test_a_year_far_from_a_count_moves(line: Line) -> None:
    assert "2027年秋季" in line("2026年秋季，我们抓住开局之年机遇，推进工作")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("10/13 开会", "“10/13”没有改：是10月13日的话，同一周是10月12日"),
        ("开会（10/13）", "“10/13”没有改：是10月13日的话，同一周是10月12日"),
        ("定于10/13下午", "“10/13”没有改：是10月13日的话，同一周是10月12日"),
        ("9/28—9/30 评比", "“9/28—9/30”没有改：是9月28日的话，同一周是9月27日"),
        ("26年，学校推进课改", "“26年”没有改：说的是2026年就改成“27年”"),
        ("26年我们抓安全", "“26年”没有改：说的是2026年就改成“27年”"),
        ("2O26年重点", "“2O26年”里的数字写法不一，没有改，请写对，再核对年份"),
    ],
)
def test_what_may_be_a_date_is_asked(line: Line, text: str, question: str) -> None:
    assert line(text) == f"{text}  # 核对：{question}"


@pytest.mark.parametrize("zero", "〇○零O0０")
def test_a_year_in_chinese_digits_moves_whatever_was_typed_for_its_zero(line: Line, zero: str) -> None:
    assert line(f"二{zero}二六年九月").replace("○", "〇").replace("零", "〇") == "二〇二七年九月"


@pytest.mark.parametrize(
    "text",
    [
        "1/3的学生参加",
        "约2/3的班级",
        "完成了10/12",
        "得分9/10",
        "3/4拍歌曲",
        "占课时的1/4",
        "达1/3以上",
        "共1/2 教师",
        "型号10/12",
        "24/7值守",
        "http://a.cn/10/12",
        "9/31检查",
    ],
)
def test_shares_and_numbers_are_none(line: Line, text: str) -> None:
    assert "没有改" not in line(text)


def test_a_slashed_day_below_a_time_is_asked_whatever_follows(rolled: Callable[..., object]) -> None:
    spec = "时间安排:\n  - 时间: 10/13\n    工作: 听课\n"
    assert "    - 时间: 10/13  # 核对：“10/13”没有改".lstrip() in rolled(spec).data.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "2026年底骨干教师达到8人，2027年达到10人。",
        "绿化2026年完成一期，2027年完成二期；2028年全部完工。",
        "2026年评估为良好，力争2027年达到优秀。",
        "到2026年底达到8人，到2027年底达到10人。",
        "2026年招生120人，2027年招生150人。",
        "总结2025年工作，制定2026年计划",
        "2025年，规划确定的18项任务完成16项，两项转入2026年。",
        "上报2025年统计年报，编制2026年预算",
        "完成2026年总结，制定2027年计划",
        "食堂2026年改建，2028年启用。",
        "2026年底社团达到8个，2028年达到12个。",
        "2026年10月申报，2028年6月验收。",
        "力争2026年通过区级复评，2029年争创市级。",
    ],
)
def test_years_that_would_meet_or_part_are_one_question(rolled: Roll, text: str) -> None:
    result = rolled(f"{YEAR_PLAN}重点: {text}\n", "2027")
    assert result.data is not None
    assert f"重点: {text}  # 核对：同一句里的" in result.data.decode()
    assert result.data.decode().count("核对") == 1


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("2026年打好基础，面向2035年。", "2027年打好基础，面向2035年。"),
        ("对照2028年的目标，2026年先抓备课。", "对照2028年的目标，2027年先抓备课。"),
        ("2025年获评区先进，2026年继续做好。", "2025年获评区先进，2027年继续做好。"),
        ("2026年完成修缮。到2029年再换课桌。", "2027年完成修缮。到2029年再换课桌。"),
        ("按五年规划（2024—2028年），2026年抓好备课。", "按五年规划（2024—2028年），2027年抓好备课。"),
    ],
)
def test_years_that_do_not_hang_together_move_by_themselves(rolled: Roll, text: str, new: str) -> None:
    result = rolled(f"{YEAR_PLAN}重点: {text}\n", "2027")
    assert result.data is not None
    assert f"重点: {new}\n" in result.data.decode()


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("贰零贰陆年九月一日", "贰零贰陆年"),
        ("二六年九月一日", "二六年"),
        ("丙午年八月", "丙午年"),
        ("二〇二六.九.一", "二〇二六"),
        ("二零二六、九、一", "二零二六"),
    ],
)
def test_a_sign_off_whose_year_is_written_as_no_year_is_asked(rolled: Roll, day: str, year: str) -> None:
    new = rolled(f"工作安排:\n  - 抓常规\n落款:\n  单位: 三年级组\n  日期: {day}\n").data
    assert new is not None
    lines = new.decode().splitlines()
    assert lines[-2] == "  单位: 三年级组"
    assert lines[-1].startswith(f"  日期: {day}  # 核对：“{year}”没有改，请换成新的日期")
