"""Dates of which the words leave open whether they are planned or told: nothing shows an intention, much looks told.

A plan tells where it describes (背景, 现状, 导语) and plans where it lists (时间安排, tables, days one below the other).
Between the two, in the prose of its other chapters, the time decides: what lies before the days in which the plan was
written may have happened, and only the form of a programme (subjectless, or its own people and what they are to do)
makes it the plan's. Of what lies behind them only the subject leaves a doubt: others than the school, the school as a
whole on a day of a year. Such a date stays and is asked, unless the sentence says that something is meant, to be done,
bounded or at what hour.
"""

from __future__ import annotations

import datetime as calendar
from enum import Enum
from typing import NamedTuple

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.reuse import doubt_words as words
from planforge.reuse.date_context import LEADS_WITH_DATE, DateContext, clause_end, sentence_of
from planforge.reuse.decisions import Line, Telling
from planforge.reuse.fact_words import BOUNDS, UP_TO, WANTED
from planforge.reuse.frame import Frame
from planforge.reuse.told_words import FIGURE

_TELLING = (Telling.BACKGROUND, Telling.OPENING)
_DONE = "像是已有的事"
_AROUND = " \t\"'“"  # what may stand before the first word of a text
_NEAR = 30  # characters before a date that are read
_SHORT = 4  # characters of an entry of a programme: 9月14日开班
_BARE = 3  # characters behind a date that say nothing of it


class _Seen(NamedTuple):
    """A date in its line, the bounds of its sentence, and the roll."""

    line: Line
    date: DateContext
    first: int
    last: int
    frame: Frame

    @property
    def text(self) -> str:
        """The line's words."""
        return self.line.text

    @property
    def before(self) -> str:
        """What its clause says before the date."""
        return self.text[self.date.clause[0] : self.date.start].strip(_AROUND)

    @property
    def is_prose(self) -> bool:
        """Whether the sentence is closed as such."""
        return self.text[self.last : self.last + 1] == "。"

    @property
    def describes(self) -> bool:
        """Whether the section, or the head of the paragraph, is one that describes."""
        return self.line.telling in _TELLING or words.TOLD_HEAD.match(self.text) is not None

    @property
    def is_listed(self) -> bool:
        """Whether the date stands in a schedule, and not in a paragraph there that begins with words."""
        if self.line.telling is not Telling.TIMED:
            return self.line.tells_time or self.line.in_table
        return not self.is_prose or LEADS_WITH_DATE.match(self.text) is not None

    @property
    def is_early(self) -> bool:
        """Whether the date lies before the document was written."""
        return self.date.has_month and self.is_before(self.frame.written)

    def is_before(self, day: calendar.date | None) -> bool:
        """Whether the date lies before a day; a month does once it has begun."""
        if day is None:
            return False
        reading = find_date(code(self.text[self.date.start : self.date.end]), self.frame.window)
        if reading is None or reading.start is None or reading.end is None:
            return False
        return (reading.end if self.date.has_day else reading.start) < day


def doubt(line: Line, date: DateContext, frame: Frame) -> str:
    """Why a date may be of the past though no word says so."""
    seen = _Seen(line, date, *sentence_of(line.text, date.start, date.end), frame)
    near = max(0, date.start - _NEAR)
    if any(each.search(line.text, near, date.start) for each in (words.NAMED, UP_TO)):
        return ""
    if _happened(seen):
        return _DONE
    describes = seen.describes
    if seen.last - date.end <= _BARE or (seen.is_listed and not describes) or _is_planned(seen):
        return ""
    if describes:
        return _of_background(line.text, date)
    return _DONE if date.has_month and _is_told(seen) else ""


def _happened(seen: _Seen) -> bool:
    """Whether a date is that of what has happened, or only says which thing is meant that is there already."""
    text, date = seen.text, seen.date
    happened = words.HAPPENED.search(text, date.end, date.all[1])
    if happened and not words.INTENDED.search(text, seen.first, happened.start()):
        return True
    if words.INTENDED.search(text, date.clause[0], date.start):
        return False
    near = max(date.clause[0], date.start - _NEAR)
    looks_back = words.LOOKS_BACK.search(text, near, date.start) is not None
    if not date.has_month:
        return looks_back and words.SAYS.match(text, date.end) is not None
    return (words.KNOWN if looks_back else words.WHICH).match(text, date.end) is not None


