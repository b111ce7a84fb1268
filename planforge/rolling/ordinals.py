"""What is counted by the year (第八届, 三十周年) beside what is told: it stays with its date, its chapter or the point that it heads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from planforge.rolling import doubt_words as words
from planforge.rolling.date_context import clause_end, sentence_of
from planforge.rolling.dates import BEFORE
from planforge.rolling.decisions import DAYS, Decision, Line, Verdict
from planforge.rolling.fact_words import MEANT
from planforge.rolling.outside import OR_NEW
from planforge.rolling.places import mappings
from planforge.rolling.relative import years_before
from planforge.source import Mapping, Node, Source
from planforge.source import Sequence as Items
from planforge.source.nodes import scalars

ORDINALS = frozenset(("届次", "周年"))
_LOOKS_BACK = re.compile("(?:回顾|历程|成绩|成效|实绩|战果)$")
_EARLIER = "以前"
"""What a question says about a date of an earlier time (在期间开始以前，没有改)."""
_OF_THEN = "说的是以前的事，没有改；说的是这一次就改成"
WITH_ITS_DAY = "跟着同一句里没有改的日子，没有改；是下一次的就改成"
_NEAR = 24  # characters before a count of years that are read

Placed = tuple[tuple[int, int], Decision]


def is_of_then(decision: Decision) -> bool:
    """Whether a date stays because it tells what has been."""
    if decision.kind not in DAYS or decision.edits:
        return False
    return decision.reason == BEFORE or OR_NEW in decision.question or _EARLIER in decision.question


def with_their_dates(line: Line, found: Sequence[Placed]) -> list[Decision]:
    """The decisions about a line, in which a count of years stays where its date does, or beside words of a time before."""
    dates = sorted((each for each in found if each[1].kind in DAYS), key=_start)
    return [
        _stays(each, why)
        if each.edits and each.kind in ORDINALS and (why := _why(line.text, span, dates))
        else each
        for span, each in found
    ]


def _why(text: str, span: tuple[int, int], dates: Sequence[Placed]) -> str:
    """Why a count of years stays: by the words before it, the date that is its own, or one before in its sentence; or nothing."""
    if years_before(text, span[0]):
        return _OF_THEN
    at = bisect_left(dates, span[1], key=_start)
    if at < len(dates) and _belongs(text, span, dates[at][0]):
        return _OF_THEN if is_of_then(dates[at][1]) else ""
    first = bisect_left(dates, sentence_of(text, *span)[0], key=_start)
    before = [(end, each) for (_, end), each in dates[first:at] if end <= span[0]]
    if any(each.reason == BEFORE and clause_end(text, end) >= span[0] for end, each in before):
        return _OF_THEN
    return WITH_ITS_DAY if any(map(_is_left, (each for _, each in before))) else ""


def _start(placed: Placed) -> int:
    return placed[0][0]


def _is_left(decision: Decision) -> bool:
    """Whether a date stays and is asked: because it tells, is a holiday or not in the new term; not for the same day of another year."""
    return not decision.edits and decision.question != "" and not decision.days


def _belongs(text: str, span: tuple[int, int], date: tuple[int, int]) -> bool:
    """Whether a date behind a count of years says when that was: in its clause, or in the next where nothing is meant before."""
    if date[1] > sentence_of(text, *span)[1]:
        return False
    near = clause_end(text, span[1])
    if date[0] < near:
        return True
    begins = max(sentence_of(text, *span)[0], span[0] - _NEAR)
    is_meant = any(each.search(text, begins, date[0]) for each in (MEANT, words.NOW, words.INTENDED))
    is_next = clause_end(text, near + 1) >= date[1]
    return is_next and not is_meant and words.GET_READY.search(text, begins, span[0]) is None


def _stays(decision: Decision, why: str) -> Decision:
    """A count of years as it was, which is asked."""
    said = f"“{decision.old}”{why}“{decision.new}”"
    return decision._replace(verdict=Verdict.ASKED, new=decision.old, reason=said, edits=(), question=said)


def with_their_points(source: Source, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions about a spec, in which a count of years stays in a chapter that looks back, and as the head of a point that tells.

    There it moves only with a date that moves.
    """
    if not any(each.edits and each.kind in ORDINALS for each in decisions):
        return list(decisions)
    told = sorted((*_chapters(source.root), *_points(source, decisions)))

    def is_told(at: int) -> bool:
        last = bisect_right(told, (at, len(source.text))) - 1
        return last >= 0 and at < told[last][1]

    return [
        _stays(each, _OF_THEN) if each.edits and each.kind in ORDINALS and is_told(each.at) else each
        for each in decisions
    ]


def _chapters(node: Node) -> Iterator[tuple[int, int]]:
    """Where the chapters stand whose heads look back."""
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            if _LOOKS_BACK.search(key.text):
                yield key.start, value.end
            else:
                yield from _chapters(value)
    elif isinstance(node, Items):
        for item in node.items:
            yield from _chapters(item)


def _points(source: Source, decisions: Sequence[Decision]) -> Iterator[tuple[int, int]]:
    """The heads of points whose first sentence has a date that tells, and before it none that does not."""
    dates = sorted((each for each in decisions if each.kind in DAYS), key=_at)
    heads = sorted(each.at for each in decisions if each.edits and each.kind in ORDINALS)
    for node in mappings(source.root):
        for key, value in node.pairs:
            text = next(iter(scalars(value)), None)
            if text is None or bisect_left(heads, key.start) == bisect_left(heads, key.end):
                continue
            first = bisect_left(dates, text.start, key=_at)
            last = sentence_of(source.text, text.start, text.start)[1]
            if first < len(dates) and dates[first].at < last and is_of_then(dates[first]):
                yield key.start, key.end


def _at(decision: Decision) -> int:
    return decision.at
