"""What one sentence says together has one fate: beside what stays, nothing of it moves that does not speak of planning.

Days that are named in one breath (8月29日、8月30日) stay together in either order; a date that lies behind the sign-off goes
its own way.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.rolling import doubt_words as words
from planforge.rolling.date_context import clause_end, sentence_of
from planforge.rolling.decisions import DAYS, Decision, Line, Telling
from planforge.rolling.fact_words import BOUNDS, BUILT, ENDS_AFTER
from planforge.rolling.frame import Frame
from planforge.rolling.instead import was_meant
from planforge.rolling.newcomers import OF_THIS_YEAR
from planforge.rolling.ordinals import with_their_dates
from planforge.rolling.outside import OR_NEW
from planforge.rolling.told_words import ENDINGS
from planforge.rolling.whole import ALONG

_PLANS = (words.NOW, words.INTENDED, words.GIVEN_OUT)
_DEMANDED = re.compile("(?<!按照)要求(?!的)|规定|明确|部署")
_JOINED = re.compile(r"[\d\s年月日号、和与及至到\-—–~～（）()周一二三四五六]*")
_YEAR, _MONTH = re.compile(r"\d{4}"), "月"
_REACH = 300  # characters that one sentence, with the dates at its ends, is never longer than
_NEAR = 24  # characters between days that are named in one breath


class Fate(NamedTuple):
    """What is decided about a place of a line, and whether it is told there; ``of_others`` by an office or a meeting.

    ``why`` is the reason for which a date that stays anyhow is told.
    """

    span: tuple[int, int]
    decision: Decision
    is_told: bool = False
    of_others: bool = False
    why: str = ""


def together(line: Line, fates: Sequence[Fate], frame: Frame) -> list[Decision]:
    """The decisions with none moved beside another of its sentence that stays, but for what is planned there."""
    years = {
        sentence_of(line.text, *each.span)
        for each in fates
        if each.decision.kind == "年份" and each.decision.question and not each.decision.edits
    }
    is_listed = line.tells_time or line.in_table or line.telling is Telling.TIMED
    told = sorted(_told(line.text, fates, frame), key=lambda each: each.span)
    starts = [each.span[0] for each in told]
    ends = [each.span for each in fates if _is_end(line.text, each)]
    decided = []
    for each in fates:
        start, end = each.span
        near = told[bisect_left(starts, start - _REACH) : bisect_left(starts, end + _REACH)]
        if is_listed:
            near = [other for other in near if _is_of_its_month(line.text, other, each.span)]
        is_free = bool(near) and _is_ahead(line.text, each.span, frame)
        decided.append((each.span, _begun(line, _decided(line, each, years, [] if is_free else near), ends)))
    return with_their_dates(line, decided)


def _is_ahead(text: str, span: tuple[int, int], frame: Frame) -> bool:
    """Whether a date lies behind the day on which the document was signed."""
    if not frame.signed or frame.written is None:
        return False
    reading = find_date(code(text[slice(*span)]), frame.window)
    return reading is not None and reading.start is not None and reading.start > frame.written


def _told(text: str, fates: Sequence[Fate], frame: Frame) -> list[Fate]:
    """The dates that tell, with which others may stay; but for those of which only a sign-off can say that the other is over."""
    return [
        each
        for each in fates
        if each.decision.kind in DAYS
        and (each.is_told or each.decision.reason == OF_THIS_YEAR)
        and (frame.signed or not was_meant(text, *each.span))
    ]


def _is_end(text: str, fate: Fate) -> bool:
    """Whether a date with its year stays as that of what comes to its end: 2027年7月竣工, 2027年6月结题."""
    decision = fate.decision
    if decision.edits or decision.kind not in DAYS or not _YEAR.search(decision.old):
        return False
    return decision.why in ENDINGS or bool(
        ENDS_AFTER.match(text, fate.span[1]) or BUILT.match(text, fate.span[1])
    )


def _begun(line: Line, decision: Decision, ends: Sequence[tuple[int, int]]) -> Decision:
    """A date with its year stays where its sentence goes on to the end of what began then, which is asked (2026年9月立项，2027年7月结题)."""
    if not (ends and decision.edits and decision.kind in DAYS and _YEAR.search(decision.old)):
        return decision
    at = decision.at - line.start
    span = at, at + len(decision.old)
    last = sentence_of(line.text, *span)[1]
    is_begun = any(span[1] <= start < last for start, _ in ends)
    return line.kept(decision.kind, span, ALONG) if is_begun else decision


def _decided(line: Line, fate: Fate, years: set[tuple[int, int]], told: list[Fate]) -> Decision:
    span, decision = fate.span, fate.decision
    if not decision.edits:
        return decision
    if decision.kind == "年份" and sentence_of(line.text, *span) in years:
        said = f"“{decision.old}”没有改：同一句里前后的年份要一起定，单独改是“{decision.new}”"
        return line.asked(decision.kind, span, said)
    if decision.kind in DAYS and any(_goes_on(line.text, each, span) for each in told):
        said = f"“{line.words(span)}”和同一句里前面的日子说的是一件事，没有改{OR_NEW}“{decision.new}”"
        return line.asked(decision.kind, span, said)
    if decision.kind in DAYS and any(_is_joined(line.text, each.span, span) for each in told):
        said = f"“{line.words(span)}”和同一句里后面的日子说的是一件事，没有改{OR_NEW}“{decision.new}”"
        return line.asked(decision.kind, span, said)
    return decision


def _goes_on(text: str, fate: Fate, span: tuple[int, int]) -> bool:
    """Whether a date is of what a date before it in its sentence tells."""
    (start, end), (first, last) = fate.span, span
    if end > first or sentence_of(text, start, end)[1] < last or _is_in_brackets(text, start):
        return False
    if _is_of_its_month(text, fate, span):
        return True
    near = clause_end(text, end)
    between = min(near, first)
    if fate.of_others:
        return _DEMANDED.search(text, between, first) is not None
    if BOUNDS.match(text, last) or words.CLOCK.match(text, last):
        return False
    return not any(each.search(text, between, clause_end(text, last)) for each in _PLANS)


def _is_of_its_month(text: str, fate: Fate, span: tuple[int, int]) -> bool:
    """Whether a day without its month has that of a date before it (1月20日—21日考试，23日前阅卷)."""
    end, last = fate.span[1], span[1]
    return end <= span[0] and _MONTH not in text[end:last] and not fate.of_others


def _is_joined(text: str, told: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether a date is named in one breath with one behind it that tells."""
    between = told[0] - span[1]
    return 0 < between <= _NEAR and _JOINED.fullmatch(text, span[1], told[0]) is not None


def _is_in_brackets(text: str, at: int) -> bool:
    opened = max(text.rfind("（", 0, at), text.rfind("(", 0, at))
    return opened > max(text.rfind("）", 0, at), text.rfind(")", 0, at))
