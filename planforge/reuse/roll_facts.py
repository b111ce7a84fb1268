"""Dates that are facts, not plans: what was done, won, counted or issued; and numbers that only look like dates.

A plan's own dates say when something is to happen. A date beside words of the past, of a document or of statistics
stays with what happened then: it is left as it is, and a person is asked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from planforge.reuse.decisions import Decision, Line
from planforge.reuse.fact_words import (
    COUNTED,
    GROUND,
    ISSUED,
    MEANT,
    MINUTES,
    NUMBERED,
    ON_GROUND,
    ONCE,
    PAST,
    WANTED,
)

_DATES = frozenset(("日期", "月份", "年份", "期间"))
_OF_TIME = _DATES | {"届次", "周年"}
_STOP = re.compile(r"[。；;！!？?|｜\t]")
_BREAK = re.compile(r"[。；;！!？?|｜\t，,]")
_CODE = re.compile(
    r"(?<![A-Za-z0-9_./-])(?=[A-Za-z0-9_./-]{0,40}[A-Za-z])[A-Za-z0-9]+(?:[_./-][A-Za-z0-9]+)+(?![A-Za-z0-9_./-])"
    r"|(?:编号|[证文号同目题准项案书学单工]号|代码|序列号|流水号|版本)\s*[：:为是]?\s*[A-Za-z0-9_./〔〕\[\]-]{4,40}(?:第?\d{1,5}号)?"
)
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d")
_YEAR = re.compile(r"\d{4}|[二一][〇○零九][〇○零一二三四五六七八九]{2}")
_HEAD = 6  # characters between a date and the comma behind it, where the date only opens the sentence
_BEFORE, _AFTER = 60, 160  # characters around a date that are read


class _Date(NamedTuple):
    """A date in a line, and what is around it: its clause, and all it speaks of."""

    start: int
    end: int
    has_year: bool
    clause: tuple[int, int]
    all: tuple[int, int]


def settled(line: Line, found: Sequence[tuple[tuple[int, int], Decision]]) -> list[Decision]:
    """The decisions about a line, those changes taken back that would change a fact."""
    if line.signs or not any(each.edits and each.kind in _OF_TIME for _, each in found):
        return [each for _, each in found]
    starts = sorted(span[0] for span, each in found if each.kind in _DATES)
    codes = [match.span() for match in _CODE.finditer(line.text) if not _TIMESTAMP.match(match[0])]
    return [
        _settled(line, span, each, starts, codes) if each.edits and each.kind in _OF_TIME else each
        for span, each in found
    ]


def _settled(
    line: Line, span: tuple[int, int], decision: Decision, starts: list[int], codes: list[tuple[int, int]]
) -> Decision:
    if any(start < span[1] and span[0] < end for start, end in codes):
        return line.kept(decision.kind, span, "编号不改")
    has_year = _YEAR.search(decision.old) is not None
    if has_year and NUMBERED.search(line.text, max(0, span[0] - 6), span[0]):
        return line.kept(decision.kind, span, "文件的日期不改")
    why = _fact(line.text, _around(line.text, span, starts, has_year=has_year))
    if not why:
        return decision
    new = f"；是新的安排就改成“{decision.new}”" if decision.new != decision.old else ""
    return line.asked(decision.kind, span, f"“{line.words(span)}”{why}，没有改{new}")


def _fact(text: str, date: _Date) -> str:
    """Why a date is a fact; nothing where it is a plan's."""
    start, end = date.start, date.end
    if date.has_year:
        if MINUTES.match(text, end):
            return "是会议、文件的日期"
        if (
            text[end - 1] in "日号"
            and ON_GROUND.search(text, max(0, start - 24), start)
            and GROUND.match(text, end)
        ):
            return "是依据的日期"
        counted = COUNTED.search(text, *date.clause)
        if counted and not WANTED.search(text, date.clause[0], _break(text, counted.end())):
            return "说的是当时的数"
    for pattern, (first, last) in ((ISSUED, date.clause), (ONCE, date.clause)):
        if (match := pattern.search(text, first, last)) and not WANTED.search(text, first, match.start()):
            return "是文件或名单的日期" if pattern is ISSUED else "说的是不会每年都有的事"
    first, last = date.all if date.has_year else date.clause
    for match in PAST.finditer(text, first, last):
        if not MEANT.search(text, first, match.start()):
            return "说的是已有的事"
    return ""


def _break(text: str, at: int) -> int:
    match = _BREAK.search(text, at, at + _AFTER)
    return match.start() if match else min(len(text), at + _AFTER)


def _around(text: str, span: tuple[int, int], starts: list[int], *, has_year: bool) -> _Date:
    """What a date speaks of: its clause, with the next where it only opens the sentence; on to the next date's clause."""
    start, end = span
    floor = max(0, start - _BEFORE)
    first = max((match.end() for match in _BREAK.finditer(text, floor, start)), default=floor)
    inside = _brackets(text, span, first)
    if inside is not None:
        return _Date(start, end, has_year, inside, inside)
    stop = _STOP.search(text, end, end + _AFTER)
    last = stop.start() if stop else min(len(text), end + _AFTER)
    following = bisect_left(starts, end)
    if following < len(starts) and starts[following] < last:
        comma = max(text.rfind("，", end, starts[following]), text.rfind(",", end, starts[following]))
        last = comma if comma >= 0 else last
    near = _break(text, end)
    if near < last and near - end <= _HEAD:
        near = _break(text, near + 1)
    return _Date(start, end, has_year, (first, min(near, last)), (first, last))


def _brackets(text: str, span: tuple[int, int], first: int) -> tuple[int, int] | None:
    """The brackets that a date stands in, the closing one included."""
    start, end = span
    opened = max(text.rfind("（", first, start), text.rfind("(", first, start))
    if opened < 0 or max(text.rfind("）", opened, start), text.rfind(")", opened, start)) >= 0:
        return None
    shut = [at for at in (text.find("）", end, end + _AFTER), text.find(")", end, end + _AFTER)) if at >= 0]
    return (opened + 1, min(shut) + 1) if shut else None
