"""Dates that stay where they are anyhow, because of the calendar, and tell what was done then: 9月1日报到41人, 今年5月被评为….

They would be read as those of the new document, so a person is asked, once for a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.rolling.date_context import DateContext
from planforge.rolling.decisions import Decision, Line, Verdict
from planforge.rolling.fact_words import COUNTED, WANTED
from planforge.rolling.frame import Frame
from planforge.rolling.relative import earlier
from planforge.rolling.together import Fate
from planforge.rolling.told_words import BUILT, COUNTED_THEN, ONCE

_THIS_YEAR = re.compile(r"今年的?\s*$")
_NUMBER = r"\s*[\d一二三四五六七八九十百]+\s*[余多]?\s*[名人]"
_CAME = re.compile(
    rf"(?:报到|到[校会岗位场]|出席|缺[席勤]|注册|请假|未[到交报]|入[学园]|返校){_NUMBER}(?!以上|以内|左右)"
)
_NEAR = 4  # characters before a month that say of which year it is


def told_there(line: Line, date: DateContext, frame: Frame) -> str:
    """Why a date without its year is of what was done, by an earlier time before it or by what was counted there; or nothing."""
    text, (first, last) = line.text, date.all
    if not date.has_day:
        return "是以前的月份" if _is_of_this_year(text, date.start) and _is_over(text, date, frame) else ""
    counted = _CAME.search(text, date.end, last) or COUNTED.search(text, date.end, last)
    if counted and not WANTED.search(text, first, last):
        return COUNTED_THEN
    return earlier(text, date, frame)


def _is_of_this_year(text: str, at: int) -> bool:
    return _THIS_YEAR.search(text, max(0, at - _NEAR), at) is not None


def _is_over(text: str, date: DateContext, frame: Frame) -> bool:
    """Whether a month lies before the term of the document."""
    reading = find_date(code(text[date.start : date.end]), frame.window)
    return reading is not None and reading.end is not None and reading.end < frame.window.start


def asked_alone(line: Line, decided: Sequence[tuple[Fate, Decision]]) -> list[Decision]:
    """The decisions about a line, in which one that stays and tells is asked, unless another is there that stays and is asked."""
    is_asked = any(each.verdict is Verdict.ASKED and not each.edits for _, each in decided)
    return [_asked(line, fate, each) if fate.why and not is_asked else each for fate, each in decided]


def _asked(line: Line, fate: Fate, decision: Decision) -> Decision:
    is_bare = decision.kind == "月份" and not _is_of_this_year(line.text, fate.span[0])
    if decision.verdict is not Verdict.KEPT or (is_bare and fate.why not in (BUILT, ONCE)):
        return decision
    said = f"“{line.words(fate.span)}”{fate.why}，没有改，请看这句还要不要"
    return line.asked(decision.kind, fate.span, said)._replace(why=fate.why)
