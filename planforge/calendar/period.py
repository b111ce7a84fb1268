"""期间: the period of a document, as printed and as meaning.

Nothing is refused: what is not understood is printed as written and gives no ``Period``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from planforge.calendar import dates
from planforge.calendar.finding import Finding
from planforge.calendar.marks import BLANK as B
from planforge.calendar.marks import NUMBER, TO
from planforge.calendar.numerals import read_integer
from planforge.calendar.spans import Precision, Window
from planforge.calendar.term import assumed_term


class PeriodKind(Enum):
    """What sort of period a document is about."""

    TERM = "学期"
    SCHOOL_YEAR = "学年"
    YEAR = "年度"
    SPAN = "时段"
    MONTH = "月"
    WEEK = "周"
    DAY = "日"


@dataclass(frozen=True, slots=True)
class Period:
    """A period: its text as written, what it is, its days where they can be computed.

    ``school_year`` is the year in which the school year begins (2026 for 2026—2027学年度), ``term`` is 1
    or 2. The days of terms and school years are ``assumed`` until a 校历 says better.
    """

    text: str
    kind: PeriodKind
    start: date | None = None
    end: date | None = None
    school_year: int | None = None
    term: int | None = None
    assumed: bool = False
    findings: tuple[Finding, ...] = ()

    @property
    def window(self) -> Window | None:
        """The days of the period, if they are known."""
        return Window(self.start, self.end) if self.start and self.end else None


_Y4 = r"(?:(?<!\d)\d{4}(?!\d)|[〇零○一二三四五六七八九]{4})"
_YEARS = rf"(?:(?P<ya>{_Y4}){B}年?{TO})?(?P<yb>{_Y4}|(?<=[^\d])\d{{2}}(?!\d))"
_WHICH = r"(?:第?(?P<n>[一二12])|(?P<half>[上下])|(?P<season>[春秋])季?)"
TERM_PATTERN = rf"(?:{_YEARS}{B}(?P<how>学年度?|年度?)?{B})?[（(]?{_WHICH}[）)]?{B}学期"
"""A term with or without its year; ``how`` tells 学年 from 年."""

_TERM = re.compile(TERM_PATTERN)
_SHORT = re.compile(rf"{B}(\d{{4}}){B}[-—–－]{B}(\d{{4}}){B}[-—–－]{B}(\d){B}")
_SEASON = re.compile(rf"(?P<yb>{_Y4}){B}年?{B}(?P<season>[春秋])季?{B}$")
_SCHOOL_YEAR = re.compile(
    rf"(?P<ya>{_Y4}){B}年?{TO}(?P<yb>{_Y4}|\d{{2}}){B}(?:学年度?|年度)|(?P<yc>{_Y4}){B}学年度?"
)
_YEAR_SPAN = re.compile(rf"(?P<ya>{_Y4}){B}年?{TO}(?P<yb>{_Y4}){B}(?P<how>年)?")
_YEAR = re.compile(rf"(?P<ya>{_Y4})(?:{B}年度?(?:{B}(?P<half>[上下])半年)?|{B}$)")
_WEEK = re.compile(rf"第{B}{NUMBER}{B}(?:教学)?周(?![年岁])")
_DATES = (
    (re.compile(dates.HAN_PATTERN), dates.read_han),
    (re.compile(dates.MONTHS_PATTERN), dates.read_months),
    (re.compile(dates.ISO_PATTERN), dates.read_iso),
    (re.compile(dates.YEAR_MONTH_PATTERN), dates.read_year_month),
)


def read_period(text: str) -> Period | None:
    """Read a period in any of the ways schools write one; None if nothing is recognised."""
    for read in (_read_short, _read_term, _read_school_year, _read_dates, _read_week, _read_years):
        period = read(text)
        if period is not None:
            return period
    return None


DEFAULT_WORDING = "学年度第一学期"
"""How a term is named where the profile has no 学期说法."""


def print_period(text: str, wording: str = "") -> str:
    """Return the period as printed: only the short form 2026-2027-1 is written out.

    ``wording`` names a first term, without years (学年度第一学期, 年秋季学期) or as an example with them
    (2025学年第一学期, 2025—2026学年上学期).
    """
    match = _SHORT.fullmatch(text)
    if match is None or match[3] not in "12":
        return text
    first, second, term = match[1], match[2], int(match[3])
    wording = wording.strip() or DEFAULT_WORDING
    of_calendar_year = "学年" not in wording and not re.match(r"(?:.*\d)?年度", wording)
    named = _turn(wording, term, of_calendar_year)
    calendar_year = first if term == 1 else second
    years = re.findall(r"\d{4}", named)
    if len(years) > 1:
        both = iter((first, second))
        return re.sub(r"\d{4}", lambda _: next(both), named, count=2)
    if years:
        return re.sub(r"\d{4}", calendar_year if of_calendar_year else first, named, count=1)
    return (calendar_year if of_calendar_year else f"{first}—{second}") + named


def _turn(wording: str, term: int, of_calendar_year: bool) -> str:
    """Make a wording name the wanted term; 上学期 of a calendar year is the spring term."""
    halves = ("下学期", "上学期") if of_calendar_year else ("上学期", "下学期")
    for pair in (("第一", "第二"), ("第1", "第2"), ("秋", "春"), halves):
        wording = wording.replace(pair[2 - term], pair[term - 1])
    return wording


def _read_short(text: str) -> Period | None:
    match = _SHORT.fullmatch(text)
    if match is None:
        return None
    if match[3] not in "12":
        doubt = _doubt(f"“{text}”像学期，但没有第{match[3]}学期", text)
        return Period(text, PeriodKind.TERM, school_year=int(match[1]), findings=(doubt,))
    return _term(text, int(match[1]), int(match[3]), int(match[2]))


def _read_term(text: str) -> Period | None:
    match = _TERM.search(text) or _SEASON.search(text)
    if match is None:
        return None
    groups = match.groupdict()
    first, second = _year(groups.get("ya")), _year(groups.get("yb"))
    number = _number(groups)
    if second is None:
        return Period(text, PeriodKind.TERM, term=number)
    if first is not None:
        return _term(text, first, number, second)
    if groups.get("season") or (groups.get("half") and groups.get("how") == "年"):
        if groups.get("half"):
            number = 3 - number  # 2026年上学期 is the spring term of that year
        return _term(text, second if number == 1 else second - 1, number)
    return _term(text, second, number)


def _number(groups: dict[str, str | None]) -> int:
    mark = groups.get("n") or groups.get("half") or groups.get("season")
    return 1 if mark in {"一", "1", "上", "秋"} else 2


def _year(text: str | None) -> int | None:
    return read_integer(text) if text else None


def _term(text: str, school_year: int, number: int, until: int | None = None) -> Period:
    findings = _not_consecutive(text, school_year, until)
    if not 1900 <= school_year <= 2199:
        return Period(text, PeriodKind.TERM, None, None, school_year, number, findings=findings)
    term = assumed_term(school_year, number)
    return Period(text, PeriodKind.TERM, term.start, term.end, school_year, number, True, findings)


def _read_school_year(text: str) -> Period | None:
    match = _SCHOOL_YEAR.search(text)
    if match is None:
        return None
    return _school_year(text, _year(match["ya"] or match["yc"]), _year(match["yb"]))


def _school_year(text: str, year: int | None, until: int | None) -> Period | None:
    if year is None or not 1900 <= year <= 2199:
        return None
    findings = _not_consecutive(text, year, until)
    start, end = assumed_term(year, 1).start, assumed_term(year, 2).end
    return Period(text, PeriodKind.SCHOOL_YEAR, start, end, year, None, True, findings)


def _not_consecutive(text: str, first: int, second: int | None) -> tuple[Finding, ...]:
    if second is None or second in {first + 1, (first + 1) % 100}:
        return ()
    return (_doubt(f"“{text}”的两个年份不相连", text),)


def _doubt(message: str, text: str) -> Finding:
    return Finding("period-doubtful", False, message, "请核对期间", 0, len(text))


def _read_dates(text: str) -> Period | None:
    for pattern, read in _DATES:
        match = pattern.search(text)
        if match is None:
            continue
        reading = read(match, None)
        kind = _kind(reading)
        if _WEEK.search(text):
            kind = PeriodKind.WEEK
        return Period(text, kind, reading.start, reading.end, findings=reading.findings)
    return None


def _kind(reading: dates.DateReading) -> PeriodKind:
    if reading.precision is Precision.DAY and reading.start == reading.end:
        return PeriodKind.DAY
    if reading.start and reading.end and reading.start.replace(day=1) != reading.end.replace(day=1):
        return PeriodKind.SPAN
    return PeriodKind.MONTH if reading.precision is Precision.MONTH else PeriodKind.SPAN


def _read_week(text: str) -> Period | None:
    return Period(text, PeriodKind.WEEK) if _WEEK.search(text) else None


def _read_years(text: str) -> Period | None:
    match = _YEAR_SPAN.search(text)
    if match is not None:
        first, last = _year(match["ya"]) or 0, _year(match["yb"]) or 0
        if last == first + 1 and not match["how"]:
            return _school_year(text, first, last)
        if 1900 <= first <= last <= 2199:
            return Period(text, PeriodKind.SPAN, date(first, 1, 1), date(last, 12, 31))
    match = _YEAR.search(text)
    year = _year(match["ya"]) if match else None
    if match is None or year is None or not 1900 <= year <= 2199:
        return None
    if match["half"]:
        months = (1, 6) if match["half"] == "上" else (7, 12)
        start, end = date(year, months[0], 1), date(year, months[1], 30 + (months[1] == 12))
        return Period(text, PeriodKind.SPAN, start, end)
    return Period(text, PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31))
