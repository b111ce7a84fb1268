"""Plain times, which cannot be wrong: most texts about time need no calendar.

What is called plain here has no finding in the calendar's own reading; a test holds that. Anything
in doubt is not plain.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from planforge.model.profile import Profile, TermDates

MOST_WEEKS: Final = 30
"""No term has more weeks; further ones are reported even where no 校历 is known."""

_MONTH, _DAY = r"(?:1[0-2]|[1-9])月", r"(?:2[0-8]|1\d|[1-9])"
_CLOCK = r"(?:1\d|2[0-3]|\d)[:：][0-5]\d"
_PLAIN: Final = re.compile(
    r"(?:第(?P<week>[1-9]\d?)周(?:周[一二三四五六日天])?"
    rf"|(?:20\d\d年)?{_MONTH}(?:份|{_DAY}日)?"
    rf"|(?:20\d\d年)?{_MONTH}(?P<first>{_DAY})日?[—-](?P<last>{_DAY})日"
    r"|20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])"
    r"|十?[一二]月|[三四五六七八九十]月"
    r"|每周[一二三四五六日]?)?"
    rf"(?:[上下]午)?(?:{_CLOCK}(?:—{_CLOCK})?)?"
    r"[^\d０-９一二三四五六七八九十百零〇日号周星礼点时:：.．/—–－−―─～~∼〜至到-]*"
)
_PLAIN_PERIOD: Final = re.compile(
    r"(?P<ya>20\d\d)[—-](?P<yb>20\d\d)(?:学年(?:度?第[一二]学期|度)?|-[12])|20\d\d(?:年|年度|学年|学年第[一二]学期|年[春秋]季学期)"
)


def is_plain(text: str, most_weeks: int = MOST_WEEKS) -> bool:
    """Whether a text about time is of a form and within bounds that no calendar is needed for."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return False
    week, first, last = match.group("week", "first", "last")
    if week is not None:
        return int(week) <= most_weeks
    return first is None or int(first) <= int(last)


def is_plain_period(text: str) -> bool:
    """Whether a period is in one of the usual forms, its years one after the other."""
    match = _PLAIN_PERIOD.fullmatch(text)
    return match is not None and (match["ya"] is None or int(match["yb"]) == int(match["ya"]) + 1)


def is_plain_term(name: str, term: TermDates) -> bool:
    """Whether an entry of the 校历 names a term and its two days, half a year apart at most, without doubt."""
    named = is_plain_period(name) and name.endswith(("学期", "-1", "-2"))
    return named and 1 < _weeks(term) <= MOST_WEEKS and term.week_start in ("周一", "周日", "")


def surely_in_term(profile: Profile) -> int:
    """The last week that every term of the 校历 has for certain, 0 where its days are not plain."""
    return min([MOST_WEEKS, *map(_weeks, profile.terms.values())])


def _weeks(term: TermDates) -> int:
    """The weeks from the first day to the last before the holidays; there are at least as many teaching weeks."""
    opens, closes = _plain_day(term.opens), _plain_day(term.closes)
    return 0 if opens is None or closes is None else ((closes - opens).days - 1) // 7 + 1


def _plain_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
