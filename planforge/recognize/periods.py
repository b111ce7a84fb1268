"""The period that a line of a title names: a term, a school year, years, months, days, a week."""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.numerals import HAN_YEAR

_YEAR: Final = rf"(?:[2２][0０]\d\d|20[XxＸ×_]{{1,2}}|{HAN_YEAR})"
_PERIOD: Final = re.compile(
    rf"[（(]?{_YEAR}\s*(?:年?\s*[—\-–~～至－]+\s*(?:{_YEAR}|\d\d)\s*)?(?:学年度?|年度?)?\s*[，,]?\s*[）)]?"
    r"(?![届级])(?:第?[一二12]学期|[上下]学期|[春秋]季(?:学期)?|[上下]半年|\d{1,2}月份?)?|第[一二三四五六七八九十\d]{1,3}周"
)


def is_period(line: str) -> bool:
    """Whether a line is a period and nothing else."""
    return _PERIOD.fullmatch(line) is not None


def without_period(line: str) -> str:
    """A line without the terms and years in it."""
    return _PERIOD.sub("", line)


def period_in(line: str) -> str:
    """The period that a line of a title names; months and days as far as they go (2025年9月—2026年1月)."""
    found = _PERIOD.search(line)
    if found is None:
        return ""
    coded = code(line)
    date = find_date(coded, None)
    start, end = coded.span(*date.span) if date is not None else (0, 0)
    named = found[0].strip("（）() ，,")
    if date is not None and start <= line.index(named) and end > start + len(named):
        return line[start:end]
    return named
