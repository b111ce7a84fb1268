"""Dates that are facts, not plans: what was done, won, counted or issued; and numbers that only look like dates.

A plan's own dates say when something is to happen. A date beside words of the past, of a document or of statistics
stays with what happened then: it is left as it is, and a person is asked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from planforge.calendar.numerals import HAN_YEAR
from planforge.reuse import fact_words as words
from planforge.reuse.decisions import Decision, Line, Telling, Verdict

_DATES = frozenset(("日期", "月份", "年份", "期间"))
_OF_TIME = _DATES | {"届次", "周年"}
_STOP = re.compile(r"[。；;！!？?|｜\t]")
_BREAK = re.compile(r"[。；;！!？?|｜\t，,]")
_CODE = re.compile(
    r"(?<![A-Za-z0-9_./-])(?=[A-Za-z0-9_./-]{0,40}[A-Za-z])[A-Za-z0-9]+(?:[_./-][A-Za-z0-9]+)+(?![A-Za-z0-9_./-])"
    r"|(?:编号|[证文号同目题准项案书学单工]号|代码|序列号|流水号|版本)\s*[：:为是]?\s*[A-Za-z0-9_./〔〕\[\]-]{4,40}(?:第?\d{1,5}号)?"
)
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d")
_YEAR = re.compile(rf"\d{{4}}|{HAN_YEAR}")
_RANGE = re.compile("[至到—–~～-]")
_HEAD = 6  # characters between a date and the comma behind it, where the date only opens the sentence
_BEFORE, _AFTER = 60, 160  # characters around a date that are read


class _Date(NamedTuple):
    """A date in a line, and what is around it: its clause, and all it speaks of."""

    start: int
    end: int
    has_year: bool
    has_month: bool
    clause: tuple[int, int]
    all: tuple[int, int]


def settled(line: Line, found: Sequence[tuple[tuple[int, int], Decision]]) -> list[Decision]:
    """The decisions about a line, those changes taken back that would change a fact."""
    if line.telling is Telling.PAST:
        return [_untouched(line, span, each) for span, each in found]
    if line.signs or not any(each.edits and each.kind in _OF_TIME for _, each in found):
        return [each for _, each in found]
    starts = sorted(span[0] for span, each in found if each.kind in _DATES)
    codes = [match.span() for match in _CODE.finditer(line.text) if not _TIMESTAMP.match(match[0])]
    return [
        _settled(line, span, each, starts, codes) if each.edits and each.kind in _OF_TIME else each
        for span, each in found
    ]


def _untouched(line: Line, span: tuple[int, int], decision: Decision) -> Decision:
    """A place in a section that is to be written anew as a whole, which is asked once."""
    is_settled = decision.verdict is Verdict.KEPT
    return decision if is_settled else line.kept(decision.kind, span, "写的是上次的情况，随整章改写")


def _settled(
    line: Line, span: tuple[int, int], decision: Decision, starts: list[int], codes: list[tuple[int, int]]
) -> Decision:
    if any(start < span[1] and span[0] < end for start, end in codes):
        return line.kept(decision.kind, span, "编号不改")
    has_year = _YEAR.search(decision.old) is not None
    if has_year and words.NUMBERED.search(line.text, max(0, span[0] - 6), span[0]):
        return line.kept(decision.kind, span, "文件的日期不改")
    date = _around(line.text, span, starts, has_year=has_year)
    why = _fact(line.text, date) or _told(line, date)
    if not why:
        return decision
    new = f"；是新的安排就改成“{decision.new}”" if decision.new != decision.old else ""
    return line.asked(decision.kind, span, f"“{line.words(span)}”{why}，没有改{new}")


def _fact(text: str, date: _Date) -> str:
    """Why a date is a fact by the words beside it; nothing where it is a plan's."""
    return _document(text, date) or (_state(text, date) if date.has_year else "") or _event(text, date)


def _state(text: str, date: _Date) -> str:
    """Why a date with its year says how things were then."""
    if words.AWARDED.match(text, date.end, date.clause[1]):
        return "说的是已有的事"
    counted = words.COUNTED.search(text, *date.clause)
    if counted and not words.WANTED.search(text, date.clause[0], _break(text, counted.end())):
        return "说的是当时的数"
    found = words.FOUND.search(text, date.end, date.all[1])
    if found is None or words.BOUNDS.match(text, date.end):
        return ""
    return "" if words.WANTED.search(text, date.all[0], found.start()) else "说的是当时的情况"


