"""The parts of two bodies as parts of one: what only one has, what both have, how both end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from planforge.alignment import Pair, aligned
from planforge.writers.docx.paragraphs import GAP, ends_section, is_paragraph
from planforge.writers.docx.tracked_contents import (
    Unmarked,
    changed_contents,
    is_contents,
    whole_contents,
    with_bookmark,
)
from planforge.writers.docx.tracked_moves import moved, moves_among
from planforge.writers.docx.tracked_paragraphs import (
    are_one,
    changed,
    content,
    keys_of,
    whole,
    written,
)
from planforge.writers.docx.tracked_properties import Marks, tracked_paragraph
from planforge.writers.docx.tracked_splits import Split, parted, splits_among
from planforge.writers.docx.tracked_tables import changed_table, closed, columns_of, joints_of, whole_table

Guessed = Literal["", "old", "new"]
"""The document of which only the words are known: how its parts look was made up by an import."""

_TABLE = "<w:tbl>"
_WIDE = re.compile(r'<wp:extent cx="(\d+)"')
_ROUNDED = 36_000  # EMU of a millimetre, to which an import rounds the width of a picture
_CONTENTS_KEY = "\x1c目录"


def merged_parts(old: Unmarked, new: Unmarked, marks: Marks, date: str, guessed: Guessed = "") -> list[str]:
    """The parts of both in order, with the bookmarks that their contents pages lead to."""
    return _Merging(old, new, marks, date, guessed).parts()


class _Merging:
    """Two bodies that become one; ``date`` is what a move bears.

    Where the looks of one are ``guessed``, a part that says the same in both looks as it does in the other.
    """

    def __init__(self, old: Unmarked, new: Unmarked, marks: Marks, date: str, guessed: Guessed) -> None:
        self._old, self._new = list(old.parts or [GAP]), list(new.parts or [GAP])
        self._entries = old.entries, new.entries
        self._marks, self._date = marks, date
        self._numbers: tuple[dict[int, int], dict[int, int]] = ({}, {})
        self._bookmarks = 0
        keys = _keys(self._old), _keys(self._new)
        pairs = closed(aligned(*keys))
        if guessed:
            self._look_alike(pairs, keys, guessed)
        last = max(at for at, pair in enumerate(pairs) if None not in pair)
        self._body, self._end, self._tail = pairs[:last], pairs[last], pairs[last + 1 :]
        self._splits = self._without_entries(splits_among(self._old, self._new, self._body))
        split = {at for _, (olds, _) in self._splits.values() for at in olds}
        come = {at for _, (_, news) in self._splits.values() for at in news}
        lone = [
            pair for pair in [*self._body, *self._tail[:-1]] if pair[0] not in split and pair[1] not in come
        ]
        self._moves = moves_among(self._old, self._new, lone)
        self._contents: list[tuple[int, Pair]] = []

    def _look_alike(self, pairs: Sequence[Pair], keys: tuple[list[str], list[str]], guessed: Guessed) -> None:
        for before, after in pairs:
            if before is None or after is None or keys[0][before] != keys[1][after]:
                continue
            old, new = self._old[before], self._new[after]
            if old != new and _only_looks_differ(old, new):
                self._old[before] = self._new[after] = new if guessed == "old" else old

    def _without_entries(self, splits: dict[Pair, tuple[int, Split]]) -> dict[Pair, tuple[int, Split]]:
        """The splits of paragraphs to which no entry of a contents page leads."""
        return {
            pair: (length, split)
            for pair, (length, split) in splits.items()
            if not any(
                at in entries for places, entries in zip(split, self._entries, strict=True) for at in places
            )
        }

    def parts(self) -> list[str]:
        """Everything in order; contents pages last, when the bookmarks of all headings are known."""
        found: list[str] = []
        left = 0  # pairs of a split that was written
        for pair in self._body:
            if pair in self._splits:
                left, (olds, news) = self._splits[pair]
                sides = [self._old[at] for at in olds], [self._new[at] for at in news]
                found += parted(*sides, self._marks)
            if not left:
                self._add(found, pair)
            left = max(0, left - 1)
        self._add_end(found)
        for at, pair in self._contents:
            found[at] = self._contents_page(pair)
        return found

    def _add(self, found: list[str], pair: Pair) -> None:
        if any(is_contents(part) for part in self._sides(pair)):
            self._contents.append((len(found), pair))
            found.append("")
            return
        for part in self._written(pair):
            if found and found[-1].startswith(_TABLE) and part.startswith(_TABLE):
                found.append(_between(self._marks))
            found.append(part)

    def _sides(self, pair: Pair) -> list[str]:
        return [side[at] for side, at in zip((self._old, self._new), pair, strict=True) if at is not None]

    def _written(self, pair: Pair) -> Iterator[str]:
        """A part of one body or of both; one that became something else is deleted and inserted."""
        before, after = pair
        if before is None or after is None:
            yield self._single(pair)
            return
        old, new = self._old[before], self._new[after]
        if old == new:
            yield self._marked(new, pair)
        elif is_paragraph(old) and is_paragraph(new) and are_one(old, new):
            yield self._marked(changed(old, new, self._marks), pair)
        elif old.startswith(_TABLE) and new.startswith(_TABLE) and columns_of(old) == columns_of(new):
            yield changed_table(old, new, self._marks)
        else:
            yield self._single((before, None))
            yield self._single((None, after))

    def _single(self, pair: Pair) -> str:
        """A part that only one body has, or had at another place."""
        [part], marks = self._sides(pair), self._marks
        before, after = pair
        kind = "del" if after is None else "ins"
        if not is_paragraph(part):
            return whole_table(part, kind, marks)
        part = self._marked(part, pair)
        if before in self._moves.gone:
            return moved(part, "moveFrom", self._moves.gone[before], marks, self._date)
        if after in self._moves.come:
            return moved(part, "moveTo", self._moves.come[after], marks, self._date)
        return whole(part, kind, marks)

    def _marked(self, part: str, pair: Pair) -> str:
        """A paragraph with a bookmark where an entry of a contents page leads to it."""
        leading = [
            (numbers, entries[at])
            for numbers, entries, at in zip(self._numbers, self._entries, pair, strict=True)
            if at in entries
        ]
        if not leading:
            return part
        self._bookmarks += 1
        for numbers, entry in leading:
            numbers[entry] = self._bookmarks
        return with_bookmark(part, self._bookmarks, self._marks)

    def _contents_page(self, pair: Pair) -> str:
        before, after = pair
        parts, marks = self._sides(pair), self._marks
        if before is not None and after is not None and all(map(is_contents, parts)):
            return changed_contents(parts[0], parts[1], self._numbers, marks)
        found = []
        for kind, part, numbers in zip(("del", "ins"), self._both_or_none(pair), self._numbers, strict=True):
            if part and is_contents(part):
                found.append(whole_contents(part, kind, numbers, marks))
            elif part:
                found.append(
                    whole(part, kind, marks) if is_paragraph(part) else whole_table(part, kind, marks)
                )
        return "".join(found)

    def _both_or_none(self, pair: Pair) -> tuple[str, str]:
        before, after = pair
        return (
            "" if before is None else self._old[before],
            "" if after is None else self._new[after],
        )

    def _add_end(self, found: list[str]) -> None:
        """The last part of both, and what one of them has behind it.

        The mark of the last paragraph can neither come nor go: that of the line before does instead, and
        what stays behind it takes the properties of either end.
        """
        before, after = self._end
        marks, old, new = self._marks, self._old[before or 0], self._new[after or 0]
        if not self._tail:
            found.append(self._marked(changed(old, new, marks), self._end))
            return
        *rest, final = self._tail
        is_longer = final[0] is None
        kind, other = ("ins", "del") if is_longer else ("del", "ins")
        alone = (None, after) if is_longer else (before, None)
        [last], short = self._sides(final), old if is_longer else new
        left = ""
        if self._runs_on():
            found.append(self._marked(changed(old, new, marks, kind), self._end))
        else:
            self._add(found, alone)
            place = (before, None) if is_longer else (None, after)
            left = content(self._marked(short, place), other, marks)
        for pair in rest:
            self._add(found, pair)
        was, now = (old, last) if is_longer else (last, new)
        head = tracked_paragraph(written(was).properties, written(now).properties, marks)
        found.append(f"<w:p>{head}{left}{content(self._marked(last, final), kind, marks)}</w:p>")

    def _runs_on(self) -> bool:
        """Whether the last paragraph of both is one, and only paragraphs come behind it in one of them."""
        ends = self._sides(self._end)
        behind = [part for pair in self._tail for part in self._sides(pair)]
        return (
            all(map(is_paragraph, (*ends, *behind)))
            and not any(map(ends_section, ends))
            and are_one(ends[0], ends[1])
        )


def _only_looks_differ(old: str, new: str) -> bool:
    """Whether two parts with the same words have their cells joined alike, and pictures as wide but for rounding."""
    if any(is_contents(part) or ends_section(part) for part in (old, new)) or joints_of(old) != joints_of(
        new
    ):
        return False
    widths = zip(_WIDE.findall(old), _WIDE.findall(new), strict=True)
    return all(abs(int(was) - int(now)) <= _ROUNDED for was, now in widths)


def _keys(parts: list[str]) -> list[str]:
    found = keys_of(parts)
    return [_CONTENTS_KEY if is_contents(part) else key for part, key in zip(parts, found, strict=True)]


def _between(marks: Marks) -> str:
    """A line that keeps two tables apart that would become one, gone whatever is decided: only one will stay."""
    return GAP.replace("</w:pPr>", f"<w:rPr>{marks.sign('ins')}{marks.sign('del')}</w:rPr></w:pPr>")
