"""Schedules whose entries do not follow each other in time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from planforge.calendar.expressions import read_time
from planforge.calendar.reading import TimeKind
from planforge.calendar.school_calendar import TimeContext
from planforge.calendar.spans import Bound, Window
from planforge.checks.places import column
from planforge.diagnostics import Finding
from planforge.model.content import Content, Entry, Grid, Item, Label
from planforge.review.dated import schedules_of
from planforge.review.heads_above import LONG, lines_below, of_another_week, of_other_times
from planforge.review.outside import reach
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, setting_of
from planforge.vocabulary import Role

_LEAST: Final = 3  # entries; of two nobody knows which is at the wrong place
_HALF_A_YEAR: Final = 186
_OF_CALENDAR_YEAR: Final = "一年里的月日"
_TO_THE_NEXT_YEAR: Final = 9 * 31  # from which on an earlier month is one of the year behind
_DATED: Final = (TimeKind.DATE, TimeKind.MONTH, TimeKind.WEEK)
_ANY_YEAR: Final = TimeContext(Window(date(2024, 1, 1), date(2024, 12, 31)))
_OF_YEAR: Final = re.compile(r"(?:第[一二三四五六]阶段\s*)?[^\w\s]{0,2}(20\d\d)年(?!\d{1,2}月|[级届])")
_YEAR: Final = re.compile(r"\D{0,2}20\d\d")


class _Ranking(NamedTuple):
    """What times are read against, and how many days before or after its window they may lie."""

    context: TimeContext
    reach: int

    @classmethod
    def of(cls, setting: Setting | None) -> _Ranking:
        """That of a document; times of several years are read without a year."""
        return cls(setting.context, reach(setting)) if setting and not setting.is_long else _NOWHERE


_NOWHERE: Final = _Ranking(TimeContext(), 0)


class _When(NamedTuple):
    """When an entry takes place: its offset, its words, a rank, and which kind of rank it is."""

    at: int
    text: str
    rank: int
    kind: str


def out_of_order(request: ReviewRequest) -> Iterator[Finding]:
    """A schedule is read from above: what stands between later entries is overlooked.

    Fails: ``九月``, ``十一月``, ``十月``. Passes: lists by department, each in its order; ``每周三``; two entries of a day;
    times outside the term, which are told as such.
    """
    ranking = _Ranking.of(setting_of(request))
    schedules = schedules_of(request.spec)
    for section in request.spec.sections:
        if section.heading in schedules:
            yield from _below(section.content, ranking)
        elif Role.RECORDS in section.roles:
            yield from _misplaced(_of_times(section.content, ranking))
    for content in (
        *(each.content for each in request.spec.sections),
        *(a.content for a in request.spec.annexes),
    ):
        for part in content:
            if type(part) is Grid:
                yield from _misplaced(_of_grid(part, ranking))


def _below(content: Content, ranking: _Ranking) -> Iterator[Finding]:
    """The labels of a schedule one after the other, then the entries below each of them."""
    yield from _misplaced(_of_labels(content, ranking))
    for part in content:
        if type(part) is Label or type(part) is Item:
            yield from _misplaced(_of_times(part.body, ranking))
            others = list(of_other_times(part, ranking.context))
            yield from others or _misplaced(_ranked(lines_below(part.body), ranking))
        elif type(part) is Entry:
            yield from of_another_week(part, ranking.context)
    yield from _misplaced(_of_times(content, ranking))


def _of_labels(content: Content, ranking: _Ranking) -> list[_When]:
    """The labels and headings of a schedule: 九月, 第一阶段（9月）."""
    labels = [(part.at, part.key) for part in content if type(part) is Label and part.field is None]
    heads = [(part.at, part.head) for part in content if type(part) is Item and part.head]
    return _ranked(sorted(labels + heads), ranking)


def _of_times(content: Content, ranking: _Ranking) -> list[_When]:
    """The 时间 of items and of entries, in their order."""
    places: list[tuple[int, str]] = []
    for part in content:
        if type(part) is Item:
            texts = [each.text for each in part.body if type(each) is Label and each.field == "时间"]
            places += [
                (text.at, text.first) for text in texts if text is not None and 0 < len(text.first) < LONG
            ]
        elif type(part) is Entry:
            times = [field.texts[0] for field in part.fields if field.texts and _tells_time(field.key)]
            places += [(text.at, text.first) for text in times]
    return _ranked(places, ranking)


def _of_grid(grid: Grid, ranking: _Ranking) -> list[_When]:
    """The first column of a table, where it tells times."""
    if not grid.heads or not grid.heads[0] or not _tells_time(grid.heads[0]):
        return []
    cells = [row[0] for row in grid.rows[1:]]
    return _ranked([(cell.at, cell.lines[0]) for cell in cells if cell is not None and cell.lines], ranking)


def _tells_time(head: str) -> bool:
    return column(head) in ("时间", "周次")


def _ranked(places: Sequence[tuple[int, str]], ranking: _Ranking) -> list[_When]:
    """Those places whose words tell when."""
    ranks = [(at, text, _rank(text, ranking)) for at, text in places]
    return [_When(at, text, *rank) for at, text, rank in ranks if rank is not None]


@lru_cache(maxsize=1024)
def _rank(text: str, ranking: _Ranking) -> tuple[int, str] | None:
    """A number that grows with time: a day, or the day of a year, or a week; None for what has no one place."""
    window = ranking.context.window
    reading = read_time(text, ranking.context)
    if reading.start and reading.end and _is_far(reading.start, reading.end, ranking):
        return None  # said among the dates
    day = reading.start if _is_short(window) else None
    if reading.weeks is None:
        reading = read_time(text, _ANY_YEAR)
    begins = reading.span[0] < 2 or text[reading.span[0] - 1] in "（("
    of_year = _OF_YEAR.match(text) if window is None else None
    if of_year is not None:
        return int(of_year[1]), "年"  # steps of a plan for several years
    is_dated = reading.kind in _DATED and reading.bound is not Bound.BEFORE
    if not is_dated or reading.findings or reading.recurrence or not begins:
        return None
    start = reading.start
    if start is None:
        return (reading.weeks[0], "周") if reading.weeks else None
    dated = start if _YEAR.match(text, reading.span[0]) else day
    if dated is not None:
        return dated.toordinal(), "日"
    return start.month * 31 + start.day, _OF_CALENDAR_YEAR if _is_calendar_year(window) else "月日"


def _is_short(window: Window | None) -> bool:
    """Whether a day without its year can be only one of a period."""
    return window is not None and (window.end - window.start).days <= _HALF_A_YEAR


def _is_calendar_year(window: Window | None) -> bool:
    """Whether a period is a year from January to December, in which no month comes before January."""
    return window is not None and window == Window(date(window.start.year, 1, 1), date(window.start.year, 12, 31))


def _is_far(first: date, last: date, ranking: _Ranking) -> bool:
    """Whether a time lies outside the period."""
    window, most = ranking.context.window, ranking.reach
    return window is not None and max((window.start - last).days, (first - window.end).days) > most


def _misplaced(times: Sequence[_When]) -> Iterator[Finding]:
    """The entries that stand at the wrong place; where the list has another order (rounds, departments), none."""
    if len(times) < _LEAST:
        return
    falls = [n for n in range(1, len(times)) if _is_before(times[n], times[n - 1])]
    if any(times[n].rank == times[0].rank for n in falls):
        return  # a second round
    if not all(_is_alone(times, n) for n in falls):
        return
    for here in falls:
        time, last = times[here], times[here - 1]
        message = f"“{time.text}”排在“{last.text}”后面，先后不对"
        yield Finding(
            "先后",
            message,
            time.at,
            time.text,
            "按时间先后排；有意这样排的，就在上一行写 # 忽略：先后",
            is_error=False,
        )


def _is_alone(times: Sequence[_When], here: int) -> bool:
    """Whether the others are in order without the entry that falls back, or without the one before it."""
    is_late = here + 1 == len(times) or not _is_before(times[here + 1], times[here - 1])
    is_early = here == 1 or not _is_before(times[here], times[here - 2])
    return is_late or is_early


def _is_before(one: _When, other: _When) -> bool:
    """Whether one time lies before another; months go round from December to January."""
    if one.kind != other.kind:
        return False
    if one.kind == _OF_CALENDAR_YEAR:  # 总结阶段（12月） behind 实施阶段（4月—11月）; 次年1月 behind 12月
        return 0 < other.rank - one.rank <= _TO_THE_NEXT_YEAR
    if one.kind == "月日":
        return one.rank != other.rank and (one.rank - other.rank) % (12 * 31) > _HALF_A_YEAR
    return one.rank < other.rank
