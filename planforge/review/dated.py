"""The dates of a document, each with what is known of its place and of the event it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from planforge.calendar.dates import DateReading
from planforge.calendar.short_days import beside_weekdays, in_dots, is_stroked
from planforge.calendar.spans import Precision
from planforge.checks.places import column
from planforge.diagnostics import Finding
from planforge.model.spec import Spec
from planforge.review.doing import NO_TASKS, is_own
from planforge.review.found_dates import Found, below_month, found_in, further_days
from planforge.review.lines import Kind, Line
from planforge.review.open_words import sentence_at
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting
from planforge.review.whole import places_with, rough
from planforge.vocabulary import Role, is_ambiguous
from planforge.vocabulary.protected import protected_in

_ROUGH: Final = rough(r"月|[0123456789][日号]|\0|[0123456789][-./]\d|20\d\d[01]\d|周周|周星期|周[（(][周星]|周的[周星]")
_MARK_ONLY: Final = re.compile(
    r"[\d一二三四五六七八九十元年月日号份上中下旬初底末至到周星期（）()—–－\-―～~、/.\s]+(?:[上下]午)?(?:前|起|后)?"
)
_AROUND: Final = 8  # characters that are looked at before a date
_LABELLED: Final = re.compile(r"(?:[\u4e00-\u9fff]{0,4})(?:时间|日期|期限|时限)(?:[：:]|定?[为于在]|是)\s*$")
_WEEKDAY_AFTER: Final = re.compile(r"\s*[（(](?:周|星期|礼拜)?[一二三四五六日天][）)](?![款条项节点])")
_CLAUSE: Final = frozenset("。；，、：:于在 ")
_LIKE_A_TIME: Final = re.compile("[月周日旬\\d]")
_OF_LESSONS: Final = re.compile("[节周课]")
_TWO_FEW: Final = re.compile(r"\d{1,2}[-－](?:0?\d|1[0-2])(?!\d)")
_NEAR: Final = 6  # lines of an item around its time
_LEAD: Final = 80  # characters before a sentence that may lead to it
_MOST_LINES: Final = 20  # that are named
_TABLE_OF_RECORDS: Final = re.compile(
    "出生|入职|任教|成立|创建|建校|立项|结题|印发|工作时间|获奖|取得|截至|发证|任职|参加工作"
)
_ENTRY: Final = re.compile(r"(?:[一二三四五六七八九十]{1,2}|元|\d{1,2})\s*月|第[^周]{1,4}周")
_ANOTHER_DAY: Final = re.compile(r"\d{1,2}月\d{1,2}[日号]")
_SAYS_MORE: Final = re.compile("[\u4e00-\u9fff]{2}")


class Dated(NamedTuple):
    """A date in a line: ``start`` and ``end`` are offsets in the line, ``days`` the first and the last day.

    ``place`` is the number of the line; ``is_time`` where something of this plan takes place then; ``is_placed`` where the
    place itself tells it (时间安排, a column 时间), and not the sentence alone; ``about`` are the words of that event;
    ``more`` are further days of a list (11月7日、8日), up to the offset ``until``.
    """

    line: Line
    place: int
    start: int
    end: int
    reading: DateReading
    has_year: bool
    is_time: bool
    is_placed: bool
    about: str
    more: tuple[date, ...] = ()
    until: int = 0

    @property
    def text(self) -> str:
        """The date as written."""
        return self.line.text[self.start : self.end]

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day."""
        reading = self.reading
        return (reading.start, reading.end) if reading.start and reading.end else None

    @property
    def own_words(self) -> str:
        """What is said of it, without what is said of a later day in its sentence: 8月30日组织培训，9月24日组织演练."""
        before, _, behind = self.about.partition(self.text)
        other = _ANOTHER_DAY.search(behind)
        if other is None or not _SAYS_MORE.search(behind, 0, other.start()):  # 8月30日、9月24日演练
            return self.about
        return before[max(map(before.rfind, "，；。\n")) + 1 :] + behind[: other.start()]

    def reminder(self, code: str, message: str, hint: str) -> Finding:
        """A reminder at this date."""
        return self.line.reminder(code, message, (self.start, self.end), hint)

    @property
    def is_one_day(self) -> bool:
        """Whether a single day is meant."""
        return self.reading.precision is Precision.DAY and self.reading.start == self.reading.end


