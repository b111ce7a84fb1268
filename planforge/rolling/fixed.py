"""Days that hang on the calendar year or on a holiday, not on a teaching week: 12月31日, 中秋, the day before a holiday."""

from __future__ import annotations

import re
from datetime import date, timedelta

from planforge.calendar.fixed_days import fixed_period, is_end_of_period
from planforge.calendar.holidays import DayKind, day_status, is_published
from planforge.calendar.known_days import known_day
from planforge.calendar.spans import last_day, same_day
from planforge.rolling.date_context import WORDS_END, sentence_of, words_about, words_start
from planforge.rolling.decisions import Line
from planforge.rolling.event import are_whole_months, days_of_event
from planforge.rolling.exams import are_of_exam, before_exam, till_exam
from planforge.rolling.frame import Frame
from planforge.rolling.lunar import day_beside_lunar
from planforge.rolling.monthly import monthly
from planforge.rolling.named_days import is_of_named, named_day
from planforge.rolling.special_days import SpecialDay, names_day_after, names_day_before, special_days_in
from planforge.rolling.written_week import is_written_week

_FRIDAY = 5
_BEFORE = 12  # characters before a date that may say that it is the last
_NEAR = 30  # characters around a date that may name its day
_PUBLIC_HOLIDAYS = frozenset(((1, 1), (5, 1), (6, 1), (7, 1), (10, 1)))
_A_DAY = r"(?<!\d)(?P<month>[1-9]|1[0-2])月(?P<day>[12]\d|3[01]|[1-9])日"
_DAY_BEFORE, _DAY_BEHIND = re.compile(rf"{_A_DAY}[、和与及]\s*$"), re.compile(rf"\s*[、和与及]{_A_DAY}")
"""Right before and behind a date: another day of the same matter."""
_WEEK = 7
_SCHOOL_DAYS = frozenset(((6, 1), (7, 1)))  # of those that are no days off
_DEADLINE = ("前", "之前", "以前", "止", "为止", "截止", "截稿", "后", "之后", "以内", "内")
_AS_OF_BEFORE = re.compile(r"截(?:至|止)?(?:到|至)?\s*$")
_UNTIL_BEFORE = re.compile(
    r"(?<!推迟)(?<!推后)(?<!提前)(?<!延期)(?<!延后)(?<!顺延)(?<![改放])(?<!改期)(?<!调整)(?<!安排)(?<!移)[至到]\s*(?:次年|当年)?(?:\d{4}\s*年\s*)?$"
)
"""Before the last day on which something goes on (即日起至10月31日), not on which it takes place (推迟到10月31日)."""
_CONTRACT = re.compile(
    "(?:服务|合同|承包|承租|租赁|租用|聘用|聘任|委托|协议|质保|保修|保险|有效|试用)期(?![中末初间])|[聘租]期"
)
_DUE = re.compile(
    r"\s*(?:上?交(?!付|流|接)|报送|提交|上报|截稿|[结付缴还交]清|[交收补报缴]齐|归还|退还|到期|期满|届满|结束)"
)
_SEASON = re.compile(
    "[春夏秋冬](?:令|时|季?[（(]|季?[^，。；的]{0,4}?(?:作息|时间|校服|供暖|[到离静]校|放学))"
)
_SEASON_LASTS = re.compile(
    "取暖|供暖|采暖|防火期|汛期?|流感|作息|(?:夏|冬)令|[春夏秋冬]季(?!学期|运动会|招生|入学|开学)|禁[渔猎火放]期"
)
"""What begins and ends on the same days of every year (11月15日至次年3月15日为取暖期)."""
_LONG, _ROUND_DAYS = timedelta(days=40), frozenset((1, 10, 15, 16, 20))
_FROM_THEN_ON = re.compile(r"\s*(?:起|开始|以?后|之后)[，,]?")
_IN_FORCE = re.compile(r"\s*(?:日?起(?!草)|(?:开始|正式)?(?:执行|生效|启用|实行|施行))")
"""Behind the first of a month, from which something holds."""
_AROUND_THEN = ("前后", "左右")
FIXED = "固定的日子"
"""What is said of a day that keeps its place in the year."""
END_OF_MONTH = "月底的期限"
"""What is said of the last day of a month till when something is to be done."""
_YEAR_END, _LAST_DAYS = (12, 31), (12, 20)
_EXAMS = frozenset(("高考",))


