"""Where a day stands among the terms: which term it belongs to, and its place there by that term's anchors.

A roll moves a day to the same place of a later term. Rolling on lands where rolling from the original would only if
the new day is read at that very place again; ``Spot`` is what has to be the same.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from planforge.calendar.school_calendar import SchoolCalendar
from planforge.calendar.spans import shift
from planforge.calendar.term import Term, term_name

_GETTING_READY = {1: timedelta(weeks=4), 2: timedelta(weeks=2)}
"""How long before its first week a term is got ready for: in summer from August on, in winter behind the festival."""
_OWN = timedelta(weeks=6)  # before a term that are taken for its own in a document about that term
_DAY = timedelta(days=1)
_BEHIND = 100  # added to the weeks that are counted from the end of a term


class TermName(NamedTuple):
    """A term by the year in which its school year begins, and 1 or 2."""

    school_year: int
    number: int

    def later(self, halves: int) -> TermName:
        """Return the term so many terms later."""
        year, number = divmod(2 * self.school_year + self.number - 1 + halves, 2)
        return TermName(year, number + 1)

    def __str__(self) -> str:
        """The term in full."""
        return term_name(self.school_year, self.number)


class Spot(NamedTuple):
    """A place in a term: its first day, its first day off, or (both false) week and ISO weekday."""

    is_first: bool
    is_off: bool
    week: int = 0
    weekday: int = 0


def spot_of(day: date, term: Term) -> Spot:
    """The place of a day by the anchors of a term."""
    is_first, is_off = day == term.start, day == term.end + _DAY
    if is_first or is_off:
        return Spot(is_first, is_off)
    if day > term.end:
        return Spot(is_first, is_off, _BEHIND + (day - last_monday(term)).days // 7, day.isoweekday())
    return Spot(is_first, is_off, week_of(day, term), day.isoweekday())


def moved(day: date, old: Term, new: Term) -> date:
    """Move a day from one term to another by its anchor: the first day, the first day off, or week and weekday.

    In the break behind a term weeks count from its end.
    """
    if day == old.start:
        return new.start
    if day == old.end + _DAY and not (old.assumed or new.assumed):
        return new.end + _DAY
    if day > old.end:
        return shift(day, (last_monday(new) - last_monday(old)).days) or day
    return moved_by_week(day, old, new)


def moved_by_week(day: date, old: Term, new: Term) -> date:
    """Move a day from one term to another by week and weekday, beyond their ends as well."""
    weeks, days = divmod((day - week_one(old)).days, 7)
    weekday = (days + old.week_start) % 7
    return shift(week_one(new), 7 * weeks + (weekday - new.week_start) % 7) or day


@lru_cache(maxsize=256)
def last_monday(term: Term) -> date:
    """The Monday of the last week with school days."""
    last = term.end - timedelta(days=max(0, term.end.isoweekday() - 5))
    return last - timedelta(days=last.weekday())


@lru_cache(maxsize=256)
def week_one(term: Term) -> date:
    """The first day of the first teaching week."""
    week = term.week(1)
    return week.start if week else term.start


def week_of(day: date, term: Term) -> int:
    """The teaching week of a day; 0 and below before the term."""
    return (day - week_one(term)).days // 7 + 1


class Terms:
    """The terms around a document, and where days stand among them: a document names few days often, so each is found once.

    ``own`` is the term that the document is about, if it is about one; more weeks before it are its own.
    """

    def __init__(self, calendar: SchoolCalendar, own: TermName | None = None) -> None:
        self._calendar = calendar
        self._own = own
        self._terms: dict[TermName, Term] = {}
        self._begins: dict[TermName, date] = {}
        self._names: dict[date, TermName] = {}
        self._spots: dict[date, Spot] = {}

    def term(self, name: TermName) -> Term:
        """A term by its name."""
        if name not in self._terms:
            self._terms[name] = self._calendar.term(*name)
        return self._terms[name]

    def name_of(self, day: date) -> TermName:
        """The term that a day belongs to: the weeks of getting ready for a term are its own, what is before them is closing."""
        if day not in self._names:
            self._names[day] = self._owner(day)
        return self._names[day]

    def spot_of(self, day: date) -> Spot:
        """The place of a day in the term that it belongs to."""
        if day not in self._spots:
            self._spots[day] = spot_of(day, self.term(self.name_of(day)))
        return self._spots[day]

    def _owner(self, day: date) -> TermName:
        own = self._own
        if own is not None and week_one(self.term(own)) - _OWN <= day < self._begin(own.later(1)):
            return own
        names = (TermName(day.year, 1), TermName(day.year - 1, 2), TermName(day.year - 1, 1))
        return next((name for name in names if day >= self._begin(name)), TermName(day.year - 2, 2))

    def _begin(self, name: TermName) -> date:
        """The first day of the weeks of getting ready for a term."""
        if name not in self._begins:
            ready = week_one(self.term(name)) - _GETTING_READY[name.number]
            self._begins[name] = max(ready, self.term(name.later(-1)).end + _DAY)
        return self._begins[name]
