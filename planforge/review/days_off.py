"""Days on which a school is closed: public holidays, and weekends where the event needs a class in its room."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from planforge.calendar.festivals import festival_day
from planforge.calendar.published import PUBLISHED, Rest
from planforge.calendar.spans import Precision
from planforge.calendar.usual import usual_rests
from planforge.diagnostics import Finding
from planforge.review.dated import Dated, row_of
from planforge.review.lines import Kind, Line

_SATURDAY, _SUNDAY = 5, 6
_OF_A_WEEK, _WHOLE = (4, 5, 6), 6  # days from the first to the last of a calendar week
_AROUND_IT: Final = 8  # characters before a date
_FEW: Final = timedelta(days=6)  # more days than these may well have a holiday among them
_IS_FREE: Final = re.compile(
    r"\s*(?:[（(](?:周|星期|礼拜)[六日天][）)])?(?:全校|学校|全体师生|师生)?(?:休息|放假|不上[课班])"
)
_AROUND: Final = timedelta(days=12)  # days around a festival in which a weekend may be worked
_LONG_ONES: Final = {"春节": 3, "国庆节": 3}
_FESTIVALS: Final = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
_OFF: Final = "放假|假期|假日|值班|值守|值周|护校|国庆|中秋|元旦|春节|清明|端午|劳动节|五一|十一|节日|节前|节后|志愿|线上|网上|自主|自学|祭扫|扫墓|踏青|调休|补课|补班|家访|在家|居家|自愿"
_MEANT: Final = re.compile(
    f"{_OFF}|实践|亲子|(?<!检查)(?<!抽查)(?<!批改)(?<!评比)(?<!调阅)作业(?!的?(?:检查|抽查|批改|评比|展评|展示|常规|设计|管理|研讨|调研))|出行|安全|社区|公祭|升国旗|报名|招生|截止|考级|征文|征集|市级|区级|县级|省级|全国"
)
_EVERYBODY: Final = re.compile("(?:组织|要求|安排)(?:全体|全校|各班)(?:师生|学生|教师|教职工?|同学)")
_OF_ALL: Final = re.compile("(?:全体|全校)(?:师生|学生|教师|教职工?|同学)")
_AT_HOME: Final = re.compile("线上|网上|在家|居家|自愿|自主|调休|补课|补班|放假|值班|志愿|公祭|升国旗")
_VACATION: Final = re.compile(_OFF)
_WEEKDAY_AFTER: Final = re.compile(r"\s*[（(]?\s*(?:周|星期|礼拜)[六日天]")
_WEEKDAY_BEFORE: Final = re.compile(r"(?:周|星期|礼拜)[六日天]\s*[（(，,]?\s*$")
_WEEKEND: Final = re.compile("(?:周|星期|礼拜)[六日天]")
_WEEKDAY_INSIDE: Final = re.compile("(?:周|星期|礼拜)[六日天]$")
_NO_EVENT: Final = re.compile("开始|完成|截止|结束|时限|期限|交付")
_DEADLINE: Final = re.compile(r"\s*(?:[上下]午|\d{1,2}[:：]\d\d)?\s*(?:之?前|以前|起|止|后|开始|截止)")
_MADE_UP_FOR: Final = re.compile(r"补(?:上|的是)?\s*$")
"""Before a day off whose lessons another day makes up for (9月20日补10月6日的课)."""
_WEEK: Final = re.compile(r"第[^，。；第]{1,4}周")
_ALL_NEEDED: Final = re.compile("集训|军训|考试|检测|测试|测评|监测|研学|比赛|竞赛|培训|展演|运动会|体检")
"""What takes place on each of some days."""
WORKED: Final = re.compile(
    r"\s*(?:[（(](?:周|星期|礼拜)[六日天][）)])?(?:[，,]?(?:全校|学校|全体师生|师生|学生))?(?:正常|照常|调休)*(?:上班|上课|补班|补课|补上)(?!的|前|后|时)"
)
"""Behind a day: that it is worked though it is one of a weekend."""
_WEEKDAYS: Final = re.compile("(?:周|星期|礼拜)[一二三四五六日天]?")
_PLANNED: Final = re.compile(r"[\u4e00-\u9fff]{2}")
"""More than a day and its weekday stands in a row."""
_GOES_ON: Final = re.compile(
    "公示|审核|报名|征集|征稿|投稿|上传|投票|网上|自查|宣传|准备|筹备|收集|整理|评审|申报|复习|开放"
)
"""What goes on by itself, on days off as well."""
_IN_CLASS: Final = re.compile(
    "第[一二三四五六七八]节|上课|课堂|公开课|示范课|汇报课|研讨课|展示课|课例|随堂|听课|评课|听评课|集体备课|教研活动|教研组活动|升旗|国旗下|大课间|班会|队会|队课|"
    "晨会|午间|课间|期[中末](?:考试|检测|测试|监测|质量|测评)|(?:单元|过关|学科|学业|质量|拼音|口算|计算)(?:检测|测试|监测|测查)|月考|周考|展示课|汇报课|开学典礼|散学典礼|结业式|演练"
)


class FreeDays:
    """The days of a document held against those on which nobody is at school.

    A list of calendar weeks (9月28日—10月2日, 10月5日—9日 …) names weeks, not days on which something is held.
    """

    def __init__(self, dates: Sequence[Dated], *, has_weekends: bool) -> None:
        weeks = Counter(each.line.section for each in dates if each.days is not None and is_week(*each.days))
        self._lists_of_weeks = {section for section, count in weeks.items() if count > 1}
        self._has_weekends = has_weekends

    def found(self, dated: Dated, lines: Sequence[Line]) -> Iterator[Finding]:
        """What is odd about a day or a few, unless the words tell that it is meant."""
        if dated.days is None or dated.reading.precision is not Precision.DAY:
            return
        text, start = dated.line.text, dated.start
        if _DEADLINE.match(text, dated.end) or _MADE_UP_FOR.search(text, max(0, start - _AROUND_IT), start):
            return
        if _NO_EVENT.search(dated.line.key) or (
            not dated.is_placed and _VACATION.search(dated.line.section + dated.line.key)
        ):
            return
        if dated.is_one_day:
            days = (found for day in (dated.days[0], *dated.more) if (found := [*self._day(dated, day)]))
            yield from next(days, [])
        elif not (_VACATION.search(dated.about) or _GOES_ON.search(dated.about)) and not self._names_a_week(
            dated, lines
        ):
            yield from _range(dated, *dated.days)
            if self._has_weekends and _needs_a_class(dated) and not _is_said(dated):
                yield from _weekend(dated, *dated.days)

    def _day(self, dated: Dated, day: date) -> Iterator[Finding]:
        if is_worked(day) and _IS_FREE.match(dated.line.text, dated.end):
            hint = "核对放假通知；不上班，就不用改"
            yield dated.reminder("假日", f"{dated.text}是调休上班的日子", hint)
        if _is_meant(dated.about) or (dated.line.kind is Kind.CELL and not _is_planned(dated)):
            return
        named = holiday(day)
        shown = f"{day.month}月{day.day}日" if day in dated.more else dated.text
        if named:
            yield dated.reminder("假日", f"{shown}是{named}假期", "请换一天，或写明是假期里的活动")
        elif WORKED.match(dated.line.text, dated.end):
            return  # held against the notice
        elif self._has_weekends and is_free_weekend(day) and _needs_a_class(dated) and not _is_said(dated):
            weekday = _weekday_of(day)
            hint = f"请核对日期；就是安排在周末的，就写明（{weekday}）"
            yield dated.reminder("假日", f"{shown}是{weekday}，学生不到校", hint)

    def _names_a_week(self, dated: Dated, lines: Sequence[Line]) -> bool:
        """Whether five or seven days are a calendar week of a list, or stand beside its number."""
        if dated.days is None:
            return False
        if dated.line.kind is Kind.CELL and any("周次" in each.key for each in row_of(lines, dated.place)):
            return True
        if not is_week(*dated.days):
            return False
        row = row_of(lines, dated.place) if dated.line.kind is Kind.CELL else [dated.line]
        return dated.line.section in self._lists_of_weeks or any(_WEEK.search(each.text) for each in row)


def _range(dated: Dated, first: date, last: date) -> Iterator[Finding]:
    """A few days that begin or end in a holiday; one in the middle of them matters where all of them are needed."""
    if last - first > _FEW:
        return
    rest = (
        rest_of(first) or rest_of(last) or (_within(first, last) if _ALL_NEEDED.search(dated.about) else None)
    )
    if rest is None or (first, last) == (rest.first, rest.last):
        return
    shown = "—".join(dict.fromkeys(f"{day.month}月{day.day}日" for day in (rest.first, rest.last)))
    message = f"“{dated.text}”碰上{rest.name}假期（{shown}）"
    yield dated.reminder("假日", message, "请换几天，或写明是假期里的活动")


def _weekend(dated: Dated, first: date, last: date) -> Iterator[Finding]:
    """A few days of a lesson or test that begin or end on a weekend; a whole week is named with its weekend."""
    free = next((day for day in (first, last) if is_free_weekend(day)), None)
    if free is None or last - first > _FEW or is_week(first, last) or rest_of(first) or rest_of(last):
        return
    weekday = _weekday_of(free)
    message = f"“{dated.text}”里{free.month}月{free.day}日是{weekday}，学生不到校"
    yield dated.reminder("假日", message, f"请核对日期；就是安排在周末的，就写明（{weekday}）")


def _weekday_of(day: date) -> str:
    return "星期六" if day.weekday() == _SATURDAY else "星期日"


def _within(first: date, last: date) -> Rest | None:
    """The holiday that lies between two days."""
    days = (first + timedelta(days=n) for n in range((last - first).days))
    return next((rest for day in days if (rest := rest_of(day)) is not None), None)


def is_week(first: date, last: date) -> bool:
    """Whether some days are a calendar week, with or without its weekend."""
    length = (last - first).days
    return (first.weekday() == 0 and length in _OF_A_WEEK) or (
        first.weekday() == _SUNDAY and length == _WHOLE
    )


def _is_planned(dated: Dated) -> bool:
    """Whether a row of a table says more than a day: 星期六 with nothing planned is just listed."""
    return _PLANNED.search(_WEEKDAYS.sub("", dated.about.replace(dated.text, ""))) is not None


def _needs_a_class(dated: Dated) -> bool:
    return _IN_CLASS.search(dated.own_words) is not None


def _is_meant(about: str) -> bool:
    """Whether the words tell that a holiday is meant; what everybody must come to is not meant for one."""
    if _OF_ALL.search(about) and _IN_CLASS.search(about):
        return _AT_HOME.search(about) is not None
    return (_VACATION if _EVERYBODY.search(about) else _MEANT).search(about) is not None


def _is_said(dated: Dated) -> bool:
    """Whether the weekday stands beside the date, so that its writer knew."""
    written = dated.text.rstrip("）)")
    is_inside = _WEEKDAY_INSIDE.search(written) is not None
    if (dated.line.kind is Kind.CELL or (dated.is_placed and dated.line.key)) and _WEEKEND.search(
        dated.about
    ):
        return True
    text, start = dated.line.text, dated.start
    is_before = _WEEKDAY_BEFORE.search(text, max(0, start - _AROUND_IT), start) is not None
    is_inside = is_inside or _WEEKEND.search(text, dated.end, dated.until) is not None
    return is_inside or is_before or _WEEKDAY_AFTER.match(text, dated.end) is not None


def holiday(day: date) -> str:
    """The public holiday that a day belongs to."""
    rest = rest_of(day)
    return rest.name if rest is not None else ""


def rest_of(day: date) -> Rest | None:
    """The holiday that a day belongs to: by the notice of its year, or by the rule where that is not out yet."""
    return next((rest for rest in _rests(day.year) if rest.first <= day <= rest.last), None)


@lru_cache(maxsize=16)
def _rests(year: int) -> tuple[Rest, ...]:
    if year in PUBLISHED:
        return PUBLISHED[year]
    if year > max(PUBLISHED):
        return usual_rests(year)
    days = ((name, festival_day(name, year)) for name in _FESTIVALS)  # each year had another rule
    return tuple(
        Rest(name, day, day + timedelta(days=_LONG_ONES.get(name, 1) - 1))
        for name, day in days
        if day is not None
    )


def is_worked(day: date) -> bool:
    """Whether a weekend day is worked to make up for a holiday."""
    return day.year in PUBLISHED and any(day in rest.worked for rest in PUBLISHED[day.year])


def is_free_weekend(day: date) -> bool:
    """Whether a day is a Saturday or Sunday that nobody works to make up for a holiday."""
    if day.weekday() < _SATURDAY:
        return False
    if day.year in PUBLISHED:
        return not is_worked(day)
    festivals = (
        festival_day(name, year) for name in _FESTIVALS for year in (day.year - 1, day.year, day.year + 1)
    )
    return not any(abs(day - festival) <= _AROUND for festival in festivals if festival is not None)
