"""Where the 校历 lacks the old term, the rows of the document tell how many weeks it had and when they began."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
PROFILE = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22}
"""
HEAD = "文种: 工作计划\n期间: 2025—2026学年度第一学期\n工作安排:\n  角色: 时间安排\n  表格: |\n    周次 | 日期 | 内容\n"


def rows(rolled: Roll, *lines: str, profile: str = PROFILE, to: str = "2026-2027-1") -> list[str]:
    """The rows of a table of weeks after a roll."""
    spec = HEAD + "".join(f"    {line}\n" for line in lines)
    data = rolled(spec, to, profile=profile).data
    assert data is not None
    return [line.strip() for line in data.decode().splitlines() if line.count("|") == 2][1:]


def test_rows_behind_the_usual_end_go_by_the_weeks_they_write(rolled: Roll) -> None:
    new = rows(
        rolled,
        "1 | 9.1—9.5 | 上课",
        "20 | 1.12—1.16 | 复习",
        "21 | 1.19—1.23 | 复习",
        "22 | 1.26—1.30 | 检测",
        "23 | 2.2—2.6 | 散学典礼",
    )
    assert new[1:] == [
        "20 | 1.11—1.15 | 复习",
        "21 | 1.18—1.22 | 复习",
        "22 | 1.25—1.29 | 检测",
        "23 | 2.1—2.5 | 散学典礼",
    ]


def test_a_week_that_the_new_term_does_not_have_is_asked(rolled: Roll) -> None:
    spec = f"{HEAD}    1 | 9.1—9.5 | 上课\n    2 | 9.8—9.12 | 班会\n    22 | 1.26—1.30 | 检测\n    23 | 2.2—2.6 | 散学典礼\n"
    asked = [each for each in rolled(spec, "2026-2027-1", profile=PROFILE).decisions if each.question]
    said = {each.new: each.question for each in asked if each.kind == "日期"}
    assert said["1.25—1.29"].startswith("1月29日（周五）在学期以外")
    assert said["2.1—2.5"].startswith("新学期到1月21日（周四）为止，没有写着的这一周，日期是按周次改的")


@pytest.mark.parametrize(
    ("lines", "new"),
    [
        (
            ("1 | 8.25—8.29 | 报到", "2 | 9.1—9.5 | 上课", "3 | 9.8—9.12 | 班会"),
            ["1 | 9.1—9.4 | 报到", "2 | 9.7—9.11 | 上课", "3 | 9.14—9.18 | 班会"],
        ),
        (
            ("1 | 9.8—9.12 | 报到", "2 | 9.15—9.19 | 上课", "3 | 9.22—9.26 | 班会"),
            ["1 | 9.1—9.4 | 报到", "2 | 9.7—9.11 | 上课", "3 | 9.14—9.18 | 班会"],
        ),
    ],
)
def test_the_first_week_is_the_one_that_the_rows_tell(
    rolled: Roll, lines: tuple[str, ...], new: list[str]
) -> None:
    assert rows(rolled, *lines) == new


def test_two_rows_or_rows_that_contradict_each_other_tell_nothing(rolled: Roll) -> None:
    two = rows(rolled, "1 | 9.8—9.12 | 报到", "2 | 9.15—9.19 | 上课")
    assert two[1] == "2 | 9.14—9.18 | 上课"
    apart = rows(rolled, "1 | 9.8—9.12 | 报到", "3 | 9.15—9.19 | 上课", "7 | 9.22—9.26 | 班会")
    assert apart[1] == "3 | 9.14—9.18 | 上课"


def test_a_term_that_the_calendar_gives_is_not_told_by_rows(rolled: Roll) -> None:
    given = PROFILE + "  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-24}\n"
    lines = ("1 | 9.8—9.12 | 报到", "2 | 9.15—9.19 | 上课", "3 | 9.22—9.26 | 班会")
    assert rows(rolled, *lines, profile=given)[1] == "2 | 9.14—9.18 | 上课"


