"""Days of the year that are no public holidays and move: 重阳, 元宵, 冬至, 母亲节, by name and year."""

from __future__ import annotations

from datetime import date, timedelta

from planforge.calendar.festivals import festival_day

_NTH = {  # month, which of its weekdays (0: the last), weekday with Monday as 1
    "中小学生安全教育日": (3, 0, 1), "母亲节": (5, 2, 7), "助残日": (5, 3, 7), "父亲节": (6, 3, 7), "遗产日": (6, 2, 6),
    "急救日": (9, 2, 6), "视力日": (10, 2, 4), "感恩节": (11, 4, 4),
}  # fmt: skip
_FROM_NEW_YEAR = {"除夕": -1, "元宵": 14, "元宵节": 14}  # days after 春节
_DOUBLE_NINTH = frozenset(("重阳", "重阳节", "敬老节", "老年节"))
_DOUBLE_NINTHS = {
    2020: (10, 25), 2021: (10, 14), 2022: (10, 4), 2023: (10, 23), 2024: (10, 11), 2025: (10, 29), 2026: (10, 18),
    2027: (10, 8), 2028: (10, 26), 2029: (10, 16), 2030: (10, 5), 2031: (10, 24), 2032: (10, 12), 2033: (10, 1),
    2034: (10, 20), 2035: (10, 9),
}  # fmt: skip
_TERMS = {  # solar terms: month, and the constant of the usual formula for this century
    "立春": (2, 3.87), "春分": (3, 20.646), "立夏": (5, 5.52), "夏至": (6, 21.37), "立秋": (8, 7.5),
    "秋分": (9, 23.042), "丰收节": (9, 23.042), "立冬": (11, 7.438), "冬至": (12, 21.94),
}  # fmt: skip
_ODD_TERMS = {("立秋", 2002): 1, ("冬至", 2021): -1, ("春分", 2084): 1, ("立冬", 2089): 1}

MOVING_NAMES = frozenset((*_NTH, *_FROM_NEW_YEAR, *_DOUBLE_NINTH, *_TERMS))
"""Every name that is known here."""


def moving_day(name: str, year: int) -> date | None:
    """The day of one of ``MOVING_NAMES`` in a year; None where that is not known."""
    if name in _NTH:
        return _nth(year, *_NTH[name])
    if name in _TERMS:
        return _term_day(name, year)
    if name in _DOUBLE_NINTH:
        return _double_ninth(year)
    spring = festival_day("春节", year)
    return spring and spring + timedelta(days=_FROM_NEW_YEAR[name])


def _nth(year: int, month: int, which: int, weekday: int) -> date:
    """The second Sunday of a month, or the last Monday (0) of one with 31 days."""
    first = date(year, month, 1) if which else date(year, month, 25)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * max(0, which - 1))


def _term_day(name: str, year: int) -> date | None:
    """A solar term by the formula that is usual for 2001 to 2099, with the years in which it is a day off."""
    if not 2001 <= year <= 2099:
        return None
    month, constant = _TERMS[name]
    count = year % 100
    leaps = (count - 1 if name == "立春" else count) // 4
    return date(year, month, int(count * 0.2422 + constant) - leaps + _ODD_TERMS.get((name, year), 0))


def _double_ninth(year: int) -> date | None:
    if year in _DOUBLE_NINTHS:
        return date(year, *_DOUBLE_NINTHS[year])
    from holidays import country_holidays  # noqa: PLC0415 - slow to import, rarely needed

    days = country_holidays("MO", years=year, observed=False, language="zh_MO").items()
    return next((day for day, name in days if "重陽節" in name and day.year == year), None)
