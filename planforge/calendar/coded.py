"""Text about time in a small alphabet, one mark for one character.

Numerals, units and range marks come in many shapes (９ 九 9; — ～ 至). Each shape is mapped to one ASCII
mark before anything is matched. Patterns are written in Chinese and mapped the same way. Besides
being shorter, such patterns compile about ten times faster than classes of Chinese characters, which
is felt in a cold start.
"""

from __future__ import annotations

from typing import NamedTuple

_DIGITS = {
    **dict(zip("一二三四五六七八九十百两", "abcdefghijkb", strict=True)),
    **dict.fromkeys("零〇○", "o"),
}
_WORDS = {**_DIGITS, **dict(zip("年月日号周第天上中下前后", "YMDHW#TUVL<>", strict=True))}
_MARKS = {
    **dict(zip("０１２３４５６７８９", "0123456789", strict=True)),
    **dict.fromkeys(" \t\u3000\u00a0", " "),
    **dict.fromkeys("—–－−―─～~∼〜至到", "-"),
    **dict.fromkeys("、和及与", "&"),
    **dict(zip("，；。（）：．／", ",;;():./", strict=True)),
    **dict(
        zip("號週後兩學節個開結時點間", "HW>b学节个开结时点间", strict=True)
    ),  # traditional ones, in a text alone
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ#&<>", "\x01"),
    **dict.fromkeys("ＯOo\u039f\u041e\u25ef", "o"),  # typed for the 〇 of a year
}
_PATTERN_TABLE = str.maketrans(_WORDS)
_TEXT_TABLE = str.maketrans({**_WORDS, **_MARKS})

TO = "-{1,4}"
"""A range mark in a pattern: - -- --- — —— ～ 至 到 all look like this."""

NUMBER = r"(?:\d{1,3}|[a-ko]{1,4})"
"""A small number in a pattern, Arabic or Chinese."""

HAN_YEAR = "[ab][io0][a-io0]{2}"
"""A year in Chinese digits in a pattern, whatever is typed for its zero (``numerals.HAN_YEAR``)."""


class Coded(NamedTuple):
    """A text, its coded form without blanks, and for each coded mark its offset in the text."""

    source: str
    text: str
    offsets: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return offsets in the source for offsets in the coded text."""
        if self.offsets is None or end <= start:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        """Return what stands in the source between two offsets of the coded text."""
        first, last = self.span(start, end)
        return self.source[first:last]


def code(text: str) -> Coded:
    """Code a text; blanks vanish unless they keep two digits apart."""
    coded = text.translate(_TEXT_TABLE)
    if " " not in coded:
        return Coded(text, coded)
    words: list[str] = []
    offsets: list[int] = []
    at = 0
    for word in coded.split(" "):
        if word:
            if words and word[0].isdecimal() and words[-1][-1].isdecimal():
                words.append(" ")
                offsets.append(at - 1)
            words.append(word)
            offsets.extend(range(at, at + len(word)))
        at += len(word) + 1
    return Coded(text, "".join(words), tuple(offsets))


def pattern(text: str) -> str:
    """Map the Chinese characters of a regular expression as ``code`` maps them in a text."""
    return text.translate(_PATTERN_TABLE)


def _spelled() -> dict[str, int]:
    """Return every coded Chinese numeral from 0 to 199."""
    ones = "oabcdefghi"
    names = {0: "o", **{n: ones[n] for n in range(1, 10)}}
    for n in range(10, 100):
        tens = "j" if n < 20 else ones[n // 10] + "j"
        names[n] = tens + (ones[n % 10] if n % 10 else "")
    for n in range(100, 200):
        rest = n - 100
        names[n] = "ak" + ("" if not rest else "o" + names[rest] if rest < 10 else names[rest])
    return {name: n for n, name in names.items()} | {"aj": 10, "k": 100}


_SPELLED = _spelled()
_DIGIT = {mark: str(n) for n, mark in enumerate("oabcdefghi")} | {"0": "0"}


def number(token: str | None) -> int | None:
    """Read a coded number: digits, a Chinese numeral below 200, or four Chinese digits of a year."""
    if not token:
        return None
    if token.isdecimal():
        return int(token)
    if token in _SPELLED:
        return _SPELLED[token]
    if len(token) == 4 and all(mark in _DIGIT for mark in token):
        return int("".join(_DIGIT[mark] for mark in token))
    return None


def number_in(text: str) -> int | None:
    """Read a number as it is written, 12 or 十二; None where a text is none."""
    return number(code(text).text)
