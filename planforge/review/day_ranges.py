"""Ranges of days written with dots, strokes or hyphens: 2026.1.12-1.16, 2026/1/12-16, and halves of such (12日-1.16).

A range is written out as a whole or left as it is: half of one (2026年1月12日-1.16) is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from planforge.review.whole import Spot

_MONTH: Final = "(?:1[0-2]|0?[1-9])"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR: Final = r"(?:19|20)\d\d"
_ASIDE: Final = r"(?P<aside>[（(][^（）()\n\d]{1,8}[）)])?"
_MARK: Final = r"(?P<mark>\s?(?:[-－—–~～∼]{1,2}|至|到)\s?)"
_ENDS: Final = r"(?![\d:：%％]|[.．/－—–~～∼-]\d|\s?(?:年|课时|时|点|分|秒|周|岁|人|名|位|个|次|篇|节|天|项|件|本|册|段|题|米|元|届|级|班|月))"
_LAST: Final = re.compile(
    rf"{_ASIDE}{_MARK}(?:(?:(?P<year>{_YEAR})[-.．/])?(?P<month>{_MONTH})[-.．/](?P<day>{_DAY})[日号]?{_ENDS}"
    rf"|(?P<only_year>{_YEAR})[-.．/](?P<only_month>{_MONTH})(?:月|{_ENDS})"
    rf"|(?P<only_day>{_DAY})(?:[日号]|{_ENDS}))"
)
_LAST_MONTH: Final = re.compile(
    rf"{_MARK}(?:(?P<year>{_YEAR})[-.．/])?(?P<month>1[0-2]|0?[1-9])(?:月(?!\d)|{_ENDS})"
)
_GOES_ON: Final = re.compile(rf"{_ASIDE}{_MARK}\d(?!\d?[:：]\d|\d?\s?(?:时|点))")
_HALF: Final = re.compile(
    rf"(?<=月)(?P<first>{_DAY})[日号]{_ASIDE}{_MARK}(?:(?P<month>{_MONTH})[.．](?P<day>{_DAY})|(?P<only>{_DAY}))(?![日号]){_ENDS}"
)


class Begun(NamedTuple):
    """A first day or month as it was found: its place, its words written out, its last number (the day or the month)."""

    start: int
    end: int
    written: str
    number: int
    is_day: bool = True


def range_from(text: str, begun: Begun) -> Spot | None:
    """The range that a date begins, written out; None where it begins none, ``new`` None where none can be read."""
    found = (_LAST if begun.is_day else _LAST_MONTH).match(text, begun.end)
    last = _last_of(found, begun) if found else ""
    if found is None or not last:
        on = _GOES_ON.match(text, begun.end)
        return Spot(begun.start, _number_end(text, on.end()), None) if on else None
    aside = found["aside"] or "" if begun.is_day else ""
    return Spot(begun.start, found.end(), f"{begun.written}{aside}{mark_of(found['mark'])}{last}")


def _number_end(text: str, place: int) -> int:
    while place < len(text) and (text[place].isdigit() or text[place] in ".．/-"):
        place += 1
    return place


def _last_of(found: re.Match[str], begun: Begun) -> str:
    """The last day or month in words; empty where it is before the first."""
    if not begun.is_day:
        month = int(found["month"])
        return (
            f"{found['year']}年{month}月" if found["year"] else f"{month}月" if month > begun.number else ""
        )
    if found["only_day"]:
        return f"{int(found['only_day'])}日" if int(found["only_day"]) > begun.number else ""
    if found["only_year"]:
        return f"{found['only_year']}年{int(found['only_month'])}月"
    year = f"{found['year']}年" if found["year"] else ""
    return f"{year}{int(found['month'])}月{int(found['day'])}日"


def mark_of(typed: str) -> str:
    """The mark of a range of days as it is printed: words and waves stay, a hyphen is a dash."""
    mark = typed.strip()
    return mark if mark in ("至", "到") else "～" if mark[0] in "~～∼" else "—"


def halves(text: str) -> Iterator[Spot]:
    """Ranges of which only the first day is written out: 1月12日-1.16, 1月12日—16."""
    for found in _HALF.finditer(text) if "日" in text or "号" in text else ():
        only, first = found["only"], int(found["first"])
        if only is None or int(only) > first:
            last = f"{int(only)}日" if only else f"{int(found['month'])}月{int(found['day'])}日"
            written = f"{first}日{found['aside'] or ''}{mark_of(found['mark'])}{last}"
            yield Spot(*found.span(), written)
