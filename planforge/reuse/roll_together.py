"""What one sentence says together has one fate: beside what stays, nothing of it moves that does not speak of planning.

Days that are named in one breath (8月29日、8月30日) stay together in either order; a date that lies behind the sign-off goes
its own way; and what is counted by the year (第八届) stays beside a date of a year before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.reuse import doubt_words as words
from planforge.reuse.date_context import clause_end, sentence_of
from planforge.reuse.decisions import Decision, Line, Telling
from planforge.reuse.fact_words import BOUNDS
from planforge.reuse.frame import Frame
from planforge.reuse.roll_dates import BEFORE
from planforge.reuse.roll_newcomers import OF_THIS_YEAR
from planforge.reuse.roll_relative import years_before

_DATES = frozenset(("日期", "月份"))
_ORDINALS = frozenset(("届次", "周年"))
_PLANS = (words.NOW, words.INTENDED, words.GIVEN_OUT)
_DEMANDED = re.compile("(?<!按照)要求(?!的)|规定|明确|部署")
_JOINED = re.compile(r"[\d\s年月日号、和与及至到\-—–~～（）()周一二三四五六]*")


_NEAR = 24  # characters before a count of years that are read
_GONE = "不在新学期里"


class Fate(NamedTuple):
    """What is decided about a place of a line, and whether it is told there; ``of_others`` by an office or a meeting."""

    span: tuple[int, int]
    decision: Decision
    is_told: bool = False
    of_others: bool = False


def together(line: Line, fates: Sequence[Fate], frame: Frame) -> list[Decision]:
    """The decisions with none moved beside another of its sentence that stays, but for what is planned there."""
    years = {
        sentence_of(line.text, *each.span)
        for each in fates
        if each.decision.kind == "年份" and each.decision.question and not each.decision.edits
    }
    before = [each.span for each in fates if each.decision.reason == BEFORE]
    left = sorted(each.span for each in fates if _is_left(each, frame))
    told = [] if line.tells_time or line.in_table or line.telling is Telling.TIMED else _told(fates)
    return [
        _of_then(line, each, before, left)
        if each.decision.kind in _ORDINALS
        else _decided(line, each, years, [] if told and _is_ahead(line.text, each.span, frame) else told)
        for each in fates
    ]


def _is_left(fate: Fate, frame: Frame) -> bool:
    """Whether a date stays because it tells, or because its day is not in the new term."""
    decision = fate.decision
    if decision.kind not in _DATES or decision.edits or not decision.question:
        return False
    return fate.is_told or (frame.crosses and _GONE in decision.question)


def _of_then(
    line: Line, fate: Fate, before: Sequence[tuple[int, int]], left: Sequence[tuple[int, int]]
) -> Decision:
    """A count of years, which stays beside a date of a year before or words of one, and beside a date that is left."""
    span, decision = fate.span, fate.decision
    if not decision.edits:
        return decision
    if _is_beside(line.text, span, before) or years_before(line.text, span[0]):
        said = f"“{decision.old}”说的是以前的事，没有改；说的是这一次就改成“{decision.new}”"
        return line.asked(decision.kind, span, said)
    last = bisect_left(left, span) - 1
    if last >= 0 and sentence_of(line.text, *left[last])[1] >= span[1]:
        said = f"“{decision.old}”跟着同一句里没有改的日子，没有改；是下一次的就改成“{decision.new}”"
        return line.asked(decision.kind, span, said)
    return decision


def _is_beside(text: str, span: tuple[int, int], dates: Sequence[tuple[int, int]]) -> bool:
    first, last = max(span[0] - _NEAR, 0), clause_end(text, span[1])
    return any(span[1] <= start and end <= last for start, end in dates) or any(
        first <= start and end <= span[0] and clause_end(text, end) >= span[0] for start, end in dates
    )


def _is_ahead(text: str, span: tuple[int, int], frame: Frame) -> bool:
    """Whether a date lies behind the day on which the document was signed."""
    if not frame.signed or frame.written is None:
        return False
    reading = find_date(code(text[slice(*span)]), frame.window)
    return reading is not None and reading.start is not None and reading.start > frame.written


def _told(fates: Sequence[Fate]) -> list[Fate]:
    return [
        each
        for each in fates
        if each.decision.kind in _DATES and (each.is_told or each.decision.reason == OF_THIS_YEAR)
    ]


def _decided(line: Line, fate: Fate, years: set[tuple[int, int]], told: list[Fate]) -> Decision:
    span, decision = fate.span, fate.decision
    if not decision.edits:
        return decision
    if decision.kind == "年份" and sentence_of(line.text, *span) in years:
        said = f"“{decision.old}”没有改：同一句里前后的年份要一起定，单独改是“{decision.new}”"
        return line.asked(decision.kind, span, said)
    if decision.kind in _DATES and any(_goes_on(line.text, each, span) for each in told):
        said = (
            f"“{line.words(span)}”和同一句里前面的日子说的是一件事，没有改；是新的安排就改成“{decision.new}”"
        )
        return line.asked(decision.kind, span, said)
    if decision.kind in _DATES and any(_is_joined(line.text, each.span, span) for each in told):
        said = (
            f"“{line.words(span)}”和同一句里后面的日子说的是一件事，没有改；是新的安排就改成“{decision.new}”"
        )
        return line.asked(decision.kind, span, said)
    return decision


def _goes_on(text: str, fate: Fate, span: tuple[int, int]) -> bool:
    """Whether a date is of what a date before it in its sentence tells."""
    (start, end), (first, last) = fate.span, span
    if end > first or sentence_of(text, start, end)[1] < last or _is_in_brackets(text, start):
        return False
    near = clause_end(text, end)
    between = min(near, first)
    if fate.of_others:
        return _DEMANDED.search(text, between, first) is not None
    if BOUNDS.match(text, last) or words.CLOCK.match(text, last):
        return False
    return not any(each.search(text, between, clause_end(text, last)) for each in _PLANS)


def _is_joined(text: str, told: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether a date is named in one breath with one behind it that tells."""
    between = told[0] - span[1]
    return 0 < between <= _NEAR and _JOINED.fullmatch(text, span[1], told[0]) is not None


def _is_in_brackets(text: str, at: int) -> bool:
    opened = max(text.rfind("（", 0, at), text.rfind("(", 0, at))
    return opened > max(text.rfind("）", 0, at), text.rfind(")", 0, at))
