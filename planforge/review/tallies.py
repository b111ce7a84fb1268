"""Tables that add up: rows and columns of 合计 and 小计, 数量 times 单价, a sum in words above its table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from planforge.diagnostics import Finding
from planforge.model.content import Content, Grid, GridCell, Item, Label, Paragraphs, Text
from planforge.model.records import Words
from planforge.review.quantities import normal, quantities, rounded
from planforge.review.rule import ReviewRequest
from planforge.template.filters import filling

_TOTAL: Final = re.compile(
    r"(?:(小计)|(?:预算|经费|费用|支出|金额)?(?:合计|总计|共计|总额)|总合计|总和|总(?:金额|费用|经费|预算|支出)|合计金额)(?:[（(：:].*)?"
)
_NUMBER: Final = re.compile(r"(-?\d[\d,]*(?:\.\d+)?)\s?([^\d\s%％.,/×xX*+~～—–\-]{0,4})")
_EMPTY: Final = frozenset(("", "—", "——", "－", "-", "/", "无"))
_NOT_ADDED: Final = re.compile(
    "率|比|均|序|编号|单价|标准|分$|得分|成绩|排名|名次|时间|日期|周次|月份|年份|年龄|学号|电话|备注|增长|增幅"
)
_SEE_BELOW: Final = re.compile("如下|下表|见表|明细|附表")
_NOT_THIS: Final = re.compile("结余|结转|节余|余额|剩余|超支|欠|[上去]年[^，。；]{0,6}$")
"""Before a sum: what is left of another time, not what the table below adds up to."""
_MONEY: Final = re.compile("金额|经费|预算|费用|支出|资金|小计|合计")
_COUNT, _PRICE = re.compile("数量|次数|人数|课时|学时|场次|份数"), re.compile("单价|标准")
_HINT: Final = "核对各项和合计，改对其中一个"


class _Number(NamedTuple):
    value: float
    unit: str


class _Table(NamedTuple):
    """A table as numbers: heads by column, cells, what they are as numbers, the kind of each row.

    The value of an empty or covered cell is 0 without a unit; None is no number. A kind is 合计, 小计 or empty.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[GridCell | None, ...], ...]
    numbers: tuple[tuple[_Number | None, ...], ...]
    kinds: tuple[str, ...]

    def column(self, index: int, rows: Iterable[int]) -> list[_Number] | None:
        """The numbers of a column in some rows; None where one is none, or their units differ."""
        numbers = [self.numbers[row][index] for row in rows]
        read = [number for number in numbers if number is not None]
        units = {number.unit for number in read if number.unit}
        return read if len(read) == len(numbers) and len(units) <= 1 else None


def wrong_tally(request: ReviewRequest) -> Iterator[Finding]:
    """A table whose sums are wrong sends the whole budget back.

    Fails: a row 合计 of 5000 below 2000 and 2000; 数量 3, 单价 20, 金额 80. Passes: sums that fit, columns of
    rates and unit prices, cells of words.
    """
    if "|" in request.source.text or "｜" in request.source.text or "\t" in request.source.text:
        words = filling(request.names)
        for content in request.spec.contents_in_order():
            yield from _walk(content, None, words)


def _walk(content: Content, above: Text | None, words: Words) -> Iterator[Finding]:
    """Every table of a content; ``above`` is the text that stands right before it."""
    for part in content:
        if isinstance(part, Grid):
            table = _table(part, words)
            yield from _sums_below(table)
            yield from _sums_beside(table)
            yield from _products(table)
            if above is not None:
                yield from _in_words(table, above, words)
        elif isinstance(part, Item | Label):
            yield from _walk(part.body, part.text or above, words)
            above = part.text
        elif isinstance(part, Paragraphs):
            above = part.text


def _table(grid: Grid, words: Words) -> _Table:
    heads = [""] * len(grid.heads)
    for row in grid.rows[: grid.head_rows]:
        for index, cell in enumerate(row):
            heads[index] += "".join(cell.lines) if cell else ""
    rows = grid.rows[grid.head_rows :]
    numbers = tuple(tuple(_number(cell, words) for cell in row) for row in rows)
    columns = zip(*map(_in_one_unit, zip(*numbers, strict=True)), strict=True)
    return _Table(
        tuple(head.replace(" ", "") for head in heads), rows, tuple(columns), tuple(map(_kind, rows))
    )