def dates_of(request: ReviewRequest, setting: Setting | None) -> Iterator[Dated]:
    """Every date, month and day of a week that is no part of a title, a quotation or a document number."""
    lines = request.lines
    schedules = schedules_of(request.spec)
    window = setting.window if setting else None
    weeks = setting.context if setting and setting.term else None
    for index in places_with(lines, _ROUGH):
        line = lines[index]
        if line.section in ("落款", "文号"):
            continue
        stretches: list[tuple[int, int]] | None = None
        written = found_in(_typed(line, schedules), window, weeks)
        for found in (*written, *below_month(line.text, line.key, window)):
            start, end = found.start, found.end
            if stretches is None:
                stretches = [(each.start, each.end) for each in protected_in(line.text)]
            if any(first < end and start < last for first, last in stretches):
                continue
            is_placed = says_when(line, start, schedules)
            if found.is_dotted and not (is_placed or _is_day_of_week(line.text, start, end)):
                continue
            yield _dated(found, lines, index, is_placed=is_placed)


def _typed(line: Line, schedules: frozenset[str]) -> str:
    """A line as its days are read: 9/29 below 时间 is 9.29, and so is 9/29（周二） anywhere."""
    text = line.text
    if not any(mark in text for mark in "/／-－"):
        return text
    if is_stroked(text) and names_days(line) and says_when(line, 0, schedules):
        return in_dots(text)
    return beside_weekdays(text)


def _is_day_of_week(text: str, start: int, end: int) -> bool:
    """Whether 12.4（四） begins a clause, and is no number of a chapter (附件3.1（二）款)."""
    begins = not start or text[start - 1] in _CLAUSE
    return begins and _WEEKDAY_AFTER.match(text, end) is not None


def _dated(found: Found, lines: Sequence[Line], index: int, *, is_placed: bool) -> Dated:
    """A date with what is known of its place."""
    line, (start, end, reading, has_year, _) = lines[index], found
    is_time = is_placed
    more, until = further_days(line.text, end, reading)
    crosses = reading.start and reading.end and reading.start.year != reading.end.year
    if not is_time and (
        not has_year or reading.precision is Precision.DAY or crosses
    ):  # others: among the years
        is_time = is_own(line, (start, until), reading.precision, has_year=has_year)
    told = _sentence(line, start, end) if is_time else line.text
    about = about_of(lines, index) if is_placed or (is_time and line.kind is Kind.KEY) else told
    return Dated(line, index, start, end, reading, has_year, is_time, is_placed, about, more, until)


def says_when(line: Line, start: int, schedules: frozenset[str]) -> bool:
    """Whether a date tells when: below 时间, as the key of a schedule, or at the beginning of its line."""
    if line.kind is Kind.CELL and line.key.endswith("日期"):
        return not _TABLE_OF_RECORDS.search(line.key)
    if line.kind in (Kind.TEXT, Kind.CELL) and _column(line.key) in ("时间", "周次"):
        return not _TABLE_OF_RECORDS.search(line.key)
    if line.section == "期间":
        return True
    if line.kind is Kind.TEXT and (label := _LABELLED.search(line.text, max(0, start - _AROUND), start)):
        return not (_TABLE_OF_RECORDS.search(label[0]) or NO_TASKS.search(line.section))
    if line.section not in schedules or line.kind not in (Kind.KEY, Kind.TEXT):
        return False
    return start <= 1 or (line.kind is Kind.KEY and _tells_when(line.text, start))


def _tells_when(label: str, start: int) -> bool:
    """Whether a label is a time and nothing else, or ends with one in brackets (期末展示（12月27日）); of years others tell."""
    is_last = label[start - 1] in "（(" and label.endswith(("）", ")")) and "年" not in label
    return is_last or _MARK_ONLY.fullmatch(label) is not None


