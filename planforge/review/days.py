"""Dates held against the calendar: outside the term, on holidays, weekday or week that does not match.

The dates of a document are read once for all of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from planforge.calendar.period import PeriodKind
from planforge.calendar.spans import DAYS_OF_WEEK, Precision
from planforge.checks.times import named
from planforge.diagnostics import Finding
from planforge.review.dated import Dated, dates_of
from planforge.review.days_off import day_off
from planforge.review.lines import Kind
from planforge.review.own_names import own_names
from planforge.review.past import ACHIEVED, BEEN
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, days_before, setting_of
from planforge.review.week_days import weekday_before, wrong_week

_SURE: Final = {PeriodKind.TERM: 35, PeriodKind.SCHOOL_YEAR: 62, PeriodKind.DAY: 120, PeriodKind.WEEK: 45}
_AHEAD, _BEHIND = timedelta(days=62), timedelta(days=31)  # before and after the period
_USUAL: Final = 62  # days before or after a period in which it may still have something to do
_A_YEAR: Final = timedelta(days=365)
_SHORT: Final = (PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.MONTH)
_SAID: Final = re.compile(r"[（(]?(?:周|星期|礼拜)([一二三四五六日天])")
_YEAR: Final = re.compile(r"(20\d\d)年")
_ALONE: Final = 5  # so many dates of last year are said one by one
_MOST_LINES: Final = 20
_WHOLE_YEAR: Final = 9  # months: a list of so many is one of the calendar year
_AT_SCHOOL: Final = re.compile(
    "期[中末](?:考试|检测|测试|监测|质量|测评)|考试|上课|课堂|公开课|示范课|汇报课|研讨课|展示课|听课|评课|集体备课|班会|升旗|队会|"
    "运动会|艺术节|科技节|读书节|家长会|开放日|演练|大课间|比赛|开学典礼|入学仪式"
)
_NOT_AT_SCHOOL: Final = re.compile(
    "寒假|暑假|假期|放假|假前|开学前|预备|线上|网上|集训|夏令营|冬令营|返校|报到|补考|社区|招生|幼儿园|新生"
)
_BEFOREHAND: Final = re.compile("申报|申请|招生|招聘|征订|预算|遴选|报名")
_BY: Final = re.compile("之?前|以前")
_BEEN: Final = re.compile(BEEN)
_PAST: Final = re.compile(
    rf"{ACHIEVED}|被|[上去往前]一?学?[年期]|截[至止]|印发|颁布|发布|施行|实施|修订|成立|"
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
    if setting is not None:
        yield from _held_against(setting, request, [each for each in dates if not each.reading.findings])


def _weekday(dated: Dated, setting: Setting | None) -> Iterator[Finding]:
    found = [each for each in dated.reading.findings if each.code == "date-weekday"]
    if found and not _may_be_another_year(dated, setting):
        yield from named(found, dated.line.text, dated.line.at)
    elif not dated.reading.findings:
        yield from weekday_before(dated)


def _held_against(setting: Setting, request: ReviewRequest, dates: Sequence[Dated]) -> Iterator[Finding]:
    """What is odd about dates that can be; many of last year's or outside the period are said once for a section."""
    old: dict[str, list[Dated]] = {}
    outside: dict[str, list[Dated]] = {}
    months: dict[str, set[int]] = {}
    for dated in dates:
        if dated.is_time and dated.days is not None and not dated.has_year:
            months.setdefault(dated.line.section, set()).add(dated.days[0].month)
        if not request.is_summary and _is_of_last_year(dated, request, setting):
            old.setdefault(dated.line.section, []).append(dated)
        elif _is_outside(dated, request, setting):
            outside.setdefault(dated.line.section, []).append(dated)
        else:
            wrong = list(wrong_week(dated, request.lines, setting))
            yield from wrong
            if dated.is_time and not request.is_summary and not wrong:
                yield from day_off(dated, has_weekends=_has_weekends(request))
    for there in old.values():
        alone = [there] if len(there) > _ALONE else [[each] for each in there]
        yield from (_last_years(each, request, setting) for each in alone)
    for section, there in outside.items():
        if len(months.get(section, ())) < _WHOLE_YEAR:
            yield _not_in_term(there, request, setting)


def _has_weekends(request: ReviewRequest) -> bool:
    """Whether the school is known to have no lessons on weekends; a middle school may well have some."""
    stages = own_names(request).stages
    return bool(stages) and stages.isdisjoint(("中学", "初中", "高中"))


def _may_be_another_year(dated: Dated, setting: Setting | None) -> bool:
    """Whether a date without a year, outside the document's days, has its weekday in the year before or after."""
    first = dated.days[0] if dated.days else None
    if setting is None or first is None or dated.has_year:
        return False
    if (
        setting.period.kind in (PeriodKind.TERM, *_SHORT)
        and setting.window.start - _BEHIND <= first <= setting.window.end + _BEHIND
    ):
        return False
    said = _SAID.search(dated.text) or _SAID.match(dated.line.text, dated.end)
    others = (
        date(first.year + n, first.month, min(first.day, 28) if first.month == 2 else first.day)
        for n in (-1, 1)
    )
    return said is not None and any(
        DAYS_OF_WEEK.find(said[1].replace("天", "日")) == day.weekday() for day in others
    )


