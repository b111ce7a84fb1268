"""Days that keep their place in the calendar year, whatever the teaching week: 教师节, 国家公祭日, 重阳, 冬至, 母亲节."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from planforge.calendar.festivals import NAMES, festival_day

_FIXED = {
    "学雷锋": (3, 5), "爱耳日": (3, 3), "消费者权益日": (3, 15), "森林日": (3, 21), "睡眠日": (3, 21),
    "世界水日": (3, 22), "气象日": (3, 23), "结核病日": (3, 24), "儿童图书日": (4, 2), "自闭症日": (4, 2),
    "世界卫生日": (4, 7), "国家安全教育日": (4, 15), "地球日": (4, 22), "航天日": (4, 24), "知识产权日": (4, 26),
    "红十字日": (5, 8), "护士节": (5, 12), "防灾减灾日": (5, 12), "国际家庭日": (5, 15), "博物馆日": (5, 18),
    "学生营养日": (5, 20), "无烟日": (5, 31), "环境日": (6, 5), "爱眼日": (6, 6), "海洋日": (6, 8), "土地日": (6, 25),
    "禁毒日": (6, 26), "抗战胜利": (9, 3), "抗日战争胜利": (9, 3), "抗战纪念日": (9, 3), "九一八": (9, 18),
    "防空警报": (9, 18), "国耻日": (9, 18), "爱牙日": (9, 20), "国际和平日": (9, 21), "无车日": (9, 22),
    "孔子诞辰": (9, 28), "烈士纪念日": (9, 30), "烈士公祭": (9, 30), "动物日": (10, 4), "高血压日": (10, 8),
    "邮政日": (10, 9), "精神卫生日": (10, 10), "国际减灾日": (10, 13), "世界标准日": (10, 14), "盲人节": (10, 15),
    "粮食日": (10, 16), "记者节": (11, 8), "消防安全宣传日": (11, 9), "全国消防日": (11, 9), "糖尿病日": (11, 14),
    "世界儿童日": (11, 20), "世界问候日": (11, 21), "艾滋病日": (12, 1), "交通安全日": (12, 2), "残疾人日": (12, 3),
    "国家宪法日": (12, 4), "宪法宣传周": (12, 4), "志愿者日": (12, 5), "一二·九": (12, 9), "一二九": (12, 9),
    "人权日": (12, 10), "公祭日": (12, 13), "平安夜": (12, 24), "圣诞节": (12, 25),
}  # fmt: skip
_NTH = {  # month, which of its weekdays (0: the last), weekday with Monday as 1
    "中小学生安全教育日": (3, 0, 1), "母亲节": (5, 2, 7), "助残日": (5, 3, 7), "父亲节": (6, 3, 7), "遗产日": (6, 2, 6),
    "急救日": (9, 2, 6), "视力日": (10, 2, 4), "感恩节": (11, 4, 4),
}  # fmt: skip
_FROM_NEW_YEAR = {"除夕": -1, "元宵": 14, "元宵节": 14}  # days after 春节
_DOUBLE_NINTH = frozenset(("重阳", "重阳节", "敬老节", "老年节"))
_DOUBLE_NINTHS = {
    2020: (10, 25), 2021: (10, 14), 2022: (10, 4), 2023: (10, 23), 2024: (10, 11), 2025: (10, 29), 2026: (10, 18),
    2027: (10, 8), 2028: (10, 26), 2029: (10, 16), 2030: (10, 5), 2031: (10, 24), 2032: (10, 12), 2033: (10, 1),
    2034: (10, 20), 2035: (10, 9),
}  # fmt: skip
_TERMS = {  # solar terms: month, and the constant of the usual formula for this century
    "立春": (2, 3.87), "春分": (3, 20.646), "立夏": (5, 5.52), "夏至": (6, 21.37), "立秋": (8, 7.5),
    "秋分": (9, 23.042), "丰收节": (9, 23.042), "立冬": (11, 7.438), "冬至": (12, 21.94),
}  # fmt: skip
_ODD_TERMS = {("立秋", 2002): 1, ("冬至", 2021): -1, ("春分", 2084): 1, ("立冬", 2089): 1}
_ACTS = frozenset(("学雷锋", "抗战胜利", "抗日战争胜利", "防空警报", "孔子诞辰", "烈士公祭"))
_LOOSE = {  # names that are also parts of other words
    name: rf"(?<![成建设独确树公创对自中国私]){name}(?![季天令运])" for name in ("立春", "立夏", "立秋", "立冬")
} | {name: rf"(?<![部成得青]){name}(?![组别类班数校])" for name in ("春分", "秋分")} | {"夏至": "(?<![初盛])夏至"}  # fmt: skip
_NAMES = sorted({*_FIXED, *NAMES, *_NTH, *_FROM_NEW_YEAR, *_DOUBLE_NINTH, *_TERMS}, key=len, reverse=True)
_NOT_BEFORE = "(?!班)(?!路)(?!中队)(?!小学)(?!中学)(?!级)(?!街)(?!社区)(?!常)(?!检)(?!记)"
_NAME = re.compile(f"(?:{'|'.join(_LOOSE.get(name, name) for name in _NAMES)}){_NOT_BEFORE}")

_NAMED_AFTER = re.compile(
    r"\s*(?:（[^（）]{1,4}）)?[\s，,是为即“\"（(]*(?:第\S{1,4}个)?(?:全国|国际|世界|中国|联合国)[^，。；、\s]{0,14}?[日节]"
)
_NAMED_BEFORE = re.compile(r"(?:全国|国际|世界|中国|联合国)[^，。；、\s]{0,14}?[日节][”\"）)]?\s*[（(]?\s*$")
_KEPT_AFTER = re.compile(
    r"\s*[，,是为即“\"（(]*[^，。；、\s\d]{0,12}?(?:纪念日|诞辰|殉难日|忌日|校庆日|周年(?=$|[，。；、）)”纪]))"
)
_KEPT_BEFORE = re.compile(r"(?:纪念日|诞辰|忌日|校庆日?|腊八节?|小年|七夕节?)[”\"）)]?\s*[（(是为：:]\s*$")
_LONGEST = 30


def names_day_after(text: str, at: int) -> bool:
    """Whether a day of the nation or the world, or a day of memory, is named right after a date."""
    return _NAMED_AFTER.match(text, at) is not None or _KEPT_AFTER.match(text, at) is not None


def names_day_before(text: str, at: int) -> bool:
    """Whether such a day is named right before a date (世界地球日（4月22日）)."""
    before = text[max(0, at - _LONGEST) : at]
    return _NAMED_BEFORE.search(before) is not None or _KEPT_BEFORE.search(before) is not None


class SpecialDay(NamedTuple):
    """A special day named in a text; ``start`` is the offset of its name."""

    name: str
    start: int

    @property
    def is_day(self) -> bool:
        """Whether the name is that of a day, not of what is done then (防空警报)."""
        return self.name not in _ACTS

    def day(self, year: int) -> date | None:
        """Its day in a calendar year; None where that is not known."""
        return _day_of(self.name, year)


def special_days_in(text: str) -> Iterator[SpecialDay]:
    """Every special day that a text names."""
    for match in _NAME.finditer(text):
        yield SpecialDay(match[0], match.start())


@lru_cache(maxsize=256)
def _day_of(name: str, year: int) -> date | None:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _NTH:
        return _nth(year, *_NTH[name])
    if name in _TERMS:
        return _term_day(name, year)
    if name in _DOUBLE_NINTH:
        return _double_ninth(year)
    if name in _FROM_NEW_YEAR:
        spring = festival_day("春节", year)
        return spring and spring + timedelta(days=_FROM_NEW_YEAR[name])
    return festival_day(name, year)


def _nth(year: int, month: int, which: int, weekday: int) -> date:
    """The second Sunday of a month, or the last Monday (0) of one with 31 days."""
    first = date(year, month, 1) if which else date(year, month, 25)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * max(0, which - 1))


def _term_day(name: str, year: int) -> date | None:
    """A solar term by the formula that is usual for 2001 to 2099, with the years in which it is a day off."""
    if not 2001 <= year <= 2099:
        return None
    month, constant = _TERMS[name]
    count = year % 100
    leaps = (count - 1 if name == "立春" else count) // 4
    return date(year, month, int(count * 0.2422 + constant) - leaps + _ODD_TERMS.get((name, year), 0))


def _double_ninth(year: int) -> date | None:
    if year in _DOUBLE_NINTHS:
        return date(year, *_DOUBLE_NINTHS[year])
    from holidays import country_holidays  # noqa: PLC0415 - slow to import, rarely needed

    days = country_holidays("MO", years=year, observed=False, language="zh_MO").items()
    return next((day for day, name in days if "重陽節" in name and day.year == year), None)
