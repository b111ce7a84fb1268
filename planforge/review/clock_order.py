"""Times of one day that do not follow each other: 8:00, 11:30, 9:30."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from planforge.calendar.clock import find_clock
from planforge.calendar.coded import code
from planforge.checks.places import column
from planforge.diagnostics import Finding
from planforge.model.content import Content, Entry, Grid, Item, Label
from planforge.review.rule import ReviewRequest

_LEAST: Final = 3  # times; of two nobody knows which is at the wrong place
_LONG: Final = 14  # characters before a time of day; more are no day
_NOON, _HALF_A_DAY, _EIGHT = 12 * 60, 12, 8
_DAYS: Final = ("时间", "周次")
_NO_TIME: Final = ""


class _At(NamedTuple):
    """A time of day: its place and words, the day written before it, its minutes.

    ``is_bare`` where no 上午 or 下午 stands with an hour before noon: 2:00 may well be 14:00.
    """

    at: int
    text: str
    day: str
    minutes: int
    is_bare: bool


def clocks_out_of_order(request: ReviewRequest) -> Iterator[Finding]:
    """A day is read from above as a schedule is: what stands between later hours is overlooked.

    Fails: ``8:00``, ``11:30``, ``9:30`` in one list or table. Passes: ``8:00``, ``11:30``, ``2:00``, the hours of several
    days or groups one after the other.
    """
    if ":" not in request.source.text.replace("：", ":") and "点" not in request.source.text:
        return
    for content in request.spec.contents_in_order():
        yield from _walk(content)


def _walk(content: Content) -> Iterator[Finding]:
    """The labels, items and entries of a list one after the other, each table, then what is below them."""
    listed: list[tuple[int, str]] = []
    for part in content:
        if type(part) is Label:
            listed.append((part.at, part.key if part.field is None else _NO_TIME))
        elif type(part) is Item:
            words = part.head or (
                part.text.lines[0] if part.text is not None and part.text.lines else _NO_TIME
            )
            listed.append((part.at, words))
        elif type(part) is Entry:
            times = [each.texts[0] for each in part.fields if each.texts and column(each.key) in _DAYS]
            listed.append((times[0].at, times[0].lines[0]) if times else (0, _NO_TIME))
        elif type(part) is Grid:
            yield from _of_grid(part)
        if type(part) is Label or type(part) is Item:
            yield from _walk(part.body)
    yield from _misplaced(listed)


def _of_grid(grid: Grid) -> Iterator[Finding]:
    """The hours in the first column that tells when, or in the second behind the days in the first."""
    heads = grid.heads
    for place in range(min(2, len(heads))):
        if column(heads[place]) not in _DAYS:
            return
        rows = grid.rows[grid.head_rows :]
        of_day: list[tuple[int, str]] = []
        for row in rows:
            if place and row[0] is not None:
                yield from _misplaced(of_day)
                of_day = []
            cell = row[place]
            if cell is not None and cell.lines:
                of_day.append((cell.at, cell.lines[0]))
        yield from _misplaced(of_day)


def _misplaced(listed: Sequence[tuple[int, str]]) -> Iterator[Finding]:
    """What is at the wrong place among the times of each day; another day, or words without a time, begin anew."""
    run: list[_At] = []
    for at, text in listed:
        time = _time(at, text)
        if time is None or (run and time.day and time.day != run[0].day):
            yield from _of_run(run)
            run = []
        if time is not None:
            run.append(time)
    yield from _of_run(run)


def _time(at: int, text: str) -> _At | None:
    """The time of day that a text begins with, a day perhaps before it; None for all others."""
    clock = find_clock(code(text[: _LONG * 2]))[0] if text else None
    if clock is None or clock.span[0] > _LONG:
        return None
    day = text[: clock.span[0]].strip()
    if day and not day.endswith(
        ("日", "号", "）", ")", "周一", "周二", "周三", "周四", "周五", "周六", "周日")
    ):
        return None
    words = text[slice(*clock.span)]
    is_bare = clock.start.hour < _HALF_A_DAY and (words[0].isdecimal())
    return _At(at, words, day, clock.start.hour * 60 + clock.start.minute, is_bare)


def _of_run(run: Sequence[_At]) -> Iterator[Finding]:
    """The times that stand behind later ones; where the others are in no order either, none."""
    falls = [n for n in range(1, len(run)) if _is_before(run[n], run[n - 1])]
    if len(run) < _LEAST or any(run[n].minutes <= run[0].minutes for n in falls if n > 1):
        return  # a second day, or another group
    if not all(_is_alone(run, n) for n in falls):
        return
    for n in falls:
        time, last = run[n], run[n - 1]
        message = f"“{time.text}”排在“{last.text}”后面，先后不对"
        hint = "按时间先后排；有意这样排的，就在上一行写 # 忽略：先后"
        yield Finding("先后", message, time.at, time.text, hint, is_error=False)


def _is_before(one: _At, other: _At) -> bool:
    """Whether a time lies before the one above it; an hour that may be one of the afternoon does not."""
    may_be_late = one.is_bare and (one.minutes < _EIGHT * 60 or other.minutes >= _NOON)
    return one.minutes < other.minutes and not may_be_late


def _is_alone(run: Sequence[_At], here: int) -> bool:
    """Whether the others are in order without the time that falls back, or without the one before it."""
    is_late = here + 1 == len(run) or not _is_before(run[here + 1], run[here - 1])
    return is_late or here == 1 or not _is_before(run[here], run[here - 2])
