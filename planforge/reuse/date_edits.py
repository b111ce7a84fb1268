"""A date as written, made another day by changing only its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planforge.calendar.coded import Coded
from planforge.reuse.figures import read, rewritten
from planforge.source.edits import Edit

_FIRST_YEAR, _FIRST_MONTH, _FIRST_DAY = (
    ("y1", "iy", "ky", "ay"),
    ("m1", "im", "km", "a1", "nm"),
    ("d1", "d0", "id", "nd"),
)
_LAST_YEAR, _LAST_MONTH = ("y2", "jy", "ly"), ("m2", "jm", "lm", "a2", "om")
_LAST_DAY = ("d2", "d3", "d4", "jd", "od")
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


class WrittenDate(NamedTuple):
    """A date in a line: the line, its coded form, the match of ``calendar.dates.each_date``, its first day."""

    text: str
    coded: Coded
    match: re.Match[str]
    old: date | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Its place in the line, with a weekday that stands before or behind it."""
        start, end = self.core
        before, after = self._weekday_before(), self._weekday_after()
        return (before.start() if before else start), (after.end() if after else end)

    @property
    def core(self) -> tuple[int, int]:
        """Its place in the line without such weekdays."""
        return self.coded.span(*self.match.span())

    @property
    def has_day(self) -> bool:
        """Whether it names a day, not only a month."""
        return self._place(_FIRST_DAY) is not None

    @property
    def has_year(self) -> bool:
        """Whether it names a year."""
        return self._place(_FIRST_YEAR) is not None or self._place(_LAST_YEAR) is not None

    @property
    def is_dotted(self) -> bool:
        """Whether it is written 9.14, as a figure may be."""
        return self.match.lastgroup == "dot"

    def edits(self, first: Day, last: Day) -> tuple[Edit, ...]:
        """The changes that make it say ``first`` to ``last``, and the weekday beside it."""
        found = [
            *self._set(_FIRST_YEAR, first.year),
            *self._set(_FIRST_MONTH, first.month),
            *self._set(_FIRST_DAY, first.day),
        ]
        begun, ended = self._place(_FIRST_DAY), self._place(_LAST_DAY)
        if begun and ended and first == last:
            found.append(Edit(begun[1], ended[1], ""))  # a range that has become one day
        else:
            found += self._last_year(first, last)
            found += self._last_month(first, last)
            found += self._set(_LAST_DAY, last.day)
            found += self._weekday(self._group("wd"), first)
        found += self._weekdays_beside(first, last)
        return tuple(edit for edit in found if self.text[edit.start : edit.end] != edit.text)

    def _weekday(self, place: tuple[int, int] | None, day: Day) -> Iterator[Edit]:
        if place is None or not day.day or not day.year:
            return
        old, new = self.text[slice(*place)], date(day.year, day.month, day.day).weekday()
        if not (new == 6 and old in "日天"):
            yield Edit(*place, _WEEKDAYS[new])

    def _weekdays_beside(self, first: Day, last: Day) -> Iterator[Edit]:
        """周四（9月10日） and 10月1日（周四）至7日（周三）: the weekdays outside the date itself."""
        before, after = self._weekday_before(), self._weekday_after()
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
        return _WEEKDAY_AFTER.match(self.text, self.core[1]) if self._place(_LAST_DAY) else None

    def _last_year(self, first: Day, last: Day) -> Iterator[Edit]:
        """The year of the last day, left out where it was another one and is the same now."""
        own, place = self._place(_FIRST_YEAR), self._place(_LAST_YEAR)
        month = self._place(_LAST_MONTH)
        were_two = own and place and read(self.text[slice(*own)]) != read(self.text[slice(*place)])
        if place and month and were_two and first.year == last.year and first.month != last.month:
            yield Edit(place[0], month[0], "")
        else:
            yield from self._set(_LAST_YEAR, last.year)

    def _last_month(self, first: Day, last: Day) -> Iterator[Edit]:
        """The month of the last day: put in where it has become another one, left out where it is the same now."""
        place, day = self._place(_LAST_MONTH), self._place(_LAST_DAY)
        own = self._place(_FIRST_MONTH)
        year = self._next_year(first, last)
        if place is None:
            if day is not None and own is not None and last.month != first.month:
                month = rewritten(self.text[slice(*own)], last.month, width=self._width())
                yield Edit(day[0], day[0], year + month + self._after_month(own))
            return
        begun_as_two = own is not None and read(self.text[slice(*own)]) != read(self.text[slice(*place)])
        if day is not None and begun_as_two and last.month == first.month and self._place(_LAST_YEAR) is None:
            yield Edit(place[0], day[0], "")
        else:
            month = rewritten(self.text[slice(*place)], last.month, width=self._width())
            yield Edit(*place, year + month)

    def _next_year(self, first: Day, last: Day) -> str:
        """The year of the last day as it is put before its month, where only the first is written and it is another now."""
        own, month = self._place(_FIRST_YEAR), self._place(_FIRST_MONTH)
        if own is None or month is None or self._place(_LAST_YEAR) or last.year in (first.year, None):
            return ""
        was = self.text[slice(*own)]
        year = (last.year or 0) % 100 if len(was) == 2 else last.year or 0
        return rewritten(was, year) + self.text[own[1] : month[0]]

    def _after_month(self, own: tuple[int, int]) -> str:
        """What stands between month and day: 月, - or a dot."""
        day = self._place(_FIRST_DAY)
        return self.text[own[1] : day[0]] if day else "月"

    def _set(self, groups: tuple[str, ...], number: int | None) -> Iterator[Edit]:
        place = self._place(groups)
        if place is not None and number is not None:
            old = self.text[slice(*place)]
            if groups in (_FIRST_YEAR, _LAST_YEAR):
                yield Edit(*place, rewritten(old, number % 100 if len(old) == 2 else number))
            else:
                yield Edit(*place, rewritten(old, number, width=self._width()))

    def _width(self) -> int:
        """Two digits in 2026-09-01 and 09月01日."""
        numbers = [
            self.text[slice(*place)] for group in (_FIRST_MONTH, _FIRST_DAY) if (place := self._place(group))
        ]
        padded = any(text[0] in "0０" for text in numbers)
        all_two = self.match.lastgroup == "iso" and all(len(text) == 2 for text in numbers)
        return 2 if padded or all_two else 1

    def _place(self, groups: tuple[str, ...]) -> tuple[int, int] | None:
        return next((place for group in groups if (place := self._group(group)) is not None), None)

    def _group(self, group: str) -> tuple[int, int] | None:
        return self.coded.span(*self.match.span(group)) if self.match[group] else None
