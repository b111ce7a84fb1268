"""Dates and teaching weeks in a line, moved by the teaching calendar; what becomes of them there is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planforge.calendar.coded import Coded
from planforge.calendar.dates import DateReading, each_date
from planforge.calendar.holidays import DayKind, day_status, is_published, rests
from planforge.calendar.published import Rest
from planforge.reuse.date_edits import Day, WrittenDate
from planforge.reuse.decisions import Decision, Line
from planforge.reuse.frame import Frame
from planforge.reuse.roll_periods import history
from planforge.reuse.special_days import special_days_in

Found = tuple[tuple[int, int], Decision]
_LATER = timedelta(days=400)
_TIME_AFTER = ("前", "之前", "以前", "起", "止", "后", "（", "(", "日", "—", "-", "至")


def date_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[Found]:
    """Every date and month of a line, with its span in the line."""
    for match, reading in each_date(coded, frame.window):
        written = WrittenDate(line.text, coded, match)
        if written.is_dotted and not _is_surely_a_date(line, written):
            continue
        yield written.span, _decision(line, written, reading, frame)


def moved_days(reading: DateReading, frame: Frame) -> tuple[date, date] | None:
    """The days of a date after the roll, for a row that begins with it."""
    if reading.start is None or reading.end is None:
        return None
    return frame.day(reading.start), frame.day(reading.end)


def _is_surely_a_date(line: Line, written: WrittenDate) -> bool:
    start, end = written.span
    alone = not line.text[:start].strip(" \t|｜（(") or line.text[:start].rstrip(" \t").endswith(("|", "｜"))
    ends = not line.text[end:].strip() or line.text[end:].lstrip(" \t").startswith(("|", "｜", "（", "("))
    in_cell = line.in_table and alone and ends
    return line.tells_time or in_cell or line.text.startswith(("前", "之前", "起", "（周", "(周"), end)


def _decision(line: Line, written: WrittenDate, reading: DateReading, frame: Frame) -> Decision:
    span, (start, end) = written.span, (reading.start, reading.end)
    if start is None or end is None or reading.findings:
        if reading.findings:
            return line.asked("日期", span, f"{reading.findings[0].message}，没有改")
        return line.kept("日期", span, "看不出是哪一年")
    if written.has_year:
        outside = _outside(line, written, (start, end), frame)
        if outside is not None:
            return outside
    if not written.has_day:
        return _month(line, written, (start, end), frame)
    return _days(line, written, (start, end), frame)


def _outside(line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame) -> Decision | None:
    """What is decided about a date with a year that is not one of the period's days."""
    span = written.span
    if frame.is_of_period(days[0]):
        doubt = history(line, span) if days[0] < frame.window.start else ""
        return line.asked("日期", span, f"“{written.text[slice(*span)]}”{doubt}") if doubt else None
    if days[0] > frame.window.end:
        far = days[0] - frame.window.end > _LATER
        return line.kept("日期", span, "远期的日期") if far else None
    if frame.is_own_year(days[0].year):
        return line.asked("日期", span, f"“{written.text[slice(*span)]}”在期间开始以前，没有改，是否还要提它")
    return line.kept("日期", span, "以前的日期")


def _month(line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame) -> Decision:
    span, (start, end) = written.span, days
    if not frame.crosses:
        first, last = (Day(*frame.month(day.year, day.month)) for day in days)
        edits = written.edits(first, last) if written.has_year else ()
        return line.changed("月份", span, edits) if edits else line.kept("月份", span, "同一个月")
    first, last = (Day(*frame.month(day.year, day.month)) for day in (start, end))
    edits = written.edits(first, last)
    if not frame.is_of_period(start):
        return line.asked("月份", span, f"“{written.text[slice(*span)]}”不在原来的学期里，没有改")
    return line.changed("月份", span, edits, "同样的教学周")


def _days(line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame) -> Decision:
    span, (start, end) = written.span, days
    fixed = _fixed(line, written, days, frame)
    if fixed is not None:
        return _stated(line, written, fixed, frame, weekday=True)
    rest = _whole_rest(start, end)
    if rest is not None:
        return _as_rest(line, written, rest, frame)
    if start == end and day_status(start).kind is DayKind.MAKE_UP:
        return line.asked("日期", span, _make_up(start, frame))
    decision = _stated(line, written, (frame.day(start), frame.day(end)), frame, weekday=False)
    trouble = _trouble((start, end), (frame.day(start), frame.day(end)), frame)
    if not trouble:
        return decision
    return line.asked("日期", span, trouble, written.edits(*_ends((start, end), frame)))


