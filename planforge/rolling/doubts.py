"""Dates of which no single word tells whether they are planned or told: what surrounds them is weighed.

A schedule plans and is left alone. Where the document is signed, its day decides all other dates: what lies wholly before
it has been, whatever the words, what lies behind it is planned. Where it is not, what shows the future, a bound or an
hour is planned. Elsewhere, in prose and in the
items of other chapters, a date with its month moves only where less speaks for a fact than for a plan: the place (背景
describes), the time (what lies before the sign-off has happened), who does it, and the words around it
(``evidence``). All other dates stay and are asked.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from planforge.rolling import doubt_words as words
from planforge.rolling.date_context import DateContext, clause_end
from planforge.rolling.decisions import Line
from planforge.rolling.fact_words import BOUNDS, UP_TO, WANTED
from planforge.rolling.frame import Frame
from planforge.rolling.seen import NEAR, Seen, Time
from planforge.rolling.told_words import AWAITS, COUNTED_THEN, FIGURE
from planforge.rolling.weighing import tells_result, weighed

_DONE = "像是已有的事"
DESCRIBED: Final = "写在背景里，"
_BEFORE = "在落款那天以前，"
_EARLIER = "比文中说已经做过的事还早，"
_NOT_KNOWN = "看不出是已有的事还是安排"
DOUBTS: Final = (_DONE, _NOT_KNOWN)
"""One of them ends the reason of every question about a date of which no word tells whether it is over."""
_ENOUGH = -0.25
"""What the signs of a told date have to outweigh those of a planned one by."""
_OPENING = timedelta(weeks=6)
"""In which a plan that bears no day is written at the latest: what lies behind has hardly happened."""
_VACATION = timedelta(weeks=9)
_BESIDE = 8  # characters behind a date
_LISTED = re.compile(r"\d\s*月\s*\d{1,2}\s*[日号]\s*[、和与及]\s*$")
"""Right before a date: others of the same matter, which decide for all (9月28日、2月25日、5月8日三次家长会)."""
_EARLY, _LATER = -3.0, -1.5
"""How clearly a date has to be planned so that nobody is asked, in those weeks and behind them."""
_FAR = 2.0
"""How clearly one has to be told that lies far behind the day of writing."""


def doubt(line: Line, date: DateContext, frame: Frame) -> str:
    """Why a date may be of the past though no word says so."""
    near = max(0, date.start - NEAR)
    if words.NAMED.search(line.text, near, date.start) or words.WHICH_DAY.match(line.text, date.end):
        return ""
    if AWAITS.search(line.text, near, date.start) or _LISTED.search(line.text, near, date.start):
        return ""
    seen = Seen.of(line, date, frame)
    if seen.is_beyond or _is_of_vacation(seen):
        return ""
    if _was_before(seen):
        return f"{_BEFORE if frame.signed else DESCRIBED if seen.describes else _EARLIER}{_DONE}"
    return "" if frame.signed and seen.is_ahead else _unsigned(seen)


def _unsigned(seen: Seen) -> str:
    """Why a date may be of the past where the day of the sign-off does not tell."""
    text, date = seen.text, seen.date
    is_aim = UP_TO.search(text, max(0, date.start - NEAR), date.start) is not None
    is_begun = (
        date.has_year
        and date.has_month
        and not date.has_day
        and words.BEGUN.match(text, date.end) is not None
    )
    if is_begun or (not is_aim and _happened(seen)):
        return _DONE
    describes = seen.describes
    is_listed = seen.is_listed and not seen.is_aside
    if not describes and (is_listed or words.NOTHING.fullmatch(text, date.end, seen.last)):
        return ""
    if not date.has_month:
        return _of_year(text, date) if describes and not is_aim and not _is_planned(seen) else ""
    if _is_shown(text, date):
        return ""
    weight, least = sum(weight for _, weight in weighed(seen)), _least(seen)
    if weight >= max(_ENOUGH, least):
        return f"{_why(seen)}{_DONE}"
    return _NOT_KNOWN if weight >= least else ""


def _is_of_vacation(seen: Seen) -> bool:
    """Whether a day right behind the term is said to be one of the vacation there, or that on which the next term begins."""
    if seen.date.has_year or not seen.date.has_day:
        return False
    days, end = seen.days(), seen.frame.window.end
    if days is None or not end < days.start <= end + _VACATION:
        return False
    opens = words.OPENS.match(seen.text, seen.date.end)
    return opens is not None or words.OFF.search(seen.text, seen.first, seen.date.end + _BESIDE) is not None


def _least(seen: Seen) -> float:
    """The weight from which a date is asked about: less where nothing tells whether it lies behind the day of writing."""
    frame, days = seen.frame, None if seen.is_named else seen.days()
    if days is not None and seen.last_year() is not None:
        return _LATER if frame.signed else _EARLY
    if days is None or frame.signed:
        return _ENOUGH
    if seen.is_far:
        return _FAR
    if seen.is_ahead:
        return _ENOUGH
    is_open = days.end < (frame.ahead or frame.window.start + _OPENING)
    return _EARLY if is_open else _LATER


def _was_before(seen: Seen) -> bool:
    """Whether a date lies before the sign-off, and neither a schedule nor the future has it."""
    if not seen.is_over or words.WILL.search(seen.text, *seen.date.clause):
        return False
    return not seen.is_scheduled or seen.is_aside or tells_result(seen)


def _why(seen: Seen) -> str:
    """What of the place or the time speaks for it that something has happened."""
    if seen.describes:
        return DESCRIBED
    return _BEFORE if seen.frame.signed and Time.of(seen).is_early else ""


def _happened(seen: Seen) -> bool:
    """Whether a date is that of what has happened, or only says which thing is meant that is there already."""
    text, date = seen.text, seen.date
    happened = words.HAPPENED.search(text, date.end, date.all[1])
    if happened and not words.INTENDED.search(text, seen.first, happened.start()):
        return True
    if words.INTENDED.search(text, date.clause[0], date.start):
        return False
    near = max(date.clause[0], date.start - NEAR)
    looks_back = words.LOOKS_BACK.search(text, near, date.start) is not None
    if not date.has_month:
        return looks_back and words.SAYS.match(text, date.end) is not None
    return (words.KNOWN if looks_back else words.WHICH).match(text, date.end) is not None


def _is_shown(text: str, date: DateContext) -> bool:
    """Whether a date is shown to be planned: as a bound, with an hour, by the future in its clause."""
    if BOUNDS.match(text, date.end) or words.CLOCK.match(text, date.end):
        return True
    if words.UNTIL.search(text, max(0, date.start - NEAR), date.start):
        return True
    return words.WILL.search(text, *date.clause) is not None


def _is_planned(seen: Seen) -> bool:
    """Whether the sentence of a year shows that it plans."""
    return any(each.search(seen.text, seen.first, seen.last) for each in (words.INTENDED, words.GIVEN_OUT))


def _of_year(text: str, date: DateContext) -> str:
    """Why a year in a preamble or a description says how things have come to be: but that it is that of something."""
    if words.IS_DAY.match(text, date.end):
        return ""
    if words.VACATION.match(text, date.end):
        return f"{DESCRIBED}{_DONE}"
    counted = FIGURE.search(text, date.end, date.all[1])
    if counted and not WANTED.search(text, date.all[0], clause_end(text, counted.end())):
        return COUNTED_THEN
    return ""
