"""What comes back: 每周三下午, 每周一至周五, 每两周一次, 每月一次, 每学期两次, 隔周, 双周, 每天."""

from __future__ import annotations

import re

from planforge.calendar.coded import TO, number, pattern
from planforge.calendar.dates import WEEKDAYS
from planforge.calendar.reading import Recurrence

_MARK = "[一二三四五六日天]"
_NOT_COUNTED = (  # 每周一次 is no Monday, 每周日常 no Sunday
    "".join(f"(?!{word})" for word in "次节篇课个场份期小学项人本常或") + "(?!-)"
)
_COUNT = r"(?:\d{1,2}|[a-j]{1,2})"
RECURRING_PATTERN = pattern(
    rf"(?P<rec>(?:每(?P<every>{_COUNT})?个?(?P<unit>双周|单周|周|星期|礼拜|天|日|月|季度|学期|学年|年)"
    rf"|隔(?P<skip>周|天|日|月|年)|(?P<turn>双周|单周)|一(?P<once>周|月|学期|学年|年)(?={_COUNT}次))"
    rf"(?:(?:周|星期|礼拜)?(?:(?P<from>{_MARK}){TO}(?:周|星期)?(?P<to>{_MARK})"
    rf"|(?P<days>{_MARK}(?:[&,](?:周|星期)?{_MARK})*)){_NOT_COUNTED})?"
    rf"(?:[^,;\n]{{0,8}}?(?P<times>{_COUNT})次)?)"
)
_WEEK, _FORTNIGHT = "周", "双周"
_SAME = {"星期": _WEEK, "礼拜": _WEEK, "日": "天", "单周": _FORTNIGHT}
_UNITS = (_FORTNIGHT, _WEEK, "天", "月", "季度", "学期", "学年", "年")
_NAMES = {pattern(unit): unit for unit in _UNITS} | {pattern(word): unit for word, unit in _SAME.items()}


def read_recurrence(match: re.Match[str]) -> Recurrence:
    """Read a match of ``RECURRING_PATTERN``."""
    every, unit, skip, turn, once, times = match.group("every", "unit", "skip", "turn", "once", "times")
    named = _NAMES[unit or skip or turn or once]
    if named == _WEEK and (skip or number(every) == 2):
        named = _FORTNIGHT
    return Recurrence(named, number(times), _weekdays(match) if named in {_WEEK, _FORTNIGHT} else ())


def _weekdays(match: re.Match[str]) -> tuple[int, ...]:
    first, last, days = match.group("from", "to", "days")
    if first and last:
        return tuple(range(WEEKDAYS[first], WEEKDAYS[last] + 1))
    return tuple(sorted({WEEKDAYS[mark] for mark in days or "" if mark in WEEKDAYS}))
