"""Dates held against the calendar: outside the term, on holidays, weekday or week that does not match.

The dates of a document are read once for all of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from planforge.calendar.period import PeriodKind
from planforge.calendar.spans import Precision
from planforge.checks.times import named
from planforge.diagnostics import Finding
from planforge.review.announced import made_up_otherwise, other_than_announced
from planforge.review.dated import Dated, all_of, and_others, dates_of
from planforge.review.days_off import FreeDays
from planforge.review.doing import NO_TASKS
from planforge.review.festival_days import left_by_a_festival
from planforge.review.festival_rows import festivals_of_other_weeks
from planforge.review.lines import Kind
from planforge.review.looking_back import is_deed_of_old
from planforge.review.one_day import two_days_for_one
from planforge.review.outside import (
    USUAL,
    is_applied_for,
    is_outside,
    not_in_term,
    not_in_week,
    of_other_weeks,
)
from planforge.review.own_names import own_names
from planforge.review.past import ACHIEVED, BEEN
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, setting_of
from planforge.review.term_edges import other_edges
from planforge.review.week_days import (
    may_be_of_another_year,
    weekday_beside,
    weekday_said,
    weeks_beyond,
    weeks_by_festivals,
    wrong_week,
)
from planforge.review.weekday_pairs import weekdays_of_both

_AHEAD, _BEHIND = timedelta(days=62), timedelta(days=40)  # before and after the period
_A_YEAR: Final = timedelta(days=365)
_OLDEST: Final = 3  # years of a file whose deadlines may have been left
_SINCE: Final = re.compile("起|开始|以来")
_FAR: Final = 200  # characters around a date that may tell that it is history
_ALONE: Final = 5  # so many dates of last year are said one by one
_WHOLE_YEAR: Final = 9  # months: a list of so many is one of the calendar year
_BY: Final = re.compile("之?前|以前")
_BEEN: Final = re.compile(BEEN)
_OF_PERSONS: Final = re.compile(
    "(?:之?前|以前)[^，。；]{0,6}(?:出生|入职|入学|取得|毕业|参加工作|任教|登记|在册|在籍)"
)
"""Behind a day: by when somebody was born or came, which stays what it is."""
_ANOTHER_WEEKDAY: Final = re.compile("[、和与及](?:周|星期|礼拜)?[一二三四五六日天][）)]")
_OF_YEARS_AGO: Final = re.compile(
    r"近[一二两三四五六七八九十\d]+年|历年|往年|[去前]年|上一?学[年期]|沿革|大事记"
)
"""In the head of a section: it lists what has been (近三年活动一览)."""
_PAST: Final = re.compile(
    rf"{ACHIEVED}|被|[上去往前]一?学?[年期]|截[至止]|印发|颁布|发布|施行|实施|修订|成立|立项|开工|竣工|挂牌|"
    r"统计|数据|显示|调研|入职|出生|来自|会议|讲话|文件|通过|生效|启用|沿用|原|公告|(?:实行|执行)的"
)


def days(request: ReviewRequest) -> Iterator[Finding]:
    """A day copied from another year or term is the mistake that sends people to school on the wrong day.

    Fails: ``五月`` in the schedule of an autumn term, a test on October 3rd, ``9月16日（星期四）`` where it is a
    Wednesday, ``第3周（9月21日）`` where the third week begins on the 14th. Passes: a parents' meeting on a Saturday,
    preparation before the term, ``9月20日前``, days of history.
    """
    setting = setting_of(request)
    dates = list(dates_of(request, setting))
    for dated in dates:
        yield from _weekday(dated, setting)
    yield from weekdays_of_both(request, setting)
    if setting is not None:
        yield from _held_against(setting, request, [each for each in dates if _is_sure(each, setting)])
        if setting.period.kind is PeriodKind.TERM and not request.is_summary:
            yield from two_days_for_one(dates, request, setting)
        yield from weeks_beyond(request, setting)
        yield from weeks_by_festivals(request, setting)
        yield from other_edges(dates, request, setting)
        if not (request.is_summary or setting.is_long):
            yield from festivals_of_other_weeks(dates, request, setting)
        for dated in dates if not request.is_summary else ():
            yield from other_than_announced(dated)
            yield from made_up_otherwise(dated)
            yield from left_by_a_festival(dated)


def _weekday(dated: Dated, setting: Setting | None) -> Iterator[Finding]:
    found = [each for each in dated.reading.findings if each.code == "date-weekday"]
    if _ANOTHER_WEEKDAY.match(dated.line.text, dated.end):
        return  # those of two days stand there together
    if found and not may_be_of_another_year(dated, weekday_said(dated), setting):
        yield from named(found, dated.line.text, dated.line.at)
    elif not dated.reading.findings:
        yield from weekday_beside(dated, setting)


def _is_sure(dated: Dated, setting: Setting) -> bool:
    """Whether a date can be and is of this document; one beside a wrong weekday may be of an old year as well."""
    if any(each.code != "date-weekday" for each in dated.reading.findings):
        return False
    return not dated.reading.findings or not may_be_of_another_year(dated, weekday_said(dated), setting)


def _held_against(setting: Setting, request: ReviewRequest, dates: Sequence[Dated]) -> Iterator[Finding]:
    """What is odd about dates that can be; many of last year's or outside the period are said once for a section."""
    free = FreeDays(dates, has_weekends=_has_weekends(request))
    of_others = of_other_weeks(dates, request, setting)
    yield from (not_in_week(each, request, setting) for each in of_others)
    old: dict[str, list[Dated]] = {}
    outside: dict[str, list[Dated]] = {}
    months: dict[str, set[int]] = {}
    told = set(map(id, of_others))
    for dated in [each for each in dates if id(each) not in told and not _is_of_years_ago(each, setting)]:
        if dated.is_time and dated.days is not None and not dated.has_year:
            months.setdefault(dated.line.section, set()).add(dated.days[0].month)
        if not request.is_summary and _is_of_last_year(dated, request, setting):
            old.setdefault(dated.line.section, []).append(dated)
        elif request.is_summary and is_deed_of_old(dated, setting):
            (old if dated.has_year else outside).setdefault(dated.line.section, []).append(dated)
        elif not request.is_summary and _is_out(dated, request, setting):
            outside.setdefault(dated.line.section, []).append(dated)
        else:
            wrong = list(wrong_week(dated, request.lines, setting))
            yield from wrong
            if dated.is_time and not request.is_summary and not wrong:
                yield from free.found(dated, request.lines)
    for there in old.values():
        alone = [there] if len(there) > _ALONE else [[each] for each in there]
        yield from (_last_years(each, request, setting) for each in alone)
    for section, there in outside.items():
        if len(months.get(section, ())) < _WHOLE_YEAR:
            yield not_in_term(there, request, setting)


