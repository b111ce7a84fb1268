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


def leaves_month(line: Line, old: date | None, new: date, frame: Frame) -> bool:
    """Whether a day of the month that the line stands below (not the row of another day) falls into another one."""
    if not line.under.endswith(("月", "月份")):
        return False
    month, year = month_under(line, frame)
    return old is not None and old.month == month and new.month != frame.month(year, month)[1]
