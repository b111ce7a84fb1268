"""A schedule's views: as written, a table, a merged table, month labels, phases, a dated list."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from planforge.diagnostics import Finding
from planforge.document import Cell, Table
from planforge.model.content import Content, Entry, Field, Grid, GridCell, Item, Label, Part, Text, View
from planforge.model.schedule import ScheduleEntry, entries_of
from planforge.template.template import VIEWS


def arranged(content: Content, findings: list[Finding]) -> Content:
    """The content in the view its 呈现 asks for; unchanged where there is none."""
    view = next((part for part in content if type(part) is View), None)
    if view is None:
        return content
    rest = tuple(part for part in content if type(part) is not View)
    if view.name not in VIEWS:
        hint = f"可以写：{'、'.join(VIEWS)}"
        findings.append(Finding("呈现", f"没有叫“{view.name}”的呈现方式", view.at, "", hint))
        return rest
    return in_view(view.name, rest, view.at, findings)


def in_view(name: str, content: Content, at: int, findings: list[Finding]) -> Content:
    """A schedule's content in a named view; as written where it holds what no entry can say."""
    if name == "照写":
        return content
    entries = entries_of(content)
    if not entries:
        message = f"这里有不是“时间: 工作”的内容，排不成“{name}”，按原样印出"
        findings.append(Finding("呈现", message, at, is_error=False))
        return content
    if name in ("表格", "合并表格"):
        return (_grid(entries, merged=name == "合并表格"),)
    if name == "月份":
        return tuple(_month(when, list(group)) for when, group in groupby(entries, _when))
    if name == "阶段":
        return tuple(_phase(when, list(group)) for when, group in groupby(entries, _when))
    return tuple(_dated(entry) for entry in entries)


def _when(entry: ScheduleEntry) -> str:
    return entry.when.lines[0] if entry.when.lines else ""


def _task_items(entries: list[ScheduleEntry]) -> Content:
    items: list[Part] = []
    for entry in entries:
        fields = tuple(Label(entry.at, key, text, ()) for key, texts in entry.fields for text in texts)
        for index, task in enumerate(entry.tasks):
            body = fields if index == len(entry.tasks) - 1 else ()
            items.append(Item(task.at, "".join(task.lines) if body else "", None if body else task, body))
    return tuple(items)


def _month(when: str, entries: list[ScheduleEntry]) -> Label:
    if len(entries) == 1 and len(entries[0].tasks) == 1 and not entries[0].fields:
        return Label(entries[0].at, when, entries[0].tasks[0], ())
    return Label(entries[0].at, when, None, _task_items(entries))


def _phase(when: str, entries: list[ScheduleEntry]) -> Item:
    if len(entries) == 1 and len(entries[0].tasks) == 1 and not entries[0].fields:
        return Item(entries[0].at, when, entries[0].tasks[0], ())
    return Item(entries[0].at, when, None, _task_items(entries))


def _dated(entry: ScheduleEntry) -> Item:
    when = _when(entry)
    text = Text(entry.at, ("；".join("".join(task.lines) for task in entry.tasks),)) if entry.tasks else None
    fields = tuple(Label(entry.at, key, each, ()) for key, texts in entry.fields for each in texts)
    return Item(entry.at, f"{when}：" if text else when, text, fields)


def _grid(entries: tuple[ScheduleEntry, ...], *, merged: bool) -> Grid:
    columns = list(dict.fromkeys(key for entry in entries for key, _ in entry.fields))
    rows: list[list[GridCell | None]] = [
        [GridCell(entries[0].at, (head,)) for head in ("时间", "工作", *columns)]
    ]
    top = 0
    for index, entry in enumerate(entries, 1):
        fields = dict(entry.fields)
        row: list[GridCell | None] = [
            GridCell(entry.at, entry.when.lines or ("",)),
            _cell(entry.at, entry.tasks),
        ]
        row.extend(_cell(entry.at, fields.get(column, ())) for column in columns)
        above = rows[top][0]
        if merged and top and above is not None and row[0] is not None and above.lines == row[0].lines:
            rows[top][0] = above._replace(rows=above.rows + 1)
            row[0] = None
        else:
            top = index
        rows.append(row)
    return Grid(entries[0].at, tuple(tuple(row) for row in rows))


def _cell(at: int, texts: tuple[Text, ...]) -> GridCell:
    return GridCell(at, tuple(line for text in texts for line in text.lines) or ("",))


def entry_table(entries: list[Entry], words: Callable[[str, int], str]) -> Table:
    """Elements that begin with 时间 as a table of the columns they use, in the order of first use.

    Several texts of one cell are numbered 1. 2.: a dash is a number.
    """
    columns = list(dict.fromkeys(field.key for entry in entries for field in entry.fields))
    head: tuple[Cell | None, ...] = tuple(Cell((column,)) for column in columns)
    rows: list[tuple[Cell | None, ...]] = [head]
    for entry in entries:
        by_key = {field.key: field for field in entry.fields}
        rows.append(tuple(_entry_cell(by_key.get(column), words) for column in columns))
    return Table(tuple(rows))


def _entry_cell(field: Field | None, words: Callable[[str, int], str]) -> Cell:
    texts = field.texts if field else ()
    lines = [words(line, text.at) for text in texts for line in text.lines]
    if len(texts) > 1:
        lines = [f"{number}.{line}" for number, line in enumerate(lines, 1)]
    return Cell(tuple(lines) or ("",))
