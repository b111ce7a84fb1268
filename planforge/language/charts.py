"""``图表:``: a chart of rows typed as in a table, or of the columns of a table that has a 表题."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from planforge.language.reader import Reader
from planforge.language.statistics import counted_rows, read_table
from planforge.language.tables import read_grid
from planforge.model.content import Grid, GridCell, Plot, Text
from planforge.source import Mapping, Node, Scalar, Sequence
from planforge.source.nodes import scalars
from planforge.vocabulary import CHART_KEYS, CHART_KINDS, SUM_ROWS

_ALSO = {**{f"{kind}图": kind for kind in CHART_KINDS}, "柱状图": "柱形", "柱状": "柱形", "饼图": "饼形"}
_EXAMPLE = "写成“图表: |”，下面第一行 月份 | 次数，以下一行一个：9月 | 4"
_Rows: TypeAlias = tuple[tuple[Text, ...], ...]


class _Parts(NamedTuple):
    """The reader, where the chart stands, its settings by name, and their own keys."""

    reader: Reader
    at: int
    nodes: dict[str, Node]

    def line(self, name: str) -> Text | None:
        return self.reader.line(name, self.nodes.get(name))


def read_chart(reader: Reader, key: Scalar, value: Node) -> tuple[Plot, ...]:
    """A chart, or nothing where its data cannot be read; numbers are looked at when phrases are filled."""
    if type(value) is Scalar and value.style == "|":
        value = Mapping(((key._replace(text="数据"), value),), value.start, value.end, 0)
    if type(value) is not Mapping:
        reader.error("图表", "图表要写明数据", value.start or key.start, _EXAMPLE)
        return ()
    for name, _ in value.pairs:
        if name.text not in CHART_KEYS:
            hint = f"可以写：{'、'.join(CHART_KEYS)}"
            reader.error("未知栏目", f"“图表”里没有“{name.text}”这一项", name.start, hint)
    parts = _Parts(reader, key.start, {name.text: node for name, node in value.pairs})
    kind = _kind(parts)
    caption, alt = parts.line("图题"), parts.line("替代文字")
    rows = _rows(parts)
    return (Plot(rows[0][0].at, kind, rows, caption, alt),) if rows else ()


def _kind(parts: _Parts) -> str:
    text = parts.line("类型")
    if text is None:
        return CHART_KINDS[0]
    named = text.lines[0]
    if named not in CHART_KINDS and named not in _ALSO:
        hint = f"可以写：{'、'.join(CHART_KINDS)}"
        parts.reader.error("图表类型", f"没有“{named}”这种图", text.at, hint)
    return named if named in CHART_KINDS else _ALSO.get(named, CHART_KINDS[0])


def _rows(parts: _Parts) -> _Rows:
    """The data: what stands below 数据, or the table named by 取自."""
    if "统计" in parts.nodes:
        return _from_records(parts)
    data, source = parts.nodes.get("数据"), parts.line("取自")
    if (data is None) is (source is None):
        if "取自" not in parts.nodes or data is not None:
            both = "自己写数就用“数据”，用表格里的数就用“取自”"
            message, hint = ("“数据”和“取自”只写一个", both) if data else ("图表没有数据", _EXAMPLE)
            parts.reader.error("图表", message, parts.at, hint)
        return ()
    if source is not None:
        return _from_table(parts, source)
    if "列" in parts.nodes:
        hint = "“列”只和“取自”一起用；删掉它"
        parts.reader.error("图表", "自己写数据的图表不用“列”", parts.nodes["列"].start, hint)
    if type(data) is not Scalar or data.style != "|":
        at = data.start if data is not None else parts.at
        parts.reader.error("图表", "图表的数据应写在 | 下面", at, "写成“数据: |”，下面一行一行写：9月 | 4")
        return ()
    grid = read_grid(parts.reader, Scalar("表格", data.start, data.start), data)
    return _checked(parts, _cells(grid, split=False), data.start)


def _from_records(parts: _Parts) -> _Rows:
    """The data counted out of records: how many of each, or the columns that 列 names."""
    shown = parts.nodes.get("列")
    printed = " ".join(each.text for each in scalars(shown)) if shown is not None else ""
    rows = counted_rows(parts.reader, parts.at, parts.nodes, printed)
    texts = tuple(tuple(Text(parts.at, (each,)) for each in row) for row in rows)
    if not texts:
        return ()
    wanted = _columns(parts, texts) if "列" in parts.nodes else (1,)
    return tuple((row[0], *(row[at] for at in wanted)) for row in texts) if wanted else ()


def _checked(parts: _Parts, rows: _Rows, at: int) -> _Rows:
    """The rows where they make a chart: a head, at least one row and one column of numbers."""
    if rows and (len(rows) < 2 or len(rows[0]) < 2):
        message = "图表只有表头，没有数据" if len(rows) < 2 else "图表每行要有名称和数"
        parts.reader.error("图表", message, at, _EXAMPLE)
        return ()
    return rows


def _cells(grid: Grid, *, split: bool) -> _Rows:
    """One text a cell; a cell joined to another has its text."""
    rows: list[tuple[Text, ...]] = []
    for row in grid.rows:
        cells: list[Text] = []
        beside = 0  # columns that the cell at the left still covers
        for index, cell in enumerate(row):
            if cell is not None:
                cells.append(_text(cell, split=split))
                beside = cell.columns - 1
            elif beside or not rows:
                cells.append(cells[-1])
                beside -= 1
            else:
                cells.append(rows[-1][index])
        rows.append(tuple(cells))
    return tuple(rows)


def _text(cell: GridCell, *, split: bool) -> Text:
    text = ("" if split else " / ").join(cell.lines)
    return Text(cell.at, (text,) if text else ())


def _from_table(parts: _Parts, name: Text) -> _Rows:
    """The first column and those of numbers of the table with this 表题, its sums left out."""
    table = _table_named(parts.reader, name.lines[0])
    if table is None:
        hint = "写那张表格的“表题”，一字不差；表格要写成 {表题: …, 内容: …}"
        parts.reader.error("图表", f"没有表题是“{name.lines[0]}”的表格", name.at, hint)
        return ()
    rows = _cells(table, split=True)[table.head_rows - 1 :]
    rows = (
        (rows[0], *(row for row in rows[1:] if _said(row[0]).replace(" ", "") not in SUM_ROWS))
        if rows
        else ()
    )
    wanted = _columns(parts, rows) if len(rows) > 1 else None
    if wanted is None:
        return _checked(parts, rows, name.at)
    if not wanted and "列" not in parts.nodes:
        heads = "、".join(filter(None, map(_said, rows[0][1:])))
        parts.reader.error("图表", "那张表格里没有全是数的列", name.at, f"用“列”写明用哪几列：{heads}")
    return tuple((row[0], *(row[at] for at in wanted)) for row in rows) if wanted else ()


def _columns(parts: _Parts, rows: _Rows) -> tuple[int, ...]:
    """The columns that 列 names, else those whose every cell begins with a figure."""
    heads = [_said(text) for text in rows[0]]
    node = parts.nodes.get("列")
    if node is None:
        return tuple(at for at in range(1, len(heads)) if all(_figures(row[at]) for row in rows[1:]))
    each = node.items if type(node) is Sequence else (node,)
    found = []
    for one in each:
        text = parts.reader.line("列", one)
        if text is not None and text.lines[0] in heads[1:]:
            found.append(heads.index(text.lines[0], 1))
        elif text is not None:
            hint = f"可以写：{'、'.join(filter(None, heads[1:]))}"
            parts.reader.error("图表", f"那张表格里没有“{text.lines[0]}”这一列", text.at, hint)
    return tuple(found)


def _figures(text: Text) -> bool:
    said = _said(text).lstrip("-")
    return said[:1].isdecimal() or said.startswith("{{")


def _said(text: Text) -> str:
    return text.lines[0] if text.lines else ""


def _table_named(reader: Reader, name: str) -> Grid | None:
    """The table of this file with a 表题; what is wrong with it is said where it stands itself."""
    stack: list[Node] = [reader.source.root]
    while stack:
        node = stack.pop()
        if type(node) is Sequence:
            stack.extend(reversed(node.items))
        elif type(node) is Mapping:
            for key, value in node.pairs:
                if key.text == "表格" and type(value) is Mapping and _titled(value, name):
                    return read_table(Reader(reader.source), key, value)
            stack.extend(value for _, value in reversed(node.pairs))
    return None


def _titled(table: Mapping, name: str) -> bool:
    return any(
        key.text == "表题" and type(value) is Scalar and value.text == name for key, value in table.pairs
    )
