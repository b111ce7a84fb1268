"""Word lists: wrong words with the right ones, and how a text is searched for thousands of them at once.

Each word has a rare pair of neighbours, best one that no right word has (众备 of 群众备课); a text is cut into
pairs, and only words whose pair occurs are looked for. So the time grows with the text, hardly with the lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

TYPO, USAGE = "错字", "用词"
KINDS: Final = (TYPO, USAGE)
"""What a list is about: words that are written wrong, words that are put in the wrong place."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A wrong word, what to write instead (empty: a person decides), longer words in which it is right.

    ``name`` is the list's, ``kind`` one of KINDS.
    """

    wrong: str
    right: str
    kind: str
    name: str
    unless: tuple[str, ...] = ()


class WordList(NamedTuple):
    """All entries that are in force, by their rare pair; the pairs by their numbers, and these alone."""

    entries: Mapping[str, tuple[Entry, ...]]
    pairs: Mapping[int, str]
    numbers: frozenset[int]


class Hit(NamedTuple):
    """A wrong word at an offset of a text."""

    start: int
    entry: Entry


NO_WORDS: Final = WordList({}, {}, frozenset())
_MOST: Final = 1_000  # places of one pair that are looked at
_PAIR: Final = 8  # bytes of two characters in UTF-32


def word_list(entries: Mapping[str, Entry]) -> WordList:
    """Make a list that can be searched by: the longest of several words at a place wins."""
    pairs: dict[str, list[Entry]] = {}
    often = Counter(pair for word in entries for pair in _pairs(word))
    right = {
        pair for entry in entries.values() for each in (entry.right, *entry.unless) for pair in _pairs(each)
    }
    for word, entry in entries.items():
        rare = min(_pairs(word), key=lambda pair: (pair in right, often[pair]))
        pairs.setdefault(rare, []).append(entry)
    numbers = {number: pair for pair in pairs for number in _numbers(pair)[0]}
    return WordList({pair: tuple(found) for pair, found in pairs.items()}, numbers, frozenset(numbers))


def _pairs(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(len(word) - 1)]


def _numbers(text: str) -> tuple[memoryview, memoryview]:
    """Every pair of neighbours of a text as a number, those at even places and those at odd ones.

    A set is made of them in a quarter of the time that it takes with slices of the text.
    """
    raw = memoryview(text.encode("utf-32-le", "surrogatepass"))
    even, odd = (half[: len(half) // _PAIR * _PAIR] for half in (raw, raw[_PAIR // 2 :]))
    return even.cast("Q"), odd.cast("Q")


def hits(text: str, words: WordList) -> list[Hit]:
    """Every wrong word of a text, in order; of those that overlap the longest of the first."""
    there = {words.pairs[number] for half in _numbers(text) for number in words.numbers.intersection(half)}
    found = [hit for pair in there for hit in islice(_places(text, pair, words.entries[pair]), _MOST)]
    found.sort(key=lambda hit: (hit.start, -len(hit.entry.wrong)))
    chosen: list[Hit] = []
    end = 0
    for hit in found:
        if hit.start >= end:
            chosen.append(hit)
            end = hit.start + len(hit.entry.wrong)
    return chosen


def _places(text: str, pair: str, entries: tuple[Entry, ...]) -> Iterator[Hit]:
    """Where words with a pair stand and are wrong."""
    at = text.find(pair)
    while at >= 0:
        for entry in entries:
            start = at - entry.wrong.index(pair)
            if start >= 0 and text.startswith(entry.wrong, start) and not _is_right(text, start, entry):
                yield Hit(start, entry)
        at = text.find(pair, at + 1)


def _is_right(text: str, at: int, entry: Entry) -> bool:
    """Whether the word is right where it stands: part of the right one, or of an exception."""
    return any(_stands_in(text, at, entry.wrong, longer) for longer in (entry.right, *entry.unless))


def _stands_in(text: str, at: int, word: str, longer: str) -> bool:
    """Whether the word at a place is part of a longer one that stands around it."""
    inside = longer.find(word)
    while inside >= 0:
        if at >= inside and text.startswith(longer, at - inside):
            return True
        inside = longer.find(word, inside + 1)
    return False
