"""Days long before the term of their document: a plan hardly plans them, so they stay; but where a schedule has them."""

from __future__ import annotations

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.period import PeriodKind
from planforge.rolling import doubt_words as words
from planforge.rolling.date_context import DateContext
from planforge.rolling.decisions import Line, Telling
from planforge.rolling.fact_words import BOUNDS, MEANT
from planforge.rolling.frame import Frame
from planforge.vocabulary import CELL_BAR

OR_NEW = "；是新的安排就改成"
"""What is said of a date that stays because it tells, before the words that a plan would have."""
_BESIDE = " \t'\"“”-"
"""What may stand beside a date that is alone in its cell."""
_NEAR = 30  # characters before a date that say that it is the day


def from_before(line: Line, span: tuple[int, int], date: DateContext, frame: Frame) -> str:
    """Why a date stays, as it lies long before the term, is no entry of a schedule and not shown to be planned; or nothing."""
    if frame.old.kind is not PeriodKind.TERM or _is_entry(line, span) or _is_planned(line.text, date):
        return ""
    reading = find_date(code(line.text[slice(*span)]), frame.window)
    if reading is None or reading.start is None or reading.end is None:
        return ""
    is_before = reading.end < frame.window.start and not frame.is_of_period(reading.start)
    return "在学期开始以前" if is_before else ""


def _is_planned(text: str, date: DateContext) -> bool:
    """Whether a date is a bound, or the day on which something is set or meant to be."""
    if BOUNDS.match(text, date.end) or words.NAMED.search(text, max(0, date.start - _NEAR), date.start):
        return True
    return any(each.search(text, *date.all) for each in (MEANT, words.WILL))


def _is_entry(line: Line, span: tuple[int, int]) -> bool:
    """Whether a date stands in a schedule: of its own, in a column of times, or alone in its cell or line."""
    if line.tells_time or line.telling is Telling.TIMED:
        return True
    bars = list(CELL_BAR.finditer(line.text, 0, span[0])) if line.in_table else []
    if line.in_table and len(bars) in line.timed:
        return True
    bar = CELL_BAR.search(line.text, span[1])
    first, last = bars[-1].end() if bars else 0, bar.start() if bar else len(line.text)
    is_alone = not line.text[first : span[0]].strip(_BESIDE)
    return is_alone and words.NOTHING.fullmatch(line.text[span[1] : last].strip(_BESIDE)) is not None
