"""The tasks of a table whose cells are joined: a programme by day and hour, a calendar with two columns of work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.model.content import Grid, GridCell
from planforge.vocabulary import TIME_FIELDS, column_of, normalized

DAYS: Final = ("日期", "起止日期", "时间")
"""Heads that say the day, better than a month or a week beside them does."""
BARE_WEEK: Final = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[-—–~～至、]{1,2}\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}))*"
)
"""The number of a week, or of some, as it stands in a column of weeks."""
_WEEKS: Final = re.compile("(?:教学)?周[次别数]?")
_TASKS = ("工作", "活动", "专题", "内容", "任务", "事项", "项目")


def rows_of_tasks(grid: Grid) -> Iterator[tuple[str, GridCell]]:
    """The words that say when and the cell that says what, of every row; nothing where no head says either.

    A cell joined over several rows says when for all of them; one joined over all columns is a remark.
    """
    heads = _heads(grid)
    times = [
        at for at, head in enumerate(heads) if column_of(head) in TIME_FIELDS or normalized(head) in DAYS
    ]
    what = [at for at, head in enumerate(heads) if _says_what(head)]
    if not times or not what:
        return
    when = next((at for at in times if normalized(heads[at]) in DAYS), times[0])
    said = ""
    for row in grid.rows[grid.head_rows :]:
        cell = row[when]
        said = " ".join(cell.lines) if cell is not None else said
        if names_weeks(heads[when]) and BARE_WEEK.fullmatch(said):
            said = week_in_words(said)
        for at in what:
            task = row[at]
            if task is not None and any(task.lines) and task.columns < len(heads):
                yield said, task


def names_weeks(head: str) -> bool:
    """Whether a head is that of a column of teaching weeks."""
    return _WEEKS.fullmatch(normalized(head)) is not None


def week_in_words(number: str) -> str:
    """The number of a week as it is understood anywhere: 第3周."""
    return f"第{number}周"


def _heads(grid: Grid) -> list[str]:
    """The head of every column; one joined over several is that of each."""
    heads: list[str] = []
    for cell, head in zip(grid.rows[0], grid.heads, strict=True):
        heads.append(heads[-1] if cell is None and heads else head)
    return heads


def _says_what(head: str) -> bool:
    return column_of(head) in _TASKS or normalized(head).endswith(_TASKS)
