"""Days next to others: a few days from a festival that is named with them, or next to a holiday for which pupils leave and return."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from planforge.calendar.holidays import DayKind, day_status, is_published, rests
from planforge.calendar.published import Rest
from planforge.rolling.date_context import sentence_of
from planforge.rolling.days_off import named, special_status
from planforge.rolling.decisions import Line
from planforge.rolling.fixed import around_date
from planforge.rolling.frame import Frame
from planforge.rolling.special_days import SpecialDay, jubilees_in, special_days_in

_LEAVING = re.compile("放假|放学|离校|离园|休假|停课")
_COMING_BACK = re.compile("返校|返岗|上课|复课|收假|上班|到校|开学|收心|返园|行课")
_INSTEAD, _NEAR = re.compile("改[期到在为]|顺延|推迟|延期|备用"), 8
_LISTED = re.compile(r"(?:\s*[、和与及]\s*\d{1,2}月\d{1,2}日)+")
_DAYS_NEAR = 3  # days from one that its sentence names with its date
_DAY_OF = r"(?<!\d){}\s*月\s*{}\s*[日号]"
_DAYS_BESIDE, _DRIFT = 7, 3  # days from a festival that still belong to it; days by which that may change
_FORTNIGHT, _FRIDAY = 14, 5
_EXAM = ("高考", "中考")


class Anchored(NamedTuple):
    """A new day that hangs on a festival or a holiday, and what is asked about it; None where it is left as it is."""

    day: date | None
    question: str
    is_sure: bool = False


_ROW = 60  # characters of a row that is about one thing


def anchored(line: Line, span: tuple[int, int], day: date, frame: Frame) -> Anchored | None:
    """A day a few days from a festival that its clause names, or next to a holiday for which pupils leave or return."""
    clause = _clause(line, span)
    is_row = line.in_table and len(line.text) <= _ROW and not special_status(day, day, frame)
    words = line.text if is_row else clause
    return (
        _by_holiday(clause, day, frame)
        or _by_festival(words, day, frame)
        or _by_sentence(line, span, day, frame)
    )


def _by_sentence(line: Line, span: tuple[int, int], day: date, frame: Frame) -> Anchored | None:
    """A day close to a festival whose date stands before or behind it in its sentence (9月25日中秋节，9月23日做月饼)."""
    sentence = line.text[slice(*sentence_of(line.text, *span))]
    if (
        "，" not in sentence
        or frame.is_anchor(day)
        or _INSTEAD.search(line.text, max(0, span[0] - _NEAR), span[0])
    ):
        return None
    for special in special_days_in(sentence):
        old = special.day(day.year)
        if (
            old
            and 0 < abs((day - old).days) <= _DAYS_NEAR
            and re.search(_DAY_OF.format(old.month, old.day), sentence)
        ):
            return _by_festival(special.name, day, frame)
    return None


def _clause(line: Line, span: tuple[int, int]) -> str:
    """The words between the marks around a date and the others of its list, and what stands beside it in other fields."""
    start, end = span
    listed = _LISTED.match(line.text, end)  # 9月30日、12月31日放假前
    return f"{around_date(line.text, start, listed.end() if listed else end)} {line.beside}"


def _by_festival(clause: str, day: date, frame: Frame) -> Anchored | None:
    for special in (*special_days_in(clause), *jubilees_in(clause)):
        old = special.day(day.year)
        if old is None or not special.is_day or not 0 < abs((day - old).days) <= _DAYS_BESIDE:
            continue
        new = special.day(frame.year(day.year))
        if new is None or (frame.crosses and not frame.is_of_new_period(new)):
            return Anchored(None, f"跟着{special.name}走，新学期里没有{special.name}，没有改")
        return _kept_beside(special, (day, old), new, frame.day(day))
    return None


def _kept_beside(special: SpecialDay, old: tuple[date, date], new: date, moved: date) -> Anchored | None:
    """A day as far from the new festival as it was from the old, where the teaching week would take it elsewhere."""
    distance = (old[0] - old[1]).days
    now = (moved - new).days
    is_fixed = (old[1].month, old[1].day) == (new.month, new.day)
    is_exam = special.name.endswith(_EXAM)
    is_eve = distance == -1 and day_status(old[1]).kind is DayKind.OFF  # 4月30日庆五一
    hangs = is_fixed and (abs(distance) <= _DAYS_NEAR if is_exam else is_eve)
    if abs(now - distance) <= _DRIFT and now * distance > 0 and not (hangs and now != distance):
        return None
    if now == 0 and _works(new) and not _works(old[1]) and _works(old[0]):
        return None  # it was put off a Sunday, and there is no Sunday now
    day = new + timedelta(days=distance)
    step = timedelta(days=-1 if distance < 0 else 1)
    while not is_exam and day.isoweekday() > _FRIDAY >= old[0].isoweekday():  # examinations know no Sunday
        day += step
    how = "还是这一天" if (day.month, day.day) == (old[0].month, old[0].day) else "改的"
    is_sure = hangs and day == new + timedelta(days=distance)
    return Anchored(day, f"{special.name}今年是{named(new)}，按离它的天数{how}", is_sure)


def _works(day: date) -> bool:
    return day_status(day).kind in (DayKind.WORK, DayKind.MAKE_UP)


def _by_holiday(clause: str, day: date, frame: Frame) -> Anchored | None:
    """The last day before a holiday and the first behind it, where pupils leave and return."""
    for words, beside, step in ((_LEAVING, day + timedelta(1), -1), (_COMING_BACK, day - timedelta(1), 1)):
        if not words.search(clause):
            continue
        rest = next(
            (each for each in rests(day.year) if beside == (each.first if step < 0 else each.last)), None
        )
        if rest is not None:
            return _beside_rest(rest, step, frame)
    return None


def _beside_rest(rest: Rest, step: int, frame: Frame) -> Anchored:
    new = same_rest(rest, frame)
    if new is None:
        return Anchored(None, f"跟着{rest.name}放假走，新学期没有这个假，没有改")
    day = (new.first if step < 0 else new.last) + timedelta(days=step)
    for _ in range(_FORTNIGHT):
        if _works(day):
            break
        day += timedelta(days=step)
    if is_published(new.first.year):
        return Anchored(day, f"{new.name}放假{'前' if step < 0 else '后'}", is_sure=True)
    return Anchored(day, f"{new.first.year}年{new.name}放假安排还没有公布，暂定")


def same_rest(rest: Rest, frame: Frame) -> Rest | None:
    """The holiday of the new period that is the same as one of the old; None where it lies in no new term."""
    year = rest.first.year + frame.years if not frame.crosses else frame.year(rest.first.year)
    name = rest.name.partition("、")[0]
    new = next((each for each in rests(year) if name in each.name), None)
    return None if new is None or (frame.crosses and not frame.is_of_new_period(new.first)) else new
