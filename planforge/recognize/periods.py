"""The period that a line of a title names: a term, a school year, years, months, days, a week."""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.numerals import HAN_YEAR
from planforge.recognize.scripts import simplified, without_words

_YEAR: Final = rf"(?:[2２][0０]\d\d|20[XxＸ×_]{{1,2}}|{HAN_YEAR})"
_SEASON: Final = "[春秋](?![游节运晚联蕾晖天日光耕雨晓训招考分晨江冬夏色月实收风意]|华秋)"  # 2026春滨河小学…
_SHORT: Final = r"(?<![\d.．年第近满约\-—])[0-4]\d(?=\s*(?:[—\-–~～至－]+\s*[0-4]\d\s*)?学年(?!段))"
"""A year of two digits before 学年: 26-27学年第一学期, 26学年."""
_NUMBERED: Final = r"(?:[春秋]季?)?第?\s*[一二12]\s*学\s*期|[上下]学期|[春秋]季?学期"
_PERIOD: Final = re.compile(
    rf"[（(]?(?:{_YEAR}|{_SHORT})\s*(?:(?:年?\s*[—\-–~～至－]+|/)\s*(?:{_YEAR}|\d\d(?!\d))\s*)?(?:学\s*年\s*度?|年度?)?\s*[，,]?\s*[）)]?"
    rf"(?![届级])(?:{_NUMBERED}|[（(]\s*(?:{_NUMBERED})\s*[）)]|[（(][一二12][）)]学期|[（(][上下][）)](?:学期)?|[上下春秋]期(?![末中间待望限刊货满])"
    rf"|[春秋]季|{_SEASON}|[上下]半年|\d{{1,2}}月份?)?|第[一二三四五六七八九十\d]{{1,3}}周"
)

_TERM: Final = re.compile("第([一二])学期|([上下])学期|([春秋])季学期")
_SIGNED: Final = re.compile(r"(20\d\d)\s*[年.\-/]\s*(\d{1,2})(?!\d)")
_FIRST: Final = "一上秋"
_OF_FIRST: Final = (8, 9, 10, 11, 12, 1, 2)  # months in which what belongs to a first term is signed
_OF_SECOND: Final = (1, 2, 3, 4, 5, 6, 7, 8)
_NEXT: Final = (6, 7, 8)  # in which 下学期 of a plan may be the one that comes next
_GAPS: Final = re.compile(r"[ \u3000]{2,}|\u3000|\t")
_WEEK_OR_MONTH: Final = re.compile(
    r"[（(]?(?:第?[\d一二三四五六七八九十—–~～至、\-]+周|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)"
)
_PAST: Final = (8, 9, 10)  # in which 上学期 of a summary may be the one that is over


def is_period(line: str) -> bool:
    """Whether a line is a period and nothing else."""
    return _PERIOD.fullmatch(simplified(line)) is not None


def begins_with_period(line: str) -> bool:
    """Whether a line is a period, with who signs behind it; a week or month with more behind it is one of a schedule."""
    period, *rest = _GAPS.split(line, maxsplit=1)
    return is_period(period) and not (rest and _WEEK_OR_MONTH.match(period))


def without_period(line: str) -> str:
    """A line without the terms and years in it."""
    return without_words(_PERIOD, line)


def period_in(line: str) -> str:
    """The period that a line of a title names; months and days as far as they go (2025年9月—2026年1月)."""
    found = _PERIOD.search(simplified(line))
    if found is None:
        return ""
    coded = code(line)
    date = find_date(coded, None)
    start, end = coded.span(*date.span) if date is not None else (0, 0)
    named = _bare(line[found.start() : found.end()])
    if date is not None and start <= line.index(named) and end > start + len(named):
        return line[start:end]
    return named


def _bare(named: str) -> str:
    """A period without the brackets around it, or the half of a pair; those around its term stay."""
    bare = named.strip(" ，,")
    opened, shut = (sum(map(bare.count, pair)) for pair in ("（(", "）)"))
    if opened == shut and bare[:1] in "（(" and bare[-1:] in "）)" and opened == 1:
        return bare[1:-1].strip()
    bare = bare[1:] if opened > shut and bare[:1] in "（(" else bare
    return bare.rstrip("（( ") if opened <= shut else bare.rstrip("）)（( ")


def term_by_date(title: str, signed: str, *, looks_back: bool) -> str:
    """The period of a title that names a term without its year, by the day on which the document is signed.

    Nothing where the two do not fit, or where 上学期 and 下学期 may mean the last term or the next one.
    """
    term, day = _TERM.search(simplified(title)), _SIGNED.search(signed)
    if term is None or day is None:
        return ""
    year, month = int(day[1]), int(day[2])
    first = (term[1] or term[2] or term[3]) in _FIRST
    beside = (_PAST if looks_back else ()) if first else (() if looks_back else _NEXT)
    if month not in (_OF_FIRST if first else _OF_SECOND) or (term[2] and month in beside):
        return ""
    begun = year if first and month >= _OF_FIRST[0] else year - 1
    return f"{begun}—{begun + 1}学年度第{'一' if first else '二'}学期"
