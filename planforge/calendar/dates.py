"""Dates and months as written: 2026-09-16, 2026年9月16日, 9.14, 9月14日—18日, 9月下旬, 9—10月.

Each ``..._PATTERN`` is one branch of a larger alternation (its groups have names of their own); the
function beside it turns a match into days. A date without a year takes it from a ``Window``.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from planforge.calendar.finding import Finding
from planforge.calendar.marks import BLANK as B
from planforge.calendar.marks import DAY, MONTH, PART_OF_DAY, TO, WEEKDAY, WEEKDAYS, YEAR
from planforge.calendar.numerals import read_integer
from planforge.calendar.spans import Precision, Window, coarser, last_day

_PART = (
    r"上旬|中下旬|上中旬|中旬|下旬|初(?![一二三中级])|底|末"
    r"|中(?=[ \u3000]*(?:$|[，,、；;）)。前后—～~-]))"
)
_HAO = r"(?:日|号(?![楼门厅机教院馆会舞线]))"

HAN_PATTERN = (
    rf"(?P<han>(?:(?P<y1>{YEAR}){B}年{B})?(?P<m1>{MONTH}){B}月(?!内)(?:{B}份)?"
    rf"(?:{B}(?P<d1>{DAY}){B}{_HAO}|{B}(?P<d0>\d{{1,2}})(?=$|{TO}\d)|{B}(?P<p1>{_PART}))?"
    rf"(?:{B}[（(]?{WEEKDAY}(?P<wd>[一二三四五六日天])(?:{B}[）)])?)?"
    rf"(?:(?:{B}{PART_OF_DAY})?{TO}(?:(?:(?P<y2>{YEAR}){B}年{B})?(?P<m2>{MONTH}){B}月(?:{B}份)?"
    rf"(?:{B}(?P<d2>{DAY}){B}{_HAO}|{B}(?P<p2>{_PART}))?"
    rf"|(?P<d3>{DAY}){B}{_HAO}|(?P<d4>\d{{1,2}})(?={B}(?:$|[（(，,；;]))|(?P<p3>{_PART})))?)"
)
MONTHS_PATTERN = (
    rf"(?P<months>(?:(?P<ay>{YEAR}){B}年{B})?(?P<a1>{MONTH})(?:{TO}|{B}[、和及]{B})"
    rf"(?P<a2>{MONTH}){B}月(?!内)(?:{B}份)?)"
)
ISO_PATTERN = (
    r"(?P<iso>(?<!\d)(?P<iy>\d{4})(?P<sep>[-/.．])(?P<im>\d{1,2})(?P=sep)(?P<id>\d{1,2})(?!\d)"
    rf"(?:{TO}(?:(?P<jy>\d{{4}})(?P=sep))?(?:(?P<jm>\d{{1,2}})(?P=sep))?(?P<jd>\d{{1,2}})(?![\d.:：月]))?)"
)
YEAR_MONTH_PATTERN = (
    r"(?P<ym>(?<![\d—–-])(?P<ky>\d{4})[-/.．](?P<km>0?[1-9]|1[0-2])(?![\d.．/-])"
    rf"(?:{TO}(?P<ly>\d{{4}})[-/.．](?P<lm>0?[1-9]|1[0-2])(?![\d.．/-]))?)"
)
_MM, _DD = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_UNIT = r"[%％‰个小天学课亿万元米分节倍公千人月年周日版次篇度级米岁]"
DOTTED_PATTERN = (
    rf"(?P<dot>(?<![\d.．])(?P<nm>{_MM})[.．](?P<nd>{_DD})(?![\d.．])(?!{B}{_UNIT})"
    rf"(?:{TO}(?:(?P<om>{_MM})[.．])?(?P<od>{_DD})(?![\d.．:：]))?)"
)


class DateReading(NamedTuple):
    """Days from ``start`` to ``end`` (both included; None where no year is known) and what is odd."""

    start: date | None
    end: date | None
    precision: Precision
    approximate: bool = False
    findings: tuple[Finding, ...] = ()


class _Point(NamedTuple):
    """One end of a span as written."""

    year: int | None
    month: int
    day: int | None = None
    part: str | None = None


def read_han(match: re.Match[str], window: Window | None) -> DateReading:
    """Read 2026年9月14日（周一）—18日 and its like from a match of ``HAN_PATTERN``."""
    y1, m1, d1, d0, p1, wd, y2, m2, d2, p2, d3, d4, p3 = match.group(
        "y1", "m1", "d1", "d0", "p1", "wd", "y2", "m2", "d2", "p2", "d3", "d4", "p3"
    )
    year, doubt = (_read_year(y1, match) if y1 else (None, None))
    if doubt is not None:
        return DateReading(None, None, Precision.MONTH, findings=(doubt,))
    first = _Point(year, _read_month(m1), read_integer(d1 or d0 or ""), p1)
    last: _Point | None = None
    if m2:
        until, doubt = (_read_year(y2, match) if y2 else (None, None))
        if doubt is not None:
            return DateReading(None, None, Precision.MONTH, findings=(doubt,))
        last = _Point(until, _read_month(m2), read_integer(d2 or ""), p2)
    elif d3 or d4 or p3:
        last = _Point(None, first.month, read_integer(d3 or d4 or ""), p3)
    return _resolve(first, last, window, match, WEEKDAYS[wd] if wd else 0)


def read_months(match: re.Match[str], window: Window | None) -> DateReading:
    """Read 9—10月 from a match of ``MONTHS_PATTERN``."""
    year, doubt = _read_year(match["ay"], match) if match["ay"] else (None, None)
    if doubt is not None:
        return DateReading(None, None, Precision.MONTH, findings=(doubt,))
    first, last = _Point(year, _read_month(match["a1"])), _Point(None, _read_month(match["a2"]))
    return _resolve(first, last, window, match)


def read_iso(match: re.Match[str], window: Window | None) -> DateReading:
    """Read 2026-09-16, 2026.9.16, 2026/9/16 and ranges of them from a match of ``ISO_PATTERN``."""
    first = _Point(int(match["iy"]), int(match["im"]), int(match["id"]))
    last: _Point | None = None
    if match["jd"]:
        month = int(match["jm"]) if match["jm"] else first.month
        last = _Point(int(match["jy"]) if match["jy"] else None, month, int(match["jd"]))
    return _resolve(first, last, window, match)


def read_year_month(match: re.Match[str], window: Window | None) -> DateReading:
    """Read 2026.9 and 2026.9—2027.1 from a match of ``YEAR_MONTH_PATTERN``."""
    first = _Point(int(match["ky"]), int(match["km"]))
    last = _Point(int(match["ly"]), int(match["lm"])) if match["ly"] else None
    return _resolve(first, last, window, match)


def read_dotted(match: re.Match[str], window: Window | None) -> DateReading:
    """Read 9.14 and 1.25—1.31 from a match of ``DOTTED_PATTERN``; an impossible day is only doubtful."""
    first = _Point(None, int(match["nm"]), int(match["nd"]))
    last: _Point | None = None
    if match["od"]:
        last = _Point(None, int(match["om"]) if match["om"] else first.month, int(match["od"]))
    reading = _resolve(first, last, window, match)
    if any(finding.is_error for finding in reading.findings):
        doubt = _doubt(f"“{match[0]}”像日期，但没有这一天", match)
        return DateReading(None, None, Precision.DAY, findings=(doubt,))
    return reading


def _read_month(text: str) -> int:
    return 1 if text == "元" else read_integer(text) or 0


def _read_year(text: str, match: re.Match[str]) -> tuple[int | None, Finding | None]:
    """Return the year, or what makes it doubtful (20226年2月)."""
    year = read_integer(text)
    if len(text) == 2 and year is not None and text.isdecimal():
        return 2000 + year if year < 70 else 1900 + year, None
    if year is None or len(text) != 4 or not 1900 <= year <= 2199:
        return None, _doubt(f"“{match[0]}”像日期，但“{text}年”不是一个年份", match)
    return year, None


def _doubt(message: str, match: re.Match[str]) -> Finding:
    return Finding("date-doubtful", False, message, "请核对日期", *match.span())


def _resolve(
    first: _Point, last: _Point | None, window: Window | None, match: re.Match[str], weekday: int = 0
) -> DateReading:
    if first.year is None and last is not None and last.year is not None:
        first = first._replace(year=last.year - (first.month > last.month))
    elif first.year is None and window is not None and 1 <= first.month <= 12:
        first = first._replace(year=window.year_of(first.month))
    if last is not None and last.year is None and first.year is not None:
        last = last._replace(year=first.year + (last.month < first.month))
    problem = _problem(first) or (_problem(last) if last else None)
    if problem is not None:
        message, hint = problem
        error = Finding("date-impossible", True, message, hint, *match.span())
        return DateReading(None, None, _precision(first), findings=(error,))
    return _days(first, last, match, weekday)


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


def _days(first: _Point, last: _Point | None, match: re.Match[str], weekday: int) -> DateReading:
    precision = _precision(first) if last is None else coarser(_precision(first), _precision(last))
    approximate = _is_approximate(first) or (last is not None and _is_approximate(last))
    start, end = _start(first), _end(last or first)
    if start is None or end is None:
        return DateReading(None, None, precision, approximate)
    if end < start:
        message = f"“{match[0]}”的结束早于开始"
        reversed_ = Finding("date-reversed", False, message, "请核对起止日期", *match.span())
        return DateReading(start, _end(first), precision, approximate, (reversed_,))
    if weekday and first.day and start.isoweekday() != weekday:
        return DateReading(start, end, precision, approximate, (_other_weekday(start, match),))
    return DateReading(start, end, precision, approximate)


def _other_weekday(day: date, match: re.Match[str]) -> Finding:
    real = "一二三四五六日"[day.weekday()]
    message = f"{day.year}年{day.month}月{day.day}日是星期{real}，不是星期{match['wd']}"
    return Finding("date-weekday", False, message, "请核对日期和星期", *match.span())


def _precision(point: _Point) -> Precision:
    if point.day is not None:
        return Precision.DAY
    return Precision.TEN_DAYS if point.part else Precision.MONTH


def _is_approximate(point: _Point) -> bool:
    return point.part in {"初", "中", "底", "末"}


_PART_DAYS = {
    "上旬": (1, 10),
    "初": (1, 10),
    "上中旬": (1, 20),
    "中旬": (11, 20),
    "中": (11, 20),
    "中下旬": (11, 31),
    "下旬": (21, 31),
    "底": (25, 31),
    "末": (25, 31),
}


def _start(point: _Point) -> date | None:
    if point.year is None:
        return None
    day = _PART_DAYS[point.part][0] if point.part else point.day
    return date(point.year, point.month, day or 1)


def _end(point: _Point) -> date | None:
    if point.year is None:
        return None
    last = last_day(point.year, point.month)
    day = min(_PART_DAYS[point.part][1], last) if point.part else point.day
    return date(point.year, point.month, day or last)
