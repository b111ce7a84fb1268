"""Months in a line, where one term becomes the other: half a year on, asked where the new term has ended by then."""

from __future__ import annotations

import re
from datetime import date

from planforge.calendar.spans import last_day
from planforge.reuse.date_edits import Day, WrittenDate
from planforge.reuse.days_off import named
from planforge.reuse.decisions import Decision, Line
from planforge.reuse.frame import Frame
from planforge.source.edits import Edit

Found = tuple[tuple[int, int], Decision]

_NEXT_YEAR = re.compile(r"(?:次年|翌年|第二年|来年)的?\s*$")
_EVERY = re.compile(r"[一1１]月[一1１](?![日号月\d十]|[、，\s]*[至到—–~～-])")
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
    edits = written.edits(first, last)
    ended = _ended(start, first, frame)
    return line.asked("月份", span, ended, edits) if ended else line.changed("月份", span, edits, _SAME)


_SAME = "新学期相应的月份"


def _ended(old: date, new: Day, frame: Frame) -> str:
    """What is said of a part of a month that begins behind the end of the new term, where the old one did not."""
    term = frame.new_window()
    if new.year is None or frame.old.term is None or old > frame.window.end:
        return ""
    first = date(new.year, new.month, min(old.day, last_day(new.year, new.month)))
    return f"新学期{named(term.end)}结束，在那以后，请另定" if first > term.end else ""


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
