"""Days that share their month, and the weekdays beside them: 10月15日、16日（星期三、四）, 10月15日（周三）、16日（周四）."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from planforge.calendar.coded import number_in
from planforge.calendar.spans import DAYS_OF_WEEK, Window, last_day
from planforge.calendar.written import short_day
from planforge.diagnostics import Finding
from planforge.review.lines import Kind, Line
from planforge.review.open_words import Word, lines_with, open_words
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting
from planforge.review.whole import rough

_BEFORE: Final = timedelta(days=31)  # before and after a period
_DAY: Final = r"(?:[12]\d|3[01]|[1-9])(?!\d)"
_MONTH: Final = r"(?<!\d)(?:1[0-2]|[1-9])"
_WEEKDAY: Final = "(?:周|星期|礼拜)"
_MARK: Final = r"\s?[、和与及—–~～至到-]{1,2}\s?"
_ROUGH: Final = rough(
    r"日周|日星|日礼|日（|日[(]|日，|日[上下晚]|号（|号[(]|号周|号星|周[一二三四五六日天][（(上下晚\d]|星期[一二三四五六日天][（(上下晚\d]|礼拜[一二三四五六日天][（(上下晚\d]"
)
_DAYS_AND_WEEKDAYS: Final = re.compile(
    rf"(?:(?P<year>20\d\d)年)?(?P<days>{_MONTH}月{_DAY}[日号]?(?:{_MARK}(?:{_MONTH}月)?{_DAY}[日号]?)+)(?<=[日号])"
    rf"(?:全天|[上下]午)?\s*(?:[（(]|[，,](?=[^，。；（(]{{2,9}}[，,。；]))"
    rf"(?P<said>{_WEEKDAY}[一二三四五六日天](?:{_MARK}{_WEEKDAY}?[一二三四五六日天])+)[）)，,。；]"
)
_NEXT_DAY: Final = re.compile(
    rf"(?P<mark>[—–~～至到-]*)[、和与及\s]*(?:(?P<month>{_MONTH})月)?(?P<day>{_DAY})[日号]?"
)
_NEXT_WEEKDAY: Final = re.compile(rf"([—–~～至到-]*)[、和与及\s]*{_WEEKDAY}?([一二三四五六日天])")
_OWN_WEEKDAY: Final = re.compile(
    rf"(?<![\d月年])(?P<day>{_DAY})[日号](?:[上下]午|晚上?|全天)?"
    rf"(?:[（(](?:{_WEEKDAY})?(?P<one>[一二三四五六日天])(?:[上下]午|晚上?)?[）)，,](?!班|年级)"
    rf"|[，,]?{_WEEKDAY}(?P<two>[一二三四五六日天])(?![、和及与至到—–~～\d-]))"
    rf"|(?<![每逢及和与、至到—–~～-]){_WEEKDAY}(?P<before>[一二三四五六日天])(?:[上下]午|晚上?)?"
    rf"(?:[（(]\s*(?P<inside>{_DAY})[日号]\s*[）)]|(?P<behind>{_DAY})[日号](?!\s?[、和及与至到—–~～（(-]))"
)
"""16日（周四）, and 周四（16日）."""
_MONTH_BEFORE: Final = re.compile(r"(?:(20\d\d)年)?(?<!\d)(1[0-2]|[1-9])月(?:份|(\d{1,2})(?!\d))?")
_MONTH_NAMED: Final = re.compile(
    r"(?:(20\d\d)年)?([1-9]|1[0-2]|[一二三四五六七八九十元]{1,2})月份?(?:工作)?(?:要点|重点|安排|计划)?"
)
_OTHER_MONTH: Final = re.compile("每月|[当次上下本各]个?月|农历|阴历")
_WORKED: Final = 6  # days from the first to the last of those whose weekdays are told one by one


class _Days(NamedTuple):
    """Some days, the weekdays said of them, and whether either is told by its first and its last."""

    days: Sequence[date]
    said: Sequence[int]
    from_to: bool
    said_from_to: bool


def weekdays_of_both(request: ReviewRequest, setting: Setting | None) -> Iterator[Finding]:
    """Each day and its weekday, told where none of the years near fits.

    Fails: ``10月15日、16日（星期三、四）``, ``10月15日至16日（周三至周四）``, ``10月15日（周四）、16日（周六）``, ``8日（周五）`` below
    十月. Passes: the same with the right weekdays, ``9月1日至12月30日（周二、周四）``, which is every week.
    """
    if setting is None:
        return
    near = lines_with(request.lines, _ROUGH)
    for word in open_words(near, _DAYS_AND_WEEKDAYS):
        together = _together(word.match, setting)
        pairs = _paired(together) if together else ()
        if any(day.weekday() != said for day, said in pairs):
            yield _wrong(word, pairs)
    months: dict[int, tuple[int, int]] | None = None
    for word in open_words(near, _OWN_WEEKDAY):
        months = _months_above(request.lines) if months is None else months
        named = _month_of(word, months.get(word.line.at, (0, 0)))
        if named is not None:
            yield from _held_against(word, named, setting)


def _held_against(word: Word, named: tuple[int, int], setting: Setting) -> Iterator[Finding]:
    """What is wrong with 16日（周四） of a month: no such day, or another weekday."""
    (year, month), number_of_day = named, _day_said(word)
    if not 1 <= number_of_day <= last_day(year or None, month):
        yield word.reminder("疑似日期", f"{month}月没有{number_of_day}日", "核对日期，改成实际的")
        return
    day, said = (
        _first(str(year or ""), month, number_of_day, setting),
        _index(word.match["one"] or word.match["two"] or word.match["before"]),
    )
    if day is not None and day.weekday() != said:
        yield _wrong(word, ((day, said),))


def _wrong(word: Word, pairs: Sequence[tuple[date, int]]) -> Finding:
    days = "、".join(short_day(day) for day, _ in pairs)
    real = "、".join(DAYS_OF_WEEK[day.weekday()] for day, _ in pairs)
    said = "、".join(DAYS_OF_WEEK[said] for _, said in pairs)
    return word.reminder("星期", f"{days}是星期{real}，不是星期{said}", "请核对日期和星期")


def _together(match: re.Match[str], setting: Setting) -> _Days | None:
    """The days of a list or stretch and what is said of them; None where they are none of this document's."""
    days: list[date] = []
    month, from_to = 0, False
    for found in _NEXT_DAY.finditer(match["days"]):
        year = days[-1].year + (int(found["month"] or month) < month) if days else 0
        month = int(found["month"] or month)
        day = (
            _day(year, month, int(found["day"]))
            if days
            else _first(match["year"], month, int(found["day"]), setting)
        )
        if day is None:
            return None
        days.append(day)
        from_to = from_to or bool(found["mark"])
    weekdays = list(_NEXT_WEEKDAY.finditer(match["said"]))
    said_from_to = any(found[1] for found in weekdays)
    return _Days(days, [_index(found[2]) for found in weekdays], from_to, said_from_to)


