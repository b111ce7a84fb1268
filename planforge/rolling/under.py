"""The month that a line stands below (九月: 15日大会), and days that leave it."""

from __future__ import annotations

from datetime import date

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame


def month_under(line: Line, frame: Frame) -> tuple[int, int | None]:
    """The month and year that a line stands below; 0 where it stands below none."""
    reading = find_date(code(line.under), frame.window, whole=True) if line.under else None
    if reading is None or reading.start is None:
        return 0, None
    return reading.start.month, reading.start.year


LEFT = "已不在上面写的那个月里"
"""What is said of a day that has left the month it stands below."""


def left_month(line: Line, old: date | None, new: tuple[date, date], frame: Frame) -> date | None:
    """The first or last new day that has left the month above its line (not the row of another day); None where none has.

    ``old`` is the first of the old days; as many of them as there are new ones lay in that month.
    """
    if not line.under.endswith(("月", "月份")) or old is None:
        return None
    month, year = month_under(line, frame)
    now = frame.month(year, month)[1]
    before = old, old + (new[1] - new[0])
    left = (day for was, day in zip(before, new, strict=True) if was.month == month and day.month != now)
    return next(left, None) if before[0].month == month else None
