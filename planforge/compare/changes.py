"""What became of a field: new, changed, kept or gone, and which of its words stayed."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from planforge.alignment import Piece, pieces
from planforge.compare.lines import Field

Path = tuple[str, ...]

_LISTED = re.compile(r"[^\s、，。；：,.;:]{1,8}(?:、[^\s、，。；：,.;:]{1,8})+")


class Change(Enum):
    """What became of a field or a section."""

    ADDED = "新增"
    CHANGED = "修改"
    KEPT = "沿用"
    REMOVED = "删除"


class FieldChange(NamedTuple):
    """A field of the old spec, the new one, or both; ``pieces`` tell what changed in its text.

    ``origin`` is where it stood, section and path, if it only moved; empty where it stays. ``parts`` is how
    many lines were made of one, below zero how many were made one; their texts are the lines of a text.
    """

    change: Change
    path: Path
    old: Field | None
    new: Field | None
    pieces: tuple[Piece, ...] = ()
    origin: Path = ()
    parts: int = 0

    @property
    def about(self) -> str:
        """What is done at the time that this field of an entry says."""
        return self.new.about if self.new and self.new.record >= 0 else ""

    @property
    def is_replaced(self) -> bool:
        """Whether it reads the same and is another: a picture of the same name."""
        return bool(self.old and self.new and self.old.stamp != self.new.stamp)

    @property
    def is_renumbered(self) -> bool:
        """Whether the number before it is another."""
        return bool(self.old and self.new and self.old.mark != self.new.mark)

    @property
    def is_joined_anew(self) -> bool:
        """Whether other cells of a row are joined now."""
        return bool(self.old and self.new and self.old.joints != self.new.joints)

    @property
    def is_still(self) -> bool:
        """Whether it is what it was where it was."""
        return self.change is Change.KEPT and not self.origin and not self.is_renumbered

    def sizes(self) -> tuple[int, int, int]:
        """The characters of the old field and of the new one, and how many of them are in both."""
        old, new = _length(self.old), _length(self.new)
        if not self.old or not self.new or self.is_replaced:
            return old, new, 0
        mark = 0 if self.is_renumbered else len(self.new.mark)
        if self.old.words != self.new.words:
            told = (*pieces(self.old.label, self.new.label), *self.pieces)
            return old, new, mark + sum(len(piece.new) for piece in told if piece.is_same)
        if self.change is Change.CHANGED:  # it has another time
            old, new = (size + len("".join(each.times)) for size, each in ((old, self.old), (new, self.new)))
        return old, new, mark + _text_length(self.new)


def changed_field(old: Field, new: Field, origin: Path = ()) -> FieldChange:
    """A field of both. What stands below another time than before has changed, although its words did not."""
    if old.words != new.words:
        return FieldChange(Change.CHANGED, new.path, old, new, tuple(_pieces(old.text, new.text)), origin)
    is_later = bool(origin and old.times and new.times and old.times != new.times)
    return FieldChange(Change.CHANGED if is_later else Change.KEPT, new.path, old, new, origin=origin)


def _pieces(old: str, new: str) -> list[Piece]:
    """What became of a text; in a list of names or the like every member stays or goes as a whole."""
    if not (_LISTED.fullmatch(old) and _LISTED.fullmatch(new)):
        return pieces(old, new)
    was, now = old.split("、"), new.split("、")
    both = set(was) & set(now)
    if not both:
        return pieces(old, new)
    gone = [Piece(name, "", name in both) for name in was]
    come = [Piece("", name, name in both) for name in now]
    comma = Piece("、", "", stays=True), Piece("", "、", stays=True)
    found = [part for piece in gone for part in (piece, comma[0])][:-1]
    return found + [part for piece in come for part in (piece, comma[1])][:-1]


def _length(field: Field | None) -> int:
    return _text_length(field) + len(field.mark) if field else 0


def _text_length(field: Field) -> int:
    return len(field.text) + len(field.label)
