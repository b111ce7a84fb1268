"""The days that a school adds to its 校历: 运动会, 家长会, each with its day or days."""

from __future__ import annotations

from collections.abc import Mapping

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.finding import Finding
from planforge.calendar.spans import Window
from planforge.calendar.term import OwnDay, Term

_HINT = "写成 2026-10-15: 运动会 的样子；几天的写 2026-10-15—16"


def read_own_days(
    entries: Mapping[str, str], term: Term
) -> tuple[tuple[OwnDay, ...], tuple[tuple[str, Finding], ...]]:
    """The days of a term in their order, and what cannot be read as one, each with its key.

    What happens may stand behind its day or before it (运动会: 2026-10-15).
    """
    found: list[OwnDay] = []
    doubts: list[tuple[str, Finding]] = []
    for key, value in entries.items():
        day, name = _read(key, term.window), value
        if day is None:
            day, name = _read(value, term.window), key
        if day is None or not name.strip():
            doubts.append(
                (key, Finding("calendar-day", False, f"“{key}: {value}”看不出是哪一天", _HINT, 0, len(key)))
            )
        elif day.end < term.start or day.start > term.end:
            message = f"“{name}”的日子不在这个学期里"
            doubts.append(
                (key, Finding("calendar-day", False, message, "请核对日期，或写到那个学期下面", 0, len(key)))
            )
        else:
            found.append(OwnDay(name.strip(), day.start, day.end))
    return tuple(sorted(found, key=lambda each: (each.first, each.last))), tuple(doubts)


def _read(text: str, window: Window) -> Window | None:
    reading = find_date(code(text), window, whole=True)
    if reading is None or reading.start is None or reading.end is None or reading.findings:
        return None
    return Window(reading.start, reading.end)
