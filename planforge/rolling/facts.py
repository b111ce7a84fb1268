"""Dates that are facts, not plans: what was done, won, counted or issued; and numbers that only look like dates.

A plan's own dates say when something is to happen. A date beside words of the past, of a document or of statistics
stays with what happened then: it is left as it is, and a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from planforge.calendar.numerals import HAN_YEAR
from planforge.rolling import fact_words as words
from planforge.rolling import told_words
from planforge.rolling.called import as_called
from planforge.rolling.date_context import DateContext, around, clause_end, sentence_of
from planforge.rolling.dates import BEFORE
from planforge.rolling.decisions import DAYS, TIMES, Decision, Line, Telling, Verdict
from planforge.rolling.doubts import doubt
from planforge.rolling.fixed import END_OF_MONTH
from planforge.rolling.frame import Frame
from planforge.rolling.instead import first_meant, in_turn
from planforge.rolling.jubilees import of_their_jubilees
from planforge.rolling.kept import asked_alone, told_there
from planforge.rolling.neighbours import is_to_come
from planforge.rolling.outside import OR_NEW, from_before
from planforge.rolling.relative import earlier
from planforge.rolling.together import Fate, together
from planforge.rolling.told import told
from planforge.rolling.told_words import AWAITS, COUNTED_THEN, ENTRY_DONE, IS_DONE, OPENS, ROW_DONE, WAS_SO

AS_IT_WAS = "写的是上次的情况，随整章改写"
"""Why a place stays in a section that is to be written anew as a whole."""
_OF_TIME = TIMES | {"届次", "周年"}
_CODE = re.compile(
    r"(?<![A-Za-z0-9_./-])(?=[A-Za-z0-9_./-]{0,40}[A-Za-z])[A-Za-z0-9]+(?:[_./-][A-Za-z0-9]+)+(?![A-Za-z0-9_./-])"
    r"|(?:编号|[证文号同目题准项案书学单工]号|代码|序列号|流水号|版本)\s*[：:为是]?\s*[A-Za-z0-9_./〔〕\[\]-]{4,40}(?:第?\d{1,5}号)?"
)
_HEAD = 20  # characters before a date that may open its sentence
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d")
_YEAR = re.compile(rf"\d{{4}}|{HAN_YEAR}|^\d\d(?:\s*年|[.．]\d{{1,2}}[.．]\d)")


def settled(line: Line, found: Sequence[tuple[tuple[int, int], Decision]], frame: Frame) -> list[Decision]:
    """The decisions about a line, those changes taken back that would change a fact."""
    if line.telling is Telling.PAST:
        return [_untouched(line, span, each) for span, each in found]
    if line.signs or not any(each.kind in _OF_TIME for _, each in found):
        return [each for _, each in found]
    found = as_called(line, of_their_jubilees(line, found), frame)
    starts = sorted(span[0] for span, each in found if each.kind in TIMES)
    codes = [match.span() for match in _CODE.finditer(line.text) if not _TIMESTAMP.match(match[0])]
    fates = [
        _settled(line, (span, each), starts, codes, frame)
        if each.edits and each.kind in _OF_TIME
        else _staying(line, (span, each), starts, frame)
        for span, each in found
    ]
    decided = list(zip((span for span, _ in found), together(line, fates, frame), strict=True))
    return asked_alone(line, list(zip(fates, in_turn(line, decided, frame), strict=True)))


def _untouched(line: Line, span: tuple[int, int], decision: Decision) -> Decision:
    """A place in a section that is to be written anew as a whole, which is asked once."""
    is_settled = decision.verdict is Verdict.KEPT and decision.kind != "日期"
    return decision if is_settled else line.kept(decision.kind, span, AS_IT_WAS)


def _staying(line: Line, found: tuple[tuple[int, int], Decision], starts: list[int], frame: Frame) -> Fate:
    """A place that stays anyhow; a date there (9月1日) may tell what was done then, so that others stay with it."""
    span, decision = found
    if decision.kind not in DAYS or decision.verdict is not Verdict.KEPT or decision.reason == BEFORE:
        return Fate(span, decision)
    has_year = _YEAR.search(decision.old) is not None
    date = around(line.text, span, starts, has_year=has_year, has_month=True)
    why = _fact(line.text, date) or (told_there(line, date, frame) if not has_year else "")
    if not why and (words.BUILT.match(line.text, span[1]) or words.STARTED.match(line.text, span[1])):
        why = told_words.BUILT
    if not why and frame.signed and END_OF_MONTH in decision.reason:  # 8月31日付清
        why = doubt(line, date, frame)
    return Fate(span, decision, bool(why), why=why)


def _settled(
    line: Line,
    found: tuple[tuple[int, int], Decision],
    starts: list[int],
    codes: list[tuple[int, int]],
    frame: Frame,
) -> Fate:
    span, decision = found
    if any(start < span[1] and span[0] < end for start, end in codes):
        return Fate(span, line.kept(decision.kind, span, "编号不改"))
    has_year = _YEAR.search(decision.old) is not None
    if has_year and words.NUMBERED.search(line.text, max(0, span[0] - 6), span[0]):
        return Fate(span, line.kept(decision.kind, span, "文件的日期不改"))
    if (
        line.telling is Telling.OPENING
        and decision.kind == "期间"
        and OPENS.search(line.text, max(0, span[0] - _HEAD), span[0])
    ):
        return Fate(span, decision)  # 2026—2027学年度第一学期，我校……：what the summary is about
    has_month = decision.kind in DAYS
    date = around(line.text, span, starts, has_year=has_year, has_month=has_month)
    why = (_before(line.text, date, frame) if has_month else "") or _fact(line.text, date)
    if (why == IS_DONE and is_to_come(decision.old, frame)) or (why == COUNTED_THEN and line.aims):
        why = ""
    if not why and has_month and line.in_table and words.DONE_CELL.search(line.text):
        why = ROW_DONE
    if not why and has_month and line.beside and words.DONE_BESIDE.search(line.beside):
        why = ENTRY_DONE
    others = "" if why else told(line, date)
    running = "" if why or others else _running(line, date)
    if not (why or others or running) and decision.kind in TIMES:
        why = doubt(line, date, frame)
    reason = why or others or running or (from_before(line, span, date, frame) if decision.question else "")
    if not reason:
        return Fate(span, decision)
    new = f"{OR_NEW}“{decision.new}”" if decision.new != decision.old else ""
    said = f"“{line.words(span)}”{reason}，没有改{new}"
    asked = line.asked(decision.kind, span, said)._replace(why=reason)
    return Fate(span, asked, bool(why or others), bool(others))


def _before(text: str, date: DateContext, frame: Frame) -> str:
    """Why a date is of an earlier time, or was changed for another, by the words before it."""
    return earlier(text, date, frame) or first_meant(text, date)


def _fact(text: str, date: DateContext) -> str:
    """Why a date is a fact by the words beside it; nothing where it is a plan's."""
    of_its_year = (_law(text, date) or _state(text, date)) if date.has_year else ""
    is_awaited = AWAITS.search(text, max(0, date.start - _HEAD), date.start) is not None
    return of_its_year or ("" if is_awaited else _event(text, date))


