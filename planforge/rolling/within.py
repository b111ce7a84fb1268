"""Whether days have left the term, or the week, that their document is about, or have come into it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from planforge.calendar.period import PeriodKind
from planforge.calendar.spans import Window
from planforge.rolling.days_off import named
from planforge.rolling.frame import Frame
from planforge.rolling.spans import last_of_week


@lru_cache(maxsize=512)
def outside_now(old: tuple[date, date], new: tuple[date, date], frame: Frame) -> str:
    """What is said of days that have left the term or the week of their document."""
    before, window = frame.own_days()
    is_term = frame.old.kind is PeriodKind.TERM and not frame.week
    runs_over = is_term and old[1] <= before.end and last_of_week(window.end) < new[1]
    if not _meet(old, before) or (_meet(new, window) and not runs_over):
        return ""
    if not is_term:
        return f"现在是{named(new[0])}，不在这份文件的日子里，请看要不要移走"
    return f"{named(new[1] if runs_over else new[0])}在学期以外{_term_days(window, frame)}"


@lru_cache(maxsize=512)
def inside_now(old: tuple[date, date], new: tuple[date, date], frame: Frame) -> str:
    """What is said of days out of the old term that have come into the new one."""
    before, window = frame.own_days()
    if frame.old.kind is not PeriodKind.TERM or frame.week or _meet(old, before) or not _meet(new, window):
        return ""
    return f"{named(new[0])}在学期里{_term_days(window, frame)}，原来的日子在学期以外，请核对"


@lru_cache(maxsize=512)
def break_now(old: tuple[date, date], new: tuple[date, date], frame: Frame) -> str:
    """What is said of days in a break between two terms of a document that have come into a term, or the other way round."""
    if frame.old.kind is PeriodKind.TERM or frame.week or frame.is_long:
        return ""
    before = frame.calendar.term(*frame.term_of(old[0])).window
    window = frame.calendar.term(*frame.term_of_new(new[0])).window
    if _meet(old, before) == _meet(new, window):
        return ""
    where = "已经放假" if _meet(old, before) else "还在学期里，原来的日子在假期里"
    return f"{named(new[0])}{where}，请核对"


def _meet(days: tuple[date, date], window: Window) -> bool:
    return window.start <= days[1] and days[0] <= window.end


def _term_days(window: Window, frame: Frame) -> str:
    guessed = "，是推算的" if frame.calendar.term(*frame.new_first).assumed else ""
    return f"（{named(window.start)}开学，{named(window.end)}结束{guessed}）"
