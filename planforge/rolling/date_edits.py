"""A date as written, made another day by changing only its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planforge.calendar.coded import Coded
from planforge.rolling.figures import read, rewritten
from planforge.source.edits import Edit

_Place = tuple[int, int]


class _Numbers(NamedTuple):
    """The groups of ``calendar.dates.each_date`` that hold the numbers of a date in one way of writing it."""

    year: tuple[str, ...] = ()
    month: tuple[str, ...] = ()
    day: tuple[str, ...] = ()
    last_year: tuple[str, ...] = ()
    last_month: tuple[str, ...] = ()
    last_day: tuple[str, ...] = ()
    weekday: tuple[str, ...] = ("wd",)
    next_year: tuple[str, ...] = ()


_WAYS = {
    "han": _Numbers(
        ("y1",), ("m1",), ("d1", "d0"), ("y2",), ("m2",), ("d2", "d3", "d4"), next_year=("next",)
    ),
    "months": _Numbers(("ay",), ("a1",), last_month=("a2",)),
    "iso": _Numbers(("iy",), ("im",), ("id",), ("jy",), ("jm",), ("jd",)),
    "ym": _Numbers(("ky",), ("km",), last_year=("ly",), last_month=("lm",)),
    "dot": _Numbers(month=("nm",), day=("nd",), last_month=("om",), last_day=("od",)),
}
_WEEKDAYS = "一二三四五六日"
_WEEKDAY_AFTER = re.compile(r"\s*[（(]\s*(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])\s*[）)]")
_WEEKDAY_BEFORE = re.compile(r"(?<!每)(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])\s*[（(，,]?\s*$")
_NEAR = 8  # characters before a date that may hold its weekday


class Day(NamedTuple):
    """One end of a date: a month of a year (which may be unknown), perhaps a day of it."""

    year: int | None
    month: int
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> Day:
        """The end that is one day."""
        return cls(day.year, day.month, day.day)


class _Places(NamedTuple):
    """Where the numbers of a date stand in its line."""

    year: _Place | None
    month: _Place | None
    day: _Place | None
    last_year: _Place | None
    last_month: _Place | None
    last_day: _Place | None
    weekday: _Place | None
    next_year: _Place | None


class WrittenDate:
    """A date in a line: the line, its coded form, the match of ``calendar.dates.each_date``, its first day.

    ``core`` is its place in the line, ``span`` with a weekday that stands before or behind it.
    """

    __slots__ = ("_after", "_before", "_places", "core", "match", "old", "span", "text")

    def __init__(self, text: str, coded: Coded, match: re.Match[str], old: date | None = None) -> None:
        self.text, self.match, self.old = text, match, old
        self.core = start, end = coded.span(*match.span())
        self._places = _places(coded, match)
        self._before, self._after = self._weekday_before(), self._weekday_after()
        self.span = (
            self._before.start() if self._before else start,
            self._after.end() if self._after else end,
        )

    @property
    def has_day(self) -> bool:
        """Whether it names a day, not only a month."""
        return self._places.day is not None

    @property
    def has_year(self) -> bool:
        """Whether it names a year."""
        return self._places.year is not None or self._places.last_year is not None

    @property
    def is_dotted(self) -> bool:
        """Whether it is written 9.14, as a figure may be."""
        return self.match.lastgroup == "dot"

    def edits(self, first: Day, last: Day) -> tuple[Edit, ...]:
        """The changes that make it say ``first`` to ``last``, and the weekday beside it."""
        places, width = self._places, self._width()
        found = [
            *self._set_year(places.year, first.year),
            *self._set(places.month, first.month, width),
            *self._set(places.day, first.day, width),
        ]
        begun, ended = places.day, places.last_day
        if begun and ended and first == last:
            found.append(Edit(begun[1], ended[1], ""))  # a range that has become one day
        elif ended or places.last_month or places.last_year:
            found += self._last_year(first, last)
            found += self._last_month(first, last)
            found += self._set(ended, last.day, width)
        if places.weekday and not (begun and ended and first == last):
            found += self._weekday(places.weekday, first)
        if self._before or self._after:
            found += self._weekdays_beside(first, last)
        text = self.text
        return tuple([edit for edit in found if text[edit.start : edit.end] != edit.text])

    def _weekday(self, place: tuple[int, int] | None, day: Day) -> Iterator[Edit]:
        if place is None or not day.day or not day.year:
            return
        old, new = self.text[slice(*place)], date(day.year, day.month, day.day).weekday()
        if not (new == 6 and old in "日天"):
            yield Edit(*place, _WEEKDAYS[new])

    def _weekdays_beside(self, first: Day, last: Day) -> Iterator[Edit]:
        """周四（9月10日） and 10月1日（周四）至7日（周三）: the weekdays outside the date itself."""
        before, after = self._before, self._after
        if before is not None:
            yield from self._weekday(before.span("wd"), first)
        if after is not None:
            yield from self._weekday(after.span("wd"), last)

    def _weekday_before(self) -> re.Match[str] | None:
        """The weekday before a date, where it is that of its day (not 每周三（9月14日起）)."""
        if self.old is None or self.match["wd"] or not self.has_day:
            return None
        start = self.core[0]
        match = _WEEKDAY_BEFORE.search(self.text, max(0, start - _NEAR), start)
        is_its = match is not None and match["wd"].replace("天", "日") == _WEEKDAYS[self.old.weekday()]
        return match if is_its else None

    def _weekday_after(self) -> re.Match[str] | None:
        """The weekday behind the last day of a range."""
        return _WEEKDAY_AFTER.match(self.text, self.core[1]) if self._places.last_day else None

    def _last_year(self, first: Day, last: Day) -> Iterator[Edit]:
        """The year of the last day, left out where it was another one and is the same now."""
        own, place, month = self._places.year, self._places.last_year, self._places.last_month
        were_two = own and place and read(self.text[slice(*own)]) != read(self.text[slice(*place)])
        goes_on = were_two and first.year == last.year and first.month != last.month
        if goes_on and place and month and "年" in self.text[place[1] : month[0]]:  # 2027.3—7 says no month
            yield Edit(place[0], month[0], "")
        else:
            yield from self._set_year(place, last.year)

    def _last_month(self, first: Day, last: Day) -> Iterator[Edit]:
        """The month of the last day: put in where it has become another one, left out where it is the same now."""
        place, day, own = self._places.last_month, self._places.last_day, self._places.month
        year = self._next_year(first, last)
        if place is None:
            if day is not None and own is not None and last.month != first.month:
                month = rewritten(self.text[slice(*own)], last.month, width=self._width())
                yield Edit(day[0], day[0], year + month + self._after_month(own))
            return
        begun_as_two = own is not None and read(self.text[slice(*own)]) != read(self.text[slice(*place)])
        is_one = begun_as_two and last.month == first.month and not self.is_dotted  # 10.25—31 is none
        if day is not None and is_one and self._places.last_year is None:
            yield Edit(place[0], day[0], "")
        else:
            month = rewritten(self.text[slice(*place)], last.month, width=self._width())
            yield Edit(*place, year + month)
        if self._places.next_year and first.year == last.year:  # 次年 is now the same
            yield Edit(*self._places.next_year, "")

    def _next_year(self, first: Day, last: Day) -> str:
        """The year of the last day as it is put before its month, where only the first is written and it is another now."""
        own, month = self._places.year, self._places.month
        written = self._places.last_year or self._places.next_year
        if own is None or month is None or written or last.year in (first.year, None):
            return ""
        was = self.text[slice(*own)]
        year = (last.year or 0) % 100 if len(was) == 2 else last.year or 0
        return rewritten(was, year) + self.text[own[1] : month[0]]

    def _after_month(self, own: tuple[int, int]) -> str:
        """What stands between month and day: 月, - or a dot."""
        day = self._places.day
        return self.text[own[1] : day[0]] if day else "月"

    def _set(self, place: _Place | None, number: int | None, width: int) -> tuple[Edit, ...]:
        if place is None or number is None:
            return ()
        return (Edit(*place, rewritten(self.text[slice(*place)], number, width=width)),)

    def _set_year(self, place: _Place | None, year: int | None) -> tuple[Edit, ...]:
        if place is None or year is None:
            return ()
        old = self.text[slice(*place)]
        return (Edit(*place, rewritten(old, year % 100 if len(old) == 2 else year)),)

    def _width(self) -> int:
        """Two digits in 2026-09-01 and 09月01日."""
        numbers = [self.text[slice(*place)] for place in (self._places.month, self._places.day) if place]
        padded = any(text[0] in "0０" for text in numbers)
        all_two = self.match.lastgroup == "iso" and all(len(text) == 2 for text in numbers)
        return 2 if padded or all_two else 1


def _places(coded: Coded, match: re.Match[str]) -> _Places:
    """Where each number of a date stands; of the groups that may hold one at most one does."""
    places: list[_Place | None] = []
    for groups in _WAYS[match.lastgroup or ""]:
        place = None
        for group in groups:
            start, end = match.span(group)
            if start >= 0:
                place = coded.span(start, end)
        places.append(place)
    return _Places(*places)
