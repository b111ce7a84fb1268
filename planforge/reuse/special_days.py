"""Days that keep their place in the calendar year, whatever the teaching week: 教师节, 国家公祭日, 中秋."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planforge.calendar.festivals import NAMES, festival_day

_FIXED = {
    "学雷锋": (3, 5),
    "国家安全教育日": (4, 15),
    "地球日": (4, 22),
    "航天日": (4, 24),
    "无烟日": (5, 31),
    "环境日": (6, 5),
    "爱眼日": (6, 6),
    "禁毒日": (6, 26),
    "九一八": (9, 18),
    "爱牙日": (9, 20),
    "烈士纪念日": (9, 30),
    "国际减灾日": (10, 13),
    "防灾减灾日": (5, 12),
    "消防安全宣传日": (11, 9),
    "全国消防日": (11, 9),
    "交通安全日": (12, 2),
    "国家宪法日": (12, 4),
    "宪法宣传周": (12, 4),
    "一二·九": (12, 9),
    "一二九": (12, 9),
    "公祭日": (12, 13),
}
_NOT_BEFORE = "(?!班)(?!路)(?!中队)(?!小学)(?!中学)(?!级)"
_NAME = re.compile(f"(?:{'|'.join(sorted((*_FIXED, *NAMES), key=len, reverse=True))}){_NOT_BEFORE}")


_NAMED_AFTER = re.compile(
    r"\s*(?:（[^（）]{1,4}）)?[\s，,是为即“\"（(]*(?:第\S{1,4}个)?(?:全国|国际|世界|中国|联合国)[^，。；、\s]{0,14}?[日节]"
)
_NAMED_BEFORE = re.compile(r"(?:全国|国际|世界|中国|联合国)[^，。；、\s]{0,14}?[日节][”\"）)]?\s*[（(]?\s*$")
_LONGEST = 30


def names_day_after(text: str, at: int) -> bool:
    """Whether a day of the nation or the world is named right after a date (4月30日“全国…日”)."""
    return _NAMED_AFTER.match(text, at) is not None


def names_day_before(text: str, at: int) -> bool:
    """Whether a day of the nation or the world is named right before a date (世界地球日（4月22日）)."""
    return _NAMED_BEFORE.search(text[max(0, at - _LONGEST) : at]) is not None


class SpecialDay(NamedTuple):
    """A special day named in a text; ``start`` is the offset of its name."""

    name: str
    start: int

    def day(self, year: int) -> date | None:
        """Its day in a calendar year; None where that is not known."""
        if self.name in _FIXED:
            return date(year, *_FIXED[self.name])
        return festival_day(self.name, year)


def special_days_in(text: str) -> Iterator[SpecialDay]:
    """Every special day that a text names."""
    for match in _NAME.finditer(text):
        yield SpecialDay(match[0], match.start())
