"""Schedule: one model of entries, however they were written: labels, elements with 时间, or a table."""

from __future__ import annotations

from typing import NamedTuple

from planforge.model.content import Content, Entry, Grid, Item, Label, Text
from planforge.vocabulary import column_of


class ScheduleEntry(NamedTuple):
    """One entry: when (as written), what (one or several), and further fields by known column name."""

    at: int
    when: Text
    tasks: tuple[Text, ...]
    fields: tuple[tuple[str, tuple[Text, ...]], ...] = ()


def is_schedule(grid: Grid) -> bool:
    """Whether a table's heads make it a schedule: one says when, one says what."""
    known = {column_of(head) for head in grid.heads}
    return bool(known & {"时间", "周次"}) and bool(known & {"工作", "内容", "活动", "专题"})


def entries_of(content: Content) -> tuple[ScheduleEntry, ...] | None:
    """The entries of a content, or None where something in it is no entry.

    A table's head row is no entry. Labels of a task that are no fields make it None as well, since
    a view could not show them.
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
        elif isinstance(part, Grid) and is_schedule(part):
            found.extend(_from_grid(part))
        else:
            return None
    return tuple(found)


def _from_element(entry: Entry) -> ScheduleEntry:
    when, *rest = entry.fields
    tasks = [field for field in rest if column_of(field.key) in ("工作", "内容", "活动", "专题")]
    others = tuple((field.key, field.texts) for field in rest if field not in tasks[:1])
    texts = tasks[0].texts if tasks else ()
    return ScheduleEntry(entry.at, when.texts[0] if when.texts else Text(entry.at, ("",)), texts, others)


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
    when = next(index for index, name in enumerate(names) if name in ("时间", "周次"))
    what = next(index for index, name in enumerate(names) if name in ("工作", "内容", "活动", "专题"))
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
        entries.append(ScheduleEntry(at, texts[when], (texts[what],), fields))
    return entries