def _is_planned(seen: _Seen) -> bool:
    """Whether a sentence shows that it plans: by a bound, an hour, months on end, or words of intention."""
    text, date = seen.text, seen.date
    if BOUNDS.match(text, date.end) or words.CLOCK.match(text, date.end):
        return True
    if words.MONTHS.search(text, date.start, date.end):
        return True
    if words.GIVEN_OUT.search(text, seen.first, date.start):
        return True
    if seen.is_early:
        return words.INTENDED.search(text, seen.first, date.clause[1]) is not None
    if words.BEGINS.match(text, date.end) and not seen.describes:
        return True
    return any(each.search(text, seen.first, seen.last) for each in (words.INTENDED, words.GIVEN_OUT))


class _Teller(Enum):
    """Who does something on a day; ``SCHOOL`` what no programme says, ``OURS`` what one may say of the school."""

    OTHERS = 1
    SCHOOL = 2
    OURS = 3
    UNIT = 4
    PROGRAMME = 5
    UNKNOWN = 6


def _teller(text: str, date: DateContext, before: str) -> _Teller:
    """Who does something on a day, right behind the date or (``before``) right before it."""
    behind = words.AFTER_DATE.match(text, date.end)
    at = behind.end() if behind else date.end
    if words.OUTSIDE.match(text, at) or words.SOME.match(text, at):
        return _Teller.OTHERS
    school = words.SCHOOL.match(text, at)
    if school or words.SCHOOL.fullmatch(before):
        is_programme = words.PROGRAMME.match(text, school.end() if school else at)
        return _Teller.OURS if is_programme else _Teller.SCHOOL
    first = text[at : clause_end(text, at)]
    is_entry = len(first) <= _SHORT and not words.SETTING.search(first)
    if is_entry or words.TO_WHOM.match(text, at) or words.PROGRAMME.match(text, at):
        return _Teller.PROGRAMME
    if words.BEGINS.match(text, date.end):
        return _Teller.PROGRAMME
    return _Teller.UNIT if words.OWN.match(text, at) else _Teller.UNKNOWN


def _is_told(seen: _Seen) -> bool:
    """Whether a sentence among the tasks of a plan looks told, by who does what in it."""
    text, date, before = seen.text, seen.date, seen.before
    if words.RESULT.search(text, date.end, seen.last):
        return True
    is_early = seen.is_early
    if is_early and before and not words.WHEN.search(before):
        return not words.OWN.fullmatch(before) and not words.GET_READY.search(before)
    if text[date.end : date.end + 1] in "）)：:" or words.IS_DAY.match(text, date.end):
        return False
    teller = _teller(text, date, before.rstrip("于在"))
    is_old = is_early and date.has_year and seen.is_before(seen.frame.window.start)
    if not is_old and not seen.is_prose:
        return teller is _Teller.SCHOOL and date.has_year and date.has_day
    return _is_its_doing(teller, date, is_early=is_early, opens=not before)


def _is_its_doing(teller: _Teller, date: DateContext, *, is_early: bool, opens: bool) -> bool:
    """Whether what somebody does on a day in a sentence of prose is told of him."""
    if is_early:
        return teller is not _Teller.PROGRAMME
    if teller is _Teller.UNKNOWN:
        return opens and date.has_year and date.has_day
    return teller in (_Teller.OTHERS, _Teller.SCHOOL) or (teller is _Teller.OURS and date.has_year)


def _of_background(text: str, date: DateContext) -> str:
    """Why a date in a preamble or a description says how things have come to be: but that it is the day of something."""
    if words.IS_DAY.match(text, date.end):
        return ""
    if date.has_month or words.VACATION.match(text, date.end):
        return f"写在背景里，{_DONE}"
    counted = FIGURE.search(text, date.end, date.all[1])
    if counted and not WANTED.search(text, date.all[0], clause_end(text, counted.end())):
        return "说的是当时的数"
    return ""
