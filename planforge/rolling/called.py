"""Years that stay though what they are called by goes on: 去年（2025年）, 近三年（2023—2025年）, 2025年度决算, 2020年出生.

A year before or behind that of a document is history or an aim, and stays. Beside words that mean another year in
every document it would say something else, so a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from planforge.calendar.numerals import HAN_YEAR, YEAR_DIGITS
from planforge.calendar.short_years import year_of
from planforge.rolling.date_context import clause_start
from planforge.rolling.decisions import TIMES, Decision, Line, Verdict
from planforge.rolling.fact_words import ENDS_AFTER, ENDS_BEFORE, FALLS_DUE
from planforge.rolling.figures import rewritten
from planforge.rolling.frame import Frame
from planforge.rolling.neighbours import aimed, next_to
from planforge.rolling.whole import ALONG

Placed = tuple[tuple[int, int], Decision]

_YEAR = re.compile(rf"(?<!\d)\d{{4}}(?!\d)|{HAN_YEAR}|^\d\d(?=\s*年|[—–~～-]\d\d学年)")
_OF_TERM = r"(?:上|下|前)一?个?学期(?!间)"
_OF_SCHOOL_YEAR = r"(?:上|下|前)一?个?学年度?"
_OF_YEAR = r"(?:大?前|(?<![过失])去|(?<![以马早晚])上一?|明|来|后|下一)年度?(?!级)|(?:最?近|过去)[几两二三四五六七八九十\d]{1,2}年来?"
_RELATIVE = rf"(?P<term>{_OF_TERM})|(?P<school>{_OF_SCHOOL_YEAR})|(?P<year>{_OF_YEAR})"
_BEFORE = re.compile(rf"(?:{_RELATIVE})(?:(?:秋|春)季?(?:学期)?)?[（(，,\s]?\s*(?:即|也就是)?\s*$")
_BEHIND = re.compile(rf"\s*[（(]\s*(?:即|也就是)?(?:{_RELATIVE})[^（）()，。]{{0,4}}[）)]")
_IN_CLAUSE = re.compile(
    r"(?P<year>(?:大?前|(?<![过失])去)年(?!级))|(?P<school>上一?学年)|(?P<last>[上前]一?[届次](?![课学]))|(?P<class>本届|这一?届|这批(?:学生|孩子))"
)
_SINCE = re.compile(r"\s*(?:起(?!草)|以来|至今|开始(?!前|之前|以前|后|时|之后|第|的))")
"""Behind the term or the school year in which something begins that goes on: 2026年秋季学期起实行导师制."""
_BORN = re.compile(r"(?:以?前|之前|以?后|及以[前后])?(?:期间|之间)?出生(?!率|于|在|地|的?[教老职])")
_CAME = re.compile(
    r"(?:\d{1,2}月(?:份|\d{1,2}日)?)?(?:秋季?|春季?)?(?:及?[以之]后|后|起)新?(?:入职|招聘|招录|分配|调入|上岗|参加工作)(?:的|教师|老师|$|[，。；、）)])"
)
"""Behind a year: since when somebody is new (2025年9月以后入职的教师)."""
_AS_OF = re.compile(r"截[至止](?:到|至)?\s*$")
_LEAVES = re.compile(r"(?:夏季?|[上下]半年)?[^，。；]{0,6}毕业(?!于)")
_AGE = re.compile(r"\d\s*周?岁")
_FAR_OFF = 16  # characters before a year that may hold words of another one
_ELSE = "新的文件里说“{}”就不是它了，请按新的情况改写"
_NEW_FOR = 3  # years in which those who came are still called new
_GROWN_UP = 20  # years: who was born before is no pupil


def as_called(line: Line, found: Sequence[Placed], frame: Frame) -> list[Placed]:
    """The decisions about a line, in which a year that stays is asked where its words mean another one now."""
    return [(span, _called(line, span, each, frame)) for span, each in found]


def _called(line: Line, span: tuple[int, int], decision: Decision, frame: Frame) -> Decision:
    if decision.kind not in TIMES or decision.reason == ALONG:
        return decision
    if _goes_on_since(line, span, decision, frame):
        said = "没有改：是从那时算起的，新的期间起才做的就改成"
        return line.asked(decision.kind, span, f"“{line.words(span)}”{said}“{decision.new}”")
    if decision.verdict is not Verdict.KEPT:
        return aimed(line, (span, decision), frame)
    named = [each[0] for each in _YEAR.finditer(decision.old)]
    if not named:
        return decision
    why = _why(line.text, span, named[0], frame) or _ended(line.text, span, frame)
    if why:
        return line.asked(decision.kind, span, f"“{line.words(span)}”没有改：{why}")
    years = _number(named[0]), max(map(_number, named))
    new = _YEAR.sub(lambda year: _later(year[0], frame.calendar_years), decision.old)
    return decision if frame.is_own_year(years[0]) else next_to(line, (span, decision), years, new, frame)


def _goes_on_since(line: Line, span: tuple[int, int], decision: Decision, frame: Frame) -> bool:
    """Whether a term or school year that moves is the one of the document, since which something is done."""
    named = (
        _YEAR.search(decision.old)
        if decision.kind == "期间" and decision.verdict is Verdict.CHANGED
        else None
    )
    if named is None or _SINCE.match(line.text, span[1]) is None:
        return False
    return _number(named[0]) in (frame.first.school_year, frame.window.start.year)


def _why(text: str, span: tuple[int, int], written: str, frame: Frame) -> str:
    """Why a year is another one in the new document; nothing where it stays."""
    year = _number(written)
    near = _BEFORE.search(text, max(0, span[0] - _FAR_OFF), span[0]) or _BEHIND.match(text, span[1])
    if near and _goes_on(near, frame):
        return _ELSE.format(near["year"] or near["school"] or near["term"])
    if frame.is_own_year(year):
        return ""
    inside = _IN_CLAUSE.search(text, clause_start(text, span[0]), span[0])
    is_meant = inside is not None and (inside["class"] is not None) == (year > frame.window.end.year)
    if inside and is_meant and (frame.calendar_years if inside["year"] else frame.years):
        return _ELSE.format(inside[0])
    if year >= frame.window.start.year - 1 and _AS_OF.search(text, max(0, span[0] - _FAR_OFF), span[0]):
        return "是截至哪一天的情况，随数字一起更新"
    return _instead(text, span, written, frame)


def _ended(text: str, span: tuple[int, int], frame: Frame) -> str:
    """Why the time at which something came to its end in the old document's days, or shortly before, is asked; nothing where it did not."""
    last = max(map(_number, _YEAR.findall(text[slice(*span)])), default=0)
    if not frame.window.start.year - 1 <= last <= frame.window.end.year:
        return ""
    is_end = ENDS_BEFORE.search(text, max(0, span[0] - _FAR_OFF), span[0]) or ENDS_AFTER.match(text, span[1])
    return "到期的时间已经过去，现在还是这样吗" if is_end else ""


