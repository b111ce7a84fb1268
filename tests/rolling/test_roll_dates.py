from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]
Roll = Callable[..., Rolled]

OLDER = """\
学校: 滨河市实验小学
校历:
  2024—2025学年度第一学期: {开学: 2024-09-02, 放假: 2025-01-18, 周起始: 周一}
  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-31, 周起始: 周一}
"""
FROM_2024 = "文种: 工作计划\n期间: 2024—2025学年度第一学期\n工作安排:\n  - {}\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("9月14日（周一）至18日（周五）", "9月13日（周一）至17日（周五）"),
        ("周四（9月10日）教师节", "周五（9月10日）教师节"),
        ("星期四，9月10日教师节", "星期五，9月10日教师节"),
        ("9月10日 周四教师节", "9月10日 周五教师节"),
        ("每周四（9月10日起）", "每周四（9月9日起）"),
        ("周五（9月10日）教师节", "周五（9月10日）教师节"),
        ("9月14日（周一）、15日（周二）", "9月13日（周一）、14日（周二）"),
        ("10月29日（周四）、30日（周五）", "10月28日（周四）、29日（周五）"),
        ("9月14日8:30—16日17:00", "9月13日8:30—15日17:00"),
        ("11月29日开会，30日总结", "11月28日开会，29日总结"),
        ("9月14日、16日下午", "9月13日、15日下午"),
        ("9月1日、2日报到", "9月1日、2日报到"),
        ("9月1—3日报到", "9月1—3日报到"),
        ("9月1日（周二）、2日（周三）", "9月1日（周三）、2日（周四）"),
        ("9月1日—4日报到", "9月1日—3日报到"),
        ("9月1日至9月30日", "9月1日至9月30日"),
        ("9.14上午开会", "9.13上午开会"),
        ("9月28日前后；15日前上交", "9月27日前后；15日前上交"),
        ("26-27学年", "27-28学年"),
        ("2026、9、14前交", "2027、9、13前交"),
        ("26.9.14前交", "27.9.13前交"),
        ("2026．9．14前交", "2027．9．13前交"),
    ],
)
def test_weekdays_and_later_days_move_with_their_date(line: Line, old: str, new: str) -> None:
    assert line(old, profile=_SAME).partition("  # 核对")[0] == new


_SAME = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
  2027—2028学年度第一学期: {开学: 2027-09-01, 放假: 2028-01-21, 周起始: 周一}
