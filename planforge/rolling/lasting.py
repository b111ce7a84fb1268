"""Whether a new day will be read as what the old one was, so that rolling on lands where rolling from the original does.

A day of week 3 may come to lie on the first school day, on a festival or in a holiday, or nearer to another term. A
later roll would take it for that, so a person has to see it now.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from planforge.rolling.close import closing
from planforge.rolling.date_edits import WrittenDate
from planforge.rolling.days_off import named, on_holiday, special_status
from planforge.rolling.decisions import Line
from planforge.rolling.fixed import fixed_days, is_deadline, is_end_of_another_month
from planforge.rolling.frame import Frame
from planforge.rolling.named_days import will_be_named
from planforge.rolling.spans import begins_month, span_days
from planforge.rolling.special_days import special_days_in
from planforge.rolling.written_week import is_written_week

_ONE_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_FEW_DAYS = timedelta(days=5)


class Move(NamedTuple):
    """A date in its line, its first and last day, and those that a roll has found for it."""

    line: Line
    written: WrittenDate
    old: tuple[date, date]
    new: tuple[date, date]


def is_signed_at_the_edge(line: Line, old: date, new: date, frame: Frame) -> bool:
    """Whether somebody signs within a few days of the opening or the close of the old term and of the new one.

    A sign-off says about when, so that it may come to lie on the very day, or one day to the other side of it.
    """
    if not line.signs:
        return False
    terms = frame.calendar.term(*frame.first), frame.calendar.term(*frame.new_first)
    edges = ((term.start, term.end + timedelta(days=1)) for term in terms)
    return any(
        abs(old - before) <= _FEW_DAYS and abs(new - after) <= _FEW_DAYS
        for before, after in zip(*edges, strict=True)
    )


def drift(move: Move, frame: Frame) -> str:
    """Why new days, moved with their teaching week, would not be read as what the old ones were; or nothing."""
    line, written, old, new = move
    if old[0] < old[1] and is_written_week(line, written.span, old, frame):
        return ""
    doubt = unlasting(old, new, frame) or _parted(written, (old[0], new[0]), frame)
    if not doubt and not line.in_table and not line.tells_time and frame.is_anchor(old[0]):
        doubt = _longer(old, new)
    if doubt or line.signs:
        return doubt
    doubt = _meaning(move, frame)
    if doubt or is_deadline(line, written.span) or frame.is_anchor(old[0]):
        return doubt
    if special_status(*new, frame.back()):
        return on_holiday(old, new) or f"按同一周是{named(new[0])}，是假期里或调休上班的日子，请看要不要改"
    return ""


def _longer(old: tuple[date, date], new: tuple[date, date]) -> str:
    """Why what begins with the term (返岗培训2月25日—27日) goes on for days more or fewer than it did, and not for one alone."""
    if old[1] - old[0] >= _WEEK or abs((new[1] - new[0]) - (old[1] - old[0])) <= _ONE_DAY:
        return ""
    return f"到{named(new[1])}为止，和原来不是一样长，请核对"


def _meaning(move: Move, frame: Frame) -> str:
    """Why new days have got a place of their own in the year or near the end of the term."""
    line, written, old, new = move
    close = closing(line, written.span, new, frame.back())
    if close is not None and not close.question and new[0] + close.shift != old[0]:
        return f"按同一周是{named(new[0])}，离学期结束的远近和原来不一样了，请核对"
    is_same_date = (new[0].month, new[0].day) == (old[0].month, old[0].day)
    is_named = new[0] == new[1] and not is_same_date and will_be_named(new[0], frame)
    if begins_month(*new, frame.back()) or new == old:
        return ""
    if any(each.day(new[0].year) == new[0] for each in special_days_in(line.text)):
        return ""  # it says itself what day it is
    if is_named:
        return f"按同一周是{named(new[0])}，文件里这一天另有安排，请看是不是放在这一天"
    if fixed_days(line, written.span, new, frame.back()) is not None:
        return f"按同一周是{named(new[0])}，这是每年固定的日子，请看是不是放在这一天"
    return ""


def fixed_drift(written: WrittenDate, move: tuple[date, date], frame: Frame) -> str:
    """Why a day that hangs on the calendar year, old and new, would not be read as such again; or nothing."""
    old, new = move
    if frame.crosses and is_end_of_another_month(old, new):
        return "月底的期限，改到新学期相应的月底，请核对"
    if frame.back().is_anchor(new) and not frame.is_anchor(old):
        return f"{named(new)}是新学期开学或放假的日子，请看要不要改"
    return _parted(written, move, frame)


def _parted(written: WrittenDate, move: tuple[date, date], frame: Frame) -> str:
    """Why a new day has come out of the days that its document is about, or would be read as one of another year."""
    old, new = move
    if not written.has_year:
        is_other = frame.new_window().year_of(new.month) not in (new.year, None)
        return f"现在是{new.year}年{named(new)}，不写年份会看成别的年份" if is_other else ""
    if frame.is_of_period(old) == frame.is_of_new_period(new):
        return ""
    return f"现在是{named(new)}，离新学期的远近和原来不一样了，请核对"


def parting(days: list[tuple[date, date]], frame: Frame) -> str:
    """Why one of some days, old and new, would not be read as it was; days near the first go with it."""
    (first, new_first), back = days[0], frame.back()
    doubt = unlasting((first, first), (new_first, new_first), frame)
    apart = (new for day, new in days if back.beside(new_first, new) != day and not frame.holds(day, new))
    gone = next(apart, None)
    return doubt or (f"按同一周是{named(gone)}，离前一个日子的远近和原来不一样了" if gone else "")


@lru_cache(maxsize=512)
def unlasting(old: tuple[date, date], new: tuple[date, date], frame: Frame) -> str:
    """Why the new days of a first and a last one have another place among the terms than the old; or nothing.

    Rolling on from there would not lead where rolling from the old days does.
    """
    if old[0] != old[1]:
        back = frame.back()
        if back.day(new[0]) == old[0] and span_days(*new, back)[1] != old[1]:
            return f"到{named(new[1])}为止，和原来不是一样长，请核对"
    if frame.holds(old[0], new[0]) or begins_month(*old, frame):
        return ""
    term = frame.calendar.term(*frame.new_first)
    if new[0] in (term.start, term.end + timedelta(days=1)):
        return (
            f"按同一周是{named(new[0])}，正是{'开学' if new[0] == term.start else '放假'}那天，请看要不要改"
        )
    return f"按同一周是{named(new[0])}，离开学、放假的远近和原来不一样了，请另定"
