"""Word lists: wrong words with the right ones, and how a text is searched for thousands of them at once.

A text is cut into pairs of neighbours; only words that begin with a pair which occurs are looked for. So
the time grows with the text, hardly with the lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
    """All entries that are in force, by their first two characters; ``longest`` first."""

    entries: Mapping[str, tuple[Entry, ...]]


class Hit(NamedTuple):
    """A wrong word at an offset of a text."""

    start: int
    entry: Entry


NO_WORDS: Final = WordList({})


def word_list(entries: Mapping[str, Entry]) -> WordList:
    """Make a list that can be searched by: the longest of several words at a place wins."""
    pairs: dict[str, list[Entry]] = {}
    for word in sorted(entries, key=lambda word: (-len(word), word)):
        pairs.setdefault(word[:2], []).append(entries[word])
    return WordList({pair: tuple(found) for pair, found in pairs.items()})


def hits(text: str, words: WordList) -> list[Hit]:
    """Every wrong word of a text, in order; of those that overlap the longest of the first."""
    there = words.entries.keys() & set(map(str.__add__, text, text[1:]))
    found = [hit for pair in there for entry in words.entries[pair] for hit in _places(text, entry)]
    found.sort(key=lambda hit: (hit.start, -len(hit.entry.wrong)))
    chosen: list[Hit] = []
    end = 0
    for hit in found:
        if hit.start >= end:
            chosen.append(hit)
            end = hit.start + len(hit.entry.wrong)
    return chosen


def _places(text: str, entry: Entry) -> Iterator[Hit]:
    at = text.find(entry.wrong)
    while at >= 0:
        if not (_stands_in(text, at, entry.wrong, entry.right) or _excepted(text, at, entry)):
            yield Hit(at, entry)
        at = text.find(entry.wrong, at + len(entry.wrong))


def _excepted(text: str, at: int, entry: Entry) -> bool:
    return any(_stands_in(text, at, entry.wrong, longer) for longer in entry.unless)


def _stands_in(text: str, at: int, word: str, longer: str) -> bool:
    """Whether the word at a place is part of a longer one that stands around it."""
    inside = longer.find(word)
    while inside >= 0:
        if at >= inside and text.startswith(longer, at - inside):
            return True
        inside = longer.find(word, inside + 1)
    return False
