"""The days that a school's calendar hangs on: festivals by name and year."""

from __future__ import annotations

from datetime import date

from planforge.calendar.days_of_year import DAYS

_FIXED = (
    "元旦", "妇女节", "植树节", "安全教育日", "读书日", "劳动节", "青年节", "儿童节", "建党节", "建军节", "教师节", "国庆节", "建队日", "消防日", "宪法日",
)  # fmt: skip
_SHORT = {
    "三八": "妇女节",
    "女神节": "妇女节",
    "五一": "劳动节",
    "五四": "青年节",
    "六一": "儿童节",
    "七一": "建党节",
    "八一": "建军节",
    "国庆": "国庆节",
    "中秋": "中秋节",
    "端午": "端午节",
    "清明": "清明节",
    "新年": "元旦",
}
_MOVING = ("春节", "清明节", "端午节", "中秋节")
_MOVING_DAYS = {
    2020: "0125 0404 0625 1001",
    2021: "0212 0404 0614 0921",
    2022: "0201 0405 0603 0910",
    2023: "0122 0405 0622 0929",
    2024: "0210 0404 0610 0917",
    2025: "0129 0404 0531 1006",
    2026: "0217 0405 0619 0925",
    2027: "0206 0405 0609 0915",
    2028: "0126 0404 0528 1003",
    2029: "0213 0404 0616 0922",
    2030: "0203 0405 0605 0912",
    2031: "0123 0405 0624 1001",
    2032: "0211 0404 0612 0919",
    2033: "0131 0404 0601 0908",
    2034: "0219 0405 0620 0927",
    2035: "0208 0405 0610 0916",
}
"""春节, 清明, 端午, 中秋 by year; a test holds that the ``holidays`` library says the same."""
_LUNAR = {"春节": (1, 1), "端午节": (5, 5), "中秋节": (8, 15)}  # month and day of the lunar year

NAMES = tuple(sorted({*_FIXED, *_SHORT, *_MOVING}, key=len, reverse=True))
"""Every wording of a festival that is read, longest first."""


def full_name(name: str) -> str:
    """The whole name of a festival that is called by a short one: 国庆 is 国庆节."""
    return _SHORT.get(name, name)


def festival_day(name: str, year: int) -> date | None:
    """Return the day of a festival (国庆, 国庆节, 端午 …) in a year; None if it is not known."""
    full = full_name(name)
    if full in _FIXED:
        return date(year, *DAYS[full]) if 1 <= year <= 9999 else None
    if full not in _MOVING:
        return None
    if year not in _MOVING_DAYS:
        return _computed(full, year)
    day = _MOVING_DAYS[year].split()[_MOVING.index(full)]
    return date(year, int(day[:2]), int(day[2:]))


def _computed(name: str, year: int) -> date | None:
    from planforge.calendar.lunar import lunar_day  # noqa: PLC0415 - rarely needed: the table has the usual years
    from planforge.calendar.solar_terms import solar_term  # noqa: PLC0415 - see above

    return solar_term("清明", year) if name == "清明节" else lunar_day(year, *_LUNAR[name])
