"""Weekdays and teaching weeks that stand beside a date and do not match it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from planforge.calendar.coded import code as coded
from planforge.calendar.coded import number
from planforge.calendar.expressions import read_time
from planforge.calendar.festivals import NAMES
from planforge.calendar.period import PeriodKind
from planforge.calendar.reading import TimeKind
from planforge.calendar.spans import DAYS_OF_WEEK, Precision, Window
from planforge.calendar.term import Term
from planforge.calendar.written import short_day
from planforge.diagnostics import Finding
from planforge.review.dated import Dated, record_of, row_of
from planforge.review.days_off import holiday
from planforge.review.heads_above import is_below_month
from planforge.review.lines import Kind, Line
from planforge.review.open_words import Word, lines_with, open_words
from planforge.review.rule import ReviewRequest
from planforge.review.setting import SHORT, Setting
from planforge.review.whole import rough

_BESIDE: Final = 40  # characters
_WEEK_LONG, _FROM_MONDAY_TO_FRIDAY = 7, 4  # days
_DAY_NAMED: Final = "(?:周|星期|礼拜)([一二三四五六日天])"
_WEEKDAY_BEFORE: Final = re.compile(
    rf"{_DAY_NAMED}\s*[（(，,]?\s*$|(?<![每逢及和与、]){_DAY_NAMED}(?:即|[，,]即|是)$"
)
_NAME: Final = "(?:(?![起前后至到止每逢始等于及和与或])[\u4e00-\u9fff]){1,8}"
"""What a day is called (教师节, 第一节课), and nothing that makes more than one day of it."""
_WEEKDAY_AFTER: Final = re.compile(
    r"\s*[（(，,]?\s*(?:(?:周|星期|礼拜)|(?<=[（(]))([一二三四五六日天])(?![\d年至到—～~-]|[）)](?:班|年级)|[、和及与](?:周|星期|礼拜)?[一二三四五六日天][）)])"
    rf"|、{_DAY_NAMED}(?=[，,。（(]|[上下]午|晚)"
    rf"|\s?(?:{_NAME})?(?:\d{{1,2}}[:：]\d\d)?[（(](?:{_NAME}[，,、])?{_DAY_NAMED}(?:[上下]午|晚上?|中午)?[）)，,]"
    rf"|[（(](?:{_NAME}|第\d{{1,2}}周)[，,、]?{_DAY_NAMED}[）)]|[（(]{_NAME}[）)]{_DAY_NAMED}(?=[，,。；（(]|[上下]午|晚)"
    rf"|(?:[，,]?是|为){_DAY_NAMED}(?=[，,。；]|$)"
)
_SAID: Final = re.compile(r"[（(]?(?:周|星期|礼拜)([一二三四五六日天])")
_SPRING_OF: Final = re.compile(r"20\d\d年(?:度)?第?[二2]学期")
_BEFORE: Final = timedelta(days=31)  # before and after a period
_MAY_BE_NEXT: Final = 2  # a year's plan may run on to January or February of the next one
_WEEK: Final = r"(?<!月)(?<!月份)(?<!月的)(?<!假)(?<!假期)第\s*(?P<week>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*(?:教学)?周"
"""A teaching week; that of a month or of the holidays (11月第二周) is none."""
_WEEK_BEFORE: Final = re.compile(rf"{_WEEK}次?(?:[\u4e00-\u9fff]{{0,10}}[（(])?\s*[（(，,：:]?\s*$")
_WEEK_AFTER: Final = re.compile(rf"\s*[（(，,]?\s*{_WEEK}(?![一二三四五六日天年岁])")
_WEEKS: Final = _WEEK.replace(
    r"第\s*(?P<week>", r"第\s*(?:(?P<first>\d{1,2})\s*[—–~～至到-]{1,2}\s*第?)?(?P<week>"
)
_WEEKS_BEFORE: Final = re.compile(rf"{_WEEKS}次?\s*[（(，,：:]?\s*$")
_WEEKS_AFTER: Final = re.compile(rf"\s*[（(，,]?\s*{_WEEKS}(?![一二三四五六日天年岁])")
_OF_A_MONTH: Final = (Precision.TEN_DAYS, Precision.MONTH)
_WEEKS_OF_A_MONTH: Final = 5
_AROUND_IT: Final = timedelta(days=28)  # days for which one still says 国庆前
_FEAST: Final = f"(?:{'|'.join(NAMES)})(?:节|来临|假期)?(?:之?前夕?|前后|之?后|期间|当[天周日])?"
_FESTIVAL: Final = re.compile(
    rf"(?P<then>{_FEAST})\s*[（(，,]\s*{_WEEK}|{_WEEK.replace('<week>', '<week_first>')}\s*[（(，,]\s*(?P<first>{_FEAST})(?=[）)，,：:开举组])"
)
_OF_IT: Final = re.compile(r"(?:前|后|夕|间|天|日|来临|假期)\s*[，,]")
_ALONE: Final = re.compile(r"\s*(?:$|[）)，,。；：:])")
_ROUGH_FESTIVAL: Final = rough("（第|，第|[(]第|周（|周，|周[(]")
_LATE: Final = "1[6-9]|[2-3][0-9]|十[六七八九]|[二三]十[一二三四五六七八九]?"
"""The numbers of weeks that a term may well not have."""
_WEEK_NAMED: Final = re.compile(rf"第\s*(?P<week>{_LATE})\s*(?:教学)?周(?![年岁刊龄])")
_ROUGH_WEEK: Final = re.compile(rf"第\s*(?:{_LATE})\s*(?:教学)?周")
_DAY: Final = re.compile(r"\d[日号]|\d[-./]\d")
_MOST_WEEKS: Final = 30  # no term has more
_OF_OTHERS: Final = re.compile("已|(?<!为)了(?!解)|[上下去明]个?学?[年期]|学年|全年|孕")
_WEEK_CELL: Final = re.compile(rf"(?:{_WEEK}|(?P<bare>[0-9０-９]{{1,2}}|[一二三四五六七八九十]{{1,3}})周?)")
_WEEKDAY_CELL: Final = re.compile(r"(?:周|星期|礼拜)?([一二三四五六日天])")


def _before(dated: Dated) -> tuple[str, int, int]:
    """The words right before a date, to be searched: what they name stands beside it."""
    return dated.line.text, max(0, dated.start - _BESIDE), dated.start


def weekday_beside(dated: Dated, setting: Setting | None) -> Iterator[Finding]:
    """周四（9月16日）, 12.4（四）: the weekday right before or after a date."""
    if dated.days is None or not dated.is_one_day:
        return
    match = _WEEKDAY_BEFORE.search(*_before(dated)) or _WEEKDAY_AFTER.match(dated.line.text, dated.end)
    day = dated.days[0]
    said = _number(match[match.lastindex or 1]) if match else day.weekday()
    if said != day.weekday() and not may_be_of_another_year(dated, said, setting):
        real, meant = DAYS_OF_WEEK[day.weekday()], DAYS_OF_WEEK[said]
        message = f"{day.year}年{day.month}月{day.day}日是星期{real}，不是星期{meant}"
        yield dated.reminder("星期", message, "请核对日期和星期")


def weekday_said(dated: Dated) -> int | None:
    """The weekday within a date as written, or right behind it."""
    said = _SAID.search(dated.text) or _SAID.match(dated.line.text, dated.end)
    return _number(said[1]) if said else None


def may_be_of_another_year(dated: Dated, weekday: int | None, setting: Setting | None) -> bool:
    """Whether a date without a year, outside the document's days, has its weekday in the year before or after."""
    first = dated.days[0] if dated.days else None
    if setting is None or first is None or dated.has_year or weekday is None:
        return False
    kind, window = setting.period.kind, setting.window
    is_of_year = kind is PeriodKind.YEAR and first.month > _MAY_BE_NEXT
    is_sure = (is_of_year or kind in (PeriodKind.TERM, PeriodKind.SCHOOL_YEAR, *SHORT)) and not _is_vague(
        setting
    )
    if is_sure and window.start - _BEFORE <= first <= window.end + _BEFORE:
        return False
    day = min(first.day, 28) if first.month == 2 else first.day
    return any(date(first.year + n, first.month, day).weekday() == weekday for n in (-1, 1))


