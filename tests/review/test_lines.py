"""Lines of a spec stand where they are said to stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.review.lines import Kind, Line, lines_of
from planforge.source import Source, TextFile, read_source

SPECS = sorted((Path(__file__).parent.parent.parent / "specs").glob("2*.yaml"))

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
落款: {单位: 滨河市实验小学, 日期: 2026-09-01}
工作目标: 学得扎实。
主要工作:
  - 教研: |
      第一段。
      第二段。
    负责人: 林静
  - 'A: 级'
  - 表格: |
      周次 | 内容
      第3周 | {{ 甲 | 占比(乙) }}
"""


def _lines(data: bytes) -> tuple[Source, tuple[Line, ...]]:
    source, _ = read_source(TextFile("计划.yaml", data))
    assert source is not None
    return source, lines_of(source)


def test_every_line_comes_with_its_kind_and_key() -> None:
    _, lines = _lines(SPEC.encode())
    assert [(line.kind, line.text, line.key) for line in lines] == [
        (Kind.HEADER, "滨河市实验小学", "学校"),
        (Kind.HEADER, "滨河市实验小学", "单位"),
        (Kind.HEADER, "2026-09-01", "日期"),
        (Kind.HEADING, "工作目标", ""),
        (Kind.TEXT, "学得扎实。", "工作目标"),
        (Kind.HEADING, "主要工作", ""),
        (Kind.KEY, "教研", "教研"),
        (Kind.TEXT, "第一段。", "教研"),
        (Kind.TEXT, "第二段。", "教研"),
        (Kind.KEY, "负责人", "负责人"),
        (Kind.TEXT, "林静", "负责人"),
        (Kind.TEXT, "A: 级", ""),
        (Kind.HEAD, "周次", ""),
        (Kind.HEAD, "内容", ""),
        (Kind.CELL, "第3周", "周次"),
        (Kind.CELL, "{{ 甲 | 占比(乙) }}", "内容"),
    ]


def test_lines_of_one_text_and_cells_of_one_row_belong_together() -> None:
    _, lines = _lines(SPEC.encode())
    groups = {line.text: line.group for line in lines}
    assert groups["第一段。"] == groups["第二段。"] != groups["林静"]
    assert groups["周次"] == groups["内容"] != groups["第3周"]


def test_a_dash_is_remembered() -> None:
    _, lines = _lines(SPEC.encode())
    assert [line.text for line in lines if line.numbered] == ["教研", "A: 级"]


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_line_is_what_stands_at_its_offset(path: Path) -> None:
    source, lines = _lines(path.read_bytes())
    assert lines
    assert all(source.text[line.at : line.at + len(line.text)] == line.text for line in lines)
    assert all(line.text == line.text.strip() for line in lines)