def _instead(text: str, span: tuple[int, int], written: str, frame: Frame) -> str:
    """What year takes the place of one that an age, a class or the next document depends on; nothing where none does."""
    year, end = _number(written), frame.window.end.year
    if frame.years and _BORN.match(text, span[1]) and _is_young(text, span, year, frame):
        return f"还是同样的年龄，就改成{_later(written, frame.years)}年"
    if frame.years and year > end and _LEAVES.match(text, span[1]):
        return f"说的是新一批学生，就改成{_later(written, frame.years)}年"
    is_near = frame.window.start.year - _NEW_FOR <= year < frame.window.start.year
    if frame.years and is_near and _CAME.match(text, span[1]):
        return f"还是隔一样的年数，就改成{_later(written, frame.years)}年"
    if frame.years and year < frame.window.start.year and FALLS_DUE.match(text, span[1]):
        return f"按同样的年数，现在是{_later(written, frame.years)}年的"
    return ""


def _is_young(text: str, span: tuple[int, int], year: int, frame: Frame) -> bool:
    """Whether a year of birth is that of pupils, or stands beside an age."""
    near = text[max(0, span[0] - _FAR_OFF) : span[1] + _FAR_OFF]
    return year >= frame.window.start.year - _GROWN_UP or _AGE.search(near) is not None


def _goes_on(word: re.Match[str], frame: Frame) -> bool:
    moves = frame.calendar_years if word["year"] else frame.years if word["school"] else frame.halves
    return moves != 0


def _number(written: str) -> int:
    return year_of(written) if len(written) <= 2 else int(written.translate(YEAR_DIGITS))


def _later(written: str, years: int) -> str:
    new = _number(written) + years
    return rewritten(written, new % 100 if len(written) <= 2 else new)
