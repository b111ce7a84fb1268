"""Days typed without their year where nothing but a time stands: 9.23-24, 9/29, 12-4（周五）, 10/29—11/2.

In running words 3.2 is a number and 3/4 a share; in a column 日期 or beside 时间 they are days.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.dotted_days import mark_of
from planforge.calendar.spans import last_day
from planforge.calendar.written import DAY, MONTH

_TAIL: Final = r"(?P<tail>(?:前后?|后|起|左右)?(?:[上下]午|晚上?)?(?:[（(][^（）()\d]{1,8}[）)]|\s?(?:周|星期|礼拜)[一二三四五六日天])?)"
_SPAN: Final = re.compile(
    rf"(?P<month>{MONTH})(?P<sign>[./．／])(?P<day>\d{{1,2}})[日号]? ?(?P<mark>[-－—–~～]{{1,2}}|至|到|、|，|,) ?"
    rf"(?:(?P<other>{MONTH})[./．／月])?(?P<last>\d{{1,2}})[日号]?{_TAIL}"
)
_ONE: Final = re.compile(rf"(?P<month>{MONTH})(?P<sign>[./．／－-])(?P<day>{DAY})[日号]?{_TAIL}")
_STROKED: Final = re.compile(
    rf"{MONTH}[/／]{DAY}[日号]?(?: ?(?:[-－—–~～]{{1,2}}|[至到、]) ?(?:{MONTH}[/／])?{DAY}[日号]?)?{_TAIL}"
    rf"|{MONTH}[-－]{DAY}(?: ?(?:[—–~～]{{1,2}}|[至到、]) ?{MONTH}[-－]{DAY})?{_TAIL.replace('tail', 'end')}"
)
_BESIDE_A_WEEKDAY: Final = re.compile(
    rf"(?<![\d/.．—–-]){MONTH}[/／]{DAY}(?=\s?[（(](?:周|星期|礼拜)[一二三四五六日天][）)])"
)
_STROKE: Final = re.compile(r"(?<=\d)[/／－-](?=\d)")
_SLASH: Final = re.compile(r"(?<=\d)[/／](?=\d)")


def short_span(text: str) -> str:
    """Days on end, or two of them, written out (9月23日—24日); empty where they are no such ones, or run backwards."""
    match = _SPAN.fullmatch(text)
    if match is None:
        return ""
    month, until = int(match["month"]), int(match["other"] or match["month"])
    first, last = int(match["day"]), int(match["last"])
    if not (_is_day(month, first) and _is_day(until, last)) or (match["other"] is None and last <= first):
        return ""
    mark = "、" if match["mark"] in "、，," else mark_of(match["mark"])
    end = f"{until}月{last}日" if match["other"] else f"{last}日"
    return f"{month}月{first}日{mark}{end}{match['tail']}"


def short_time(text: str) -> str:
    """What says nothing but when, a day or some days on end, written out; empty for anything else."""
    match = _ONE.fullmatch(text)
    if match is None:
        return short_span(in_dots(text) if is_stroked(text) else text)
    month, day = int(match["month"]), int(match["day"])
    return f"{month}月{day}日{match['tail']}" if _is_day(month, day) else ""


def is_stroked(text: str) -> bool:
    """Whether a text is a day or some days typed with strokes or hyphens, whether a calendar has them or not."""
    return _STROKED.fullmatch(text) is not None


def in_dots(text: str) -> str:
    """Such a text with dots in place of the strokes, by which days are read; each mark stays where it is."""
    stroke = _SLASH if "/" in text or "／" in text else _STROKE
    return stroke.sub(".", text)


def beside_weekdays(text: str) -> str:
    """A sentence with dots in each 10/15（周四）, which the weekday tells to be a day."""
    return _BESIDE_A_WEEKDAY.sub(lambda match: _SLASH.sub(".", match[0]), text)


def _is_day(month: int, day: int) -> bool:
    return 1 <= day <= last_day(None, month)
