"""Blocks of general content: faces of items, pictures, widths of tables (LANGUAGE section 4)."""

from __future__ import annotations

from planforge.compose.content import Composer
from planforge.compose.numbering import at_top, resolve
from planforge.document import Image, Item, PageBreak, Table
from planforge.model.content import Break, Grid, GridCell, Picture, Text
from planforge.model.content import Item as SaidItem
from planforge.model.header import Numbering


def _composer(**pictures: bytes) -> Composer:
    return Composer(resolve(None, Numbering())[0], {"数": "6"}, pictures)


def test_an_item_has_a_run_in_heading_or_none() -> None:
    composer = _composer()
    content = (SaidItem(0, "甲{{数}}", Text(0, ("话",)), ()), SaidItem(0, "", Text(0, ("话",)), ()))
    composer.compose(content, at_top(composer.scheme), 2)
    assert [(block.head, block.text) for block in composer.blocks if isinstance(block, Item)] == [
        ("甲6。", "话"),
        ("", "话"),
    ]


def test_a_picture_is_printed_with_its_bytes_caption_and_width() -> None:
    composer = _composer(图=b"png")
    composer.compose(
        (Picture(0, "图", Text(0, ("图{{数}}",)), 80.0), Picture(0, "没有")), at_top(composer.scheme), 2
    )
    assert composer.blocks == [Image("图", b"png", "图6", 80.0)]


def test_a_table_keeps_its_spans_and_widths_and_a_break_is_a_break() -> None:
    composer = _composer()
    rows = ((GridCell(0, ("头",), 2, 1), None), (GridCell(0, ("甲", "{{数}}")), GridCell(0, ("",))))
    composer.compose(
        (Grid(0, rows, Text(0, ("表{{数}}",)), (0.3, 0.7)), Grid(0, ()), Break(0)), at_top(composer.scheme), 2
    )
    table, after = composer.blocks
    assert isinstance(table, Table)
    assert (table.caption, table.widths, table.heads) == ("表6", (0.3, 0.7), 1)
    assert table.rows[0][0] is not None
    assert (table.rows[0][0].columns, table.rows[0][1]) == (2, None)
    assert table.rows[1][0] is not None
    assert table.rows[1][0].lines == ("甲", "6")
    assert after == PageBreak()


def test_what_cannot_be_filled_stays_as_typed_and_is_found() -> None:
    composer = _composer()
    assert composer.words("共{{甲}}人{{数}}", 7) == "共{{甲}}人6"
    assert [(finding.code, finding.at, finding.fragment) for finding in composer.findings] == [
        ("未知名称", 7, "{{甲}}")
    ]