def fixed_days(
    line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame
) -> tuple[date, date] | None:
    """The new days of a date that hangs on the calendar year: whole months, the end of one, a special day named there."""
    if not frame.crosses and are_whole_months(*days):
        first, last = (frame.year(day.year) for day in days)
        return date(first, days[0].month, 1), date(last, days[1].month, last_day(last, days[1].month))
    if (edges := days_of_event(line, span, days, frame)) is not None:
        return edges
    if days[0] != days[1]:
        return _fixed_range(line, span, days, frame)
    day, year = days[0], frame.year(days[0].year)
    start, end = span
    near = f"{line.text[max(0, start - _NEAR) : end + _NEAR]} {line.beside}"
    named = named_day(day, frame)
    if named is not None and not is_of_named(line, span, named):
        named = None
    by_name = (named.special,) if named and named.special else ()
    specials = (*special_days_in(near), *frame.about, *by_name)
    new = day_beside_lunar(line, span, day, frame)
    new = new or next(filter(None, (_again(special, day, frame) for special in specials)), None)
    if new is None and frame.goes_by_year(day) and (line.signs or is_deadline(line, span)):
        new = _worked(frame.same_day(day), back=line.signs)
    new = new or monthly(line, span, day, frame) or before_exam(line, span, day, year)
    if new is None and are_of_exam(line, span, days, frame):
        new = same_day(day, year)
    if new is None and _ends_something(line, span, day):
        new = _same_end(day, frame, is_bound=_is_till_when(line, span))
    if new is not None:
        return new, new
    is_named = names_day_after(line.text, end) or names_day_before(line.text, start)
    is_named = is_named or named is not None or _begins_season(line, span)
    is_named = is_named or (day.day == 1 and not frame.is_anchor(day) and _holds_from(line, span))
    is_named = is_named or is_end_of_period(words_about(line, span), day)
    is_named = is_named or (not frame.is_anchor(day) and _is_known(line, span, day))
    is_holiday = (day.month, day.day) in _PUBLIC_HOLIDAYS and not _is_of_series(line, span, day)
    if is_named or (is_holiday and not frame.is_anchor(day)):
        new = same_day(day, year)
        return new, new
    return None


def _worked(day: date, *, back: bool) -> date:
    """A day; the Friday before or the Monday behind one at a weekend, the first behind days off, where somebody signs on it."""
    if not back:
        return day
    weekday = day.isoweekday()
    if weekday > _FRIDAY:
        day += timedelta(days=-1 if weekday == _FRIDAY + 1 else 1)
    while is_published(day.year) and day_status(day).kind is DayKind.OFF:
        day += timedelta(days=1)
    return day


def _is_known(line: Line, span: tuple[int, int], day: date) -> bool:
    """Whether a day is one that everybody knows by what is done on it (9月18日 全校默哀)."""
    words = words_about(line, span)
    if line.text.startswith(_AROUND_THEN, span[1]):  # 消防演练每学期两次，一次在11月9日前后
        words = line.text[slice(*sentence_of(line.text, *span))]
    known = known_day(day.month, day.day, words)
    return known is not None and known.is_sure


def _fixed_range(
    line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame
) -> tuple[date, date] | None:
    """The days of an examination or a week of the nation (高考, 宪法宣传周), and the last ones of a year."""
    first, last = days
    if not frame.crosses and is_contract(words_about(line, span)):
        return same_day(first, frame.year(first.year)), same_day(last, frame.year(last.year))
    period = fixed_period(f"{words_about(line, span)} {line.when}", first, last, frame.year(first.year))
    if period is not None and not is_written_week(line, span, days, frame):
        return period
    if (last.month, last.day) == _YEAR_END and (first.month, first.day) >= _LAST_DAYS:
        return same_day(first, frame.year(first.year)), same_day(last, frame.year(last.year))
    if _is_season(line, span, days):
        return same_day(first, frame.year(first.year)), same_day(last, frame.year(last.year))
    known = known_day(first.month, first.day, words_about(line, span))
    is_sure = known is not None and known.is_sure and not frame.is_anchor(first)
    if is_sure and not is_written_week(line, span, days, frame):  # 3月5日—20日学雷锋活动
        return same_day(first, frame.year(first.year)), same_day(last, frame.year(last.year))
    exams = (each for each in special_days_in(words_about(line, span)) if each.name in _EXAMS)
    new = next((each.again(first, frame.year(first.year)) for each in exams), None)
    if new is None and are_of_exam(line, span, days, frame):
        new = same_day(first, frame.year(first.year))
    return till_exam(line, span, days, frame) if new is None else (new, new + (last - first))


def _is_of_series(line: Line, span: tuple[int, int], day: date) -> bool:
    """Whether a day is one of several that lie whole weeks apart (5月25日、6月1日、6月8日), and so no holiday there.

    Nor is it one beside the day before or behind, on which pupils come to school as well (6月30日、7月1日考试).
    """
    before = _DAY_BEFORE.search(line.text, max(0, span[0] - _BEFORE), span[0])
    beside = filter(None, (before, _DAY_BEHIND.match(line.text, span[1])))
    dates = ((int(match["month"]), int(match["day"])) for match in beside)
    others = (date(day.year, month, min(number, last_day(day.year, month))) for month, number in dates)
    is_at_school = (day.month, day.day) in _SCHOOL_DAYS
    return any((gap := (other - day).days) % _WEEK == 0 or (is_at_school and abs(gap) == 1) for other in others)


