"""The years of a plan for several years: none that is over heads what is to be done, and they follow each other."""

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace


def told(folder: Path, body: str) -> list[tuple[str, str]]:
    """Code and first words of what is said of the years in a plan for 2026—2030."""
    spec = (
        f"文种: 发展规划\n学校: 滨河市实验小学\n期间: 2026—2030年\n主题: 学校\n指导思想: 立德树人。\n{body}"
    )
    found = check(TextFile(str(folder / "规划.yaml"), spec.encode()), Workspace(folder))
    told = (each for each in found if each.code in ("旧年份", "先后"))
    return [(each.code, each.message.removeprefix("“")[:5]) for each in told]


STEPS = "年度任务:\n  角色: 时间安排\n  内容:\n{}"


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (("2025年", "2026年", "2027年"), [("旧年份", "2025年")]),
        (("2026年", "2029年", "2028年", "2030年"), [("先后", "2028年")]),
        (("2026年", "2027年", "2028年"), []),
        (("2026年", "2028年"), []),
    ],
)
def test_years_that_head_steps(
    tmp_path: Path, years: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    body = STEPS.format("".join(f"    - {year}: 建成第{n}间书屋。\n" for n, year in enumerate(years, 1)))
    assert told(tmp_path, body) == expected


def test_phases_by_years_follow_each_other(tmp_path: Path) -> None:
    body = "实施步骤:\n  第一阶段（2028年—2029年）: 建设。\n  第二阶段（2026年—2027年）: 规划。\n  第三阶段（2030年）: 总结。\n"
    assert [code for code, _ in told(tmp_path, body)] == ["先后"]


def test_what_was_is_told_by_its_year(tmp_path: Path) -> None:
    assert told(tmp_path, "发展回顾:\n  2024年: 建成食堂。\n  2025年: 建成操场。\n") == []
