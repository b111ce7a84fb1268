"""What a table of activities says of records that a summary has already, put where they say nothing.

A column may have been recognised only later (``--列``), or filled in since. What has a value is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from planforge.diagnostics import Edit
from planforge.model.records import Record
from planforge.readers.tabular import COLUMNS, TableRow, words_of
from planforge.recognize.scalars import inline
from planforge.reuse.record_edits import columns_of, typed_tables
from planforge.reuse.records_text import said
from planforge.reuse.summary_edits import break_of, last_of, line_end
from planforge.reuse.summary_text import plain
from planforge.source import Mapping, Node, Scalar, Source
from planforge.source import Sequence as List
from planforge.vocabulary import Role, roles_of

_KNOWN_BY: Final = frozenset(("时间", "活动"))
_CELL: Final = re.compile(r"[^|\r\n]*")
_BLANK: Final = "…. \u3000"


def fills(source: Source, twins: Iterable[tuple[TableRow, Record]]) -> list[Edit]:
    """Fill the fields that records leave empty or do not have with what the rows equal to them say: an edit a field."""
    homes = [value for key, value in source.root.pairs if Role.RECORDS in roles_of(key.text)]
    tables = list(typed_tables(source))
    edits: list[Edit] = []
    for row, record in twins:
        wanted = {name: text for name, text in row.cells.items() if name not in _KNOWN_BY}
        table = next((each for each in tables if each.start <= record.at < each.end), None)
        element = next((each for home in homes if (each := _element(home, record.at))), None)
        if table is not None:
            edits += _in_row(source, table, record.at, wanted)
        elif element is not None:
            edits += _in_element(source, element, wanted)
    return edits


def _element(node: Node, at: int) -> Mapping | None:
    """The mapping that holds the fields of the record at an offset."""
    if isinstance(node, List):
        item = next((each for each in node.items if each.start <= at < each.end), None)
        while isinstance(item, Mapping) and len(item.pairs) == 1:  # the activity, and below it its fields
            item = item.pairs[0][1]
        return item if isinstance(item, Mapping) else None
    found = (_element(value, at) for _, value in node.pairs) if isinstance(node, Mapping) else ()
    return next((each for each in found if each is not None), None)


def _in_element(source: Source, element: Mapping, wanted: dict[str, str]) -> Iterator[Edit]:
    there = {word: number for number, word in words_of([key.text for key, _ in element.pairs]).items()}
    for name in (each for each in COLUMNS if each in wanted):
        typed = inline(plain(said(name, wanted[name])))
        if name not in there:
            yield _further(source, element, there, (name, typed))
        elif (edit := _valued(source, element.pairs[there[name]], typed)) is not None:
            yield edit


def _valued(source: Source, pair: tuple[Scalar, Node], typed: str) -> Edit | None:
    """The value of a key that has none, or nothing but dots."""
    key, value = pair
    if not isinstance(value, Scalar) or value.text.strip(_BLANK):
        return None
    if value.text:
        return Edit(value.start, value.end, typed)
    colon = source.text.find(":", key.end)
    return Edit(colon, colon + 1, f": {typed}") if colon >= 0 else None


def _further(source: Source, element: Mapping, there: dict[str, int], field: tuple[str, str]) -> Edit:
    """A field put behind those that stand before it in a record."""
    name, typed = field
    if element.flow:
        return Edit(element.end - 1, element.end - 1, f", {name}: {typed}")
    before = [there[each] for each in COLUMNS[: COLUMNS.index(name)] if each in there]
    key, value = element.pairs[max(before, default=len(element.pairs) - 1)]
    at = line_end(source, last_of(value) if value.end > key.end else key.end)
    return Edit(at, at, f"{break_of(source)}{' ' * element.column}{name}: {typed}")


def _in_row(source: Source, table: Scalar, at: int, wanted: dict[str, str]) -> Iterator[Edit]:
    """The empty cells of a typed row, whose columns the table has."""
    start, end = source.start_of(source.line_of(at)), line_end(source, at + 1)
    line = source.text[start:end]
    cells = [match for match in _CELL.finditer(line) if match.start() == 0 or line[match.start() - 1] == "|"]
    cells = cells[1:] if line.lstrip().startswith("|") else cells
    for name, cell in zip(columns_of(table), cells, strict=False):
        if name in wanted and cell.start() and not cell[0].strip(_BLANK) and "|" not in wanted[name]:
            ends = "" if cell.end() == len(line) else " "
            begin = start + cell.start() - 1  # at its bar: further rows are put in where the last cell is
            yield Edit(begin, start + cell.end(), f"| {plain(said(name, wanted[name]))}{ends}")
