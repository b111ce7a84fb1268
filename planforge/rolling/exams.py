"""Days that hang on 高考, which is from the 7th of June on every year: counted up to it, right before it, of it.

中考 and 学考 are set by the place, every year anew, so that their days are asked (``known``).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import Final

from planforge.calendar.spans import same_day
from planforge.rolling.date_context import sentence_of, words_about
from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame
from planforge.rolling.spans import span_days
from planforge.rolling.special_days import SpecialDay

_TO_EXAM: Final = re.compile(r"(?P<n>\d{1,3})\s*天|百日")
_HUNDRED: Final = 100
_EVE_OF_EXAM: Final = frozenset(((6, 5), (6, 6)))
_FOR_EXAM: Final = re.compile("高考|备考|复习|冲刺|模拟|考场|强化|回归|练兵|自主调整|考前|离校")
_SHORT: Final = timedelta(days=14)  # a stretch that keeps its length
_SAYS: Final = re.compile("[一-龥]{2}(?<![月日号])")
"""In a clause: it says more than its date."""
_TAKEN: Final = re.compile("[送赴]考")
_UPPER: Final = re.compile("高[一二三考]|高中|高级中学")
_READY, _BEGINS, _ENDS = (6, 4), (6, 7), (6, 10)
"""The first day that is surely of the examination, where words tell so, its first and its last, which a few provinces need."""


def before_exam(line: Line, span: tuple[int, int], day: date, year: int) -> date | None:
    """The new day of one that is as many days before 高考 as its words say (2月27日距高考100天), whose days are always the same."""
    words = words_about(line, span) if "高考" in line.text else ""
    count = _TO_EXAM.search(words) if "高考" in words else None
    days = timedelta(days=int(count["n"] or _HUNDRED)) if count else None
    exam = SpecialDay("高考", 0)
    old, new = exam.day(day.year), exam.day(year)
    return new - days if days and old and new and day == old - days else None


def till_exam(
    line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame
) -> tuple[date, date] | None:
    """The new days of a stretch that ends right before 高考, so that its last day keeps its date (5月1日—6月6日第三轮复习).

    A short one keeps both. None for any other stretch.
    """
    first, last = days
    if (last.month, last.day) not in _EVE_OF_EXAM or frame.crosses:
        return None
    if not _FOR_EXAM.search(f"{words_about(line, span)} {line.when}"):
        return None
    end = same_day(last, frame.year(last.year))
    return (end - (last - first) if last - first < _SHORT else span_days(first, last, frame)[0]), end


def are_of_exam(line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> bool:
    """Whether days are those of 高考 or right before it by what is done on them (高三年级看考场，6月6日; 6月7日—9日送考).

    Its name need not be there: what is done in examination rooms on these days in the highest grade is done for it. Other
    grades have tests of their own then; days off on its very days are for it, whoever has them.
    """
    first, last = ((day.month, day.day) for day in days)
    if line.signs or not (_READY <= first <= last <= _ENDS):
        return False
    sentence = line.text[slice(*sentence_of(line.text, *span))]
    clause = words_about(line, span)
    words = f"{clause if _SAYS.search(clause) else sentence} {line.when}"
    about_exam, is_senior, of_others, days_off = _patterns()
    if first == _BEGINS < last and days_off.search(sentence) and _UPPER.search(f"{sentence}{frame.title}"):
        return True
    is_told = is_senior.search(words) is not None
    if about_exam.search(words) is None or (of_others.search(words) and not is_told):
        return False
    taken_there = first >= _BEGINS and _TAKEN.search(words) is not None
    return is_told or taken_there or is_senior.search(frame.title) is not None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What is done for the examination, whose it is, what others have, and days off because of it."""
    return (
        re.compile(
            "考场|考点|准考证|[送赴助陪护]考|出征|壮行|监考|考务|考生"
            "|高考(?!总结|分析|志愿|成绩|估分|动员|喜报|研讨|质量|备考|复习|冲刺|表彰|模拟|录取|[前后])"
        ),
        re.compile("高三|高考|高中|高级中学"),
        re.compile(
            "[高初][一二]|初三|[一二三四五六七八九]年级|[小中大托]班|中考|学考|会考|学业水平|期[中末]|月考"
        ),
        re.compile("放假|停课|休息|停[止课]|离校|值[班守]"),
    )
