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
    found = [hit for pair in there for hit in _places(text, pair, words.entries[pair])]
    found.sort(key=lambda hit: (hit.start, -len(hit.entry.wrong)))
    chosen: list[Hit] = []
    end = 0
    for hit in found:
        if hit.start >= end:
            chosen.append(hit)
            end = hit.start + len(hit.entry.wrong)
    return chosen


def _places(text: str, pair: str, entries: tuple[Entry, ...]) -> Iterator[Hit]:
    """Where words that begin with a pair stand; where several do, the longest that is wrong there."""
    at = text.find(pair)
    while at >= 0:
        for entry in entries:
            if text.startswith(entry.wrong, at) and not _is_right(text, at, entry):
                yield Hit(at, entry)
                break
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
