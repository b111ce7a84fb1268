"""Days that keep their place in the calendar year, whatever the teaching week: 教师节, 国家公祭日, 重阳, 冬至, 母亲节."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from planforge.calendar.festivals import NAMES, festival_day
from planforge.calendar.moving_days import MOVING_NAMES, moving_day

_FIXED = {
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
}  # fmt: skip
_ACTS = frozenset(("学雷锋", "抗战胜利", "抗日战争胜利", "防空警报", "孔子诞辰", "烈士公祭"))
_LOOSE = {  # names that are also parts of other words: behind the first characters and before the second they are none
    **dict.fromkeys(("立春", "立夏", "立秋", "立冬"), ("成建设独确树公创对自中国私", "季天令运")),
    **dict.fromkeys(("春分", "秋分"), ("部成得青", "组别类班数校")),
    "夏至": ("初盛", ""), "小年": ("大中小", "级段龄纪轻货画"),
}  # fmt: skip
_NOT_BEFORE = "(?!班)(?!路)(?!中队)(?!小学)(?!中学)(?!级)(?!街)(?!社区)(?!常)(?!检)(?!记)"


def _behind_first(name: str) -> str:
    """The pattern of a name behind its first character."""
    before, after = _LOOSE.get(name, ("", ""))
    return (f"(?<![{before}]{name[0]})" if before else "") + name[1:] + (f"(?![{after}])" if after else "")


def _any_name() -> str:
    """The pattern of all names by their first characters (ten times faster than one after the other), the longest first."""
    names: dict[str, list[str]] = {}
    for name in sorted({*_FIXED, *NAMES, *MOVING_NAMES}, key=len, reverse=True):
        names.setdefault(name[0], []).append(_behind_first(name))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(names.items()))


_NAME = re.compile(f"(?:{_any_name()}){_NOT_BEFORE}")

_NAMED_AFTER = re.compile(
    r"\s*(?:（[^（）]{1,4}）)?[\s，,是为即“\"（(]*(?:第\S{1,4}个)?(?:全国|国际|世界|中国|联合国)[^，。；、\s]{0,14}?[日节]"
)
_NAMED_BEFORE = re.compile(r"(?:全国|国际|世界|中国|联合国)[^，。；、\s]{0,14}?[日节][”\"）)]?\s*[（(]?\s*$")
_KEPT_AFTER = re.compile(
    r"\s*(?:[，,]?(?:是|为|系|正值|恰逢|适逢)[^，。；]{0,20}?周年(?!校庆|庆典)|[，,是为即“\"（(]*[^，。；、\s\d]{0,12}?(?:纪念日|诞辰|殉难日|忌日|校庆日|周年(?=$|[，。；、）)”纪])))"
)
_KEPT_BEFORE = re.compile(r"(?:纪念日|诞辰|忌日|校庆日?)[”\"）)]?\s*[（(是为：:]\s*$|每年的?\s*$")
_LONGEST = 30
_OF_TWO_DAYS, _NEXT_DAY = "小年", timedelta(days=1)


@lru_cache(maxsize=16)  # several rules ask about a date, one after the other
def names_day_after(text: str, at: int) -> bool:
    """Whether a day of the nation or the world, or a day of memory, is named right after a date."""
    return _NAMED_AFTER.match(text, at) is not None or _KEPT_AFTER.match(text, at) is not None


@lru_cache(maxsize=16)  # several rules ask about a date, one after the other
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

    def again(self, day: date, year: int) -> date | None:
        """The same special day in another year, where ``day`` is one: 小年 stays the one of the north or of the south."""
        old, new = self.day(day.year), self.day(year)
        if old is None or new is None:
            return None
        later = day - old
        return new + later if not later or (self.name == _OF_TWO_DAYS and later == _NEXT_DAY) else None


class NamedDay(NamedTuple):
    """A day that a document names (12月4日国家宪法日): the words around it there, and its special day, if it is known."""

    month: int
    day: int
    words: str
    special: SpecialDay | None = None


def special_days_in(text: str) -> Iterator[SpecialDay]:
    """Every special day that a text names."""
    for match in _NAME.finditer(text):
        yield SpecialDay(match[0], match.start())


@lru_cache(maxsize=256)
def _day_of(name: str, year: int) -> date | None:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in MOVING_NAMES:
        return moving_day(name, year)
    return festival_day(name, year)
