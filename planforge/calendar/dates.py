"""Dates and months as written: 2026-09-16, 2026年9月16日, 9.14, 9月14日—18日, 9月下旬, 9—10月.

A date without a year takes it from a ``Window``. Impossible dates are errors, what only looks like a
date is a reminder, and nothing is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from planforge.calendar.coded import HAN_YEAR, TO, Coded, number, pattern
from planforge.calendar.finding import Finding
from planforge.calendar.lunar_written import is_lunar
from planforge.calendar.spans import DAYS_OF_WEEK, Precision, Window, coarser, last_day

_YEAR = rf"(?:(?<!\d)\d{{1,12}}|{HAN_YEAR})"
_MONTH = r"(?:(?<!\d)\d{1,3}|元|[a-j]{1,3})"
_DAY = r"(?:\d{1,3}|[a-j]{1,3})"
_D = r"(?:日|号(?!楼)(?!门)(?!厅)(?!教)(?!馆)(?!会))"
_PART = r"(?:[上中下]{1,2}旬|初(?![一二三中])(?!级)|底|末|中(?=$|[前后,;&()-]))"
_HALF_DAY = r"(?:[上下]午|晚上?|中午)?"
_SINCE = r"(?:(?:起|开始),?)?"  # 自9月1日起，至12月31日止 is one stretch as 9月1日至12月31日 is
_OF_YEAR = r"(?:(?P<next>(?:[次翌来明]|第二)年的?)|[当同]年)?"
_HAN = (
    rf"(?P<han>(?:(?P<y1>{_YEAR})年)?(?P<m1>{_MONTH})月(?!内)份?"
    rf"(?:(?P<d1>{_DAY}){_D}|(?P<d0>\d{{1,2}})(?=$|{TO}\d|(?:&\d{{1,2}})+[两二三四]?[日天])|(?P<p1>{_PART}))?"
    rf"(?:\(?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])\)?)?"
    rf"(?:{_HALF_DAY}(?(d1){_SINCE}){TO}(?:(?:(?P<y2>{_YEAR})年|{_OF_YEAR})(?P<m2>{_MONTH})月份?"
    rf"(?:(?P<d2>{_DAY}){_D}|(?P<p2>{_PART}))?"
    rf"|(?P<d3>{_DAY}){_D}|(?P<d4>\d{{1,2}})(?=$|[(,&])|(?P<p3>{_PART})))?)"
)
_A_DAY = rf"(?:\d{{1,2}}|[a-j]{{1,3}})(?:{TO}\d{{1,2}})?[日号]"  # 2 is no month but the number of an item: 2、6月24日检测
_MONTHS = rf"(?P<months>(?:(?P<ay>{_YEAR})年)?(?P<a1>{_MONTH})(?:{TO}|&)(?P<a2>{_MONTH})月(?!内)(?!{_A_DAY})份?)"
_MM, _DD = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_SHORT_YEAR = rf"(?<![\d./])[23]\d(?=(?P<dots>[/.]){_MM}(?P=dots){_DD}(?!\d))"
_ISO = (
    rf"(?P<iso>(?P<iy>(?<!\d)\d{{4}}|{_SHORT_YEAR})(?P<sep>[-/.]|(?<=20\d\d)&(?={_MM}&{_DD}(?!\d)))"
    r"(?P<im>\d{1,2})(?P=sep)(?P<id>\d{1,2})(?!\d)"
    rf"(?:{_SINCE}{TO}(?:(?P<jy>\d{{4}})(?P=sep))?(?:(?P<jm>\d{{1,2}})(?P=sep))?(?P<jd>\d{{1,2}})(?![\d.:月]))?)"
)
_YEAR_MONTH = (
    rf"(?P<ym>(?<![\d-])(?P<ky>\d{{4}})[-/.](?P<km>{_MM})(?![\d./])"
    rf"(?:{TO}(?P<ly>\d{{4}})[-/.](?P<lm>{_MM})(?![\d./-])|(?!-)))"
)
_DOTTED = (
    rf"(?P<dot>(?<![\d.])(?P<nm>{_MM})\.(?P<nd>{_DD})(?![\d.月])"
    rf"(?:{TO}(?:(?P<om>{_MM})\.)?(?P<od>{_DD})(?![\d.:]))?)"
)
_FIRST = r"(?=[\da-j元])"  # what every date begins with: most places of a text are passed by at one look
_DATE = re.compile(pattern(f"{_FIRST}(?:{'|'.join((_ISO, _YEAR_MONTH, _HAN, _MONTHS, _DOTTED))})"))
_UNITS = frozenset(pattern("%％‰个小天学课亿万元米分节倍公千人月年周日版次篇度级岁"))
_NO_UNITS = tuple(pattern("公开 学雷锋 学生 学校 学习 学科 小学 小组 小队 分组 分班 分享").split())

WEEKDAYS = {**{mark: n for n, mark in enumerate(pattern(DAYS_OF_WEEK), 1)}, pattern("天"): 7}
"""ISO numbers of weekdays by their coded mark."""


class DateReading(NamedTuple):
    """Days from ``start`` to ``end`` (both included; None where no year is known) and what is odd.

    ``span`` is in the coded text, findings are in the source.
    """

    start: date | None
    end: date | None
    precision: Precision
    span: tuple[int, int]
    findings: tuple[Finding, ...] = ()


class _Point(NamedTuple):
    """One end of a span as written."""

    year: int | None
    month: int
    day: int | None = None
    part: str | None = None


class _Ends(NamedTuple):
    """Both ends as written, the weekday beside the first, a year that is none, or words that put the last end into the next year."""

    first: _Point
    last: _Point | None = None
    weekday: int = 0
    odd_year: bool = False
    next_year: bool = False


def find_date(coded: Coded, window: Window | None, *, whole: bool = False) -> DateReading | None:
    """Return the first date or month of a text, or the one that is the ``whole`` text."""
    return (_of_few_words if len(coded.text) < _FEW else _first)(coded, window, whole)


def each_date(coded: Coded, window: Window | None) -> Iterator[tuple[re.Match[str], DateReading]]:
    """Return every date or month of a text with its match, whose groups tell where each number stands.

    Groups of the first end: y1 m1 d1 d0 p1 wd, iy im id, ky km, ay a1, nm nd; of the last: y2 m2 d2 p2
    d3 d4 p3, jy jm jd, ly lm, a2, om od (years, months, days, parts of a month, weekday); next: 次年.
    """
    return iter(_dates(coded, window))


def _first(coded: Coded, window: Window | None, whole: bool) -> DateReading | None:
    matches = filter(None, (_DATE.fullmatch(coded.text),)) if whole else _DATE.finditer(coded.text)
    return next((reading for _, reading in _readings(matches, coded, window)), None)


_FEW = 40  # marks of what is hardly more than a date; a document writes, and rules ask about, the same ones often
_of_few_words = lru_cache(maxsize=512)(_first)


@lru_cache(maxsize=8)  # several rules ask about a line, one after the other
def _dates(coded: Coded, window: Window | None) -> tuple[tuple[re.Match[str], DateReading], ...]:
    return tuple(_readings(_DATE.finditer(coded.text), coded, window))


def _readings(
    matches: Iterator[re.Match[str]], coded: Coded, window: Window | None
) -> Iterator[tuple[re.Match[str], DateReading]]:
    for match in matches:
        ends = _READ[match.lastgroup or ""](match)
        if ends is not None and not _is_something_else(match):
            yield match, _resolve(ends, window, match, coded)


def _is_something_else(match: re.Match[str]) -> bool:
    """Whether 3.5 is followed by a unit (3.5小时, not 3.5小组活动), or a month is one of the lunar calendar."""
    if match.lastgroup == "dot":
        end = match.end()
        return match.string[end : end + 1] in _UNITS and not match.string.startswith(_NO_UNITS, end)
    return is_lunar(match.string, *match.span(), begins_month=match["p1"] == "初")


def _read_han(match: re.Match[str]) -> _Ends | None:
    y1, m1, d1, d0, p1, wd, y2, m2, d2, p2, d3, d4, p3 = match.group(
        "y1", "m1", "d1", "d0", "p1", "wd", "y2", "m2", "d2", "p2", "d3", "d4", "p3"
    )
    month = _month(m1)
    if month is None:
        return None
    first = _Point(_year(y1), month, number(d1 or d0), p1)
    last: _Point | None = None
    if m2 and (until := _month(m2)) is not None:
        last = _Point(_year(y2), until, number(d2), p2)
    elif d3 or d4 or p3:
        last = _Point(None, month, number(d3 or d4), p3)
    return _Ends(first, last, WEEKDAYS[wd] if wd else 0, _odd(y1, y2), match["next"] is not None)


def _read_months(match: re.Match[str]) -> _Ends | None:
    first, last = _month(match["a1"]), _month(match["a2"])
    if first is None or last is None:
        return None
    year = match["ay"]
    return _Ends(_Point(_year(year), first), _Point(None, last), odd_year=_odd(year))


def _read_iso(match: re.Match[str]) -> _Ends:
    iy, im, day, jy, jm, jd = match.group("iy", "im", "id", "jy", "jm", "jd")
    first = _Point(_year(iy), int(im), int(day))
    last = _Point(_year(jy), int(jm or im), int(jd)) if jd else None
    return _Ends(first, last, odd_year=_odd(iy, jy))


def _read_year_month(match: re.Match[str]) -> _Ends:
    ky, km, ly, lm = match.group("ky", "km", "ly", "lm")
    last = _Point(_year(ly), int(lm)) if ly else None
    return _Ends(_Point(_year(ky), int(km)), last, odd_year=_odd(ky, ly))


def _read_dotted(match: re.Match[str]) -> _Ends:
    first = _Point(None, int(match["nm"]), int(match["nd"]))
    if not match["od"]:
        return _Ends(first)
    return _Ends(first, _Point(None, int(match["om"]) if match["om"] else first.month, int(match["od"])))


_READ: dict[str, Callable[[re.Match[str]], _Ends | None]] = {
    "han": _read_han,
    "months": _read_months,
    "iso": _read_iso,
    "ym": _read_year_month,
    "dot": _read_dotted,
}


def _month(text: str) -> int | None:
    return 1 if text == "元" else number(text)


def _year(text: str | None) -> int | None:
    """Read a year of four digits, or of two (26年9月); None for anything else (20226年)."""
    year = number(text)
    if year is None or text is None:
        return None
    if len(text) == 2 and text.isdecimal():
        return 2000 + year if year < 70 else 1900 + year
    return year if len(text) == 4 and 1900 <= year <= 2199 else None


def _odd(*years: str | None) -> bool:
    """Whether one of the years as written is none."""
    return any(year and _year(year) is None for year in years)


def _resolve(ends: _Ends, window: Window | None, match: re.Match[str], coded: Coded) -> DateReading:
    first, last, weekday, odd_year, next_year = ends
    if odd_year:
        message = f"“{coded.words(*match.span())}”像日期，但年份不对"
        return _nothing(first, match, _finding("date-doubtful", message, "请核对年份", match, coded))
    if first.year is None and last is not None and last.year is not None:
        first = first._replace(year=last.year - (first.month > last.month))
    elif first.year is None and window is not None and 1 <= first.month <= 12:
        first = _Point(window.year_of(first.month), *first[1:])
    if last is not None and last.year is None and first.year is not None:
        last = last._replace(year=first.year + (next_year or last.month < first.month))
    problem = _problem(first) or (_problem(last) if last else None)
    if problem is None:
        return _days(first, last, weekday, match, coded)
    if match.lastgroup == "dot":
        message = f"“{coded.words(*match.span())}”像日期，但没有这一天"
        return _nothing(first, match, _finding("date-doubtful", message, "请核对日期", match, coded))
    message, hint = problem
    return _nothing(first, match, Finding("date-impossible", True, message, hint, *coded.span(*match.span())))


def _nothing(first: _Point, match: re.Match[str], finding: Finding) -> DateReading:
    return DateReading(None, None, _precision(first), match.span(), findings=(finding,))


def _finding(code: str, message: str, hint: str, match: re.Match[str], coded: Coded) -> Finding:
    return Finding(code, False, message, hint, *coded.span(*match.span()))


def _problem(point: _Point) -> tuple[str, str] | None:
    year, month, day, _ = point
    if not 1 <= month <= 12:
        return f"没有{month}月", "月份是1到12"
    if year is not None and not 1 <= year <= 9999:
        return f"没有{year}年", "请核对年份"
    if day is not None and not 1 <= day <= last_day(year, month):
        named = f"{year}年{month}月" if year and month == 2 else f"{month}月"
        return f"{named}没有{day}日", f"{named}最多{last_day(year, month)}日"
    return None


def _days(
    first: _Point, last: _Point | None, weekday: int, match: re.Match[str], coded: Coded
) -> DateReading:
    precision = _precision(first) if last is None else coarser(_precision(first), _precision(last))
    start, end = _start(first), _end(last or first)
    reading = DateReading(start, end, precision, match.span())
    if start is None or end is None:
        return reading._replace(start=None, end=None)
    if end < start:
        message = f"“{coded.words(*match.span())}”的结束早于开始"
        finding = _finding("date-reversed", message, "请核对起止日期", match, coded)
        return reading._replace(end=_end(first), findings=(finding,))
    if weekday and first.day and start.isoweekday() != weekday:
        real, said = DAYS_OF_WEEK[start.weekday()], DAYS_OF_WEEK[weekday - 1]
        message = f"{start.year}年{start.month}月{start.day}日是星期{real}，不是星期{said}"
        finding = _finding("date-weekday", message, "请核对日期和星期", match, coded)
        return reading._replace(findings=(finding,))
    return reading


def _precision(point: _Point) -> Precision:
    if point.day is not None:
        return Precision.DAY
    return Precision.TEN_DAYS if point.part else Precision.MONTH


PART_DAYS = {
    pattern(part): days
    for part, days in {
        "上旬": (1, 10), "上中旬": (1, 20), "中旬": (11, 20), "中下旬": (11, 31), "下旬": (21, 31),
        "初": (1, 10), "中": (11, 20), "底": (25, 31), "末": (25, 31),
    }.items()
}  # fmt: skip
"""First and last day by the coded name of a part of a month; 31 stands for its last day."""


def _start(point: _Point) -> date | None:
    if point.year is None:
        return None
    day = PART_DAYS.get(point.part, (1, 31))[0] if point.part else point.day
    return date(point.year, point.month, day or 1)


def _end(point: _Point) -> date | None:
    if point.year is None:
        return None
    last = last_day(point.year, point.month)
    day = min(PART_DAYS.get(point.part, (1, 31))[1], last) if point.part else point.day
    return date(point.year, point.month, day or last)
