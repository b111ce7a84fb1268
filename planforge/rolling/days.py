"""Days written otherwise than as one date: several of a month (9月14日、15日), or alone below a month (15日)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from planforge.calendar.coded import HAN_YEAR, TO, Coded, number, pattern
from planforge.calendar.dates import each_date
from planforge.calendar.spans import last_day
from planforge.rolling.beside import Anchored, anchored
from planforge.rolling.close import closing
from planforge.rolling.days_off import on_holiday, special_status, weekday_of
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.figures import read, rewritten
from planforge.rolling.fixed import FIXED, fixed_days
from planforge.rolling.frame import Frame
from planforge.rolling.known import left_to_a_person
from planforge.rolling.lasting import parting
from planforge.rolling.spans import is_part_of_month, span_days
from planforge.rolling.under import month_under
from planforge.source.edits import Edit

_DAY = r"(?:\d{1,2}|[a-j]{1,3})"
_DAYS = re.compile(
    pattern(
        rf"(?=[\da-j])(?:(?P<y>(?<!\d)\d{{4}}|{HAN_YEAR})年)?(?P<m>(?<!\d)\d{{1,2}}|[a-j]{{1,3}})月"
        rf"(?P<days>{_DAY}[日号]?(?:&{_DAY}[日号]?)*&{_DAY}[日号])(?!内)(?!前)(?!后)"
    )
)
_ONE = re.compile(_DAY)
_SMALL = r"(?:0?[1-9]|[12]\d|3[01])"
_LONE = re.compile(
    pattern(
        rf"(?=\d)(?<![\d月.年第:])(?:{_SMALL}[日号]?(?:{TO}|&))*{_SMALL}日(?!内)(?!游)(?!制)(?!均)(?!报)(?!志)(?!以)"
    )
)
_WEEK = timedelta(days=7)
_YEAR_END, _ENDS = (12, 31), 2
_MONTH_BEFORE = re.compile(r"月(?:份(?:的)?)?(?!\s*\d)[^月]*$")
_NEAR = 16  # characters before a day that may name its month alone (11月提前到15日)
_GOES_ON = re.compile(r"[^;。|]{0,14}?[,&(-]")
"""What may stand between a date and the next day of its month (in coded text)."""
_WEEKDAY = re.compile(r"\s*[（(]?\s*(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])\s*[）)]?")


def day_list_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """Every run of days of one month, each moved by itself."""
    for match in _DAYS.finditer(coded.text) if "&" in coded.text else ():
        decision = _listed(line, coded, frame, match)
        if decision is not None:
            yield coded.span(*match.span()), decision


def _listed(line: Line, coded: Coded, frame: Frame, match: re.Match[str]) -> Decision | None:
    month = number(match["m"]) or 0
    year = number(match["y"]) or (frame.window.year_of(month) if 1 <= month <= 12 else None)
    places = [coded.span(*each.span()) for each in _ONE.finditer(coded.text, *match.span("days"))]
    days = [_day(year, month, line.text[start:end]) for start, end in places]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    span = coded.span(*match.span())
    if match["y"] and not frame.is_of_period(known[0]):
        return line.kept("日期", span, "不是本期间的日期")
    if hung := _on_fixed_day(line, span, known, frame):
        return _listed_on_fixed_day(line, coded, match, (places, hung), frame)
    close = closing(line, span, (known[0], known[-1]), frame)
    new = [day + close.shift if close else frame.beside(known[0], day) for day in known]
    if (known[-1].month, known[-1].day) == _YEAR_END and not frame.crosses:
        new = [day.replace(year=frame.year(day.year)) for day in known]
    edits = [*_head(line, coded, match, new[0]), *_numbers(line, places, new, new[0].month)]
    changes = _changes(line, edits)
    if close is not None:
        trouble = close.question or on_holiday((known[0], known[-1]), (new[0], new[-1]))
        return line.asked("日期", span, trouble, changes) if trouble else line.changed("日期", span, changes)
    if len(set(new)) < len(set(known)):
        return line.asked("日期", span, "按新学期的周次，有两天成了同一天", changes)
    return _judged(line, span, list(zip(known, new, strict=True)), changes, frame)


def _on_fixed_day(
    line: Line, span: tuple[int, int], known: list[date], frame: Frame
) -> list[tuple[date, date]]:
    """The old and new days of a list of which one keeps its place in the year (6月7日、8日高考), the others beside it.

    None where one was off for a holiday, which a person is asked about.
    """
    if any(special_status(day, day, frame) for day in known):
        return []
    ends = ((day, fixed_days(line, span, (day, day), frame)) for day in (known[0], known[-1]))
    day, fixed = next(((day, fixed[0]) for day, fixed in ends if fixed), (None, None))
    return [(each, fixed + (each - day)) for each in known] if day and fixed else []


def _listed_on_fixed_day(
    line: Line,
    coded: Coded,
    match: re.Match[str],
    hung: tuple[list[tuple[int, int]], list[tuple[date, date]]],
    frame: Frame,
) -> Decision:
    places, days = hung
    span, new = coded.span(*match.span()), [day for _, day in days]
    if frame.crosses and not frame.is_of_new_period(new[0]):
        return line.asked("日期", span, f"“{line.words(span)}”不在新学期里，没有改")
    edits = [*_head(line, coded, match, new[0]), *_numbers(line, places, new, new[0].month)]
    return line.changed("日期", span, _changes(line, edits), FIXED)._replace(days=tuple(days))


def _judged(
    line: Line, span: tuple[int, int], days: list[tuple[date, date]], changes: tuple[Edit, ...], frame: Frame
) -> Decision:
    """Changed, or asked where a day was one of a holiday, or has become one; with the days themselves."""
    return _judgement(line, span, days, changes, frame)._replace(days=tuple(days))


def _judgement(
    line: Line, span: tuple[int, int], days: list[tuple[date, date]], changes: tuple[Edit, ...], frame: Frame
) -> Decision:
    special = next((why for day, _ in days if (why := special_status(day, day, frame))), "")
    if special:
        return line.asked("日期", span, special)
    troubles = (on_holiday((day, day), (new, new)) for day, new in days)
    trouble = "；".join(filter(None, troubles)) or parting(days, frame)
    return line.asked("日期", span, trouble, changes) if trouble else line.changed("日期", span, changes)


def _head(line: Line, coded: Coded, match: re.Match[str], first: date) -> Iterator[Edit]:
    for group, value in (("y", first.year), ("m", first.month)):
        if match[group]:
            start, end = coded.span(*match.span(group))
            yield Edit(start, end, rewritten(line.text[start:end], value))


def _numbers(line: Line, places: list[tuple[int, int]], days: list[date], month: int) -> Iterator[Edit]:
    """The days of a list behind a day of ``month``, the month put before one that has come into another."""
    for (start, end), day in zip(places, days, strict=True):
        old = line.text[start:end]
        before = f"{rewritten(old, day.month)}月" if day.month != month else ""
        yield Edit(start, end, before + rewritten(old, day.day))
        month = day.month


def lone_day_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """A day without its month: moved by the date before it in the line, or by the month it stands below."""
    if "日" not in line.text or _LONE.search(coded.text) is None:
        return
    read_there = list(each_date(coded, frame.window))
    dates = [(match.end(), reading.start) for match, reading in read_there]
    weeks = [(each.start, each.end) for _, each in read_there if line.in_table and each.start and each.end]
    ends = [end for end, _ in dates]
    for match in _LONE.finditer(coded.text):
        before = bisect_right(ends, match.start())
        if before and _GOES_ON.fullmatch(coded.text, ends[before - 1], match.start()):
            decision = _following(line, coded, match, dates[before - 1][1], frame)
        elif line.tells_time or line.in_table or (line.under and not match.start()):
            decision = _in_week(line, coded, match, weeks, frame) or _below_month(line, coded, match, frame)
        else:
            continue
        if decision is not None:
            yield (decision.at - line.start, decision.at - line.start + len(decision.old)), decision


def _following(
    line: Line, coded: Coded, match: re.Match[str], before: date | None, frame: Frame
) -> Decision | None:
    """15日（周二） behind 9月14日（周一）: days of the same month, in the words of the old date."""
    places, known = _days_of(line, coded, match, before)
    if before is None or not known or not frame.is_of_period(known[0]):
        return None
    span = coded.span(*match.span())
    fixed = _fixed(line, span, known, frame)
    hung = _hung(line, span, (before, known[0]), frame) if len(known) == 1 and not fixed else None
    new = [day for _, day in fixed] or [frame.beside(before, day) for day in known]
    new = [hung.day] if hung and hung.day else new  # 放假10月1日至7日，8日上课
    is_month = _MONTH_BEFORE.search(line.text, max(0, span[0] - _NEAR), span[0])
    month = frame.month(before.year, before.month)[1] if is_month else frame.day(before).month
    month = new[0].month if hung else month
    edits = list(_numbers(line, places, new, month))
    weekday = _WEEKDAY.match(line.text, span[1])
    if weekday is not None:
        span = span[0], weekday.end()
        edits.append(Edit(*weekday.span("wd"), weekday_of(new[-1])))
    if fixed:
        return line.changed("日期", span, _changes(line, edits), FIXED)._replace(days=tuple(fixed))
    if why := left_to_a_person(line, span, (known[0], known[-1]), frame):
        return line.asked("日期", span, why)
    if hung:
        return _beside_holiday(line, span, hung, _changes(line, edits))
    return _judged(line, span, list(zip(known, new, strict=True)), _changes(line, edits), frame)


def _in_week(
    line: Line, coded: Coded, match: re.Match[str], weeks: list[tuple[date, date]], frame: Frame
) -> Decision | None:
    """5日、6日 in the row of a week (11.2—11.8): days of that week, whose month the row tells; None for any other."""
    week = next((each for each in weeks if timedelta(0) < each[1] - each[0] < _WEEK), None)
    span = coded.span(*match.span())
    places = [coded.span(*each.span()) for each in _ONE.finditer(coded.text, *match.span())]
    numbers = [read(line.text[slice(*place)]) for place in places]
    days = [week[0] + timedelta(days=at) for at in range((week[1] - week[0]).days + 1)] if week else []
    known = [day for number in numbers for day in days if day.day == number]
    if len(known) != len(numbers) or not frame.is_of_period(known[0]):
        return None
    if fixed := _fixed(line, span, known, frame):
        return line.kept("日期", span, FIXED)._replace(days=tuple(fixed))
    if why := left_to_a_person(line, span, (known[0], known[-1]), frame):
        return line.asked("日期", span, why)
    new = [frame.day(day) for day in known]
    edits = [
        Edit(*place, rewritten(line.text[slice(*place)], day.day))
        for place, day in zip(places, new, strict=True)
    ]
    weekday = _WEEKDAY.match(line.text, span[1])
    if weekday is not None:
        span = span[0], weekday.end()
        edits.append(Edit(*weekday.span("wd"), weekday_of(new[-1])))
    return _judged(line, span, list(zip(known, new, strict=True)), _changes(line, edits), frame)


def _hung(line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> Anchored | None:
    """A single day behind another that hangs on a holiday, or its like of the next month (9月30日离校，8日返校)."""
    before, day = days
    found = anchored(line, span, day, frame)
    if found is not None or day > before:
        return found
    month = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    later = month.replace(day=min(day.day, last_day(month.year, month.month)))
    return anchored(line, span, later, frame)


def _beside_holiday(line: Line, span: tuple[int, int], hung: Anchored, changes: tuple[Edit, ...]) -> Decision:
    """A day that hangs on a holiday or a festival, which may not be in the new term."""
    if hung.day is None:
        return line.asked("日期", span, hung.question)
    if hung.is_sure:
        return line.changed("日期", span, changes, hung.question)
    return line.asked("日期", span, hung.question, changes)


def _below_month(line: Line, coded: Coded, match: re.Match[str], frame: Frame) -> Decision | None:
    month, year = month_under(line, frame)
    first, last = frame.window.start, frame.window.end
    if not month and (first.year, first.month) == (last.year, last.month):
        month, year = first.month, first.year
    span = coded.span(*match.span())
    places, known = _days_of(line, coded, match, date(year, month, 1) if year and month else None)
    if not known:
        said = f"“{line.words(span)}”看不出是哪个月，没有改"
        return line.asked("日期", span, said) if line.tells_time else None
    fixed = _fixed(line, span, known, frame) or _part_of_month(coded.text[slice(*match.span())], known, frame)
    new = [day for _, day in fixed] or [frame.day(day) for day in known]
    place = places[0][0], places[-1][1]
    gone = next((day for day in new if day.month != frame.month(year, month)[1]), None)
    if gone is not None:
        return line.asked("日期", place, f"按同一周应是{gone.month}月{gone.day}日，不在这个月，没有改")
    edits = list(_numbers(line, places, new, new[0].month))
    if fixed:
        return line.changed("日期", place, _changes(line, edits), FIXED)._replace(days=tuple(fixed))
    if why := left_to_a_person(line, span, (known[0], known[-1]), frame):
        return line.asked("日期", span, why)
    return _judged(line, place, list(zip(known, new, strict=True)), _changes(line, edits), frame)


def _fixed(line: Line, span: tuple[int, int], known: list[date], frame: Frame) -> list[tuple[date, date]]:
    """The old and new days of one or a few that keep their place in the year, as they do with their month; else none."""
    fixed = fixed_days(line, span, (known[0], known[-1]), frame) if len(known) <= _ENDS else None
    is_there = fixed is not None and (not frame.crosses or frame.is_of_new_period(fixed[0]))
    return list(zip(known, fixed, strict=False)) if fixed and is_there else []


def _part_of_month(words: str, known: list[date], frame: Frame) -> list[tuple[date, date]]:
    """The old and new ends of a half or a third of a month (16日至30日); none where the days are no such stretch."""
    is_stretch = len(known) == _ENDS and "&" not in words and is_part_of_month(known[0], known[-1])
    return list(zip(known, span_days(known[0], known[-1], frame), strict=True)) if is_stretch else []


def _days_of(
    line: Line, coded: Coded, match: re.Match[str], month: date | None
) -> tuple[list[tuple[int, int]], list[date]]:
    """The numbers of some days without a month, and the days of ``month`` that they are; none where one is no day."""
    places = [coded.span(*each.span()) for each in _ONE.finditer(coded.text, *match.span())]
    days = [_day(month.year, month.month, line.text[slice(*place)]) for place in places] if month else []
    known = [day for day in days if day is not None]
    return places, known if len(known) == len(places) else []


def _changes(line: Line, edits: list[Edit]) -> tuple[Edit, ...]:
    return tuple(edit for edit in edits if line.text[edit.start : edit.end] != edit.text)


def _day(year: int | None, month: int, text: str) -> date | None:
    day = read(text) if not text.isascii() or text.isdecimal() else number(text) or 0
    if year is None or not 1 <= month <= 12 or not 1 <= day <= last_day(year, month):
        return None
    return date(year, month, day)
