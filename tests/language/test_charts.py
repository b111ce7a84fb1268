"""``图表:`` as it is typed: rows below a bar, or the columns of a table (LANGUAGE section 3)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.language.content import read_content
from planforge.language.reader import Reader
from planforge.model.content import Plot
from planforge.source import TextFile, read_source

HEAD = "文种: 工作总结\n标题: 题\n"
TABLE = (
    "章:\n  表格:\n    表题: 研修经费\n    内容: |\n      项目 | 用途 | 预算 | 支出\n      专家讲座 | 课酬 | 12,000元 | 9,000元\n"
    "      〃 | 交通 | 800元 | 750元\n      合 计 |  | 12,800元 | 9,750元\n"
)


def _plot(text: str) -> tuple[Plot, list[str]]:
    source, found = read_source(TextFile("试.yaml", (HEAD + text).encode()))
    assert source is not None, found
    reader = Reader(source)
    parts = [part for key, value in source.root.pairs[2:] for part in read_content(reader, value)]
    (plot,) = (part for part in parts if isinstance(part, Plot))
    return plot, [finding.message for finding in reader.findings]


def _rows(plot: Plot) -> list[str]:
    return [" | ".join("".join(text.lines) for text in row) for row in plot.rows]


def test_rows_alone_are_upright_bars() -> None:
    plot, found = _plot("章:\n  图表: |\n    月份 | 次数\n    9月 | 4\n    10月 |\n")
    assert found == []
    assert (plot.kind, _rows(plot), plot.caption, plot.alt) == (
        "柱形", ["月份 | 次数", "9月 | 4", "10月 | "], None, None,
    )  # fmt: skip


def test_every_cell_knows_its_place() -> None:
    text = "章:\n  - 图表: |\n      月份 | 次数\n      9月 | 4\n"
    plot, _ = _plot(text)
    whole = HEAD + text
    assert [whole[cell.at :].split()[0] for row in plot.rows for cell in row] == ["月份", "次数", "9月", "4"]


def test_a_cell_joined_to_the_one_at_its_left_has_its_text() -> None:
    plot, _ = _plot("章:\n  图表: |\n    月份 | 次数 | 人数\n    9月 | 4 | ←\n")
    assert _rows(plot)[1] == "9月 | 4 | 4"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("柱形", "柱形"), ("柱状图", "柱形"), ("条形图", "条形"), ("饼图", "饼形"), ("饼形", "饼形")],
)
def test_a_kind_has_the_names_that_people_give_it(typed: str, kind: str) -> None:
    plot, found = _plot(
        f"章:\n  图表:\n    类型: {typed}\n    图题: 图1\n    数据: |\n      月份 | 次数\n      9月 | 4\n"
    )
    assert found == []
    assert plot.kind == kind


def test_a_chart_takes_its_numbers_from_a_table_but_no_sums() -> None:
    plot, found = _plot(f"{TABLE}  图表: {{取自: 研修经费, 类型: 条形}}\n")
    assert found == []
    assert _rows(plot) == [
        "项目 | 预算 | 支出",
        "专家讲座 | 12,000元 | 9,000元",
        "专家讲座 | 800元 | 750元",
    ]


def test_a_chart_takes_the_columns_that_are_named_in_their_order() -> None:
    plot, found = _plot(f"{TABLE}  图表: {{取自: 研修经费, 列: [支出, 预算]}}\n")
    assert found == []
    assert _rows(plot)[:2] == ["项目 | 支出 | 预算", "专家讲座 | 9,000元 | 12,000元"]


def test_a_table_below_its_chart_is_found_and_its_mistakes_are_said_once() -> None:
    text = "甲:\n  图表: {取自: 经费}\n乙:\n  表格:\n    表题: 经费\n    内容: |\n      项目 | 数\n      课酬 | 4 | 5\n"
    plot, found = _plot(text)
    assert _rows(plot) == ["项目 | 数", "课酬 | 4"]
    assert found == ["这一行有 3 格，表头有 2 格"]


def test_a_bar_inside_a_phrase_separates_no_cells(printed: Callable[..., list[str]]) -> None:
    text = "数据: {甲: 6, 乙: 12}\n章:\n  图表: |\n    项 | 占比\n    子 | {{ 甲 | 占比(乙) }}\n"
    assert printed(HEAD + text)[2:] == ["项\t占比", "子\t50%"]
