"""The holidays of a year whose notice is not out yet, as the rule of November 2024 and the latest notices have them.

The rule (办法 as amended on 2024-11-10, and the notice that came with it): 春节 eight days from 除夕, 国庆节 seven from
1 October (eight with 中秋节), 劳动节 five, the other festivals one day (on a Wednesday) or three. Which weekend days
are worked for them nobody can know.
"""

from __future__ import annotations

from datetime import date, timedelta

from planforge.calendar.festivals import festival_day
from planforge.calendar.published import Rest

_SHORT = ("清明节", "端午节", "中秋节")
_FROM = (-2, -2, 0, 0, 0, 0, -1)  # first day off for a festival on Monday … Sunday, counted from the festival
_UNTIL = (0, 0, 0, 2, 2, 2, 1)
_TOGETHER = 2  # days before 1 October from which 中秋节 is one holiday with 国庆节


def usual_rests(year: int) -> tuple[Rest, ...]:
    """The likely holidays of a calendar year in order; none where its festivals are not known."""
    new_year, moon = festival_day("春节", year), festival_day("中秋节", year)
    if new_year is None or moon is None:
        return ()
    national = date(year, 10, 1)
    found = [
        _around("元旦", date(year, 1, 1)),
        _long("春节", new_year - timedelta(days=1), 8),
        _long("劳动节", date(year, 5, 1), 5),
    ]
    is_one = -_TOGETHER <= (moon - national).days < 8
    if is_one:
        found.append(_long("国庆节、中秋节", min(moon, national), 8))
    else:
        found.append(_long("国庆节", national, 7))
    for name in _SHORT[: 2 if is_one else 3]:
        day = festival_day(name, year)
        if day is not None:
            found.append(_around(name, day))
    return tuple(sorted(found, key=lambda rest: rest.first))


def _long(name: str, first: date, days: int) -> Rest:
    return Rest(name, first, first + timedelta(days=days - 1))


def _around(name: str, day: date) -> Rest:
    """A festival with the weekend beside it; of its year only."""
    first = max(day + timedelta(days=_FROM[day.weekday()]), date(day.year, 1, 1))
    return Rest(name, first, day + timedelta(days=_UNTIL[day.weekday()]))
