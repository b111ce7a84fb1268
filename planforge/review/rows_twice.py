"""The row of a schedule that stands there twice: the same day and the same words in every column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from planforge.checks.places import column
from planforge.diagnostics import Finding
from planforge.model.content import Content, Entry, Grid, Item, Label
from planforge.review.rule import ReviewRequest

_WHEN: Final = frozenset(("时间", "周次"))
_FEWEST: Final = 2  # characters that a row says beside its time
_SAYS_NOTHING: Final = frozenset(("无", "待定", "略", "同上", "休息", "自习", "机动", "备用", "/", "—", "——"))

_Said: TypeAlias = tuple[tuple[str, str], ...]
"""Each column of a row that says something, by its head, with what it says."""


class _Row(NamedTuple):
    """Where a row stands, the words that it begins with, and what it says."""

    at: int
    text: str
    said: _Said


def rows_twice(request: ReviewRequest) -> Iterator[Finding]:
    """A row that was copied and not changed makes one thing take place twice on one day.

    Fails: two entries ``{时间: 9月16日, 活动: 家长会}``. Passes: the same words on two days, rows that say nothing yet.
    """
    for content in request.spec.contents_in_order():
        for rows in _tables(content):
            first: dict[_Said, int] = {}
            for row in rows:
                before = first.setdefault(row.said, row.at)
                if before != row.at:
                    number = request.source.line_of(before)
                    message = f"这一行和第 {number} 行一模一样"
                    hint = "留一行就够了；是另一次，就改成那一次的日子"
                    yield Finding("重复段落", message, row.at, row.text, hint, is_error=False)


def _tables(content: Content) -> Iterator[list[_Row]]:
    """The rows of each table of times, typed as one or as entries."""
    yield [row for part in content if type(part) is Entry for row in _of_entry(part)]
    for part in content:
        if type(part) is Grid:
            yield list(_of_grid(part))
        elif (type(part) is Label or type(part) is Item) and part.body:
            yield from _tables(part.body)


def _of_entry(entry: Entry) -> Iterator[_Row]:
    said = tuple(
        (field.key, "".join(line for text in field.texts for line in text.lines)) for field in entry.fields
    )
    if _tells(said):
        text = next(text for field in entry.fields for text in field.texts if text.lines)
        yield _Row(text.at, text.lines[0], tuple(each for each in said if each[1]))


def _of_grid(grid: Grid) -> Iterator[_Row]:
    """The rows below the heads; a cell that the one above covers says what that one does."""
    heads = grid.heads
    above = [""] * len(heads)
    for row in grid.rows[grid.head_rows :]:
        above = ["".join(cell.lines) if cell else was for cell, was in zip(row, above, strict=True)]
        said = tuple(zip(heads, above, strict=True))
        own = next((cell for cell in row if cell is not None and cell.lines), None)
        if own is not None and _tells(said):
            yield _Row(own.at, own.lines[0], tuple(each for each in said if each[1]))


def _tells(said: _Said) -> bool:
    """Whether a row says when, and what is then."""
    when = any(text for head, text in said if column(head) in _WHEN)
    rest = "".join(text for head, text in said if column(head) not in _WHEN and text not in _SAYS_NOTHING)
    return when and len(rest) >= _FEWEST
