"""Teaching weeks stay what they are; what has changed around them is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from planforge.calendar.coded import NUMBER, TO, Coded, code, number, pattern
from planforge.calendar.dates import WEEKDAYS, each_date
from planforge.calendar.fixed_days import fixed_period
from planforge.calendar.relative import RELATIVE_PATTERN
from planforge.calendar.spans import Window, last_day
from planforge.rolling.dates import Found
from planforge.rolling.days_off import named, on_holiday, whole_rest
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.frame import Frame
from planforge.rolling.special_days import SpecialDay, special_days_in
from planforge.rolling.written_week import weeks_of_column

_WEEK = re.compile(
    pattern(
        rf"(?<!月)(?<!后)(?<!开学)第(?:(?P<first>{NUMBER})(?:{TO}|&)第?)?(?P<n>{NUMBER})(?:教学)?周"
        r"(?!年)(?!岁)(?:周|星期)?(?P<wd>[一二三四五六日天])?"
    )
)
"""A week (第3周周三) or several of one number after the other (第7—9周); ``n`` is the last."""
_BARE_WEEKS = re.compile(r"\s*(?P<first>\d{1,2})(?:\s*[-—–~～至]{1,2}\s*(?P<last>\d{1,2}))?\s*周?\s*[|｜\t]")
_LENGTH = re.compile(
    r"(?:本|全|新)学期[^，。；\d]{0,8}?共?(?:计|有)?\s*(?P<n>1\d|2[0-5])\s*个?(?:教学)?周(?![一二三四五六日次末\d])"
)
_WEEK_LONG = timedelta(days=7)
_OFF = re.compile(r"节?放假(?=$|[\s；，。、|｜（(])")
"""Behind a festival: the days off are in that row, though an earlier roll may have left them in another week."""
_CLOSE = timedelta(days=3)  # between the days of a row and a special day that it prepares for
_RELATIVE = re.compile(RELATIVE_PATTERN)


def week_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[Found]:
    """第3周 and 第3周周三: kept; asked about where the new term has no such week, or it is a holiday."""
    if "周" not in line.text:
        return
    for match in _WEEK.finditer(coded.text):
        span = coded.span(*match.span())
        yield span, _week(line, span, match, frame)


def term_length(line: Line, frame: Frame) -> Iterator[Found]:
    """本学期共19周: asked where the new term has more or fewer weeks."""
    if "周" not in line.text or frame.old.term is None:
        return
    terms = [frame.calendar.term(*name) for name in (frame.first, frame.new_first)]
    old, new = (term.weeks for term in terms)
    for match in _LENGTH.finditer(line.text):
        if any(term.assumed for term in terms):
            yield (
                match.span("n"),
                line.asked("周次", match.span("n"), f"“{match['n']}周”没有改，请按校历核对"),
            )
        elif old == new:
            yield match.span("n"), line.kept("周次", match.span("n"), "新学期一样长")
        else:
            weeks = int(match["n"]) + new - old
            said = f"“{match['n']}周”没有改：新学期按校历{'多' if new > old else '少'}{abs(new - old)}周，是{weeks}周"
            yield match.span("n"), line.asked("周次", match.span("n"), said)


def _week(line: Line, span: tuple[int, int], match: re.Match[str], frame: Frame) -> Decision:
    week, weekday = number(match["n"]) or 0, WEEKDAYS.get(match["wd"] or "", 0)
    old, new = frame.calendar.term(*frame.first), frame.calendar.term(*frame.new_first)
    if week <= old.weeks and week > new.weeks and not new.assumed:
        return line.asked("周次", span, f"新学期只有{new.weeks}周，没有第{week}周")
    first = number(match["first"]) or week
    before, after = (_days(term.week(first), term.week(week), weekday) for term in (old, new))
    trouble = on_holiday(before, after) if before and after else ""
    if weekday and after and not new.start <= after[0] <= new.end:
        where = f"{named(new.start)}开学以前" if after[0] < new.start else f"{named(new.end)}学期结束以后"
        trouble = f"新学期的{line.words(span)}是{named(after[0])}，在{where}"
    return line.asked("周次", span, trouble) if trouble else line.kept("周次", span, "周次不变")


def _days(first: Window | None, last: Window | None, weekday: int) -> tuple[date, date] | None:
    """The days of the weeks from one to another, or the weekday of the last; None where one is missing."""
    if first is None or last is None:
        return None
    if not weekday:
        return first.start, last.end
    day = date.fromordinal(last.start.toordinal() + (weekday - last.start.isoweekday()) % 7)
    return day, day


def relative_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[Found]:
    """国庆前一周 and 期中后 stay as they are and mean other days."""
    if frame.crosses:
        return
    for match in _RELATIVE.finditer(coded.text):
        if match["side"] or match["rel"] or match["count2"]:
            span = coded.span(*match.span())
            yield span, line.kept("相对时间", span, "随新校历推算")


def row_days(line: Line, frame: Frame) -> tuple[date, date] | None:
    """The days that a line of a schedule begins with, or those of its entry.

    They are a range of dates, or weeks (第5周, or the 5 of a column).
    """
    bare = _BARE_WEEKS.match(line.text)
    weeks = (int(bare["first"]), int(bare["last"] or bare["first"])) if bare else None
    weeks = weeks_of_column(line) if line.weeks else weeks
    if weeks is not None:
        term = frame.calendar.term(*frame.first)
        first, last = (term.week(each) for each in weeks)
        return (first.start, last.end) if first and last else None
    own, above = _days_named(line.text, frame), _days_named(line.when, frame)
    is_week = above is not None and above[1] - above[0] < _WEEK_LONG
    return above if own is None or (own[0] == own[1] and is_week) else own


def _days_named(text: str, frame: Frame) -> tuple[date, date] | None:
    """The days of the first date of a text, or of its teaching week."""
    coded = code(text)
    found = next(each_date(coded, frame.window), None)
    if found is not None and found[1].start and found[1].end:
        return found[1].start, found[1].end
    match = _WEEK.search(coded.text)
    if match is None:
        return None
    term, last = frame.calendar.term(*frame.first), number(match["n"]) or 0
    return _days(term.week(number(match["first"]) or last), term.week(last), 0)


def special_day_question(line: Line, days: tuple[date, date], frame: Frame) -> Decision | None:
    """Whether a special day named in a row has left the row's days, or those close to them."""
    if whole_rest(*days) is not None:  # moved to the days off of the new year
        return None
    for called in special_days_in(line.text):
        special = called.within(days)
        old, new = special.day(days[0].year), special.day(frame.year(days[0].year))
        if old is None or new is None:
            continue
        slack = timedelta(0) if days[0] <= old <= days[1] else _CLOSE
        year = frame.year(days[0].year)
        now = fixed_period(f"{line.text} {line.when}", *days, year) or _now(days, frame)
        again = special.again(days[0], year)
        if again and (again.month, again.day) == (old.month, old.day):  # 6月7日—9日高考; 中秋 does not take its week along
            now = (again, again + (days[1] - days[0]))
        was_there = _lies(old, days, slack) or _OFF.match(line.text, _place(called)[1]) is not None
        if was_there and not _lies(new, now, slack):
            return line.asked("节日", _place(called), _said(called, new, frame))
    return None


