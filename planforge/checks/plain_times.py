"""Plain times, which cannot be wrong: most texts about time need no calendar.

What is called plain here has no finding in the calendar's own reading; a test holds that. Anything
in doubt is not plain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Final

from planforge.model.profile import Profile, TermDates

MOST_WEEKS: Final = 30
"""No term has more weeks; further ones are reported even where no 校历 is known."""

_CLOCK = r"(?:1\d|2[0-3]|\d)[:：][0-5]\d"
_TIME: Final = re.compile(
    r"(?:第(?P<week>[1-9]\d?)周(?:周[一二三四五六日天])?"
    r"|(?:(?P<year>20\d\d)年)?(?P<month>1?\d)月(?:份|(?P<day>[12]\d|3[01]|[1-9])(?:日|(?=—)))?"
    r"(?:[（(]?周(?P<weekday>[一二三四五六日])[）)]?)?"
    r"(?:—(?:(?:(?P<until_year>20\d\d)年)?(?P<until_month>1?\d)月)?(?P<until_day>[12]\d|3[01]|[1-9])日)?"
    r"|(?P<iso>20\d\d-\d\d-\d\d)|十?[一二]月|[三四五六七八九十]月|每周[一二三四五六日]?)"
    rf"(?: ?[上下]午)?(?: ?{_CLOCK}(?:—{_CLOCK})?)?|{_CLOCK}(?:—{_CLOCK})?"
)
_CUES: Final = frozenset(
    "0123456789０１２３４５６７８９一二三四五六七八九十百零〇日号周星礼—–－−―─～~∼〜至到-"
)
_LAST_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # of February in most years
_PERIOD: Final = re.compile(
    r"(?P<first>20\d\d)[—-](?P<second>20\d\d)(?:学年(?:度?第[一二]学期|度)?|-[12])"
    r"|20\d\d(?:年|年度|学年|学年第[一二]学期|年[春秋]季学期)"
)
_PLAIN_MONTHS: Final = {
    1: (((0, 8), (0, 9)), ((0, 12), (1, 1), (1, 2))),
    2: (((1, 2), (1, 3)), ((1, 6), (1, 7))),
}
"""The months in which a term begins and in which it ends, counted from the first year of its school year."""


def is_plain(text: str, most_weeks: int = MOST_WEEKS) -> bool:
    """Whether a text about time is of a form and within bounds that no calendar is needed for."""
    if text[2:4] == "阶段" and text[0] == "第":
        text = text[4:]
    match = _TIME.search(text)
    if match is None:
        return _CUES.isdisjoint(text)
    if not (_CUES.isdisjoint(text[: match.start()]) and _CUES.isdisjoint(text[match.end() :])):
        return False
    if match["week"]:
        return int(match["week"]) <= most_weeks
    if match["month"]:
        return _are_days(match)
    return not match["iso"] or _plain_day(match["iso"]) is not None


def _are_days(match: re.Match[str]) -> bool:
    """Whether the days of 2026年9月14日（周一）—10月18日 exist and follow each other."""
    year, month, day = (int(match[name] or 0) for name in ("year", "month", "day"))
    if not _is_day(month, day):
        return False
    weekday = match["weekday"]
    if weekday and not (year and day and date(year, month, day).weekday() == "一二三四五六日".index(weekday)):
        return False
    if not match["until_day"]:
        return True
    until_year, until_month = int(match["until_year"] or year), int(match["until_month"] or month)
    until_day = int(match["until_day"])
    in_order = until_day >= day or until_month != month
    if match["until_year"]:
        in_order = (until_year, until_month, until_day) >= (year, month, day) and year > 0
    return day > 0 and in_order and _is_day(until_month, until_day)


def _is_day(month: int, day: int) -> bool:
    """Whether a month has a day in every year, or exists where the day is 0."""
    return 1 <= month <= 12 and day <= _LAST_DAYS[month - 1]


def is_plain_period(text: str) -> bool:
    """Whether a period is in one of the usual forms, its years one after the other."""
    match = _PERIOD.fullmatch(text)
    return match is not None and (match["first"] is None or int(match["second"]) == int(match["first"]) + 1)


def are_plain_terms(terms: Mapping[str, TermDates]) -> bool:
    """Whether each entry of the 校历 is plain, none names the term of another, and each begins after the one before."""
    days = {}
    for name, term in terms.items():
        spot = plain_term(name)
        if spot is None or spot in days or not _is_plain_entry(*spot, term):
            return False
        days[spot] = (term.opens, term.closes)
    in_order = [days[spot] for spot in sorted(days)]
    return all(before[1] < after[0] for before, after in pairwise(in_order))


def plain_term(name: str) -> tuple[int, int] | None:
    """The school year and the number of a term named in one of the usual forms; 2027年春季学期 is of 2026—2027."""
    if not is_plain_period(name):
        return None
    if name.endswith(("第一学期", "-1", "秋季学期")):
        return int(name[:4]), 1
    if name.endswith(("第二学期", "-2", "春季学期")):
        return int(name[:4]) - name.endswith("春季学期"), 2
    return None


def _is_plain_entry(year: int, number: int, term: TermDates) -> bool:
    """Whether a term begins and ends in months in which such terms do."""
    opens, closes = _plain_day(term.opens), _plain_day(term.closes)
    if opens is None or closes is None or term.before or term.week_start not in ("周一", "周日", ""):
        return False
    begin, end = _PLAIN_MONTHS[number]
    in_them = (opens.year - year, opens.month) in begin and (closes.year - year, closes.month) in end
    return in_them and _weeks(term) <= MOST_WEEKS


def surely_in_term(profile: Profile, period: str) -> int:
    """The last week that the term of a document has for certain: its own, or else every one of the 校历."""
    own = profile.terms.get(period)
    return min([MOST_WEEKS, *map(_weeks, [own] if own else profile.terms.values())])


def _weeks(term: TermDates) -> int:
    """The weeks from the first day to the last before the holidays; there are at least as many teaching weeks."""
    opens, closes = _plain_day(term.opens), _plain_day(term.closes)
    uncounted = term.first_week == "不计"
    return 0 if opens is None or closes is None else ((closes - opens).days - 1) // 7 + 1 - uncounted


def _plain_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
