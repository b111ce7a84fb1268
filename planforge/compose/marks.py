"""Number marks as they look at number one (一、 （一） 1. （1） ① 1.1), and the styles made of them.

The official order is GB/T 9704 7.3.3; the school norm, 一、 straight to 1., is counted in corpus.md
section 6 (39 of 73 documents).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from planforge.calendar.written import chinese_number
from planforge.document import Mark, Tier

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_DOTTED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_ONE = re.compile(r"[一壹1１①⑴⒈Ⅰ]")
_OUTLINE = re.compile(r"1((?:[.．]1)+)([.．、]?)")
_LETTER = re.compile(r"[aA]")  # looked for last: “Part 1” counts by its 1
_LATIN = re.compile(r"(?<![A-Za-z])[Ii](?![A-Za-z])")
_WORTHS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


_FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")


def _from_row(row: str) -> Callable[[int], str]:
    return lambda number: row[number - 1] if number <= len(row) else f"({number})"


def _letters(first: str) -> Callable[[int], str]:
    def letter(number: int) -> str:
        text = ""
        while number > 0:
            number, rest = divmod(number - 1, 26)
            text = chr(ord(first) + rest) + text
        return text

    return letter


def _latin(number: int) -> str:
    text = ""
    for worth, sign in _WORTHS:
        count, number = divmod(number, worth)
        text += sign * count
    return text


def _wide(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def _formal(number: int) -> str:
    text = chinese_number(number)
    return (f"一{text}" if text.startswith("十") else text).translate(_FORMAL)


_NUMERALS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "一": chinese_number, "壹": _formal, "1": str, "１": _wide, "①": _from_row(_CIRCLED),
        "⑴": _from_row(_BRACKETED), "⒈": _from_row(_DOTTED), "Ⅰ": _from_row(_ROMAN),
        "a": _letters("a"), "A": _letters("A"), "I": _latin, "i": lambda number: _latin(number).lower(),
    }
)  # fmt: skip


class Pattern(NamedTuple):
    """A mark at number one, taken apart: what stands before and after the numeral, the numeral, the tier.

    With ``above`` the numbers of so many levels above stand before its own (1.1, 2.3.1), each with the point
    that is ``before``.
    """

    text: str
    before: str
    numeral: str
    after: str
    tier: Tier
    above: int = 0

    def below(self, numbers: tuple[int, ...]) -> Pattern:
        """The mark below these numbers, the outermost first; as many of them are said as there are."""
        said = "".join(f"{number}{self.before}" for number in numbers[-self.above :])
        return self._replace(before=said, above=0)

    def mark(self, number: int, series: int) -> Mark:
        """The mark of a number in a list."""
        text = f"{self.before}{_NUMERALS[self.numeral](number)}{self.after}"
        # Made by the hundred: the tuple itself, without the named tuple's own function around it.
        return tuple.__new__(Mark, (text, self.text, number, series, self.tier))


@lru_cache(maxsize=256)
def read_pattern(text: str) -> Pattern | None:
    """A mark as it looks at number one; None where it holds no number one, or two that are not 1.1."""
    text = text.lstrip(" ")
    outline = _OUTLINE.fullmatch(text)
    if outline is not None:
        above = len(outline[1]) // 2
        tier: Tier = _BELOW_CHAPTERS.get(above, 0)
        return Pattern(text, outline[1][0], "1", outline[2] or _GAP, tier, above)
    found = _ONE.search(text) or _LETTER.search(text) or _LATIN.search(text)
    if found is None or len(text) > 12 or _ONE.search(text, found.end()):
        return None
    before, numeral, after = text[: found.start()], found.group(), text[found.end() :]
    if (before == "第" and numeral == "一" and after in _PARTED) or text == "1":
        after += _GAP
    return Pattern(text, before, numeral, after, _tier(before, numeral, after))


_GAP: Final = "　"
_PARTED: Final = frozenset(("部分", "篇章", "篇", "编", "章", "节", "条", "单元", "板块"))
"""第一章　总则: behind these a blank stands, as in every set of rules, and as behind 1 and 1.1."""
_BELOW_CHAPTERS: Final[Mapping[int, Tier]] = MappingProxyType({1: 2, 2: 3, 3: 4})
_CHAPTERS: Final[Mapping[str, Tier]] = MappingProxyType({"篇": 1, "章": 1, "节": 2, "条": 3})


def _tier(before: str, numeral: str, after: str) -> Tier:
    """Which heading style a mark has: 一、 first, （一） and 一） second, 1. third, （1） fourth, others (一是) none."""
    if before == "第":
        return _CHAPTERS.get(after[:1], 0)
    bracketed = before in ("（", "(") and after[:1] in ("）", ")")
    if (before and not bracketed) or after[:1].isalpha():
        return 0
    if numeral in "一壹":
        return 2 if bracketed or after[:1] in ("）", ")") else 1
    if numeral in "1１⒈":
        return 4 if bracketed else 3
    return 0


def outlined(patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
    """The marks of a document by level: where 1.1 stands among them, the first is that of chapters whatever it is."""
    if not any(pattern.above for pattern in patterns):
        return patterns
    return (patterns[0]._replace(tier=1), *patterns[1:])


def _patterns(*texts: str) -> tuple[Pattern, ...]:
    return outlined(tuple(pattern for text in texts if (pattern := read_pattern(text))))


STYLES: Final = MappingProxyType(
    {
        "公文": _patterns("一、", "（一）", "1.", "（1）", "①", "a.", "⑴"),
        "校用": _patterns("一、", "1.", "（1）", "①"),
        "混用": _patterns("一、", "（一）", "1.", "（1）", "①", "a.", "⑴"),
        "平铺": _patterns("1.", "（1）", "①"),
        "多级": _patterns("1", "1.1", "1.1.1", "（1）", "①"),
    }
)
"""Number styles by name; 混用 skips （一） in a section whose items have no numbered items below."""