def test_the_calendar_is_still_said_to_lack_the_term(rolled: Roll) -> None:
    lines = "".join(f"    {n} | 9.{1 + 7 * (n - 1)}—9.{5 + 7 * (n - 1)} | 课\n" for n in (1, 2, 3))
    questions = [each.question for each in rolled(HEAD + lines, "2026-2027-1", profile=PROFILE).decisions]
    assert any("校历里没有2025—2026学年度第一学期" in question for question in questions)


def test_a_column_of_weeks_behind_that_of_the_months_binds_its_days(rolled: Roll) -> None:
    calendar = PROFILE + "  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-31}\n"
    head = HEAD.replace("周次 |", "月份 | 周次 |")
    spec = f"{head}    9月 | 1 | 9.1—9.7 | 开学\n    1月 | 19 | 1.5—1.11 | 复习\n    〃 | 20 | 1.12—1.18 | 期末考试\n"
    result = rolled(spec, "2026-2027-1", profile=calendar)
    assert result.data is not None
    assert "    〃 | 20 | 1.11—1.17 | 期末考试\n" in result.data.decode()
    assert any("是按写着的周次改的" in each.question for each in result.decisions)


def test_the_last_day_of_a_written_week_is_asked_where_the_end_lies_elsewhere(rolled: Roll) -> None:
    given = PROFILE + "  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-17}\n"
    spec = f"{HEAD}    1 | 9.1—9.5 | 上课\n    20 | 1.12—1.18 | 检测（1月13日），散学典礼（1月17日）\n"
    asked = {
        each.old: each.question
        for each in rolled(spec, "2026-2027-1", profile=given).decisions
        if each.question
    }
    assert asked["1月17日"] == "是按写着的周次改的，按离学期结束的远近是1月22日（周五），请定一个"


def test_the_signature_at_the_end_of_a_term_keeps_its_distance_from_it(rolled: Roll) -> None:
    calendar = (
        "学校: 滨河市实验小学\n校历:\n  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-02-01}\n"
        "  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-05}\n"
    )
    spec = "文种: 工作总结\n期间: 2025—2026学年度第一学期\n主题: 德育\n主要做法:\n  - 抓常规\n落款: {日期: 2026-01-28}\n"
    data = rolled(spec, "2025-2026-2", profile=calendar).data
    assert data is not None
    assert "落款: {日期: 2026-07-01}" in data.decode()


YEAR = "文种: 工作计划\n期间: 2025年\n主题: 安全\n工作安排:\n"


def test_days_of_a_year_whose_terms_are_not_given_keep_their_place_in_the_year(rolled: Roll) -> None:
    lines = (
        "3月15日前完成排查",
        "4月9日（周三）家长会",
        "5月20日前上报",
        "3月31日安全教育日班会",
        "11月5日演练",
    )
    spec = YEAR + "".join(f"  - {line}\n" for line in lines) + "落款: {日期: 2025-01-18}\n"
    data = rolled(spec, "2026", profile="学校: 滨河市实验小学\n").data
    assert data is not None
    new = [line.partition("  # ")[0].strip(" -") for line in data.decode().splitlines()[4:]]
    assert new[:5] == [
        "3月15日前完成排查",
        "4月8日（周三）家长会",
        "5月20日前上报",
        "3月30日安全教育日班会",
        "11月4日演练",
    ]
    assert new[5] == "落款: {日期: 2026-01-19}"


def test_days_of_a_year_go_by_the_terms_that_are_given(rolled: Roll) -> None:
    calendar = "学校: 滨河市实验小学\n校历:\n" + "".join(
        f"  {year}—{year + 1}学年度第二学期: {{开学: {first}, 放假: {last}}}\n"
        for year, first, last in ((2024, "2025-02-17", "2025-07-05"), (2025, "2026-03-02", "2026-07-11"))
    )
    data = rolled(YEAR + "  - 4月9日（周三）家长会\n", "2026", profile=calendar).data
    assert data is not None
    assert "4月22日（周三）家长会" in data.decode()
