"""Numbers written anew in the hand of an old one: digits or full-width digits or Chinese, padded or not."""

from __future__ import annotations

from planforge.calendar.numerals import read_integer
from planforge.calendar.written import FULL_WIDTH_DIGITS, chinese_number

_ZEROS = "〇零○Ｏ"
_DIGITS = "〇一二三四五六七八九"


def rewritten(old: str, number: int, *, width: int = 1) -> str:
    """Write ``number`` as ``old`` is written: 09 gives 09, ２０２６ full-width, 二〇二六 digit by digit, 十二 in words.

    ``width`` is the least number of Arabic digits.
    """
    if old == "元":
        return "元" if number == 1 else chinese_number(number)
    if old.isdecimal():
        width = max(width, len(old) if old[0] in "0０" else 1)
        written = str(number).zfill(width)
        return written if old.isascii() else written.translate(FULL_WIDTH_DIGITS)
    if len(old) == 4 and number >= 1000:
        zero = next((mark for mark in old if mark in _ZEROS), "〇")
        return "".join(zero if digit == "0" else _DIGITS[int(digit)] for digit in str(number))
    return chinese_number(number)


def read(text: str) -> int:
    """Read a number in any of these hands; 0 where it is none."""
    return 1 if text == "元" else read_integer(text) or 0