def _is_vague(setting: Setting) -> bool:
    """Whether 2026年第二学期 may be the spring of that year as well as that of its school year."""
    return _SPRING_OF.search(setting.period.text) is not None


def wrong_week(dated: Dated, lines: Sequence[Line], setting: Setting) -> Iterator[Finding]:
    """第3周（9月21日—25日), by the calendar that the school gave."""
    if dated.days is None or dated.reading.precision is not Precision.DAY:
        yield from _week_of_month(dated, setting)
        return
    row = _row(dated, lines)
    yield from _weekday_in_row(dated, row, setting)
    named, is_bare = _week_beside(dated, row)
    if named is None or (named <= _WEEKS_OF_A_MONTH and is_below_month(dated, lines, setting)):
        return
    first, last = dated.days
    term = setting.term
    if (
        term is not None and named > term.weeks
    ):  # told where the week stands; its days would be none of the term
        if is_bare and named <= _MOST_WEEKS:
            yield dated.reminder("周次", *_beyond(named, term))
        return
    begins = first in (setting.begun, term.start if term is not None else None)  # as the first week does
    if not begins and _is_shifted(first, last):
        message = f"“{dated.text}”不是一周：{short_day(first)}是星期{DAYS_OF_WEEK[first.weekday()]}"
        yield dated.reminder("星期", message, "请核对日期：往年的一周，今年差一两天")
        return
    window = term.week(named) if term is not None else None
    if term is None or window is None or (last - first).days > _WEEK_LONG:
        return
    if first <= window.end and window.start <= last:
        if (apart := _beyond_week(first, last, window)) is not None:
            hint = f"按校历，第{named}周是{short_day(window.start)}到{short_day(window.end)}；校历不对，就改学校.yaml"
            yield dated.reminder("周次", f"{short_day(apart)}不在第{named}周里", hint)
        return
    real = term.week_of(first)
    message = (
        f"{first.month}月{first.day}日在第{real}周，不在第{named}周"
        if real
        else f"{first.month}月{first.day}日不在教学周里"
    )
    hint = f"按校历，第{named}周是{short_day(window.start)}到{short_day(window.end)}；校历不对，就改学校.yaml"
    yield dated.reminder("周次", message, hint)


