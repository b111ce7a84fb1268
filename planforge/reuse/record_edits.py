"""Records put into a summary that is there: behind those it has, as rows of its table, or as a chapter of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planforge.diagnostics import Edit
from planforge.model.spec import Spec
from planforge.readers.tabular import TableRow, words_of
from planforge.reuse.records_text import record_element, said
from planforge.reuse.summary_edits import behind, break_of, free_name, line_end, list_of, section_edit
from planforge.reuse.summary_text import new_section, plain
from planforge.rolling.places import mappings
from planforge.source import Mapping, Node, Scalar, Source
from planforge.vocabulary import ACTIVITY_FIELDS, SUM_ROWS, Role, column_of, normalized, roles_of

_SAME = frozenset(("〃", "”", '"'))


def record_edits(source: Source, spec: Spec, rows: Sequence[TableRow]) -> list[Edit]:
    """The insertions that put new records where the summary has such, else into a chapter of their own."""
    if not rows:
        return []
    home = list_of(source, spec, Role.RECORDS)
    if home is not None:
        text = "\n".join(record_element(row, home.column) for row in rows)
        return [behind(source, home.items[-1], text)]
    edit = next((edit for table in typed_tables(source) if (edit := _table_edit(source, table, rows))), None)
    if edit is not None:
        return [edit]
    return [section_edit(source, records_section(free_name(source, wanted_name(source)), rows))]


def records_section(name: str, rows: Sequence[TableRow]) -> str:
    """A chapter of records, to be put behind another one."""
    return new_section(name, None, [record_element(row, 2) for row in rows])


def has_records(source: Source) -> bool:
    """Whether a summary has a chapter of records."""
    return any(Role.RECORDS in roles_of(key.text) for key, _ in source.root.pairs)


def wanted_name(source: Source) -> str:
    """The heading under which a count of the summary (``统计: 活动记录``) looks for the records that it lacks."""
    taken = {normalized(key.text) for key, _ in source.root.pairs}
    named = (
        value.text
        for node in mappings(source.root)
        for key, value in node.pairs
        if key.text == "统计" and isinstance(value, Scalar)
    )
    return next(
        (name for name in named if Role.RECORDS in roles_of(name) and normalized(name) not in taken),
        Role.RECORDS,
    )


def typed_tables(source: Source) -> Iterator[Scalar]:
    """The typed tables (a ``|`` below 表格) of the chapters of records."""
    for key, value in source.root.pairs:
        if Role.RECORDS in roles_of(key.text):
            yield from _below(value)


def _below(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        return
    pairs = node.pairs if isinstance(node, Mapping) else ()
    for key, value in pairs:
        if key.text == "表格" and isinstance(value, Scalar) and value.style == "|":
            yield value
        elif key.text in ("表格", "内容"):
            yield from _below(value)
    for each in () if isinstance(node, Mapping) else node.items:
        yield from _below(each)


def _table_edit(source: Source, table: Scalar, rows: Sequence[TableRow]) -> Edit | None:
    """The rows behind the last one of a table that has a column for all they say; None where it has not."""
    columns = columns_of(table)
    if not {"时间", "活动"} <= set(columns) or any(not set(row.cells) <= set(columns) for row in rows):
        return None
    if any("|" in text for row in rows for text in row.cells.values()):
        return None
    at = line_end(source, table.end)
    begin = max(source.text.rfind("\n", 0, at), source.text.rfind("\r", 0, at)) + 1
    last = source.text[begin:at]
    indent = last[: len(last) - len(last.lstrip(" "))]
    said_rows = (" | ".join(_cell(name, row) for name in columns).rstrip() for row in rows)
    line_break = break_of(source)
    return Edit(at, at, "".join(f"{line_break}{indent}{text}" for text in said_rows))


def _cell(name: str, row: TableRow) -> str:
    return plain(said(name, row.cells.get(name, "")))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _first(line: str) -> str:
    return normalized(_cells(line)[0])


def _has_joined(line: str) -> bool:
    return not _SAME.isdisjoint(_cells(line))


def columns_of(table: Scalar) -> list[str]:
    """What the columns of a typed table hold, in the words of the records; a head of no record as typed.

    None of a table that sums itself up, since its sum would be wrong, or whose cells are joined: it is left alone.
    """
    lines = [line for line in table.text.split("\n") if line.strip()]
    if not lines or any(_first(line) in SUM_ROWS or "|" not in line or _has_joined(line) for line in lines):
        return []
    heads = _cells(lines[0])
    found: list[str] = []
    activity = next((name for name in ACTIVITY_FIELDS if any(column_of(head) == name for head in heads)), "")
    words = words_of(heads)
    for number, head in enumerate(heads):
        name = words.get(number, head)
        name = "活动" if activity and column_of(head) == activity else name
        found.append(name if name not in found else head)
    return found
