"""Stages of schooling: which grades a school has by its name, and the classes of a kindergarten (小班, 中二班, 大（3）班).

Grades are counted from 托班 to 高三: 一年级 is 1, the classes of a kindergarten lie below it.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.rolling.leaving import PRIMARY

AGES: Final = {"托": -3, "小": -2, "中": -1, "大": 0}
"""The classes of a kindergarten by age, and their grades."""
AGE_OF: Final = {grade: age for age, grade in AGES.items()}
_OWN: Final = {
    "幼儿园": range(-3, 1), "小学": range(1, 7), "初级中学": range(7, 10), "初中": range(7, 10),
    "高级中学": range(10, 13), "高中": range(10, 13), "中学": range(7, 13),
}  # fmt: skip
_FIVE_AND_FOUR: Final = re.compile(
    "五[·•．.、加+]?四(?:学制|制|分段)(?!学校的)|五年制小学|四年制初中|预初|预备年级|(?<![最当之月])初四(?!日|晚|[上下中]午)|[六6]年级[（(]初一|初一[（(][六6]年级"
    "|[六6](?:年级)?[至到—~～-]{1,2}[九9]年级|五年级(?:全体)?(?:学生|同学)?(?:小学)?毕业(?:班|典礼|生|季|考试|检测|照|$|[，。；、])"
)
"""Words of a school whose primary stage has five years and whose junior stage has four: 六年级 is the first of that."""
_SIXTH_LEAVES: Final = re.compile(
    "六年级(?:全体)?(?:学生|同学)?(?:小学)?毕业|[一1](?:年级)?[至到—~～-]{1,2}[六6]年级"
)
_NAMED: Final = re.compile("|".join(_OWN))
_MIXED: Final = re.compile("一贯|完全中学|学校$|含|职业|[幼小初]中?[、和]")
_NUMBER: Final = (
    r"(?:[一二三四五六七八九十]|\d{1,2}|\s*[（(]\s*[\d０-９一二三四五六七八九十]{1,3}\s*[）)]\s*)"
)
_NOT_BEHIND: Final = "(?!额|化(?!妆)|制(?![作定订])|长(?![期绳跑])|子|级|会(?:议|$|[，。；、])|容量|授课|主任|规模|[、，和及与]晚班)"
_NOT_BEFORE: Final = "(?<![大中小托老早])(?<![大中小托][、，,和与及/])(?<![其集高初空最两依委寄加扩放缩减])(?<!早班[、，和及与])"

_BLANK: Final = "(?:[ \u3000](?=班(?:$|[幼孩宝小、，。；：:（(计工上下各的每全与和及家教组年学升毕入活])))?"
"""A blank that was typed for looks (大 班工作计划), before what only a class has behind it: 收获很大 班风好 is none."""

CLASS: Final = rf"{_NOT_BEFORE}(?P<k>[托小中大]){_BLANK}(?:{_NUMBER}?班{_NOT_BEHIND}|{_NUMBER}(?=(?:[、，和及][托小中大]?{_NUMBER})+班))"
"""The pattern of a class of a kindergarten, its age in the group ``k``; the first ones of 大一、大二班 end in no 班.

Several ages in one word (中小班, 大、中、小班) are no class, no more are 大班额, 小班化, 领导班子, 其中班主任 and a shift (早班、中班).
"""


def own_grades(school: str, primary: int = PRIMARY) -> range | None:
    """The grades that a school has by its name; None where that does not tell them (实验学校, 九年一贯制)."""
    named = _NAMED.findall(school)
    if not named or _MIXED.search(school):
        return None
    own = _OWN[named[-1]]
    first, last = (
        primary + each - PRIMARY if each == edge else each
        for each, edge in ((own.start, PRIMARY + 1), (own.stop, PRIMARY + 1))
    )
    return range(first, last)


def primary_years(head: str, text: str) -> int:
    """The last grade of a primary school there: 5 where the head or the text tells 五四制, 6 else.

    A primary school whose fifth grade leaves has five years; one whose sixth leaves, or that goes up to it, has not.
    """
    if _SIXTH_LEAVES.search(text) and not _FIVE_AND_FOUR.search(head):
        return PRIMARY
    return PRIMARY - 1 if _FIVE_AND_FOUR.search(f"{head}\n{text}") else PRIMARY
