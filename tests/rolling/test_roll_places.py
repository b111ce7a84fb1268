"""What the place of a date tells: the month it stands below, the title of its document, the unit behind a number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]


def below(result: Rolled, head: str) -> str:
    assert result.data is not None
    return result.data.decode().partition(f"{head}:\n")[2]


def test_a_day_that_leaves_the_month_above_it_is_asked(rolled: Roll) -> None:
    spec = "时间安排:\n  十月:\n    - 10月1日后第一天检查\n    - 10月8日听课\n  十一月:\n    - 11月1日升旗\n"
    assert below(rolled(spec), "时间安排") == (
        "  十月:\n    - 10月1日后第一天检查\n    - 10月7日听课  # 核对：10月7日（周四）是国庆节放假（暂定），请另定日子，例如10月8日（周五）\n"
        "  十一月:\n    - 10月31日升旗  # 核对：按同一周是10月31日（周日），已不在上面写的那个月里\n"
    )


def test_days_whose_last_leaves_the_month_above_them_are_asked(rolled: Roll) -> None:
    spring = "文种: 工作计划\n期间: 2025—2026学年度第二学期\n时间安排:\n  六月份:\n    - 2、6月24日－25日期末检测\n"
    profile = (
        "校历:\n  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04}\n"
        "  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-10}\n"
    )
    moved = below(rolled(spring, "2026-2027-2", profile=profile), "时间安排")
    assert (
        moved
        == "  六月份:\n    - 2、6月30日－7月1日期末检测  # 核对：按离学期结束的周数到7月1日（周四），已不在上面写的那个月里\n"
    )


@pytest.mark.parametrize("mark", ["2、", "开学典礼；2、", "二、", "2.", "3．", "听课；2.", "（2）", "①"])
def test_the_number_of_an_item_before_a_day_is_no_month(rolled: Roll, mark: str) -> None:
    spec = f"工作安排:\n  十月份: {mark}10月26日—30日听课周\n"
    assert below(rolled(spec), "工作安排") == f"  十月份: {mark}10月25日—29日听课周\n"


def test_a_month_that_changes_takes_its_days_along(rolled: Roll) -> None:
    spec = "时间安排:\n  九月:\n    - 9月7日听课\n"
    assert below(rolled(spec, "2026-2027-2"), "时间安排") == "  三月:\n    - 3月8日听课\n"


def test_a_lone_day_takes_its_month_from_the_date_above_it(rolled: Roll) -> None:
    spec = "时间安排:\n  - 9月14日:\n      时间: 14日上午\n"
    assert below(rolled(spec), "时间安排") == "  - 9月13日:\n      时间: 13日上午\n"


def test_a_lone_day_of_a_document_of_one_month_is_of_that_month(rolled: Roll) -> None:
    spec = "文种: 活动方案\n期间: 2026年9月\n活动安排:\n  - 时间: 14日上午\n    内容: 开会\n"
    assert below(rolled(spec, "2027年9月"), "活动安排").startswith("  - 时间: 13日上午\n")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("14日上午", "13日上午"),
        ("21—23日", "20—22日"),
        ("21日至23日", "20日至22日"),
        ("21、23日", "20、22日"),
        ("7—8日", "6—7日"),
        ("1日上午", "1日上午"),
    ],
)
def test_days_below_a_month_move_together(rolled: Roll, text: str, new: str) -> None:
    spec = f"时间安排:\n  九月:\n    - 时间: {text}\n      内容: 听课\n"
    assert below(rolled(spec), "时间安排") == f"  九月:\n    - 时间: {new}\n      内容: 听课\n"


def test_days_that_would_part_from_their_month_are_left(rolled: Roll) -> None:
    spec = "时间安排:\n  十一月:\n    - 时间: 1—3日\n      内容: 听课\n"
    said = "按同一周应是10月31日，不在这个月，没有改"
    assert below(rolled(spec), "时间安排").startswith(f"  十一月:\n    - 时间: 1—3日  # 核对：{said}\n")


def test_days_behind_a_date_move_together(line: Callable[..., str]) -> None:
    assert line("10月19日开会，20—22日听课") == "10月18日开会，19—21日听课"


@pytest.mark.parametrize("text", ["9月10日（周四）上午", "9月10日前交作品"])
def test_a_day_that_the_title_names_keeps_its_date(rolled: Roll, text: str) -> None:
    head = "文种: 活动方案\n期间: 2026—2027学年度第一学期\n标题: 教师节活动方案\n"
    assert (
        below(rolled(f"{head}活动安排:\n  - {text}\n"), "活动安排") == f"  - {text.replace('周四', '周五')}\n"
    )


def test_another_day_of_such_a_document_moves(rolled: Roll) -> None:
    head = "文种: 活动方案\n期间: 2026—2027学年度第一学期\n主题: 教师节\n"
    assert below(rolled(f"{head}活动安排:\n  - 9月14日布展\n"), "活动安排") == "  - 9月13日布展\n"


@pytest.mark.parametrize("text", ["总计：9752.8元", "时间：3.5元一张", "用时9.5分钟"])
def test_a_number_with_a_unit_is_no_date(line: Callable[..., str], text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("第五届学生学术节", "第六届学生学术节"),
        ("第五届学生会换届", "第五届学生会换届"),
        ("第五届学生代表", "第五届学生代表"),
    ],
)
def test_a_festival_of_pupils_comes_every_year(line: Callable[..., str], text: str, new: str) -> None:
    assert line(text) == new


@pytest.mark.parametrize(
    ("signed", "new"), [("2026年10月10日", "2027年10月9日"), ("2026年10月2日", "2027年10月1日")]
)
def test_a_signature_moves_whatever_day_it_was(rolled: Roll, signed: str, new: str) -> None:
    result = rolled(f"正文: 甲\n落款: {{单位: 甲, 日期: {signed}}}\n")
    assert result.data is not None
    assert f"日期: {new}" in result.data.decode()


@pytest.mark.parametrize(
    ("printed", "new"),
    [("2026年10月10日", "2027年10月9日"), ("2026-10-02", "2027-10-01"), ("2026年9月印发", "2027年9月印发")],
)
def test_the_day_of_printing_moves_as_a_signature_does_and_who_gets_a_copy_stays(
    rolled: Roll, printed: str, new: str
) -> None:
    result = rolled(f"正文: 甲\n版记: {{抄送: 教育局督导组, 印发机关: 办公室, 印发日期: {printed}}}\n")
    assert result.data is not None
    assert f"抄送: 教育局督导组, 印发机关: 办公室, 印发日期: {new}}}" in result.data.decode()


def test_years_of_the_past_are_not_counted_on(line: Callable[..., str]) -> None:
    text = "2021—2023年连续三年获评先进"
    assert line(text) == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("11月5、6两日期中考试，9日至11日阅卷。", "11月4、5两日期中考试，8日至10日阅卷。"),
        ("11月3、4、5三天听课。", "11月2、3、4三天听课。"),
        ("12月的7日、14日、21日（每周一）升旗。", "12月的6日、13日、20日（每周一）升旗。"),
        ("11月3、4日听课，3、4年级参加。", "11月2、3日听课，3、4年级参加。"),
    ],
)
def test_days_that_share_what_is_behind_them_move_together(rolled: Roll, old: str, new: str) -> None:
    assert below(rolled(f"工作安排:\n  - {old}\n"), "工作安排") == f"  - {new}\n"
