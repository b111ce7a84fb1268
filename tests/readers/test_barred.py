"""Tables typed with bars are tables; lines that only have a bar in them stay lines."""

from __future__ import annotations

import pytest

from planforge.readers.barred import without_bars
from planforge.readers.evidence import Grid
from planforge.readers.text import read_text

ROWS = [["周次", "内容", "主讲"], ["2", "见面会", "林静"], ["3—4", "写生", "赵一帆"], ["5", "停课", ""]]


def drawn(bar: str, frame: str = "") -> str:
    return "\n".join(
        [*([frame] if frame else []), *(bar.join(row) for row in ROWS), *([frame] if frame else [])]
    )


@pytest.mark.parametrize(
    "text",
    [
        drawn(" | "),
        drawn("｜"),
        drawn(" | ").replace("停课 | ", "停课"),
        drawn(" | ").replace("\n", "\n\n"),
        drawn(" │ ", "─────┬──────┬─────"),
        "\n".join(f"| {' | '.join(row)} |" for row in ROWS),
        "\n".join(f"{'| ' * (at == 0)}{' | '.join(row)} |" for at, row in enumerate(ROWS)),
        "\n".join(f"| {' | '.join(row)}{' |' * (at == 0)}" for at, row in enumerate(ROWS[:3]))
        + "\n5 | 停课 |",
        "\n||-|\n".join(f"| {' | '.join(row)} |" for row in ROWS),
        "\n+----+----+----+\n".join(f"│{'│'.join(row)}│" for row in ROWS),
    ],
)
def test_rows_parted_by_bars_are_a_table(text: str) -> None:
    grid, line = read_text(f"{text}\n请各社团准备。\n".encode()).blocks
    assert isinstance(grid, Grid)
    assert [["".join(cell.lines) for cell in row if cell] for row in grid.rows] == ROWS
    assert line.at == text.count("\n") + 2


def test_two_columns_are_a_table_where_the_first_says_when() -> None:
    assert without_bars(["月份|活动", "九月|迎新", "十月|秋游"]) == ["月份\t活动", "九月\t迎新", "十月\t秋游"]


@pytest.mark.parametrize(
    "lines",
    [
        ["社团 | 书画社招新", "科技节 | 作品征集", "读书节 | 推荐书目"],
        ["甲 | 乙 | 丙", "一段话。", "丁 | 戊 | 己"],
        ["甲 | 乙 | 丙", "丁 | 戊", "己 | 庚 | 辛 | 壬"],
        ["一、目标", "----------", "全员参与。"],
    ],
)
def test_lines_that_are_no_table_stay_as_they_are(lines: list[str]) -> None:
    assert without_bars(lines) == lines


def test_a_long_line_of_dashes_takes_no_time() -> None:
    line = "-" * 60_000 + "完"
    assert without_bars([line, "|"]) == [line, "|"]
