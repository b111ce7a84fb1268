"""Days of the last weeks that would change places: some are counted from the end of the term, others by their week.

Where the new term is longer or shorter, what came before the final test by its week may come to lie behind it. Such a
day is moved as the others are, and a person is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.spans import Window
from planforge.calendar.written import short_day
from planforge.rolling.close import FROM_THE_END
from planforge.rolling.days_off import named
from planforge.rolling.decisions import Decision, Verdict
from planforge.rolling.frame import Frame

_LONGEST = timedelta(days=28)
"""By how much terms may differ."""


class _Move(NamedTuple):
    """The days of a decision before the roll and after it."""

    old: Window
    new: Window


def in_order(decisions: Sequence[Decision], frame: Frame) -> list[Decision]:
    """The decisions, with a question at every day that would change places with one counted from the end."""
    closing = {
        move
        for each in decisions
        if each.verdict is Verdict.CHANGED
        and each.reason.endswith(FROM_THE_END)
        and (move := _move(each, frame))
    }
    if not closing:
        return list(decisions)
    since = min(each.old.start for each in closing) - _LONGEST
    return [_asked(each, closing, frame, since) for each in decisions]


def _move(decision: Decision, frame: Frame) -> _Move | None:
    old, new = days_said(decision.old, frame.window), days_said(decision.new, frame.new_window())
    return _Move(old, new) if old and new else None


def days_said(text: str, window: Window) -> Window | None:
    """The days that the words of a decision say, in the old term or the new one; None where they say none."""
    reading = find_date(code(text), window)
    if reading is None or reading.start is None or reading.end is None:
        return None
    return Window(reading.start, reading.end)


def _asked(decision: Decision, closing: set[_Move], frame: Frame, since: date) -> Decision:
    is_moved = decision.kind == "日期" and decision.verdict is Verdict.CHANGED
    if not is_moved or decision.reason.endswith(FROM_THE_END):
        return decision
    move = _move(decision, frame)
    if move is None or move.old.end < since:
        return decision
    other = next((each for each in sorted(closing) if _changes_places(move, each)), None)
    if other is None:
        return decision
    how = f"{_told(other.old)}按离学期结束的周数改成了{_told(other.new)}"
    said = f"按同一周是{_told(move.new)}，{how}，先后变了，请核对"
    return decision._replace(verdict=Verdict.ASKED, reason=said, question=said)


def _changes_places(move: _Move, other: _Move) -> bool:
    """Whether days stand otherwise to others than before: behind them, before them, or not around them any more."""
    return _sides(move.old, other.old) != _sides(move.new, other.new)


def _sides(days: Window, other: Window) -> tuple[bool, bool]:
    """Whether days begin behind the beginning of others, and end before their end."""
    return days.start > other.start, days.end < other.end


def _told(days: Window) -> str:
    first, last = days.start, days.end
    return named(first) if first == last else f"{short_day(first)}至{short_day(last)}"
