"""Teaching weeks and days of the week as written: 第3周, 第3—5周, 第三周, 第3周周三, 周五."""

from __future__ import annotations

import re
from datetime import timedelta

from planforge.calendar.coded import NUMBER, TO, Coded, number, pattern
from planforge.calendar.dates import WEEKDAYS
from planforge.calendar.finding import Finding
from planforge.calendar.reading import TimeKind, TimeReading
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Precision, Window, shift

_WEEKS = r"(?:教学)?周(?!年)(?!岁)(?!期)(?!末)次?"
_WEEK = re.compile(
    pattern(
        rf"(?<!月)(?<!后)(?<!开学)(?:第(?P<w1>{NUMBER})(?:{_WEEKS})?(?:{TO}第?(?P<w2>{NUMBER}){_WEEKS}"
        rf"|(?P<more>(?:[&,]第?{NUMBER}(?:{_WEEKS})?)*)(?:(?<=周)|(?<=次)))"
        rf"|^(?P<w3>{NUMBER}){TO}(?P<w4>{NUMBER})周(?!年)(?!岁)(?!期)(?!末)(?!内))"
        rf"(?:\(?(?:周|星期|礼拜)(?P<wd1>[一二三四五六日天])(?:{TO}(?:周|星期)?(?P<wd2>[一二三四五六日天]))?)?"
    )
)
WEEKDAY_PATTERN = pattern(
    r"(?P<weekday>(?:周|星期|礼拜)(?P<wa>[一二三四五六日天])"
    rf"(?:{TO}(?:周|星期)?(?P<wz>[一二三四五六日天]))?(?!次)(?!节)(?!常))"
)

_MOST_WEEKS = 30  # no term has more
_NUMBERS = re.compile(NUMBER)


def find_week(coded: Coded, context: TimeContext) -> TimeReading | None:
    """Return the first teaching week of a text; weeks become days where the context has a term.

    The span of the reading is in the coded text.
    """
    match = _WEEK.search(coded.text) if pattern("周") in coded.text else None
    if match is None:
        return None
    w1, w2, more, w3, w4, wd1, wd2 = match.group("w1", "w2", "more", "w3", "w4", "wd1", "wd2")
    first = number(w1 or w3)
    if first is None:
        return None
    last = number(w2 or w4) or _last_of_run(first, more or "")
    findings = _doubts(first, last, coded, match, context)
    days = _days(first, max(first, last), (wd1, wd2), context)
    start, end = days or (None, None)
    precision = Precision.DAY if wd1 else Precision.WEEK
    weeks = (first, max(first, last))
    return TimeReading(
        TimeKind.WEEK, start, end, precision, weeks=weeks, span=match.span(), findings=findings
    )


def _last_of_run(first: int, more: str) -> int:
    """Return the last week of 第3、4、5周; a list with gaps counts by its first week only."""
    last = first
    for found in _NUMBERS.findall(more):
        if number(found) != last + 1:
            return first
        last += 1
    return last


def _days(
    first: int, last: int, weekdays: tuple[str | None, str | None], context: TimeContext
) -> Window | None:
    term = context.term
    start, end = (term.week(first), term.week(last)) if term else (None, None)
    if term is None or start is None or end is None:
        return None
    if weekdays[0] is None:
        return Window(start.start, end.end)
    one = term.day(first, WEEKDAYS[weekdays[0]])
    other = term.day(last, WEEKDAYS[weekdays[1] or weekdays[0]])
    return Window(one, max(one, other)) if one and other else None


def _doubts(
    first: int, last: int, coded: Coded, match: re.Match[str], context: TimeContext
) -> tuple[Finding, ...]:
    term = context.term
    known = term is not None and not term.assumed
    most = term.weeks if term is not None and known else _MOST_WEEKS
    span = coded.span(*match.span())
    if first < 1:
        return (Finding("week-beyond", False, f"没有第{first}周", "周次从第1周开始", *span),)
    if max(first, last) > most:
        hint = f"本学期共{most}周" if known else "一个学期没有这么多周"
        return (Finding("week-beyond", False, f"第{max(first, last)}周超出了学期", hint, *span),)
    if last < first:
        message = f"“{coded.words(*match.span())}”的结束早于开始"
        return (Finding("date-reversed", False, message, "请核对起止周次", *span),)
    return ()


def read_weekday(match: re.Match[str], _coded: Coded, context: TimeContext) -> TimeReading:
    """Read 周五 alone; it is a day only where the context is a single week."""
    window = context.window
    reading = TimeReading(TimeKind.WEEKDAY, precision=Precision.DAY)
    if window is None or window.end - window.start >= timedelta(days=7):
        return reading
    first = window.start.isoweekday()
    start = shift(window.start, (WEEKDAYS[match["wa"]] - first) % 7)
    end = shift(window.start, (WEEKDAYS[match["wz"] or match["wa"]] - first) % 7)
    return reading._replace(start=start, end=max(start, end) if start and end else start)
