"""期间: the period of a document, as printed and as meaning.

Nothing is refused: what is not understood is printed as written and gives no ``Period``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from planforge.calendar.coded import HAN_YEAR, NUMBER, TO, Coded, code, number, pattern
from planforge.calendar.dates import DateReading, find_date
from planforge.calendar.finding import Finding
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


_Y4 = rf"(?:(?<!\d)\d{{4}}(?!\d)|{HAN_YEAR})"
_Y42 = rf"(?:(?<!\d)\d{{4}}(?!\d)|{HAN_YEAR}|(?<=[-/])\d{{2}}(?!\d))"
_TO = f"(?:{TO}|/)"
TERM_PATTERN = pattern(
    rf"(?:(?:(?P<ya>{_Y4})年?{_TO})?(?P<yb>{_Y42})(?P<how>学年度?|年度?)?\)?)?"
    r"\(?(?:第?(?P<n>[一二12])|(?P<half>[上下])|(?P<season>春|秋)季?(?:第?(?P<counted>[一二12]))?)\)?"
    r"(?:学期|(?(yb)(?:(?<=[上下春秋])期(?![末中间待望限刊货满])|(?<=\([上下]\)))|(?!)))"
)
"""A term with or without its year; ``how`` tells 学年 from 年, ``counted`` is the number behind a season (春季第二学期).

Behind its year it may be short: 2026年秋期, 2026—2027学年上期, 2026—2027学年（上）.
"""

_TERM = re.compile(TERM_PATTERN)
_NO_TERM = pattern(r"第?(?P<n>[三四五六七八九3-9])学期")
_NO_TERM_OF_YEARS = pattern(
    rf"(?P<ya>{_Y4})年?(?:{_TO}{_Y42}年?)?(?:度|,)?\(?第?(?P<n>[三四五六七八九3-9])\)?学期"
)
_SHORT = re.compile(r"(\d{4})[-/](\d{4})[-/](\d)")
# Rarely needed, so compiled by re when first used.
_SEASON = pattern(rf"(?P<yb>{_Y4})年?(?P<season>春|秋)季?$")
_SCHOOL_YEAR = pattern(rf"(?:(?P<ya>{_Y4})年?{_TO}(?P<yb>{_Y42})(?:学年|年度)|(?P<yc>{_Y4})学年)度?")
_YEARS = pattern(rf"(?P<ya>{_Y4})年?{TO}(?P<yb>{_Y4})(?P<how>年)?")
_YEAR = pattern(rf"(?P<ya>{_Y4})(?:年度?(?:(?P<half>[上下])半年)?|$)")
_TWO_DIGITS = pattern(r"(?<![\d-])[0-4]\d(?=[-/年学春秋])")
_WEEK = pattern(rf"第{NUMBER}(?:教学)?周(?!年)")


def read_period(text: str) -> Period | None:
    """Read a period in any of the ways schools write one; None if nothing is recognised."""
    coded = _with_whole_years(code(text))
    for read in (
        _read_short,
        _read_term,
        _read_no_term,
        _read_school_year,
        _read_dates,
        _read_week,
        _read_years,
    ):
        period = read(coded)
        if period is not None:
            return period
    return None


def _with_whole_years(coded: Coded) -> Coded:
    """A text with 20 before its years of two digits: 26—27学年, 26年秋季学期."""
    if not re.search(_TWO_DIGITS, coded.text):
        return coded
    from planforge.calendar.short_years import SHORT_YEAR, digits, lengthened  # noqa: PLC0415 - few periods have such years

    years = (place for match in SHORT_YEAR.finditer(coded.source) for place in digits(match))
    return lengthened(coded, years)


DEFAULT_WORDING = "学年度第一学期"
"""How a term is named where the profile has no 学期说法."""


def print_period(text: str, wording: str = "") -> str:
    """Return the period as printed: only the short form 2026-2027-1 is written out.

    ``wording`` names a first term, without years (学年度第一学期, 年秋季学期) or as an example with them
    (2025学年第一学期, 2025—2026学年上学期).
    """
    match = _SHORT.fullmatch(code(text).text)
    if match is None or match[3] not in "12":
        return text
    first, second, term = match[1], match[2], int(match[3])
    wording = wording.strip() or DEFAULT_WORDING
    of_calendar_year = "学年" not in wording and not re.match(r"(?:.*\d)?年度", wording)
    named = _turn(wording, term, of_calendar_year=of_calendar_year)
    calendar_year = first if term == 1 else second
    years = re.findall(r"\d{4}", named)
    if len(years) > 1:
        both = iter((first, second))
        return re.sub(r"\d{4}", lambda _: next(both), named, count=2)
    if years:
        return re.sub(r"\d{4}", calendar_year if of_calendar_year else first, named, count=1)
    return (calendar_year if of_calendar_year else f"{first}—{second}") + named


def _turn(wording: str, term: int, *, of_calendar_year: bool) -> str:
    """Make a wording name the wanted term; 上学期 of a calendar year is the spring term."""
    halves = ("下学期", "上学期") if of_calendar_year else ("上学期", "下学期")
    short = tuple(half.replace("学", "") for half in halves)
    for pair in (("第一", "第二"), ("第1", "第2"), ("秋", "春"), halves, short):
        wording = wording.replace(pair[2 - term], pair[term - 1])
    return wording


def _read_short(coded: Coded) -> Period | None:
    match = _SHORT.fullmatch(coded.text)
    if match is None:
        return None
    if match[3] not in "12":
        doubt = _doubt(coded, f"没有第{match[3]}学期")
        return Period(coded.source, PeriodKind.TERM, school_year=int(match[1]), findings=(doubt,))
    return _term(coded, int(match[1]), int(match[3]), int(match[2]))


def _read_term(coded: Coded) -> Period | None:
    match = _TERM.search(coded.text) or re.search(_SEASON, coded.text)
    if match is None:
        return None
    groups = match.groupdict()
    first, second, term = number(groups.get("ya")), number(groups.get("yb")), _term_number(groups)
    if second is None:
        return Period(coded.source, PeriodKind.TERM, term=term)
    if first is not None:
        return _term(coded, first, term, second)
    if groups.get("half") and groups.get("how") == pattern("年"):
        term = 3 - term  # 2026年上学期 is the spring term of that year
    elif not groups.get("season"):
        return _term(coded, second, term)
    return _term(coded, second if term == 1 else second - 1, term)


def _read_no_term(coded: Coded) -> Period | None:
    """A school year with a third term, which it has not; 2026级第三学期 is the third of a cohort's terms."""
    term = re.search(_NO_TERM, coded.text)
    years = re.search(_SCHOOL_YEAR, coded.text) or re.search(_NO_TERM_OF_YEARS, coded.text) if term else None
    if years is None or term is None:
        return None
    doubt = _doubt(coded, f"一学年没有第{coded.words(*term.span('n'))}学期")
    year = number(years["ya"] or years.groupdict().get("yc"))
    return Period(coded.source, PeriodKind.TERM, school_year=year, findings=(doubt,))


