"""What 9.14 is: a day, a figure, the number of a section, a time of day, or something only a person can tell."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise

from planforge.rolling.date_edits import WrittenDate
from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame
from planforge.rolling.special_days import special_days_in
from planforge.vocabulary import CELL_BAR

_NEAR = 30  # characters around a pair of numbers that tell what it is
_BESIDE = 12  # characters around it that may name its day
_AROUND = timedelta(days=45)  # days around the period that a document may still speak of
_TIME_AFTER = ("前", "之前", "起", "（周", "(周", "（星期", "(星期", "上午", "下午", "晚")
_WEEKDAY_BEFORE = re.compile(r"(?:周|星期)[一二三四五六日天][（(]$")
_WEEK_BEFORE = re.compile(r"第\s*[0-9０-９一二三四五六七八九十]{1,3}\s*(?:教学)?周\s*[（(]$")
"""Right before the days of a week: 第2周（3.2—3.8）."""
_FIGURE_AFTER = re.compile(
    r"\s*(?:[A-Za-z%％‰℃×÷+=＝<>≤≥:：/／]|元(?!旦|宵)|吨|亩|万|亿|米|公[里斤]|千[克米]|平方|分(?![组批班年层类享析散])|课[时程]|以[上下内外]"
    r"|左右|[多余]?[倍折岁寸点名]|版|级|度|之间|章|条|款|节(?![日目约能假气]))"
)
_FIGURE_BEFORE = re.compile(
    r"(?:[A-Za-z￥¥$#×=＝≥≤<>＜＞约近占达均率比仅第图表式条款见]|(?:[第周共课各每\d]|[一二三四五六七八九十])节|达到|共计|合计|超过?|不[足少低高][于过]?|至少|[提升]高到?|上升到?|下降到?|[增减][加少长]了?"
    r"|[得评总均]分|成绩|身高|体重|视力|系数|指数|满意度|分数|分值|版本?|[附]录|参见)\s*[为是：:]?\s*[（(]?$"
)
_CLOCK_BEFORE = re.compile(
    r"(?:[每当]天|每日|[上下]午|[早晚]上?|中午|清?晨|凌晨|作息|时间段|课间|点)\s*[：:]?\s*(?:\d{1,2}[.．]\d\d\s*[-—–~～至到]+\s*)?$"
)
_QUARTERS = frozenset((10, 15, 20, 30))  # minutes of a timetable that may also be days
_HOURS = range(6, 13)
_OPENS = re.compile(r"(?:^|[，。；、：:|｜（(\t ])[\s'\"]*$")
_RUN = re.compile(r"\d{1,2}[.．]\d{1,2}(?:\s*[、，,；;和及]\s*\d{1,2}[.．]\d{1,2})+")
_PAIR = re.compile(r"(\d{1,2})[.．](\d{1,2})")
_WORD_AFTER = re.compile(r"\s*[一-龥“《（(]")
_STAGE_BEFORE = re.compile(
    r"(?:[初复决预选]赛|[初复终]评|[开闭]幕|开赛|报名|启动|公示|颁奖|截止)\s*[：:]?\s*[（(]?$"
)
_CLAUSE_AFTER = re.compile(r"\s*(?:[，。；、,;）)]|$)")
_SURELY = 10  # a month or a day of two digits is seldom a figure or the number of a section
_HEADING = re.compile(
    r"(?m)^[ \t]*(?:-[ \t]+)?[\"'“]?(?P<a>\d{1,2})[.．](?P<b>\d{1,2})(?![\d.．]|\s*[-—–~～至到]\s*\d)"
)
_LAST_FIRST = 3  # the highest number of a chapter whose sections may be the first that are numbered


class Dotted(Enum):
    """What a dotted pair of numbers is taken for."""

    DAY = "日期"
    DOUBTFUL = "可能是日期"
    OTHER = "不是日期"


def dotted(line: Line, written: WrittenDate, days: tuple[date | None, date | None], frame: Frame) -> Dotted:
    """Decide by the words, the brackets and the numbers around it; what may be a day is at least doubtful."""
    start, end = written.core
    before = line.text[max(0, start - _NEAR) : start].rstrip(" \t")
    after = line.text[end : end + _NEAR]
    if _is_told_when(line, before, after, start):
        return Dotted.DAY
    first, last = days
    if first is None or last is None or not _is_about(first, frame) or last < first:
        return Dotted.OTHER
    if _FIGURE_AFTER.match(after) or _FIGURE_BEFORE.search(before) or _CLOCK_BEFORE.search(before):
        return Dotted.OTHER
    if _is_in_figures(line, start) or _is_section(line.text, start, first, frame):
        return Dotted.OTHER
    return Dotted.DAY if _is_day(line.text, (start, end), (first, last), frame) else Dotted.DOUBTFUL


def _is_told_when(line: Line, before: str, after: str, start: int) -> bool:
    """Whether the words or the head of a column say when, or 前 or a weekday stands beside."""
    in_column = line.in_table and line.column(start) in line.timed
    words = after.lstrip(" \t")
    is_closed = words[:1] in ("）", ")")
    beside = is_closed and (_WEEKDAY_BEFORE.search(before) or _WEEK_BEFORE.search(before)) is not None
    return line.tells_time or in_column or beside or words.startswith(_TIME_AFTER)


def _is_about(day: date, frame: Frame) -> bool:
    return frame.window.start - _AROUND <= day <= frame.window.end + _AROUND


def _is_in_figures(line: Line, start: int) -> bool:
    """Whether it stands in a column of figures, or in a row of a chart."""
    if not line.in_table:
        return CELL_BAR.search(line.text) is not None
    return line.column(start) in line.counted


def _is_section(text: str, start: int, first: date, frame: Frame) -> bool:
    return (
        start < _BESIDE and not text[:start].strip(" \t-'\"“") and (first.month, first.day) in frame.numbered
    )


def _is_day(text: str, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> bool:
    """Whether what may be a day can hardly be anything else."""
    start, end = span
    near = text[max(0, start - _BESIDE) : end + _BESIDE]
    named = (each.day(days[0].year) for each in special_days_in(near))
    if any(day is not None and days[0] <= day <= days[1] for day in named):
        return True
    if days[0] != days[1]:
        is_clock = all(day.day in _QUARTERS and day.month in _HOURS for day in days)
        return not is_clock and any(map(_is_large, days))
    if _is_in_row(text, span, frame):
        return True
    if _STAGE_BEFORE.search(text, max(0, start - _BESIDE), start) and _CLAUSE_AFTER.match(text, end):
        return True  # 初赛11.17，决赛12.1
    in_brackets = text[max(0, start - 2) : start].rstrip().endswith(("（", "(")) and text[
        end : end + 2
    ].lstrip()[:1] in ("）", ")")
    opens = _OPENS.search(text, max(0, start - 3), start) and _WORD_AFTER.match(text, end)
    return bool(in_brackets or opens) and _is_large(days[0])


def _is_large(day: date) -> bool:
    return day.month >= _SURELY or day.day >= _SURELY


def _is_in_row(text: str, span: tuple[int, int], frame: Frame) -> bool:
    """Whether it is one of several days one after the other: 9.10、9.24、10.15."""
    floor = max(0, span[0] - _NEAR)
    for match in _RUN.finditer(text, floor, span[1] + 2 * _NEAR):
        if match.start() <= span[0] and span[1] <= match.end():
            pairs = [(int(month), int(day)) for month, day in _PAIR.findall(match[0])]
            days = [_day(month, day, frame) for month, day in pairs]
            known = [day for day in days if day is not None and _is_about(day, frame)]
            is_rising = all(one < other for one, other in pairwise(known))
            return len(known) == len(days) and is_rising and any(map(_is_large, known))
    return False


def _day(month: int, day: int, frame: Frame) -> date | None:
    year = frame.window.year_of(month) if 1 <= month <= 12 else None
    try:
        return None if year is None else date(year, month, day)
    except ValueError:
        return None


def section_numbers(text: str) -> frozenset[tuple[int, int]]:
    """The numbers of sections that are typed at the beginning of lines: 1.1, 1.2, 2.1, each following the one before."""
    found = [(int(match["a"]), int(match["b"])) for match in _HEADING.finditer(text)]
    numbers: set[tuple[int, int]] = set()
    run: list[tuple[int, int]] = []
    for pair in [*found, (0, 0)]:
        if run and pair in ((run[-1][0], run[-1][1] + 1), (run[-1][0] + 1, 1)):
            run.append(pair)
            continue
        if len(run) > 1 and run[0][1] <= 1 and run[0][0] <= _LAST_FIRST:
            numbers.update(run)
        run = [pair]
    return frozenset(numbers)
