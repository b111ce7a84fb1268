"""Days typed with dots, strokes or hyphens as they are written out: 2026.1.12, 2026/1/12-16, and halves of ranges (12日-1.16).

A range is written out as a whole or left as it is: half of one (2026年1月12日-1.16) is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from planforge.calendar.written import DAY, MONTH

_YEAR: Final = r"(?:19|20)\d\d"
_ASIDE: Final = r"(?P<aside>[（(][^（）()\n\d]{1,8}[）)])?"
_MARK: Final = r"(?P<mark>[ \u3000]?(?:[-－—–~～∼]{1,2}|至|到)[ \u3000]?)"
_ENDS: Final = r"(?![\d:：%％]|[.．/－—–~～∼-]\d|\s?(?:年|课时|时|点|分|秒|周|岁|人|名|位|个|次|篇|节|天|项|件|本|册|段|题|米|元|届|级|班|月))"
_DOTTED: Final = re.compile(rf"(?<![\d.])({_YEAR})([-.．/])({MONTH})\2({DAY})(?![\d.日号])")
_HYPHENED: Final = re.compile(r"\d+-\d+-\d+-\d+")
_SHORT_DAY: Final = re.compile(
    rf"({MONTH})[.．/]({DAY})[日号]?(前后?|后|起|左右|上午|下午|晚上?|[（(](?:周|星期).[）)])?"
)
_SHORT_RANGE: Final = re.compile(
    rf"(?<![\d./])({MONTH})([.．/])({DAY})([ \u3000]?(?:[-—–~～]{{1,2}}|至)[ \u3000]?)({MONTH})\2({DAY})(?![\d./])"
)
ZERO: Final = re.compile(r"(?<![\d.])0(?=[1-9]月)|(?<=月)0(?=[1-9][日号])|(?<![\d.])0(?=[1-9]日)")
"""The zero of 09月 and 05日."""

_BETWEEN: Final = re.compile("[1-9]月")  # the zeros of 09月05

_LAST: Final = re.compile(
    rf"{_ASIDE}{_MARK}(?:(?:(?P<year>{_YEAR})[-.．/])?(?P<month>{MONTH})[-.．/](?P<day>{DAY})[日号]?{_ENDS}"
    rf"|(?P<only_year>{_YEAR})[-.．/](?P<only_month>{MONTH})(?:月|{_ENDS})"
    rf"|(?P<only_day>{DAY})(?:[日号]|{_ENDS}))"
)
_LAST_MONTH: Final = re.compile(
    rf"{_MARK}(?:(?P<year>{_YEAR})[-.．/])?(?P<month>{MONTH})(?:月(?!\d)|{_ENDS})"
)
_GOES_ON: Final = re.compile(rf"{_ASIDE}{_MARK}\d(?!\d?[:：]\d|\d?\s?(?:时|点))")
_HALF: Final = re.compile(
    rf"(?<=月)(?P<first>{DAY})[日号]{_ASIDE}{_MARK}(?:(?P<month>{MONTH})[.．](?P<day>{DAY})|(?P<only>{DAY}))(?![日号]){_ENDS}"
)


class Typed(NamedTuple):
    """A place in a text and how the days there are written out; None where that cannot be told."""

    start: int
    end: int
    new: str | None


class Begun(NamedTuple):
    """A first day or month as it was found: its place, its words written out, its last number (the day or the month)."""

    start: int
    end: int
    written: str
    number: int
    is_day: bool = True


def dotted_days(text: str) -> Iterator[Typed]:
    """Every day typed with its year, and the range that it begins."""
    done = 0
    for match in _DOTTED.finditer(text):
        if match.start() >= done:
            year, _, month, day = match.groups()
            written = f"{year}年{int(month)}月{int(day)}日"
            found = range_from(text, Begun(*match.span(), written, int(day))) or Typed(*match.span(), written)
            yield found
            done = found.end


def zeros(text: str) -> Iterator[Typed]:
    """The zeros of each day, those of its month and its number (09月05) in one place: that is one day typed wrong."""
    last: Typed | None = None
    for found in ZERO.finditer(text):
        between = text[last.end : found.start()] if last is not None else ""
        if last is not None and _BETWEEN.fullmatch(between):
            last = Typed(last.start, found.end(), between)
        else:
            yield from (last,) if last is not None else ()
            last = Typed(*found.span(), "")
    yield from (last,) if last is not None else ()


def may_be_code(typed: str) -> bool:
    """Whether days typed so may be some number instead: 2026-1-12-16."""
    return _HYPHENED.fullmatch(typed) is not None


def short_ranges(text: str) -> Iterator[Typed]:
    """Two days typed without their year: 9.3-9.7, 9/3—9/7."""
    for match in _SHORT_RANGE.finditer(text):
        first, _, second, _, third, fourth = match.groups()
        yield Typed(*match.span(), f"{int(first)}月{int(second)}日—{int(third)}月{int(fourth)}日")


def in_words(text: str) -> str:
    """A text with the days in it written out, where nobody has to be asked what they are."""
    if not any(mark in text for mark in ".．/-0"):
        return text
    pieces, done = [], 0
    for place in dotted_days(text):
        if place.new is not None and not may_be_code(text[place.start : place.end]):
            pieces += [text[done : place.start], place.new]
            done = place.end
    return ZERO.sub("", "".join([*pieces, text[done:]]))


def time_in_words(text: str) -> str:
    """What says nothing but when, with its days written out: there 9.3 is a day."""
    short = _SHORT_DAY.fullmatch(text)
    if short is not None:
        return f"{int(short[1])}月{int(short[2])}日{short[3] or ''}"
    whole = next((each for each in short_ranges(text) if (each.start, each.end) == (0, len(text))), None)
    return in_words(text) if whole is None or whole.new is None else whole.new


def range_from(text: str, begun: Begun) -> Typed | None:
    """The range that a date begins, written out; None where it begins none, ``new`` None where none can be read."""
    found = (_LAST if begun.is_day else _LAST_MONTH).match(text, begun.end)
    last = _last_of(found, begun) if found else ""
    if found is None or not last:
        on = _GOES_ON.match(text, begun.end)
        return Typed(begun.start, _number_end(text, on.end()), None) if on else None
    aside = found["aside"] or "" if begun.is_day else ""
    return Typed(begun.start, found.end(), f"{begun.written}{aside}{mark_of(found['mark'])}{last}")


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


def halves(text: str) -> Iterator[Typed]:
    """Ranges of which only the first day is written out: 1月12日-1.16, 1月12日—16."""
    for found in _HALF.finditer(text) if "日" in text or "号" in text else ():
        only, first = found["only"], int(found["first"])
        if only is None or int(only) > first:
            last = f"{int(only)}日" if only else f"{int(found['month'])}月{int(found['day'])}日"
            written = f"{first}日{found['aside'] or ''}{mark_of(found['mark'])}{last}"
            yield Typed(*found.span(), written)
