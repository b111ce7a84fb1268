"""Dates of what a document tells: what others than the school did, and how things have come to be."""

from __future__ import annotations

import re

from planforge.rolling import told_words as words
from planforge.rolling.date_context import DateContext
from planforge.rolling.decisions import Line, Telling
from planforge.rolling.fact_words import BOUNDS

_NEAR = 40  # characters before a date that are read


def told(line: Line, date: DateContext) -> str:
    """Why a date belongs to what is told, by who does it or where it stands; a schedule foretells anybody's doings."""
    if line.tells_time or line.in_table or line.telling is Telling.TIMED:
        return ""
    text, (first, last) = line.text, date.all
    if _is_there(words.REPORTED.search(text, date.end, last), text, first):
        return words.MET
    if _is_there(_of_others(text, date), text, first):
        return words.BY_OTHERS
    return ""


def _is_there(match: re.Match[str] | None, text: str, first: int) -> bool:
    """Whether words are found that nothing before them makes a wish or a plan."""
    return match is not None and words.FORESEEN.search(text, first, match.end()) is None


def _of_others(text: str, date: DateContext) -> re.Match[str] | None:
    """What others than the school did then; without a year, only what they said there shows it."""
    done, last = words.DID if date.has_year else words.SAID, date.all[1]
    behind = words.OTHERS_AFTER.match(text, date.end)
    if behind is not None and not BOUNDS.match(text, date.end):
        return done.match(text, behind.end(), last)
    if date.has_year and (decreed := words.DECREED.search(text, max(0, date.start - _NEAR), date.start)):
        return decreed
    ordered = words.ORDERED.search(text, max(0, date.start - _NEAR), date.start)
    if ordered and (since := words.SINCE_THEN.match(text, date.end)):
        return since
    if BOUNDS.match(text, date.end):
        return None
    before = words.OTHERS_BEFORE.match(text[date.clause[0] : date.start])
    return done.match(text, date.end, last) if before or words.HIGHER.match(text, date.end) else None