def _beyond_week(first: date, last: date, window: Window) -> date | None:
    """The school day out of a week with which some days of it begin or end (第6周（10月8日—12日）); None where there is none."""
    if first < window.start and first.weekday() <= _FROM_MONDAY_TO_FRIDAY and not holiday(first):
        return first
    from_sunday = window.end.weekday() == _FROM_MONDAY_TO_FRIDAY + 1  # its Sundays begin the next week
    if last > window.end and (from_sunday or last.weekday() <= _FROM_MONDAY_TO_FRIDAY) and not holiday(last):
        return last
    return None


def _week_of_month(dated: Dated, setting: Setting) -> Iterator[Finding]:
    """第3周（10月）, 十月中旬（第2周）; the week behind a whole month may be counted in that month: 10月（第2周）."""
    before, after = _WEEKS_BEFORE.search(*_before(dated)), _WEEKS_AFTER.match(dated.line.text, dated.end)
    match = before or after
    if match is None or dated.days is None or dated.reading.precision not in _OF_A_MONTH:
        return
    named = number(coded(match["week"]).text) or 0
    if before or dated.reading.precision is Precision.TEN_DAYS or named > _WEEKS_OF_A_MONTH:
        first = int(match["first"] or 0)
        yield from _apart(dated, dated.text, Window(*dated.days), (first or named, named), setting)


def weeks_by_festivals(request: ReviewRequest, setting: Setting) -> Iterator[Finding]:
    """国庆前（第9周）, 第12周（中秋节）: a week beside a festival of the term that it is far from."""
    if setting.term is None:
        return
    for word in open_words(lines_with(request.lines, _ROUGH_FESTIVAL), _FESTIVAL):
        if _begins_another(word):
            continue
        said = next(text for text in word.match.group("then", "first") if text)
        week = next(text for text in word.match.group("week", "week_first") if text)
        reading = read_time(said, setting.context)
        days = [day for day in (reading.start, reading.end) if day is not None]
        if days and reading.kind is TimeKind.RELATIVE:
            first, last = days[0], days[-1]
            near = Window(
                first if reading.start else first - _AROUND_IT, last if reading.end else last + _AROUND_IT
            )
            named = number(coded(week).text) or 0
            yield from _apart(word, said, near, (named, named), setting)


def _begins_another(word: Word) -> bool:
    """Whether the week tells when the next clause happens: 庆祝教师节，第9周开展讲座."""
    then = word.match["then"]
    behind = word.text[len(then) :].lstrip() if then else ""
    if not behind.startswith(("，", ",")):
        return False
    return not (_OF_IT.search(then + behind[0]) or _ALONE.match(word.after))


