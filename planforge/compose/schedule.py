"""A schedule's views: as written, a table, a merged table, month labels, phases, a dated list."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from planforge.diagnostics import Finding
from planforge.document import Cell, Table
from planforge.model.content import Content, Entry, Field, Grid, GridCell, Item, Label, Part, Text, View
from planforge.model.schedule import ScheduleEntry, entries_of
from planforge.template.template import VIEWS

_BREAK = " / "  # as a line break inside a cell is typed


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
        return (_answers(content) if name == "表格" else None) or _as_written(name, content, at, findings)
    if name in ("表格", "合并表格"):
        return (_grid(entries, merged=name == "合并表格"),)
    if name == "月份":
        return tuple(_month(when, list(group)) for when, group in groupby(entries, _when))
    if name == "阶段":
        return tuple(_phase(when, list(group)) for when, group in groupby(entries, _when))
    return tuple(_dated(entry) for entry in entries)


def _answers(content: Content) -> Content | None:
    from planforge.compose.fulfilment import as_tables  # noqa: PLC0415 - only summaries have answers

    return as_tables(content)


def _as_written(name: str, content: Content, at: int, findings: list[Finding]) -> Content:
    message = f"这里有不是“时间: 工作”的内容，排不成“{name}”，按原样印出"
    hint = "每条都以时间开头，例如“九月: …”；或删掉“呈现”这一行"
    findings.append(Finding("呈现", message, at, "", hint, is_error=False))
    return content


def _when(entry: ScheduleEntry) -> str:
    return _BREAK.join(entry.when.lines)


def _in_one(text: Text) -> Text:
    """A text in one line, since a label or an item has only one."""
    return text if len(text.lines) == 1 else Text(text.at, (_BREAK.join(text.lines),))


def _fields(entry: ScheduleEntry) -> Content:
    return tuple(Label(entry.at, key, _in_one(text), ()) for key, texts in entry.fields for text in texts)


def _tasks(entries: list[ScheduleEntry]) -> Content:
    """Every task as an item; an entry's fields stand below its last one."""
    parts: list[Part] = []
    for entry in entries:
        fields = _fields(entry)
        tasks = [_in_one(task) for task in entry.tasks]
        parts.extend(Item(task.at, "", task, ()) for task in (tasks[:-1] if fields else tasks))
        if fields and tasks:
            parts.append(Item(tasks[-1].at, tasks[-1].lines[0], None, fields))
        elif fields:
            parts.extend(fields)
    return tuple(parts)


def _run_in(entries: list[ScheduleEntry]) -> Text | None:
    """The only task of the only entry, where it has nothing else to say."""
    if len(entries) == 1 and len(entries[0].tasks) == 1 and not entries[0].fields:
        return _in_one(entries[0].tasks[0])
    return None


def _month(when: str, entries: list[ScheduleEntry]) -> Label:
    text = _run_in(entries)
    return Label(entries[0].at, when, text, () if text else _tasks(entries))


def _phase(when: str, entries: list[ScheduleEntry]) -> Item:
    text = _run_in(entries)
    return Item(entries[0].at, when, text, () if text else _tasks(entries))


def _dated(entry: ScheduleEntry) -> Item:
    when = _when(entry)
    text = (
        Text(entry.at, ("；".join(_BREAK.join(task.lines) for task in entry.tasks),)) if entry.tasks else None
    )
    return Item(entry.at, f"{when}：" if text else when, text, _fields(entry))


def _grid(entries: tuple[ScheduleEntry, ...], *, merged: bool) -> Grid:
    """A table of the columns that the entries use, under the words typed for them."""
    cells = [_cells(entry) for entry in entries]
    columns = list(dict.fromkeys(key for each in cells for key in each))
    rows: list[list[GridCell | None]] = [[GridCell(entries[0].at, (head,)) for head in columns]]
    top = 0
    for index, (entry, own) in enumerate(zip(entries, cells, strict=True), 1):
        row: list[GridCell | None] = [GridCell(entry.at, own.get(column, ("",))) for column in columns]
        above, first = rows[top][0], row[0]
        if merged and top and above is not None and first is not None and above.lines == first.lines:
            rows[top][0] = above._replace(rows=above.rows + 1)
            row[0] = None
        else:
            top = index
        rows.append(row)
    return Grid(entries[0].at, tuple(tuple(row) for row in rows))


def _cells(entry: ScheduleEntry) -> dict[str, tuple[str, ...]]:
    """The lines of an entry's cells by the head of their column."""
    when, what = entry.heads
    tasks = {what: _numbered(entry.tasks)} if entry.tasks else {}
    return {when: entry.when.lines, **tasks, **{key: _numbered(texts) for key, texts in entry.fields}}


def _numbered(texts: tuple[Text, ...]) -> tuple[str, ...]:
    """The lines of a cell; several texts are numbered 1. 2.: a dash is a number."""
    if len(texts) < 2:
        return (texts[0].lines if texts else ()) or ("",)
    numbered = ((f"{number}.{text.lines[0]}", *text.lines[1:]) for number, text in enumerate(texts, 1))
    return tuple(line for lines in numbered for line in lines)


def entry_table(entries: list[Entry], words: Callable[[str, int], str]) -> Table:
    """Elements that begin with 时间 as a table of the columns they use, in the order of first use."""
    columns = list(dict.fromkeys(field.key for entry in entries for field in entry.fields))
    at = {field.key: field.at for entry in reversed(entries) for field in entry.fields}
    head: tuple[Cell | None, ...] = tuple(Cell((words(column, at[column]),)) for column in columns)
    rows: list[tuple[Cell | None, ...]] = [head]
    for entry in entries:
        by_key = {field.key: field for field in entry.fields}
        rows.append(tuple(_entry_cell(by_key.get(column), words) for column in columns))
    return Table(tuple(rows))


def _entry_cell(field: Field | None, words: Callable[[str, int], str]) -> Cell:
    if field is None:
        return Cell(("",))
    if len(field.texts) == 1:
        ((at, lines),) = field.texts
        filled = [words(line, at) if "{{" in line or "}}" in line else line for line in lines]
        return Cell(tuple(filled) or ("",))
    several = (Text(at, tuple([words(line, at) for line in lines])) for at, lines in field.texts)
    return Cell(_numbered(tuple(several)))