def _event(text: str, date: _Date) -> str:
    """Why a date says what happened then."""
    if words.OF_THEN.match(text, date.end):
        return "说的是已有的事"
    once = words.ONCE.search(text, *date.clause)
    if once and not words.WANTED.search(text, date.clause[0], once.start()):
        return "说的是不会每年都有的事"
    first, last = date.all if date.has_year or _is_setting(text, date) else date.clause
    for match in words.PAST.finditer(text, first, last):
        is_begun = not date.has_month and words.BEGUN.match(text, match.start())
        if not is_begun and not words.MEANT.search(text, first, match.start()):
            return "说的是已有的事"
    return ""


def _document(text: str, date: _Date) -> str:
    """Why a date is that of a document or a meeting that is named as such."""
    start, end = date.start, date.end
    has_ground = words.ON_GROUND.search(text, max(0, start - 24), start) is not None
    if (date.has_year or has_ground) and words.MINUTES.match(text, end):
        return "是会议、文件的日期"
    if date.has_year:
        if text[end - 1] in "日号" and has_ground and words.GROUND.match(text, end):
            return "是依据的日期"
        is_named = words.LAW_BEFORE.search(text, date.clause[0], start) and words.IN_FORCE.match(text, end)
        if is_named or words.LAW_AFTER.match(text, end):
            return "是文件的日期"
    issued = words.ISSUED.search(text, end, date.clause[1])
    if issued and not words.WANTED.search(text, date.clause[0], issued.start()):
        return "是文件或名单的日期"
    return ""


def _is_setting(text: str, date: _Date) -> bool:
    """Whether the clause of a date only says where something was won: 在第三届科技节大赛中."""
    return "在" in text[date.clause[0] : date.start] and text[date.clause[1] - 1] in "中上里"


def _told(line: Line, date: _Date) -> str:
    """Why a date belongs to what is told, by who does it or where it stands; a schedule foretells anybody's doings."""
    if line.tells_time or line.in_table:
        return ""
    text, (first, last) = line.text, date.all
    if _is_there(words.REPORTED.search(text, date.end, last), text, first):
        return "说的是已开过的会"
    if _is_there(_of_others(text, date), text, first):
        return "说的是别的单位的事"
    if line.telling is Telling.BACKGROUND and date.has_year and not words.FORESEEN.search(text, first, last):
        return _background(text, date)
    return ""


def _is_there(match: re.Match[str] | None, text: str, first: int) -> bool:
    """Whether words are found that nothing before them makes a wish or a plan."""
    return match is not None and words.FORESEEN.search(text, first, match.end()) is None


def _of_others(text: str, date: _Date) -> re.Match[str] | None:
    """What others than the school did then; without a year, only what they said there shows it."""
    done, last = words.DID if date.has_year else words.SAID, date.all[1]
    behind = words.OTHERS_AFTER.match(text, date.end)
    if behind is not None:
        return done.search(text, behind.end(), last)
    before = words.OTHERS_BEFORE.match(text[date.clause[0] : date.start])
    return done.search(text, date.end, last) if before or words.HIGHER.match(text, date.end) else None


def _background(text: str, date: _Date) -> str:
    """Why a date in a preamble or a description of the school says how things have come to be."""
    if words.BOUNDS.match(text, date.end) or _RANGE.search(text, date.start, date.end):
        return ""
    counted = words.FIGURE.search(text, date.end, date.all[1])
    if counted and not words.WANTED.search(text, date.all[0], _break(text, counted.end())):
        return "说的是当时的数"
    is_event = date.has_month or text.startswith(("，", ","), date.end)
    if is_event and words.OPENS.search(text, 0, date.start) and words.DID.search(text, date.end, date.all[1]):
        return "写在背景里，像是已有的事"
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
    has_month = "月" in text[start:end] or "年" not in text[start:end]
    if inside is not None:
        return _Date(start, end, has_year, has_month, inside, inside)
    stop = _STOP.search(text, end, end + _AFTER)
    last = stop.start() if stop else min(len(text), end + _AFTER)
    following = bisect_left(starts, end)
    if following < len(starts) and starts[following] < last:
        comma = max(text.rfind("，", end, starts[following]), text.rfind(",", end, starts[following]))
        last = comma if comma >= 0 else last
    near = _break(text, end)
    if near < last and near - end <= _HEAD:
        near = _break(text, near + 1)
    return _Date(start, end, has_year, has_month, (first, min(near, last)), (first, last))


def _brackets(text: str, span: tuple[int, int], first: int) -> tuple[int, int] | None:
    """The brackets that a date stands in, the closing one included."""
    start, end = span
    opened = max(text.rfind("（", first, start), text.rfind("(", first, start))
    if opened < 0 or max(text.rfind("）", opened, start), text.rfind(")", opened, start)) >= 0:
        return None
    shut = [at for at in (text.find("）", end, end + _AFTER), text.find(")", end, end + _AFTER)) if at >= 0]
    return (opened + 1, min(shut) + 1) if shut else None
