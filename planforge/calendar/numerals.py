"""Whole numbers as a school writes them: 12, １２, 十二, 二〇二六, 两百, 3万."""

from __future__ import annotations

import re

HAN_DIGITS = "零〇○一二两三四五六七八九"
HAN_NUMERALS = HAN_DIGITS + "十百千万亿"

HAN_ZEROS = "零〇○ＯOo０0\u039f\u041e\u25ef"
"""What is typed for the zero of a year in Chinese digits: 〇 is hard to find on a keyboard, and Greek and Russian have their O."""

HAN_YEAR = rf"[一二][九{HAN_ZEROS}][一二三四五六七八九{HAN_ZEROS}]{{2}}"
"""A year digit by digit (二〇二六, 二0二六), as a pattern; ``YEAR_DIGITS`` makes 2026 of it."""

YEAR_DIGITS = str.maketrans("一二三四五六七八九" + HAN_ZEROS, "123456789" + "0" * len(HAN_ZEROS))

_VALUE = {mark: n for n, mark in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_LONGEST = 24  # more digits than any number of a school; keeps int() cheap
_BELOW_TEN_THOUSAND = (  # compiled by re when first used: Chinese classes are slow to compile
    r"(?:(\d+|[一二两三四五六七八九])千)?(?:零?(\d+|[一二两三四五六七八九])百)?"
    r"(?:零?(\d+|[一二三四五六七八九])?(十))?(?:([零〇])?(\d+|[一二两三四五六七八九]))?"
)


def read_integer(text: str) -> int | None:
    """Read a whole number in Arabic (half- or full-width) or Chinese numerals; None if it is none.

    Digit by digit (二〇二六) and positional (二千零二十六, 一百二, 3万) are read; an estimate (两三) is none.
    """
    if not 0 < len(text) <= _LONGEST:
        return None
    if text.isdecimal():
        return int(text)
    if len(text) == 1:
        return _VALUE.get(text, 10 if text == "十" else None)
    if len(text) > 2 and all(mark in _VALUE for mark in text):
        return int("".join(str(_VALUE[mark]) for mark in text))
    return _read_positional(text)


def _read_positional(text: str) -> int | None:
    for mark, unit in (("亿", 100_000_000), ("万", 10_000)):
        head, found, rest = text.partition(mark)
        if found:
            return _join(_read_positional(head), _read_rest(rest, unit), unit)
    return _read_below_ten_thousand(text)


def _join(head: int | None, rest: int | None, unit: int) -> int | None:
    return None if head is None or rest is None else head * unit + rest


def _read_rest(text: str, unit: int) -> int | None:
    if not text:
        return 0
    if len(text) == 1 and _VALUE.get(text):
        return _VALUE[text] * unit // 10  # 三万五 is 35,000
    return _read_positional(text)


def _read_below_ten_thousand(text: str) -> int | None:
    if text in {"零", "〇", "○"}:
        return 0
    match = re.fullmatch(_BELOW_TEN_THOUSAND, text)
    if match is None or not text:
        return None
    thousands, hundreds, tens, ten, zero, ones = match.groups()
    value = 1000 * _digit(thousands) + 100 * _digit(hundreds)
    if ten:
        return value + 10 * (_digit(tens) if tens else 1) + _digit(ones)
    if value and ones and not zero:
        return value + _digit(ones) * (10 if hundreds else 100)  # 一百二 is 120
    return value + _digit(ones)


def _digit(text: str | None) -> int:
    if text is None:
        return 0
    return _VALUE[text] if text in _VALUE else int(text)
