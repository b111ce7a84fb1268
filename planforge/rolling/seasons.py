"""Words of an autumn or a spring term, where one becomes the other: a person decides about each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from planforge.calendar.spans import last_day
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.frame import Frame
from planforge.rolling.special_days import SpecialDay, special_days_in

Found = tuple[tuple[int, int], Decision]

_TO_SPRING = {
    "上册": "下册", "寒假": "暑假", "秋季": "春季", "冬季": "夏季", "秋游": "春游", "秋运会": "春运会", "秋天": "春天",
}  # fmt: skip
_TO_AUTUMN = {new: old for old, new in _TO_SPRING.items()}
_OF_AUTUMN = ("新生", "新学年", "入学教育")
_OF_SPRING = (
    "毕业(?:典礼|考试?|检测|测试|照|季)",
    "(?<!期)中考(?!查|虑|核|评)",
    "高考",
    "幼小衔接",
    "小升初",
)
_WORDS = {2: (_TO_SPRING, _OF_AUTUMN), 1: (_TO_AUTUMN, _OF_SPRING)}
_PAIRED = "(?<![春夏秋冬]{0})(?<![春夏秋冬][、和与及]{0})"  # 秋冬季 and 春、秋季 are both, of whatever term
_PATTERNS = {
    number: re.compile(
        "|".join(
            (*(word + _PAIRED.format(word) for word in words), *strange)
        )  # looked back at from behind the word
    )
    for number, (words, strange) in _WORDS.items()
}
_DAY_AS_NAME = re.compile(r"(?<=[“‘\"「])(1[0-2]|0?[1-9])\s*[·•‧∙・]\s*(3[01]|[12]\d|0?[1-9])(?=[”’\"」])")
_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号](?!\s*[前后至到—–~～-])")
_NEAR = 30  # characters between a special day and its date


def season_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """上册, 寒假, 教师节 in a document that moves to the other term of a year, with their spans; each asked once a line."""
    if not frame.crosses:
        return
    number = frame.new_first.number
    twins = _WORDS[number][0]
    words: dict[str, tuple[int, int]] = {}
    for match in _PATTERNS[number].finditer(line.text):
        words.setdefault(match[0], match.span())
    for word, span in words.items():
        if word in twins:
            yield span, line.asked("季节", span, f"“{word}”是不是改成“{twins[word]}”")
    strange = [word for word in words if word not in twins]
    if strange:
        span = words[strange[0]]
        yield span, line.asked("季节", span, f"新学期还有{''.join(f'“{word}”' for word in strange)}吗")
    yield from _absent_days(line, frame)
    yield from _absent_dates(line, frame)


def _absent_dates(line: Line, frame: Frame) -> Iterator[Found]:
    """Days of action that are called by their date (“5·25”), where that is not in the new term."""
    if not any(dot in line.text for dot in "·•‧∙・"):
        return
    window = frame.new_window()
    for match in _DAY_AS_NAME.finditer(line.text):
        month, number = int(match[1]), int(match[2])
        year = window.year_of(month)
        if number > last_day(year, month):
            continue
        if year is None or not frame.is_of_new_period(date(year, month, number)):
            yield match.span(), line.asked("节日", match.span(), f"新学期里没有“{match[0]}”")


def _absent_days(line: Line, frame: Frame) -> Iterator[Found]:
    """Special days that are not in the new term; one whose date stands beside it is asked with its date."""
    names: set[str] = set()
    for special in special_days_in(line.text):
        if not special.is_day or special.name in names or _is_dated(line, special, frame):
            continue
        names.add(special.name)
        year = frame.new_window().start.year
        days = [day for each in (year - 1, year, year + 1) if (day := special.day(each))]
        if not any(frame.is_of_new_period(day) for day in days):
            span = special.start, special.start + len(special.name)
            yield span, line.asked("节日", span, f"新学期里没有“{special.name}”")


def _is_dated(line: Line, special: SpecialDay, frame: Frame) -> bool:
    """Whether the date of a special day stands close to its name."""
    years = frame.window.start.year, frame.window.end.year
    days = {(day.month, day.day) for year in years if (day := special.day(year))}
    first, last = max(0, special.start - _NEAR), special.start + len(special.name) + _NEAR
    return any((int(month), int(day)) in days for month, day in _DAY.findall(line.text, first, last))
