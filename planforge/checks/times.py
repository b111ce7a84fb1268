"""Times: days and hours that do not exist, what looks like a date and is none, weeks beyond the term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from planforge.checks.own_period import own_period
from planforge.checks.plain_times import is_plain, is_plain_period, surely_in_term
from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Finding
from planforge.model.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planforge.calendar.finding import Finding as TimeFinding

CODES: Final = {
    "date-impossible": "日期",
    "date-doubtful": "疑似日期",
    "date-reversed": "起止",
    "date-weekday": "星期",
    "clock-impossible": "时刻",
    "week-beyond": "周次",
    "period-doubtful": "期间",
    "calendar-period": "校历",
    "calendar-day": "校历",
    "calendar-order": "校历",
    "calendar-week-start": "校历",
    "calendar-before": "校历",
}
"""What a finding of the calendar is called before a user."""

_AS_A_TERM: Final = "写成“2026—2027学年度第一学期”或“2026-2027-1”；一年的写“2026年度”"
_SEVERAL_YEARS: Final = re.compile(r"近|[一二两三四五六七八九十\d]个?年")

_Terms: TypeAlias = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""The 校历 of a profile as texts: period, and its entry by key."""


def doubtful_time(request: CheckRequest) -> Iterator[Finding]:
    """A day that no calendar has, or a week after the holidays began, sends people to the wrong day.

    Fails: ``时间: 9月31日``, ``时间: 25:00``, ``第40周: …`` in 时间安排. Passes: ``时间: 9月30日前（暂定）`` and any
    other words; text around the first date, week or clock time is left alone.
    """
    period = own_period(request.spec, request.profile)
    most = surely_in_term(request.profile, period)
    for at, text in request.places.times:
        if not is_plain(text, most):
            yield from named(_read(text, period, _terms(request.profile)), text, at)


def doubtful_period(request: CheckRequest) -> Iterator[Finding]:
    """The period stands in the title, and every date without a year takes its year from it.

    Fails: ``期间: 2026—2028学年度第一学期``, ``本学期``, ``第一学期``. Passes: ``期间: 2026—2027学年度第一学期``, ``期间: 近两年``.
    """
    text = request.spec.period
    if text and not is_plain_period(text):
        from planforge.calendar.period import PeriodKind, read_period  # noqa: PLC0415 - plain periods need no reading

        period, at = read_period(text), request.header.get("期间", 0)
        if period is not None:
            yield from named(period.findings, text, at)
        if period is None and not _SEVERAL_YEARS.search(text):
            message = f"“{text}”看不出是哪个学期，日期、周次、旧年份没有照它查"
            yield Finding("期间", message, at, text, _AS_A_TERM, is_error=False)
        elif period and period.kind is PeriodKind.TERM and not (period.school_year or period.findings):
            message = f"“{text}”没有写是哪一学年的"
            yield Finding("期间", message, at, text, _AS_A_TERM, is_error=False)


def doubtful_signing_date(request: CheckRequest) -> Iterator[Finding]:
    """The date of the sign-off is what a document is filed by, and that of 版记 when it was sent out.

    Fails: ``落款: {日期: 2026-02-30}``, ``日期: 20226年2月``. Passes: ``日期: 2026-09-01``, ``日期: 二〇二六年九月``.
    """
    spec = request.spec
    for key, said in (("落款", spec.sign_off), ("版记", spec.imprint)):
        if said and said.date and not is_plain(said.date):
            yield from named(read_plainly(said.date), said.date, request.header.get(key, 0))


def named(findings: Iterable[TimeFinding], text: str, at: int) -> Iterator[Finding]:
    """Findings inside a text as findings in the spec, under the codes that users know."""
    for found in findings:
        fragment = text[found.start : found.end] or text
        yield Finding(CODES[found.code], found.message, at, fragment, found.hint, found.is_error)


def read_plainly(text: str) -> tuple[TimeFinding, ...]:
    """What is wrong with a text about time that stands for itself, outside any term."""
    return _read(text, "", ())


def _terms(profile: Profile) -> _Terms:
    return tuple((name, tuple(term.texts.items())) for name, term in profile.terms.items())


@lru_cache(maxsize=2048)
def _read(text: str, period: str, terms: _Terms) -> tuple[TimeFinding, ...]:
    """What is wrong with a text about time; the same times come again and again in a school's plans."""
    from planforge.calendar.expressions import read_time  # noqa: PLC0415 - plain times need no reading
    from planforge.calendar.period import read_period  # noqa: PLC0415
    from planforge.calendar.school_calendar import read_school_calendar  # noqa: PLC0415
    from planforge.calendar.short_days import in_dots, is_stroked  # noqa: PLC0415

    calendar, _ = read_school_calendar({name: dict(entry) for name, entry in terms})
    context = calendar.context(read_period(period))
    if not is_stroked(text):
        return read_time(text, context).findings
    dotted = in_dots(text)
    found = read_time(dotted, context).findings
    return tuple(replace(each, message=each.message.replace(dotted, text)) for each in found)
