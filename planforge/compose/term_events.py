"""What happens in a term day by day, for a calendar on a phone: opening, weeks, holidays, make-up days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from planforge.calendar.holidays import DayKind, day_status, is_published, rests
from planforge.calendar.term import CLOSING, OPENING, Term
from planforge.compose.term_table import weeks_of


class TermEvent(NamedTuple):
    """Something from a first to a last day, both included; tentative where the notice is not out."""

    name: str
    first: date
    last: date
    tentative: bool = False


def term_events(term: Term) -> Iterator[TermEvent]:
    """The events of a term in groups: its weeks, its holidays, the days worked for them, its ends."""
    weeks = list(weeks_of(term))
    first, last = weeks[0].days[0], term.end
    yield TermEvent("开学", term.start, term.start, term.is_assumed(OPENING))
    for week in (week for week in weeks if week.first <= last):
        yield TermEvent(week.name, week.days[0], week.days[-1], term.is_assumed(OPENING))
    for year in range(first.year, last.year + 1):
        tentative = not is_published(year)
        for rest in rests(year):
            if rest.first <= last and rest.last >= first:
                yield TermEvent(f"{rest.name}放假", rest.first, rest.last, tentative)
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        status = day_status(day)
        if status.kind is DayKind.MAKE_UP:
            yield TermEvent(f"上班（{status.name}调休）", day, day, status.tentative)
    for own in term.own:
        yield TermEvent(own.name, own.first, own.last)
    yield TermEvent("放假", term.closing, term.closing, term.is_assumed(CLOSING))
