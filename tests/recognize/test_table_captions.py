"""Captions of tables stand with them."""

import pytest

from planforge.readers.evidence import Grid, GridCell, Line
from planforge.recognize.draft import Item, Para, TablePart
from planforge.recognize.outline import build
from planforge.recognize.units import Unit, unit_of

ROWS = tuple(tuple(GridCell((cell,)) for cell in row) for row in (("职务", "姓名"), ("组长", "周平")))


def units(*lines: Line) -> list[Unit]:
    """Lines of a section, then a table."""
    return [*map(unit_of, lines), Unit(9, grid=Grid(9, ROWS))]


@pytest.mark.parametrize(
    "line",
    [
        Line(2, "安全工作领导小组名单", align="center"),
        Line(2, "2026年秋季值班表（试行）", align="center"),
        Line(2, "表1 值班安排"),
        Line(2, "表2-1：值班安排"),
        Line(2, "附表一　值班安排"),
    ],
)
def test_a_line_in_the_middle_or_numbered_is_the_caption_of_the_table_below_it(line: Line) -> None:
    parts = build(units(Line(1, "1.签订责任书。"), line))
    assert [type(part) for part in parts] == [Item, TablePart]
    assert isinstance(parts[0], Item)
    assert parts[0].body == []
    assert isinstance(parts[1], TablePart)
    assert parts[1].caption == line.text


@pytest.mark.parametrize(
    "line",
    [
        Line(2, "安全工作领导小组名单"),
        Line(2, "具体安排见下表；", align="center"),
        Line(2, "领导小组由下列人员组成。", align="center"),
        Line(2, "表5月完成情况"),
        Line(2, "表彰先进班级"),
        Line(2, "安全工作领导小组由校长任组长，副校长任副组长，各处室主任、各年级组长为成员，办公室设在德育处", align="center"),
    ],
)  # fmt: skip
def test_any_other_line_above_a_table_is_a_paragraph(line: Line) -> None:
    parts = build(units(Line(1, "各班要重视安全工作，做到人人知晓。"), line))
    assert [type(part) for part in parts] == [Para, Para, TablePart]


def test_only_the_line_right_above_a_table_is_its_caption() -> None:
    first, table = build(units(Line(1, "附表", align="center"), Line(2, "值班表", align="center")))
    assert isinstance(first, Para)
    assert isinstance(table, TablePart)
    assert (first.text, table.caption) == ("附表", "值班表")


def titled(title: str, *rows: tuple[str, ...]) -> Unit:
    """A table whose first row is one cell over all columns."""
    width = len(rows[0])
    first = (GridCell((title,), width), *(None,) * (width - 1))
    return Unit(3, grid=Grid(3, (first, *(tuple(GridCell((cell,)) for cell in row) for row in rows))))


ROWS_BELOW = (("月份", "主题"), ("3月", "学雷锋"), ("4月", "祭扫"))


def test_a_first_row_that_is_the_title_of_a_table_is_its_caption() -> None:
    (table,) = build([titled("德育工作安排表", *ROWS_BELOW)])
    assert isinstance(table, TablePart)
    assert (table.caption, table.inside, len(table.grid.rows)) == ("德育工作安排表", True, 3)


@pytest.mark.parametrize(
    "unit",
    [
        titled("第一周", *ROWS_BELOW),
        titled("一、德育工作", *ROWS_BELOW),
        titled("以下各项由德育处负责。", *ROWS_BELOW),
        titled("德育工作安排表", ("三月份的各项主题教育活动", "学雷锋"), *ROWS_BELOW[1:]),
    ],
)
def test_any_other_first_row_stays_in_the_table(unit: Unit) -> None:
    (table,) = build([unit])
    assert isinstance(table, TablePart)
    assert table.caption == ""
    assert unit.grid is not None
    assert len(table.grid.rows) == len(unit.grid.rows)
