"""Years next to those of a document, which stay and are asked where its work or its words go on with the years.

A plan reports on the year before and prepares the next one, every year anew; a later year that it names comes closer, and
becomes one of the new document's own. What has been made, bought or ordered in a year, and who came in it, stays with it and is not asked.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.rolling import neighbour_words as words
from planforge.rolling.date_context import clause_end, clause_start, sentence_of
from planforge.rolling.decisions import DAYS, Decision, Line, Telling, Verdict
from planforge.rolling.fact_words import ONCE, PAST
from planforge.rolling.frame import Frame
from planforge.rolling.result_words import FAR, FIGURES, KIND, WISHED, says_result
from planforge.rolling.told_words import OTHERS_AFTER

UP_TO: Final = re.compile("(?<![达得提续持留推迟])到$")
"""Right before the time by which something is to be reached."""
OWN_AIM: Final = "“{}”是这份文件的目标才改，是上级或规划里定的就改回去"
"""What is asked of such a time that moves."""
_AS_OF = re.compile("截[至止]到?$")
_BY_WIDE = 3
_WITH_YEAR = re.compile(r"(\d{4})年")
_SECOND_HALF = 8  # the month from which the last part of a year is near
_DUE = re.compile(
    r"\s*(?:[之以]?前(?![后夕期往沿景台])|(?<=[底末])(?=完成|实现|达[到标成]|建成|做到|全[部面])"
    r"|(?=[，,]?(?:力争|争取|确保|全面|全部|基本|顺利|如期)*(?:完成|实现|达[到标成]|建成|做到|通过)))"
)
"""Right behind such a time."""
_STUDIED = re.compile(
    r"\s*(?:这|共|连续)?(?:[两二三四五六七八九十]|\d{1,2})年(?![级制])|[^，。；、]{0,8}?(?:真题|试题|试卷|命题|考题|考情|数据|成绩)"
)
"""Behind some years: that they are so many, or what of them is studied."""
_FOUR_DIGITS = re.compile(r"\d{4}")
_BREAK = timedelta(days=31)
_FIGURE = re.compile(FIGURES)
_ALIKE = "还是隔一年的事，就改成"
SOON: Final = 2
"""Terms: the next term or year moves along, a later one is an aim of its own."""
_NEAR = 16  # characters before a year that may hold words of another one


def next_to(
    line: Line, placed: tuple[tuple[int, int], Decision], years: tuple[int, int], new: str, frame: Frame
) -> Decision:
    """What becomes of a place that stays and holds ``years``, its first and its last; ``new`` is what it would be as many years on."""
    (span, decision), (first, last) = placed, years
    if not frame.calendar_years:
        return decision
    if first > frame.window.end.year:
        why = _later(line, placed, first, frame)
    else:
        why = _earlier(line, placed) if last == frame.window.start.year - 1 else ""
    if why:
        return line.asked(decision.kind, span, f"“{line.words(span)}”没有改：{why}{new}")
    if last == frame.window.start.year - 1 and decision.kind not in DAYS and _is_told(line, span):
        said = f"“{line.words(span)}”的结果还是上次文件里的，没有改，请换成新的"
        return line.asked(KIND, span, said)
    return decision


def is_to_come(words_of_it: str, frame: Frame) -> bool:
    """Whether a time with its year lies behind that of the document, so that nothing can have been then (2027年底通过复评)."""
    year = _WITH_YEAR.match(words_of_it)
    if year is None:
        return False
    reading = find_date(code(words_of_it), frame.window)
    if reading is not None and reading.start is not None:
        return reading.start > frame.window.end
    is_late = words_of_it.endswith(("底", "末", "下半年")) and frame.window.end.month < _SECOND_HALF
    return int(year[1]) > frame.window.end.year - is_late


def aimed(line: Line, placed: tuple[tuple[int, int], Decision], frame: Frame) -> Decision:
    """A day or month behind the time of the document that moves: asked where something is to be reached by it (到2027年6月, 2027年6月底前).

    What is due in the last month of the document, or in the break behind it, is a plan of its own.
    """
    span, decision = placed
    is_changed = decision.verdict is Verdict.CHANGED and decision.kind in {*DAYS, "年份"}
    if not is_changed or line.signs or not is_to_come(decision.old, frame):
        return decision
    before = line.text[max(0, span[0] - _BY_WIDE) : span[0]]
    by = UP_TO.search(before) or _AS_OF.search(before)
    due = None if by else _DUE.match(line.text, span[1])
    reading = find_date(code(decision.old), frame.window) if due else None
    is_near = reading and reading.start and reading.start.replace(day=1) <= frame.window.end + _BREAK
    if not (by or due) or is_near:
        return decision
    said = f"{by[0] if by else ''}{line.words(span)}{due[0].strip() if due else ''}"
    question = OWN_AIM.format(said)
    return decision._replace(verdict=Verdict.ASKED, reason=question, question=question)


def far_off(line: Line, span: tuple[int, int], new: str, left: int, frame: Frame) -> Decision:
    """A term or a school year far behind the document, ``left`` terms behind the new one: an aim of its own stays, one that has come close is asked."""
    is_far = left > SOON or frame.halves <= 0 or frame.is_long
    first, last = clause_start(line.text, span[0]), clause_end(line.text, span[1])
    if is_far or words.MADE.match(line.text, span[1]) or words.LASTS.search(line.text, first, last):
        return line.kept("期间", span, "远期目标")
    said = "现在离它近了" if left > 0 else "现在就是" if left == 0 else "现在已经过了"
    return line.asked("期间", span, f"“{line.words(span)}”没有改：{said}，还是同样远的事就改成{new}")


def rolling_years(line: Line, span: tuple[int, int], years: tuple[int, int], frame: Frame) -> Decision | None:
    """Some years up to that of the document or the one before, of which papers or figures are studied; asked, as they go on every year.

    研究2023—2025年三年中考真题.
    """
    steps = frame.calendar_years
    is_recent = frame.window.start.year - 1 <= years[1] <= frame.window.end.year
    if not steps or not is_recent or not _STUDIED.match(line.text, span[1]):
        return None
    said = line.words(span)
    new = _FOUR_DIGITS.sub(lambda year: str(int(year[0]) + steps), said)
    return line.asked("年份", span, f"“{said}”没有改：每年往后数的，就改成“{new}”")


def left_behind(line: Line, span: tuple[int, int], next_one: Decision | None, what: str) -> Decision:
    """A term or school year before that of the document, which is asked; ``next_one`` where it is the one right before."""
    words_of_it = f"“{line.words(span)}”"
    if next_one is None or not next_one.edits:
        return line.asked("期间", span, f"{words_of_it}是更早的{what}，是否还要提它")
    said = f"{words_of_it}没有改：原来说的是上一{what}，新的文件里也说上一{what}就改成“{next_one.new}”"
    return line.asked("期间", span, said)


def now_its_own(line: Line, span: tuple[int, int], changed: Decision, frame: Frame) -> Decision:
    """A term that was ahead and is the new one: what is prepared in every year moves on, what was meant for that term does not; a person is asked."""
    words_of_it = f"“{line.words(span)}”就是新学期"
    if frame.crosses:
        return line.asked("期间", span, f"{words_of_it}，没有改；说的还是再下一个学期，就改成“{changed.new}”")
    said = f"{words_of_it}，照每年一次的事改了；原来定在那个学期的事就改回去"
    return changed._replace(verdict=Verdict.ASKED, reason=said, question=said)


def still_ahead(line: Line, span: tuple[int, int], changed: Decision) -> Decision:
    """A term that is ahead of the new one as well (2027年秋季前完成结题): it is the same term, unless the plan always looks so far."""
    said = f"“{line.words(span)}”没有改：是以后的学期；说的是往后数几个学期，就改成“{changed.new}”"
    return line.asked("期间", span, said)


def _later(line: Line, placed: tuple[tuple[int, int], Decision], year: int, frame: Frame) -> str:
    """Why a year behind the document's time is asked: it is prepared there, or the new document comes up to it."""
    (span, decision), text = placed, line.text
    if words.NEXT_YEARS.match(text, span[1]):
        return _ALIKE
    new = frame.new_window()
    if decision.kind == "期间" or year > new.end.year or words.MADE.match(text, span[1]):
        return ""
    first = clause_start(text, span[0])
    if words.AHEAD.search(text, first, span[0]) or words.PLANS.match(text, span[1]):
        return _ALIKE
    if (
        frame.is_long
        or frame.calendar_years < 0
        or words.LASTS.search(text, first, clause_end(text, span[1]))
    ):
        return ""
    if year < new.start.year:
        return "现在已经过了这一年，还是同样远的事就改成"
    return f"现在离它近了 {frame.calendar_years} 年，还是同样远的事就改成"