def _term_number(groups: Mapping[str, str | None]) -> int:
    mark = groups.get("n") or groups.get("half") or groups.get("season") or ""
    return 1 if mark in _FIRST else 2


_FIRST = frozenset(pattern("一1上秋"))


def _term(coded: Coded, school_year: int, term: int, until: int | None = None) -> Period:
    findings = _not_consecutive(coded, school_year, until)
    if not 1900 <= school_year <= 2199:
        return Period(coded.source, PeriodKind.TERM, None, None, school_year, term, findings=findings)
    days = assumed_term(school_year, term)
    return Period(
        coded.source,
        PeriodKind.TERM,
        days.start,
        days.end,
        school_year,
        term,
        assumed=True,
        findings=findings,
    )


def _read_school_year(coded: Coded) -> Period | None:
    match = re.search(_SCHOOL_YEAR, coded.text)
    return _school_year(coded, number(match["ya"] or match["yc"]), number(match["yb"])) if match else None


def _school_year(coded: Coded, year: int | None, until: int | None) -> Period | None:
    if year is None or not 1900 <= year <= 2199:
        return None
    findings = _not_consecutive(coded, year, until)
    start, end = assumed_term(year, 1).start, assumed_term(year, 2).end
    return Period(
        coded.source, PeriodKind.SCHOOL_YEAR, start, end, year, None, assumed=True, findings=findings
    )


def _not_consecutive(coded: Coded, first: int, second: int | None) -> tuple[Finding, ...]:
    if second is None or second in {first + 1, (first + 1) % 100}:
        return ()
    return (_doubt(coded, "两个年份不相连"),)


def _doubt(coded: Coded, reason: str) -> Finding:
    message = f"“{coded.source.strip()}”看着像期间，但{reason}"
    return Finding("period-doubtful", False, message, "请核对期间", 0, len(coded.source))


def _read_dates(coded: Coded) -> Period | None:
    reading = find_date(coded, None)
    if reading is None:
        return None
    kind = PeriodKind.WEEK if re.search(_WEEK, coded.text) else _kind(reading)
    return Period(coded.source, kind, reading.start, reading.end, findings=reading.findings)


def _kind(reading: DateReading) -> PeriodKind:
    if reading.precision is Precision.DAY and reading.start == reading.end:
        return PeriodKind.DAY
    if reading.start and reading.end and reading.start.replace(day=1) != reading.end.replace(day=1):
        return PeriodKind.SPAN
    return PeriodKind.MONTH if reading.precision is Precision.MONTH else PeriodKind.SPAN


def _read_week(coded: Coded) -> Period | None:
    return Period(coded.source, PeriodKind.WEEK) if re.search(_WEEK, coded.text) else None


def _read_years(coded: Coded) -> Period | None:
    match = re.search(_YEARS, coded.text)
    if match is not None:
        first, last = number(match["ya"]) or 0, number(match["yb"]) or 0
        if last == first + 1 and not match["how"]:
            return _school_year(coded, first, last)
        if 1900 <= first <= last <= 2199:
            return Period(coded.source, PeriodKind.SPAN, date(first, 1, 1), date(last, 12, 31))
        if 1900 <= last < first <= 2199:
            return Period(coded.source, PeriodKind.SPAN, findings=(_doubt(coded, "结束早于开始"),))
    return _read_year(coded)


def _read_year(coded: Coded) -> Period | None:
    match = re.search(_YEAR, coded.text)
    year = number(match["ya"]) if match else None
    if match is None or year is None or not 1900 <= year <= 2199:
        return None
    start, end = date(year, 1, 1), date(year, 12, 31)
    if not match["half"]:
        return Period(coded.source, PeriodKind.YEAR, start, end)
    if match["half"] == pattern("上"):
        return Period(coded.source, PeriodKind.SPAN, start, date(year, 6, 30))
    return Period(coded.source, PeriodKind.SPAN, date(year, 7, 1), end)
