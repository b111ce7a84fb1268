"""Real Word numbering (编号方式: 自动): which list and level every mark belongs to, numbering.xml.

One multilevel list serves the whole document as long as Word would count as the document does: a
level restarts below every new number above it. A series that Word would count otherwise (a list that
starts anew below a label, one that runs on across sections, marks of its own look) gets a list of
its own. A mark that Word has no format for stays typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from planforge.document import Annex, Block, Heading, Item, Mark

PRIMARY = 1
FORMATS = {
    "一": "chineseCountingThousand",
    "1": "decimal",
    "①": "decimalEnclosedCircle",
    "⑴": "decimalEnclosedParen",
    "a": "lowerLetter",
    "A": "upperLetter",
}
"""The figure for one in a pattern, and Word's name of such numbers."""

_CHINESE = frozenset(
    (
        "chineseCountingThousand",
        "chineseCounting",
        "taiwaneseCountingThousand",
        "taiwaneseCounting",
        "japaneseCounting",
    )
)
_FIGURE = re.compile("[一1①⑴aA]")
_HEADING_PATTERNS = ("一、", "（一）", "1.", "（1）")
_ENCLOSED = 20
_LEVELS = 9

Place: TypeAlias = tuple[int, int]
"""List (numId) and level (ilvl, from 0)."""


@dataclass(slots=True)
class WordList:
    """A list as Word will keep it: the pattern of each level in use and how far it has counted."""

    number: int
    patterns: dict[int, str] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    counted: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)

    def next_number(self, level: int) -> int:
        """The number that Word would give to the next paragraph of ``level``."""
        count = self.counted[level]
        return self.starts.get(level, 1) if count is None else count + 1

    def take(self, level: int) -> int:
        """Count one paragraph of ``level``; every level below starts anew."""
        number = self.counted[level] = self.next_number(level)
        self.counted[level + 1 :] = [None] * (_LEVELS - level - 1)
        return number


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a document and the place of every mark in them, by series and number."""

    lists: tuple[WordList, ...]
    places: dict[tuple[int, int], Place]

    def place(self, mark: Mark | None) -> Place | None:
        """Where ``mark`` is counted; None where it stays typed."""
        return self.places.get((mark.series, mark.number)) if mark else None


def marks(blocks: Iterable[Block]) -> Iterator[Mark]:
    """Every mark of a document, in print order."""
    for block in blocks:
        if isinstance(block, Annex):
            yield from marks(block.blocks)
        elif isinstance(block, Item) or (isinstance(block, Heading) and block.mark):
            assert block.mark is not None  # noqa: S101 - said to mypy; the line above has checked
            yield block.mark


def numeral(form: str, number: int) -> str:
    """``number`` as Word prints it in the number format ``form``; empty where it has no such sign.

    Who makes a typed number automatic gets another of the Chinese formats in every program.
    """
    match form:
        case "decimal":
            return str(number)
        case _ if form in _CHINESE:
            return _chinese(number)
        case "decimalEnclosedCircle":
            return chr(0x245F + number) if 1 <= number <= _ENCLOSED else ""
        case "decimalEnclosedParen":
            return chr(0x2473 + number) if 1 <= number <= _ENCLOSED else ""
        case "lowerLetter" | "upperLetter":
            first = ord("a" if form == "lowerLetter" else "A")
            return chr(first + number - 1) if 1 <= number <= 26 else ""
    return ""


def _chinese(number: int) -> str:
    digits = "零一二三四五六七八九"
    if not 0 < number < 1000:
        return ""
    if number < 20:
        return ("十" if number >= 10 else "") + (digits[number % 10] if number % 10 else "")
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{digits[hundreds]}百" if hundreds else ""
    text += f"{digits[tens]}十" if tens else ("零" if hundreds and ones else "")
    return text + (digits[ones] if ones else "")


def level_of(pattern: str, level: int) -> tuple[str, str]:
    """Word's number format and level text of a pattern; two empty texts where it has none.

    1.1 has none here: Word would take the number above from another level of its list, which may stand in a list of its own.
    """
    figure = _FIGURE.search(pattern)
    if figure is None or _FIGURE.search(pattern, figure.end()):
        return "", ""
    return FORMATS[figure[0]], f"{pattern[: figure.start()]}%{level + 1}{pattern[figure.end() :]}"


def planned(blocks: Iterable[Block]) -> Numbering:
    """Give every mark its list and level, one walk over the document."""
    everything = [mark for mark in marks(blocks) if _is_countable(mark)]
    primary = WordList(PRIMARY, dict(enumerate(_HEADING_PATTERNS)))
    lists, places = [primary], {}
    apart = _running_on(everything)
    homes: dict[int, Place] = {}
    around = primary
    for mark in everything:
        if mark.series not in homes:
            homes[mark.series] = _home(mark, around, lists, mark.series in apart)
        number, level = homes[mark.series]
        around = lists[number - 1]
        if around.take(level) != mark.number:
            homes[mark.series] = number, level = _own_list(mark, level, lists)
            around = lists[number - 1]
            around.take(level)
        places[mark.series, mark.number] = number, level
    return Numbering(tuple(lists), places)


def _is_countable(mark: Mark) -> bool:
    form, text = level_of(mark.pattern, 0)
    return bool(form) and text.replace("%1", numeral(form, mark.number)) == mark.text


def _running_on(everything: list[Mark]) -> set[int]:
    """Series that go on although a mark of a higher level stood between."""
    last_seen: dict[int, int] = {}
    last_of_tier = [-1] * 6
    found = set()
    for at, mark in enumerate(everything):
        tier = mark.tier or 5
        if mark.series in last_seen and max(last_of_tier[:tier]) > last_seen[mark.series]:
            found.add(mark.series)
        last_seen[mark.series] = last_of_tier[tier] = at
    return found


def _home(mark: Mark, around: WordList, lists: list[WordList], apart: bool) -> Place:
    """The list for a new series: the one around it, the primary one, or one of its own."""
    for candidate in () if apart else dict.fromkeys((around.number, PRIMARY)):
        word_list = lists[candidate - 1]
        level = _level_in(word_list, mark)
        if level is not None and word_list.next_number(level) == mark.number:
            word_list.patterns[level] = mark.pattern
            return candidate, level
    return _own_list(mark, (mark.tier or 5) - 1, lists)


def _level_in(word_list: WordList, mark: Mark) -> int | None:
    if mark.tier:
        level = mark.tier - 1
        return level if word_list.patterns.get(level, mark.pattern) == mark.pattern else None
    for level in range(4, _LEVELS):
        if word_list.patterns.get(level, mark.pattern) == mark.pattern:
            return level
    return None


def _own_list(mark: Mark, level: int, lists: list[WordList]) -> Place:
    lists.append(WordList(len(lists) + 1, {level: mark.pattern}, {level: mark.number}))
    return len(lists), level
