"""From one period to another: how terms, days, months and years of the old one map to the new one.

Everything hangs on teaching calendars, never on a count of days: a day keeps its week and weekday.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from planforge.calendar.day import in_year
from planforge.calendar.period import Period, PeriodKind
from planforge.calendar.school_calendar import SchoolCalendar
from planforge.calendar.spans import Window, last_day, same_day, shift
from planforge.rolling.special_days import NamedDay, SpecialDay
from planforge.rolling.spot import TermName, Terms, moved

_FRIDAY, _HALF_WEEK = 5, 3
_NO_TIME, _WEEK = timedelta(0), timedelta(days=7)
SHORTEST_SPAN = 400
"""Days: longer periods are plans of several years."""


class WeekForm(NamedTuple):
    """From which day of the week to which the weeks of a document's rows go, and whether holidays cut them short."""

    first: int
    last: int
    cuts: bool = False


class _Fields(NamedTuple):
    """What a frame is made of."""

    old: Period
    halves: int
    first: TermName
    calendar: SchoolCalendar
    window: Window
    days: int | None = None
    about: tuple[SpecialDay, ...] = ()
    named: tuple[NamedDay, ...] = ()
    numbered: frozenset[tuple[int, int]] = frozenset()
    title: str = ""
    heads: frozenset[str] = frozenset()
    written: date | None = None
    signed: bool = False
    over: date | None = None
    ahead: date | None = None
    far: date | None = None
    week: int = 0
    form: WeekForm | None = None
    event: tuple[date, date] | None = None


