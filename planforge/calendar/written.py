"""Whole numbers written in Chinese numerals, the other direction of ``numerals``, and typed days written out."""

from __future__ import annotations

import re
from datetime import date

TYPED_DAY = r"(\d{4}|[23]\d(?=[.．/／](?:0?[1-9]|1[0-2])[.．/／]))([-/.．／、])(\d{1,2})\2(\d{1,2})"
"""A day as typed with one sign between its numbers (2026-9-1, 2026、9、1, 26.9.1), as a pattern: year, sign, month, day."""

MONTH = "(?:1[0-2]|0?[1-9])"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
"""A month and a day in digits as they are typed, 9 or 09, as patterns."""

SCALES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
"""What a figure is multiplied by that has one of these behind it: 1.2万."""

FULL_WIDTH_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")

_CENTURY = 100
_DIGITS = "零一二三四五六七八九"
_UNITS = ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))


def written_day(text: str) -> str:
    """A day as typed (2026-09-01, 26.9.1) as 2026年9月1日; any other text as it is."""
    found = re.fullmatch(TYPED_DAY, text)
    if found is None:
        return text
    year, month, day = (int(part) for part in found.group(1, 3, 4))
    return f"{year + 2000 if year < _CENTURY else year}年{month}月{day}日"


def full_day(day: date) -> str:
    """A day in full: 2026年9月1日."""
    return f"{day.year}年{short_day(day)}"


def short_day(day: date) -> str:
    """A day without its year: 9月1日."""
    return f"{day.month}月{day.day}日"


def day_span(first: date, last: date) -> str:
    """Some days without their year: 10月1日, 10月1日—7日, 9月30日—10月2日."""
    if first == last:
        return short_day(first)
    until = f"{last.day}日" if (last.year, last.month) == (first.year, first.month) else short_day(last)
    return f"{short_day(first)}—{until}"


def chinese_number(number: int) -> str:
    """36 as 三十六, 10 as 十, 105 as 一百零五; from 0 up to below one million million."""
    if number < 10:
        return _DIGITS[number]
    written = _positional(number)
    return written[1:] if 10 <= number < 20 else written


def _positional(number: int) -> str:
    if number < 10:
        return _DIGITS[number]
    unit, name = next(each for each in _UNITS if number >= each[0])
    high, low = divmod(number, unit)
    if low == 0:
        return _positional(high) + name
    gap = "零" if low * 10 < unit else ""
    return f"{_positional(high)}{name}{gap}{_positional(low)}"
