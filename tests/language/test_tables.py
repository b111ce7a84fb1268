"""Typed tables: rows, blank cells, merged cells, widths (LANGUAGE section 4)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.language.reader import Reader
from planforge.language.tables import read_grid
from planforge.model.content import Grid
from planforge.source import TextFile, read_source

HEAD = "文种: 工作计划\n标题: 题\n"


def _table(*rows: str) -> str:
    return HEAD + "章:\n  表格: |\n" + "".join(f"    {row}\n" for row in rows)


def test_a_row_a_line_and_an_empty_cell_is_empty(printed: Callable[..., list[str]]) -> None:
    assert printed(_table("甲 | 乙 | 丙", "1 |  | 3", "1 | 2 |"))[2:] == ["甲\t乙\t丙", "1\t\t3", "1\t2\t"]


def test_full_width_bars_and_pasted_tabs_separate_too(printed: Callable[..., list[str]]) -> None:
    assert printed(_table("甲｜乙", "1｜2"))[2:] == ["甲\t乙", "1\t2"]
    assert printed(_table("甲\t乙", "1\t2"))[2:] == ["甲\t乙", "1\t2"]


def test_a_ditto_mark_joins_a_cell_to_the_one_above(printed: Callable[..., list[str]]) -> None:
    assert printed(_table("周 | 事", "1 | 甲", "〃 | 乙", "2 | 丙"))[2:] == [
        "周\t事",
        "1\t甲",
        "\t乙",
        "2\t丙",
    ]


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


def _grid(*lines: str) -> Grid:
    text = "表格: |\n" + "".join(f"  {line}\n" for line in lines)
    source, found = read_source(TextFile("试.yaml", text.encode()))
    assert source is not None, found
    return read_grid(Reader(source), *source.root.pairs[0])


def test_cells_know_their_place_and_their_spans() -> None:
    grid = _grid("甲 | 甲 | 乙", "1 |  2 | 3", "〃 | 4 | 〃")
    assert grid.heads == ("甲", "", "乙")
    spans = [[cell and (cell.columns, cell.rows) for cell in row] for row in grid.rows]
    assert spans == [[(2, 1), None, (1, 1)], [(1, 2), (1, 1), (1, 2)], [None, (1, 1), None]]
    assert [cell.at for cell in grid.rows[1] if cell] == [20, 25, 29]


def test_a_head_may_be_two_rows_high() -> None:
    assert _grid("时间 | 甲 | 甲", "〃 | 子 | 丑", "九月 | 1 | 2").head_rows == 2
    assert _grid("时间 | 甲", "九月 | 1").head_rows == 1
    joined = _grid("甲 | 甲 | 乙", "〃 | 〃 | 1", "2 | 3 | 4")
    assert [cell and (cell.columns, cell.rows) for cell in joined.rows[0]] == [(2, 2), None, (1, 1)]
    assert joined.rows[1][:2] == (None, None)


def test_three_equal_heads_are_one_cell_and_empty_ones_are_not() -> None:
    assert [cell and cell.columns for cell in _grid("甲 | 甲 | 甲 | 乙")[1][0]] == [3, None, None, 1]
    assert [cell and cell.columns for cell in _grid("甲 |  |  | 乙")[1][0]] == [1, 1, 1, 1]


def test_a_bar_inside_braces_separates_no_cells(printed: Callable[..., list[str]]) -> None:
    spec = "数据:\n  甲: 3\n  乙: 6\n" + _table(
        "占比 | 数", "{{ 甲 | 占比(乙) }} | {{甲}}", "{{ 乙|大写 }} |"
    )
    assert printed(spec)[2:] == ["占比\t数", "50%\t3", "陆\t"]


def test_a_bar_wins_over_a_tab_where_the_head_has_bars(found: Callable[..., list[tuple[str, int]]]) -> None:
    assert ("表格行", 6) in found(_table("甲 | 乙", "1\t2"))


@pytest.mark.parametrize(
    ("table", "findings"),
    [
        ("表格:\n    表题: 表一\n", [("表格", 4)]),
        ("表格: |\n\n", [("表格", 4)]),
        ("表格: [甲]\n", [("表格", 4)]),
        ("表格:\n    标题: 表一\n    内容: |\n      甲 | 乙\n", [("未知栏目", 5)]),
        ("表格:\n    表题: |\n      表一\n      表二\n    内容: |\n      甲 | 乙\n", [("类型", 5)]),
        ("表格:\n    列宽: [1, 0]\n    内容: |\n      甲 | 乙\n", [("表格", 5)]),
        ("表格:\n    列宽: {甲: 1}\n    内容: |\n      甲 | 乙\n", [("表格", 5)]),
    ],
)
def test_a_table_that_cannot_be_read_is_an_error(
    found: Callable[..., list[tuple[str, int]]], table: str, findings: list[tuple[str, int]]
) -> None:
    assert found(HEAD + "章:\n  " + table) == findings


@pytest.mark.parametrize("widths", ["[1, 3]", "1：3", "25%，75%", "1 3"])
def test_widths_are_shares_in_any_writing(widths: str) -> None:
    text = f"表格:\n  列宽: {widths}\n  内容: |\n    甲 | 乙\n"
    source, found = read_source(TextFile("试.yaml", text.encode()))
    assert source is not None, found
    assert read_grid(Reader(source), *source.root.pairs[0]).widths == (0.25, 0.75)


def test_nothing_stands_above_the_first_row(found: Callable[..., list[tuple[str, int]]]) -> None:
    assert found(_table("〃 | 甲", "1 | 2")) == [("表格", 5)]


def test_an_arrow_joins_a_cell_to_the_one_at_its_left(printed: Callable[..., list[str]]) -> None:
    grid = _grid("项目 | 单价 | 数量 | 备注", "书 | 3 | 2 |", "合计 | 6 | ← | 元", "备注：另计 | ← | ← | ←")
    spans = [[cell and cell.columns for cell in row] for row in grid.rows[2:]]
    assert spans == [[1, 2, None, 1], [4, None, None, None]]
    assert printed(_table("项目 | 单价 | 数量", "合计 | 6 | ←"))[2:] == ["项目\t单价\t数量", "合计\t6\t"]


def test_bars_around_a_table_are_wrong_but_a_bar_alone_is_a_head(
    found: Callable[..., list[tuple[str, int]]],
) -> None:
    assert found(_table("| 甲 | 乙 |", "| 1 | 2 |")) == [("表格", 5)]
    assert found(_table("|", "1 | 2")) == []


def test_an_arrow_joins_in_the_head_as_well() -> None:
    assert [cell and cell.columns for cell in _grid("甲 | ← | 乙", "1 | 2 | 3").rows[0]] == [2, None, 1]


def test_a_block_is_joined_in_both_directions() -> None:
    for below in ("〃 | 〃 | 4", "〃 | ← | 4"):
        rows = _grid("甲 | 乙 | 丙", "一 | ← | 3", below).rows
        assert [cell and (cell.columns, cell.rows) for cell in rows[1]] == [(2, 2), None, (1, 1)]
        assert rows[2][:2] == (None, None)
        assert rows[2][2].lines == ("4",)


def test_a_text_beside_a_cell_joined_upwards_is_its_own() -> None:
    below = _grid("甲 | 乙 | 丙", "一 | 二 | 三", "〃 | 4 | ←").rows[2]
    assert [cell and (cell.lines, cell.columns) for cell in below] == [None, (("4",), 2), None]


def test_an_arrow_inside_words_joins_nothing() -> None:
    rows = _grid("甲 | 乙", "东 | ← 西", "1 | a←b").rows
    assert [cell and cell.lines for row in rows[1:] for cell in row] == [("东",), ("← 西",), ("1",), ("a←b",)]


def test_nothing_stands_left_of_the_first_cell(found: Callable[..., list[tuple[str, int]]]) -> None:
    assert found(_table("甲 | 乙", "← | 2")) == [("表格", 6)]


def test_a_word_inside_a_joined_cell_is_an_error_and_a_blank_belongs_to_it(
    found: Callable[..., list[tuple[str, int]]],
) -> None:
    assert found(_table("甲 | 乙 | 丙", "一 | ← | 3", "〃 | 二 | 4")) == [("表格", 7)]
    rows = _grid("甲 | 乙 | 丙", "一 | ← | 3", "〃 |  | 4").rows
    assert [[cell and (cell.columns, cell.rows) for cell in row] for row in rows[1:]] == [
        [(2, 2), None, (1, 1)],
        [None, None, (1, 1)],
    ]


def test_a_cell_joins_no_part_of_a_wider_one(found: Callable[..., list[tuple[str, int]]]) -> None:
    assert found(_table("甲 | 乙 | 丙", "一 | ← | 3", "二 | 〃 | 4")) == [("表格", 7)]
    assert found(_table("数 | 数 | 注", "1 | 〃 | 3")) == [("表格", 6)]
