"""Tables: fixed layout, widths that agree, a head that repeats, rows that never split.

WPS lays out from gridCol, Word from tblW and tcW: all three are the same numbers.
"""

from __future__ import annotations

from planforge.document import Cell, Table
from planforge.template.style import StyleSheet
from planforge.writers.docx.columns import Needs, column_twips
from planforge.writers.docx.metrics import table_size, twips
from planforge.writers.docx.paragraphs import plain

_SIDES = "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in (("top", 28), ("left", 85), ("bottom", 28), ("right", 85))
)
_LOOK = (
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="0" w:noVBand="1"/>'
)
_HEAD_ROW = 510


def is_large(style: StyleSheet, columns: int) -> bool:
    """Whether a table of so many columns uses the larger of the two automatic sizes."""
    return not style.tables.size and table_size(style, columns) > 21


def table_xml(
    table: Table, measured: list[Needs], style: StyleSheet, total: int, substitutes: dict[str, str]
) -> str:
    """Write ``table`` over ``total`` twips, its columns by their ``measured`` needs."""
    size = table_size(style, len(measured))
    widths = column_twips(table, measured, size, total)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = _Rows(widths, measured, "L" if is_large(style, len(measured)) else "", substitutes)
    height = twips(style.tables.row)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="af"/><w:tblW w:w="{total}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{_SIDES}</w:tblCellMar>{_LOOK}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        + "".join(rows.row(row, height, at < table.heads) for at, row in enumerate(table.rows))
        + "</w:tbl>"
    )


class _Rows:
    """Writes row after row, remembering which columns a cell above still covers."""

    def __init__(
        self, widths: list[int], measured: list[Needs], suffix: str, substitutes: dict[str, str]
    ) -> None:
        self._widths = widths
        self._head = f"GWTh{suffix}"
        self._styles = [f"GWTc{suffix}" if column.is_short else f"GWTd{suffix}" for column in measured]
        self._substitutes = substitutes
        self._opens = [self._tc(at, 1, "", "").removesuffix("</w:tc>") for at in range(len(widths))]
        self._covered: dict[int, tuple[int, int]] = {}  # column: rows still covered, columns

    def row(self, row: tuple[Cell | None, ...], height: int, is_head: bool) -> str:
        """Write one row; cells covered from above become continuation cells."""
        at, written = 0, []
        while at < len(row):
            cell = row[at]
            if cell is not None:
                written.append(self._cell(cell, at, is_head))
                at += cell.columns
            else:
                rows, columns = self._covered.pop(at, (0, 1))
                if rows > 1:
                    self._covered[at] = (rows - 1, columns)
                merge = "<w:vMerge/>" if rows else ""
                written.append(self._tc(at, columns, merge, plain(self._styles[at], "", "")))
                at += columns
        head = "<w:tblHeader/>" if is_head else ""
        height = max(height, _HEAD_ROW) if is_head else height
        return (
            f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>{head}</w:trPr>'
            + "".join(written)
            + "</w:tr>"
        )

    def _cell(self, cell: Cell, at: int, is_head: bool) -> str:
        if cell.rows == cell.columns == len(cell.lines) == 1:
            style, role = (self._head, "table_head") if is_head else (self._styles[at], "table_text")
            return f"{self._opens[at]}{plain(style, cell.lines[0], self._substitutes[role])}</w:tc>"
        if cell.rows > 1:
            self._covered[at] = (cell.rows - 1, cell.columns)
        style = self._head if is_head else self._styles[at]
        substitute = self._substitutes["table_head" if is_head else "table_text"]
        merge = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
        lines = cell.lines or ("",)
        text = "".join([plain(style, line, substitute) for line in lines])
        return self._tc(at, cell.columns, merge, text)

    def _tc(self, at: int, columns: int, merge: str, text: str) -> str:
        width = sum(self._widths[at : at + columns])
        span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/>'
            f"</w:tcPr>{text}</w:tc>"
        )
