"""Schedule: one model of entries, however they were written: labels, elements with 时间, or a table."""

from __future__ import annotations

import re
from typing import NamedTuple

from planforge.model.content import Content, Entry, Grid, Item, Label, Text
from planforge.vocabulary import TIME_FIELDS, column_of


class ScheduleEntry(NamedTuple):
    """One entry: when (as written), what (one or several), and further fields by their keys as typed.

    ``heads`` are the words typed for when and what, where they were typed.
    """

    at: int
    when: Text
    tasks: tuple[Text, ...]
    fields: tuple[tuple[str, tuple[Text, ...]], ...] = ()
    heads: tuple[str, str] = ("时间", "工作")


# A month, a week, a day, a stage: enough to tell a schedule from duties; the calendar reads more.
_WHEN = r"(?:\d{4}[年.\-/])?\s*第?[\d一二三四五六七八九十两]+\s*(?:[月周日号.\-/—～至]|阶段|学期|教学周)|每[周月日]|[上中下]旬"
_TASKS = ("工作", "内容", "活动", "专题")


def is_schedule(grid: Grid) -> bool:
    """Whether a table's heads make it a schedule: one says when, one says what."""
    known = {column_of(head) for head in grid.heads}
    return not known.isdisjoint(TIME_FIELDS) and not known.isdisjoint(_TASKS)


def _is_simple(grid: Grid) -> bool:
    if grid.caption is not None or grid.head_rows > 1 or "" in grid.heads:
        return False
    return not any(cell is not None and cell.columns > 1 for row in grid.rows[1:] for cell in row)


def says_when(content: Content) -> bool:
    """Whether a content is a schedule by its own words: 工作安排 may be one, or a list of duties."""
    entries = entries_of(content)
    labels = [part.key for part in content if isinstance(part, Label)]
    return bool(entries) and all(re.match(_WHEN, key) for key in labels)


def entries_of(content: Content) -> tuple[ScheduleEntry, ...] | None:
    """The entries of a content, or None where something in it is no entry.

    A table's head row is no entry. Labels of a task that are no fields, a table with a caption, with
    joined heads or with cells joined side by side make it None as well, since a view could not show them.
    """
    found: list[ScheduleEntry] = []
    for part in content:
        if isinstance(part, Entry):
            found.append(_from_element(part))
        elif isinstance(part, Label):
            entries = _from_label(part)
            if entries is None:
                return None
            found.extend(entries)
        elif isinstance(part, Grid) and is_schedule(part) and _is_simple(part):
            found.extend(_from_grid(part))
        else:
            return None
    return tuple(found)


def _from_element(entry: Entry) -> ScheduleEntry:
    when, *rest = entry.fields
    task = next((field for field in rest if column_of(field.key) in _TASKS), None)
    others = tuple((field.key, field.texts) for field in rest if field is not task)
    lines = tuple(line for text in when.texts for line in text.lines)
    heads = (when.key, task.key if task else "工作")
    return ScheduleEntry(entry.at, Text(when.at, lines or ("",)), task.texts if task else (), others, heads)


def _from_label(label: Label) -> list[ScheduleEntry] | None:
    when = Text(label.at, (label.key,))
    if label.text is not None and label.text.lines:
        return None if label.body else [ScheduleEntry(label.at, when, (label.text,))]
    entries = []
    for part in label.body:
        if not isinstance(part, Item):
            return None
        fields = _fields(part)
        task = part.text if not part.head else Text(part.at, (part.head,))
        if fields is None or task is None or (part.head and part.text):
            return None
        entries.append(ScheduleEntry(part.at, when, (task,), fields))
    return entries or [ScheduleEntry(label.at, when, ())]


def _fields(item: Item) -> tuple[tuple[str, tuple[Text, ...]], ...] | None:
    found = []
    for part in item.body:
        if not isinstance(part, Label) or part.body or part.text is None:
            return None
        found.append((part.key, (part.text,)))
    return tuple(found)


def _from_grid(grid: Grid) -> list[ScheduleEntry]:
    heads = grid.heads
    names = [column_of(head) for head in heads]
    when = next(index for index, name in enumerate(names) if name in TIME_FIELDS)
    what = next(index for index, name in enumerate(names) if name in _TASKS)
    entries = []
    above: dict[int, Text] = {}
    for row in grid.rows[grid.head_rows :]:
        texts = {}
        for index, cell in enumerate(row):
            texts[index] = Text(cell.at, cell.lines) if cell else above.get(index, Text(grid.at, ("",)))
        above = texts
        fields = tuple(
            (heads[i], (texts[i],)) for i in texts if i not in (when, what) and any(texts[i].lines)
        )
        at = next((cell.at for cell in row if cell), grid.at)
        tasks = (texts[what],) if any(texts[what].lines) else ()
        entries.append(ScheduleEntry(at, texts[when], tasks, fields, (heads[when], heads[what])))
    return entries
