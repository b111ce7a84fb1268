"""Whole stretches and open times: 全学期, 2026年, 上半年, 第一学期, 月底, 第一阶段, 待定."""

from __future__ import annotations

import re
from datetime import date

from planforge.calendar.coded import NUMBER, TO, Coded, number, pattern
from planforge.calendar.dates import PART_DAYS
from planforge.calendar.finding import Finding
from planforge.calendar.period import TERM_PATTERN, read_period
from planforge.calendar.reading import TimeKind, TimeReading
from planforge.calendar.recurrence import read_recurrence
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Precision, Window, last_day
from planforge.calendar.term import assumed_term

TERM_OR_SCHOOL_YEAR_PATTERN = pattern(
    rf"(?P<term>{TERM_PATTERN}|(?<!\d)\d{{4}}年?{TO}\d{{2,4}}(?:学年|年度)度?|(?<!\d)\d{{4}}学年度?)"
)
YEAR_PATTERN = pattern(
    rf"(?P<year>(?<!\d)(?P<yy>\d{{4,12}})(?:年?{TO}(?P<yz>\d{{4}}))?年(?!级)度?"
    r"(?:(?P<yh>[上下])半年|第?(?P<yq>[一二三四1-4])季度|(?P<ye>初|底|末))?)"
)
HALF_PATTERN = pattern(r"(?P<halfyear>(?P<hh>[上下])半年|第?(?P<hq>[一二三四])季度)")
MONTH_PART_PATTERN = pattern(r"(?P<monthpart>月(?P<mp>初|底|末)|(?P<mt>[上中下]旬))")
WHOLE_PATTERN = pattern(
    r"(?P<whole>(?:全|整|整个|本|一|各)(?:学期|学年)|学期内|学年内|(?:全|整|本)年度?|全程|常年|长期|平时|随时|日常|经常)"
)
PHASE_PATTERN = pattern(rf"(?P<phase>(?:第{NUMBER}个?)?阶段|第{NUMBER}(?:步|环节|学?年(?!级)(?!段)))")
OPEN_PATTERN = r"(?P<open>待定|暂定|另行通知|另定|未定|择期|适时)"


def read_term_name(match: re.Match[str], coded: Coded, context: TimeContext) -> TimeReading:
    """Read 2026—2027学年度第一学期, 2026学年, or 第一学期 inside the school year of the context."""
    period = read_period(coded.words(*match.span("term")))
    window = period.window if period else None
    if window is None and period is not None and period.term and (school_year := _school_year(context)):
        window = assumed_term(school_year, period.term).window
    if window is not None and context.term is not None and _overlap(window, context.term.window):
        window = context.term.window
    return _stretch(TimeKind.TERM, window, Precision.TERM)


_YEAR = 366


def _school_year(context: TimeContext) -> int | None:
    window = context.window
    if window is None or (window.end - window.start).days > _YEAR:
        return None
    return window.start.year - (window.start.month < 7)


def _overlap(one: Window, other: Window) -> bool:
    """Whether two stretches share at least half of the second."""
    shared = (min(one.end, other.end) - max(one.start, other.start)).days
    return shared * 2 > (other.end - other.start).days and (one.end - one.start).days < 250


def read_year(match: re.Match[str], coded: Coded, _context: TimeContext) -> TimeReading:
    """Read 2026年, 2026—2028年, 2026年上半年, 2026年第一季度, 2026年底."""
    first, last = number(match["yy"]) or 0, number(match["yz"])
    if not 1900 <= first <= 2199 or (last is not None and not first <= last <= 2199):
        message = f"“{coded.words(*match.span())}”像日期，但年份不对"
        doubt = Finding("date-doubtful", False, message, "请核对年份", *coded.span(*match.span()))
        return TimeReading(TimeKind.YEAR, precision=Precision.YEAR, findings=(doubt,))
    end = match["ye"]
    months = _YEAR_ENDS[end] if end else _months(match["yh"], match["yq"])
    if months == (1, 12):
        return _stretch(TimeKind.YEAR, Window(date(first, 1, 1), date(last or first, 12, 31)), Precision.YEAR)
    return _stretch(TimeKind.YEAR, _window(last or first, months), Precision.MONTH)


_YEAR_ENDS = {"初": (1, 2), "底": (12, 12), "末": (12, 12)}


def read_half_year(match: re.Match[str], _coded: Coded, context: TimeContext) -> TimeReading:
    """Read 上半年 or 第三季度 in the calendar year of the context."""
    months = _months(match["hh"], match["hq"])
    window = context.window
    year = window.year_of(months[0]) if window else None
    return _stretch(TimeKind.YEAR, _window(year, months) if year else None, Precision.MONTH)


def read_month_part(match: re.Match[str], _coded: Coded, context: TimeContext) -> TimeReading:
    """Read 月底 or 下旬 in a context that is one month."""
    window = context.window
    first, last = PART_DAYS[match["mp"] or match["mt"]]
    found = None
    if window is not None and window.start.replace(day=1) == window.end.replace(day=1):
        end = last_day(window.start.year, window.start.month)
        found = Window(window.start.replace(day=first), window.start.replace(day=min(last, end)))
    return _stretch(TimeKind.MONTH, found, Precision.TEN_DAYS)


def read_whole(_match: re.Match[str], _coded: Coded, context: TimeContext) -> TimeReading:
    """Read 全学期 and its like: the whole of the context."""
    return _stretch(TimeKind.WHOLE, context.window, Precision.TERM)


def read_phase(_match: re.Match[str], _coded: Coded, _context: TimeContext) -> TimeReading:
    """Read 第一阶段; it has no days of its own."""
    return TimeReading(TimeKind.PHASE)


def read_recurring(match: re.Match[str], _coded: Coded, context: TimeContext) -> TimeReading:
    """Read 每周三 and its like, which fill the whole of the context."""
    start, end = context.window or (None, None)
    return TimeReading(TimeKind.RECURRING, start, end, recurrence=read_recurrence(match))


def read_open(_match: re.Match[str], _coded: Coded, _context: TimeContext) -> TimeReading:
    """Read 待定 and 暂定: no days yet."""
    return TimeReading(TimeKind.OPEN)


def _stretch(kind: TimeKind, window: Window | None, precision: Precision) -> TimeReading:
    start, end = window or (None, None)
    return TimeReading(kind, start, end, precision)


def _months(half: str | None, quarter: str | None) -> tuple[int, int]:
    if half:
        return (1, 6) if half == pattern("上") else (7, 12)
    if quarter:
        last = 3 * (number(quarter) or 1)
        return last - 2, last
    return 1, 12


def _window(year: int, months: tuple[int, int]) -> Window:
    return Window(date(year, months[0], 1), date(year, months[1], last_day(year, months[1])))
