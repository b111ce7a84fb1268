"""Whole numbers written in Chinese numerals: the other direction of ``numerals``."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_UNITS = ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))


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