def _paired(told: _Days) -> Sequence[tuple[date, int]]:
    """Each day with the weekday that is said of it; none where weekdays are those of every week, or some of them."""
    days, said = told.days, told.said
    if any(not timedelta(0) < later - sooner for sooner, later in pairwise(days)):
        return ()
    if told.from_to:
        if len(days) > 2 or (days[1] - days[0]).days > _WORKED:
            return ()
        if not told.said_from_to:
            days = [days[0] + timedelta(days=n) for n in range((days[1] - days[0]).days + 1)]
    elif told.said_from_to:
        is_run = all((later - sooner).days == 1 for sooner, later in pairwise(days))
        days = (days[0], days[-1]) if is_run else ()
    return tuple(zip(days, said, strict=True)) if len(days) == len(said) else ()


def _month_of(word: Word, above: tuple[int, int]) -> tuple[int, int] | None:
    """The year, if any, and the month of 16日（周四）: named before it in its line, or above it."""
    if _OTHER_MONTH.search(word.before):
        return None
    found = deque(_MONTH_BEFORE.finditer(word.before), maxlen=1)
    if found:
        (last,) = found
        is_later = not last[3] or int(last[3]) < _day_said(word)
        return (int(last[1] or 0), int(last[2])) if is_later else None
    return above if above[1] and "月" not in word.before else None


def _day_said(word: Word) -> int:
    """The day of the month of 16日（周四）, 周四（16日）."""
    return int(word.match["day"] or word.match["inside"] or word.match["behind"])


def _months_above(lines: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """The month that a heading, a label or a cell above a line names, by the place of the line."""
    months: dict[int, tuple[int, int]] = {}
    month = (0, 0)
    for line in lines:
        if line.kind in (Kind.HEADING, Kind.HEADER):
            month = _named(line) or (0, 0)
        elif line.kind in (Kind.KEY, Kind.CELL):
            month = _named(line) or month
        months[line.at] = month
    return months


def _named(line: Line) -> tuple[int, int] | None:
    """The year, if any, and the month of 十月, 10月份, 2026年10月工作要点; None for any other words."""
    found = _MONTH_NAMED.fullmatch(line.text)
    month = (1 if found[2] == "元" else number_in(found[2])) if found else None
    return (int(found[1] or 0), month) if found and month else None


def _first(year: str | None, month: int, day: int, setting: Setting) -> date | None:
    """A day in the first of a document's years whose period has it, or in the year that is written."""
    if year:
        return _day(int(year), month, day)
    near = Window(setting.window.start - _BEFORE, setting.window.end + _BEFORE)
    known = (_day(each, month, day) for each in setting.years)
    return next((each for each in known if each is not None and near.start <= each <= near.end), None)


def _day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; one that is none is told among the impossible days."""
    return date(year, month, day) if 1 <= month <= 12 and day <= last_day(year, month) else None


def _index(mark: str) -> int:
    return DAYS_OF_WEEK.index("日" if mark == "天" else mark)
