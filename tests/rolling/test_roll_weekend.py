"""A day of the year that keeps its date: asked where it was a day of school and is none any more. In 2027 9月18日 and 12月4日 are Saturdays."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]


@pytest.mark.parametrize(
    "text",
    [
        "9月18日防空疏散演练",
        "9月18日上午，全校默哀",
        "12月4日宪法日活动",
        "12月4日（国家宪法日）晨读宪法",
        "国家宪法日（12月4日）举行宣誓仪式",
        "10月16日世界粮食日光盘行动",
    ],
)
def test_what_is_done_on_a_fixed_day_that_has_become_a_weekend_is_asked(line: Line, text: str) -> None:
    kept, _, asked = line(text).partition("  # 核对：")
    assert kept == text
    assert "（周六）是周末，原来是上学的日子" in asked


@pytest.mark.parametrize(
    "text",
    [
        "结合9月18日国耻日、12月4日宪法日等开展教育",
        "12月4日是国家宪法日",
        "12月4日前布置宪法日展板",
        "11月9日消防日演练",
        "9月10日教师节庆祝大会",
        "12月31日前完成台账",
    ],
)
def test_an_occasion_a_bound_and_a_day_of_school_are_not_asked(line: Line, text: str) -> None:
    assert line(text) == text


def test_the_weekday_beside_such_a_day_still_moves(line: Line) -> None:
    assert line("12月4日（周五）宪法日宣誓").startswith("12月4日（周六）宪法日宣誓  # 核对：")


@pytest.mark.parametrize(
    "text",
    [
        "推普周（9月14日—20日）：9月16日朗诵比赛",
        "9月14日至20日推普周，9月15日启动，9月18日诵读",
        "网络安全宣传周（9月14日—20日）：9月17日讲座",
    ],
)
def test_days_inside_a_week_that_others_set_wait_for_it(line: Line, text: str) -> None:
    new = line(text)
    assert text in new.replace(": ", "：")
    assert new.count("核对：") == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("9月14日—18日调研，9月17日反馈", "9月13日—17日调研，9月16日反馈"),
        ("消防宣传月（11月2日—30日）：11月12日参观", "11月11日参观"),
        ("迎接推普周，9月10日动员", "迎接推普周，9月9日动员"),
    ],
)
def test_other_days_move_with_their_weeks(line: Line, old: str, new: str) -> None:
    assert new in line(old)


def test_a_list_of_days_that_are_all_known_is_asked_and_others_move(line: Line) -> None:
    assert "11月9日；12月2日；10月13日查" in line("11月9日；12月2日；10月13日查")
    assert line("11月10日；12月3日；10月14日查").startswith("11月9日；12月2日；10月13日查")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("12月1日至15日排查", "12月1日至15日排查"),
        ("12月1日—12月15日整改", "12月1日—12月15日整改"),
        ("11月1日到15日登记", "11月1日到15日登记"),
        ("11月3日至16日登记", "11月2日至15日登记"),
        ("12月1日至12日排查", "11月30日至12月11日排查"),
    ],
)
def test_the_first_half_of_a_month_ends_on_its_fifteenth(line: Line, old: str, new: str) -> None:
    assert line(old).partition("  # 核对")[0] == new