def _is_of_years_ago(dated: Dated, setting: Setting) -> bool:
    """Whether an old date stands below a head that says that there is what has been."""
    is_old = dated.has_year and dated.days is not None and dated.days[1] < setting.begun
    return is_old and _OF_YEARS_AGO.search(dated.line.section) is not None


def _is_out(dated: Dated, request: ReviewRequest, setting: Setting) -> bool:
    return is_outside(dated, setting) and not is_applied_for(request, setting)


def _has_weekends(request: ReviewRequest) -> bool:
    """Whether the school is known to have no lessons on weekends; a middle school may well have some."""
    stages = own_names(request).stages
    return bool(stages) and stages.isdisjoint(("中学", "初中", "高中", "中职"))


def _is_of_last_year(dated: Dated, request: ReviewRequest, setting: Setting) -> bool:
    """Whether a full date lies before the document, and nothing tells that it is history."""
    last = dated.days[1] if dated.days else setting.window.end
    before = (setting.begun - last).days if last < setting.begun else 0
    return _is_last_years(dated, before, setting) and not is_applied_for(request, setting)


def _is_last_years(dated: Dated, before: int, setting: Setting) -> bool:
    """Whether a full date lies a year before the document and nothing tells that it is history."""
    if not dated.has_year or dated.reading.precision is Precision.TERM or before <= 0:
        return False
    line = dated.line
    if dated.is_time:
        return before > USUAL
    is_since = _SINCE.match(line.text, dated.end) and line.text.endswith(("自", "从", "自从"), 0, dated.start)
    if is_since or _OF_PERSONS.match(line.text, dated.end):
        return False
    around = (line.text, max(0, dated.start - _FAR), dated.end + _FAR)
    if _BY.match(line.text, dated.end):
        is_last = _is_some_years_old(dated, setting, 1) and not _BEEN.search(*around)
        return is_last or (_is_day_of_old(dated, setting) and not _PAST.search(*around))
    if (
        line.kind is Kind.HEADING
        or not _is_some_years_old(dated, setting, 1)
        or not (line.numbered or line.kind is Kind.CELL or _begins(dated))
    ):
        return False
    return (
        dated.reading.precision is Precision.DAY and not _PAST.search(*around) and not _PAST.search(line.key)
    )


def _begins(dated: Dated) -> bool:
    """Whether a text begins with a date (运动会: 2025年10月16日，全校参加), where something is to be done."""
    line = dated.line
    return line.kind is Kind.TEXT and dated.start == 0 and NO_TASKS.search(line.section) is None


def _is_day_of_old(dated: Dated, setting: Setting) -> bool:
    """Whether a deadline to the day is some years old; a month may well be of history (2023年9月前入职)."""
    return dated.reading.precision is Precision.DAY and _is_some_years_old(dated, setting, _OLDEST)


def _is_some_years_old(dated: Dated, setting: Setting, most: int) -> bool:
    """Whether a day has its like so many years later in the document's period, or in the weeks before it."""
    first, end = setting.begun - _AHEAD, setting.window.end + _BEHIND
    years = range(1, most + 1)
    return dated.days is not None and any(first <= dated.days[1] + n * _A_YEAR <= end for n in years)


def _a_year_later(dated: Dated, setting: Setting) -> str:
    """The same day in the document's own year, where it has one."""
    first = dated.days[0] if dated.days else date.min
    for year in setting.years:
        try:
            day = first.replace(year=year)
        except ValueError:  # February 29th
            return ""
        if setting.window.start <= day <= setting.window.end:
            return f"{year}年"
    return ""


def _last_years(dates: Sequence[Dated], request: ReviewRequest, setting: Setting) -> Finding:
    meant = _a_year_later(dates[0], setting)
    doubt = f"是不是{meant}？" if meant else "是不是旧文件留下的？"
    message = f"“{dates[0].text}”{and_others(dates, request)}在本文件的期间以前，{doubt}"
    hint = "是旧的就改；说的是以前的事，就写明“已经”“上学年”等字"
    return all_of(dates, request, dates[0].reminder("旧年份", message, hint))