def _running(line: Line, date: DateContext) -> str:
    """Why a date is the end of something that goes on whatever term is planned (预计结题2027年6月)."""
    text, (start, end) = line.text, (date.start, date.end)
    in_column = bool(line.ending) and line.column(start) in line.ending
    is_end = in_column or (
        date.has_year
        and (
            words.ENDS_BEFORE.search(text, max(0, start - _HEAD), start) or words.ENDS_AFTER.match(text, end)
        )
    )
    if is_end:
        return told_words.FALLS_DUE
    if date.has_year and words.REVISED.match(text, end):
        return told_words.REVISED
    return told_words.BUILT if date.has_year and words.BUILT.match(text, end) else ""


def _state(text: str, date: DateContext) -> str:
    """Why a date with its year says how things were then."""
    if words.AWARDED.match(text, date.end, date.clause[1]):
        return IS_DONE
    if words.COUNTED_BEFORE.search(text, max(0, date.start - _HEAD), date.start):
        return COUNTED_THEN
    counted = words.COUNTED.search(text, *date.clause)
    if counted and not words.WANTED.search(text, date.clause[0], clause_end(text, counted.end())):
        return COUNTED_THEN
    found = words.FOUND.search(text, date.end, date.all[1])
    if found is None or words.BOUNDS.match(text, date.end):
        return ""
    return "" if words.WANTED.search(text, date.all[0], found.start()) else WAS_SO


def _event(text: str, date: DateContext) -> str:
    """Why a date says what happened then."""
    if words.OF_THEN.match(text, date.end):
        is_aim = words.UP_TO.search(text, max(0, date.start - _HEAD), date.start)
        return "说的是定下的目标" if is_aim else IS_DONE
    once = words.ONCE.search(text, *date.clause)
    if once and not words.WANTED.search(text, date.clause[0], once.start()):
        return told_words.ONCE
    if _has_been(text, date):
        return IS_DONE
    first, last = date.all if date.has_year or _is_setting(text, date) else date.clause
    bound = words.BOUNDS.match(text, date.end)
    if bound:
        last = min(last, clause_end(text, bound.end()))
    for match in words.PAST.finditer(text, first, last):
        if bound and (words.DUE.search(text, bound.end(), match.start()) or match[0].startswith("通过")):
            continue
        is_begun = not date.has_month and words.BEGUN.match(text, match.start())
        if not is_begun and not words.MEANT.search(text, first, match.start()):
            return IS_DONE
    return ""


def _law(text: str, date: DateContext) -> str:
    """Why a date is that of a law or a document named by its title."""
    is_named = words.LAW_BEFORE.search(text, date.clause[0], date.start) and words.IN_FORCE.match(
        text, date.end
    )
    if is_named or words.LAW_AFTER.match(text, date.end):
        return "是文件的日期"
    since = words.SINCE_BEFORE.search(text, date.clause[0], date.start) and words.HOLDS_SINCE.match(
        text, date.end
    )
    is_own = since and words.OWN_RULE.search(text, sentence_of(text, date.start, date.end)[0], date.start)
    return "是制度施行的日期" if since and not is_own else ""


def _has_been(text: str, date: DateContext) -> bool:
    """Whether a date alone in brackets is that of what has been done by the words right behind them (暑假（7月）已走访)."""
    if text[date.end : date.all[1]] not in ("）", ")") or text[date.all[0] : date.start].strip():
        return False
    past = words.PAST.match(text, date.all[1])
    return past is not None


def _is_setting(text: str, date: DateContext) -> bool:
    """Whether the clause of a date only says where something was won: 在第三届科技节大赛中."""
    return "在" in text[date.clause[0] : date.start] and text[date.clause[1] - 1] in "中上里"
