"""A text that is one day and nothing else, as in a sign-off or in a 校历."""

from __future__ import annotations

import re
from datetime import date

from planforge.calendar import dates
from planforge.calendar.finding import Finding
from planforge.calendar.spans import Precision, Window

_FORMS = tuple(
    (re.compile(rf"\s*{pattern}\s*"), read)
    for pattern, read in (
        (dates.ISO_PATTERN, dates.read_iso),
        (dates.HAN_PATTERN, dates.read_han),
        (dates.DOTTED_PATTERN, dates.read_dotted),
    )
)


def read_day(text: str, window: Window | None = None) -> tuple[date | None, tuple[Finding, ...]]:
    """Read a text that is a single day (2026-09-01, 2026年9月1日, 9.1); None if it is anything else.

    Without a year the day is sought in the window. A day that no calendar has is a finding.
    """
    for pattern, read in _FORMS:
        match = pattern.fullmatch(text)
        if match is not None:
            reading = read(match, window)
            is_day = reading.precision is Precision.DAY and reading.start == reading.end
            return (reading.start if is_day else None), reading.findings
    return None, ()
