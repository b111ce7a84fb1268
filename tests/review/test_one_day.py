"""What takes place once in a term has one day in a document."""

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace


def told(folder: Path, body: str, head: str = "工作计划") -> list[str]:
    """What is said of events with two days."""
    spec = f"文种: {head}\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n主题: 教学\n{body}"
    found = check(TextFile(str(folder / "计划.yaml"), spec.encode()), Workspace(folder))
    return [each.message for each in found if each.code == "日期不一"]


SCHEDULE = "时间安排:\n  10月15日: 运动会\n  11月5日—6日: 期中考试\n  1月14日: 期末考试\n"


@pytest.mark.parametrize(
    "point",
    [
        "11月12日—13日进行期中考试。",
        "11月12日（周四）组织期中质量检测，做好考务。",
        "期中考试定于11月12日。",
        "期中检测（11月12日）后召开质量分析会。",
        "10月22日举行秋季田径运动会。",
        "第十届运动会安排在10月22日。",
    ],
)
def test_another_day_than_that_of_the_schedule_is_told(tmp_path: Path, point: str) -> None:
    assert len(told(tmp_path, f"主要工作:\n  - {point}\n  - 听课不少于15节。\n{SCHEDULE}")) == 1


def test_the_row_of_a_table_and_an_entry_are_read_too(tmp_path: Path) -> None:
    table = "安排:\n  表格: |\n    时间 | 工作\n    11月12日 | 期中考试\n    11月20日 | 家长会\n"
    assert len(told(tmp_path, table + SCHEDULE)) == 1
    entry = "活动安排:\n  - 时间: 10月22日\n    工作: 校园运动会\n  - 时间: 11月20日\n    工作: 家长会\n"
    assert len(told(tmp_path, entry + SCHEDULE)) == 1


@pytest.mark.parametrize(
    "point",
    [
        "11月5日—6日进行期中考试。",
        "11月6日期中考试，监考教师提前到岗。",
        "一、二年级期末检测定于1月12日。",
        "期中考试成绩11月20日公布。",
        "11月2日前上交期中考试试卷。",
        "11月12日召开期中考试质量分析会。",
        "10月22日教职工运动会。",
        "10月28日参加全县中小学生运动会。",
        "4月15日举行春季运动会，10月15日举行运动会。",
        "期末考试原定于1月13日，改到1月14日。",
        "语文期末检测定于1月13日。",
    ],
)
def test_other_days_beside_an_event_are_let_pass(tmp_path: Path, point: str) -> None:
    assert told(tmp_path, f"主要工作:\n  - {point}\n  - 听课不少于15节。\n{SCHEDULE}") == []


def test_a_summary_tells_what_was(tmp_path: Path) -> None:
    body = "主要工作:\n  - 11月5日组织期中考试。\n  - 11月12日组织期中考试。\n"
    assert told(tmp_path, body, "工作总结") == []


def test_a_year_has_two_terms(tmp_path: Path) -> None:
    body = (
        "时间安排:\n  4月15日: 春季运动会\n  4月22日: 期中考试\n  10月15日: 秋季运动会\n  11月5日: 期中考试\n"
    )
    spec = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026年\n主题: 教学\n{body}"
    found = check(TextFile(str(tmp_path / "计划.yaml"), spec.encode()), Workspace(tmp_path))
    assert [each for each in found if each.code == "日期不一"] == []


CALENDAR = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期:
    开学: 2026-09-01
    放假: 2027-01-22
    活动: {2026-10-22: 秋季运动会, 2026-11-05—06: 期中考试、家长会}
"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("时间安排:\n  10月15日: 运动会\n", ["“运动会”在校历里是10月22日，这里是10月15日"]),
        ("时间安排:\n  10月22日: 校园运动会\n  11月5日: 期中检测\n", []),
        ("主要工作:\n  - 11月12日组织期中检测。\n  - 听课。\n", ["“期中考试”在校历里是11月5日—6日，这里是11月12日"]),
        ("主要工作:\n  - 一年级11月12日组织期中检测。\n  - 10月15日前完成运动会报名。\n", []),
    ],
)
def test_the_day_of_the_schools_own_calendar_is_the_right_one(
    tmp_path: Path, body: str, expected: list[str]
) -> None:
    (tmp_path / "学校.yaml").write_text(CALENDAR, encoding="utf-8")
    assert told(tmp_path, body) == expected
