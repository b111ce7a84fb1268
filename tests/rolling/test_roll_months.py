"""Months where one term becomes the other: half a year on, all of a list at once."""

from collections.abc import Callable

from planforge.rolling.decisions import Verdict
from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]

PROFILE = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04, 周起始: 周一}
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-30, 周起始: 周一}
"""
SPRING = "文种: 工作计划\n期间: 2025—2026学年度第二学期\n"


def test_a_column_of_months_moves_as_a_whole(rolled: Roll) -> None:
    spec = (
        SPRING
        + "时间安排:\n  二月: 备课\n  三月: 听课\n  四月: 赛课\n  五月: 教研\n  六月: 复习\n  七月: 归档\n"
    )
    result = rolled(spec, "2026-2027-1", profile=PROFILE)
    assert result.data is not None
    text = result.data.decode()
    assert "  八月: 备课\n  九月: 听课\n  十月: 赛课\n  十一月: 教研\n  十二月: 复习\n  一月: 归档\n" in text
    assert not [each for each in result.decisions if each.verdict is Verdict.ASKED]


def test_a_last_month_of_a_few_days_stays_the_last(rolled: Roll) -> None:
    spec = SPRING + "安排:\n  表格: |\n    月份 | 周次\n    六月 | 第15周\n    七月 | 第18周\n"
    text = rolled(spec, "2026-2027-1", profile=PROFILE).data.decode()  # type: ignore[union-attr]
    assert "    十二月 | 第15周\n    一月 | 第18周\n" in text


def test_a_month_with_its_year_goes_over_new_year(rolled: Roll) -> None:
    spec = SPRING + "安排:\n  - 2026年7月总结\n  - 2026年5月至6月检查\n"
    text = rolled(spec, "2026-2027-1", profile=PROFILE).data.decode()  # type: ignore[union-attr]
    assert "  - 2027年1月总结\n  - 2026年11月至12月检查\n" in text


def test_only_the_key_that_really_clashes_stays_and_says_what_it_would_be(rolled: Roll) -> None:
    spec = SPRING + "安排:\n  三月: 听课\n  九月: 别的\n  四月: 赛课\n"
    result = rolled(spec, "2026-2027-1", profile=PROFILE)
    assert result.data is not None
    assert (
        "  三月: 听课  # 核对：按新学期应是“九月”，会和旁边的栏目同名，没有改\n  九月: 别的"
        in result.data.decode()
    )
    assert "  十月: 赛课\n" in result.data.decode()


AUTUMN = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n"
Line = Callable[..., str]


def test_a_month_of_the_next_year_is_one_of_the_same_year_in_spring(rolled: Roll) -> None:
    spec = AUTUMN + "时间安排:\n  十二月: 复习\n  次年一月: 归档\n落款:\n  日期: 2026年9月2日\n"
    text = rolled(spec, "2026-2027-2").data.decode()  # type: ignore[union-attr]
    assert "  六月: 复习\n  七月: 归档  # 核对：新学期7月2日（周五）结束，7月只有2天，请核对\n" in text
    text = rolled(spec, "2027-2028-1").data.decode()  # type: ignore[union-attr]
    assert "  次年一月: 归档\n" in text


LATE = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-30, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-03, 周起始: 周一}
"""


def test_a_part_of_a_month_behind_the_end_of_the_new_term_is_asked(line: Line) -> None:
    asked = "新学期7月2日（周五）结束，在那以后，请另定"
    assert asked in line("2027年1月底交总结", "2026-2027-2", profile=LATE)
    assert asked not in line("2027年1月初交总结", "2026-2027-2", profile=LATE)


def test_how_often_something_is_done_is_no_month(verdicts: Callable[..., list[object]]) -> None:
    assert verdicts("抓好一月一主题、一周一讲评", "2026-2027-2") == []
    assert verdicts("1月1日放假", "2026-2027-2") != []


def test_ten_days_near_the_end_of_a_term_are_counted_from_there(line: Line) -> None:
    asked = "按离学期结束的远近是6月中旬，按月份是7月上旬，请核对"
    assert line("2027年1月上旬公布星级", "2026-2027-2") == f"2027年6月中旬公布星级  # 核对：{asked}"
    assert line("2027年1月上旬期末检测", "2026-2027-2") == "2027年6月中旬期末检测"
    assert line("12月上旬期末动员", "2026-2027-2") == "6月上旬期末动员"


def test_a_month_of_which_the_new_term_has_few_days_is_asked(line: Line) -> None:
    asked = "新学期7月2日（周五）结束，7月只有2天，请核对"
    assert line("2027年1月归档", "2026-2027-2") == f"2027年7月归档  # 核对：{asked}"


def test_what_happened_a_year_before_governs_the_month_of_its_clause(line: Line) -> None:
    text = "去年水痘从11月中旬多起来，12月8日到了高峰"
    assert "“11月中旬”说的是以前的事，没有改；是新的安排就改成“5月中旬”" in line(text, "2026-2027-2")
    assert line("参照去年的办法，各班11月中旬评比", "2026-2027-2") == "参照去年的办法，各班5月中旬评比"