def names_days(line: Line) -> bool:
    """Whether the place of a line is one for days: below 周次 2-3 are weeks, below 时间 they may be lessons."""
    if line.kind is not Kind.KEY and line.key.endswith("日期"):
        return True
    is_for_others = line.kind is not Kind.KEY and _OF_LESSONS.search(line.key) is not None
    return not is_for_others and _TWO_FEW.match(line.text) is None


def _sentence(line: Line, start: int, end: int) -> str:
    """The words of the event in a sentence: with what leads to it (国庆放假安排：), which may be the head of its point."""
    first, last = sentence_at(line.text, start, end)
    lead = line.text[max(0, first - _LEAD) : first].rpartition("：")[0] if first else line.label
    return f"{lead}\n{line.text[first:last]}"


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


def about_of(lines: Sequence[Line], index: int) -> str:
    """The words of the event that a time belongs to: its row, its item, or what stands below it."""
    line = lines[index]
    first = last = index
    if line.kind is Kind.HEADER:
        return "\n".join([each.text for each in lines if each.kind is Kind.HEADER])
    if line.kind is Kind.CELL:
        return "\n".join([each.text for each in row_of(lines, index)])
    if line.kind is Kind.KEY:
        while last + 1 < len(lines) and last - index < _NEAR and _is_below(lines[last + 1]):
            last += 1
    elif line.key and _ENTRY.match(line.key) is None:  # 三月: what the other months tell is theirs
        while first and not lines[first].numbered and index - first < _NEAR:
            first -= 1
        while last + 1 < len(lines) and not _begins(lines[last + 1]) and last - index < _NEAR:
            last += 1
    return "\n".join([each.text for each in lines[first : last + 1]])


def _is_below(line: Line) -> bool:
    """Whether a line behind a label tells more of it: its text, or a field (负责人) and no other time."""
    is_field = line.kind is Kind.KEY and not line.numbered and _LIKE_A_TIME.search(line.text) is None
    return line.kind is Kind.TEXT or is_field


def _begins(line: Line) -> bool:
    return line.numbered or line.kind in (Kind.HEADING, Kind.HEADER)


def row_of(lines: Sequence[Line], index: int) -> list[Line]:
    """The cells of the row that a line stands in, or all lines of its text."""
    group = lines[index].group
    first = last = index
    while first and lines[first - 1].group == group:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].group == group:
        last += 1
    return list(lines[first : last + 1])


def record_of(lines: Sequence[Line], index: int) -> list[Line]:
    """The values that stand with one in a record: {日期: 9月14日, 星期: 周一, 内容: 例会}; beside a month, it alone."""
    if _ENTRY.match(lines[index].key):
        return [lines[index]]
    first = last = index
    while first and index - first < _NEAR and not _begins(lines[first]) and not _leads(lines, first - 1):
        first -= 1
    while last + 1 < len(lines) and last - index < _NEAR:
        if _begins(lines[last + 1]) or _leads(lines, last + 1):
            break
        last += 1
    return [line for line in lines[first : last + 1] if line.kind is Kind.TEXT and line.key]


def _leads(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a label with others below it, and no value behind it."""
    line = lines[index]
    if line.kind is not Kind.KEY:
        return line.kind is not Kind.TEXT
    below = lines[index + 1] if index + 1 < len(lines) else line
    return below.kind is not Kind.TEXT or below.key != line.text


def and_others(dates: Sequence[Dated], request: ReviewRequest) -> str:
    """等 3 处（第 6、7、8 行）, where there is more than one."""
    lines = dict.fromkeys(request.source.line_of(each.line.at + each.start) for each in dates)
    shown = "、".join(map(str, list(lines)[:_MOST_LINES])) + (" 等行" if len(lines) > _MOST_LINES else " 行")
    return f"等 {len(dates)} 处（第 {shown}）" if dates[1:] else ""


def all_of(dates: Sequence[Dated], request: ReviewRequest, found: Finding) -> Finding:
    """A finding at the first of these dates, with the places of the others."""
    others = (request.source.position(each.line.at + each.start, len(each.text)) for each in dates[1:])
    return found._replace(also=tuple(others))
