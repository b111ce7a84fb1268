"""Days without a month in the row of a week are days of that week; a festival's days off stay asked in a row that lacks them."""

from collections.abc import Callable

import pytest

Roll = Callable[..., object]
TABLE = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n行事历:\n  表格: |\n    周次 | 日期 | 工作\n    {}\n"
CALENDAR = """\
校历:
  2026-2027-1: {开学: 2026-09-01, 放假: 2027-01-22}
  2027-2028-1: {开学: 2027-09-01, 放假: 2028-01-15}
  2028-2029-1: {开学: 2028-09-01, 放假: 2029-01-20}
"""


def row(rolled: Roll, text: str, to: str = "2027-2028-1") -> tuple[str, str]:
    result = rolled(TABLE.format(text), to, profile=CALENDAR)
    data: str = result.data.decode()  # type: ignore[attr-defined]
    return data.splitlines()[-1].strip(), data


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("第10周 | 11.2—11.8 | 期中测试（5日、6日）", "第10周 | 11.1—11.7 | 期中测试（4日、5日）"),
        ("第10周 | 11.2-11.8 | 5日家长会", "第10周 | 11.1-11.7 | 4日家长会"),
        ("第10周 | 11月2日—8日 | 家长会（5日）", "第10周 | 11月1日—7日 | 家长会（4日）"),
        ("第10周 | 11.2—11.8 | 5日（周四）家长会", "第10周 | 11.1—11.7 | 4日（周四）家长会"),
        ("第9周 | 10.26—11.1 | 赛课（28日、30日）", "第9周 | 10.25—10.31 | 赛课（27日、29日）"),
        ("第9周 | 10.26—11.1 | 28日—30日赛课", "第9周 | 10.25—10.31 | 27日—29日赛课"),
        ("第2周 | 9.7—9.13 | 教师节活动（10日）", "第2周 | 9.6—9.12 | 教师节活动（10日）"),
    ],
)
def test_days_of_the_week_of_a_row_go_with_it(rolled: Roll, old: str, new: str) -> None:
    assert row(rolled, old)[0] == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("第10周 | 11.2—11.8 | 上交25日的记录", "第10周 | 11.1—11.7 | 上交25日的记录"),
        ("第10周 | 11.2—11.8 | 训练5日内报名", "第10周 | 11.1—11.7 | 训练5日内报名"),
        ("第10周 | 11.2—11.8 | 每天写日记", "第10周 | 11.1—11.7 | 每天写日记"),
        ("第10周 | 11.2—11.8 | 收齐5份", "第10周 | 11.1—11.7 | 收齐5份"),
        ("第10周 | 11.2—11.8 | 5日游方案", "第10周 | 11.1—11.7 | 5日游方案"),
        ("第10周 | 11.2—11.8 | 第5周遗留的事", "第10周 | 11.1—11.7 | 第5周遗留的事"),
    ],
)
def test_other_numbers_in_such_a_row_stay(rolled: Roll, old: str, new: str) -> None:
    assert row(rolled, old)[0] == new


@pytest.mark.parametrize("text", ["教案检查；中秋节放假", "中秋放假", "中秋节放假（三天）"])
def test_days_off_in_the_wrong_week_are_asked_again_by_the_next_roll(rolled: Roll, text: str) -> None:
    once = row(rolled, f"第4周 | 9.21—9.27 | {text}")[1]
    assert "今年是9月15日（第3周），不在这几天" in once
    twice = rolled(once, "2028-2029-1", profile=CALENDAR).data.decode()  # type: ignore[attr-defined]
    assert "今年是10月3日（第6周），不在这几天" in twice
    assert "9月15日" not in twice


@pytest.mark.parametrize(
    "text",
    ["第6周 | 10.5—10.11 | 重阳节敬老", "7 | 10.18—10.24 | 重阳敬老", "10月18日—24日 | 无 | 重阳节敬老"],
)
def test_a_week_that_begins_on_a_festival_does_not_take_it_along(rolled: Roll, text: str) -> None:
    is_its_week = "10.5" not in text
    assert ("重阳" in row(rolled, text)[1] and "不在这几天" in row(rolled, text)[1]) is is_its_week


@pytest.mark.parametrize(
    ("text", "is_asked"), [("安全教育日演练", True), ("国家安全教育日", False), ("安全教育", False)]
)
def test_the_safety_day_of_schools_is_not_that_of_the_nation(
    rolled: Roll, text: str, *, is_asked: bool
) -> None:
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第二学期\n工作安排:\n  角色: 时间安排\n  表格: |\n    周次 | 日期 | 内容\n    第5周 | 3.29—4.4 | {text}\n"
    calendar = (
        "学校: 滨河市实验小学\n校历:\n  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-03}\n"
        "  2027—2028学年度第二学期: {开学: 2028-02-21, 放假: 2028-07-01}\n"
    )
    data = rolled(spec, "2027-2028-2", profile=calendar).data.decode()  # type: ignore[attr-defined]
    assert ("安全教育日今年是3月27日（第6周），不在这几天" in data) is is_asked


@pytest.mark.parametrize("text", ["国庆放假前安全教育", "国庆放假通知", "布置国庆板报", "国庆放假安全提醒"])
def test_what_is_done_long_before_days_off_is_not(rolled: Roll, text: str) -> None:
    assert "不在这几天" not in row(rolled, f"第3周 | 9.14—9.20 | {text}")[1]