class Frame(_Fields):
    """A roll: the old document's period, how many terms it moves, and the school's calendar.

    ``window`` holds the old document's days, ``first`` its (first) term; ``days`` is given where a
    document of one day or week moves to another day that was named; ``about`` are the special days that
    its head names (教师节活动方案); ``named`` are those that it names in one place and may write in another, too; ``numbered`` are the numbers of sections typed in it (2.1);
    ``title`` is its own title, without spaces, as the text may quote it; ``heads`` are the lines that name the document or its period, as they are typed; ``written`` is the day by which it was
    written, as far as that can be told, ``signed`` whether its sign-off tells it; what ends before ``over`` has been when it was
    written, what begins on ``ahead`` or later was still to come, on ``far`` or later without much doubt (None where nothing tells); ``week`` is the teaching week that it is for, 0 where it is for none; ``form`` is that of the weeks in its rows, if it has such rows; ``event`` are the first and the last day of the whole months that it is about (活动时间：4月1日—30日).

    Every date of a document asks the same, so what follows from these alone is found once and kept with the frame; what
    is asked of a day and a frame is cached, so two frames are the same only where they are one.
    """

    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__

    @cached_property
    def crosses(self) -> bool:
        """Whether a first term becomes a second one or the other way round."""
        return self.halves % 2 == 1

    @cached_property
    def years(self) -> int:
        """How many school years the document moves; with ``crosses``, from the first term to the new one."""
        return self.new_first.school_year - self.first.school_year

    @cached_property
    def calendar_years(self) -> int:
        """How many years on 今年 is in the new document."""
        return self.year(self.window.start.year) - self.window.start.year

    @cached_property
    def new_first(self) -> TermName:
        """The (first) term of the new document."""
        return self.first.later(self.halves)

    @cached_property
    def is_long(self) -> bool:
        """Whether the document is a plan for several years, whose days are days of the year, not of a term."""
        return (self.window.end - self.window.start).days > SHORTEST_SPAN

    @cached_property
    def _terms(self) -> Terms:
        """The terms of the old document."""
        return Terms(self.calendar, self._own(self.first))

    @cached_property
    def _new_terms(self) -> Terms:
        """The terms of the new document."""
        return Terms(self.calendar, self._own(self.new_first))

    @cached_property
    def _around(self) -> Window:
        """The days of the old period with the weeks of getting ready and closing."""
        return Window(self.window.start - _BEFORE, self.window.end + _AFTER)

    @cached_property
    def _moved(self) -> dict[date, date]:
        """The new days that have been asked for."""
        return {}

    def is_anchor(self, day: date) -> bool:
        """Whether a day of the old document is the first of a term or the first after one."""
        spot = self._terms.spot_of(day)
        return spot.is_first or (spot.is_off and not self._terms.term(self.term_of(day)).assumed)

    def is_start(self, day: date) -> bool:
        """Whether a day of the old document is the first of a term."""
        return self._terms.spot_of(day).is_first

    def beside(self, first: date, day: date) -> date:
        """The new day of one named together with an earlier one.

        A few days keep their distance, whatever day weeks begin on; unless, behind an anchor, it ends its week, or
        would fall on a weekend.
        """
        distance = day - first
        if not _NO_TIME < distance < _WEEK:
            return self.day(day)
        new = self.day(first) + distance
        ends_week = day.isoweekday() >= _FRIDAY or new.isoweekday() > _FRIDAY
        return self.day(day) if ends_week and self.is_anchor(first) else new

    def new_window(self) -> Window:
        """The days of the new document."""
        return self._new_window

    @cached_property
    def _new_window(self) -> Window:
        if self.old.kind is PeriodKind.TERM:
            return self.calendar.term(*self.new_first).window
        if self.old.kind is PeriodKind.SCHOOL_YEAR:
            first, last = (self.calendar.term(*name) for name in (self.new_first, self.new_first.later(1)))
            return Window(first.window.start, last.window.end)
        start, end = self.window
        if self.old.kind is PeriodKind.YEAR:  # the year, not the weeks that its first and last days move by
            return Window(date(start.year + self.years, 1, 1), date(end.year + self.years, 12, 31))
        start, end = self.day(start), self.day(end)
        return Window(start, max(start, end))

    def own_days(self) -> tuple[Window, Window]:
        """The days of the old document and of the new one: its week, where it is for one."""
        if not self.week:
            return self.window, self.new_window()
        terms = self.calendar.term(*self.first), self.calendar.term(*self.new_first)
        old, new = (term.week(self.week) for term in terms)
        return (Window(*old), Window(*new)) if old and new else (self.window, self.new_window())

    def is_of_period(self, day: date) -> bool:
        """Whether a day lies in the old period, or in the weeks of getting ready and closing."""
        return self._around.start <= day <= self._around.end

    def is_of_new_period(self, day: date) -> bool:
        """Whether a day lies in the new period, or close to it."""
        return self._back.is_of_period(day)

    def year_before(self, days: Window) -> Window | None:
        """Days of no named year a year before, where those lie in the last months before the document was written.

        A plan for a school year that was written in August has two Junes near it: the one that was, and the one to come.
        """
        before = Window(in_year(days.start, days.start.year - 1), in_year(days.end, days.end.year - 1))
        written = self.over or self.written or self.window.start
        return before if self.window.start - _RECENT <= before.start and before.end < written else None

    def term_of_new(self, day: date) -> TermName:
        """The term that a day of the new document belongs to."""
        return self._new_terms.name_of(day)

    def term_of(self, day: date) -> TermName:
        """The term that a day of the old document belongs to."""
        return self._terms.name_of(day)

    def _own(self, name: TermName) -> TermName | None:
        return name if self.old.term is not None else None

    def back(self) -> Frame:
        """The roll the other way round."""
        return self._back

    @cached_property
    def _back(self) -> Frame:
        return self._replace(
            first=self.new_first,
            halves=-self.halves,
            window=self.new_window(),
            days=None if self.days is None else -self.days,
            event=self.event and (self.same_day(self.event[0]), self.same_day(self.event[1])),
        )

    def goes_by_year(self, day: date) -> bool:
        """Whether a day of a document for a calendar year keeps its place in the year: its term, or the new one, is only the usual one.

        The usual terms follow the Spring Festival, by weeks that say nothing of the work of a year.
        """
        if self.old.kind is not PeriodKind.YEAR:
            return False
        name = self.term_of(day)
        terms = self._terms.term(name), self._terms.term(name.later(self.halves))
        return any(term.assumed and not term.assumed_days for term in terms)

    def holds(self, day: date, new: date) -> bool:
        """Whether a new day is read at the place that the old one had, so that rolling on goes on from there."""
        if self.days is not None or self.is_long or self.goes_by_year(day):
            return True
        if self.term_of_new(new) != self.term_of(day).later(self.halves):
            return False
        return self._terms.spot_of(day) == self._new_terms.spot_of(new)

    def day(self, day: date) -> date:
        """The day of the new document with the same place in its term: opening, closing, or week and weekday."""
        new = self._moved.get(day)
        if new is None:
            new = self._moved[day] = self._move(day)
        return new

    def _move(self, day: date) -> date:
        if self.days is not None:
            return shift(day, self.days) or day
        if self.is_long:
            year = day.year + self.years
            return day.replace(year=year, day=min(day.day, last_day(year, day.month)))
        if self.goes_by_year(day):
            same = self.same_day(day)
            return same - timedelta(days=(same - day).days % 7 - 7 * ((same - day).days % 7 > _HALF_WEEK))
        name = self.term_of(day)
        return moved(day, self._terms.term(name), self._terms.term(name.later(self.halves)))

    def same_day(self, day: date) -> date:
        """The same day of the calendar year in the new document."""
        return same_day(day, self.year(day.year))

    def month(self, year: int | None, month: int) -> tuple[int | None, int]:
        """The month of the new document: half a year on for every term, so that no two months become one."""
        years, index = divmod(month - 1 + 6 * self.halves, 12)
        return (None if year is None else year + years), index + 1

    def year(self, year: int) -> int:
        """The calendar year of the new document that stands for one of the old."""
        if not self.crosses:
            return year + self.years
        if self.old.kind is PeriodKind.SPAN and self.window.start.year == self.window.end.year:
            return year + (self.window.start.month - 1 + 6 * self.halves) // 12  # 上半年, as its months go
        new = self.new_window()
        return new.end.year if year == self.window.end.year != self.window.start.year else new.start.year

    def is_own_year(self, year: int) -> bool:
        """Whether a calendar year is one of the old document's own."""
        return self.window.start.year <= year <= self.window.end.year


_BEFORE, _AFTER = timedelta(days=45), timedelta(days=30)
_RECENT = timedelta(days=150)  # of which a document may speak as of what everybody remembers
