"""Festivals that move in the week or month of another year: 第6周: 中秋节诗会 where 中秋节 is in the fourth week.

A row of a schedule that was copied keeps its week; the festival of the new year is weeks away from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import Final

from planforge.calendar.day import in_year
from planforge.calendar.expressions import read_time
from planforge.calendar.moving_days import called_day
from planforge.calendar.reading import TimeKind
from planforge.calendar.spans import Window
from planforge.checks.places import column
from planforge.diagnostics import Finding
from planforge.review.dated import Dated, about_of
from planforge.review.festival_days import OTHER_YEARS, left_by_a_festival
from planforge.review.lines import Kind, Line
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting
from planforge.review.whole import places_with, rough

_NAMES: Final = "中秋节?|重阳节?|端午节?|元宵节?|母亲节|父亲节|冬至"
_ROUGH: Final = rough("中秋|重阳|端午|元宵|[母父]亲节|冬至")
_LONGEST: Final = 30  # characters of a week and nothing else
_LONG: Final = 31  # days of a month
_LATE, _EARLY = timedelta(days=3), timedelta(days=10)  # what is done for a festival may be done so long after it or before
_FAR: Final = 20  # days from which no year has to tell where it comes from


@cache
def _named() -> re.Pattern[str]:
    """A festival as a matter of its row; what is done for one ahead (中秋节前, 重阳节筹备) may stand weeks before."""
    return re.compile(
        rf"(?<![迎距])(?P<name>(?>{_NAMES}))(?!前|来临|将至|到来|路|小学|街|小区)"
        r"(?![^，。；\n]{0,12}(?:准备|筹备|布置|布署|部署|通知|报名|动员|彩排|排练|征集|征稿|倡议|预案|总结|回顾|返校|收假|后))"
    )


def festivals_of_other_weeks(
    dates: Sequence[Dated], request: ReviewRequest, setting: Setting
) -> Iterator[Finding]:
    """Rows of a schedule, by their days, month or teaching week, with a festival that lies weeks away from them."""
    if not places_with(request.lines, _ROUGH):
        return
    told: set[int] = set()
    for dated in dates:
        is_range = dated.is_placed and not dated.is_one_day
        if is_range and dated.days is not None and next(left_by_a_festival(dated), None) is None:
            there, words = Window(*dated.days), dated.about.replace(dated.text, "", 1)
            for finding in _elsewhere(dated.line, dated.text, there, words, setting):
                told.add(dated.line.group)
                yield finding
    for at, line in enumerate(request.lines):
        week = _week(line, setting)
        if week is not None and not (line.kind is Kind.CELL and line.group in told):
            yield from _elsewhere(line, line.text, week, about_of(request.lines, at), setting)


def _week(line: Line, setting: Setting) -> Window | None:
    """The days of the teaching week that a label, or a cell or field for weeks, names and nothing else."""
    term, text = setting.term, line.text.strip()
    if term is None or not 0 < len(text) <= _LONGEST or line.kind not in (Kind.KEY, Kind.CELL, Kind.TEXT):
        return None
    is_column = line.kind is not Kind.KEY and column(line.key) in ("周次", "时间")
    if line.kind is not Kind.KEY and not is_column:
        return None
    if is_column and column(line.key) == "周次" and "周" not in text:
        text = f"第{text}周"
    reading = read_time(text, setting.context)
    if reading.kind is not TimeKind.WEEK or reading.weeks is None or reading.span != (0, len(text)):
        return None
    first, last = (term.week(each) for each in reading.weeks)
    return Window(first.start, last.end) if first and last and reading.weeks[1] <= term.weeks else None


def _elsewhere(line: Line, said: str, there: Window, words: str, setting: Setting) -> Iterator[Finding]:
    if (there.end - there.start).days > _LONG:
        return
    for name in dict.fromkeys(found["name"] for found in _named().finditer(words)):
        days = [day for year in setting.years if (day := called_day(name, year)) is not None]
        real = min(days, key=there.distance, default=None)
        if real is None or there.start - _LATE <= real <= there.end + _EARLY:
            continue
        others = (called_day(name, there.start.year + years) for years in OTHER_YEARS)
        is_old = any(
            there.start <= in_year(day, there.start.year) <= there.end for day in others if day is not None
        )
        if is_old or there.distance(real) > _FAR:
            week = setting.term.week_of(real) if setting.term is not None else None
            where = f"（第{week}周）" if week else ""
            message = f"{real.year}年的{name}是{real.month}月{real.day}日{where}，不在“{said}”里"
            hint = "旧文件留下的就改过来；有意放在这时的，就写明是节前还是节后"
            yield line.reminder("假日", message, (0, len(line.text)), hint)
            return
