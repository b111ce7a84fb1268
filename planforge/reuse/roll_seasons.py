"""Words of an autumn or a spring term, where one becomes the other: a person decides about each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.reuse.decisions import Decision, Line
from planforge.reuse.frame import Frame
from planforge.reuse.special_days import SpecialDay, special_days_in

_TO_SPRING = {"上册": "下册", "寒假": "暑假", "秋季": "春季", "冬季": "夏季"}
_TO_AUTUMN = {new: old for old, new in _TO_SPRING.items()}
_OF_AUTUMN = ("新生", "新学年", "入学教育")
_OF_SPRING = ("毕业典礼", "中考", "高考", "幼小衔接", "小升初")
_WORDS = {2: (_TO_SPRING, _OF_AUTUMN), 1: (_TO_AUTUMN, _OF_SPRING)}
_PATTERNS = {number: re.compile("|".join((*words, *strange))) for number, (words, strange) in _WORDS.items()}


def season_decisions(line: Line, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """上册, 寒假, 教师节 in a document that moves to the other term of a year, with their spans."""
    if not frame.crosses:
        return
    number = frame.new_first.number
    twins = _WORDS[number][0]
    for match in _PATTERNS[number].finditer(line.text):
        meant = twins.get(match[0])
        said = f"“{match[0]}”是不是改成“{meant}”" if meant else f"新学期还有“{match[0]}”吗"
        yield match.span(), line.asked("季节", match.span(), said)
    year = frame.new_window().start.year
    for special in filter(_is_day, special_days_in(line.text)):
        days = [day for each in (year - 1, year, year + 1) if (day := special.day(each))]
        if not any(frame.is_of_new_period(day) for day in days):
            span = special.start, special.start + len(special.name)
            yield span, line.asked("节日", span, f"新学期里没有“{special.name}”")


def _is_day(special: SpecialDay) -> bool:
    return special.is_day
