"""Which period an old spec is about, and the frame in which it moves to the one that is wanted."""

from __future__ import annotations

import re
from datetime import date, timedelta

from planforge.calendar.coded import NUMBER, TO, code, number, pattern
from planforge.calendar.day import read_day
from planforge.calendar.period import Period, PeriodKind, read_period
from planforge.calendar.school_calendar import SchoolCalendar, read_school_calendar
from planforge.model.profile import Profile
from planforge.rolling.frame import Frame
from planforge.rolling.short_terms import other_years, period_in_short
from planforge.rolling.special_days import SpecialDay, special_days_in
from planforge.rolling.wanted_period import frame_between
from planforge.source import Mapping, Scalar, Source
from planforge.source.nodes import scalars

_SHORT = re.compile(r"(?<!\d)\d{4}-\d{4}-[12](?!\d)")

_WEEK = re.compile(pattern(rf"第({NUMBER})(?:教学)?周(?!{TO})"))
_FIRST_WEEKS = timedelta(days=14)
_WITH_FIRST_WEEKS = (PeriodKind.TERM, PeriodKind.SCHOOL_YEAR, PeriodKind.YEAR)
_OF_OTHERS = re.compile(r"(?<!^)(?<!印发)(?<!下发)(?<!发布)(?<!公布)(?<!颁发)(?<!实施)(?<!报送)《[^《》]*》")


def frame_for(
    source: Source, profile: Profile, target: str, since: str = "", written: str = ""
) -> Frame | str:
    """The frame for a spec and a target; ``since`` names the old period where the spec does not, ``written`` the day it was written.

    A sentence for the user where there is none.
    """
    told = read_period(since) if since else None
    if since and (told is None or told.findings):
        return f"看不懂“{since}”：--from 写这份规格原来的学期，例如 --from 2026-2027-1。"
    if told is not None and (said := _says_otherwise(source, told)):
        return f"规格里写着“{said}”，和“--from {since}”合不起来：--from 只在规格里看不出学期时用，请去掉它。"
    calendar = calendar_of(profile)
    signed = _signed(source)
    old = _old_period(source, profile, since, signed, calendar)
    if old is None:
        return "看不出这份规格是哪个学期的：请加上 --from，例如 --from 2026-2027-1。"
    frame = frame_between(old, signed, target, calendar)
    if isinstance(frame, str):
        return frame
    day = read_day(written, frame.window)[0] if written else signed
    if written and (day is None or not _may_be_written(frame, day)):
        return (
            f"--写于 后面是“{written}”：请写原来这份是哪天写的，"
            f"要在{frame.old.text}里或开学前，例如 --写于 {_example(frame)}。"
        )
    known = frame._replace(
        about=_about(source), title=_title(source), heads=_heads(source), week=_week(frame)
    )
    known = _with_its_day(known, day) if day else _with_its_month(known, source)
    return _on_its_day(known, source)


def _says_otherwise(source: Source, told: Period) -> str:
    """The period that a spec itself names, where it has no day in common with the one that is told."""
    texts = (each.text for key, value in source.root.pairs if key.text == "期间" for each in scalars(value))
    for text in texts:
        written = read_period(text)
        days, others = written and written.window, told.window
        if days and others and (days.end < others.start or others.end < days.start):
            return text
    return ""


def _may_be_written(frame: Frame, day: date) -> bool:
    """Whether a document may be written on a day: one of its period, or of the weeks of getting ready for it."""
    return frame.is_of_period(day) and day <= frame.window.end


def _example(frame: Frame) -> str:
    """A day on which a document may be written, as a user types it."""
    day = frame.window.start
    return f"{day.year}-{day.month}-{day.day}"


def _with_its_day(frame: Frame, signed: date | None) -> Frame:
    """The frame with the day by which the document was written: that of its sign-off, or one in the first weeks of its term or year."""
    if signed is not None and _may_be_written(frame, signed):
        return frame._replace(written=signed, signed=True, over=signed, ahead=signed + timedelta(days=1))
    is_in_general = frame.old.kind in _WITH_FIRST_WEEKS
    return frame._replace(written=frame.window.start + _FIRST_WEEKS if is_in_general else signed)


