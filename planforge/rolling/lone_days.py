"""Days without their month: behind another of it (9月14日—18日，21日), below it (九月: 15日大会), in the row of a week."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from planforge.calendar.coded import TO, Coded, pattern
from planforge.calendar.dates import each_date
from planforge.calendar.holidays import is_published
from planforge.calendar.published import Rest
from planforge.calendar.spans import last_day
from planforge.rolling.beside import Anchored, anchored, same_rest
from planforge.rolling.close import closing
from planforge.rolling.days import ONE, changed_edits, day_of, judged, numbers
from planforge.rolling.days_off import named, weekday_of, whole_rest
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.figures import read, rewritten
from planforge.rolling.fixed import FIXED, fixed_days
from planforge.rolling.frame import Frame
from planforge.rolling.known import left_to_a_person
from planforge.rolling.spans import is_part_of_month, span_days
from planforge.rolling.under import month_under
from planforge.source.edits import Edit

_SMALL = r"(?:0?[1-9]|[12]\d|3[01])"
_LONE = re.compile(
    pattern(
        rf"(?=\d)(?<![\d月.年第:])(?:{_SMALL}[日号]?(?:{TO}|&))*{_SMALL}日(?!内)(?!游)(?!制)(?!均)(?!报)(?!志)(?!以)"
    )
)
_PART_BEGINS = re.compile(r"[（(，,。；;、：:\s](?:(?:计划|安排|定|拟)?[于在]|[自从])?$")
"""Before a day that begins a part of a sentence (清明节（4日—6日放假）; 家长会；17日演练), not a length (为期3日)."""
_AS_THE_FIRST = "跟着前面的日子"
_LENGTH = re.compile("之?后|之?内|以内|时间|为限|的")
"""Behind days that are counted: 检查后，3日后反馈."""
_WEEK = timedelta(days=7)
_SUNDAY = 7  # a row that names the school days of a week has its weekend as well
_ENDS = 2
_MONTH_BEFORE = re.compile(r"月(?:份(?:的)?)?(?!\s*\d)[^月]*$")
_NEAR = 16  # characters before a day that may name its month alone (11月提前到15日)
_GOES_ON = re.compile(r"[^;。|]{0,14}?[,&(-]")
"""What may stand between a date and the next day of its month (in coded text)."""
_NEXT_PART = re.compile(r"[^;。|]{0,30};[^;。|]{0,4}")
_WEEKDAY = re.compile(r"\s*[（(]?\s*(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])\s*[）)]?")


def lone_day_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """A day without its month: moved by the date before it in the line, or by the month it stands below."""
    if "日" not in line.text or _LONE.search(coded.text) is None:
        return
    read_there = list(each_date(coded, frame.window))
    dates = [(match.end(), reading.start) for match, reading in read_there]
    weeks = [(each.start, each.end) for _, each in read_there if line.in_table and each.start and each.end]
    ends = [end for end, _ in dates]
    for match in _lone(coded, [match.span() for match, _ in read_there]):
        before = bisect_right(ends, match.start())
        goes_on = before and _GOES_ON.fullmatch(coded.text, ends[before - 1], match.start())
        if before and (goes_on or _is_next_part(line, coded, match, dates[before - 1])):
            near = coded.span(*read_there[before - 1][0].span())
            decision = _following(line, coded, match, (near, dates[before - 1][1]), frame)
        elif (
            line.tells_time
            or line.in_table
            or (line.under and _is_of_month(line, coded, match, dates, frame))
        ):
            decision = _in_week(line, coded, match, weeks, frame) or _below_month(line, coded, match, frame)
        else:
            continue
        if decision is not None:
            yield (decision.at - line.start, decision.at - line.start + len(decision.old)), decision


def _is_next_part(line: Line, coded: Coded, match: re.Match[str], before: tuple[int, date | None]) -> bool:
    """Whether a later day of its month begins the part behind that of a date (6月1日活动；15日测试); an earlier one may be another month's."""
    (start, behind), (end, day) = coded.span(*match.span()), before
    first = ONE.search(coded.text, *match.span())
    number = read(line.text[slice(*coded.span(*first.span()))]) if first is not None else None
    is_later = day is not None and number is not None and number > day.day
    is_near = _NEXT_PART.fullmatch(coded.text, end, match.start()) is not None
    begins = _PART_BEGINS.search(line.text, max(0, start - _NEAR), start) is not None
    return is_later and is_near and begins and _LENGTH.match(line.text, behind) is None


