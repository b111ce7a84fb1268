"""Weeks and months of the nation and the world: those with the same dates every year (宪法宣传周), and those set anew (推普周).

Their days are in ``days_of_year``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

_PERIODS: Final = {
    "宪法(?:宣传)?周": ((12, 1), (12, 7)),
    "学前教育宣传月": ((5, 20), (6, 20)),
    "知识产权宣传周": ((4, 20), (4, 26)),
    "水周": ((3, 22), (3, 28)),
    "职业病防治法?宣传周": ((4, 25), (5, 1)),
    "母乳喂养(?:宣传)?周": ((8, 1), (8, 7)),
    "空间周": ((10, 4), (10, 10)),
}
_ENDS = frozenset(day for ends in _PERIODS.values() for day in ends)
_WEEKS_AROUND: Final = {"家庭教育宣传周": (5, 15)}  # by law the week of that day (家庭教育促进法)
_CAMPAIGNS: Final = {
    "周": {
        "推普|推广普通话(?:宣传)?|普通话宣传": 9, "网络安全(?:宣传)?|网安": 9, "科技活动": 5, "职业教育活动": 5,
        "(?:全民|学生|国民)?营养": 5, "节能宣传": 6,
    },
    "月": {
        "学雷锋|雷锋": 3, "爱国卫生": 4, "安全生产": 6, "禁毒": 6, "质量": 9, "师德": 9, "国防教育": 9, "敬老": 10, "消防": 11,
    },
}  # fmt: skip
"""Campaigns that have a week or a month of their own every year, by words of their names, and the month."""
_MORE = "[安全宣传教育活动主题建设志愿服务]{0,6}"
_CAMPAIGN = re.compile(
    f"(?:(?:{'|'.join(_CAMPAIGNS['周'])})周|(?:全国)?(?:{'|'.join(_CAMPAIGNS['月'])}){_MORE}月)(?![一二三四五六日天初末底份刊报])"
)
_SET_YEARLY = re.compile(
    "(?:推普|普通话(?:宣传)?|网络安全(?:宣传)?|防灾减灾(?:宣传)?|科技活动|职业教育活动|节能宣传|食品安全宣传|(?:学生|全民|国民)?营养|网安"
    "|全民阅读|国防教育宣传|终身学习活动|爱鸟|城市节水宣传|低碳宣传|残疾预防宣传|爱国卫生|安全生产|禁毒(?:宣传)?|消防(?:安全)?(?:宣传)?(?:教育)?|近视防控(?:宣传教育)?)[周月]"
    "|(?:全国|世界|国际|国家|中国|联合国)[^，。；、（）()\\s的]{0,14}?[周月日](?![年一二三四五六日天初末底份刊报])"
)
_WEEK = 7


class Campaign(NamedTuple):
    """A week or month of the nation that is named: its name, its month, and where the name begins."""

    name: str
    month: int
    start: int


def fixed_period(words: str, first: date, last: date, year: int) -> tuple[date, date] | None:
    """The same days in another year, where words name a period that the days from ``first`` to ``last`` are, or lie in; or None."""
    for name, (begin, end) in _PERIODS.items():
        lies_in = begin <= (first.month, first.day) and (last.month, last.day) <= end
        if lies_in and first.year == last.year and re.search(name, words):
            return first.replace(year=year), last.replace(year=year)
    for name, (month, day) in _WEEKS_AROUND.items():
        if name in words and (first, last) == _week_around(date(first.year, month, day)):
            return _week_around(date(year, month, day))
    return None


def is_end_of_period(words: str, day: date) -> bool:
    """Whether a day is the first or the last of a period of the nation that words name (12月1日宪法宣传周启动)."""
    at = day.month, day.day
    return at in _ENDS and any(at in ends and re.search(name, words) for name, ends in _PERIODS.items())


def campaigns_in(words: str) -> Iterator[Campaign]:
    """The weeks and months of the nation that words name and that lie in the same month every year."""
    for match in _CAMPAIGN.finditer(words):
        months = _CAMPAIGNS[match[0][-1]]
        month = next(months[name] for name in months if re.search(name, match[0]))
        yield Campaign(match[0], month, match.start())


def period_set_yearly(words: str) -> str:
    """The week or month of the nation that words name, whose days are set anew every year; or nothing."""
    match = _SET_YEARLY.search(words)
    return match[0] if match else ""


def _week_around(day: date) -> tuple[date, date]:
    """The week from Monday to Sunday that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=_WEEK - 1)