def _ends(days: tuple[date, date], frame: Frame) -> tuple[Day, Day]:
    return Day.of(frame.day(days[0])), Day.of(frame.day(days[1]))


def _stated(
    line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame, *, weekday: bool
) -> Decision:
    edits = written.edits(Day.of(days[0]), Day.of(days[1]), weekday=weekday)
    reason = "固定的日子" if weekday else place_in_term(days[0], frame)
    if not edits:
        return line.kept("日期", written.span, reason)
    return line.changed("日期", written.span, edits, reason)


def place_in_term(day: date, frame: Frame) -> str:
    """A new day as week and weekday of its term: 第3周周五."""
    from planforge.reuse.frame import week_of  # noqa: PLC0415

    term = frame.calendar.term(*frame.term_of_new(day))
    week = week_of(day, term)
    weekday = "一二三四五六日"[day.weekday()]
    return f"第{week}周周{weekday}" if week > 0 else f"开学前第{1 - week}周周{weekday}"


def _fixed(
    line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame
) -> tuple[date, date] | None:
    """The new days of a date that is a special day named in the same line."""
    if days[0] != days[1]:
        return None
    day = days[0]
    year = frame.year(day.year) if frame.crosses else day.year + frame.years
    for special in special_days_in(line.text):
        if special.day(day.year) == day and (new := special.day(year)) is not None:
            return new, new
    return None


def _whole_rest(start: date, end: date) -> Rest | None:
    """The public holiday that a range is, from its first day off to its last."""
    return next((rest for rest in rests(start.year) if rest.first == start and rest.last == end), None)


def _as_rest(line: Line, written: WrittenDate, rest: Rest, frame: Frame) -> Decision:
    """A holiday's days become those of the same holiday in the new year."""
    span = written.span
    year = rest.first.year + frame.years if not frame.crosses else frame.year(rest.first.year)
    name = rest.name.partition("、")[0]
    new = next((each for each in rests(year) if name in each.name), None)
    if new is None or (frame.crosses and not frame.is_of_new_period(new.first)):
        return line.asked("日期", span, f"原来是{rest.name}放假的日子，新学期没有这个假")
    edits = written.edits(Day.of(new.first), Day.of(new.last), weekday=True)
    if is_published(year):
        return line.changed("日期", span, edits, f"{new.name}放假")
    return line.asked("日期", span, f"{year}年{new.name}放假安排还没有公布，暂定", edits)


def _make_up(day: date, frame: Frame) -> str:
    """What is asked about a weekend day that was worked for a holiday."""
    name, year = day_status(day).name, day.year + frame.years
    asked = f"{day.month}月{day.day}日原来是{name}的调休上班日，没有改；"
    if not is_published(year):
        return f"{asked}{year}年的调休还没有公布"
    days = [worked for rest in rests(year) for worked in rest.worked if frame.is_of_new_period(worked)]
    return f"{asked}新学期调休上班的是{'、'.join(map(named, days))}" if days else f"{asked}新学期没有调休"


def _trouble(old: tuple[date, date], new: tuple[date, date], frame: Frame) -> str:
    """What a person has to know about the new days, or nothing."""
    if not frame.is_of_period(old[0]):
        return ""
    term = frame.new_window()
    was_inside = frame.window.start <= old[1] and old[0] <= frame.window.end
    if was_inside and (new[1] < term.start or new[0] > term.end):
        return f"{named(new[0])}在学期以外（{named(term.start)}开学，{named(term.end)}结束）"
    return on_holiday(old, new)


def on_holiday(old: tuple[date, date], new: tuple[date, date]) -> str:
    """Which holiday takes all working days of the new ones, where the old ones had some; or nothing."""
    if _worked(*old) == 0 or _worked(*new) > 0:
        return ""
    status = next(
        (found for day in days_between(*new) if (found := day_status(day)).kind is DayKind.OFF), None
    )
    if status is None:
        return ""
    tentative = "（暂定）" if status.tentative else ""
    whole = named(new[0]) if new[0] == new[1] else f"{named(new[0])}至{named(new[1])}"
    return f"{whole}是{status.name}放假{tentative}，请另定日子"


def _worked(start: date, end: date) -> int:
    return sum(day_status(day).kind in (DayKind.WORK, DayKind.MAKE_UP) for day in days_between(start, end))


def days_between(start: date, end: date) -> list[date]:
    """The days of a range, at most those of half a year."""
    return [start + timedelta(days=n) for n in range(min((end - start).days, 200) + 1)]


def named(day: date) -> str:
    """A day in words: 10月4日（周一）."""
    return f"{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"