def _earlier(line: Line, placed: tuple[tuple[int, int], Decision]) -> str:
    """Why the year before that of the document is asked: what is kept of it is worked on, every year anew."""
    (span, decision), text = placed, line.text
    if words.COMPARED.search(text, max(0, span[0] - _NEAR), span[0]):
        return _ALIKE
    if words.LAST_YEARS.match(text, span[1]) or words.FOR_MONTHS.match(text, span[1]):
        return _ALIKE
    is_told = PAST.search(text, span[1], clause_end(text, span[1])) is not None
    is_named = words.OF_LAST_YEAR.match(text, span[1]) is not None and not is_told
    if decision.kind in DAYS or (words.MADE.match(text, span[1]) and not is_named):
        return ""
    if words.ON_RECORDS.search(text, clause_start(text, span[0]), span[0]):
        return _ALIKE
    is_kept = words.RECORDS.match(text, span[1]) is not None
    return _ALIKE if is_named or (is_kept and not is_told) else ""


def _is_told(line: Line, span: tuple[int, int]) -> bool:
    """Whether results of a year are told: figures anywhere, what was done or won where a preamble opens with the year."""
    if line.in_table or line.telling is Telling.OPENING:
        return False
    text = line.text
    first, last = sentence_of(text, *span)
    found = _FIGURE.search(text, span[1], min(last, span[1] + FAR))
    if found and not WISHED.search(text, clause_start(text, span[0]), clause_end(text, found.end())):
        return True
    is_opening = line.telling is Telling.BACKGROUND and words.OPENS.fullmatch(text, first, span[0])
    if not is_opening or ONCE.search(text, span[1], last) or OTHERS_AFTER.match(text, span[1]):
        return False
    told = PAST.search(text, span[1], last) or words.TOLD.search(text, span[1], last)
    return says_result(text, span) or (told is not None and not WISHED.search(text, span[1], told.start()))