def _apart(
    place: Dated | Word, said: str, days: Window, named: tuple[int, int], setting: Setting
) -> Iterator[Finding]:
    """Teaching weeks, from which to which, that have none of the days that stand beside them."""
    begin, end = [setting.term.week(each) if setting.term is not None else None for each in named]
    if begin is not None and end is not None and not (days.start <= end.end and begin.start <= days.end):
        weeks = f"第{named[0]}—{named[1]}周" if named[0] < named[1] else f"第{named[1]}周"
        when = f"{weeks}是{short_day(begin.start)}到{short_day(end.end)}"
        yield place.reminder("周次", f"{when}，和“{said}”对不上", "请核对周次；校历不对，就改学校.yaml")


def _row(dated: Dated, lines: Sequence[Line]) -> list[Line]:
    """What stands beside a date in its table or record."""
    if dated.line.kind is Kind.CELL:
        return row_of(lines, dated.place)
    return record_of(lines, dated.place) if dated.is_placed and dated.line.key else []


def _is_shifted(first: date, last: date) -> bool:
    """Whether five or seven days are those of a week in another year; around a holiday five are worked otherwise.

    A whole week begins on a Monday or a Sunday everywhere; the seven days of 国庆 on any day.
    """
    if (last - first).days == _WEEK_LONG - 1:
        return 0 < first.weekday() < _WEEK_LONG - 1 and not (holiday(first) and holiday(last))
    if (last - first).days != _FROM_MONDAY_TO_FRIDAY or first.weekday() == 0:
        return False
    begin = first - timedelta(days=first.weekday())
    return not any(holiday(begin + timedelta(days=n)) for n in range(_WEEK_LONG))


def _week_beside(dated: Dated, row: Sequence[Line]) -> tuple[int | None, bool]:
    """The week named right before or after a date, or in another cell of its row; whether it is a number alone."""
    text = dated.line.text
    match = _WEEK_BEFORE.search(*_before(dated)) or _WEEK_AFTER.match(text, dated.end)
    if match is not None:
        return number(coded(match["week"]).text), False
    for cell in row:
        if cell.key in ("周次", "周", "教学周") and (found := _WEEK_CELL.fullmatch(cell.text)):
            return number(coded(found["week"] or found["bare"]).text), not found["week"]
    return None, False


def _beyond(named: int, term: Term) -> tuple[str, str]:
    """That a term has no such week, and what to do."""
    return f"第{named}周超出了学期", f"本学期共{term.weeks}周；校历不对，就改学校.yaml"


def _weekday_in_row(dated: Dated, row: Sequence[Line], setting: Setting) -> Iterator[Finding]:
    """The weekday in a cell of its own: below 星期, or right beside the cell of the date."""
    if dated.days is None or not dated.is_one_day:
        return
    day, at = dated.days[0], row.index(dated.line) if dated.line in row else -1
    is_alone = dated.text == dated.line.text
    for place, cell in enumerate(row):
        is_headed = cell.key in ("星期", "周几", "星期几") and (dated.is_time or is_alone)
        match = _WEEKDAY_CELL.fullmatch(cell.text)
        is_near = is_alone and abs(place - at) == 1 and match is not None and len(cell.text) > 1
        if match is None or not (is_headed or is_near) or day.weekday() == (said := _number(match[1])):
            continue
        if not (_is_vague(setting) and may_be_of_another_year(dated, said, setting)):
            message = f"{day.year}年{day.month}月{day.day}日是星期{DAYS_OF_WEEK[day.weekday()]}，这一行写的是“{cell.text}”"
            yield dated.reminder("星期", message, "请核对日期和星期")


def weeks_beyond(request: ReviewRequest, setting: Setting) -> Iterator[Finding]:
    """第24周 in a sentence, where the school's own calendar has fewer.

    Of places for times the checks read what comes first: a week behind its date is left to this rule.
    """
    term = setting.term
    if term is None or setting.period.kind is not PeriodKind.TERM or request.is_summary:
        return
    places = {at for at, _ in request.checks.places.times}
    for word in open_words(lines_with(request.lines, _ROUGH_WEEK), _WEEK_NAMED):
        named = number(coded(word.match["week"]).text) or 0
        is_read = word.line.at in places and not _DAY.search(word.before)
        is_of_text = word.line.kind in (Kind.TEXT, Kind.KEY) and not is_read
        if term.weeks < named <= _MOST_WEEKS and is_of_text and not _OF_OTHERS.search(word.sentence):
            yield word.reminder("周次", *_beyond(named, term))


def _number(mark: str) -> int:
    return 6 if mark == "天" else DAYS_OF_WEEK.index(mark)
