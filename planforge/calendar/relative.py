"""Times that hang on something else: 国庆前一周, 期中考试后, 开学第一周, 寒假前, 五一期间.

Festivals are exact; the middle of a term, its examinations and the holidays are estimated from the
term's days.
"""

from __future__ import annotations

import re
from datetime import timedelta

from planforge.calendar.coded import NUMBER, Coded, number, pattern
from planforge.calendar.festivals import NAMES, festival_day
from planforge.calendar.published import PUBLISHED
from planforge.calendar.reading import TimeKind, TimeReading
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Bound, Precision, Window, shift
from planforge.calendar.term import Term

_UNIT = "(?:周|星期|礼拜|天|日|月)"
_STOPS = "(?!班)(?!路)(?!级)(?!度)(?!中队)(?!小学)(?!中学)"  # 七一班 is a class
_FIRST = "".join(
    sorted({name[0] for name in (*NAMES, *"开期学放寒暑")})
)  # what passes by most places at one look
RELATIVE_PATTERN = pattern(
    rf"(?P<relative>(?=[{_FIRST}])(?P<anchor>(?:{'|'.join(NAMES)}){_STOPS}"
    rf"|开学|期[中末]|学期(?:初|中|末|结束)|放?(?:寒|暑)假|放假)"
    rf"(?:考试|检测|测试|典礼|放假|长假|小长假|假期|正式|节日)?"
    rf"(?:(?P<side>[前后])(?P<nth>第)?(?P<count>{NUMBER})个?(?P<span>{_UNIT})内?"
    rf"|(?P<nth2>第)?(?P<count2>{NUMBER})个?(?P<span2>{_UNIT})内?"
    rf"|(?P<rel>之前|以前|前夕|前后|前(?!往)(?!期)(?!进)|之后|以后|过后|后(?!勤)(?!备)(?!续)|期间|当天|当日"
    rf"|结束前|结束后|初))?)"
)
_DAY, _WEEK, _MONTH = 1, 7, 30
_LENGTHS = {pattern("天"): _DAY, pattern("日"): _DAY, pattern("月"): _MONTH}
_PRECISIONS = {_DAY: Precision.DAY, _WEEK: Precision.WEEK, _MONTH: Precision.MONTH}


def read_relative(match: re.Match[str], coded: Coded, context: TimeContext) -> TimeReading:
    """Read a match of ``RELATIVE_PATTERN``; without a window it has a meaning but no days."""
    anchor = coded.words(*match.span("anchor")).replace(" ", "").replace("\u3000", "")
    unit = match["span"] or match["span2"]
    length = _LENGTHS.get(unit, _WEEK) if unit else _DAY
    reading = TimeReading(TimeKind.RELATIVE, precision=_PRECISIONS[length])
    window = _base(anchor, context)
    if window is None:
        return reading
    if unit:
        return _counted(match, window, length, reading, context.term if anchor == "开学" else None)
    return _beside(coded.words(*match.span("rel")), window, reading)


def _counted(
    match: re.Match[str], base: Window, length: int, reading: TimeReading, term: Term | None
) -> TimeReading:
    """Read 前一周, 后两周内, 第一周, 后第二周; ``term`` is given where 开学 counts its weeks."""
    count = number(match["count"] or match["count2"]) or 1
    if match["side"] == pattern("前"):
        first = shift(base.start, -count * length)
        return reading._replace(start=first, end=shift(base.start, -1))
    ordinal = bool(match["nth"] or match["nth2"])
    if ordinal and term is not None and length == _WEEK and (week := term.week(count)):
        return reading._replace(start=week.start, end=week.end, weeks=(count, count))
    after = base.start if term is not None else base.end + timedelta(days=1)
    start = shift(after, (count - 1) * length if ordinal else 0)
    return reading._replace(start=start, end=shift(after, count * length - 1))


def _beside(rel: str, base: Window, reading: TimeReading) -> TimeReading:
    """Read 前, 后, 期间, 当天 and an anchor alone."""
    if rel in {"前", "之前", "以前", "结束前"}:
        end = base.end if rel == "结束前" else shift(base.start, -1)
        return reading._replace(end=end, bound=Bound.BEFORE)
    if rel in {"后", "之后", "以后", "过后", "结束后"}:
        return reading._replace(start=shift(base.end, 1), bound=Bound.AFTER)
    if rel == "前夕":
        return reading._replace(start=shift(base.start, -3), end=shift(base.start, -1))
    if rel == "前后":
        return reading._replace(start=shift(base.start, -7), end=shift(base.end, 7))
    return reading._replace(start=base.start, end=base.end)


def _base(anchor: str, context: TimeContext) -> Window | None:
    """Return the days of an anchor."""
    window, term = context.window, context.term
    if anchor in NAMES:
        return _festival(anchor, window) if window else None
    if term is None:
        return None
    if anchor == "开学":
        return Window(term.start, term.start)
    if anchor in {"期中", "学期中"}:
        return term.week((term.weeks + 1) // 2)
    return _edge(anchor, term)


_FORTNIGHT = timedelta(days=13)


def _edge(anchor: str, term: Term) -> Window:
    """Return the first or last two weeks of a term, or a vacation beside it."""
    if anchor == "学期结束":
        return Window(term.end, term.end)
    if anchor in {"期末", "学期末"}:
        return Window(term.end - _FORTNIGHT, term.end)
    if anchor == "学期初":
        return Window(term.start, term.start + _FORTNIGHT)
    return _vacation(anchor, term)


def _vacation(anchor: str, term: Term) -> Window:
    """Return the holiday that begins after the term, or ended before it (寒假 in spring)."""
    spring_term = 1 < term.start.month < 7
    ends_with_summer = "暑" in anchor
    if anchor == "放假" or ends_with_summer == spring_term:
        length = 45 if spring_term else 25
        return Window(term.end + timedelta(days=1), term.end + timedelta(days=length))
    length = 25 if spring_term else 45
    return Window(term.start - timedelta(days=length), term.start - timedelta(days=1))


def _festival(name: str, window: Window) -> Window | None:
    if (window.end - window.start).days > 400:
        return None
    days = [
        day for year in range(window.start.year, window.end.year + 1) if (day := festival_day(name, year))
    ]
    if not days:
        return None
    day = min(days, key=window.distance)
    rest = next((rest for rest in PUBLISHED.get(day.year, ()) if rest.first <= day <= rest.last), None)
    return Window(rest.first, rest.last) if rest else Window(day, day)