"""


@pytest.mark.parametrize(
    "text",
    [
        "每学期第3周；15日前上交",
        "每月15日；15日前报名",
        "2025年9月14日、15日参赛",
        "2025年9月14日（周日）、15日（周一）",
        "历时15日",
        "每月15日",
        "9月31日、15日",
    ],
)
def test_later_days_of_another_time_and_numbers_of_days_stay(line: Line, text: str) -> None:
    assert line(text, profile=_SAME).partition("  # 核对")[0] == text


def test_a_later_day_that_comes_into_another_month_names_it(line: Line) -> None:
    assert line("8月31日（周一）报到，11月2日、3日（周二）座谈", profile=_SAME) == (
        "8月30日（周一）报到，11月1日、2日（周二）座谈"
    )
    assert line("9月29日、10月1日前、12月1日—2日、11月30日，12月1日，2日", profile=_SAME).endswith("1日")


def test_days_across_a_month_are_written_with_their_new_month(line: Line) -> None:
    later = "学校: 甲\n校历:\n  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22}\n  2027—2028学年度第一学期: {开学: 2027-09-06, 放假: 2028-01-21}\n"
    assert line("10月28日、29日（周四）座谈", profile=later) == "11月3日、4日（周四）座谈"
    assert line("10月23日（周五）、28日（周三）", profile=later) == "10月29日（周五）、11月3日（周三）"
    assert line("10月23日、28日", profile=later) == "10月29日、11月3日"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("10月1日（周二）至7日（周一）放假", "10月1日（周三）至8日（周三）放假"),
        ("9月15日—17日中秋节放假", "10月1日—8日中秋节放假"),
        ("9月15日（周日）至17日（周二）放假", "10月1日（周三）至8日（周三）放假"),
    ],
)
def test_a_published_holiday_becomes_that_of_the_new_year(
    rolled: Callable[..., object], old: str, new: str
) -> None:
    result = rolled(FROM_2024.format(old), "2025-2026-1", profile=OLDER)
    assert result.data.decode().endswith(f"  - {new}\n")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("9月25日—27日放假", "9月15日放假"),
        ("9月25日（周五）至27日（周日）放假", "9月15日（周三）放假"),
        ("2026-09-25—2026-09-27放假", "2027-09-15放假"),
    ],
)
def test_a_holiday_that_shrinks_to_a_day_is_written_as_one(line: Line, old: str, new: str) -> None:
    assert line(old) == f"{new}  # 核对：2027年中秋节放假安排还没有公布，暂定"


@pytest.mark.parametrize("text", ["10月1日、2日放假", "10月2日值班"])
def test_days_inside_a_holiday_are_left_with_the_new_holiday_beside(line: Line, text: str) -> None:
    said = "原来在国庆节假期里，没有改；现在国庆节放假是10月1日（周五）至10月7日（周四），暂定"
    assert line(text) == f"{text}  # 核对：{said}"


def test_a_day_inside_a_holiday_that_the_new_term_has_not_is_left(line: Line) -> None:
    assert line("9月26日值班", "2026-2027-2") == "9月26日值班  # 核对：原来在中秋节假期里，没有改"


@pytest.mark.parametrize("text", ["6月1日庆祝", "7月1日表彰"])
def test_days_that_everybody_keeps_stay_in_a_plan_for_a_year(
    rolled: Callable[..., object], text: str
) -> None:
    spec = f"文种: 工作要点\n期间: 2026年\n工作安排:\n  - {text}\n"
    assert f"  - {text}\n" in rolled(spec, "2027").data.decode()  # type: ignore[attr-defined]


def test_the_first_day_after_a_term_is_an_anchor_even_where_it_is_a_day_of_the_year(
    rolled: Callable[..., object],
) -> None:
    profile = "学校: 甲\n校历:\n  2026-2027-2: {开学: 2027-02-22, 放假: 2027-07-01}\n  2027-2028-2: {开学: 2028-02-14, 放假: 2028-06-24}\n"
    spec = "文种: 工作计划\n期间: 2026-2027-2\n工作安排:\n  - 7月1日放假\n"
    assert rolled(spec, "2027-2028-2", profile=profile).data.decode().endswith("  - 6月24日放假\n")  # type: ignore[attr-defined]


def test_a_plan_for_several_years_keeps_days_of_the_year(rolled: Callable[..., object]) -> None:
    spec = "文种: 发展规划\n期间: 2026年9月—2031年8月\n正文: 2028年2月29日评估。\n落款: {单位: 甲, 日期: 2026-07-01}\n"
    text = rolled(spec, "2031-2036").data.decode()  # type: ignore[attr-defined]
    assert text == spec.replace("2031年8月", "2036年8月").replace("2026年9月", "2031年9月").replace(
        "2028年2月29日", "2033年2月28日"
    ).replace("2026-07-01", "2031-07-01")


def test_what_was_so_at_a_day_is_asked_to_be_brought_up_to_date(line: Line) -> None:
    said = "“2026年6月”是截至哪一天的情况，随数字一起更新"
    assert line("截至2026年6月共60人") == f"截至2026年6月共60人  # 核对：{said}"


def test_a_date_of_no_known_year_stays(rolled: Callable[..., object]) -> None:
    spec = "文种: 工作计划\n期间: 2026年3月—2031年8月\n工作安排:\n  - 9月14日检查\n"
    assert "  - 9月14日检查\n" in rolled(spec, "2031-2036").data.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "entry",
    [
        "  - 时间: 10月13日\n    工作: 建队日活动\n",
        "  - 工作:\n      - 建队日活动\n    时间: 10月13日\n",
        "  10月13日: 建队日活动\n",
        "  10月13日:\n    - 升旗\n    - 建队日活动\n",
        "  表格: |\n    时间 | 工作\n    10月13日 | 建队日活动\n",
    ],
)
def test_a_day_keeps_its_date_where_another_field_names_it(rolled: Callable[..., object], entry: str) -> None:
    assert rolled(f"时间安排:\n{entry}").data.decode().endswith(entry)  # type: ignore[attr-defined]


def test_a_day_that_no_field_names_moves(rolled: Callable[..., object]) -> None:
    entry = "  - 时间: 10月13日\n    工作: 听课\n"
    assert rolled(f"时间安排:\n{entry}").data.decode().endswith(entry.replace("13", "12"))  # type: ignore[attr-defined]


def test_days_that_would_become_one_are_asked(line: Line) -> None:
    asked = "  # 核对：按新学期的周次，有两天成了同一天"
    assert line("9月1日、3日、4日报到", profile=_SAME) == f"9月1日、3日、3日报到{asked}"


def test_a_year_that_names_what_was_reached_is_asked(line: Line) -> None:
    said = "“2026年”说的是以前的成绩，还是说本年度"
    assert line("2026年中考成绩优异") == f"2026年中考成绩优异  # 核对：{said}"


def test_the_first_week_stays_a_week_whatever_day_the_term_begins_on(line: Line) -> None:
    assert line("9月1日—4日报到", profile=_SAME) == "9月1日—3日报到"


SIGNED = "文种: {}\n期间: 2026—2027学年度第一学期\n工作: 做好。\n落款:\n  日期: {}\n"


@pytest.mark.parametrize(
    ("kind", "signed", "to", "new"),
    [
        ("工作计划", "2026-09-02", "2027-2028-1", "2027-09-01"),
        ("工作计划", "2026-09-01", "2027-2028-1", "2027-09-01"),
        ("工作计划", "2026-08-31", "2027-2028-1", "2027-08-30"),
        ("工作计划", "2026年9月2日", "2027-2028-1", "2027年9月1日"),
        ("工作计划", "2026-08-31", "2026-2027-2", "2027-03-01"),
        ("工作计划", "2026-08-30", "2026-2027-2", "2027-02-28"),
        ("工作总结", "2027-01-23", "2027-2028-1", "2028-01-15"),
        ("工作总结", "2027-01-23", "2026-2027-2", "2027-07-03"),
    ],
)
def test_a_sign_off_near_the_opening_or_the_close_needs_no_question(
    rolled: Roll, kind: str, signed: str, to: str, new: str
) -> None:
    result = rolled(SIGNED.format(kind, signed), to)
    assert (result.data or b"").decode().endswith(f"  日期: {new}\n")


def test_a_day_of_the_plan_that_has_come_to_the_opening_is_asked(line: Callable[..., str]) -> None:
    assert "正是开学那天" in line("9月2日发新书")


def test_a_sign_off_in_a_holiday_is_asked(rolled: Roll) -> None:
    result = rolled(SIGNED.format("工作计划", "2026-09-16"), "2027-2028-1")
    assert "# 核对：" in (result.data or b"").decode()
