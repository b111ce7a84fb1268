"""Statements about a year that only move as a whole: 2026年是“十五五”规划开局之年, 2026年达到8人，2027年达到10人.

Where one part of such a statement goes on and another does not, the new sentence would be wrong, so nothing of it is
changed and a person is asked about the whole. Years of one sentence are such a statement where only one of them would move,
and they would become one (2027年达到8人，2027年达到10人) or no longer follow each other (总结2025年工作，制定2027年计划).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from planforge.calendar.numerals import HAN_YEAR, YEAR_DIGITS
from planforge.rolling.date_context import CLAUSE_END, SENTENCE_END, clause_end, clause_start
from planforge.rolling.decisions import Decision, Line, Verdict
from planforge.rolling.fact_words import PAST
from planforge.rolling.frame import Frame
from planforge.rolling.periods import NOT_OWN

Found = tuple[tuple[int, int], Decision]

_IS = re.compile(r"\s*[，,]?\s*(?:既|也|正|恰|又|还)?(?:是|为(?!期|了|主)|正值|正逢|适逢|恰逢|迎来|系|乃)")
_YEARS, _COUNTS = ("年份", "期间"), ("届次", "周年", "年数", "规划")
_LONGEST, _FAR = 160, 1 << 40  # characters of a statement; more than any offset
_BY_SCHOOL_YEAR = ("届次", "周年")
_YEAR = re.compile(rf"(?<!\d)\d{{4}}(?!\d)|{HAN_YEAR}")
_ROW_END = re.compile("[。！!？?]")
ALONG = "和同一句里的年份一起定"
"""Why a year stays that is asked about with another of its sentence."""


def settled_as_one(line: Line, found: Sequence[Found], frame: Frame) -> list[Found]:
    """The decisions about a line, with one question for every statement that would change by half."""
    return _years_together(line, _with_their_counts(line, found, frame))


def _with_their_counts(line: Line, found: Sequence[Found], frame: Frame) -> list[Found]:
    """Years beside counts that do not go on as they do."""
    staying = sorted(span for span, each in found if each.kind in _COUNTS and _stays(each, frame))
    if not staying or line.signs:
        return list(found)
    asked: dict[tuple[int, int], Decision] = {}
    for span, decision in found:
        if decision.kind in _YEARS and decision.edits:
            bounds = _bounds(line.text, span)
            at = bisect_left(staying, (bounds[0], 0))
            if at < len(staying) and staying[at][1] <= bounds[1]:
                asked.setdefault(bounds, _question(line, bounds, decision))
    ends = sorted(asked)
    kept = [each for each in found if each[1].kind not in (*_YEARS, *_COUNTS) or not _lies_in(each[0], ends)]
    return sorted([*kept, *asked.items()], key=lambda each: each[0])


def _lies_in(span: tuple[int, int], statements: Sequence[tuple[int, int]]) -> bool:
    before = bisect_right(statements, (span[0], _FAR)) - 1
    return before >= 0 and span[1] <= statements[before][1]


def _bounds(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The statement that a year makes: the sentence behind 2026年是, else the clause it stands in."""
    pattern = SENTENCE_END if _IS.match(text, span[1]) else CLAUSE_END
    floor = max(0, span[0] - _LONGEST)
    first = max((match.end() for match in CLAUSE_END.finditer(text, floor, span[0])), default=floor)
    stop = pattern.search(text, span[1], span[1] + _LONGEST)
    return first, stop.start() if stop else min(len(text), span[1] + _LONGEST)


def _stays(decision: Decision, frame: Frame) -> bool:
    """Whether a count beside a year does not go on with it."""
    if decision.kind == "规划":
        return decision.verdict is Verdict.ASKED
    if decision.kind == "年数":
        return not decision.edits
    return decision.kind in _BY_SCHOOL_YEAR and (
        frame.crosses or (decision.verdict is Verdict.ASKED and not decision.edits)
    )


def _question(line: Line, bounds: tuple[int, int], year: Decision) -> Decision:
    words = line.words(bounds).replace("“", "‘").replace("”", "’")
    said = f"“{words}”整句没有改：原来说的是{year.old}，新的是{year.new}，请按新的情况改写"
    return line.asked(year.kind, bounds, said)


def _years_together(line: Line, found: list[Found]) -> list[Found]:
    """The decisions about a line, in which no year moves up to another of its sentence that stays, or away from the one before it."""
    places = [(each, years) for each in found if (years := _old_and_new(each[1])) is not None]
    if line.signs or not any(old != new for _, (old, new) in places):
        return found
    parted: dict[tuple[int, int], Decision] = {}
    for row in _rows(line, places):
        moved = [years for _, years in row if years[0] != years[1]]
        why = next(filter(None, (_parting(line, each, moved) for each in row)), "")
        if why:
            named = "”“".join(line.words(span) for (span, _), _ in row)
            asked = line.asked("年份", row[0][0][0], f"同一句里的“{named}”没有改：只改一处就{why}，请一起定")
            parted |= {span: line.kept("年份", span, ALONG) for (span, _), _ in row[1:]}
            parted[row[0][0][0]] = asked
    return [(span, parted.get(span, each)) for span, each in found]


_Place = tuple[Found, tuple[int, int]]


def _old_and_new(decision: Decision) -> tuple[int, int] | None:
    """The first year of a place that moves, or stays without a question, as it was and as it is."""
    is_settled = decision.question and not decision.edits
    if decision.kind not in _YEARS or is_settled or decision.reason == NOT_OWN:
        return None
    years = [_YEAR.search(each) for each in (decision.old, decision.new)]
    old, new = (int(each[0].translate(YEAR_DIGITS)) if each else 0 for each in years)
    return (old, new) if old and new else None


def _rows(line: Line, places: Sequence[_Place]) -> list[list[_Place]]:
    """The years of a line, those of one sentence or one row of a table together, in their order."""
    rows: dict[int, list[_Place]] = {}
    ends = [] if line.in_table else [match.end() for match in _ROW_END.finditer(line.text)]
    for each in sorted(places, key=lambda place: place[0][0]):
        rows.setdefault(bisect_right(ends, each[0][0][0]), []).append(each)
    return [row for row in rows.values() if len(row) > 1]


def _parting(line: Line, place: _Place, moved: Sequence[tuple[int, int]]) -> str:
    """What would become of a year that stays beside some that move; nothing where they do not depend on each other."""
    ((start, end), _), (year, new) = place
    if year != new:
        return ""
    if any((old - year) * (later - year) <= 0 for old, later in moved):
        return "赶上了另一处"
    is_next_to = any(abs(old - year) == 1 and abs(later - year) > 1 for old, later in moved)
    if not is_next_to or line.in_table:
        return ""
    is_told = PAST.search(line.text, clause_start(line.text, start), clause_end(line.text, end))
    return "" if is_told else "不是前后两年了"
