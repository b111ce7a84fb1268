"""Statements about a year that only move as a whole: 2026年是“十五五”规划开局之年, 2026年是第十二届读书节.

Where one part of such a statement goes on and another does not, the new sentence would be wrong, so nothing of it is
changed and a person is asked about the whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from planforge.rolling.date_context import CLAUSE_END, SENTENCE_END
from planforge.rolling.decisions import Decision, Line, Verdict
from planforge.rolling.frame import Frame

Found = tuple[tuple[int, int], Decision]

_IS = re.compile(r"\s*[，,]?\s*(?:既|也|正|恰|又|还)?(?:是|为(?!期|了|主)|正值|正逢|适逢|恰逢|迎来|系|乃)")
_YEARS, _COUNTS = ("年份", "期间"), ("届次", "周年", "年数", "规划")
_LONGEST, _FAR = 160, 1 << 40  # characters of a statement; more than any offset
_BY_SCHOOL_YEAR = ("届次", "周年")


def settled_as_one(line: Line, found: Sequence[Found], frame: Frame) -> list[Found]:
    """The decisions about a line, with one question for every statement that would change by half."""
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
