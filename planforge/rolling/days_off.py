"""What public holidays do to the days of a new term: days off, days worked for them, days lost."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from planforge.calendar.holidays import DayKind, day_status, is_published, rests
from planforge.calendar.published import Rest
from planforge.calendar.spans import DAYS_OF_WEEK
from planforge.rolling.frame import Frame

_EVENT = 3  # days from the first to the last of what takes place on every one of them
_FORTNIGHT = timedelta(days=14)
_WEEK, _LONG = 6, 15  # days between the first and the last


@lru_cache(maxsize=512)
def special_status(start: date, end: date, frame: Frame) -> str:
    """Why old days have no counterpart by week and weekday: worked for a holiday, or off for one; or nothing."""
    if start == end and day_status(start).kind is DayKind.MAKE_UP:
        return make_up(start, frame)
    off = [day_status(day) for day in days_between(start, end)]
    if all(status.kind is DayKind.OFF for status in off):
        return f"原来在{off[0].name}假期里，没有改{_now(off[0].name, start, frame)}"
    return ""


def _now(holiday: str, old: date, frame: Frame) -> str:
    """When a holiday is in the new term."""
    year = old.year + frame.years if not frame.crosses else frame.year(old.year)
    name = holiday.partition("、")[0]
    rest = next((each for each in rests(year) if name in each.name), None)
    if rest is None or not frame.is_of_new_period(rest.first):
        return ""
    return f"；现在{rest.name}放假是{_days_of(rest)}{'' if is_published(year) else '，暂定'}"


def left_out(text: str, old: Rest, new: Rest) -> str:
    """What is asked about a festival that a text names, which was in a holiday and has days of its own now."""
    for name in old.name.split("、"):
        if name in new.name or name.removesuffix("节") not in text:
            continue
        rest = next((each for each in rests(new.first.year) if name in each.name), None)
        now = f"，{name}放假是{_days_of(rest)}" if rest else ""
        sure = "" if is_published(new.first.year) else "（暂定）"
        return f"{new.name}放假是{_days_of(new)}{now}{sure}，请改“{name.removesuffix('节')}”"
    return ""


def _days_of(rest: Rest) -> str:
    return named(rest.first) if rest.first == rest.last else f"{named(rest.first)}至{named(rest.last)}"


def make_up(day: date, frame: Frame) -> str:
    """What is asked about a weekend day that was worked for a holiday."""
    name, year = day_status(day).name, day.year + frame.years
    asked = f"{day.month}月{day.day}日原来是{name}的调休上班日，没有改；"
    if not is_published(year):
        return f"{asked}{year}年的调休还没有公布"
    days = [worked for rest in rests(year) for worked in rest.worked if frame.is_of_new_period(worked)]
    return f"{asked}新学期调休上班的是{'、'.join(map(named, days))}" if days else f"{asked}新学期没有调休"


@lru_cache(maxsize=512)
def on_holiday(old: tuple[date, date], new: tuple[date, date]) -> str:
    """Which holiday takes all days of the new ones, where the old ones were worked or a weekend out of holidays; or nothing."""
    if _worked(*new) > 0 or (_worked(*old) == 0 and (_touch(*old) or not _touch(*new))):
        return ""
    reasons = [_day_off(day) for day in days_between(*new)]
    reason = next((each for each in reasons if each != "周末"), reasons[0])
    whole = named(new[0]) if new[0] == new[1] else f"{named(new[0])}至{named(new[1])}"
    return f"{whole}是{reason}，请另定日子{_instead(new[1]) if new[0] == new[1] else ''}"


@lru_cache(maxsize=512)
def partly_on_holiday(old: tuple[date, date], new: tuple[date, date], *, is_known: bool) -> str:
    """Which days of a new range of some days are off for a holiday; or nothing.

    A row for a whole week only tells the week, so nothing is asked about it; of a long range only its beginning is. Of a
    holiday that was known when the range was written (``is_known``) is asked only where it takes more days now.
    """
    length = (new[1] - new[0]).days
    if length <= 0 or (length == _WEEK and (old[1] - old[0]).days == _WEEK):
        return ""
    if length < _LONG and (lost := _no_longer_worked(old, new)):
        return lost
    off = _off(*new) if length < _LONG else []
    if 0 < length <= _EVENT and not is_known and not off and not _touch(*old):
        off = [
            day for day in days_between(*new) if _touch(day, day)
        ]  # an event goes on at a weekend, not in a holiday
    if off and not (is_known and len(off) <= len(_off(*old))):
        until = "" if len(off) == 1 else f"至{named(off[-1])}"
        return f"其中{named(off[0])}{until}是{_day_off(off[0])}，请看要不要改"
    if _touch(new[0], new[0]) and (length >= _LONG or not _touch(old[0], old[0])):
        return f"开始的那天{named(new[0])}是{_day_off(new[0])}，请另定日子{_instead(new[0])}"
    return ""


def _no_longer_worked(old: tuple[date, date], new: tuple[date, date]) -> str:
    """Which day of a range was worked for a holiday and is a free one of a weekend now; or nothing."""
    for at, day in enumerate(days_between(*old)):
        now = new[0] + timedelta(days=at)
        is_free = now <= new[1] and day_status(now).kind is DayKind.WEEKEND
        if is_free and day_status(day).kind is DayKind.MAKE_UP:
            was = day_status(day).name
            return f"原来{day.month}月{day.day}日是{was}的调休上班日，现在{named(now)}是周末，请看要不要改"
    return ""


def _off(start: date, end: date) -> list[date]:
    """The days of a range that would be worked, were they not off for a holiday."""
    return [
        day for day in days_between(start, end) if day.weekday() < 5 and day_status(day).kind is DayKind.OFF
    ]


def _instead(day: date) -> str:
    """The next day that is worked, as a proposal."""
    worked = (each for each in days_between(day, day + _FORTNIGHT) if _worked(each, each))
    found = next(worked, None)
    return f"，例如{named(found)}" if found else ""


@lru_cache(maxsize=512)
def off_within(start: date, end: date) -> str:
    """What is worth knowing of days that a holiday touches, as a remark."""
    off = next((day for day in days_between(start, end) if day_status(day).kind is DayKind.OFF), None)
    if off is None:
        return ""
    return f"，{_day_off(off)}" if start == end else f"，其中{named(off)}起{_day_off(off)}"


def _touch(start: date, end: date) -> bool:
    return any(day_status(day).kind is DayKind.OFF for day in days_between(start, end))


def _day_off(day: date) -> str:
    """Why a day is not worked: a holiday or a weekend; nothing where it is."""
    status = day_status(day)
    if status.kind is DayKind.OFF:
        return f"{status.name}放假{'（暂定）' if status.tentative else ''}"
    return "周末" if status.kind is DayKind.WEEKEND else ""


def _worked(start: date, end: date) -> int:
    return sum(day_status(day).kind in (DayKind.WORK, DayKind.MAKE_UP) for day in days_between(start, end))


def days_between(start: date, end: date) -> list[date]:
    """The days of a range, at most those of half a year."""
    return [start + timedelta(days=n) for n in range(min((end - start).days, 200) + 1)]


def named(day: date) -> str:
    """A day in words: 10月4日（周一）."""
    return f"{day.month}月{day.day}日（周{weekday_of(day)}）"


def weekday_of(day: date) -> str:
    """The weekday in one character."""
    return DAYS_OF_WEEK[day.weekday()]


@lru_cache(maxsize=512)
def whole_rest(start: date, end: date) -> Rest | None:
    """The public holiday that a range is, from its first day off to its last."""
    return next((rest for rest in rests(start.year) if rest.first == start and rest.last == end), None)
