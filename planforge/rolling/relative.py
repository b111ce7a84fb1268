"""Dates that words of time before them set in the past: 去年11月6日, 上学期（5月20日）, 上学年试行时，4月10日.

Such words decide by themselves, whatever is said to have been done: counted from the new document they would mean
another time. They reach over a list of dates, and where they open a sentence over all of it, up to words of now.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.rolling.date_context import DateContext, clause_start, sentence_of
from planforge.rolling.doubt_words import NOW
from planforge.rolling.fact_words import BOUNDS, MEANT
from planforge.rolling.frame import Frame

_YEARS_AGO = (
    r"(?:(?<![过失])去|(?<![之以目提])前|(?<![以马早晚])上一?)年(?!级)(?:度|[上下]半年|[春秋]季?|[暑寒]假)?"
)
_PAST = (
    rf"(?:{_YEARS_AGO}"
    r"|上一?个?学(?:期(?!间)|年度?)|(?P<half>今年上半年|今春))"
)
_DAY = r"(?:(?:\d{4}\s*年)?\s*\d{1,2}\s*月)?\s*\d{1,2}\s*[日号]?(?:[（(][^（）()]{1,4}[）)])?"
_EARLIER = re.compile(
    rf"{_PAST}的?(?:期?[初中末底]|结束[时前]?|开学[时初]?)?(?:考试|检测|测试)?[里中的]?[，,]?\s*[（(]?\s*(?:{_DAY}\s*[、和与及至到—–~～-]+\s*)*$"
)
_OPENING = re.compile(rf"\s*在?{_PAST}(?:[^，。；]{{0,8}}(?:[时中里间末底初]|以来))?[，,]")
_SUBJECT = re.compile(rf"\s*在?{_YEARS_AGO}[^的、：]{{1,12}}$")
"""From the beginning of a clause up to a date: what happened a year before (去年流感从11月中旬抬头)."""
_LAST_TIME = re.compile(r"\s*在?[上前]一?[届次回轮](?![课学])(?:[^的、：]{0,20}|[^、：]{0,20}[（(])$")
"""From the beginning of a clause up to a date: what happened the time before (上届10月20日开幕, 上次的通知（12月11日发出）)."""
PAST_TIME: Final = re.compile(_PAST)
"""Words of an earlier time."""
_ROUGHLY = re.compile("[去前上]一?年|上一?个?学|今年上|今春|[上前]一?[届次回轮]")
"""What all of these hold: most dates have nothing like it before them."""
_BEFORE = "说的是以前的事"
_NEAR = 60  # characters before a date that are read
_JULY = 7


def years_before(text: str, at: int) -> bool:
    """Whether words of an earlier time stand in the clause before an offset: 去年第八届."""
    return PAST_TIME.search(text, clause_start(text, at), at) is not None


def earlier(text: str, date: DateContext, frame: Frame) -> str:
    """Why a date is of a time before that of the document, by words before it; nothing where none say so."""
    near = max(0, date.start - _NEAR)
    if _ROUGHLY.search(text, min(near, sentence_of(text, date.start, date.end)[0]), date.start) is None:
        return ""
    found = _EARLIER.search(text, near, date.start) or _opening(text, date)
    before = text[date.clause[0] : date.start]
    is_told = _SUBJECT.match(before) or _LAST_TIME.match(text[clause_start(text, date.start) : date.start])
    if found is None and is_told and not BOUNDS.match(text, date.end):
        return _BEFORE
    if found is None or (found["half"] and frame.window.start.month < _JULY):
        return ""
    return _BEFORE


def _opening(text: str, date: DateContext) -> re.Match[str] | None:
    """The words of time that open the sentence of a date, where no words of now or of intention stand between."""
    first, _ = sentence_of(text, date.start, date.end)
    found = _OPENING.match(text, first, date.start)
    if found is None or BOUNDS.match(text, date.end):
        return None
    is_over = any(each.search(text, found.end(), date.clause[1]) for each in (NOW, MEANT))
    return None if is_over else found
