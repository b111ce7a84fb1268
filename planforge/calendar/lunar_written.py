"""Days of the lunar calendar as they are written: 九月初九, 腊月廿三, 农历八月十五, and 九月九日 beside 重阳节."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from planforge.calendar.coded import pattern
from planforge.calendar.numerals import read_integer
from planforge.calendar.written import MONTH

_HAN: Final = "一二三四五六七八九"
_MONTHS: Final = {"正": 1, "冬": 11, "腊": 12}
_FESTIVALS: Final = {
    (1, 15): "元宵", (5, 5): "端午|端阳", (7, 7): "七夕|乞巧", (8, 15): "中秋", (9, 9): "重阳|敬老节|老年节|老人节", (12, 8): "腊八",
}  # fmt: skip
"""Festivals whose solar day never has the numbers of the lunar one: 九月九日重阳节 is lunar however it is written."""
_COUNTED: Final = "年个名位项所本次周组批天节场条轮件门份班切律起定同并般边面分佳"
"""Behind 九月初五 or 九月初一: the last character begins another word (五年级, 五个班, 一律, 十分)."""
_NEAR: Final = 8  # characters before a day that may name its festival


class LunarDay(NamedTuple):
    """A day of the lunar calendar in a text: its month and day, its place, and whether it can hardly be anything else."""

    month: int
    day: int
    span: tuple[int, int]
    is_sure: bool


@cache
def _day() -> re.Pattern[str]:
    called = r"(?P<called>(?:农历|阴历|旧历|夏历)(?:[的：:是为]|(?:20\d\d|[\u4e00-\u9fff]{2,4})年)?\s*)?"
    month = rf"闰?(?P<month>[正冬腊]|十[一二]|[{_HAN}十]|(?<!\d){MONTH})\s*月"
    first = rf"初(?P<first>[{_HAN}十])(?![{_COUNTED}]|\s*[（(]?\d)"
    twenty = rf"(?:廿|卄)(?P<twenty>[{_HAN}]?)"
    plain = rf"(?P<plain>三十|二?十[{_HAN}]?|[{_HAN}]|[12]?\d|30)(?P<unit>\s*[日号])?"
    return re.compile(f"{called}{month}(?:{first}|{twenty}|{plain})(?![\\d\u3007{_HAN}十])")


_CALENDARS: Final = tuple(pattern(name) for name in ("农历", "阴历", "旧历", "夏历"))
_JUNIOR: Final = 3  # 初一 to 初三


@cache
def _grade() -> re.Pattern[str]:
    return re.compile(
        r"[学新]生|[、，和及与][初高]|\s*[（(]?\d|各?班|全[体员]|毕业|备课|家长|教师|[语数英物化政历地生]"
    )


@cache
def _stands_alone() -> re.Pattern[str]:
    return re.compile(r"$|[，。；）)]|前后|前夕|之前|[这当]天|祭|赏")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(pattern(rf"[四五六七八九十](?![{_COUNTED}]|\(?\d)"))


def is_lunar(coded: str, start: int, end: int, *, begins_month: bool) -> bool:
    """Whether a month of a coded text is one of the lunar calendar: it is named before it, or 九月初 goes on as 九月初九."""
    goes_on = begins_month and _goes_on().match(coded, end) is not None
    return goes_on or coded.endswith(_CALENDARS, 0, start)


def lunar_days_in(text: str) -> Iterator[LunarDay]:
    """Every day of the lunar calendar in a text, also one that only may be one (九月十五，…)."""
    if "月" not in text:
        return
    for match in _day().finditer(text):
        month = _MONTHS.get(match["month"]) or read_integer(match["month"])
        day = _number(match)
        if month and day and (sure := _is_sure(match, month, day)) is not None:
            yield LunarDay(month, day, match.span(), sure)


def _number(match: re.Match[str]) -> int:
    if match["twenty"] is not None:
        return 20 + (read_integer(match["twenty"]) or 0)
    return read_integer(match["first"] or match["plain"]) or 0


def _is_sure(match: re.Match[str], month: int, day: int) -> bool | None:
    """Whether a day is one of the lunar calendar, or only may be one; None where it is none."""
    is_named = match["called"] or match["month"] in _MONTHS or match["twenty"] is not None
    if is_named or _is_festival(match, month, day):
        return True
    is_han = not match["month"].isascii()
    if match["first"]:
        if day > _JUNIOR:
            return True
        is_grade = not is_han or _grade().match(match.string, match.end())
        return None if is_grade else match.string.startswith(("）", ")"), match.end())
    stands_alone = (
        is_han and not match["unit"] and day > 10 and _stands_alone().match(match.string, match.end())
    )
    return False if stands_alone else None


def _is_festival(match: re.Match[str], month: int, day: int) -> bool:
    """Whether the festival of that lunar day stands right beside it."""
    names = _FESTIVALS.get((month, day))
    if names is None:
        return False
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    behind = rf"\s*[（(，,]?[是为即“]?(?:传统)?(?:{names})"
    return bool(
        re.match(behind, match.string[match.end() :])
        or re.search(rf"(?:{names})节?[）)”]?[（(：:，,是为]*$", before)
    )
