"""Days of 高考 and right before it keep their date, whether its name stands there or not; those of other tests move."""

from collections.abc import Callable

import pytest

Roll = Callable[..., object]
HEAD = "文种: 工作计划\n期间: 2026—2027学年度第二学期\n标题: {}\n工作安排:\n  - {}\n"
CALENDAR = """\
校历:
  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-03}
  2028—2029学年度第二学期: {开学: 2029-02-26, 放假: 2029-07-07}
"""


def last_line(rolled: Roll, text: str, title: str) -> str:
    result = rolled(HEAD.format(title, text), "2028-2029-2", profile=CALENDAR)
    return str(result.data.decode().partition("工作安排:\n")[2])  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "高三年级看考场，6月6日",
        "6月6日，高三年级熟悉考场",
        "6月5日给高三学生发准考证",
        "高三送考安排（6月7日—9日）",
        "6月7日—9日送考",
        "6月7日送考",
        "6月8日高考第二天，食堂照常开饭",
        "6月9日高考结束",
        "6月7日—8日高一、高二放假",
        "6月4日—5日高三布置考场",
    ],
)
def test_what_is_done_for_the_examination_keeps_its_day(rolled: Roll, text: str) -> None:
    assert last_line(rolled, text, "青禾中学工作计划") == f"  - {text}\n"


@pytest.mark.parametrize("text", ["6月6日看考场", "6月6日布置考场、6月6日踏看考点", "6月5日考务培训"])
def test_a_school_or_a_plan_of_the_highest_grade_needs_not_name_it(rolled: Roll, text: str) -> None:
    assert last_line(rolled, text, "高三年级工作计划") == f"  - {text}\n"
    assert last_line(rolled, text, "青禾高级中学工作计划") == f"  - {text}\n"
    assert last_line(rolled, text, "青禾中学工作计划") != f"  - {text}\n"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("6月6日初三家长会", "6月3日初三家长会"),
        ("6月16日送考总结", "6月20日送考总结"),
        ("6月8日—9日高二期末监考培训", "6月5日—6日高二期末监考培训"),
        ("6月8日高三家长会", "6月5日高三家长会"),
        ("5月26日高三布置模拟考试考场", "5月23日高三布置模拟考试考场"),
        ("6月17日高三送考总结", "6月21日高三送考总结"),
        ("6月8日—9日高一、高二期中考试", "6月5日—6日高一、高二期中考试"),
    ],
)
def test_other_days_go_with_their_week(rolled: Roll, text: str, new: str) -> None:
    assert last_line(rolled, text, "青禾高级中学工作计划").startswith(f"  - {new}")


def test_the_other_term_has_no_such_day(rolled: Roll) -> None:
    result = rolled(HEAD.format("高三年级工作计划", "6月6日看考场"), "2027-2028-1")
    assert "“6月6日”不在新学期里" in str(result.data.decode())  # type: ignore[attr-defined]


def test_an_examination_set_by_the_place_is_asked(rolled: Roll) -> None:
    assert "中考的日子由上级定" in last_line(rolled, "6月7日—8日中考", "青禾中学工作计划")


@pytest.mark.parametrize(
    "text",
    [
        "6月18日看考场",
        "6月15日领准考证",
        "6月19日—21日送考",
        "6月6日初三看考场",
        "6月18日组织学生熟悉考场",
        "6月17日发放中考准考证",
    ],
)
def test_what_is_done_for_an_examination_of_the_place_is_asked(rolled: Roll, text: str) -> None:
    result = last_line(rolled, text, "青禾中学工作计划")
    assert result.startswith(f"  - {text}  # 核对：")
    assert "的日子由上级定，请按新的通知填写" in result


@pytest.mark.parametrize(
    "text", ["12月24日严禁校园圣诞聚会", "12月25日抵制洋节主题班会", "12月24日平安夜安全提醒"]
)
def test_days_around_christmas_keep_their_date(line: Callable[..., str], text: str) -> None:
    assert line(text).startswith(text)
    assert "不在新学期里" in line(text, "2026-2027-2")


@pytest.mark.parametrize(
    ("old", "new"),
    [("10.26—11.1", "10.25—10.31"), ("8.31—9.6", "8.30—9.5"), ("10月26日—11月1日", "10月25日—31日")],
)
def test_days_with_dots_keep_both_months(rolled: Roll, old: str, new: str) -> None:
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n行事历:\n  表格: |\n    日期 | 工作\n    {old} | 赛课\n"
    profile = "校历:\n  2026-2027-1: {开学: 2026-09-01, 放假: 2027-01-22}\n  2027-2028-1: {开学: 2027-09-01, 放假: 2028-01-15}\n"
    result = rolled(spec, profile=profile)
    assert f"    {new} | 赛课" in str(result.data.decode())  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["6月3日高考送考志愿者报名", "6月2日高考准考证发放"])
def test_days_before_the_examination_that_is_named_are_counted_from_it(rolled: Roll, text: str) -> None:
    assert "由上级定" not in last_line(rolled, text, "青禾中学工作计划")
