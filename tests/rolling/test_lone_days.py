"""Days without their month in items below it: every part of an item has its day, and a holiday its days of the new year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]

PROFILE = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04, 周起始: 周一}
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-30, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-03, 周起始: 周一}
"""
SPRING = "文种: 工作计划\n期间: 2025—2026学年度第二学期\n逐月安排:\n"


@pytest.fixture
def below(rolled: Roll) -> Callable[..., str]:
    """What becomes of an item below a month of a spring term."""

    def make(month: str, text: str, to: str = "2026-2027-2") -> str:
        result = rolled(f"{SPRING}  {month}:\n    - {text}\n", to, profile=PROFILE)
        assert result.data is not None
        return "\n".join(result.data.decode().partition("逐月安排:\n")[2].strip().split("\n")[1:]).strip()

    return make


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("家长会；17日安全演练，27日总结。", "家长会；16日安全演练，26日总结。"),
        ("常规检查（16日、23日）。", "常规检查（15日、22日）。"),
        ("10日班会，于20日小结", "9日班会，于19日小结"),
        ("观摩课，定于17日下午", "观摩课，定于16日下午"),
    ],
)
def test_every_part_of_an_item_below_a_month_has_its_day(
    below: Callable[..., str], text: str, new: str
) -> None:
    assert below("三月", text) == f"- {new}"


@pytest.mark.parametrize(
    "text",
    [
        "为期3日的参观，连续5日晨检。",
        "班级评比，共4日，3日内公布。",
        "检查卫生，3日后反馈。",
        "实践活动（5日制）",
        "参观，7日时间不少于两次",
    ],
)
def test_lengths_of_time_are_no_days_of_the_month(below: Callable[..., str], text: str) -> None:
    assert below("三月", text) == f"- {text}"


def test_a_holiday_below_its_month_gets_the_days_of_the_new_year(below: Callable[..., str]) -> None:
    said = "清明节放假是4月3日（周六）至4月5日（周一），暂定"
    assert (
        below("四月", "清明节（4日—6日放假）前扫墓。") == f"- 清明节（3日—5日放假）前扫墓。  # 核对：{said}"
    )
    assert "端午节放假是6月9日（周三），暂定，没有改" in below("六月", "端午节（19日—21日放假）包粽子。")
    assert "新学期没有这个假" in below("四月", "清明节（4日—6日放假）前扫墓。", "2026-2027-1")


def test_a_day_worked_for_a_holiday_below_its_month_is_asked(below: Callable[..., str]) -> None:
    text = below("五月", "劳动节放假（1日—5日）；9日（周六）上班。")
    assert "“1日—5日”：劳动节放假是5月1日（周六）至5月5日（周三），暂定" in text
    assert "5月9日原来是劳动节的调休上班日，没有改" in text


def test_what_begins_with_the_term_and_lasts_days_longer_now_is_asked(rolled: Roll) -> None:
    profile = (
        "学校: 滨河市实验小学\n校历:\n  2025—2026学年度第二学期: {开学: 2026-02-25, 放假: 2026-07-10}\n"
        "  2026—2027学年度第二学期: {开学: 2027-02-22, 放假: 2027-07-09}\n"
    )
    result = rolled(
        f"{SPRING}  二月:\n    - 教师返岗培训（2月25日—27日）。\n    - 检查（2月25日—26日）。\n",
        "2026-2027-2",
        profile=profile,
    )
    assert result.data is not None
    text = result.data.decode()
    assert "教师返岗培训（2月22日—26日）。  # 核对：到2月26日（周五）为止，和原来不是一样长，请核对" in text


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("3月16日—18日、24日—26日检查", "3月15日—17日、23日—25日检查"),
        ("3月16日至18日和24日至26日检查", "3月15日至17日和23日至25日检查"),
        ("3月16—18日、24日检查", "3月15—17日、23日检查"),
    ],
)
def test_days_behind_a_stretch_of_their_month_move_with_it(
    below: Callable[..., str], text: str, new: str
) -> None:
    assert below("三月", text) == f"- {new}"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("3月16日听课；24日、25日体质测试", "3月15日听课；23日、24日体质测试"),
        ("3月16日听课。24日评课。", "3月15日听课。23日评课。"),
        ("3月16日听课；3日后反馈；20日内交齐", "3月15日听课；3日后反馈；20日内交齐"),
        ("3月16日前后；12日前上交", "3月15日前后；11日前上交"),
    ],
)
def test_a_later_day_in_the_next_part_is_one_of_the_month_before_it(
    below: Callable[..., str], text: str, new: str
) -> None:
    assert below("三月", text).partition("  # 核对")[0] == f"- {new}"


def test_the_weekend_of_a_row_of_school_days_is_one_of_its_week(rolled: Roll) -> None:
    rows = "    时间 | 内容\n    11.2-11.6 | 期中考试（5日—6日）；阅卷（7日）\n    11.9-11.13 | 听课\n"
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n安排:\n  表格: |\n{rows}"
    data = rolled(spec, "2027-2028-1").data
    assert data is not None
    assert "11.1-11.5 | 期中考试（4日—5日）；阅卷（6日）" in data.decode()
