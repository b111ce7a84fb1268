"""Phases of one schedule that run into each other: 第一阶段（9月1日—11月20日）, 第二阶段（11月10日—…）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from planforge.calendar.expressions import read_time
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Precision
from planforge.calendar.written import short_day
from planforge.checks.places import column
from planforge.diagnostics import Finding
from planforge.model.content import Content, Entry, Grid, Item, Label, Text
from planforge.review.dated import schedules_of
from planforge.review.rule import ReviewRequest
from planforge.review.setting import setting_of

_PHASE: Final = re.compile("[^，。；：:（(]{0,12}阶段")
_DATE: Final = re.compile(r"\d\s*[月./]")
_NAME: Final = 20  # characters of a phase that are looked at for its name
_LONGEST: Final = 300  # days


class _Phase(NamedTuple):
    """A phase: where its time stands and how it is typed, its name, its first and last day."""

    at: int
    text: str
    name: str
    start: date
    end: date


def overlapping_phases(request: ReviewRequest) -> Iterator[Finding]:
    """A phase that begins before the one above it has ended leaves open what is to be done in between.

    Fails: ``第一阶段（9月1日—11月20日）`` and ``第二阶段（11月10日—12月31日）``. Passes: phases that share a day or a month,
    entries that are no phases.
    """
    setting = setting_of(request)
    context = setting.context if setting is not None and not setting.is_long else TimeContext()
    schedules = schedules_of(request.spec)
    for section in request.spec.sections:
        if section.heading in schedules:
            phases = [phase for each in _written(section.content) if (phase := _read(*each, context))]
            for before, after in pairwise(phases):
                if before.start < after.start < before.end:
                    message = f"“{after.name}”从{short_day(after.start)}开始，可是“{before.name}”到{short_day(before.end)}才结束"
                    hint = "核对起止日期；有意交叉的，就在上一行写 # 忽略：先后"
                    yield Finding("先后", message, after.at, after.text, hint, is_error=False)


def _written(content: Content) -> Iterator[tuple[str, int, str]]:
    """Each phase of a schedule: its name, where its time stands, the words of its time."""
    for part in content:
        if isinstance(part, Item | Label):
            name = part.key if isinstance(part, Label) else part.head
            said = part.text.first if part.text is not None else ""
            time = _time_of(part.body)
            if _DATE.search(name):
                yield name, part.at, name
            elif time is not None:
                yield said if "阶段" in said[:_NAME] else name, time.at, time.first
            elif part.text is not None:
                yield name or said[:_NAME], part.text.at, said
        elif type(part) is Entry:
            yield from _of_entry(part)
        elif type(part) is Grid:
            yield from _of_grid(part)


def _of_entry(entry: Entry) -> Iterator[tuple[str, int, str]]:
    said = {field.key: field.texts[0] for field in entry.fields if field.texts}
    when = next((text for key, text in said.items() if _tells_time(key)), None)
    name = next((_phase(text.first) for key, text in said.items() if "阶段" in key), "")
    name = name or next((text.first for text in said.values() if _PHASE.match(text.first)), "")
    if when is not None and name:
        yield name, when.at, when.first


def _tells_time(head: str) -> bool:
    return bool(head) and "阶段" not in head and column(head) == "时间"


def _phase(name: str) -> str:
    return name if "阶段" in name else f"{name}阶段"


def _time_of(body: Content) -> Text | None:
    return next(
        (each.text for each in body if type(each) is Label and each.field == "时间" and each.text), None
    )


def _of_grid(grid: Grid) -> Iterator[tuple[str, int, str]]:
    when = next((n for n, head in enumerate(grid.heads) if _tells_time(head)), None)
    first = grid.heads[0] if grid.heads else ""
    if when is None or "阶段" not in first:
        return
    for row in grid.rows[grid.head_rows :]:
        name, cell = row[0], row[when]
        if name is not None and name.lines and cell is not None and cell.lines:
            yield _phase(name.lines[0]), cell.at, cell.lines[0]


def _read(name: str, at: int, text: str, context: TimeContext) -> _Phase | None:
    """A phase whose first and last day are told."""
    found = _PHASE.match(name)
    if found is None or not _DATE.search(text):
        return None
    reading = read_time(text, context)
    start, end = reading.start, reading.end
    if start is None or end is None or reading.precision is not Precision.DAY or reading.findings:
        return None
    return _Phase(at, text, found[0], start, end) if 0 < (end - start).days < _LONGEST else None
