"""Days that keep their place in the calendar year, whatever the teaching week: 教师节, 国家公祭日, 重阳, 冬至, 母亲节."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from planforge.calendar.days_of_year import DAYS
from planforge.calendar.festivals import NAMES
from planforge.calendar.moving_days import MOVING_NAMES, called_day
from planforge.calendar.national import founded, founding

_ACTS = frozenset(("学雷锋", "学习雷锋", "抗战胜利", "抗日战争胜利", "防空警报", "孔子诞辰", "烈士公祭"))
_LOOSE = {  # names that are also parts of other words: behind the first characters and before the second they are none
    **dict.fromkeys(("立春", "立夏", "立秋", "立冬"), ("成建设独确树公创对自中国私", "季天令运")),
    **dict.fromkeys(("春分", "秋分"), ("部成得青", "组别类班数校")),
    "夏至": ("初盛", ""), "小年": ("大中小", "级段龄纪轻货画"),
}  # fmt: skip
_NOT_BEFORE = "(?!班)(?!路)(?!中队)(?!小学)(?!中学)(?!级)(?!街)(?!社区)(?!常)(?!检)(?!记)"


def _behind_first(name: str) -> str:
    """The pattern of a name behind its first character."""
    before, after = _LOOSE.get(name, ("", ""))
    return (f"(?<![{before}]{name[0]})" if before else "") + name[1:] + (f"(?![{after}])" if after else "")


def _any_name() -> str:
    """The pattern of all names by their first characters (ten times faster than one after the other), the longest first."""
    names: dict[str, list[str]] = {}
    for name in sorted({*DAYS, *NAMES, *MOVING_NAMES}, key=len, reverse=True):
        names.setdefault(name[0], []).append(_behind_first(name))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(names.items()))


_NAME = re.compile(f"(?:{_any_name()}){_NOT_BEFORE}")

_DAY_OF_ALL = r"(?:全国|国际|世界|国家|中国|中华|全球|全民|联合国)[^，。；、\s]{0,14}?[日节]"
_NAMED_AFTER = re.compile(rf"\s*(?:（[^（）]{{1,4}}）)?[\s，,是为即“\"（(]*(?:第\S{{1,4}}个)?{_DAY_OF_ALL}")
_NAMED_BEFORE = re.compile(rf"{_DAY_OF_ALL}[”\"）)]?\s*[（(]?\s*$")
_KEPT_AFTER = re.compile(
    r"\s*(?:[，,]?(?:是|为|系|正值|恰逢|适逢)[^，。；]{0,20}?周年(?!校庆|庆典)|[，,是为即“\"（(]*[^，。；、\s\d]{0,12}?(?:纪念日|诞辰|殉难日|忌日|校庆日|周年(?=$|[，。；、）)”纪])))"
)
_KEPT_BEFORE = re.compile(r"(?:纪念日|诞辰|忌日|校庆日?)[”\"）)]?\s*[（(是为：:]\s*$|每年的?\s*$")
_JUBILEE = re.compile(r"[^，。；、]{2,16}周年|(?:庆祝|纪念)[^，。；、]{2,12}")
_MEMORY = "纪念日"
_LONGEST = 30
_OF_SCHOOLS = {"安全教育日": "中小学生安全教育日"}
"""What schools call by the name of another day: the last Monday of March, not the 15th of April."""
_OF_TWO_DAYS, _NEXT_DAY = "小年", timedelta(days=1)


@lru_cache(maxsize=16)  # several rules ask about a date, one after the other
def names_day_after(text: str, at: int) -> bool:
    """Whether a day of the nation or the world, or a day of memory, is named right after a date."""
    return _NAMED_AFTER.match(text, at) is not None or _KEPT_AFTER.match(text, at) is not None


@lru_cache(maxsize=16)  # several rules ask about a date, one after the other
def names_day_before(text: str, at: int) -> bool:
    """Whether such a day is named right before a date (世界地球日（4月22日）)."""
    before = text[max(0, at - _LONGEST) : at]
    return _NAMED_BEFORE.search(before) is not None or _KEPT_BEFORE.search(before) is not None


class SpecialDay(NamedTuple):
    """A special day named in a text; ``start`` is the offset of its name."""

    name: str
    start: int

    @property
    def is_day(self) -> bool:
        """Whether the name is that of a day, not of what is done then (防空警报)."""
        return self.name not in _ACTS

    def day(self, year: int) -> date | None:
        """Its day in a calendar year; None where that is not known."""
        return _day_of(self.name, year)

    def again(self, day: date, year: int) -> date | None:
        """The same special day in another year, where ``day`` is one: 小年 stays the one of the north or of the south."""
        old, new = self.day(day.year), self.day(year)
        if old is None or new is None:
            return None
        if old != day and self.name in _OF_SCHOOLS:
            return SpecialDay(_OF_SCHOOLS[self.name], self.start).again(day, year)
        later = day - old
        return new + later if not later or (self.name == _OF_TWO_DAYS and later == _NEXT_DAY) else None


    def within(self, days: tuple[date, date]) -> SpecialDay:
        """The special day that schools mean by the name in a row of days: 安全教育日 in the last week of March is theirs."""
        own, other = self.day(days[0].year), _OF_SCHOOLS.get(self.name)
        if other is None or (own is not None and days[0] <= own <= days[1]):
            return self
        theirs = _day_of(other, days[0].year)
        is_theirs = theirs is not None and days[0] <= theirs <= days[1]
        return SpecialDay(other, self.start) if is_theirs else self


class NamedDay(NamedTuple):
    """A day that a document names (12月4日国家宪法日): the words around it there, and its special day, if it is known."""

    month: int
    day: int
    words: str
    special: SpecialDay | None = None


def special_days_in(text: str) -> Iterator[SpecialDay]:
    """Every special day that a text names."""
    for match in _NAME.finditer(text):
        yield SpecialDay(match[0], match.start())


def jubilees_in(text: str) -> Iterator[SpecialDay]:
    """The day that a text counts the years from or celebrates, if it is known: 庆祝建党105周年."""
    told = _JUBILEE.search(text)
    if told and (name := founding(told[0])):
        yield SpecialDay(f"{name}{_MEMORY}", told.start())


@lru_cache(maxsize=256)
def _day_of(name: str, year: int) -> date | None:
    day = called_day(name, year)
    since = founded(name) if day is None and name.endswith(_MEMORY) else None
    return since.replace(year=year) if since else day
