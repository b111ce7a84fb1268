"""Dates and teaching weeks in a line, moved by the teaching calendar; what becomes of them there is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from planforge.calendar.coded import Coded
from planforge.calendar.dates import DateReading, each_date
from planforge.calendar.holidays import is_published
from planforge.calendar.period import PeriodKind
from planforge.calendar.published import Rest
from planforge.rolling.beside import Anchored, anchored, same_rest
from planforge.rolling.close import Closing, closing
from planforge.rolling.date_edits import Day, WrittenDate
from planforge.rolling.days_off import (
    left_out,
    named,
    off_within,
    on_holiday,
    partly_on_holiday,
    special_status,
    weekday_of,
    whole_rest,
)
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.dotted import Dotted, dotted
from planforge.rolling.fixed import fixed_days, how_fixed, is_deadline
from planforge.rolling.frame import Frame
from planforge.rolling.known import left_to_a_person
from planforge.rolling.lasting import Move, drift, fixed_drift, is_signed_at_the_edge
from planforge.rolling.months import is_rate, month_decision, without_next_year
from planforge.rolling.spans import begins_month, span_days
from planforge.rolling.spot import week_of
from planforge.rolling.under import LEFT, left_month
from planforge.rolling.week_rows import WeekRow, row_of_week
from planforge.rolling.within import break_now, inside_now, outside_now
from planforge.rolling.year_history import history

BEFORE = "以前的日期"
"""Why a date of a term before stays."""

Found = tuple[tuple[int, int], Decision]
_LATER = timedelta(days=400)
_YEAR = 400  # days: what lasts longer is no matter of one term or year
_HALF_YEAR = 200  # and longer than one term
_BEFORE = timedelta(days=45)  # before a term that may be its own
_SATURDAY = 5
_UNIT_AFTER = re.compile(r"\s*(?:元(?!旦|宵)|[%％℃吨亩]|万元?|亿|米|公[里斤]|千[克米]|平方|分钟|课时)")
_WHOSE = ("上学期", "下学期")
_OFF = re.compile("放假|假期|[长小]假|休假|调休|值班")
_WEEK_ROW = re.compile(r"\s*(?:第[^，。；周]{1,4}周|\d{1,2}\s*周?\s*[|｜\t])")


def date_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[Found]:
    """Every date and month of a line, with its span in the line."""
    for match, reading in each_date(coded, frame.window):
        written = WrittenDate(line.text, coded, match, reading.start)
        what = dotted(line, written, (reading.start, reading.end), frame) if written.is_dotted else Dotted.DAY
        if what is Dotted.DOUBTFUL and (doubt := _doubtful(line, written, reading, frame)) is not None:
            yield written.span, doubt
        if what is not Dotted.DAY:
            continue
        if match[0][-1].isdecimal() and _UNIT_AFTER.match(line.text, written.core[1]):
            continue
        if written.has_day or written.has_year or not is_rate(written):
            decision = _decision(line, written, reading, frame)
            yield without_next_year(line, (written.span, decision), frame)


def _doubtful(line: Line, written: WrittenDate, reading: DateReading, frame: Frame) -> Decision | None:
    """What may be a day and may be a figure (3.15): left as it is, and a person is asked what it is."""
    start, end = reading.start, reading.end
    if start is None or end is None:
        return None
    first, last = span_days(start, end, frame)
    edits = written.edits(Day.of(first), Day.of(last))
    if not edits:
        return line.kept("日期", written.span, "是日期的话也是同一天")
    until = "" if first == last else f"至{named(last)}"
    said = f"“{line.words(written.span)}”没有改：是日期的话，同一周是{named(first)}{until}"
    return line.asked("日期", written.span, said)


def _decision(line: Line, written: WrittenDate, reading: DateReading, frame: Frame) -> Decision:
    span, (start, end) = written.span, (reading.start, reading.end)
    if start is None or end is None or reading.findings:
        if reading.findings:
            return line.asked("日期", span, f"{reading.findings[0].message}，没有改")
        return line.kept("日期", span, "看不出是哪一年")
    if why := _too_long(written, (start, end), frame):
        said = f"“{line.words(span)}”没有改：{why}"
        return line.asked("日期" if written.has_day else "月份", span, said)
    if written.has_year and not line.signs:
        outside = _outside(line, written, (start, end), frame)
        if outside is not None:
            return outside
    if not written.has_day:
        return month_decision(line, written, (start, end), frame)
    row = row_of_week(line, span, (start, end), frame)
    days = start, end
    return _on_row(line, written, (days, row), frame) if row else _days(line, written, days, frame)


def _too_long(written: WrittenDate, days: tuple[date, date], frame: Frame) -> str:
    """Why a stretch is no matter of one term, or of the period of its document; or nothing."""
    length, longest = (days[1] - days[0]).days, max(_YEAR, (frame.window.end - frame.window.start).days)
    if written.has_year and not frame.is_long and length > longest:
        return "比这份文件的期间长，是一件做几年的事的起止"
    return "比一个学期长" if frame.crosses and length > _HALF_YEAR else ""


def _outside(line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame) -> Decision | None:
    """What is decided about a date with a year that is not one of the period's days."""
    span = written.span
    if any(map(frame.is_of_period, days if line.tells_time else days[:1])):  # a stage may begin before
        doubt = history(line, span) if days[0] < frame.window.start else ""
        return line.asked("日期", span, f"“{line.words(span)}”{doubt}") if doubt else None
    if days[0] > frame.window.end:
        far = days[0] - frame.window.end > _LATER
        return line.kept("日期", span, "远期的日期") if far else None
    if frame.is_own_year(days[0].year):
        doubt = history(line, span) or "在期间开始以前，没有改，是否还要提它"
        return line.asked("日期", span, f"“{line.words(span)}”{doubt}")
    if frame.halves < 0 and days[0] >= frame.new_window().start - _BEFORE:
        return line.asked(
            "日期", span, f"“{line.words(span)}”不再是以前的日子，没有改，是要写的这个学期的事吗"
        )
    return line.kept("日期", span, BEFORE)


