"""The dates of a document, each with what is known of its place and of the event it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from planforge.calendar.coded import code, number
from planforge.calendar.dates import DateReading, each_date
from planforge.calendar.spans import Precision
from planforge.checks.places import column
from planforge.diagnostics import Finding
from planforge.model.spec import Spec
from planforge.review.lines import Kind, Line
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting
from planforge.review.whole import places_with, rough
from planforge.vocabulary import Role, is_ambiguous
from planforge.vocabulary.protected import protected_in

_LIKE_A_DATE: Final = re.compile(r"[\d一二三四五六七八九十元]\s*月|\d{4}[-./]\d")
_ROUGH: Final = rough(r"月|\0|[0123456789][-./]\d")
_MARK_ONLY: Final = re.compile(
    r"[\d一二三四五六七八九十元年月日号份上中下旬初底末至到周星期（）()—–－\-―～~、/.\s]+(?:[上下]午)?(?:前|起|后)?"
)
_OPENS: Final = re.compile(r"(?:^|[。；])(?:拟|定|将)?[于在]?$")
_TAKES_PLACE: Final = re.compile(
    r"(?:[（(][^）)]{1,6}[）)])?(?:[上下]午|晚上?)?[，,]?(?:学校|我校|全校|德育处|教导处|教务处|政教处|工会|团委|少先队|各(?:班|组|年级))?(?:将|要|拟|统一|集中)?"
    r"(?:在[^，。；]{1,8})?(?:组织|开展|举行|举办|召开|启动|进行(?!的)|安排)(?!的)"
)
_BEGINS_OR_ENDS: Final = re.compile("(?:正式)?(?:开学|报到|上课|放假|结束|散学)")
_THIS_TERM: Final = re.compile("本学期[^。；]{0,30}$")
_HAS_BEEN: Final = re.compile("已|(?<!为)了(?!解)|曾|获|以来|回顾|总结|[上去往前]一?学?[年期]")
_NO_TASKS: Final = re.compile(
    "回顾|总结|成绩|成效|情况|现状|背景|基础|分析|历程|经验|问题|导语|指导思想|依据|大事"
)
_MARKS_OFF: Final = frozenset("：:，,")
_AROUND, _FAR = 8, 200  # characters that are looked at beside a date
_LABELLED: Final = re.compile(r"(?:[\u4e00-\u9fff]{0,4})时间[：:]\s*$")
_NEAR: Final = 6  # lines of an item around its time
_TABLE_OF_RECORDS: Final = re.compile(
    "出生|入职|任教|成立|创建|建校|立项|结题|印发|工作时间|获奖|取得|截至|发证|任职|参加工作"
)


class Dated(NamedTuple):
    """A date in a line: ``start`` and ``end`` are offsets in the line, ``days`` the first and the last day.

    ``place`` is the number of the line;
    ``is_time`` where the words say when something takes place; ``about`` are the words of that event.
    """

    line: Line
    place: int
    start: int
    end: int
    reading: DateReading
    has_year: bool
    is_time: bool
    about: str

    @property
    def text(self) -> str:
        """The date as written."""
        return self.line.text[self.start : self.end]

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day."""
        reading = self.reading
        return (reading.start, reading.end) if reading.start and reading.end else None

    def reminder(self, code: str, message: str, hint: str) -> Finding:
        """A reminder at this date."""
        return Finding(code, message, self.line.at + self.start, self.text, hint, is_error=False)

    @property
    def is_one_day(self) -> bool:
        """Whether a single day is meant."""
        return self.reading.precision is Precision.DAY and self.reading.start == self.reading.end


