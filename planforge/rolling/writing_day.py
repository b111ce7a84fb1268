"""When a document without a dated sign-off was written, as far as its own words tell.

A plan tells nothing that lies behind the day on which it is written, and plans nothing that lies before it. So it was
written after the last day of which its words say that something was done, and before the first by which something is
to be done; and hardly two months after its term began.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.day import read_day
from planforge.calendar.numerals import HAN_YEAR
from planforge.calendar.spans import Window
from planforge.rolling.decisions import DAYS, Decision, Line, Telling, Verdict
from planforge.rolling.doubt_words import WILL
from planforge.rolling.doubts import DESCRIBED, DOUBTS
from planforge.rolling.fact_words import BOUNDS
from planforge.rolling.frame import Frame
from planforge.rolling.told_words import REASONS

_DAY = timedelta(days=1)
_LATEST = timedelta(weeks=8)  # into its term, one word alone does not show that a plan was written
_LONG = timedelta(weeks=6)  # behind the last day that is over, hardly anything else is
_YEAR = re.compile(rf"\d{{4}}|{HAN_YEAR}")
_CLAUSE = 12  # characters behind a date in which the future shows


def with_writing_day(frame: Frame, lines: Sequence[Line], decided: Sequence[Sequence[Decision]]) -> Frame:
    """The frame with the days between which a document was written whose sign-off does not tell the day; itself where its words do not.

    Inside the month of a sign-off they tell what was over.
    """
    if frame.signed and not _is_of_month(frame):
        return frame
    told: set[date] = set()
    planned: set[date] = set()
    for line, decisions in zip(lines, decided, strict=True):
        for decision in decisions:
            if decision.kind != "日期" or (days := _days(decision.old, frame)) is None:
                continue
            if decision.why in REASONS or decision.why.startswith(DESCRIBED):
                if _YEAR.search(decision.old) or frame.year_before(days) is None:
                    told.add(days.end)
            elif _is_to_come(line, decision):
                planned.add(days.start)
    over = _cut(sorted(told), sorted((*planned, frame.window.start + _LATEST)))
    due = sorted(day for day in planned if over is None or day >= over)
    if over is None and not due:
        return frame
    if frame.signed and frame.over and frame.ahead:
        is_inside = over is not None and frame.over < over <= frame.ahead
        return frame._replace(over=over, written=over) if is_inside else frame
    ahead, later = (*due, None, None)[:2]
    far = min((day for day in (later, over and over + _LONG) if day), default=None)
    written = max((day for day in (over, frame.written) if day), default=None)
    written = min(day for day in (ahead, written) if day)
    return frame._replace(over=over, ahead=ahead, far=far, written=written)


def _is_of_month(frame: Frame) -> bool:
    """Whether a sign-off tells the month in which a document was written, and not the day."""
    return frame.over is not None and frame.ahead is not None and frame.ahead - frame.over > _DAY


def _cut(told: list[date], planned: list[date]) -> date | None:
    """The first day that is not over, so that the fewest days lie on the wrong side of it; None where all is to come.

    A word may deceive; of two days that fit as well the earlier is taken, as plans are written early.
    """
    cuts = [None, *(day + _DAY for day in told)]
    return min(cuts, key=lambda cut: len(told) if cut is None else _misplaced(told, planned, cut))


def _misplaced(told: list[date], planned: list[date], cut: date) -> int:
    return len(told) - bisect_left(told, cut) + bisect_left(planned, cut)


def needs_another_look(decisions: Sequence[Decision]) -> bool:
    """Whether the day of writing may tell more about a line: it has a date that moves or is asked about."""
    return any(each.kind in DAYS and (each.edits or each.question) for each in decisions)


def unsigned_note(signed: str, frame: Frame, decisions: Sequence[Decision]) -> Iterator[str]:
    """How a person who knows when a document was written is asked less, where its sign-off (``signed``) does not tell the day."""
    asked = sum(each.why.endswith(DOUBTS) for each in decisions)
    if asked and (not frame.signed or _is_of_month(frame)):
        day = frame.window.start
        yield (
            f"{_what_is_missing(signed)}，有 {asked} 处日子看不出是已有的事还是安排，没有改。记得原来那份是哪天写的，就加上 --写于 "
            f"{day.year}-{day.month}-{day.day} 这样的日期重新滚动：那天以前的留着，以后的照改。"
        )


def _what_is_missing(signed: str) -> str:
    """Why a sign-off does not tell when its document was written: it bears no date, one without its day, or one of another time."""
    if not signed:
        return "落款没有日期"
    return f"落款的“{signed}”{'不在这份文件的时间里' if read_day(signed)[0] else '没有写是哪一天'}"


def _days(text: str, frame: Frame) -> Window | None:
    """The days that a date names, where they are of the document's own time."""
    reading = find_date(code(text), frame.window)
    if reading is None or reading.start is None or reading.end is None:
        return None
    own = frame.is_of_period(reading.start) and frame.is_of_period(reading.end)
    return Window(reading.start, reading.end) if own else None


def _is_to_come(line: Line, decision: Decision) -> bool:
    """Whether something is to be done by a date or will be done then; a schedule may list what is over."""
    if (
        decision.verdict is not Verdict.CHANGED
        or line.tells_time
        or line.in_table
        or line.telling is not Telling.PLANNED
    ):
        return False
    end = decision.at - line.start + len(decision.old)
    return BOUNDS.match(line.text, end) is not None or WILL.search(line.text, end, end + _CLAUSE) is not None
