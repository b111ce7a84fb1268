from collections.abc import Callable

import pytest

from planforge.readers.docx.document import read_docx
from planforge.readers.evidence import Grid, GridCell, Line

WordFile = Callable[..., bytes]


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def _table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _grid(word_file: WordFile, body: str) -> list[list[object]]:
    (grid,) = (block for block in read_docx(word_file(body)).blocks if isinstance(block, Grid))
    return [
        [cell if cell is None else (*cell.lines, cell.columns, cell.rows) for cell in row]
        for row in grid.rows
    ]


def test_rows_that_begin_late_or_end_early_are_filled_up(word_file: WordFile) -> None:
    late = '<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>'
    body = _table(_cell("甲") + _cell("乙") + _cell("丙"), late + _cell("丁"), "")
    assert _grid(word_file, body) == [
        [("甲", 1, 1), ("乙", 1, 1), ("丙", 1, 1)],
        [("", 1, 1), ("丁", 1, 1), ("", 1, 1)],
    ]


def test_a_merged_cell_with_words_of_its_own_keeps_them(word_file: WordFile) -> None:
    body = _table(
        _cell("甲", '<w:vMerge w:val="restart"/>') + _cell("乙"),
        _cell("", "<w:vMerge/>") + _cell("丙"),
        _cell("丁", "<w:vMerge/>") + _cell("戊"),
    )
    assert [row[0] for row in _grid(word_file, body)] == [("甲", 1, 2), None, ("丁", 1, 1)]


@pytest.mark.parametrize(("above", "below"), [("2", "1"), ("1", "2")])
def test_a_cell_of_another_width_does_not_go_on_from_the_one_above(
    word_file: WordFile, above: str, below: str
) -> None:
    body = _table(
        _cell("甲", f'<w:gridSpan w:val="{above}"/><w:vMerge w:val="restart"/>') + _cell("乙"),
        _cell("", f'<w:gridSpan w:val="{below}"/><w:vMerge/>') + _cell("丙") + _cell("丁"),
    )
    grid = _grid(word_file, body)
    assert grid[0][0] == ("甲", int(above), 1)
    assert [cell[0] for cell in grid[1] if isinstance(cell, tuple) and cell[0]] == ["丙", "丁"]


@pytest.mark.parametrize("span", ["9999", "63"])
def test_spans_beyond_the_width_push_no_cell_out(word_file: WordFile, span: str) -> None:
    body = _table(_cell("甲", f'<w:gridSpan w:val="{span}"/>') + _cell("乙"), _cell("丙") + _cell("丁"))
    assert _grid(word_file, body) == [
        [("甲", 2, 1), None, ("乙", 1, 1)],
        [("丙", 1, 1), ("丁", 1, 1), ("", 1, 1)],
    ]


def test_a_table_wider_than_word_has_them_is_read_by_its_rows(word_file: WordFile) -> None:
    blocks = read_docx(word_file(_table("".join(_cell(f"格{n}") for n in range(70)), _cell("尾")))).blocks
    assert [line.text for line in blocks if isinstance(line, Line)] == [
        "　".join(f"格{n}" for n in range(70)),
        "尾",
    ]


def test_a_table_within_a_cell_and_one_without_words(word_file: WordFile) -> None:
    inner = _table(_cell("乙") + _cell("丙"))
    body = _table(f"<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p>{inner}<w:p/></w:tc>{_cell('丁')}") + _table(
        _cell("")
    )
    blocks = read_docx(word_file(body)).blocks
    assert blocks == (Grid(1, ((GridCell(("甲", "乙　丙")), GridCell(("丁",))),)),)


def test_parts_of_a_table_outside_of_a_row_do_no_harm(word_file: WordFile) -> None:
    stray = '<w:tbl><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:gridSpan w:val="2"/></w:tbl>'
    after = "<w:p><w:r><w:t>乙</w:t></w:r></w:p>"
    assert read_docx(word_file(stray + after)).blocks == (Line(1, "乙"),)
