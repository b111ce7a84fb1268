"""What takes place once in a term and has two days: the schedule says one, the text or the school's calendar another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from planforge.calendar.period import read_period
from planforge.calendar.spans import Precision
from planforge.calendar.term import OwnDay
from planforge.calendar.written import day_span
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
    """An event of the term with two days that have nothing in common; what has three may be held by parts of the school.

    One that stands among the 活动 of the school's 校历 is held against its day there.
    """
    held: dict[str, list[_Held]] = {}
    for dated in dates:
        named = _event_of(dated, request.lines)
        if named and dated.days is not None and _is_in(dated.days, setting):
            held.setdefault(named, []).append(_Held(dated, named, dated.days))
    own = _own_days(request, setting) if held else {}
    for name, places in held.items():
        if name in own:
            yield from _against(own[name], name, places)
            continue
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


def _own_days(request: ReviewRequest, setting: Setting) -> dict[str, list[OwnDay]]:
    """The days of such events that the school wrote into its 校历 for the term, by their names."""
    found: dict[str, list[OwnDay]] = {}
    if setting.term is None or not any(term.days for term in request.profile.terms.values()):
        return found
    from planforge.calendar.own_days import read_own_days  # noqa: PLC0415 - few profiles have any

    for name, term in request.profile.terms.items():
        period = read_period(name)
        is_own = period is not None and (period.school_year, period.term) == (
            setting.period.school_year,
            setting.period.term,
        )
        for own in read_own_days(term.days, setting.term)[0] if is_own else ():
            for said in own.name.split("、"):
                event = _WHOLE.fullmatch(said.strip())
                if event is not None:
                    found.setdefault(_name_of(event), []).append(own)
    return found


def _against(own: Sequence[OwnDay], name: str, places: Sequence[_Held]) -> Iterator[Finding]:
    """The places that give an event another day than the school's calendar."""
    for each in places:
        if not any(_meet(each.days, (day.first, day.last)) for day in own):
            shown = "、".join(day_span(day.first, day.last) for day in own)
            message = f"“{name}”在校历里是{shown}，这里是{each.dated.text}"
            hint = "哪一处是旧的，就改哪一处；校历在学校.yaml 里"
            yield each.dated.reminder("日期不一", message, hint)


def _name_of(event: re.Match[str]) -> str:
    return f"{event['exam']}考试" if event["exam"] else _NO_NAME.sub("", event["event"])


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
    return "" if found is None else _name_of(found)


def _in_row(dated: Dated, lines: Sequence[Line]) -> re.Match[str] | None:
    """The event that a cell or a field beside a day names, and nothing else."""
    is_cell = dated.line.kind is Kind.CELL
    row = row_of(lines, dated.place) if is_cell else record_of(lines, dated.place) if dated.line.key else []
    if any(_OF_SOME.search(each.text) for each in row):
        return None
    return next((found for each in row if (found := _WHOLE.fullmatch(each.text.rstrip("。；")))), None)
