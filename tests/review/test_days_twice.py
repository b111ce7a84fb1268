"""Points of a list that stand twice with the same day, and those that return with another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace


def told(folder: Path, first: str, last: str, head: str) -> list[str]:
    """The codes of what stands twice, of two points with another one between them."""
    points = "".join(f"    - {each}\n" for each in (first, "10月14日组织青年教师赛课。", last))
    spec = (
        f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n主要工作:\n  {head}:\n{points}"
    )
    found = check(TextFile(str(folder / "计划.yaml"), spec.encode()), Workspace(folder))
    return [each.code for each in found if each.code == "重复段落"]


@pytest.mark.parametrize("head", ["家校工作", "九月"])
@pytest.mark.parametrize(
    "point",
    ["9月16日召开家长会。", "9月16日下午召开家长会。", "2026年9月16日召开家长会。", "9月16日，召开家长会。"],
)
def test_one_point_with_one_day_stands_once(tmp_path: Path, point: str, head: str) -> None:
    assert told(tmp_path, point, point, head) == ["重复段落"]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("9月16日召开家长会。", "11月18日召开家长会。"),
        ("9月16日召开家长会。", "9月16日召开班主任会。"),
        ("召开家长会。", "召开家长会。"),
        ("9月召开家长会。", "12月召开家长会。"),
        ("2026年9月16日召开家长会。", "2026年12月16日召开家长会。"),
        ("第3周召开家长会。", "第12周召开家长会。"),
    ],
)
def test_a_point_may_return_with_another_day(tmp_path: Path, first: str, last: str) -> None:
    assert told(tmp_path, first, last, "家校工作") == []


@pytest.mark.parametrize(
    ("point", "codes"),
    [("实验开出率达到100%，每月抽查一次结果。", ["重复段落"]), ("主题班会。", []), ("每周开好例会。", [])],
)
def test_a_point_of_some_length_twice_in_one_list_is_told(
    tmp_path: Path, point: str, codes: list[str]
) -> None:
    assert told(tmp_path, point, point, "主要工作") == codes