def _in_one_unit(column: tuple[_Number | None, ...]) -> tuple[_Number | None, ...]:
    """The numbers of a column, those in 万元 as 元 where some are in 元."""
    units = {number.unit for number in column if number}
    if not {"元", "万元"} <= units:
        return column
    return tuple(
        _Number(each.value * 10_000, "元") if each and each.unit == "万元" else each for each in column
    )


def _number(cell: GridCell | None, words: Words) -> _Number | None:
    text = normal(words("".join(cell.lines))).strip() if cell else ""
    if text in _EMPTY:
        return _Number(0, "")
    found = _NUMBER.fullmatch(text)
    return _Number(float(found[1].replace(",", "")), found[2].strip()) if found else None


def _kind(row: tuple[GridCell | None, ...]) -> str:
    """合计 or 小计 for a row that one of its first two cells names so."""
    for cell in row[:2]:
        found = _TOTAL.fullmatch("".join(cell.lines).replace(" ", "").replace("\u3000", "")) if cell else None
        if found:
            return "小计" if found[1] else "合计"
    return ""


def _sums_below(table: _Table) -> Iterator[Finding]:
    """Rows of 小计 and 合计 against the rows above them (or, for a 合计 in the first row, below it)."""
    begin = first = 0
    for row, kind in enumerate(table.kinds):
        if not kind:
            continue
        above = range(first if kind == "小计" else begin, row)
        below = range(1, len(table.rows)) if row == 0 and "合计" not in table.kinds[1:] else range(0)
        is_parted = any(map(_is_part, (table.rows[each] for each in above or below)))
        for index, head in enumerate(table.heads):
            if not (is_parted or _NOT_ADDED.search(head)):
                yield from _sum_of(table, row, index, above or below)
        first = row + 1
        begin = begin if kind == "小计" else first


def _is_part(row: tuple[GridCell | None, ...]) -> bool:
    """Whether a row says 其中: it is counted in the one above it."""
    return any(cell is not None and cell.lines and cell.lines[0].startswith("其中") for cell in row[:2])


def _sum_of(table: _Table, row: int, index: int, rows: range) -> Iterator[Finding]:
    total = table.numbers[row][index]
    cell = table.rows[row][index]
    if total is None or cell is None or cell.columns > 1 or "".join(cell.lines).strip() in _EMPTY:
        return
    plain, subtotals = (
        table.column(index, [each for each in rows if (table.kinds[each] == "小计") is sub])
        for sub in (False, True)
    )
    if plain is None or subtotals is None or sum(number.value != 0 for number in plain) < 2:
        return
    unit = next((number.unit for number in plain if number.unit), "")
    counted = sum(number.value for number in plain)
    sums = [counted, *([sum(number.value for number in subtotals)] if subtotals else [])]
    if unit and total.unit and unit != total.unit:
        return
    if not any(abs(each - total.value) < 1e-6 for each in sums) and not _is_shifted(table, rows, total.value):
        kind, name = table.kinds[row], table.heads[index]
        yield _wrong(
            cell, f"“{name}”一列加起来是 {rounded(counted)}，{kind}写的是 {''.join(cell.lines).strip()}"
        )


def _is_shifted(table: _Table, rows: range, total: float) -> bool:
    """Whether a number is the sum of another column: a merged cell was lost, and the row stands one cell off."""
    columns = (table.column(index, rows) for index in range(len(table.heads)))
    return any(numbers and abs(sum(each.value for each in numbers) - total) < 1e-6 for numbers in columns)


