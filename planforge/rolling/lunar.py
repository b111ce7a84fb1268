"""Days of the lunar calendar (九月初九, 腊月廿三) stay what they are; one that the new term lacks is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from planforge.calendar.lunar import lunar_day
from planforge.calendar.lunar_written import LunarDay, lunar_days_in
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.frame import Frame
from planforge.rolling.special_days import special_days_in

KIND: Final = "农历"
"""The kind of a decision about a day of the lunar calendar."""

_BEHIND: Final = 12  # characters behind a day that may hold its lunar one

Found = tuple[tuple[int, int], Decision]


def lunar_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """Every day of the lunar calendar of a line, with its span."""
    for found in lunar_days_in(line.text):
        if found.is_sure or frame.crosses:
            yield found.span, _decision(line, found, frame)


def day_beside_lunar(line: Line, span: tuple[int, int], day: date, frame: Frame) -> date | None:
    """The new day of one behind which its lunar day stands (10月18日（农历九月初九）); None where none does, or the new term lacks it."""
    beside = (each for each in lunar_days_in(line.text[span[1] : span[1] + _BEHIND]) if each.span[0] <= 1)
    found = next((each for each in beside if lunar_day(day.year, each.month, each.day) == day), None)
    if found is None:
        return None
    year = frame.year(day.year)
    days = (lunar_day(each, found.month, found.day) for each in (year, year - 1, year + 1))
    return next((each for each in days if each is not None and frame.is_of_new_period(each)), None)


def _decision(line: Line, found: LunarDay, frame: Frame) -> Decision:
    if not found.is_sure:
        said = f"“{line.words(found.span)}”像是农历的日子，没有改；不是农历的，请按新学期改"
        return line.asked(KIND, found.span, said)
    days = _days(found, frame)
    is_there = any(map(frame.is_of_new_period, days))
    is_gone = frame.crosses and any(map(frame.is_of_period, days)) and not is_there
    if not is_gone or _is_asked_by_name(line, days):
        return line.kept(KIND, found.span, "农历的日子，不随公历改")
    return line.asked(KIND, found.span, f"“{line.words(found.span)}”没有改：农历的这一天不在新学期里")


def _days(found: LunarDay, frame: Frame) -> list[date]:
    """The solar days that a lunar one is around the old and the new document."""
    years = {
        each.year + more for each in (frame.window.start, frame.new_window().start) for more in (-1, 0, 1)
    }
    return [day for year in sorted(years) if (day := lunar_day(year, found.month, found.day))]


def _is_asked_by_name(line: Line, days: list[date]) -> bool:
    """Whether the festival of that day is named in the line, and so is asked about itself."""
    return any(special.day(day.year) == day for special in special_days_in(line.text) for day in days)
