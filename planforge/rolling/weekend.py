"""A day of the year that keeps its date and falls on a weekend or a holiday, where pupils were at school on the old one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.rolling.date_context import words_about
from planforge.rolling.days_off import on_holiday
from planforge.rolling.decisions import Decision, Line, Verdict
from planforge.rolling.fixed import FIXED, holds_from_then_on, is_bound
from planforge.rolling.frame import Frame

_NO_ACT = re.compile(
    r"结合|利用|借助|抓住|围绕|契机|[前后]一天|前[夕后]|左右|期间|以来|高考"
    r"|[日节](?:[”\"）)])?等"
)
"""Around a day that only names an occasion, or that others hold."""
_DATE = re.compile(
    r"(?:[\d〇一二三四五六七八九十]{2,4}\s*年\s*)?[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*[日号]?"
)
_CALLED = re.compile(
    r"[\s（(“\"，,是为即系的]*(?:第[^，。；\s]{1,4}个)?[^，。；、\s（）()“”\"]{0,16}?[日节](?![一-九])"
)
_ACT = re.compile(r"[\u4e00-\u9fff]{2}")


def asked_off_school(lines: Sequence[Line], decisions: Sequence[Decision], frame: Frame) -> list[Decision]:
    """The decisions, with a question at every day that keeps its date and is none of school any more.

    Weekdays and weeks beside such a day have moved with it before, so it is only asked, not left.
    """
    if frame.is_long:
        return list(decisions)
    ordered = sorted(lines, key=lambda line: line.start)
    starts = [line.start for line in ordered]
    return [
        _asked(ordered[max(0, bisect_right(starts, each.at) - 1)], each, frame)
        if FIXED in each.reason and each.kind == "日期" and each.verdict is not Verdict.ASKED
        else each
        for each in decisions
    ]


def _asked(line: Line, decision: Decision, frame: Frame) -> Decision:
    start = decision.at - line.start
    span = start, start + len(decision.old)
    days = _days(decision, frame)
    if days is None or line.signs or is_bound(line, span) or holds_from_then_on(line, span):
        return decision
    old, new = days
    off = on_holiday((old, old), (new, new))
    if not off or not _is_done(line, span):
        return decision
    said = off.replace("，请另定日子", "，原来是上学的日子，活动要移就另定")
    return decision._replace(verdict=Verdict.ASKED, reason=said, question=said)


def _days(decision: Decision, frame: Frame) -> tuple[date, date] | None:
    """The old and the new day of a decision about one day; None where it is about more."""
    if decision.days:
        return decision.days[0] if len(decision.days) == 1 else None
    old = find_date(code(decision.old), frame.window)
    new = find_date(code(decision.new), frame.new_window())
    if not old or not new or not old.start or not new.start or old.start != old.end:
        return None
    return old.start, new.start


def _is_done(line: Line, span: tuple[int, int]) -> bool:
    """Whether something is said to be done on a day, besides the name that the day has."""
    words = words_about(line, span)
    if _NO_ACT.search(words):
        return False
    rest = _DATE.sub("", words)
    return _ACT.search(_CALLED.sub("", rest, count=1)) is not None