def _sums_beside(table: _Table) -> Iterator[Finding]:
    """A column 合计 against the columns left of it, where most rows show which ones it adds up."""
    for index, head in enumerate(table.heads):
        if index < 2 or not _TOTAL.fullmatch(head):
            continue
        rows = [row for row in range(len(table.rows)) if _is_number(table, row, index)]
        for first in range(index - 1):
            columns = range(first, index)
            if any(_NOT_ADDED.search(table.heads[each]) for each in columns):
                continue
            read = [row for row in rows if all(table.numbers[row][each] is not None for each in columns)]
            wrong = [row for row in read if not _adds_up(table, row, columns, index)]
            if len(read) >= 3 and len(wrong) * 2 < len(read):
                for row in wrong:
                    counted = rounded(sum(_value(table, row, each) for each in columns))
                    cell = table.rows[row][index]
                    if cell is not None:
                        yield _wrong(
                            cell, f"这一行加起来是 {counted}，“{head}”写的是 {''.join(cell.lines).strip()}"
                        )
                break


def _is_number(table: _Table, row: int, index: int) -> bool:
    cell = table.rows[row][index]
    return (
        cell is not None
        and table.numbers[row][index] is not None
        and "".join(cell.lines).strip() not in _EMPTY
    )


def _value(table: _Table, row: int, index: int) -> float:
    number = table.numbers[row][index]
    return number.value if number else 0.0


def _adds_up(table: _Table, row: int, columns: range, index: int) -> bool:
    return abs(sum(_value(table, row, each) for each in columns) - _value(table, row, index)) < 1e-6


def _products(table: _Table) -> Iterator[Finding]:
    """数量 times 单价 in each row, where the columns are named so and most rows agree."""
    count, price, amount = (
        [index for index, head in enumerate(table.heads) if pattern.search(head)]
        for pattern in (_COUNT, _PRICE, re.compile("金额|小计|合计"))
    )
    if not len(count) == len(price) == len(amount) == 1:
        return
    three = (count[0], price[0], amount[0])
    rows = [
        row
        for row, kind in enumerate(table.kinds)
        if not kind and all(_is_number(table, row, each) for each in three)
    ]
    scale = 10_000 if "万元" in table.heads[amount[0]] and "万元" not in table.heads[price[0]] else 1
    wrong = [
        row
        for row in rows
        if abs(
            _value(table, row, three[0]) * _value(table, row, three[1]) - scale * _value(table, row, three[2])
        )
        > 1e-6
    ]
    if len(wrong) * 2 < len(rows):
        for row in wrong:
            right = rounded(_value(table, row, three[0]) * _value(table, row, three[1]) / scale)
            cell = table.rows[row][three[2]]
            if cell is not None:
                heads = [table.heads[each] for each in three]
                yield _wrong(
                    cell,
                    f"“{heads[0]}”乘“{heads[1]}”是 {right}，“{heads[2]}”写的是 {''.join(cell.lines).strip()}",
                )


def _in_words(table: _Table, above: Text, words: Words) -> Iterator[Finding]:
    """经费46000元，明细如下 against the column of amounts below it."""
    text = words(above.lines[-1]) if above.lines else ""
    if not _SEE_BELOW.search(text):
        return
    said = [each for each in quantities(text) if each.unit == "元"]
    columns = [index for index, head in enumerate(table.heads) if _MONEY.search(head)]
    if len(said) != 1 or len(columns) != 1 or not said[0].is_exact or _NOT_THIS.search(text, 0, said[0].start):
        return
    rows = [row for row, kind in enumerate(table.kinds) if not kind]
    numbers = table.column(columns[0], rows)
    if not numbers or len(numbers) < 2:
        return
    unit = next((number.unit for number in numbers if number.unit), "")
    scale = 10_000 if "万" in unit or "万元" in table.heads[columns[0]] else 1
    counted = sum(number.value for number in numbers) * scale
    if abs(counted - said[0].value) > 1e-6:
        typed = text[said[0].start : said[0].end]
        message = f"下面表里“{table.heads[columns[0]]}”加起来是 {rounded(counted)}元，这里写的是 {typed}"
        yield Finding("合计不符", message, above.at, typed, _HINT, is_error=False)


def _wrong(cell: GridCell, message: str) -> Finding:
    return Finding("合计不符", message, cell.at, "".join(cell.lines).strip(), _HINT, is_error=False)
