"""What takes place once in a term and has two days in one document: the schedule says one, the text another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from planforge.calendar.spans import Precision
from planforge.diagnostics import Finding
from planforge.review.dated import Dated, record_of, row_of
from planforge.review.lines import Kind, Line
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting

_EVENT: Final = (
    "(?P<event>(?P<exam>期[中末])(?:教学)?(?:质量|学业|学科)?(?:考试|检测|监测|测试|测评)|开学典礼|散学典礼|毕业典礼"
    "|(?:秋季|春季|冬季|校园|学校|全校|学生|田径|第[一二三四五六七八九十\\d]{1,3}届)*运动会)"
)
_HELD: Final = "(?:学校|全校|我校)?(?:将|要)?(?:举行|召开|组织|进行|开展|举办)?(?:全校|学校)?"
_BEHIND: Final = re.compile(
    rf"\s*(?:[（(](?:周|星期)[一二三四五六日天][）)])?(?:[上下]午|晚上?)?[，,：:]?\s*{_HELD}{_EVENT}(?=[，。；、）)\s]|$)"
)
_BEFORE: Final = re.compile(
    rf"(?:^|[，。；：、\s]|{_HELD}){_EVENT}(?:时间|日期)?(?:将|拟)?(?:定于|定在|安排在|[于在为是：:（(])\s*$"
)
_WHOLE: Final = re.compile(rf"{_HELD}{_EVENT}")
_OF_SOME: Final = re.compile(
    "[一二三四五六七八九]年级|[初高][一二三]|低年?[级段]|中年?[级段]|高年?[级段]|语文|数学|英语|补考|补测|第[一二三][次场天轮]|分批|(?:小学|初中|高中|中学|幼儿)部|教职工|教师组|改[到为在]|推迟|原定|原计划"
)
"""Words that make one of several of an event."""
_AROUND: Final = 24  # characters before a day
_NO_NAME: Final = re.compile(r"秋季|春季|冬季|校园|学校|全校|学生|田径|第[一二三四五六七八九十\d]{1,3}届")
_TWO: Final = 2


class _Held(NamedTuple):
    dated: Dated
    name: str
    days: tuple[date, date]


def two_days_for_one(dates: Sequence[Dated], request: ReviewRequest, setting: Setting) -> Iterator[Finding]:
    """An event of the term with two days that have nothing in common; what has three may be held by parts of the school."""
    held: dict[str, list[_Held]] = {}
    for dated in dates:
        named = _event_of(dated, request.lines)
        if named and dated.days is not None and _is_in(dated.days, setting):
            held.setdefault(named, []).append(_Held(dated, named, dated.days))
    for name, places in held.items():
        groups: list[_Held] = []
        for each in places:
            if not any(_meet(each.days, other.days) for other in groups):
                groups.append(each)
        if len(groups) == _TWO:
            first, other = groups
            line = request.source.line_of(first.dated.line.at + first.dated.start)
            message = f"“{name}”在第 {line} 行写的是{first.dated.text}，这里是{other.dated.text}"
            hint = "改成同一天；本来就是两次，就写明是哪一次、哪个年级"
            yield other.dated.reminder("日期不一", message, hint)


def _is_in(days: tuple[date, date], setting: Setting) -> bool:
    return setting.window.start <= days[0] and days[1] <= setting.window.end


def _meet(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _event_of(dated: Dated, lines: Sequence[Line]) -> str:
    """The event that a day is said to be that of: right beside it, in its row, or the label it stands below."""
    line = dated.line
    if dated.reading.precision is not Precision.DAY or line.kind in (Kind.HEADER, Kind.HEAD, Kind.HEADING):
        return ""
    if _OF_SOME.search(f"{line.section}{line.key}{line.text}"):
        return ""
    found = _BEHIND.match(line.text, dated.end) or _BEFORE.search(
        line.text, max(0, dated.start - _AROUND), dated.start
    )
    if found is None and dated.start <= 1:
        below = lines[dated.place + 1] if dated.place + 1 < len(lines) else line
        is_head = line.kind is Kind.KEY and below.kind is Kind.TEXT
        found = (
            _WHOLE.fullmatch(below.text.rstrip("。；"))
            if is_head
            else _WHOLE.fullmatch(line.key) or _in_row(dated, lines)
        )
    if found is None:
        return ""
    return f"{found['exam']}考试" if found["exam"] else _NO_NAME.sub("", found["event"])


def _in_row(dated: Dated, lines: Sequence[Line]) -> re.Match[str] | None:
    """The event that a cell or a field beside a day names, and nothing else."""
    is_cell = dated.line.kind is Kind.CELL
    row = row_of(lines, dated.place) if is_cell else record_of(lines, dated.place) if dated.line.key else []
    if any(_OF_SOME.search(each.text) for each in row):
        return None
    return next((found for each in row if (found := _WHOLE.fullmatch(each.text.rstrip("。；")))), None)