def _is_season(line: Line, span: tuple[int, int], days: tuple[date, date]) -> bool:
    """Whether days are those of a season that lasts for months, from one round day of the year to another."""
    if days[1] - days[0] < _LONG or not all(day.day in _ROUND_DAYS or _is_last(day) for day in days):
        return False
    return _SEASON_LASTS.search(words_about(line, span)) is not None


def _again(special: SpecialDay, day: date, frame: Frame) -> date | None:
    """The same special day of the new document; of the years that it touches, the one in which the day lies in it."""
    same = special.again(day, frame.year(day.year))
    if not frame.crosses or same is None or frame.is_of_new_period(same):
        return same
    window = frame.new_window()
    others = (special.again(day, year) for year in (window.start.year, window.end.year))
    return next((each for each in others if each is not None and frame.is_of_new_period(each)), same)


def _begins_season(line: Line, span: tuple[int, int]) -> bool:
    """Whether a season or its hours begin on a day (冬季（11月1日起）, 5月8日起执行夏季作息), whatever weekday it is."""
    since = _FROM_THEN_ON.match(line.text, span[1])
    return since is not None and _SEASON.search(around_date(line.text, span[0], since.end())) is not None


def _holds_from(line: Line, span: tuple[int, int]) -> bool:
    """Whether something holds from a day on (4月1日起执行)."""
    return _IN_FORCE.match(line.text, span[1]) is not None


def is_contract(words: str) -> bool:
    """Whether words speak of how long a contract runs, whose days are those of the calendar (服务期限, 租期)."""
    return _CONTRACT.search(words) is not None


def is_deadline(line: Line, span: tuple[int, int]) -> bool:
    """Whether a day only bounds the time (9月20日前), so that it need not be a working day."""
    return line.text.startswith(_DEADLINE, span[1])


def is_bound(line: Line, span: tuple[int, int]) -> bool:
    """Whether a day only bounds something: till when it is done or goes on, or as of which it holds (截至12月31日)."""
    return (
        is_deadline(line, span)
        or _is_till_when(line, span)
        or _AS_OF_BEFORE.search(_before(line, span)) is not None
    )


def holds_from_then_on(line: Line, span: tuple[int, int]) -> bool:
    """Whether a season or a rule begins on a day (11月1日起执行冬季作息), which needs no school day."""
    return _FROM_THEN_ON.match(line.text, span[1]) is not None or _holds_from(line, span)


def how_fixed(line: Line, span: tuple[int, int], days: tuple[date, date]) -> str:
    """What is said of days that keep their place in the year: the end of a month or of the year till when, or other ones."""
    if days[0] != days[1] or not _ends_something(line, span, days[0]):
        return FIXED
    return "年底的日子" if (days[0].month, days[0].day) == _YEAR_END else END_OF_MONTH


def is_end_of_another_month(old: date, new: date) -> bool:
    """Whether the last day of a month has become that of another one."""
    return old.month != new.month and _is_last(old) and _is_last(new)


def _is_last(day: date) -> bool:
    return day.day == last_day(day.year, day.month)


def _ends_something(line: Line, span: tuple[int, int], day: date) -> bool:
    """Whether a day is the end of a year, or the last of a month till when (6月30日前) or as of which something holds."""
    if (day.month, day.day) == _YEAR_END:
        return True
    if not _is_last(day):
        return False
    return _AS_OF_BEFORE.search(_before(line, span)) is not None or _is_till_when(line, span)


def _is_till_when(line: Line, span: tuple[int, int]) -> bool:
    """Whether something is to be done, or goes on, till a day (9月20日前, 9月30日交清, 即日起至10月31日)."""
    is_due = is_deadline(line, span) or _DUE.match(line.text, span[1]) is not None
    return is_due or _UNTIL_BEFORE.search(_before(line, span)) is not None


def _before(line: Line, span: tuple[int, int]) -> str:
    return line.text[max(0, span[0] - _BEFORE) : span[0]]


def _same_end(day: date, frame: Frame, *, is_bound: bool) -> date:
    """The same day of the year; in the other term, for a last day till when, the end of the month there."""
    if not frame.crosses or not _is_last(day) or not is_bound:
        return same_day(day, frame.year(day.year))
    year, month = frame.month(day.year, day.month)
    return date(year or day.year, month, last_day(year or day.year, month))


def around_date(text: str, start: int, end: int) -> str:
    """The words between the marks around a date."""
    stop = WORDS_END.search(text, end, end + _NEAR)
    return text[words_start(text, start) : stop.start() if stop else end + _NEAR]