def _days(line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame) -> Decision:
    span, (start, end) = written.span, days
    if (fixed := fixed_days(line, span, days, frame)) is not None:
        return _on_fixed_day(line, written, (days, fixed), frame)
    if (rest := whole_rest(start, end)) is not None:
        return _as_rest(line, written, rest, frame)
    apart = _apart(line, written, days, frame)
    if apart is not None:
        return apart
    is_free = line.signs or is_deadline(line, span)  # a signature is moved at once, whatever day it was
    if not is_free and (why := special_status(start, end, frame)):
        return line.asked("日期", span, why)
    new = span_days(start, end, frame)
    is_sure = is_signed_at_the_edge(line, start, new[0], frame)
    trouble = (
        "" if is_sure else _trouble(line, days, new, frame) or drift(Move(line, written, days, new), frame)
    )
    if not trouble or (is_deadline(line, span) and new[1].weekday() >= _SATURDAY):
        return _stated(line, written, new, frame, off_within(*new))
    return _proposed(line, written, new, trouble, frame)


def _proposed(line: Line, written: WrittenDate, days: tuple[date, date], why: str, frame: Frame) -> Decision:
    """Days that are written and asked, with what is to be known of them; that they leave the month above is said, too."""
    edits = written.edits(*map(Day.of, days))
    left = f"，{LEFT}" if edits and left_month(line, written.old, days, frame) else ""
    return line.asked("日期", written.span, f"{why}{left}", edits)


def _on_row(
    line: Line, written: WrittenDate, move: tuple[tuple[date, date], WeekRow], frame: Frame
) -> Decision:
    """The days of a row that go with the week it writes, cut by the days off of the new year."""
    days, row = move
    if why := left_to_a_person(line, written.span, days, frame):
        return line.asked("日期", written.span, why)
    if _is_of_new_term(days[0], frame):
        return line.asked("日期", written.span, f"“{line.words(written.span)}”已经是新学期的日子，没有改")
    close = closing(line, written.span, days, frame)
    trouble = row.question or (close.question if close else "") or _trouble(line, days, row.days, frame)
    if trouble:
        return _proposed(line, written, row.days, trouble, frame)
    return _stated(line, written, row.days, frame, f"，按周次{off_within(*row.days)}")


def _apart(line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame) -> Decision | None:
    """What is decided about days that do not move by their teaching week: by a holiday, the end of a term, or a person."""
    if why := left_to_a_person(line, written.span, days, frame):
        return line.asked("日期", written.span, why)
    hung = anchored(line, written.span, days[0], frame) if days[0] == days[1] else None
    if hung is not None:
        return _hung(line, written, (days[0], hung), frame)
    if _is_of_new_term(days[0], frame) and not line.signs:
        return line.asked("日期", written.span, f"“{line.words(written.span)}”已经是新学期的日子，没有改")
    close = closing(line, written.span, days, frame)
    return _closed(line, written, close, days, frame) if close else None


def _hung(line: Line, written: WrittenDate, move: tuple[date, Anchored], frame: Frame) -> Decision:
    """A day that hangs on a festival or a holiday."""
    old, hung = move
    if hung.day is None:
        return line.asked("日期", written.span, hung.question)
    if hung.is_sure:
        return _stated(line, written, (hung.day, hung.day), frame, f"，{hung.question}")
    days = hung.day, hung.day
    outside = outside_now((old, old), days, frame)
    why = f"{hung.question}；{outside}" if outside else hung.question
    return _proposed(line, written, days, why, frame)._replace(days=((old, hung.day),))


def _is_of_new_term(day: date, frame: Frame) -> bool:
    """Whether a day that an earlier roll has left behind is one of the new term."""
    term = frame.new_window()
    return frame.crosses and not frame.is_of_period(day) and term.start <= day <= term.end


