"""Two specs compared field by field: what is new, changed, kept, gone, and how much of every section was kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from planforge.alignment import Line, Piece, aligned_lines, likeliest, pieces
from planforge.reuse.compare_chapters import ChapterPair, paired_chapters
from planforge.reuse.compare_fields import HEAD, Chapter, Field
from planforge.reuse.compare_moves import Path, Place, headings_of, moved_fields, names_of, renamed

_MOVED = 0.6  # how alike two fields of a section are that are one, although others stand between
_SHORTEST = 5  # characters of such a field


class Change(Enum):
    """What became of a field or a section."""

    ADDED = "新增"
    CHANGED = "修改"
    KEPT = "沿用"
    REMOVED = "删除"


class FieldChange(NamedTuple):
    """A field of the old spec, the new one, or both; ``pieces`` tell what changed in its text.

    ``origin`` is where it stood, section and path, if it only moved; empty where it stays.
    """

    change: Change
    path: Path
    old: Field | None
    new: Field | None
    pieces: tuple[Piece, ...] = ()
    origin: Path = ()

    @property
    def is_replaced(self) -> bool:
        """Whether it reads the same and is another: a picture of the same name."""
        return bool(self.old and self.new and self.old.stamp != self.new.stamp)


class ChapterChange(NamedTuple):
    """A section of both specs or of one; ``kept`` is the share of its characters that stand in both.

    The longer of the two is the whole. ``moved`` where it stands elsewhere among the others.
    """

    change: Change
    name: str
    old_name: str
    fields: tuple[FieldChange, ...]
    kept: float
    moved: bool = False

    @property
    def is_still(self) -> bool:
        """Whether nothing of it changed, not even a place."""
        return (
            self.change is Change.KEPT and not self.moved and not any(field.origin for field in self.fields)
        )


class Comparison(NamedTuple):
    """All sections in the order of the new spec, those that are gone where they stood; the share kept of all."""

    chapters: tuple[ChapterChange, ...]
    kept: float

    @property
    def is_still(self) -> bool:
        """Whether both say the same."""
        return all(chapter.is_still for chapter in self.chapters)

    def counts(self) -> dict[str, int]:
        """How many fields were added, changed, kept, removed."""
        fields = [field.change for chapter in self.chapters for field in chapter.fields]
        return {change.value: fields.count(change) for change in Change}


def compare(old: Sequence[Chapter], new: Sequence[Chapter]) -> Comparison:
    """Compare two specs."""
    pairs = list(paired_chapters(old, new))
    fields = [list(_fields(pair)) for pair in pairs]
    _find_moved(pairs, fields)
    chapters = tuple(_chapter(pair, tuple(found)) for pair, found in zip(pairs, fields, strict=True))
    sizes = [_sizes(found) for found in fields]
    before, after, same = (sum(column) for column in zip(*sizes, strict=True)) if sizes else (0, 0, 0)
    return Comparison(chapters, _share(before, after, same))


def _chapter(pair: ChapterPair, fields: tuple[FieldChange, ...]) -> ChapterChange:
    name, old_name = (pair.new.name if pair.new else ""), (pair.old.name if pair.old else "")
    if not name or not old_name:
        change = Change.REMOVED if old_name else Change.ADDED
    else:
        same = name == old_name and all(field.change is Change.KEPT for field in fields)
        change = Change.KEPT if same else Change.CHANGED
    return ChapterChange(change, name or old_name, old_name, fields, _share(*_sizes(fields)), pair.moved)


def _share(before: int, after: int, same: int) -> float:
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
        origin = (home.name if home else "", *old.path)
        fields[at][number] = _changed(old, new, origin)
    left = set(moves.values())
    for at, chapter in enumerate(fields):
        chapter[:] = [field for number, field in enumerate(chapter) if (at, number) not in left]


def _fields(pair: ChapterPair) -> Iterator[FieldChange]:
    """The fields of a section in the order of the new spec.

    One that only moved is kept; one with a label of its own, and no other's, is changed.
    """
    old, new = (pair.old.fields if pair.old else ()), (pair.new.fields if pair.new else ())
    is_head = HEAD in (pair.old and pair.old.name, pair.new and pair.new.name)
    pairs = aligned_lines(*([_line(field, is_head=is_head) for field in side] for side in (old, new)))
    found = {other: one for one, other in pairs if one is not None and other is not None}
    found |= headings_of(old, new, pairs)
    moved = _same(old, new, found, _key)
    moved |= _alike(old, new, found | moved, is_head=is_head)
    found |= moved
    found |= _same(old, new, found, _labels)
    names = names_of((old[found[at]], new[at]) for at in sorted(found))
    taken, home = set(found.values()), pair.old.name if pair.old else ""
    for one, other in pairs:
        if other is not None and other in found:
            yield _both(old[found[other]], new[other], names, home, moved=other in moved)
        elif other is not None:
            yield FieldChange(Change.ADDED, new[other].path, None, new[other])
        elif one is not None and one not in taken:
            yield FieldChange(Change.REMOVED, old[one].path, old[one], None)


def _same(
    old: Sequence[Field], new: Sequence[Field], found: dict[int, int], key: Callable[[Field], str]
) -> dict[int, int]:
    """Of the fields left over, those with a key of their own on both sides: new one to old one."""
    taken = set(found.values())
    gone = [at for at in range(len(old)) if at not in taken]
    come = [at for at in range(len(new)) if at not in found]
    olds, news = Counter(key(old[at]) for at in gone), Counter(key(new[at]) for at in come)
    place = {key(old[at]): at for at in gone}
    alone = (at for at in come if key(new[at]) and olds[key(new[at])] == news[key(new[at])] == 1)
    return {at: place[key(new[at])] for at in alone}


def _alike(
    old: Sequence[Field], new: Sequence[Field], found: dict[int, int], *, is_head: bool
) -> dict[int, int]:
    """Of the fields left over, those that moved and were changed: new one to old one."""
    taken = set(found.values())
    gone = [at for at, field in enumerate(old) if at not in taken and _has_words(field)]
    come = [at for at, field in enumerate(new) if at not in found and _has_words(field)]
    olds, news = (
        [_line(side[at], is_head=is_head) for at in places] for side, places in ((old, gone), (new, come))
    )
    return {come[other]: gone[one] for other, one in likeliest(olds, news, _MOVED).items()}


def _has_words(field: Field) -> bool:
    """Whether there is enough of a field to know it again; the words of a picture are not what it is."""
    return len(field.text) >= _SHORTEST and not field.stamp


def _line(field: Field, *, is_head: bool) -> Line:
    """A field as it is paired: in the head only with its like (a title is no sign-off), a picture with a picture."""
    kind = field.path[0] if is_head else "图片" if field.stamp else ""
    return Line(_key(field), field.label + field.text, kind, "\x1f".join(field.above))


def _key(field: Field) -> str:
    return "\x1f".join((*field.path, field.text, field.stamp) if field.stamp else (*field.path, field.text))


def _labels(field: Field) -> str:
    """The labels of a field that has its own; a line of a list has none, and is found by its words alone."""
    return "\x1f".join(field.path) if field.label or field.stamp else ""


def _both(old: Field, new: Field, names: dict[Path, Path], home: str, *, moved: bool) -> FieldChange:
    """A field of both; ``names`` are the other names of what stands above it."""
    stays = not moved and renamed(old.above, names) == new.above
    origin = () if stays else (home, *old.path)
    return _changed(old, new, origin)


def _changed(old: Field, new: Field, origin: Path) -> FieldChange:
    if old.words == new.words:
        return FieldChange(Change.KEPT, new.path, old, new, origin=origin)
    return FieldChange(Change.CHANGED, new.path, old, new, tuple(pieces(old.text, new.text)), origin)


def _sizes(fields: Sequence[FieldChange]) -> tuple[int, int, int]:
    """The characters of the old fields and of the new ones, and how many of them are in both."""
    before = after = same = 0
    for field in fields:
        before += _length(field.old)
        after += _length(field.new)
        if field.change is Change.KEPT:
            same += _length(field.new)
        elif field.old and field.new and not field.is_replaced:
            told = (*pieces(field.old.label, field.new.label), *field.pieces)
            same += sum(len(piece.new) for piece in told if piece.is_same)
    return before, after, same


def _length(field: Field | None) -> int:
    return len(field.text) + len(field.label) if field else 0
