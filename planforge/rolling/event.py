"""The whole months that a document is about (活动时间：4月1日—30日), whose first and last day its stages share.

Such months stay those of the calendar, while days go by their teaching week: a stage that begins or ends with them, and
a day that is their first or last, must not leave them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planforge.calendar.coded import code
from planforge.calendar.dates import each_date
from planforge.calendar.spans import last_day
from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame
from planforge.rolling.spans import span_days
from planforge.rolling.written_week import is_written_week

_LONGEST = timedelta(days=92)
_WITH_DAYS = re.compile(r"(?<!\d)1\s*[日号]?\s*[-—–－~～至到]")
"""Behind its month, the first day of a stretch: whole months that are named without days (4月) bound none."""


def with_event(frame: Frame, lines: Sequence[Line]) -> Frame:
    """The frame that knows the months that a document is about: the only whole ones whose first and last day it writes."""
    if frame.crosses or frame.is_long or frame.days is not None:
        return frame
    found = {days for line in lines if _WITH_DAYS.search(line.text) for days in _months(line, frame)}
    event = found.pop() if len(found) == 1 else None
    return frame if event is None or event[1] - event[0] > _LONGEST else frame._replace(event=event)


def _months(line: Line, frame: Frame) -> Iterator[tuple[date, date]]:
    """The first and last days of whole months in a line that is no row of a table."""
    for _, reading in () if line.in_table else each_date(code(line.text), frame.window):
        if reading.start and reading.end and are_whole_months(reading.start, reading.end):
            yield reading.start, reading.end


def are_whole_months(start: date, end: date) -> bool:
    """Whether days are all those of some months."""
    return start.day == 1 and start != end and end.day == last_day(end.year, end.month)


def days_of_event(
    line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame
) -> tuple[date, date] | None:
    """The new days of a stage that begins or ends with the months of the event, or of a day that does; None for others."""
    event = frame.event
    if event is None or frame.crosses or frame.is_anchor(days[0]) or days == event:
        return None
    begins, ends = days[0] == event[0], days[1] == event[1]
    if not (begins or ends) or is_written_week(line, span, days, frame):
        return None
    if days[0] == days[1]:
        return frame.same_day(days[0]), frame.same_day(days[0])
    first, last = span_days(*days, frame)
    return frame.same_day(days[0]) if begins else first, frame.same_day(days[1]) if ends else last
