"""What comes back: 每周三下午, 每周一至周五, 每两周一次, 每月一次, 每学期两次, 隔周, 双周, 每天."""

from __future__ import annotations

import re

from planforge.calendar.marks import BLANK as B
from planforge.calendar.marks import TO, WEEKDAY, WEEKDAYS
from planforge.calendar.numerals import read_integer
from planforge.calendar.reading import Recurrence

_MARK = r"[一二三四五六日天]"
_NOT_COUNTED = r"(?![次节篇课个场份期小学项人本常至到或])"  # 每周一次 is no Monday, 每周日常 no Sunday
_DAYS = (
    rf"(?:{WEEKDAY}|(?<=周)|(?<=星期)|(?<=礼拜))(?:(?P<from>{_MARK}){TO}{WEEKDAY}?(?P<to>{_MARK}){_NOT_COUNTED}"
    rf"|(?P<days>{_MARK}(?:{B}[、，,和及]{B}{WEEKDAY}?{_MARK})*){_NOT_COUNTED})"
)
_COUNT = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,2})"
RECURRING_PATTERN = (
    rf"(?P<rec>(?:每{B}(?P<every>{_COUNT})?{B}个?(?P<unit>双周|单周|周|星期|礼拜|天|日|月|季度|学期|学年|年)"
    rf"|隔{B}(?P<skip>周|天|日|月|年)|(?P<turn>[单双]周)|一(?P<once>周|月|学期|学年|年)(?={B}{_COUNT}{B}次))"
    rf"(?:{B}(?:{_DAYS}))?(?:[^，。；,;\n]{{0,8}}?(?P<times>{_COUNT}){B}次)?)"
)
_RECURRING = re.compile(RECURRING_PATTERN)
_UNITS = {"星期": "周", "礼拜": "周", "日": "天", "单周": "双周"}


def find_recurrence(text: str) -> tuple[Recurrence, tuple[int, int]] | None:
    """Return the first recurrence of a text and its offsets."""
    if "每" not in text and "隔" not in text and "单周" not in text and "双周" not in text and "一" not in text:
        return None
    match = _RECURRING.search(text)
    return (read_recurrence(match), match.span()) if match else None


def read_recurrence(match: re.Match[str]) -> Recurrence:
    """Read a match of ``RECURRING_PATTERN``."""
    every, unit, skip, turn, once, times = match.group("every", "unit", "skip", "turn", "once", "times")
    named = unit or skip or turn or once
    named = _UNITS.get(named, named)
    if named == "周" and (skip or read_integer(every or "") == 2):
        named = "双周"
    return Recurrence(named, read_integer(times or ""), _weekdays(match))


def _weekdays(match: re.Match[str]) -> tuple[int, ...]:
    first, last, days = match.group("from", "to", "days")
    if first and last:
        return tuple(range(WEEKDAYS[first], WEEKDAYS[last] + 1))
    return tuple(sorted({WEEKDAYS[mark] for mark in days or "" if mark in WEEKDAYS}))
