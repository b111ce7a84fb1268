"""Two specs compared field by field: what is new, changed, kept, gone, and how much of every section was kept."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from planforge.alignment import Piece, aligned, likeness, pieces
from planforge.reuse.compare_fields import Chapter, Field


class Change(Enum):
    """What became of a field or a section."""

    ADDED = "新增"
    CHANGED = "修改"
    KEPT = "沿用"
    REMOVED = "删除"


class FieldChange(NamedTuple):
    """A field of the old spec, the new one, or both; ``pieces`` tell what changed in its text."""

    change: Change
    path: tuple[str, ...]
    old: Field | None
    new: Field | None
    pieces: tuple[Piece, ...] = ()

    @property
    def is_replaced(self) -> bool:
        """Whether it reads the same and is another: a picture of the same name."""
        return bool(self.old and self.new and self.old.stamp != self.new.stamp)


class ChapterChange(NamedTuple):
    """A section of both specs or of one; ``kept`` is the share of its new characters that are the old ones."""

    change: Change
    name: str
    old_name: str
    fields: tuple[FieldChange, ...]
    kept: float


class Comparison(NamedTuple):
    """All sections in the order of the new spec, those that are gone where they stood; the share kept of all."""

    chapters: tuple[ChapterChange, ...]
    kept: float

    def counts(self) -> dict[str, int]:
        """How many fields were added, changed, kept, removed."""
        fields = [field.change for chapter in self.chapters for field in chapter.fields]
        return {change.value: fields.count(change) for change in Change}


def compare(old: Sequence[Chapter], new: Sequence[Chapter]) -> Comparison:
    """Compare two specs."""
    chapters = []
    total = carried = 0
    for before, after in _paired(old, new):
        fields = tuple(_fields(before.fields if before else (), after.fields if after else ()))
        size, same = _sizes(fields)
        total, carried = total + size, carried + same
        name, old_name = (after.name if after else ""), (before.name if before else "")
        change = _chapter_change(before, after, fields)
        chapters.append(
            ChapterChange(change, name or old_name, old_name, fields, same / size if size else 0.0)
        )
    return Comparison(tuple(chapters), carried / total if total else 0.0)


def _chapter_change(before: Chapter | None, after: Chapter | None, fields: tuple[FieldChange, ...]) -> Change:
    if before is None or after is None:
        return Change.ADDED if before is None else Change.REMOVED
    same = before.name == after.name and all(field.change is Change.KEPT for field in fields)
    return Change.KEPT if same else Change.CHANGED


def _paired(
    old: Sequence[Chapter], new: Sequence[Chapter]
) -> Iterator[tuple[Chapter | None, Chapter | None]]:
    """Sections by name, else by role, else by likeness, in the order of the new spec."""
    partners = _partners(old, new)
    taken = set(partners.values())
    gone = deque(at for at in range(len(old)) if at not in taken)
    for at, chapter in enumerate(new):
        partner = partners.get(at)
        while partner is not None and gone and gone[0] < partner:
            yield old[gone.popleft()], None
        yield (None if partner is None else old[partner]), chapter
    for left in gone:
        yield old[left], None


_ALIKE = 0.5
_MOST_ALIKE = 300  # sections that are compared with each other by likeness


def _partners(old: Sequence[Chapter], new: Sequence[Chapter]) -> dict[int, int]:
    """For sections of the new spec, the old ones they were: by name, by role, by a name that is like."""
    found: dict[int, int] = {}
    for key in (_name, _role):
        taken = set(found.values())
        free: dict[object, list[int]] = {}
        for at, chapter in reversed(list(enumerate(old))):
            if at not in taken:
                free.setdefault(key(chapter), []).append(at)
        for at, chapter in enumerate(new):
            if at not in found and key(chapter) and free.get(key(chapter)):
                found[at] = free[key(chapter)].pop()
    taken = set(found.values())
    rest = [at for at in range(len(old)) if at not in taken][:_MOST_ALIKE]
    for at in [at for at in range(len(new)) if at not in found][:_MOST_ALIKE]:
        like = next((one for one in rest if likeness(old[one].name, new[at].name) >= _ALIKE), None)
        if like is not None:
            found[at] = like
            rest.remove(like)
    return found


def _name(chapter: Chapter) -> object:
    return chapter.name


def _role(chapter: Chapter) -> object:
    return chapter.roles


def _fields(old: Sequence[Field], new: Sequence[Field]) -> Iterator[FieldChange]:
    """The fields of a section in the order of the new spec.

    One that only moved is kept; one whose labels are the same, and no other's, is changed.
    """
    pairs = aligned([_key(field) for field in old], [_key(field) for field in new])
    gone = [before for before, after in pairs if before is not None and after is None]
    come = [after for before, after in pairs if before is None and after is not None]
    found = _same(old, new, (gone, come), _key)
    paired = set(found.values())
    rest = [at for at in gone if at not in paired], [at for at in come if at not in found]
    found |= _same(old, new, rest, _labels)
    paired = set(found.values())
    for before, after in pairs:
        if after is None and before in paired:
            continue
        partner = found.get(after) if after is not None and before is None else before
        yield _field(None if partner is None else old[partner], None if after is None else new[after])


def _same(
    old: Sequence[Field], new: Sequence[Field], left: tuple[list[int], list[int]], key: Callable[[Field], str]
) -> dict[int, int]:
    """Of the fields left over, those with a key of their own on both sides: new one to old one."""
    olds, news = (
        Counter(key(side[at]) for at in places) for side, places in zip((old, new), left, strict=True)
    )
    place = {key(old[at]): at for at in left[0]}
    alone = (at for at in left[1] if key(new[at]) and olds[key(new[at])] == news[key(new[at])] == 1)
    return {at: place[key(new[at])] for at in alone}


def _key(field: Field) -> str:
    return "\x1f".join((*field.path, field.text, field.stamp) if field.stamp else (*field.path, field.text))


def _labels(field: Field) -> str:
    return "\x1f".join(field.path)


def _field(old: Field | None, new: Field | None) -> FieldChange:
    if old is None and new is not None:
        return FieldChange(Change.ADDED, new.path, None, new)
    if new is None and old is not None:
        return FieldChange(Change.REMOVED, old.path, old, None)
    if old is None or new is None:
        raise ValueError("a change has a field")
    if old._replace(at=-1) == new._replace(at=-1):
        return FieldChange(Change.KEPT, new.path, old, new)
    return FieldChange(Change.CHANGED, new.path, old, new, tuple(pieces(old.text, new.text)))


def _sizes(fields: tuple[FieldChange, ...]) -> tuple[int, int]:
    """The characters of the new fields, and how many of them were carried over."""
    size = same = 0
    for field in fields:
        if field.new is None:
            continue
        length = len(field.new.text) + len(field.new.path[-1] if field.new.path else "")
        size += length
        if field.change is Change.KEPT:
            same += length
        elif field.change is Change.CHANGED and not field.is_replaced:
            name = (
                field.new.path[-1]
                if field.old and field.old.path[-1:] == field.new.path[-1:] and field.new.path
                else ""
            )
            same += len(name) + sum(len(piece.new) for piece in field.pieces if piece.is_same)
    return size, same
