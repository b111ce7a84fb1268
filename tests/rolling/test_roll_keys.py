"""Keys that depend on others: headings that 编号 names."""

from collections.abc import Callable
from typing import Any

import pytest

from planforge.pipeline import TextFile, show

SPEC = "编号:\n  样式: 公文\n  {heading}: [（1）]\n{section}:\n  - {heading}:\n      - 做好准备。\n      - 做好总结。\n"


@pytest.mark.parametrize("to", ["2027-2028-1", "2027-2028-2"])
@pytest.mark.parametrize(
    ("section", "heading"),
    [
        ("时间安排", "9.22"),
        ("时间安排", "3.5校区建设"),
        ("工作回顾", "9月22日活动"),
        ("存在问题", "第三届读书节"),
        ("主要工作", "第三届读书节"),
        ("主要工作", "9月22日活动"),
    ],
)
def test_what_becomes_of_a_heading_becomes_of_its_name_in_编号(
    rolled: Callable[..., Any], shelf: Callable[..., Any], section: str, heading: str, to: str
) -> None:
    result = rolled(SPEC.format(section=section, heading=heading), to)
    _, findings = show(TextFile("计划.yaml", result.data), shelf())
    assert [each.message for each in findings if each.is_error] == []
    numbering = result.data.decode().partition(f"{section}:")[0]
    assert numbering.count("核对") == numbering.partition("编号:")[0].count("核对")