def dates_of(request: ReviewRequest, setting: Setting | None) -> Iterator[Dated]:
    """Every date and month that is no part of a title, a quotation or a document number."""
    window = setting.window if setting else None
    lines = request.lines
    schedules = schedules_of(request.spec)
    for index in places_with(lines, _ROUGH):
        line = lines[index]
        if _LIKE_A_DATE.search(line.text) is None or line.section in ("落款", "文号"):
            continue
        coded = code(line.text)
        stretches: list[tuple[int, int]] | None = None
        for match, reading in each_date(coded, window):
            start, end = coded.span(*match.span())
            if stretches is None:
                stretches = [(each.start, each.end) for each in protected_in(line.text)]
            is_dotted = match.lastgroup == "dot"
            if (is_dotted and not _says_when(line, start, schedules)) or any(
                first < end and start < last for first, last in stretches
            ):
                continue
            years = (match["y1"], match["iy"], match["ky"], match["ay"])
            has_year = any(number(year) is not None for year in years)
            is_time = _says_when(line, start, schedules)
            if not is_time and (not has_year or reading.precision is Precision.DAY):
                is_time = _takes_place(line, start, end)  # a year with a month is judged among the years
            about = _about(lines, index) if is_time else line.text
            yield Dated(line, index, start, end, reading, has_year, is_time, about)


def _says_when(line: Line, start: int, schedules: frozenset[str]) -> bool:
    """Whether a date tells when: below 时间, as the key of a schedule, or at the beginning of its line."""
    if line.kind is Kind.CELL and line.key.endswith("日期"):
        return not _TABLE_OF_RECORDS.search(line.key)
    if line.kind in (Kind.TEXT, Kind.CELL) and _column(line.key) in ("时间", "周次"):
        return not _TABLE_OF_RECORDS.search(line.key)
    if line.section == "期间":
        return True
    if line.kind is Kind.TEXT and (label := _LABELLED.search(line.text, max(0, start - _AROUND), start)):
        return not (_TABLE_OF_RECORDS.search(label[0]) or _NO_TASKS.search(line.section))
    is_alone = line.kind is Kind.KEY and _MARK_ONLY.fullmatch(line.text) is not None
    return line.section in schedules and (is_alone or (line.kind is Kind.TEXT and start <= 1))


def _takes_place(line: Line, start: int, end: int) -> bool:
    """Whether a sentence tells when something is held: 10月3日组织全体学生外出, 本学期9月1日开学, ``- 九月份：常规教育``."""
    before = line.text[max(0, start - _AROUND) : start]
    return (
        line.kind is Kind.TEXT
        and (
            (_TAKES_PLACE.match(line.text, end) is not None and _OPENS.search(before) is not None)
            or (_BEGINS_OR_ENDS.match(line.text, end) is not None and _THIS_TERM.search(line.text, 0, start))
            or (line.numbered and start == 0 and line.text[end : end + 1] in _MARKS_OFF)
        )
        and not _NO_TASKS.search(line.section)
        and not _HAS_BEEN.search(line.text, max(0, start - _FAR), end + _FAR)
    )


@lru_cache(maxsize=256)
def _column(key: str) -> str | None:
    return column(key) if key else None


def schedules_of(spec: Spec) -> frozenset[str]:
    """The headings of sections on times (时间安排, 实施步骤 …)."""
    return frozenset(
        section.heading
        for section in spec.sections
        if Role.SCHEDULE in section.roles or (not section.roles and is_ambiguous(section.heading))
    )


def _about(lines: Sequence[Line], index: int) -> str:
    """The words of the event that a time belongs to: its row, its item, or what stands below it."""
    line = lines[index]
    first = last = index
    if line.kind is Kind.HEADER:
        return "\n".join([each.text for each in lines if each.kind is Kind.HEADER])
    if line.kind is Kind.CELL:
        while first and lines[first - 1].group == line.group:
            first -= 1
        while last + 1 < len(lines) and lines[last + 1].group == line.group:
            last += 1
    elif line.kind is Kind.KEY:
        while last + 1 < len(lines) and lines[last + 1].kind is Kind.TEXT and last - index < _NEAR:
            last += 1
    elif line.key:
        while first and not lines[first].numbered and index - first < _NEAR:
            first -= 1
        while last + 1 < len(lines) and not _begins(lines[last + 1]) and last - index < _NEAR:
            last += 1
    return "\n".join([each.text for each in lines[first : last + 1]])


def _begins(line: Line) -> bool:
    return line.numbered or line.kind in (Kind.HEADING, Kind.HEADER)
