"""Statements about a year that only move as a whole: 2026年是“十五五”规划开局之年, 2026年达到8人，2027年达到10人.

Where one part of such a statement goes on and another does not, the new sentence would be wrong, so nothing of it is
changed and a person is asked about the whole. Years of one sentence are such a statement where only one of them would move,
and they would become one (2027年达到8人，2027年达到10人) or no longer follow each other (总结2025年工作，制定2027年计划).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial

from planforge.calendar.numerals import HAN_YEAR, YEAR_DIGITS
from planforge.rolling.date_context import CLAUSE_END, SENTENCE_END, clause_end, clause_start
from planforge.rolling.decisions import TIMES, Decision, Line, Verdict
from planforge.rolling.fact_words import PAST
from planforge.rolling.frame import Frame
from planforge.rolling.periods import NOT_OWN

Found = tuple[tuple[int, int], Decision]
_Place = tuple[Found, tuple[int, int]]

_IS = re.compile(r"\s*[，,]?\s*(?:既|也|正|恰|又|还)?(?:是|为(?!期|了|主)|正值|正逢|适逢|恰逢|迎来|系|乃)")
_YEARS, _COUNTS = ("年份", "期间"), ("届次", "周年", "年数", "规划")
_LONGEST, _FAR = 160, 1 << 40  # characters of a statement; more than any offset
_BY_SCHOOL_YEAR = ("届次", "周年")
_YEAR = re.compile(rf"(?<!\d)\d{{4}}(?!\d)|{HAN_YEAR}")
_STEPS = 4
"""Years between the steps of one matter; one that lies further off is an aim of its own (2035年)."""
_ROW_END = re.compile("[。！!？?]")
ALONG = "和同一句里的年份一起定"
"""Why a year stays that is asked about with another of its sentence."""


def settled_as_one(line: Line, found: Sequence[Found], frame: Frame) -> list[Found]:
    """The decisions about a line, with one question for every statement that would change by half."""
    return _years_together(line, _with_their_counts(line, found, frame), frame)


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


def _years_together(line: Line, found: list[Found], frame: Frame) -> list[Found]:
    """The decisions about a line, in which no year moves up to another of its sentence that stays, or away from the one before it."""
    if line.signs:
        return found
    found = _asked_together(line, found, _rows(line, _of_years(found)), _parts)
    return _asked_together(
        line, found, _rows(line, _of_steps(line, found), SENTENCE_END), partial(_nearer, frame)
    )


def _asked_together(
    line: Line, found: list[Found], rows: Sequence[list[_Place]], why: Callable[[Line, list[_Place]], str]
) -> list[Found]:
    """The decisions about a line, with one question for each row of years that would part."""
    parted: dict[tuple[int, int], Decision] = {}
    for row in rows:
        if said := why(line, row):
            named = "”“".join(line.words(span) for (span, _), _ in row)
            asked = line.asked("年份", row[0][0][0], f"同一句里的“{named}”没有改：只改一处就{said}，请一起定")
            parted |= {span: line.kept("年份", span, ALONG) for (span, _), _ in row[1:]}
            parted[row[0][0][0]] = asked
    return [(span, parted.get(span, each)) for span, each in found]


def _of_years(found: Sequence[Found]) -> list[_Place]:
    """The places that are years or terms."""
    return [
        (each, years)
        for each in found
        if each[1].kind in _YEARS and (years := _old_and_new(each[1])) is not None
    ]


def _of_steps(line: Line, found: Sequence[Found]) -> list[_Place]:
    """The places that bear their year, days and months too (2026年10月启动，2028年6月结题), outside of tables."""
    kinds = _YEARS if line.in_table else TIMES
    return [
        (each, years)
        for each in found
        if each[1].kind in kinds and (years := _old_and_new(each[1])) is not None
    ]


def _old_and_new(decision: Decision) -> tuple[int, int] | None:
    """The first year of a place that moves, or stays without a question, as it was and as it is."""
    is_settled = decision.question and not decision.edits
    if is_settled or decision.reason in (NOT_OWN, ALONG):
        return None
    years = [_YEAR.search(each) for each in (decision.old, decision.new)]
    old, new = (int(each[0].translate(YEAR_DIGITS)) if each else 0 for each in years)
    return (old, new) if old and new else None


def _rows(line: Line, places: Sequence[_Place], end: re.Pattern[str] = _ROW_END) -> list[list[_Place]]:
    """The years of a line, those of one sentence or one row of a table together, in their order."""
    if not any(old != new for _, (old, new) in places):
        return []
    rows: dict[int, list[_Place]] = {}
    ends = [] if line.in_table else [match.end() for match in end.finditer(line.text)]
    for each in sorted(places, key=lambda place: place[0][0]):
        rows.setdefault(bisect_right(ends, each[0][0][0]), []).append(each)
    return [row for row in rows.values() if len(row) > 1]


def _nearer(frame: Frame, _line: Line, row: Sequence[_Place]) -> str:
    """What becomes of the steps of one matter of which the first moves and one behind the document's time stays (2026年启动，2028年建成)."""
    moved: list[int] = []
    for _, (year, new) in row:
        if year != new:
            moved.append(year)
        elif year > frame.window.end.year and any(0 < year - first <= _STEPS for first in moved):
            return "隔的年数不一样了"
    return ""


def _parts(line: Line, row: Sequence[_Place]) -> str:
    """What would become of a year of a row beside some that move; nothing where none depends on another."""
    moved = [years for _, years in row if years[0] != years[1]]
    return next(filter(None, (_parting(line, each, moved) for each in row)), "") if moved else ""


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
    last = clause_end(line.text, end)
    last = clause_end(line.text, end + 1) if last == end else last  # 2025年，我校被评为…
    is_told = PAST.search(line.text, clause_start(line.text, start), last)
    return "" if is_told else "不是前后两年了"
