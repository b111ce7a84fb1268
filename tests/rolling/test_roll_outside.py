"""Days that leave their term, or come into it, are asked about, whatever took them there."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]

CALENDAR = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-24, 周起始: 周一}
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04, 周起始: 周一}
  2026—2027学年度第一学期: {开学: 2026-09-03, 放假: 2027-01-23, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-02-22, 放假: 2027-07-03, 周起始: 周一}
"""


@pytest.mark.parametrize(
    ("text", "since", "to", "said"),
    [
        ("9月2日（周二）例会", "2025-2026-1", "2026-2027-1", "9月1日（周二）在学期以外（9月3日（周四）开学"),
        ("9月2日例会", "2025-2026-1", "2027-2028-1", "8月31日（周二）在学期以外（9月1日（周三）开学"),
        (
            "12月15日至1月16日汇演",
            "2025-2026-1",
            "2025-2026-2",
            "7月17日（周五）在学期以外（3月2日（周一）开学",
        ),
        ("2026年3月9日家长会", "2025-2026-1", "2026-2027-2", "在学期以外，请核对"),
        (
            "第1周周二领书",
            "2025-2026-1",
            "2026-2027-1",
            "新学期的第1周周二是9月1日（周二），在9月3日（周四）开学以前",
        ),
    ],
)
def test_a_day_on_the_other_side_of_a_term_is_asked(
    moved: Line, text: str, since: str, to: str, said: str
) -> None:
    assert said in moved(text, since, to).partition("# 核对：")[2]


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("7月6日教师培训", "7月5日教师培训"),
        ("7月5日—8日暑期研修", "7月4日—7日暑期研修"),
        ("7月13日前交读书笔记", "7月12日前交读书笔记"),
    ],
)
def test_the_days_of_the_break_behind_a_term_are_counted_from_its_end(
    moved: Line, text: str, new: str
) -> None:
    assert moved(text, "2025-2026-2", "2026-2027-2") == new


@pytest.mark.parametrize("text", ["8月27日教师报到", "第1周周五领书", "1月27日家访"])
def test_a_day_on_its_old_side_is_not(moved: Line, text: str) -> None:
    assert "核对" not in moved(text, "2025-2026-1", "2026-2027-1")


def test_a_last_week_that_ends_with_its_weekend_is_in_the_term(moved: Line) -> None:
    assert "在学期以外" not in moved("1月12日—18日期末复习", "2025-2026-1", "2026-2027-1")
    assert "在学期以外" not in moved("12月29日—1月4日整理材料", "2025-2026-1", "2025-2026-2")


@pytest.mark.parametrize("text", ["水泵5月28日入库，再配水管", "测温枪6月9日送检"])
def test_a_day_long_before_its_term_stays_and_is_asked(line: Line, text: str) -> None:
    assert "没有改；是新的安排就改成" in line(text)
    assert line(text).partition("  #")[0] == text


def test_where_a_schedule_has_it_or_it_bounds_it_moves_and_its_old_day_is_told(
    line: Line, rolled: Callable[..., Rolled]
) -> None:
    said = "原来是6月9日（周二），现在是2027年6月8日（周二），在学期以外，请核对"
    assert line("6月9日前交清单") == f"6月8日前交清单  # 核对：{said}"
    table = "工作安排:\n  表格: |\n    时间 | 内容\n    6月9日 | 交清单\n"
    assert said in (rolled(table).data or b"").decode()
