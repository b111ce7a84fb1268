"""Terms beside words that mean another one: 上学期（2025年秋季） in a plan for the spring of 2027."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.calendar.period import PeriodKind
from planforge.diagnostics import Finding
from planforge.review.open_words import Word, lines_with, open_words
from planforge.review.rule import ReviewRequest
from planforge.review.setting import setting_of
from planforge.review.whole import rough

_AWAY: Final = {"上": -1, "本": 0, "下": 1}
_CALLED: Final = re.compile(
    r"(?P<word>[上下本])一?个?学期\s*[（(]\s*(?:即|也就是)?\s*(?:(?P<y>20\d\d)年(?:(?P<season>[春秋])季?(?:学期)?|(?P<half>[上下])半年)"
    r"|(?P<from>20\d\d)(?:年|[.．])(?P<month>1[0-2]|0?[1-9])月?\s*[—–－\-―～~至到]{1,2}\s*(?:20\d\d(?:年|[.．]))?(?:1[0-2]|0?[1-9])月?"
    r"|(?P<z>20\d\d)(?:\s*[—–－\-―～~至]{1,2}\s*20\d\d)学年度?第?(?P<term>[一二12])学期)[）)]"
)
_ROUGH: Final = rough("学期（|学期[(]")
_SECOND: Final = "二2"
_FIRST_HALF: Final = "春上"
_AUTUMN: Final = 8  # the month from which a term is the first of its school year


def called_terms(request: ReviewRequest) -> Iterator[Finding]:
    """A term that its own words contradict.

    Fails: ``上学期（2025年秋季）`` in a plan for the spring of 2027. Passes: ``上学期（2026年秋季）``, ``下学期（2027年春季）``.
    """
    setting = setting_of(request)
    if setting is None or setting.period.kind is not PeriodKind.TERM or setting.period.term not in (1, 2):
        return
    here = setting.school_year * 2 + setting.period.term - 1
    for word in open_words(lines_with(request.lines, _ROUGH), _CALLED):
        away = _AWAY[word.match["word"]]
        meant = {here + away, here} if away and _is_edge(away, setting.period.term) else {here + away}
        if _named(word) not in meant:
            message = f"“{word.text}”对不上：本文件的期间是{setting.period.text}"
            yield word.reminder("旧学期", message, "是旧文件留下的就一起改；两个只对一个，就改另一个")


def _is_edge(away: int, term: int) -> bool:
    """Whether 上学期 may be the first half of the school year (and this term), 下学期 the second."""
    return (away < 0 and term == 1) or (away > 0 and term == 2)


def _named(word: Word) -> int:
    """A term as a number that counts on through the years."""
    match = word.match
    if match["y"]:
        return int(match["y"]) * 2 - ((match["season"] or match["half"]) in _FIRST_HALF)
    if match["from"]:
        return int(match["from"]) * 2 - (int(match["month"]) < _AUTUMN)
    return int(match["z"]) * 2 + (match["term"] in _SECOND)
