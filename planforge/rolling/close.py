"""Days that belong to the end of a term (期末检测, 毕业考试, 放假前) or to its middle (期中): weeks count from there.

Terms are of different lengths: what closes one is as many weeks before its end as it was, whatever number these
weeks have. Where the middle of a term is, only the school knows, so a person is asked.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from planforge.calendar.period import PeriodKind
from planforge.calendar.term import Term
from planforge.rolling.date_context import sentence_of, words_about
from planforge.rolling.days_off import named, special_status
from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame
from planforge.rolling.spot import last_monday, moved_by_week
from planforge.rolling.written_week import is_written_week

_CLOSING = re.compile(
    "期末|期终|学期[末终]|学期结束|毕业(?!于|班|生)|结业|散学|休业|学业水平|考试周|(?<![节午明秋国庆旦一])[放离][寒暑]?假|[寒暑]假|总结|离校|离园(?!活动|时|环节)|归档"
)
_OF_THE_YEAR = re.compile("(?:年度|年终|年末|年底|全年)[^，。；、]{0,10}?总结|总结(?=(?:全年|年度|一年))")
"""A summary that closes the year, not the term."""
_DECEMBER = 12
FROM_THE_END = "，按离学期结束的周数"
"""How a day that is counted from the end of its term is said to have moved."""
_BY_WEEK = "是按写着的周次改的"
_MIDDLE = re.compile("期中")
_TEACHING_WEEK = re.compile(r"第\s*[0-9０-９一二三四五六七八九十]{1,3}\s*(?:教学)?周")
_LAST_WEEKS, _AFTER = (
    timedelta(days=20),
    timedelta(days=14),
)  # of a term that close it, and of the break behind it
_FAR, _WEEK = timedelta(days=28), timedelta(days=7)  # days from the middle of a term that still belong to it


class Closing(NamedTuple):
    """How far days of the close or the middle of a term move, and what is asked about them."""

    shift: timedelta
    question: str = ""
    remark: str = FROM_THE_END


def closing(line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> Closing | None:
    """How days near the close or in the middle of a term move; None where they move with their teaching week."""
    if frame.days is not None or frame.is_long or frame.goes_by_year(days[0]):
        return None
    old, new = _terms(days[0], frame)
    if line.signs:
        return _signed_at_end(days, (old, new), frame)
    is_bound = is_written_week(line, span, days, frame)
    if is_bound and days[0] > old.end:
        return _behind_the_end(days, old, new)
    if old.end - _LAST_WEEKS <= days[0] and days[1] <= old.end + _AFTER and not frame.is_anchor(days[0]):
        is_behind = days[0] > old.end and not special_status(*days, frame)
        is_close = is_behind or _closes(line, span, days[0], frame)
        found = _from_end(days, (old, new), frame) if is_close else None
    elif frame.crosses and _MIDDLE.search(words_about(line, span)):
        found = _from_middle(days[0], (old, new), frame)
    else:
        return None
    if found is None or not (is_bound or _TEACHING_WEEK.search(_row(line, span))):
        return found
    moved, counted = frame.day(days[0]), named(days[0] + found.shift)
    by_week = f"{_no_week(new)}，日期是按周次改的"
    by_end = f"{_BY_WEEK}，按离学期结束的远近是{counted}，请定一个"
    said = by_week if moved > new.end else by_end
    return Closing(moved - days[0], said) if is_bound or frame.crosses else None


def _behind_the_end(days: tuple[date, date], old: Term, new: Term) -> Closing:
    """How days of a written week move that lie behind the last day of lessons: with their week, unless the end is elsewhere."""
    moved = moved_by_week(days[0], old, new)
    counted = new.end + (days[0] - old.end)
    said = f"{_no_week(new)}，日期是按周次改的"
    if moved <= new.end:
        said = f"{_BY_WEEK}，按离学期结束的远近是{named(counted)}，请定一个"
    return Closing(moved - days[0], "" if moved == counted else said, "，按周次")


def _signed_at_end(days: tuple[date, date], terms: tuple[Term, Term], frame: Frame) -> Closing | None:
    """How the day of a signature moves in the last weeks of the term that its document is about; None for any other day."""
    old, _ = terms
    is_own = frame.old.kind is PeriodKind.TERM and frame.term_of(days[0]) == frame.first
    near = old.end - _LAST_WEEKS <= days[0] <= old.end + _AFTER and not frame.is_anchor(days[0])
    return _from_end(days, terms, frame) if is_own and near else None


def _no_week(new: Term) -> str:
    return f"新学期到{named(new.end)}为止，没有写着的这一周"


def _row(line: Line, span: tuple[int, int]) -> str:
    """What may write the week of a date: its entry, and the row of the table or the sentence that it stands in."""
    return f"{line.when}\n{line.text if line.in_table else line.text[slice(*sentence_of(line.text, *span))]}"


@lru_cache(maxsize=512)
def _terms(day: date, frame: Frame) -> tuple[Term, Term]:
    """The term of a day, and the one that it becomes."""
    name = frame.term_of(day)
    return frame.calendar.term(*name), frame.calendar.term(*name.later(frame.halves))


def ten_days_from_end(
    line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame
) -> tuple[date, bool] | None:
    """A day of the ten (上旬) that those of the last weeks of a term become, and whether they close it; or nothing."""
    old, new = _terms(days[0], frame)
    if frame.days is not None or not old.end - _LAST_WEEKS <= days[0] + (days[1] - days[0]) / 2 <= old.end:
        return None
    middle = days[0] + (days[1] - days[0]) / 2
    return middle + (last_monday(new) - last_monday(old)), _closes(line, span, days[0], frame)


def _closes(line: Line, span: tuple[int, int], day: date, frame: Frame) -> bool:
    """Whether what happens on a day closes the term; a summary of the year, as one in a year's plan in December, does not."""
    words = _OF_THE_YEAR.sub("", words_about(line, span))
    if frame.old.kind is PeriodKind.YEAR and day.month == _DECEMBER:
        words = words.replace("总结", "")
    return _CLOSING.search(words) is not None


def _from_end(days: tuple[date, date], terms: tuple[Term, Term], frame: Frame) -> Closing | None:
    old, new = terms
    shift = new.end - old.end if days[0] == days[1] == old.end else last_monday(new) - last_monday(old)
    return None if days[0] + shift == frame.day(days[0]) else Closing(shift)


def _from_middle(day: date, terms: tuple[Term, Term], frame: Frame) -> Closing | None:
    old, new = terms
    weeks = new.weeks // 2 - old.weeks // 2
    if not weeks or abs(old.start + (old.end - old.start) / 2 - day) > _FAR:
        return None
    moved = frame.day(day) + weeks * _WEEK
    return Closing(
        moved - day, f"按学期中间是{named(moved)}，按同一周是{named(frame.day(day))}，请定期中的日子"
    )
