"""Rows of a schedule with a festival that another year had in their week or month."""

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

PROFILE = """\
学校: 滨河市河湾小学
校历:
  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-23, 周起始: 周一}
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
"""


def told(folder: Path, schedule: str, year: int = 2026, kind: str = "工作计划") -> list[str]:
    (folder / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    head = f"文种: {kind}\n期间: {year}—{year + 1}学年度第一学期\n工作措施:\n  - 抓好备课。\n"
    text = f"{head}时间安排:\n{schedule}"
    found = check(TextFile(str(folder / "计划.yaml"), text.encode()), Workspace(folder))
    return [each.message for each in found if each.code == "假日" and "年的" in each.message]


@pytest.mark.parametrize(
    ("schedule", "named"),
    [
        ("  第6周: 中秋节诗会\n  第8周: 听课\n", "第6周"),
        ("  10月6日—12日: 中秋节诗会\n", "10月6日—12日"),
        ("  10月26日—11月1日:\n    - 重阳节敬老活动\n", "10月26日—11月1日"),
        ("  - 时间: 第9周\n    工作: 重阳节敬老活动\n", "第9周"),
        ("  十月: 中秋节晚会\n", "十月"),
        ("  十一月:\n    - 中秋节晚会\n", "十一月"),
        ("  表格: |\n    周次 | 日期 | 工作\n    四 | 9.21-9.27 | 听课\n    六 | 10.5-10.11 | 中秋放假\n", "10.5-10.11"),
        ("  表格: |\n    周次 | 工作\n    4 | 听课\n    6 | 中秋节诗会\n", "6"),
    ],
)  # fmt: skip
def test_a_festival_that_is_weeks_away_from_its_row_is_told_once(
    tmp_path: Path, schedule: str, named: str
) -> None:
    (message,) = told(tmp_path, schedule)
    assert message.endswith(f"不在“{named}”里")
    assert told(tmp_path, schedule, kind="工作总结") == []


@pytest.mark.parametrize(
    "schedule",
    [
        "  第4周: 中秋节诗会\n",
        "  第3周: 中秋节前走访\n",
        "  第3周: 迎中秋诗会\n",
        "  第5周: 国庆、中秋主题班会\n",
        "  第6周: 中秋、国庆活动总结\n",
        "  第6周: 重阳节敬老活动\n",
        "  第5周: 重阳节活动筹备\n",
        "  九月: 中秋节诗会\n",
        "  十月: 重阳节敬老活动\n",
        "  十二月: 冬至包饺子\n",
        "  9月25日—27日: 中秋放假\n",
    ],
)
def test_what_is_in_its_week_or_made_ready_is_left_alone(tmp_path: Path, schedule: str) -> None:
    assert told(tmp_path, schedule) == []


def test_days_off_before_a_late_festival_may_have_its_feast(tmp_path: Path) -> None:
    assert told(tmp_path, "  九月: 迎国庆、中秋节活动\n  第4周: 中秋节主题班会\n", 2025) == []
