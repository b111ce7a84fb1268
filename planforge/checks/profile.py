"""What must hold in the school profile beyond its shape: its days and periods exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from planforge.checks.plain_times import are_plain_terms, is_plain, is_plain_period, plain_term
from planforge.checks.times import named, read_plainly
from planforge.diagnostics import Finding
from planforge.model.profile import Profile

_NOBODY = "某某"  # stands for a name
_NEVER_OFF = ("02-24", "09-12")  # month and day between which terms begin and no holiday lies


class ProfileFinding(NamedTuple):
    """A finding and the path of keys in 学校.yaml below which it stands."""

    path: tuple[str, ...]
    finding: Finding


def check_calendar(said: Mapping[str, Any]) -> list[ProfileFinding]:
    """What a profile that could not be read has under 校历 at a wrong place, as plain data; see ``calendar_shape``."""
    from planforge.checks.calendar_shape import misplaced  # noqa: PLC0415 - only for wording a mistake

    return [
        ProfileFinding(each.path, Finding(each.code, each.message, 0, each.path[-1], each.hint))
        for each in misplaced(said)
    ]


def check_profile(profile: Profile) -> list[ProfileFinding]:
    """Everything doubtful in a profile; all documents of a school are read against it."""
    return [
        *_name_to_be_filled(profile),
        *_doubtful_period(profile),
        *_term_without_days(profile),
        *_doubtful_terms(profile),
        *_opening_on_a_holiday(profile),
        *_doubtful_own_days(profile),
        *_doubtful_signing_date(profile),
    ]


def _name_to_be_filled(profile: Profile) -> Iterator[ProfileFinding]:
    """Fails: ``学校: 某某市某某小学``, as a new workspace has it. Passes: a school's own name."""
    if _NOBODY in profile.school:
        message = "校名还没有改，每份文件的标题都用它"
        finding = Finding("待填", message, 0, profile.school, "改成学校的全称", is_error=False)
        yield ProfileFinding(("学校",), finding)


def _doubtful_period(profile: Profile) -> Iterator[ProfileFinding]:
    """Fails: ``当前学期: 2026—2028学年度第一学期``, ``本学期``. Passes: ``当前学期: 2026—2027学年度第一学期``."""
    text = profile.period
    if text and not is_plain_period(text):
        from planforge.calendar.period import read_period  # noqa: PLC0415 - plain periods need no reading

        period = read_period(text)
        for finding in named(period.findings if period else (), text, 0):
            yield ProfileFinding(("当前学期",), finding)
        if period is None or (period.start is None and not period.findings):
            message = f"“{text}”看不出是哪个学期"
            hint = "写成“2026—2027学年度第一学期”或“2026-2027-1”"
            yield ProfileFinding(("当前学期",), Finding("期间", message, 0, text, hint, is_error=False))


def _term_without_days(profile: Profile) -> Iterator[ProfileFinding]:
    """Fails: a 当前学期 that the 校历 has no row for, although it has some. Passes: one that it has, or no 校历."""
    text, known = profile.period, {plain_term(name) for name in profile.terms}
    if known and text not in profile.terms and None not in known and plain_term(text) not in {None, *known}:
        message = f"“校历”里没有“{text}”这一行，它的周次、放假按通常的日子推算"
        hint = "在“校历”里补一行；是上个学期的，就改“当前学期”"
        yield ProfileFinding(("当前学期",), Finding("校历", message, 0, text, hint, is_error=False))


def _doubtful_terms(profile: Profile) -> Iterator[ProfileFinding]:
    """Fails: ``开学: 2026-09-31``, ``放假: 下周``, 放假 before 开学, a row of last year. Passes: ``{开学: 2026-09-01, 放假: 2027-01-22}``."""
    if are_plain_terms(profile.terms):
        return
    from planforge.calendar.school_calendar import read_school_calendar  # noqa: PLC0415

    entries = {name: term.texts for name, term in profile.terms.items()}
    for period, key, found in read_school_calendar(entries)[1]:
        text = entries[period][key] if key else period
        path = ("校历", period, key) if key else ("校历", period)
        for finding in named((found,), text, 0):
            yield ProfileFinding(path, finding)


def _opening_on_a_holiday(profile: Profile) -> Iterator[ProfileFinding]:
    """Fails: ``开学: 2026-10-01``. Passes: any day on which no published notice has a holiday."""
    for name, term in profile.terms.items():
        if not _NEVER_OFF[0] <= term.opens[5:] <= _NEVER_OFF[1]:
            from planforge.calendar.published import PUBLISHED  # noqa: PLC0415 - few terms begin then

            for rest in (each for rests in PUBLISHED.values() for each in rests):
                if rest.first.isoformat() <= term.opens <= rest.last.isoformat():
                    message, hint = f"“{term.opens}”在{rest.name}假期里", "请核对开学的日期"
                    finding = Finding("校历", message, 0, term.opens, hint, is_error=False)
                    yield ProfileFinding(("校历", name, "开学"), finding)


def _doubtful_own_days(profile: Profile) -> Iterator[ProfileFinding]:
    """Fails: ``活动: {10月底: 运动会}``, a day of another term or in a holiday. Passes: ``活动: {2026-10-15: 运动会}``."""
    if not any(term.days for term in profile.terms.values()):
        return
    from planforge.calendar.own_days import read_own_days  # noqa: PLC0415 - few profiles have any
    from planforge.calendar.period import read_period  # noqa: PLC0415
    from planforge.calendar.term_entry import read_term  # noqa: PLC0415

    for name, dates in profile.terms.items():
        period = read_period(name)
        if dates.days and period is not None and period.term is not None:
            term, _ = read_term(period, dates.texts)
            for key, found in read_own_days(dates.days, term)[1]:
                for finding in named((found,), key, 0):
                    yield ProfileFinding(("校历", name, "活动", key), finding)


def _doubtful_signing_date(profile: Profile) -> Iterator[ProfileFinding]:
    """Fails: ``落款: {日期: 2026-02-30}``. Passes: a profile that leaves the date to each document."""
    text = profile.sign_off.date if profile.sign_off else ""
    if text and not is_plain(text):
        for finding in named(read_plainly(text), text, 0):
            yield ProfileFinding(("落款", "日期"), finding)