def _lone(coded: Coded, dates: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Days without a month that are no part of a date: of 11月3日—5日、10日—12日 those behind 、 only."""
    at = 0
    while (match := _LONE.search(coded.text, at)) is not None:
        at = next((end for start, end in dates if start < match.start() < end), 0)
        if not at:
            at = match.end()
            yield match


def _is_of_month(
    line: Line, coded: Coded, match: re.Match[str], dates: list[tuple[int, date | None]], frame: Frame
) -> bool:
    """Whether a day in an item below a month is one of that month: it begins the item or a part of it, and no other month is named."""
    start, end = coded.span(*match.span())
    if start == 0:
        return True
    is_length = _LENGTH.match(line.text, end) is not None
    month = month_under(line, frame)[0]
    is_alone = all(day is not None and day.month == month for _, day in dates)
    return is_alone and not is_length and _PART_BEGINS.search(line.text[:start]) is not None


def _following(
    line: Line, coded: Coded, match: re.Match[str], dated: tuple[tuple[int, int], date | None], frame: Frame
) -> Decision | None:
    """15日（周二） behind 9月14日（周一）: days of the same month, in the words of the old date; they move as that one."""
    near, before = dated
    places, known = _days_of(line, coded, match, before)
    if before is None or not known or not frame.is_of_period(known[0]):
        return None
    span = coded.span(*match.span())
    fixed = _fixed(line, span, known, frame)
    hung = _hung(line, span, (before, known[0]), frame) if len(known) == 1 and not fixed else None
    new = [day for _, day in fixed] or [frame.beside(before, day) for day in known]
    new = [hung.day] if hung and hung.day else new  # 放假10月1日至7日，8日上课
    near_end = None if fixed or hung else closing(line, near, (before, before), frame)
    first = before + near_end.shift if near_end else frame.day(before)
    new = [first + (day - before) for day in known] if near_end else new  # 期中检测11月9日，18日前上交
    is_month = _MONTH_BEFORE.search(line.text, max(0, span[0] - _NEAR), span[0])
    month = frame.month(before.year, before.month)[1] if is_month else first.month
    month = new[0].month if hung else month
    edits = list(numbers(line, places, new, month))
    weekday = _WEEKDAY.match(line.text, span[1])
    if weekday is not None:
        span = span[0], weekday.end()
        edits.append(Edit(*weekday.span("wd"), weekday_of(new[-1])))
    if fixed:
        return line.changed("日期", span, changed_edits(line, edits), FIXED)._replace(days=tuple(fixed))
    if why := left_to_a_person(line, span, (known[0], known[-1]), frame):
        return line.asked("日期", span, why)
    if hung:
        return _beside_holiday(line, span, hung, changed_edits(line, edits))
    if near_end:  # what is asked of the date before holds for this one
        return line.changed("日期", span, changed_edits(line, edits), _AS_THE_FIRST)
    return judged(line, span, list(zip(known, new, strict=True)), changed_edits(line, edits), frame)


def _in_week(
    line: Line, coded: Coded, match: re.Match[str], weeks: list[tuple[date, date]], frame: Frame
) -> Decision | None:
    """5日、6日 in the row of a week (11.2—11.8): days of that week, whose month the row tells; None for any other."""
    week = next((each for each in weeks if timedelta(0) < each[1] - each[0] < _WEEK), None)
    span = coded.span(*match.span())
    places = [coded.span(*each.span()) for each in ONE.finditer(coded.text, *match.span())]
    numbers = [read(line.text[slice(*place)]) for place in places]
    last = max(week[1], week[0] + timedelta(days=_SUNDAY - week[0].isoweekday())) if week else None
    days = [week[0] + timedelta(days=at) for at in range((last - week[0]).days + 1)] if week and last else []
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
    return judged(line, span, list(zip(known, new, strict=True)), changed_edits(line, edits), frame)


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
    rest = whole_rest(known[0], known[-1]) if len(known) == _ENDS else None
    if rest is not None:
        return _rest_below(line, span, (places, rest), frame)
    fixed = _fixed(line, span, known, frame) or _part_of_month(coded.text[slice(*match.span())], known, frame)
    new = [day for _, day in fixed] or [frame.day(day) for day in known]
    gone = next((day for day in new if day.month != frame.month(year, month)[1]), None)
    if gone is not None:
        return line.asked("日期", span, f"按同一周应是{gone.month}月{gone.day}日，不在这个月，没有改")
    edits = list(numbers(line, places, new, new[0].month))
    if fixed:
        return line.changed("日期", span, changed_edits(line, edits), FIXED)._replace(days=tuple(fixed))
    if why := left_to_a_person(line, span, (known[0], known[-1]), frame):
        return line.asked("日期", span, why)
    return judged(line, span, list(zip(known, new, strict=True)), changed_edits(line, edits), frame)


def _rest_below(
    line: Line, span: tuple[int, int], off: tuple[list[tuple[int, int]], Rest], frame: Frame
) -> Decision:
    """The first and last day of a holiday below its month (清明节（4日—6日放假）): those of the same holiday in the new year."""
    places, rest = off
    new = same_rest(rest, frame)
    if new is None:
        return line.asked("日期", span, f"原来是{rest.name}放假的日子，新学期没有这个假")
    said = f"{new.name}放假是{named(new.first)}" + (f"至{named(new.last)}" if new.first != new.last else "")
    if new.first.month != new.last.month or new.first == new.last or new.first.month != rest.first.month:
        return line.asked("日期", span, f"{said}{'' if is_published(new.first.year) else '，暂定'}，没有改")
    edits = changed_edits(line, list(numbers(line, places, [new.first, new.last], new.first.month)))
    if not is_published(new.first.year):
        return line.asked("日期", span, f"{said}，暂定", edits)
    return line.changed("日期", span, edits, f"{new.name}放假")


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
    places = [coded.span(*each.span()) for each in ONE.finditer(coded.text, *match.span())]
    days = [day_of(month.year, month.month, line.text[slice(*place)]) for place in places] if month else []
    known = [day for day in days if day is not None]
    return places, known if len(known) == len(places) else []
