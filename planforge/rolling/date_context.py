"""What is around a date in a line: the clause that it stands in, and all that it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Final, NamedTuple

from planforge.rolling.decisions import Line
from planforge.vocabulary import CELL_BAR

SENTENCE_END: Final = re.compile(r"[。；;！!？?|｜\t]")
"""What ends a sentence or a cell."""
CLAUSE_END: Final = re.compile(r"[。；;！!？?|｜\t，,]")
"""What ends a clause."""
WORDS_END: Final = re.compile(r"[。；;！!？?|｜\t，,、]")
"""What ends the words that belong to a date in a list."""
LEADS_WITH_DATE: Final = re.compile(
    r"[\s“\"'（(-]*(?:\d{1,2}\s*[、.．]\s*)?(?:第[\d一二三四五六七八九十]+周[^，。；]{0,3})?(?:\d{4}\s*年)?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:月|[.．/]\s*\d)"
)
"""A line or an entry that begins with a date, as those of schedules do."""

_TO_SENTENCE, _TO_CLAUSE, _TO_WORDS = (
    re.compile(f"(?s:.*){end.pattern}") for end in (SENTENCE_END, CLAUSE_END, WORDS_END)
)
"""Up to the last of such marks."""
_TO_BAR = re.compile("(?s:.*)[|｜\t]")
_ALONE = re.compile(
    r"[\s（）()：:\-—–~～至到日号]*(?:(?:周|星期|礼拜)?[一二三四五六日天]\s*[）)])?\s*(?:[上下]午|晚上?)?\s*"
)
_CLOCK = re.compile(r"[\s上下中午晚早\d时分点整半:：—–~～至到-]*")
_NEAR = 30  # characters of the words that belong to a date
_HEAD = 6  # characters between a date and the comma behind it, where the date only opens the sentence
_BEFORE, _AFTER = 60, 160  # characters around a date that are read


class DateContext(NamedTuple):
    """A date in a line, and what is around it: its clause, and all it speaks of."""

    start: int
    end: int
    has_year: bool
    has_month: bool
    has_day: bool
    clause: tuple[int, int]
    all: tuple[int, int]


def clause_end(text: str, at: int) -> int:
    """Where the clause that an offset lies in ends."""
    match = CLAUSE_END.search(text, at, at + _AFTER)
    return match.start() if match else min(len(text), at + _AFTER)


def around(
    text: str, span: tuple[int, int], starts: list[int], *, has_year: bool, has_month: bool
) -> DateContext:
    """What a date speaks of: its clause, with the next where it only opens the sentence; on to the next date's clause."""
    start, end = span
    first = clause_start(text, start)
    inside = _brackets(text, span, first)
    has_day = has_month and text[end - 1] != "月"
    if inside is not None:
        return DateContext(start, end, has_year, has_month, has_day, inside, inside)
    stop = SENTENCE_END.search(text, end, end + _AFTER)
    last = stop.start() if stop else min(len(text), end + _AFTER)
    following = bisect_left(starts, end)
    if following < len(starts) and starts[following] < last:
        comma = max(text.rfind("，", end, starts[following]), text.rfind(",", end, starts[following]))
        last = comma if comma >= 0 else last
    near = clause_end(text, end)
    if near < last and near - end <= _HEAD:
        near = clause_end(text, near + 1)
    return DateContext(start, end, has_year, has_month, has_day, (first, min(near, last)), (first, last))


@lru_cache(maxsize=16)  # several rules ask about a date, one after the other
def words_about(line: Line, span: tuple[int, int]) -> str:
    """What happens on a day: the words between the marks around its date, or the row of a table in whose cell it is alone.

    What stands beside it in other fields follows.
    """
    text, (start, end) = line.text, span
    first = words_start(text, start)
    stop = words_end(text, end)
    if line.in_table and CELL_BAR.search(text):
        cell = _behind_last(_TO_BAR, text, 0, start)
        bar = CELL_BAR.search(text, end)
        rest = text[cell:start] + text[end : bar.start() if bar else len(text)]
        if _ALONE.fullmatch(rest):
            return text
    following = words_end(text, stop + 1)
    is_head = stop - end <= _HEAD or _CLOCK.fullmatch(text, end, stop)
    if is_head and text[stop : stop + 1] in ("，", ",") and "月" not in text[stop:following]:
        stop = following  # 1月13日上午，期末检测
    return f"{text[first:stop]} {line.beside}"


def words_start(text: str, at: int) -> int:
    """Where the words that belong to a date at an offset begin."""
    return _behind_last(_TO_WORDS, text, max(0, at - _NEAR), at)


def clause_start(text: str, at: int) -> int:
    """Where the clause that an offset lies in begins."""
    return _behind_last(_TO_CLAUSE, text, max(0, at - _BEFORE), at)


def _behind_last(marks: re.Pattern[str], text: str, floor: int, at: int) -> int:
    match = marks.match(text, floor, at)
    return match.end() if match else floor


def words_end(text: str, at: int) -> int:
    """Where the words that belong to a date end, from an offset behind it."""
    match = WORDS_END.search(text, at, at + _NEAR)
    return match.start() if match else min(len(text), at + _NEAR)


@lru_cache(maxsize=16)  # as for words_about
def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that a stretch lies in, without what ends it."""
    first = _behind_last(_TO_SENTENCE, text, max(0, start - _AFTER), start)
    stop = SENTENCE_END.search(text, end, end + _AFTER)
    return first, stop.start() if stop else min(len(text), end + _AFTER)


def _brackets(text: str, span: tuple[int, int], first: int) -> tuple[int, int] | None:
    """The brackets that a date stands in, the closing one included."""
    start, end = span
    opened = max(text.rfind("（", first, start), text.rfind("(", first, start))
    if opened < 0 or max(text.rfind("）", opened, start), text.rfind(")", opened, start)) >= 0:
        return None
    shut = [at for at in (text.find("）", end, end + _AFTER), text.find(")", end, end + _AFTER)) if at >= 0]
    if not shut or (opened + 1 == start and min(shut) == end):
        return None  # alone in its brackets, it is the day of what stands around them
    return opened + 1, min(shut) + 1
