"""A second count of a file's text, made apart from its reader: what is in the file and not in the reading.

A reader that leaves something out does so in its own count as well; this one knows nothing of paragraphs
and tables, only of characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from planforge.readers.evidence import MOST_CHARACTERS, Grid, Line, Reading
from planforge.readers.text import visible

OF_THE_BODY: Final = frozenset(("隐藏文字", "已删除的修订", "目录", "注音"))
"""Kinds of asides whose words stand in the body of a file."""
_MOST: Final = 2_000


def with_unread(reading: Reading, texts: list[str]) -> Reading:
    """A reading with those of a file's ``texts``, in their order, that it does not have."""
    read = "".join(_words(reading))
    if len(read) > MOST_CHARACTERS:  # it will be refused
        return reading
    read = visible(read)
    missing = Counter(visible("".join(texts)))
    missing.subtract(Counter(read))
    if max(missing.values(), default=0) <= 0:
        return reading
    return reading._replace(unread=tuple(_named(texts, read, +missing))[:_MOST])


def _words(reading: Reading) -> Iterator[str]:
    for block in reading.blocks:
        if isinstance(block, Line):
            yield block.text
        elif isinstance(block, Grid):
            yield from (line for row in block.rows for cell in row if cell for line in cell.lines)
    yield from (aside.text for aside in reading.asides if aside.kind in OF_THE_BODY)


def _named(texts: Iterable[str], read: str, missing: Counter[str]) -> list[str]:
    """The texts that miss: first those that the reading has nowhere, then those it has not often enough."""
    found: dict[int, str] = {}
    numbered = list(enumerate(texts))
    for anywhere in (False, True):
        for number, text in numbered:
            words = Counter(visible(text))
            lacks = (
                number not in found and bool(words) and all(missing[char] >= n for char, n in words.items())
            )
            if lacks and (anywhere or visible(text) not in read):
                found[number] = text.strip()
                missing -= words
    left = "".join(missing.elements())
    return [found[number] for number in sorted(found)] + ([left] if left else [])
