"""Teaching weeks and days of the week as written: 第3周, 第3—5周, 第三周, 第3周周三, 周五."""

from __future__ import annotations

import re

from planforge.calendar.finding import Finding
from planforge.calendar.marks import BLANK as B
from planforge.calendar.marks import NUMBER, TO, WEEKDAY, WEEKDAYS
from planforge.calendar.numerals import read_integer
from planforge.calendar.reading import TimeKind, TimeReading
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Precision, Window, shift

_ZHOU = r"(?:教学)?周(?![年岁期末])次?"
_DAY_MARK = r"[一二三四五六日天]"
WEEK_PATTERN = (
    rf"(?P<week>(?<!月)(?<!后)(?<!开学)(?:第{B}(?P<w1>{NUMBER}){B}(?:{_ZHOU})?"
    rf"(?:{TO}(?:第{B})?(?P<w2>{NUMBER}){B}{_ZHOU}"
    rf"|(?P<more>(?:{B}[、，,和及]{B}(?:第{B})?{NUMBER}{B}(?:{_ZHOU})?)*)(?<=[周次]))"
    rf"|^{B}(?P<w3>{NUMBER}){TO}(?P<w4>{NUMBER}){B}周(?![年岁期末内]))"
    rf"(?:{B}[（(]?{B}{WEEKDAY}(?P<wd1>{_DAY_MARK})(?:{TO}{WEEKDAY}?(?P<wd2>{_DAY_MARK}))?)?)"
)
WEEKDAY_PATTERN = rf"(?P<weekday>{WEEKDAY}(?P<wd>{_DAY_MARK})(?:{TO}{WEEKDAY}?(?P<wd3>{_DAY_MARK}))?(?![次节常]))"

_MOST_WEEKS = 30  # no term has more
_NUMBERS = re.compile(NUMBER)


def read_week(match: re.Match[str], context: TimeContext) -> TimeReading:
    """Read a match of ``WEEK_PATTERN``; weeks become days where the context has a term."""
    w1, w2, more, w3, w4, wd1, wd2 = match.group("w1", "w2", "more", "w3", "w4", "wd1", "wd2")
    first = read_integer(w1 or w3) or 0
    last = read_integer(w2 or w4 or "") or _last_of_run(first, more or "")
    precision = Precision.DAY if wd1 else Precision.WEEK
    findings = _doubts(first, last, match, context)
    if last < first:
        last = first
    days = _days(first, last, wd1, wd2, context)
    return TimeReading(
        TimeKind.WEEK,
        days.start if days else None,
        days.end if days else None,
        precision,
        weeks=(first, last),
        span=match.span(),
        findings=findings,
    )


def _last_of_run(first: int, more: str) -> int:
    """Return the last week of 第3、4、5周; a list with gaps counts by its first week only."""
    last = first
    for found in _NUMBERS.findall(more):
        if read_integer(found) != last + 1:
            return first
        last += 1
    return last


def _days(first: int, last: int, wd1: str | None, wd2: str | None, context: TimeContext) -> Window | None:
    term = context.term
    if term is None:
        return None
    start, end = term.week(first), term.week(last)
    if start is None or end is None:
        return None
    if wd1 is None:
        return Window(start.start, end.end)
    one = term.day(first, WEEKDAYS[wd1])
    other = term.day(last, WEEKDAYS[wd2 or wd1])
    return Window(one, max(one, other)) if one and other else None


def _doubts(first: int, last: int, match: re.Match[str], context: TimeContext) -> tuple[Finding, ...]:
    term = context.term
    most = term.weeks if term is not None and not term.assumed else _MOST_WEEKS
    if first < 1:
        return (_doubt("week-beyond", f"没有第{first}周", "周次从第1周开始", match),)
    if last > most or first > most:
        known = f"本学期共{most}周" if most != _MOST_WEEKS else "一个学期没有这么多周"
        return (_doubt("week-beyond", f"第{max(first, last)}周超出了学期", known, match),)
    if last < first:
        return (_doubt("date-reversed", f"“{match[0]}”的结束早于开始", "请核对起止周次", match),)
    return ()


def _doubt(code: str, message: str, hint: str, match: re.Match[str]) -> Finding:
    return Finding(code, False, message, hint, *match.span())


def read_weekday(match: re.Match[str], context: TimeContext) -> TimeReading:
    """Read 周五 alone; it is a day only where the context is a single week."""
    window = context.window
    start = end = None
    if window is not None and (window.end - window.start).days < 7:
        first = window.start.isoweekday()
        start = shift(window.start, (WEEKDAYS[match["wd"]] - first) % 7)
        end = shift(window.start, (WEEKDAYS[match["wd3"] or match["wd"]] - first) % 7)
        if start and end and end < start:
            end = start
    return TimeReading(TimeKind.WEEKDAY, start, end, Precision.DAY, span=match.span())
