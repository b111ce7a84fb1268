"""Days on which a school is closed: public holidays, and weekends where the event needs a class in its room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from planforge.calendar.festivals import festival_day
from planforge.calendar.published import PUBLISHED
from planforge.diagnostics import Finding
from planforge.review.dated import Dated

_SATURDAY: Final = 5
_AROUND: Final = timedelta(days=12)  # days around a festival in which a weekend may be worked
_FESTIVALS: Final = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
_LONG_ONES: Final = {"春节": 3, "国庆节": 3}
_OFF: Final = "放假|假期|假日|值班|值守|值周|护校|国庆|中秋|元旦|春节|清明|端午|劳动节|五一|十一|节日|节前|节后|志愿|线上|网上|自主|自学|祭扫|扫墓|踏青|调休|补课|补班|家访"
_MEANT: Final = re.compile(
    f"{_OFF}|实践|研学|参观|亲子|作业|出行|安全|社区|公祭|升国旗|报名|招生|截止|考级|征文|征集|市级|区级|县级|省级|全国|外出"
)
_EVERYBODY: Final = re.compile("(?:组织|要求|安排)(?:全体|全校|各班)(?:师生|学生|教师|教职工?|同学)")
_VACATION: Final = re.compile(_OFF)
_WEEKDAY_AFTER: Final = re.compile(r"\s*[（(]?\s*(?:周|星期|礼拜)[六日天]")
_WEEKDAY_INSIDE: Final = re.compile("(?:周|星期|礼拜)[六日天]$")
_NO_EVENT: Final = re.compile("开始|完成|截止|结束|时限|期限|交付")
_DEADLINE: Final = re.compile(r"\s*(?:[上下]午|\d{1,2}[:：]\d\d)?\s*(?:之?前|以前|起|止|后|开始|截止)")
_IN_CLASS: Final = re.compile(
    "上课|课堂|公开课|示范课|汇报课|研讨课|展示课|课例|随堂|听课|评课|听评课|集体备课|教研活动|教研组活动|升旗|国旗下|大课间|班会|队会|队课|"
    "晨会|午间|课间|期[中末](?:考试|检测|测试|监测|质量|测评)|单元(?:检测|测试)|开学典礼|散学典礼|结业式|演练"
)


def day_off(dated: Dated, *, has_weekends: bool) -> Iterator[Finding]:
    """A day in the schedule on which nobody is at school, unless the words tell that it is meant."""
    day = dated.days[0] if dated.days else None
    after = dated.line.text[dated.end :]
    if (
        day is None
        or not dated.is_one_day
        or _DEADLINE.match(after)
        or _is_meant(dated.about)
        or _NO_EVENT.search(dated.line.key)
    ):
        return
    named = holiday(day)
    if named:
        yield dated.reminder("假日", f"{dated.text}是{named}假期", "请换一天，或写明是假期里的活动")
    elif has_weekends and _is_free_weekend(day) and _IN_CLASS.search(dated.about) and not _is_said(dated):
        weekday = "星期六" if day.weekday() == _SATURDAY else "星期日"
        hint = f"请核对日期；就是安排在周末的，就写明（{weekday}）"
        yield dated.reminder("假日", f"{dated.text}是{weekday}，学生不到校", hint)


def _is_meant(about: str) -> bool:
    """Whether the words tell that a holiday is meant; what everybody must come to is not meant for one."""
    return (_VACATION if _EVERYBODY.search(about) else _MEANT).search(about) is not None


def _is_said(dated: Dated) -> bool:
    """Whether the weekday stands beside the date, so that its writer knew."""
    written = dated.text.rstrip("）)")
    is_inside = _WEEKDAY_INSIDE.search(written) is not None
    return is_inside or _WEEKDAY_AFTER.match(dated.line.text, dated.end) is not None


def holiday(day: date) -> str:
    """The public holiday that a day belongs to; of years without a notice only the festivals themselves are known."""
    if day.year in PUBLISHED:
        return next((rest.name for rest in PUBLISHED[day.year] if rest.first <= day <= rest.last), "")
    for name in _FESTIVALS:
        first = festival_day(name, day.year)
        if first is not None and 0 <= (day - first).days < _LONG_ONES.get(name, 1):
            return name
    return ""


def _is_free_weekend(day: date) -> bool:
    """Whether a day is a Saturday or Sunday that nobody works to make up for a holiday."""
    if day.weekday() < _SATURDAY:
        return False
    if day.year in PUBLISHED:
        return not any(day in rest.worked for rest in PUBLISHED[day.year])
    festivals = (
        festival_day(name, year) for name in _FESTIVALS for year in (day.year - 1, day.year, day.year + 1)
    )
    return not any(abs(day - festival) <= _AROUND for festival in festivals if festival is not None)
