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

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.reuse import doubt_words as words
from planforge.reuse.date_context import LEADS_WITH_DATE, DateContext, clause_end, sentence_of
from planforge.reuse.decisions import Line, Telling
from planforge.reuse.fact_words import UP_TO, WANTED
from planforge.reuse.frame import Frame
from planforge.reuse.told_words import FIGURE

_TELLING = (Telling.BACKGROUND, Telling.OPENING)
_DONE = "像是已有的事"
_NEAR = 24  # characters before a date that are read
_SHORT = 4  # characters of an entry of a programme: 9月14日开班
_BARE = 3  # characters behind a date that say nothing of it


def doubt(line: Line, date: DateContext, frame: Frame) -> str:
    """Why a date may be of the past though no word says so."""
    text, sentence = line.text, sentence_of(line.text, date.start, date.end)
    near = max(0, date.start - _NEAR)
    if sentence[1] - date.end <= _BARE or any(
        each.search(text, near, date.start) for each in (words.NAMED, UP_TO)
    ):
        return ""
    if _happened(text, date, sentence[0]):
        return _DONE
    is_background = line.telling in _TELLING or words.TOLD_HEAD.match(text.lstrip(" -")) is not None
    if _is_listed(line, sentence) and not is_background:
        return ""
    is_early = date.has_month and _is_before(date, text, frame.written, frame)
    if _is_planned(text, date, sentence, is_early=is_early, is_background=is_background):
        return ""
    if is_background:
        return _of_background(text, date)
    is_told = date.has_month and _is_told(text, date, sentence, frame, is_early=is_early)
    return _DONE if is_told else ""


def _is_listed(line: Line, sentence: tuple[int, int]) -> bool:
    """Whether a date stands in a schedule: not in a paragraph there that begins with words."""
    if line.telling is not Telling.TIMED:
        return line.tells_time or line.in_table
    return not _is_prose(line.text, sentence) or LEADS_WITH_DATE.match(line.text) is not None


def _is_prose(text: str, sentence: tuple[int, int]) -> bool:
    return text[sentence[1] : sentence[1] + 1] == "。"


def _happened(text: str, date: DateContext, first: int) -> bool:
    """Whether a date is that of what has happened, or only says which thing is meant that is there already."""
    happened = words.HAPPENED.search(text, date.end, date.all[1])
    if happened and not words.INTENDED.search(text, first, happened.start()):
        return True
    if not date.has_month or words.INTENDED.search(text, date.clause[0], date.start):
        return False
    near = max(date.clause[0], date.start - _NEAR)
    known = words.KNOWN if words.LOOKS_BACK.search(text, near, date.start) else words.WHICH
    return known.match(text, date.end) is not None


def _is_planned(
    text: str, date: DateContext, sentence: tuple[int, int], *, is_early: bool, is_background: bool
) -> bool:
    """Whether a sentence shows that it plans: by a bound, an hour, months on end, or words of intention."""
    if (
        words.BOUNDED.match(text, date.end)
        or words.CLOCK.match(text, date.end)
        or words.MONTHS.search(text, date.start, date.end)
    ):
        return True
    if not (is_background or is_early) and words.BEGINS.match(text, date.end):
        return True
    if words.GIVEN_OUT.search(text, sentence[0], date.start):
        return True
    if is_early:
        return words.INTENDED.search(text, sentence[0], date.clause[1]) is not None
    return bool(words.INTENDED.search(text, *sentence) or words.GIVEN_OUT.search(text, *sentence))


def _is_before(date: DateContext, text: str, day: calendar.date | None, frame: Frame) -> bool:
    """Whether a date lies before a day; a month does once it has begun."""
    if day is None:
        return False
    reading = find_date(code(text[date.start : date.end]), frame.window)
    if reading is None or reading.start is None or reading.end is None:
        return False
    return (reading.end if date.has_day else reading.start) < day


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
    if words.PROGRAMME.match(text, at) or clause_end(text, at) - at <= _SHORT:
        return _Teller.PROGRAMME
    if words.OWN.match(text, at):
        return _Teller.PROGRAMME if words.BEGINS.match(text, date.end) else _Teller.UNIT
    return _Teller.UNKNOWN


def _is_told(
    text: str, date: DateContext, sentence: tuple[int, int], frame: Frame, *, is_early: bool
) -> bool:
    """Whether a sentence among the tasks of a plan looks told, by who does what in it."""
    if words.RESULT.search(text, date.end, sentence[1]):
        return True
    before = text[date.clause[0] : date.start].strip()
    opens = not before or words.WHEN.search(before) is not None
    if is_early and not opens:
        return not words.OWN.fullmatch(before) and not words.GET_READY.search(before)
    if text[date.end] in "）)：:":
        return False
    teller = _teller(text, date, before.rstrip("于在"))
    is_old = is_early and date.has_year and _is_before(date, text, frame.window.start, frame)
    if not is_old and not _is_prose(text, sentence):
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