def absent_act_question(line: Line, frame: Frame) -> Decision | None:
    """Whether what is done about a day that the new term lacks is planned for a row, an entry or a month (3.1—3.7 学雷锋).

    Such an act may be told without its day all year (学雷锋志愿服务): only days close to it, or its month, say that it is meant.
    """
    days = row_days(line, frame) or _days_named(line.under, frame)
    if days is None:
        return None
    for special in special_days_in(line.text):
        old, new = (special.day(year) for year in (days[0].year, frame.year(days[0].year)))
        if special.is_day or old is None or new is None or frame.is_of_new_period(new):
            continue
        if _lies(old, days, _WEEK_LONG):
            return line.asked("节日", _place(special), f"新学期里没有“{special.name}”")
    return None


def _now(days: tuple[date, date], frame: Frame) -> tuple[date, date]:
    """The days that those of a row become: a month stays that month."""
    if days[0].day == 1 and days[1].day == last_day(days[1].year, days[1].month):
        first, last = (each.replace(year=frame.year(each.year), day=1) for each in days)
        return first, last.replace(day=last_day(last.year, last.month))
    return frame.day(days[0]), frame.day(days[1])


def _lies(day: date, days: tuple[date, date], slack: timedelta) -> bool:
    return days[0] - slack <= day <= days[1] + slack


def _place(special: SpecialDay) -> tuple[int, int]:
    return special.start, special.start + len(special.name)


def _said(special: SpecialDay, new: date, frame: Frame) -> str:
    term = frame.calendar.term(*frame.term_of_new(new))
    week = term.week_of(new)
    where = f"（第{week}周）" if week else ""
    return f"{special.name}今年是{new.month}月{new.day}日{where}，不在这几天"
