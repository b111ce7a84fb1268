"""All decisions about one line: every kind of expression gets its turn, none speaks for a place twice."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from planforge.calendar.coded import Coded, code
from planforge.calendar.short_years import lengthened, short_years
from planforge.rolling.cited import Inside, cited
from planforge.rolling.cohorts import cohort_decisions
from planforge.rolling.countdown import countdown_decisions
from planforge.rolling.dates import Found, date_decisions
from planforge.rolling.days import day_list_decisions
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.facts import settled
from planforge.rolling.frame import Frame
from planforge.rolling.grades import Pupils, grade_decisions
from planforge.rolling.heads import names_the_period
from planforge.rolling.how_far import progress_decisions
from planforge.rolling.jubilees import anniversary_decisions
from planforge.rolling.label_weeks import with_their_weeks
from planforge.rolling.lone_days import lone_day_decisions
from planforge.rolling.lunar import lunar_decisions
from planforge.rolling.merged import merged
from planforge.rolling.month_parts import with_their_beginning, with_their_part
from planforge.rolling.newcomers import as_they_came
from planforge.rolling.periods import (
    half_decisions,
    period_decisions,
    year_decisions,
    year_list_decisions,
)
from planforge.rolling.results import result_question
from planforge.rolling.seasons import is_season, season_decisions
from planforge.rolling.short_terms import short_term_decisions
from planforge.rolling.special_days import special_days_in
from planforge.rolling.unclear import unclear_decisions
from planforge.rolling.unread import unread_days
from planforge.rolling.weeks import (
    absent_act_question,
    relative_decisions,
    row_days,
    special_day_question,
    term_length,
    week_decisions,
)
from planforge.rolling.weeks_apart import with_week_questions
from planforge.rolling.whole import settled_as_one
from planforge.rolling.words import (
    first_decisions,
    issue_decisions,
    ordinal_decisions,
)
from planforge.rolling.years import PLAN, plan_decisions, running_decisions, service_decisions
from planforge.vocabulary.protected import Protected, protected_in

_WORTH_READING = re.compile(r"[\d０-９年月周级班初高届学节假日季册新五上测考段]")
_NAMED = re.compile(r"(?<!\d)20\d\d[^\W\dYMHa-k]")
"""A year that has no 年 behind it (’26艺术节), in coded text."""


class Read(NamedTuple):
    """A line with what is decided about its places as if all of it were planned, the stretches that are never touched, and what would be decided inside titles."""

    line: Line
    found: list[Found]
    stretches: list[Protected]
    inside: list[Inside]


def line_decisions(line: Line, frame: Frame, pupils: Pupils) -> list[Decision]:
    """Every decision about a line, in the order of its places."""
    read = read_line(line, frame, pupils)
    return settled_line(read, frame) if read else []


def read_line(line: Line, frame: Frame, pupils: Pupils) -> Read | None:
    """What is found in a line, whatever the day on which the document was written; None where nothing is sought."""
    is_worth = frame.crosses or line.signs or _WORTH_READING.search(line.text)
    if not (is_worth or names_the_period(line, frame)):
        return None
    stretches = protected_in(line.text)
    found: list[Found] = []
    inside: list[Inside] = []
    taken = bytearray(len(line.text))
    starts = [stretch.start for stretch in stretches]
    for (start, end), decision in chain(_found(line, frame, pupils), _left(line, taken)):
        if 1 in taken[start:end]:
            continue
        taken[start:end] = b"\x01" * (end - start)
        before = bisect_left(starts, end) - 1
        stretch = stretches[before] if before >= 0 and stretches[before].end > start else None
        is_its_name = decision.kind == PLAN and stretch and start <= stretch.start and stretch.end <= end
        if stretch is None or is_its_name or _is_own_title(line, stretch, frame):
            found.append(((start, end), decision))
        elif stretch.kind == "书名号":
            inside.append(Inside(stretch, decision))
        elif stretch.kind == "引文" and decision.edits:
            found.append(((start, end), _in_quotation(line, (start, end), decision)))
        elif stretch.kind == "引文" and (
            decision.kind == "节日" or is_season(decision, stretch)
        ):  # “金色秋天”
            found.append(((start, end), decision))
    return Read(line, found, stretches, inside)


def settled_line(read: Read, frame: Frame) -> list[Decision]:
    """The decisions about what was found in a line, those taken back that would change what is told."""
    line, found, stretches, inside = read
    decisions = settled(line, as_they_came(line, settled_as_one(line, found, frame), frame), frame)
    decisions = with_their_part(line, with_their_weeks(line, decisions, frame), frame)
    decisions = with_their_beginning(line, decisions)
    decisions += cited(line, _undecided(stretches, found), inside, frame)
    is_asked = any(each.kind == "日期" and each.question and not each.edits for each in decisions)
    questions = None if is_asked else _special_day(line, frame), result_question(line, decisions, frame)
    decisions = with_week_questions(line, decisions, frame)
    return merged(line, [*decisions, *filter(None, questions)])


def _found(line: Line, frame: Frame, pupils: Pupils) -> Iterator[Found]:
    coded = code(line.text)
    years = _with_short_years(coded, frame)
    if "月" in line.text:
        yield from lunar_decisions(line, frame)
    yield from short_term_decisions(line, frame)
    yield from period_decisions(line, years, frame)
    if any(mark in line.text for mark in "日号天"):
        yield from day_list_decisions(line, coded, frame)
    if "月" in line.text or any(mark in line.text for mark in ".．-/／、"):
        yield from date_decisions(line, coded, frame)
    if "年" in line.text or _NAMED.search(years.text) or names_the_period(line, frame):
        yield from year_list_decisions(line, frame)
        yield from year_decisions(line, years, frame)
        yield from half_decisions(line, frame)
    yield from cohort_decisions(line, frame, pupils)
    yield from ordinal_decisions(line, frame)
    yield from first_decisions(line, frame)
    yield from anniversary_decisions(line, frame)
    yield from issue_decisions(line)
    yield from service_decisions(line, frame)
    yield from running_decisions(line, frame)
    yield from plan_decisions(line, frame)
    yield from progress_decisions(line, frame, pupils)
    yield from grade_decisions(line, frame, pupils)
    yield from week_decisions(line, coded, frame)
    yield from term_length(line, frame)
    yield from lone_day_decisions(line, coded, frame)
    yield from season_decisions(line, frame)
    yield from relative_decisions(line, coded, frame)
    yield from countdown_decisions(line, frame)
    yield from unclear_decisions(line, frame)


def _left(line: Line, taken: bytearray) -> Iterator[Found]:
    """What is asked of days at which nothing has been decided; ``taken`` are the characters of those that are."""
    text = line.text
    if any(not taken[at] for mark in "日号" for at in _places(text, mark)):
        yield from unread_days(line)


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _with_short_years(coded: Coded, frame: Frame) -> Coded:
    """The coded line in which years of two digits have four, as far as this document may name them."""
    window = frame.window
    return lengthened(coded, short_years(coded.source, window.start.year, window.end.year))


def _is_own_title(line: Line, stretch: Protected, frame: Frame) -> bool:
    """Whether a title in 《》 is that of the document itself: 现将《……实施方案》印发给你们."""
    words = "".join(line.text[stretch.start : stretch.end].split())
    return stretch.kind == "书名号" and words.strip("《》") in frame.title


def _in_quotation(line: Line, span: tuple[int, int], decision: Decision) -> Decision:
    """A quotation is not touched; that it speaks of this document's time is said."""
    return line.asked(decision.kind, span, f"引号里的“{decision.old}”没有改，是否改成“{decision.new}”")


def _undecided(stretches: list[Protected], found: list[Found]) -> list[Protected]:
    """The protected stretches in which nothing is decided yet."""
    starts = sorted(span[0] for span, _ in found)
    return [each for each in stretches if bisect_left(starts, each.start) == bisect_left(starts, each.end)]


def _special_day(line: Line, frame: Frame) -> Decision | None:
    names_one = next(special_days_in(line.text), None) is not None
    if names_one and frame.crosses:
        return absent_act_question(line, frame)
    days = row_days(line, frame) if names_one else None
    if days is None or days[0] == days[1] or (days[1] - days[0]).days > 31:
        return None
    return special_day_question(line, days, frame)