def _closed(
    line: Line, written: WrittenDate, close: Closing, days: tuple[date, date], frame: Frame
) -> Decision:
    """Days near the close or in the middle of a term, which have been counted from there."""
    new = days[0] + close.shift, days[1] + close.shift
    back = frame.back()
    again = closing(line, written.span, new, back)
    is_read_so = (new[0] + again.shift if again else back.day(new[0])) == days[0]
    trouble = close.question and f"{close.question}{off_within(*new)}"
    trouble = trouble or on_holiday(days, new) or partly_on_holiday(days, new, is_known=_knows_holidays(line))
    if not trouble and (not is_read_so or special_status(*new, back)):
        trouble = f"按离学期结束的周数是{named(new[0])}，请核对"
    if trouble:
        return _proposed(line, written, new, trouble, frame)
    return _stated(line, written, new, frame, close.remark)


def _on_fixed_day(
    line: Line, written: WrittenDate, move: tuple[tuple[date, date], tuple[date, date]], frame: Frame
) -> Decision:
    old, days = move
    if frame.crosses and not frame.is_of_new_period(days[0]):
        return line.asked("日期", written.span, f"“{line.words(written.span)}”不在新学期里，没有改")
    doubt = "" if line.signs or written.old is None else fixed_drift(written, (written.old, days[0]), frame)
    if not doubt and not line.signs and written.old is not None:
        doubt = outside_now(old, days, frame)
    if doubt:
        return _proposed(line, written, days, doubt, frame)
    how = how_fixed(line, written.span, days)
    return _stated(line, written, days, frame, f"，{how}{off_within(*days)}")


def _stated(line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame, remark: str) -> Decision:
    edits = written.edits(Day.of(days[0]), Day.of(days[1]))
    reason = f"{place_in_term(days[0], frame)}{remark}"
    if edits and (day := left_month(line, written.old, days, frame)) is not None:
        how = remark.removeprefix("，") if remark.startswith("，按") else "按同一周"
        until = "到" if day != days[0] else "是"
        return line.asked("日期", written.span, f"{how}{until}{named(day)}，{LEFT}", edits)
    return (
        line.changed("日期", written.span, edits, reason)
        if edits
        else line.kept("日期", written.span, reason)
    )


@lru_cache(maxsize=512)
def place_in_term(day: date, frame: Frame) -> str:
    """A new day as week and weekday of its term: 第3周周五."""
    name = frame.term_of_new(day)
    term = frame.calendar.term(*name)
    week = week_of(day, term)
    whose = "" if name == frame.new_first or frame.old.term is None else _WHOSE[name > frame.new_first]
    where = f"第{week}周" if week > 0 else f"开学前第{1 - week}周"
    return f"{whose}{where}周{weekday_of(day)}"


def _as_rest(line: Line, written: WrittenDate, rest: Rest, frame: Frame) -> Decision:
    """A holiday's days become those of the same holiday in the new year."""
    span, new = written.span, same_rest(rest, frame)
    if new is None:
        return line.asked("日期", span, f"原来是{rest.name}放假的日子，新学期没有这个假")
    edits = written.edits(Day.of(new.first), Day.of(new.last))
    if rest.first == rest.last and new.first != new.last:
        return line.asked("日期", span, f"原来是{rest.name}放假，现在是{new.name}放假，请核对", edits)
    if apart := left_out(f"{line.text} {line.beside}", rest, new):
        return line.asked("日期", span, apart, edits)
    if is_published(new.first.year):
        return line.changed("日期", span, edits, f"{new.name}放假")
    return line.asked("日期", span, f"{new.first.year}年{new.name}放假安排还没有公布，暂定", edits)


def _trouble(line: Line, old: tuple[date, date], new: tuple[date, date], frame: Frame) -> str:
    """What a person has to know about the new days, or nothing."""
    if not frame.is_of_period(old[0]):
        said = f"原来是{named(old[0])}，现在是{new[0].year}年{named(new[0])}，在学期以外，请核对"
        return said if frame.old.kind is PeriodKind.TERM else ""
    if moved := outside_now(old, new, frame) or inside_now(old, new, frame) or break_now(old, new, frame):
        return moved
    if old[0] == old[1] and frame.is_anchor(old[0]):
        return ""
    if begins_month(*old, frame) and not frame.crosses:  # 5月1日—31日: whatever day it is
        return on_holiday(old, new)
    return on_holiday(old, new) or partly_on_holiday(old, new, is_known=_knows_holidays(line))


@lru_cache(maxsize=8)
def _knows_holidays(line: Line) -> bool:
    """Whether a line speaks of the days off itself, or is the row of a teaching week."""
    return _OFF.search(f"{line.text} {line.beside}") is not None or _WEEK_ROW.match(line.text) is not None
