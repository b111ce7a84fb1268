"""Two specs compared field by field: what is new, changed, kept, gone, and how much of every section was kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planforge.compare.changes import Change, FieldChange, Path, changed_field
from planforge.compare.chapters import ChapterPair, paired_chapters
from planforge.compare.lines import HEAD, Chapter, Field
from planforge.compare.moves import Place, moved_fields, names_of, renamed
from planforge.compare.pairing import paired_fields
from planforge.compare.parts import with_parts

__all__ = ["Change", "ChapterChange", "Comparison", "FieldChange", "compare"]


class ChapterChange(NamedTuple):
    """A section of both specs or of one; ``kept`` is the share of its characters that stand in both.

    The longer of the two is the whole. ``moved`` where it stands elsewhere among the others, ``marks`` are the
    numbers of its heading where prints are compared.
    """

    change: Change
    name: str
    old_name: str
    fields: tuple[FieldChange, ...]
    kept: float
    moved: bool = False
    marks: tuple[str, str] = ("", "")

    @property
    def is_renamed(self) -> bool:
        """Whether it had another name."""
        return bool(self.old_name) and self.old_name != self.name

    @property
    def is_still(self) -> bool:
        """Whether nothing of it changed, not even a place."""
        return self.change is Change.KEPT and not self.moved


class Comparison(NamedTuple):
    """All sections in the order of the new spec, those that are gone where they stood; the share kept of all."""

    chapters: tuple[ChapterChange, ...]
    kept: float

    @property
    def is_still(self) -> bool:
        """Whether both say the same."""
        return all(chapter.is_still for chapter in self.chapters)

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """All fields of all sections."""
        return tuple(field for chapter in self.chapters for field in chapter.fields)

    def counts(self) -> dict[str, int]:
        """How many fields were added, changed, kept, removed."""
        fields = [field.change for field in self.fields]
        return {change.value: fields.count(change) for change in Change}

    def section_counts(self) -> dict[str, int]:
        """How many sections were added, removed, named otherwise."""
        changes = [chapter.change for chapter in self.chapters]
        counts = {change.value: changes.count(change) for change in (Change.ADDED, Change.REMOVED)}
        return counts | {"改名": sum(chapter.is_renamed for chapter in self.chapters)}

    def moved(self) -> int:
        """How many fields and sections stand elsewhere."""
        return sum(bool(field.origin) for field in self.fields) + sum(each.moved for each in self.chapters)

    def renumbered(self) -> int:
        """How many fields and sections have another number before them."""
        return sum(field.is_renumbered for field in self.fields) + sum(
            each.marks[0] != each.marks[1] for each in self.chapters
        )


def compare(old: Sequence[Chapter], new: Sequence[Chapter]) -> Comparison:
    """Compare two specs."""
    pairs = list(paired_chapters(old, new))
    fields = [list(_fields(pair)) for pair in pairs]
    _find_moved(pairs, fields)
    fields = [with_parts(found) for found in fields]
    chapters = tuple(_chapter(pair, tuple(found)) for pair, found in zip(pairs, fields, strict=True))
    return Comparison(chapters, _share([field for found in fields for field in found]))


def _chapter(pair: ChapterPair, fields: tuple[FieldChange, ...]) -> ChapterChange:
    name, old_name = (pair.new.name if pair.new else ""), (pair.old.name if pair.old else "")
    marks = (pair.old.mark, pair.new.mark) if pair.old and pair.new else ("", "")
    if not name or not old_name:
        change = Change.REMOVED if old_name else Change.ADDED
    else:
        same = name == old_name and marks[0] == marks[1] and all(field.is_still for field in fields)
        change = Change.KEPT if same else Change.CHANGED
    return ChapterChange(change, name or old_name, old_name, fields, _share(fields), pair.moved, marks)


def _share(fields: Sequence[FieldChange]) -> float:
    """The share of the characters of fields that stand in both."""
    before, after, same = (
        (sum(column) for column in zip(*(field.sizes() for field in fields), strict=True))
        if fields
        else (0, 0, 0)
    )
    return same / max(before, after) if before or after else 1.0


def _find_moved(pairs: Sequence[ChapterPair], fields: list[list[FieldChange]]) -> None:
    """Make one of what is gone in one place and stands in another, word for word or nearly."""
    gone: dict[Place, Field] = {}
    come: dict[Place, Field] = {}
    for at, chapter in enumerate(fields):
        for number, field in enumerate(chapter):
            if field.new is None and field.old is not None:
                gone[at, number] = field.old
            elif field.old is None and field.new is not None:
                come[at, number] = field.new
    moves = moved_fields(gone, come)
    for (at, number), place in moves.items():
        old, new, home = gone[place], come[at, number], pairs[place[0]].old
        first, last = sorted((number, place[1]))
        stays = place[0] == at and old.path[:-1] == new.path[:-1]
        stays = stays and all((at, each) in gone or (at, each) in come for each in range(first, last))
        fields[at][number] = changed_field(old, new, () if stays else (home.name if home else "", *old.path))
    left = set(moves.values())
    for at, chapter in enumerate(fields):
        chapter[:] = [field for number, field in enumerate(chapter) if (at, number) not in left]


def _fields(pair: ChapterPair) -> Iterator[FieldChange]:
    """The fields of a section in the order of the new spec."""
    old, new = (pair.old.fields if pair.old else ()), (pair.new.fields if pair.new else ())
    is_head = HEAD in (pair.old and pair.old.name, pair.new and pair.new.name)
    partners = list(paired_fields(old, new, is_head=is_head))
    names = names_of((each.old, each.new) for each in partners if each.old and each.new)
    home = pair.old.name if pair.old else ""
    for was, now, moved in partners:
        if was is not None and now is not None:
            yield changed_field(was, now, _origin(was, now, names, home) if not moved else (home, *was.path))
        elif now is not None:
            yield FieldChange(Change.ADDED, now.path, None, now)
        elif was is not None:
            yield FieldChange(Change.REMOVED, was.path, was, None)


def _origin(old: Field, new: Field, names: dict[Path, Path], home: str) -> Path:
    """Where a field stood that did not leave its row; nothing where what stands above it only has another name."""
    stays = old.record >= 0 or old.path == new.path or renamed(old.above, names) == new.above
    return () if stays else (home, *old.path)
