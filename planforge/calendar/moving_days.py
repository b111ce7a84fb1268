"""Days of the year that are no public holidays and move: 元宵, 七夕, 重阳, 腊八, 冬至, 母亲节, by name and year."""

from __future__ import annotations

from datetime import date, timedelta

from planforge.calendar.days_of_year import DAYS
from planforge.calendar.festivals import festival_day
from planforge.calendar.lunar import lunar_day
from planforge.calendar.solar_terms import TERMS, solar_term

_NTH = {  # month, which of its weekdays (0: the last), weekday with Monday as 1
    "中小学生安全教育日": (3, 0, 1), "母亲节": (5, 2, 7), "助残日": (5, 3, 7), "父亲节": (6, 3, 7), "遗产日": (6, 2, 6),
    "急救日": (9, 2, 6), "国防教育日": (9, 3, 6), "视力日": (10, 2, 4), "感恩节": (11, 4, 4),
}  # fmt: skip
_LUNAR = {  # month and day of the lunar year; the twelfth month is that of the winter in which the year begins
    "元宵": (1, 15), "元宵节": (1, 15), "七夕": (7, 7), "七夕节": (7, 7), "重阳": (9, 9), "重阳节": (9, 9),
    "敬老节": (9, 9), "老年节": (9, 9), "腊八": (12, 8), "腊八节": (12, 8), "小年": (12, 23),
}  # fmt: skip
_EVE = "除夕"
_NAMED_TERMS = {"丰收节": "秋分"} | {name: name for name in TERMS if name != "清明"}
_LAST_MONTH = 12

MOVING_NAMES = frozenset((*_NTH, *_LUNAR, _EVE, *_NAMED_TERMS))
"""Every name that is known here; 清明, which is a public holiday, is among the festivals."""


def moving_day(name: str, year: int) -> date | None:
    """The day of one of ``MOVING_NAMES`` in a year; None where that is not known.

    腊八 and 小年 of a year are those before its 春节 (小年 as in the north, 廿三; in the south it is the day after).
    """
    if name in _NTH:
        return _nth(year, *_NTH[name])
    if name in _NAMED_TERMS:
        return solar_term(_NAMED_TERMS[name], year)
    if name == _EVE:
        spring = lunar_day(year, 1, 1)
        return spring and spring - timedelta(days=1)
    month, day = _LUNAR[name]
    return lunar_day(year - (month == _LAST_MONTH), month, day)


def called_day(name: str, year: int) -> date | None:
    """The day of a year that is called so, fixed or moving, public holiday or not; None where that is not known."""
    if name in DAYS:
        return date(year, *DAYS[name])
    return moving_day(name, year) if name in MOVING_NAMES else festival_day(name, year)


def _nth(year: int, month: int, which: int, weekday: int) -> date:
    """The second Sunday of a month, or the last Monday (0) of one with 31 days."""
    first = date(year, month, 1) if which else date(year, month, 25)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * max(0, which - 1))