def _with_its_month(frame: Frame, source: Source) -> Frame:
    """The frame with the month in which the document was signed: what lies behind it is planned, what lies before it is over."""
    text = signed_text(source)
    month = read_period(text) if text else None
    days = month.window if month is not None and month.kind is PeriodKind.MONTH else None
    if days is None or not _may_be_written(frame, days.end):
        return _with_its_day(frame, None)
    return frame._replace(
        written=days.start, signed=True, over=days.start, ahead=days.end + timedelta(days=1)
    )


def _week(frame: Frame) -> int:
    """The teaching week that a document is for: 2026—2027学年度第一学期第7周."""
    match = _WEEK.search(code(frame.old.text).text) if frame.old.kind is PeriodKind.TERM else None
    return (number(match[1]) or 0) if match else 0


def _title(source: Source) -> str:
    """The title of a document as it is written, or as it is made of its head, without spaces.

    What it passes on or carries out (关于转发《……》的通知) is a title of others and left out.
    """
    heads = {key.text: value for key, value in source.root.pairs}
    names = ("标题",) if "标题" in heads else ("学校", "期间", "主题", "文种")
    words = "".join(each.text for name in names if name in heads for each in scalars(heads[name]))
    return _OF_OTHERS.sub("", "".join(words.split()))


def _heads(source: Source) -> frozenset[str]:
    """The lines of the head that name a document: its title, its subject, its period."""
    named = (value for key, value in source.root.pairs if key.text in ("标题", "主题", "期间"))
    texts = (each.text for value in named for each in scalars(value))
    return frozenset(line.strip() for text in texts for line in text.split("\n") if line.strip())


def _about(source: Source) -> tuple[SpecialDay, ...]:
    """The special days that the head of a document names."""
    heads = [value for key, value in source.root.pairs if key.text in ("标题", "主题")]
    return tuple(
        special for head in heads for each in scalars(head) for special in special_days_in(each.text)
    )


def _on_its_day(frame: Frame, source: Source) -> Frame:
    """A document about a special day of the year (国际减灾日) moves to that day, and all its dates with it."""
    day = frame.window.start
    if frame.old.kind is not PeriodKind.DAY or frame.days is not None or frame.crosses:
        return frame
    for special in special_days_in(source.text):
        new = special.again(day, day.year + frame.years)
        if new is not None:
            return frame._replace(days=(new - day).days)
    return frame


def calendar_of(profile: Profile) -> SchoolCalendar:
    """The 校历 of a profile."""
    return read_school_calendar({name: term.texts for name, term in profile.terms.items()})[0]


def _old_period(
    source: Source, profile: Profile, since: str, signed: date | None, calendar: SchoolCalendar
) -> Period | None:
    """The period of the old spec: as told, as written, from its title, its file name, its date, the profile."""
    heads = {key.text: value for key, value in source.root.pairs}
    texts = [since] if since else []
    for name in ("期间", "标题"):
        if name in heads:
            texts += [each.text for each in scalars(heads[name])]
    texts.append(source.name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0])
    for text in texts:
        short = _SHORT.search(text)
        period = read_period(short[0] if short else text)
        if period is None or period.term is None:
            period = read_period(period_in_short(text)) or period
        if period is not None and (calendar.context(period).window or signed):
            return period
    if signed is not None:
        year = signed.year - (signed.month < 8)
        return read_period(f"{year}-{year + 1}-{1 + (2 <= signed.month < 7)}")
    period = read_period(profile.period)
    days = calendar.context(period).window if period is not None else None
    title = _OF_OTHERS.sub("", "".join(texts))
    return None if days is not None and other_years(title, days) else period


def _signed(source: Source) -> date | None:
    text = signed_text(source)
    return read_day(text)[0] if text else None


def signed_text(source: Source) -> str:
    """The date of the sign-off as it is written; nothing where it bears none."""
    for key, value in source.root.pairs:
        if key.text == "落款" and isinstance(value, Mapping):
            for name, text in value.pairs:
                if name.text == "日期" and isinstance(text, Scalar):
                    return text.text.strip()
    return ""