def _is_of_last_year(dated: Dated, request: ReviewRequest, setting: Setting) -> bool:
    """Whether a full date lies before the document, and nothing tells that it is history."""
    last = dated.days[1] if dated.days else setting.window.end
    before = (setting.begun - last).days if last < setting.begun else 0
    return _is_last_years(dated, before, setting) and not _applies(request, setting)


def _applies(request: ReviewRequest, setting: Setting) -> bool:
    """Whether a document named after a year is about what goes before it: 2027年课题申报."""
    is_year = setting.period.kind is PeriodKind.YEAR
    return is_year and _BEFOREHAND.search("".join((request.spec.theme, *request.spec.title))) is not None


def _is_outside(dated: Dated, request: ReviewRequest, setting: Setting) -> bool:
    """Whether a time does not belong to the document: in another term, or a lesson in the vacation."""
    if dated.days is None or not dated.is_time or setting.is_long or request.is_summary:
        return False
    if _applies(request, setting):
        return False
    window, (first, last) = setting.window, dated.days
    before = days_before(window, last) if last < window.start else 0
    after = -days_before(window, first) if first > window.end else 0
    kind = setting.period.kind
    after = after if kind in _SURE else 0  # a plan for a year may tell what comes after
    margin = _SURE.get(kind, _USUAL)
    return max(before, after) > margin or (max(before, after) > 0 and _is_at_school(dated, setting))


def _is_last_years(dated: Dated, before: int, setting: Setting) -> bool:
    """Whether a full date lies a year before the document and nothing tells that it is history."""
    if not dated.has_year or dated.reading.precision is Precision.TERM or before <= 0:
        return False
    line = dated.line
    if dated.is_time:
        return before > _USUAL
    if _BY.match(line.text, dated.end):
        return _is_in_the_year_before(dated, setting) and not _BEEN.search(line.text)
    if (
        line.kind is Kind.HEADING
        or not _is_in_the_year_before(dated, setting)
        or not (line.numbered or line.kind is Kind.CELL)
    ):
        return False
    return (
        dated.reading.precision is Precision.DAY
        and not _PAST.search(line.text)
        and not _PAST.search(line.key)
    )


def _is_in_the_year_before(dated: Dated, setting: Setting) -> bool:
    """Whether a day has its like a year later in the document's period, or in the weeks before it."""
    begun, end = setting.begun, setting.window.end
    return dated.days is not None and begun - _AHEAD <= dated.days[1] + _A_YEAR <= end + _BEHIND


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


def _is_at_school(dated: Dated, setting: Setting) -> bool:
    """Whether what takes place on a day of the vacation needs pupils, by a calendar that the school gave."""
    known = setting.term is not None and dated.reading.precision is Precision.DAY
    return known and _AT_SCHOOL.search(dated.about) is not None and not _NOT_AT_SCHOOL.search(dated.about)


def _last_years(dates: Sequence[Dated], request: ReviewRequest, setting: Setting) -> Finding:
    meant = _a_year_later(dates[0], setting)
    doubt = f"是不是{meant}？" if meant else "是不是旧文件留下的？"
    message = f"“{dates[0].text}”{_and_others(dates, request)}在本文件的期间以前，{doubt}"
    hint = "是旧的就改；说的是以前的事，就写明“已经”“上学年”等字"
    return _all_of(dates, request, dates[0].reminder("旧年份", message, hint))


def _not_in_term(outside: Sequence[Dated], request: ReviewRequest, setting: Setting) -> Finding:
    shown = f"{_day(setting.window.start)}到{_day(setting.window.end)}"
    what = "这个学期" if setting.context.term is not None else "本文件的期间"
    meant = _year_meant(outside[0], setting)
    doubt = f"，是不是{meant}？" if meant else ""
    message = f"“{outside[0].text}”{_and_others(outside, request)}不在{what}（{shown}）里{doubt}"
    hint = "请核对日期；放假、开学变了，就改学校.yaml 的校历"
    return _all_of(outside, request, outside[0].reminder("校历外", message, hint))


def _year_meant(dated: Dated, setting: Setting) -> str:
    """The year that puts a time into the document's period where the one written is the year before it."""
    years, days = _YEAR.findall(dated.text), dated.days
    later = [day + _A_YEAR for day in days] if days else []
    inside = bool(later) and setting.window.start <= later[0] <= later[-1] <= setting.window.end
    return f"{int(years[-1]) + 1}年" if years and inside else ""


def _and_others(dates: Sequence[Dated], request: ReviewRequest) -> str:
    """等 3 处（第 6、7、8 行）, where there is more than one."""
    lines = dict.fromkeys(request.source.line_of(each.line.at + each.start) for each in dates)
    shown = "、".join(map(str, list(lines)[:_MOST_LINES])) + (" 等行" if len(lines) > _MOST_LINES else " 行")
    return f"等 {len(dates)} 处（第 {shown}）" if dates[1:] else ""


def _all_of(dates: Sequence[Dated], request: ReviewRequest, found: Finding) -> Finding:
    """A finding at the first of these dates, with the places of the others."""
    others = (request.source.position(each.line.at + each.start, len(each.text)) for each in dates[1:])
    return found._replace(also=tuple(others))


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
