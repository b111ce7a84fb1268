"""What is compared of a document, be it a spec or a print: fields, and the chapters that hold them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from planforge.calendar.expressions import read_time
from planforge.calendar.reading import TimeKind

HEAD = "文件头"
_LONGEST_TIME = 20  # characters of a label that says when
_COUNTS = re.compile(r"序\s*号?|编\s*号|№|No\.?", re.IGNORECASE)


class Field(NamedTuple):
    """One field: the labels and headings above it, its text as printed, its offset in the spec (or none).

    ``stamp`` tells apart what reads the same: a picture's bytes. ``label`` is the field's own name, the
    last of its path, empty where the path holds only what stands above it. ``record`` is the offset of the
    schedule entry whose field it is (-1 for none), ``joints`` say which cells of a row are joined to others,
    ``mark`` is the number before it where a print is compared, ``about`` what is done at a time, or what tells
    a row from others that stand in its place.
    """

    path: tuple[str, ...]
    text: str
    at: int = -1
    stamp: str = ""
    label: str = ""
    record: int = -1
    joints: str = ""
    mark: str = ""
    about: str = ""

    @property
    def above(self) -> tuple[str, ...]:
        """The headings and labels that it stands below."""
        return self.path[:-1] if self.label else self.path

    @property
    def words(self) -> tuple[str, str, str]:
        """What it says, wherever it stands."""
        return self.label, self.text, self.stamp + self.joints

    @property
    def work(self) -> str:
        """What tells it from others where it goes by a time or a number alone; nothing where it has a name."""
        name, text = (self.label, self.text) if self.label else self.text.partition(" | ")[::2]
        return text if text and name and (name.isdecimal() or is_time(name)) else ""

    @property
    def times(self) -> tuple[str, ...]:
        """The times that it stands below."""
        return tuple(filter(is_time, self.above))


@lru_cache(maxsize=4096)
def is_time(label: str) -> bool:
    """Whether a label says when (九月, 第3周, 9月24日), and nothing before that."""
    if len(label) > _LONGEST_TIME:
        return False
    reading = read_time(label)
    return reading.kind is not TimeKind.NONE and reading.span[0] == 0


def counts_rows(head: str, cell: str) -> bool:
    """Whether a cell is the number of its row in a column that counts them: a row is what it is whatever its number."""
    return cell.isdecimal() and _COUNTS.fullmatch(head) is not None


class Chapter(NamedTuple):
    """The fields of a section, an annex or the head; ``roles`` help to find its partner.

    ``mark`` is the number of its heading where a print is compared.
    """

    name: str
    fields: tuple[Field, ...]
    roles: tuple[str, ...] = ()
    mark: str = ""
