"""What speaks for a date that is told and what for one that is planned, each by its name and weight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from planforge.rolling import doubt_words as words
from planforge.rolling.date_context import clause_end
from planforge.rolling.evidence import RESULT, SIGNS, Where
from planforge.rolling.fact_words import UP_TO
from planforge.rolling.seen import AROUND, NEAR, QUOTES, Seen, Time

Weighed = Iterator[tuple[str, float]]

_DATE = re.compile(
    r"(?=[\d一二三四五六七八九十])(?:(?:\d{1,2}|[一二三四五六七八九十])\s*月|(?<![\d.])\d{1,2}[.．/]\d{1,2}(?![\d.％%]))"
)
_JOINED = re.compile(r"\d[日号]?\s*[、和与及至到\-—–~～]+\s*(?:\d{4}年)?\d{1,2}[月.．]")
_OPENED = re.compile(r"\d\s*[年月日.．]|周[，、]")
_RANGE = re.compile("[-—–~～至到]")
_BY_PLACE = tuple(
    [(sign.name, sign.weight, sign.pattern.search) for sign in SIGNS if sign.where is where]
    for where in Where
)
_RESULTS = frozenset(("a result", "a count"))
_COMPLETED = re.compile(r"[^，,。；;（()）|｜\d]{0,10}[一-龥](?:完|完毕|到位)(?=[，,。；;）)|｜\s]|$)")
_SHORT = 4  # characters of an entry of a programme: 9月14日开班


class _Teller(Enum):
    """Who does something on a day, with its weight; ``SCHOOL`` what no programme says, ``OURS`` what one may say of the school."""

    SCHOOL = 2.25
    OTHERS = 2.0
    OURS = 0.25
    UNKNOWN = -1.0
    UNIT = -2.0
    PROGRAMME = -2.25
    ENTRY = -5.0


def weighed(seen: Seen) -> Weighed:
    """Every sign that is there: a positive weight speaks for what is told, a negative one for what is planned."""
    time = Time.of(seen)
    yield from _said(seen)
    yield from _placed(seen, time)
    yield from _beside(seen)
    yield from _timed(seen, time)
    yield from _listed(seen, time)
    teller = _teller(seen, seen.before.rstrip("于在"))
    if not time.is_early and words.BEGINS.match(seen.text, seen.date.end):
        yield "what begins", -1.0
    if (teller is _Teller.UNKNOWN and _begins(seen, time)) or (
        teller is _Teller.ENTRY and (seen.describes or seen.is_remark)
    ):
        teller = _Teller.PROGRAMME
    yield f"who: {teller.name}", teller.value


def tells_result(seen: Seen) -> bool:
    """Whether the words behind a date, or beside it in its entry, say what came of it, or mostly tell."""
    if RESULT.search(seen.line.beside) or _COMPLETED.match(seen.text, seen.date.end):
        return True
    signs = dict(_said(seen))
    return not _RESULTS.isdisjoint(signs) or sum(signs.values()) > 0


def _said(seen: Seen) -> Weighed:
    """The signs that are words."""
    text, date, first, last = seen.text, seen.date, seen.first, seen.last
    start, end, clause = date.start, date.end, date.clause[1]
    stretches = (  # in the order of Where
        (text, first, start),
        (text, end, clause),
        (text, end, last),
        (text, first, clause),
        (text, first, last),
        (seen.preceding, 0, AROUND),
        (seen.following, 0, AROUND),
    )
    for signs, (said, since, until) in zip(_BY_PLACE, stretches, strict=True):
        if said and since < until:
            for name, weight, search in signs:
                if search(said, since, until):
                    yield name, weight


def _placed(seen: Seen, time: Time) -> Weighed:
    """In which section and in which form a date stands."""
    if seen.describes:
        yield "describes", 3.5
    elif seen.is_entry and not (time.is_early and seen.frame.signed):
        yield "an entry", -4.0 if time.is_early else -3.0
    if seen.is_prose:
        yield "prose", 1.0
    if seen.following:
        yield "goes on", 1.5


def _beside(seen: Seen) -> Weighed:
    """What stands right before a date, and the name of its day."""
    text, date, before = seen.text, seen.date, seen.before
    if words.WHEN.search(before):
        yield "when", -2.5
    elif before and before[-1] not in "（(" and not words.OWN.fullmatch(before):
        yield "words before", 2.0
    if seen.is_remark:
        yield "a remark in brackets", 3.0
    if words.NOW.search(before):
        yield "now", -3.0
    if words.EVENT_BEFORE.search(before):
        yield "the time of an event", -1.5
    if words.GET_READY.search(before):
        yield "getting ready", -0.5
    if seen.is_named:
        yield "a day with a name", -2.5
    if UP_TO.search(text, max(0, date.start - NEAR), date.start):
        yield "up to", -1.5


def _timed(seen: Seen, time: Time) -> Weighed:
    """When a date lies: the day of the sign-off tells most, the first weeks of a term something."""
    date, is_signed = seen.date, seen.frame.signed
    if time.has_begun:
        yield "a month that has begun", 2.0
    if time.before_term:
        yield "before the term", 2.0
    if date.has_year and date.has_day:
        yield "a day of a year", 0.5
    if time.is_early:
        yield "early", 8.0 if is_signed else 2.5
        if date.has_year:
            yield "early of a year", 1.5
        if seen.is_prose:
            yield "early in prose", 1.0
    elif is_signed and seen.is_ahead:
        yield "behind the sign-off", -2.5


def _listed(seen: Seen, time: Time) -> Weighed:
    """Which other dates stand around a date."""
    text, date = seen.text, seen.date
    dates = len(_DATE.findall(text, seen.first, seen.last))
    joined = len(_JOINED.findall(text, seen.first, seen.last))
    if joined:
        yield "days in one breath", -2.0
    if dates - joined > 1 and not words.TOLD_HEAD.match(text):
        yield "several days", -2.5 if time.is_early else -3.0
    if len(_DATE.findall(text, max(0, seen.first - AROUND), seen.last + AROUND)) > dates:
        yield "other days", -1.0
    if _RANGE.search(text, date.start, date.end):
        yield "a stretch", -1.5 if words.MONTHS.search(text, date.start, date.end) else -1.0


def _begins(seen: Seen, time: Time) -> bool:
    """Whether something begins with a date that has not been there already when the plan was made."""
    is_there = time.is_early and (seen.frame.signed or time.before_term)
    return not is_there and words.BEGINS.match(seen.text, seen.date.end) is not None


def _opens(seen: Seen) -> bool:
    """Whether a date opens its sentence, or its clause where another date or week opens that."""
    text, date = seen.text, seen.date
    before = text[seen.first : date.start].strip(QUOTES)
    return not before or (before[-1] in "，、：" and _OPENED.search(before) is not None)


def _teller(seen: Seen, before: str) -> _Teller:
    """Who does something on a day, right behind the date or (``before``) right before it."""
    text, date = seen.text, seen.date
    behind = words.AFTER_DATE.match(text, date.end)
    at = behind.end() if behind else date.end
    end = clause_end(text, at)
    if at < end <= at + _SHORT and not words.SETTING.search(text, at, end):
        is_all = end >= seen.last or _DATE.search(text, end, seen.last)
        return _Teller.ENTRY if is_all and _opens(seen) else _Teller.PROGRAMME
    if words.DOES.match(text, at) or words.TO_WHOM.match(text, at):
        return _Teller.PROGRAMME
    if words.OUTSIDE.match(text, at) or words.SOME.match(text, at):
        return _Teller.OTHERS
    school = words.SCHOOL.match(text, at)
    if school or words.SCHOOL.fullmatch(before):
        is_programme = words.PROGRAMME.match(text, school.end() if school else at)
        return _Teller.OURS if is_programme else _Teller.SCHOOL
    if words.PROGRAMME.match(text, at):
        return _Teller.PROGRAMME
    return _Teller.UNIT if words.OWN.match(text, at) else _Teller.UNKNOWN
