"""Days and periods of the nation and the world that have the same dates every year: 全国消防日, 宪法宣传周, 学前教育宣传月.

What is done on a day (消防演练 on 11月9日) is in ``known_days``, festivals that a term hangs on in ``festivals``.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

DAYS: Final = {
    "学雷锋": (3, 5), "爱耳日": (3, 3), "消费者权益日": (3, 15), "森林日": (3, 21), "睡眠日": (3, 21),
    "世界水日": (3, 22), "气象日": (3, 23), "结核病日": (3, 24), "儿童图书日": (4, 2), "自闭症日": (4, 2),
    "世界卫生日": (4, 7), "国家安全教育日": (4, 15), "地球日": (4, 22), "航天日": (4, 24), "知识产权日": (4, 26),
    "红十字日": (5, 8), "护士节": (5, 12), "防灾减灾日": (5, 12), "国际家庭日": (5, 15), "博物馆日": (5, 18),
    "学生营养日": (5, 20), "无烟日": (5, 31), "环境日": (6, 5), "爱眼日": (6, 6), "高考": (6, 7), "海洋日": (6, 8), "土地日": (6, 25),
    "禁毒日": (6, 26), "抗战胜利": (9, 3), "抗日战争胜利": (9, 3), "抗战纪念日": (9, 3), "九一八": (9, 18),
    "防空警报": (9, 18), "国耻日": (9, 18), "爱牙日": (9, 20), "国际和平日": (9, 21), "无车日": (9, 22),
    "孔子诞辰": (9, 28), "烈士纪念日": (9, 30), "烈士公祭": (9, 30), "动物日": (10, 4), "高血压日": (10, 8),
    "邮政日": (10, 9), "精神卫生日": (10, 10), "国际减灾日": (10, 13), "世界标准日": (10, 14), "盲人节": (10, 15),
    "粮食日": (10, 16), "记者节": (11, 8), "消防安全宣传日": (11, 9), "全国消防日": (11, 9), "糖尿病日": (11, 14),
    "世界儿童日": (11, 20), "世界问候日": (11, 21), "艾滋病日": (12, 1), "交通安全日": (12, 2), "残疾人日": (12, 3),
    "国家宪法日": (12, 4), "宪法宣传周": (12, 4), "志愿者日": (12, 5), "一二·九": (12, 9), "一二•九": (12, 9), "一二．九": (12, 9), "一二九": (12, 9),
    "人权日": (12, 10), "公祭日": (12, 13), "平安夜": (12, 24), "圣诞节": (12, 25),
    "湿地日": (2, 2), "世界母语日": (2, 21), "爱肝日": (3, 18), "诗歌日": (3, 21), "国际数学日": (3, 14), "版权日": (4, 23), "舞蹈日": (4, 29),
    "中国旅游日": (5, 19), "计量日": (5, 20), "生物多样性日": (5, 22), "心理健康日": (5, 25), "科技工作者日": (5, 30), "献血者日": (6, 14),
    "防治荒漠化日": (6, 17), "荒漠化与干旱日": (6, 17), "奥林匹克日": (6, 23), "人口日": (7, 11), "航海日": (7, 11), "医师节": (8, 19), "慈善日": (9, 5),
    "扫盲日": (9, 8), "臭氧层保护日": (9, 16), "世界教师日": (10, 5), "女童日": (10, 11), "洗手日": (10, 15), "统计日": (10, 20),
    "联合国日": (10, 24), "程序员节": (10, 24), "世界学生日": (11, 17), "大学生节": (11, 17), "宽容日": (11, 16), "消除暴力日": (11, 25),
    "对妇女暴力日": (11, 25), "对妇女的暴力日": (11, 25), "足球日": (12, 9), "公民道德宣传日": (9, 20), "安全宣传咨询日": (6, 16), "人民警察节": (1, 10), "防灾减灾宣传周": (5, 12), "家庭教育宣传周": (5, 15),
}  # fmt: skip
"""Names, as they stand in documents, and the month and day of each; a name may be the beginning or the end of a longer one."""

_PERIODS: Final = {
    "宪法(?:宣传)?周": ((12, 1), (12, 7)),
    "学前教育宣传月": ((5, 20), (6, 20)),
    "知识产权宣传周": ((4, 20), (4, 26)),
    "水周": ((3, 22), (3, 28)),
    "职业病防治法?宣传周": ((4, 25), (5, 1)),
    "母乳喂养(?:宣传)?周": ((8, 1), (8, 7)),
    "空间周": ((10, 4), (10, 10)),
}
_WEEKS_AROUND: Final = {"家庭教育宣传周": (5, 15)}  # by law the week of that day (家庭教育促进法)
_SET_YEARLY = re.compile(
    "(?:推普|普通话(?:宣传)?|网络安全(?:宣传)?|防灾减灾(?:宣传)?|科技活动|职业教育活动|节能宣传|食品安全宣传|学生营养|全民营养"
    "|全民阅读|国防教育宣传|终身学习活动|爱鸟|城市节水宣传|低碳宣传|残疾预防宣传|爱国卫生|安全生产|禁毒(?:宣传)?|消防(?:安全)?(?:宣传)?(?:教育)?|近视防控(?:宣传教育)?)[周月]"
    "|(?:全国|世界|国际|国家|中国|联合国)[^，。；、（）()\\s的]{0,14}?[周月日](?![一二三四五六日天初末底份刊报])"
)
_WEEK = 7


def fixed_period(words: str, first: date, last: date, year: int) -> tuple[date, date] | None:
    """The same period in another year, where words name one that the days from ``first`` to ``last`` are; or None."""
    for name, ends in _PERIODS.items():
        if ((first.month, first.day), (last.month, last.day)) == ends and re.search(name, words):
            later = year + last.year - first.year
            return date(year, *ends[0]), date(later, *ends[1])
    for name, (month, day) in _WEEKS_AROUND.items():
        if name in words and (first, last) == _week_around(date(first.year, month, day)):
            return _week_around(date(year, month, day))
    return None


def period_set_yearly(words: str) -> str:
    """The week or month of the nation that words name, whose days are set anew every year; or nothing."""
    match = _SET_YEARLY.search(words)
    return match[0] if match else ""


def _week_around(day: date) -> tuple[date, date]:
    """The week from Monday to Sunday that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=_WEEK - 1)
