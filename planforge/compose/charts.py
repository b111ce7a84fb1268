"""A chart of a spec to the chart of the tree: phrases filled, every value a number, no more than can be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from planforge.amounts import read_amount
from planforge.diagnostics import Finding
from planforge.document import Chart, Series
from planforge.model.content import Plot, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = {"柱形": 24, "条形": 30, "饼形": 8}  # categories that can be told apart on the width of a page
_MOST_SERIES = 4
_MOST_BARS = 60
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．，－％", "0123456789.,-%")
_NO_NUMBER = "图表里只写数，可以带单位：12、12.5、58%、35人；没有数就空着"


def chart_of(plot: Plot, words: Callable[[str, int], str], findings: list[Finding]) -> Chart | None:
    """The chart, or None where it cannot be drawn: what is wrong is added to ``findings``."""
    rows = [[words(text.lines[0], text.at) if text.lines else "" for text in row] for row in plot.rows]
    found = [*_sizes(plot, rows), *_heads(plot, rows), *_values(plot, rows)]
    if plot.kind == "饼形" and not found:
        found = list(_pie(plot, rows))
    if found:
        findings.extend(found)
        return None
    columns = list(zip(*rows[1:], strict=True))
    series = tuple(Series(name, values) for name, values in zip(rows[0][1:], columns[1:], strict=True))
    caption, alt = (words(text.lines[0], text.at) if text else "" for text in (plot.caption, plot.alt))
    return Chart(plot.kind, columns[0], series, caption, rows[0][0], alt)  # type: ignore[arg-type]


def _sizes(plot: Plot, rows: list[list[str]]) -> Iterator[Finding]:
    """Too many categories or series to be told apart."""
    series, most = len(rows[0]) - 1, _MOST[plot.kind]
    count = len(rows) - 1
    if plot.kind == "饼形" and series > 1:
        hint = "饼形图每行写名称和一个数；几组数用 类型: 柱形"
        yield Finding("图表大小", f"饼形图只能有一组数，这里有 {series} 组", plot.rows[0][2].at, "", hint)
    elif series > _MOST_SERIES:
        hint = f"最多 {_MOST_SERIES} 组；分成几张图，或用表格"
        yield Finding("图表大小", f"图里有 {series} 组数，看不清楚", plot.rows[0][1].at, "", hint)
    if count > most or count * series > _MOST_BARS:
        other = (
            "；名称多就用 类型: 条形"
            if plot.kind == "柱形" and count <= _MOST["条形"] and series == 1
            else ""
        )
        if plot.kind == "饼形":
            other = "，小的几项并成“其他”，或用 类型: 条形"
        hint = f"{plot.kind}图最多 {min(most, _MOST_BARS // series)} 项{other}；再多就用表格"
        yield Finding("图表大小", f"图里有 {count} 项，看不清楚", plot.rows[1][0].at, "", hint)


def _heads(plot: Plot, rows: list[list[str]]) -> Iterator[Finding]:
    """Series and categories without a name, and series of one name."""
    for at, name in enumerate(rows[0][1:], 1):
        if not name:
            yield _wrong(plot.rows[0][at], "这一列的数没有名目", "第一行写名目：月份 | 次数")
        elif name in rows[0][1:at]:
            yield _wrong(plot.rows[0][at], f"有两列都叫“{name}”", "各列换一个名目")
    for texts, row in zip(plot.rows[1:], rows[1:], strict=True):
        if not row[0]:
            yield _wrong(texts[0], "这一行没有名称", "每行先写名称，再写数：9月 | 4")
    if len(rows) > 1 and all(map(_same_unit, rows[0][1:], rows[1][1:])):
        yield _wrong(plot.rows[0][1], "第一行是名目，不能是数", "在上面加一行名目：月份 | 次数")


def _same_unit(head: str, below: str) -> bool:
    """Whether what stands as a head is a number like the one below it, and no year (2026, 2026年)."""
    one, other = read_amount(head), read_amount(below)
    return one is not None and other is not None and one.unit == other.unit and not _YEAR.fullmatch(head)


def _values(plot: Plot, rows: list[list[str]]) -> Iterator[Finding]:
    """Cells that are no number, columns without any number or with numbers of two kinds."""
    for column in range(1, len(rows[0])):
        units: dict[str, str] = {}
        for texts, row in zip(plot.rows[1:], rows[1:], strict=True):
            text, amount = row[column], read_amount(row[column])
            if text and amount is None and "{{" not in text:  # what could not be filled is said already
                yield _no_number(texts[column], text)
            elif amount is not None:
                units.setdefault(amount.unit, text)
                if len(units) == 2 and amount.unit not in list(units)[:1]:
                    one = next(iter(units.values()))
                    message = f"同一列里“{one}”和“{text}”的单位不同，不能画在一起"
                    yield _wrong(texts[column], message, "同一列的数用同一个单位，或都不写单位")
                    break
        if not any(row[column] for row in rows[1:]):
            yield _wrong(plot.rows[0][column], f"“{rows[0][column]}”一个数也没有", _NO_NUMBER)


def _no_number(text: Text, said: str) -> Finding:
    plain = said.translate(_HALF_WIDTH)
    hint = f"写成 {plain}" if plain != said and read_amount(plain) else _NO_NUMBER
    return _wrong(text, f"“{said}”不是数，画不成图", hint)


def _pie(plot: Plot, rows: list[list[str]]) -> Iterator[Finding]:
    """What cannot be a part of a whole."""
    whole = False
    for texts, row in zip(plot.rows[1:], rows[1:], strict=True):
        amount = read_amount(row[1])
        if amount is None:
            if not row[1]:
                yield _wrong(texts[0], f"饼形图的“{row[0]}”没有数", "写上数，没有就写 0 或删掉这一行")
        elif amount.value.startswith("-"):
            yield _wrong(
                texts[1], f"饼形图里不能有负数“{row[1]}”", "饼形图画的是各占多少；有增有减用 类型: 柱形"
            )
        whole = whole or (amount is not None and amount.value != "0")
    if not whole:
        yield _wrong(plot.rows[1][-1], "饼形图里都是 0，画不成图", "写上数，或不要这张图")


def _wrong(text: Text, message: str, hint: str) -> Finding:
    return Finding("图表数据", message, text.at, text.lines[0] if text.lines else "", hint)
