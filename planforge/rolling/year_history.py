"""What the words beside a year of a document tell of the past: since when, up to when, the results of an examination."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from planforge.rolling.date_context import clause_end, clause_start
from planforge.rolling.decisions import Line
from planforge.rolling.fact_words import WANTED
from planforge.rolling.frame import Frame

_SINCE_BEFORE = re.compile(r"(?:自从?|从|始于|创办于|成立于|建于|源于)\s*$")
_SINCE_AFTER = re.compile(r"\s*(?:以来|至今|起|开始)")
_DONE_AFTER = re.compile(
    r"\s*(?:[中高]考[^，。；、]{0,8}(?:上线|录取|升学|率|再创|喜报|捷报|第[一二三])|[^，。；、]{0,10}(?:获得|荣获|被评|获评|成绩|喜获))"
)
_PASSED_BEFORE = re.compile(r"(?:过去|走过|逝去|告别|送别|难忘|不平凡|辉煌)的?\s*$|回[顾首]\s*$")
_AS_OF = re.compile(r"截[至止](?:到|至)?\s*$")
_NEAR = 12  # characters before a year that tell history
_RESULTS: Final = "说的是以前的成绩，还是说本年度"
_EXAMS = (6, 7)  # the month and day on which 高考 begins; 中考 is later


def history(line: Line, span: tuple[int, int]) -> str:
    """Why a year of this document may still be history (自2026年以来, 截至2026年), or nothing."""
    before = line.text[max(0, span[0] - _NEAR) : span[0]]
    if _AS_OF.search(before):
        return "是截至哪一天的情况，随数字一起更新"
    if _SINCE_BEFORE.search(before) or _SINCE_AFTER.match(line.text, span[1]):
        return "是从这一年算起的，还是说本年度"
    if _PASSED_BEFORE.search(before):
        return "说的是已经过去的一年"
    done = _DONE_AFTER.match(line.text, span[1])
    if done and not WANTED.search(
        line.text, clause_start(line.text, span[0]), clause_end(line.text, done.end())
    ):
        return _RESULTS
    return ""


def results_to_come(doubt: str, year: int, frame: Frame) -> bool:
    """Whether results of examinations (2026年高考……突破200人) can only be an aim: the document was written before they were held."""
    return doubt == _RESULTS and (frame.written or frame.window.start) < date(year, *_EXAMS)
