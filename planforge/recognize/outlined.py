"""Numbers that say those above them (2.1, 2.1.1): whether they stand where print would say the same."""

from __future__ import annotations

import re
from typing import Final

from planforge.recognize.draft import Draft, Item, Label, Part
from planforge.recognize.looks import contents_of, lists_of

DECIMAL: Final = ("1.1", "1.1.1", "1.1.1.1")
"""The families of such numbers: of two, three and four."""
_DIGITS: Final = re.compile(r"\d+")
_MARKS: Final = "、.．"
_SLIPS: Final = 10  # one of so many may say another number above it than print does
_LEAST: Final = 2


def take_outline(draft: Draft) -> bool:
    """Let such numbers look like what they are; False where print would count otherwise, and nothing is changed."""
    walk = _Walk()
    for number, section in enumerate(draft.sections, 1):
        walk.content(section.body, (number,))
    for parts in contents_of(draft)[len(draft.sections) :]:
        walk.content(parts, ())
    if len(walk.looks) < _LEAST or walk.slips * _SLIPS > len(walk.looks):
        return False
    for item, look in walk.looks:
        item.mark = item.mark._replace(pattern=look)
    for section in draft.sections:
        if section.mark is not None and section.mark.raw.strip().isdigit():
            section.mark = section.mark._replace(pattern="1")
    return True


class _Walk:
    """The looks of all such numbers, and how many of them print would not say so."""

    def __init__(self) -> None:
        self.looks: list[tuple[Item, str]] = []
        self.slips = 0

    def content(self, parts: list[Part], path: tuple[int, ...]) -> None:
        """Look at a content whose elements stand below the numbers of ``path``."""
        items = lists_of(parts)
        if any(item.mark.family in DECIMAL for item in items):  # below one number they are one list
            for number, item in enumerate(items, 1):
                self._item(item, (*path, number))
            return
        number = 0
        for part in parts:
            if isinstance(part, Item):
                number += 1
                self.content(part.body, (*path, number))
            elif isinstance(part, Label):
                self.content(part.body, path)

    def _item(self, item: Item, path: tuple[int, ...]) -> None:
        typed = item.mark.raw.strip()
        said = tuple(map(int, _DIGITS.findall(typed)))
        if item.mark.family not in DECIMAL:
            self.slips += 1
        else:
            depth = DECIMAL.index(item.mark.family) + 2
            self.slips += len(path) < depth or (said[:-1] != path[-depth:-1] and bool(said))
            point = "．" if "．" in typed[:-1] else "."
            self.looks.append((item, point.join("1" * depth) + (typed[-1:] if typed[-1:] in _MARKS else "")))
        self.content(item.body, path)
