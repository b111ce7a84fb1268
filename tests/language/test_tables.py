"""Typed tables: rows, blank cells, merged cells, widths (LANGUAGE section 4)."""

from __future__ import annotations

from collections.abc import Callable

HEAD = "文种: 工作计划\n标题: 题\n"


def _table(*rows: str) -> str:
    return HEAD + "章:\n  表格: |\n" + "".join(f"    {row}\n" for row in rows)


def test_a_row_a_line_and_an_empty_cell_is_empty(printed: Callable[..., list[str]]) -> None:
    assert printed(_table("甲 | 乙 | 丙", "1 |  | 3", "1 | 2 |"))[2:] == ["甲\t乙\t丙", "1\t\t3", "1\t2\t"]


def test_full_width_bars_and_pasted_tabs_separate_too(printed: Callable[..., list[str]]) -> None:
    assert printed(_table("甲｜乙", "1｜2"))[2:] == ["甲\t乙", "1\t2"]
    assert printed(_table("甲\t乙", "1\t2"))[2:] == ["甲\t乙", "1\t2"]


def test_a_ditto_mark_joins_a_cell_to_the_one_above(printed: Callable[..., list[str]]) -> None:
    assert printed(_table("周 | 事", "1 | 甲", "〃 | 乙", "2 | 丙"))[2:] == ["周\t事", "1\t甲", "\t乙", "2\t丙"]


def test_equal_heads_side_by_side_are_one_cell(printed: Callable[..., list[str]]) -> None:
    assert printed(_table("数 | 数 | 注", "1 | 2 | 3"))[2:] == ["数\t\t注", "1\t2\t3"]


def test_a_slash_between_blanks_breaks_the_line_inside_a_cell(printed: Callable[..., list[str]]) -> None:
    assert printed(_table("甲 | 乙", "一 / 二 | 三/四"))[2:] == ["甲\t乙", "一 / 二\t三/四"]


def test_a_row_with_another_number_of_cells_is_an_error_at_its_line(
    found: Callable[..., list[tuple[str, int]]],
) -> None:
    assert found(_table("甲 | 乙", "1 | 2", "1 | 2 | 3")) == [("表格行", 7)]


def test_a_frame_of_bars_is_an_error(found: Callable[..., list[tuple[str, int]]]) -> None:
    assert found(_table("| 甲 | 乙 |", "| 1 | 2 |")) == [("表格", 5)]


def test_a_caption_stands_above(printed: Callable[..., list[str]]) -> None:
    spec = HEAD + "章:\n  表格:\n    表题: 表一\n    列宽: [1, 3]\n    内容: |\n      甲 | 乙\n      1 | 2\n"
    assert printed(spec)[2:] == ["表一", "甲\t乙", "1\t2"]


def test_widths_must_be_one_a_column(found: Callable[..., list[tuple[str, int]]]) -> None:
    spec = HEAD + "章:\n  表格:\n    列宽: [1, 3, 4]\n    内容: |\n      甲 | 乙\n      1 | 2\n"
    assert found(spec) == [("表格", 5)]
    assert found(spec.replace("[1, 3, 4]", "宽")) == [("表格", 5)]


def test_a_table_needs_its_text_below_the_bar(found: Callable[..., list[tuple[str, int]]]) -> None:
    assert found(HEAD + "章:\n  表格: 甲\n") == [("表格", 4)]
