"""People known by the year in which they came (2025年新上岗的6位班主任): new within that school year, and no longer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planforge.rolling.decisions import TIMES, Decision, Line
from planforge.rolling.frame import Frame

OF_THIS_YEAR = "同一学年里新来的人"
"""Why the day of newcomers stays where their school year does."""
Found = tuple[tuple[int, int], Decision]

_NEW = re.compile(
    r"\s*(?:(?:新(?:近|近年)?(?:上岗|入职|入编|进|聘任?|招聘?|录用|分配?|调入|参加工作|毕业|接手|任)|入职|上岗|参加工作|分配来)"
    r"(?:(?:的|了)?\s*[\d一二三四五六七八九十两]{1,3}\s*[名人位]|的(?!培训|考试|计划)|[^，。；、\s的]{0,4}?(?:教师|老师|班主任|职工|同志|员工|辅导员)(?!培训|招聘|考试|培养|岗前|入职|面试|试用|成长|座谈|见面|亮相|工作|计划|方案)))"
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def as_they_came(line: Line, found: Sequence[Found], frame: Frame) -> list[Found]:
    """The decisions about a line, in which the year of newcomers stays within its school year and is asked behind it."""
    return [(span, _judged(line, span, each, frame)) for span, each in found]


def _judged(line: Line, span: tuple[int, int], decision: Decision, frame: Frame) -> Decision:
    if decision.kind not in TIMES or not _NEW.match(line.text, span[1]):
        return decision
    if not decision.edits and not _is_of_school_year(decision.old, frame):
        return decision
    if frame.years == 0:
        return line.kept(decision.kind, span, OF_THIS_YEAR)
    new = f"；说的是再新来的就改成“{decision.new}”" if decision.edits else ""
    return line.asked(decision.kind, span, f"“{line.words(span)}”新来的人到新学期不再是新的，没有改{new}")


def _is_of_school_year(words: str, frame: Frame) -> bool:
    years = frame.first.school_year, frame.first.school_year + 1
    return any(int(year) in years for year in _YEAR.findall(words))
