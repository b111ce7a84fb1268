"""A term as days and teaching weeks.

Week 1 is the week that holds the first school day, or, where a part of a week does not count, the
first whole one; weeks begin on Monday or on Sunday. Places differ in both, so both are data
(peers.md: three cities, three customs).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from planforge.calendar.festivals import festival_day
from planforge.calendar.spans import Window, shift

MONDAY, SUNDAY = 1, 7
OPENING, CLOSING = "开学", "放假"
_NUMBERS = {1: "第一学期", 2: "第二学期"}


def term_name(school_year: int, number: int) -> str:
    """A term in full: 2026—2027学年度第一学期."""
    return f"{school_year}—{school_year + 1}学年度{_NUMBERS[number]}"


class OwnDay(NamedTuple):
    """What a school does on days of its own (运动会), from a first to a last one, both included."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Term:
    """The days from the first to the last school day, both included; ``week_start`` is 1 or 7.

    Without ``first_counts`` a first week of which school days are missing has no number. ``before`` is the number of
    weeks that a calendar lists before week 1, ``own`` what the school itself does in the term. Of a term that the
    school gives only in part, ``assumed_days`` names what is ``assumed`` (开学, 放假); none where it gives no such term.
    """

    start: date
    end: date
    week_start: int = MONDAY
    assumed: bool = False
    first_counts: bool = True
    before: int = 0
    own: tuple[OwnDay, ...] = ()
    assumed_days: tuple[str, ...] = ()

    def is_assumed(self, key: str) -> bool:
        """Whether the first day (开学) or the first day off (放假) is only the usual one."""
        return self.assumed and (not self.assumed_days or key in self.assumed_days)

    @property
    def closing(self) -> date:
        """The first day off."""
        return self.end + timedelta(days=1)

    @property
    def listed(self) -> Window:
        """The days of the weeks that a calendar lists: from those before the term to the one with the first day off."""
        missing = (self.start.isoweekday() - self.week_start) % 7
        passed = (self.closing.isoweekday() - self.week_start) % 7
        first = self.start - timedelta(days=missing + 7 * self.before)
        return Window(first, self.closing + timedelta(days=6 - passed))

    @property
    def window(self) -> Window:
        """The days of the term."""
        return Window(self.start, self.end)

    @property
    def weeks(self) -> int:
        """The number of the last teaching week."""
        return (self.end.toordinal() - self._week_one()) // 7 + 1

    def week(self, number: int) -> Window | None:
        """Return the seven days of a teaching week, also beyond the term; None below week 1."""
        if number < 1:
            return None
        first = shift(date.fromordinal(max(self._week_one(), 1)), 7 * (number - 1))
        last = shift(first, 6) if first else None
        return Window(first, last) if first and last else None

    def day(self, number: int, weekday: int) -> date | None:
        """Return one day of a teaching week; ``weekday`` is 1 (Monday) to 7."""
        week = self.week(number)
        return shift(week.start, (weekday - self.week_start) % 7) if week else None

    def week_of(self, day: date) -> int | None:
        """Return the number of the teaching week that holds a day; None outside the term's weeks."""
        number = (day.toordinal() - self._week_one()) // 7 + 1
        return number if 1 <= number <= self.weeks else None

    def _week_one(self) -> int:
        missing = (self.start.isoweekday() - self.week_start) % 7
        is_whole = missing <= (1 if self.week_start == SUNDAY else 0)  # a Sunday is no school day
        skipped = 0 if is_whole or self.first_counts else 7
        return self.start.toordinal() - missing + skipped


@lru_cache(maxsize=64)
def assumed_term(school_year: int, number: int, week_start: int = MONDAY) -> Term:
    """Return a usual first (1) or second (2) term of the school year that begins in ``school_year``.

    Where no 校历 is given: from September 1st to two weeks before the Spring Festival; from the Monday
    about two weeks after it to the second Friday or so of July.
    """
    spring = festival_day("春节", school_year + 1) or date(school_year + 1, 2, 5)
    if number == 1:
        start = date(school_year, 9, 1)
        start += timedelta(days=max(0, 8 - start.isoweekday()) if start.isoweekday() > 5 else 0)
        return Term(start, _friday_until(spring - timedelta(days=14)), week_start, assumed=True)
    first = spring + timedelta(days=13)
    start = first + timedelta(days=(1 - first.isoweekday()) % 7)
    return Term(start, _friday_until(date(school_year + 1, 7, 10)), week_start, assumed=True)


def _friday_until(day: date) -> date:
    return day - timedelta(days=(day.isoweekday() - 5) % 7)
