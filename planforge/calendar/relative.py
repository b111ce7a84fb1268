"""Times that hang on something else: 国庆前一周, 期中考试后, 开学第一周, 寒假前, 五一期间.

Festivals are exact; the middle of a term, its examinations and the holidays are estimated from the
term's days and marked approximate.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from planforge.calendar import holidays
from planforge.calendar.festivals import NAMES, festival_day
from planforge.calendar.marks import BLANK as B
from planforge.calendar.marks import NUMBER
from planforge.calendar.numerals import read_integer
from planforge.calendar.published import PUBLISHED
from planforge.calendar.reading import TimeKind, TimeReading
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Bound, Precision, Window, shift
from planforge.calendar.term import Term

_UNIT = r"(?:周|星期|礼拜|天|日|月)"
RELATIVE_PATTERN = (
    rf"(?P<relative>(?P<anchor>(?:{'|'.join(NAMES)})(?![班路级度]|中队|小学|中学)"
    rf"|开学|期[中末]|学期[初中末]|学期结束|(?:放)?[寒暑]假|放假)"
    rf"(?:考试|检测|测试|典礼|放假|长假|小长假|假期|正式|节日)?"
    rf"(?:{B}(?:(?P<side>[前后])(?P<nth>第)?(?P<count>{NUMBER})个?(?P<span>{_UNIT})内?"
    rf"|(?P<nth2>第)?(?P<count2>{NUMBER})个?(?P<span2>{_UNIT})内?"
    rf"|(?P<rel>之前|以前|前夕|前后|前(?![往期进排沿])|之后|以后|过后|后(?![勤备续面排])|期间|当天|当日|结束[前后]|初)))?)"
)
_LENGTHS = {"天": 1, "日": 1, "月": 30}
_FULL_WEEKS = 7


def read_relative(match: re.Match[str], context: TimeContext) -> TimeReading:
    """Read a match of ``RELATIVE_PATTERN``; without a window it has a meaning but no days."""
    anchor = match["anchor"]
    base = _base(anchor, context) if context.window is not None else None
    unit = match["span"] or match["span2"]
    precision = Precision.DAY if unit in {None, "天", "日"} else Precision.WEEK
    precision = Precision.MONTH if unit == "月" else precision
    reading = TimeReading(TimeKind.RELATIVE, precision=precision, approximate=True, span=match.span())
    if base is None:
        return reading
    window, exact = base
    if unit:
        return _counted(match, window, reading, context.term if anchor == "开学" else None)
    return _beside(match["rel"] or "", window, reading, exact=exact)


def _counted(match: re.Match[str], base: Window, reading: TimeReading, term: Term | None) -> TimeReading:
    """Read 前一周, 后两周内, 第一周, 后第二周."""
    count = read_integer(match["count"] or match["count2"]) or 1
    unit = match["span"] or match["span2"]
    length = _LENGTHS.get(unit, _FULL_WEEKS)
    if match["side"] == "前":
        return reading._replace(
            start=shift(base.start, -count * length), end=shift(base.start, -1), approximate=length > 1
        )
    ordinal = bool(match["nth"] or match["nth2"])
    if ordinal and term is not None and length == _FULL_WEEKS and (week := term.week(count)):
        return reading._replace(start=week.start, end=week.end, weeks=(count, count), approximate=False)
    after = base.start if term is not None else base.end + timedelta(days=1)
    start = shift(after, (count - 1) * length if ordinal else 0)
    return reading._replace(start=start, end=shift(after, count * length - 1))


def _beside(rel: str, base: Window, reading: TimeReading, *, exact: bool) -> TimeReading:
    """Read 前, 后, 期间, 当天 and an anchor alone."""
    if rel in {"前", "之前", "以前", "结束前"}:
        end = base.end if rel == "结束前" else shift(base.start, -1)
        return reading._replace(end=end, bound=Bound.BEFORE, approximate=not exact)
    if rel in {"后", "之后", "以后", "过后", "结束后"}:
        return reading._replace(start=shift(base.end, 1), bound=Bound.AFTER, approximate=not exact)
    if rel == "前夕":
        return reading._replace(start=shift(base.start, -3), end=shift(base.start, -1))
    if rel == "前后":
        return reading._replace(start=shift(base.start, -7), end=shift(base.end, 7))
    return reading._replace(start=base.start, end=base.end, approximate=not exact)


def _base(anchor: str, context: TimeContext) -> tuple[Window, bool] | None:
    """Return the days of an anchor and whether they are exact."""
    window, term = context.window, context.term
    if window is None:
        return None
    if anchor in NAMES:
        return _festival(anchor, window)
    if term is None:
        return None
    if anchor == "开学":
        return Window(term.start, term.start), not term.assumed
    if anchor in {"期中", "学期中"}:
        middle = term.week((term.weeks + 1) // 2)
        return (middle, False) if middle else None
    if anchor in {"期末", "学期末", "学期结束"}:
        return Window(term.end - timedelta(days=13), term.end), False
    if anchor == "学期初":
        return Window(term.start, term.start + timedelta(days=13)), False
    return _vacation(anchor, term)


def _vacation(anchor: str, term: Term) -> tuple[Window, bool]:
    """Return the holiday that begins after the term, or ended before it (寒假 in spring)."""
    spring_term = 1 < term.start.month < 7
    ends_with_summer = "暑" in anchor
    if anchor == "放假" or ends_with_summer == spring_term:
        length = 45 if spring_term else 25
        return Window(term.end + timedelta(days=1), term.end + timedelta(days=length)), False
    length = 25 if spring_term else 45
    return Window(term.start - timedelta(days=length), term.start - timedelta(days=1)), False


def _festival(name: str, window: Window) -> tuple[Window, bool] | None:
    if (window.end - window.start).days > 400:
        return None
    days = [day for year in range(window.start.year, window.end.year + 1) if (day := festival_day(name, year))]
    if not days:
        return None
    day = min(days, key=lambda one: _distance(one, window))
    if day.year not in PUBLISHED:
        return Window(day, day), True
    rest = next((rest for rest in holidays.rests(day.year) if rest.first <= day <= rest.last), None)
    return Window(rest.first, rest.last) if rest else Window(day, day), True


def _distance(day: date, window: Window) -> int:
    return max((window.start - day).days, (day - window.end).days, 0)
