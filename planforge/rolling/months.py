"""Months in a line, where one term becomes the other: half a year on, asked where the new term has ended by then."""

from __future__ import annotations

import re
from datetime import date

from planforge.calendar.fixed_days import campaigns_in
from planforge.calendar.spans import last_day
from planforge.rolling.close import ten_days_from_end
from planforge.rolling.date_context import words_end
from planforge.rolling.date_edits import Day, WrittenDate
from planforge.rolling.days_off import named
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.frame import Frame
from planforge.rolling.under import LEFT, left_month
from planforge.source.edits import Edit

Found = tuple[tuple[int, int], Decision]

_NEXT_YEAR = re.compile(r"(?:次年|翌年|第二年|来年)的?\s*$")
_EVERY = re.compile(r"[一1１]月[一1１](?![日号月\d十]|[、，\s]*[至到—–~～-])")
_TEN = re.compile(r"(?:\d{4}\s*年)?[^年月]{1,3}月(?P<part>[上中下])旬")
_PARTS = "上中下"
_FAR = 8  # characters between a month and the campaign of it
_WEEK = 7  # days
_NEAR = 6  # characters before a month that may say of which year it is


def is_rate(written: WrittenDate) -> bool:
    """Whether a month is how often something is done: 一月一主题."""
    return _EVERY.match(written.text, written.core[0]) is not None


def month_decision(line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame) -> Decision:
    """What is decided about a month, or a part of one, with its first and last day."""
    span, (start, end) = written.span, days
    first, last = (Day(*frame.month(day.year, day.month)) for day in (start, end))
    if not frame.crosses:
        edits = written.edits(first, last) if written.has_year else ()
        return line.changed("月份", span, edits) if edits else line.kept("月份", span, "同一个月")
    if not frame.is_of_period(start):
        return line.asked("月份", span, f"“{line.words(span)}”不在原来的学期里，没有改")
    if campaign := _campaign(line, span, start.month):
        said = f"“{line.words(span)}”没有改：{campaign}在{start.month}月，新学期还提它吗"
        return line.asked("月份", span, said)
    edits = written.edits(first, last)
    if near := _near_end(line, written, days, frame):
        return near
    ended = _ended(start, first, frame) or _nearly_ended(days, first, frame)
    return line.asked("月份", span, ended, edits) if ended else line.changed("月份", span, edits, _SAME)


def _campaign(line: Line, span: tuple[int, int], month: int) -> str:
    """The campaign that has its month every year, where it stands behind it (6月安全生产月); or nothing."""
    behind = line.text[span[1] : words_end(line.text, span[1])]
    named = (each for each in campaigns_in(behind) if each.start <= _FAR)
    return next((each.name for each in named if each.month == month and each.name.endswith("月")), "")


def _near_end(line: Line, written: WrittenDate, days: tuple[date, date], frame: Frame) -> Decision | None:
    """What is decided about ten days (1月上旬) in the last weeks of a term, counted from its end; None where they stay what they were."""
    ten = _TEN.fullmatch(line.text, *written.span)
    found = ten_days_from_end(line, written.span, days, frame) if ten and frame.old.term else None
    if ten is None or found is None:
        return None
    day, is_closing = found
    year, month = frame.month(days[0].year, days[0].month)
    now = _PARTS[min((day.day - 1) // 10, 2)]
    if (day.year, day.month, now) == (year, month, ten["part"]):
        return None
    to = Day(day.year, day.month)
    edits = (*written.edits(to, to), *([] if now == ten["part"] else [Edit(*ten.span("part"), now)]))
    if left_month(line, days[0], (day, day), frame):
        said = f"按离学期结束的远近是{day.month}月{now}旬，{LEFT}"
        return line.asked("月份", written.span, said, edits)
    if is_closing:
        return line.changed("月份", written.span, edits, "按离学期结束的远近")
    said = f"按离学期结束的远近是{day.month}月{now}旬，按月份是{month}月{ten['part']}旬，请核对"
    return line.asked("月份", written.span, said, edits)


_SAME = "新学期相应的月份"


def _ended(old: date, new: Day, frame: Frame) -> str:
    """What is said of a part of a month that begins behind the end of the new term, where the old one did not."""
    term = frame.new_window()
    if new.year is None or frame.old.term is None or old > frame.window.end:
        return ""
    first = date(new.year, new.month, min(old.day, last_day(new.year, new.month)))
    return f"新学期{named(term.end)}结束，在那以后，请另定" if first > term.end else ""


def _nearly_ended(old: tuple[date, date], new: Day, frame: Frame) -> str:
    """What is said of a month of which the new term has but a few days, where the old one had more."""
    term = frame.new_window()
    if new.year is None or frame.old.term is None or old[0].day > 1:
        return ""
    left = (term.end - date(new.year, new.month, 1)).days + 1
    is_short = 0 < left < _WEEK <= (frame.window.end - old[0]).days + 1
    return f"新学期{named(term.end)}结束，{new.month}月只有{left}天，请核对" if is_short else ""


def without_next_year(line: Line, found: Found, frame: Frame) -> Found:
    """A date that was one of the next year (次年一月) and is now one of the same, without these words."""
    span, decision = found
    window = frame.new_window()
    if not frame.crosses or not decision.edits or window.start.year != window.end.year:
        return found
    match = _NEXT_YEAR.search(line.text, max(0, span[0] - _NEAR), span[0])
    if match is None:
        return found
    at = line.start + match.start()
    whole = decision._replace(
        at=at,
        old=match[0] + decision.old,
        edits=(Edit(at, at + len(match[0]), ""), *decision.edits),
    )
    return (match.start(), span[1]), whole
