"""Blanks of a skeleton are found wherever they stand for a whole text, and nowhere else."""

from __future__ import annotations

import pytest

from planforge.source import TextFile, read_source
from planforge.source.blanks import blank_lines


def lines(text: str) -> list[int]:
    source, findings = read_source(TextFile("计划.yaml", text.encode()))
    assert source is not None, findings
    return [line for _, line in blank_lines(source)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("主题: ……", [1]),
        ("主题: …", []),
        ("主题: ……  # 说明", [1]),
        ("落款: {单位: 甲, 日期: ……}", [1]),
        ("甲:\n  - ……\n  - ……: 乙\n  - 乙: ……", [2, 3, 4]),
        ("……: 乙", [1]),
        ("导语: |\n  ……\n  　……\n  乙\n  ……乙", [2, 3]),
        ("甲:\n  表格: |\n    时间 | 内容\n    …… | 乙\n    乙 | ……\n    乙 | 等……", [4, 5]),
        ("导语: |\r\n  ……\r\n甲: ……\r\n", [2, 3]),
        ("甲: 乙……丙", []),
        ("甲: 乙……", []),
        ("# ……\n甲: 乙", []),
        ("备忘: ……\n未归类:\n  - ……", []),
    ],
)
def test_a_blank_is_found_at_its_line(text: str, found: list[int]) -> None:
    assert lines(text) == found


def test_the_offset_is_that_of_the_dots() -> None:
    source, _ = read_source(TextFile("计划.yaml", "导语: |\n  甲\n  ……\n".encode()))
    assert source is not None
    ((at, _),) = blank_lines(source)
    assert source.text[at:].startswith("……")
