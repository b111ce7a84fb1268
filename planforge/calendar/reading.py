"""What comes out of a text about time."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import NamedTuple

from planforge.calendar.clock import Clock
from planforge.calendar.finding import Finding
from planforge.calendar.spans import Bound, Precision


class TimeKind(Enum):
    """What sort of expression was recognised first."""

    NONE = "文字"
    DATE = "日期"
    MONTH = "月份"
    WEEK = "周次"
    WEEKDAY = "星期"
    YEAR = "年份"
    TERM = "学期"
    CLOCK = "时刻"
    RECURRING = "周期"
    WHOLE = "全程"
    RELATIVE = "相对"
    PHASE = "阶段"
    OPEN = "待定"

    @property
    def is_of_days(self) -> bool:
        """Whether a day, a week or a month is named."""
        return self in (TimeKind.DATE, TimeKind.MONTH, TimeKind.WEEK)


class Recurrence(NamedTuple):
    """每周三, 每月一次, 每学期两次: the unit (天 周 双周 月 季度 学期 学年 年), times in it, ISO weekdays."""

    unit: str
    times: int | None = None
    weekdays: tuple[int, ...] = ()


class TimeReading(NamedTuple):
    """The first time expression of a text and what it means.

    ``start`` and ``end`` are days, both included; None where the text or the context does not tell (and
    at the open end of 7月底前 or 9月起, see ``bound``). ``weeks`` are teaching weeks, ``span`` holds the offsets of what was recognised.
    """

    kind: TimeKind
    start: date | None = None
    end: date | None = None
    precision: Precision | None = None
    bound: Bound = Bound.CLOSED
    clock: Clock | None = None
    recurrence: Recurrence | None = None
    weeks: tuple[int, int] | None = None
    span: tuple[int, int] = (0, 0)
    findings: tuple[Finding, ...] = ()
