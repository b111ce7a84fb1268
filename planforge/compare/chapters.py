"""Which sections of two specs are the same: by name, by what they say, by role, by what is like what they said."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planforge.alignment import Line, likeliest, likeness
from planforge.compare.lines import Chapter

_ALIKE = 0.5  # of two names; of the words of two sections
_MOST_ALIKE = 300  # sections whose names are compared with each other
_MOST_PAIRS = 1_000  # of sections whose words are
_LONGEST = 2_000  # characters of a section by which it is known


class ChapterPair(NamedTuple):
    """A section of both specs or of one; ``moved`` where others kept their order and it did not."""

    old: Chapter | None
    new: Chapter | None
    moved: bool = False


def paired_chapters(old: Sequence[Chapter], new: Sequence[Chapter]) -> Iterator[ChapterPair]:
    """Sections in the order of the new spec, those that are gone where they stood."""
    partners = _partners(old, new)
    taken = set(partners.values())
    gone = deque(at for at in range(len(old)) if at not in taken)
    kept = _rising([partners[at] for at in sorted(partners)])
    for at, chapter in enumerate(new):
        partner = partners.get(at)
        while partner is not None and gone and gone[0] < partner:
            yield ChapterPair(old[gone.popleft()], None)
        before = None if partner is None else old[partner]
        yield ChapterPair(before, chapter, partner is not None and partner not in kept)
    for left in gone:
        yield ChapterPair(old[left], None)


def _rising(places: Sequence[int]) -> set[int]:
    """The longest run of places that stand in their order; the others moved."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for at, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(lasts[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        lasts[length : length + 1] = [at]
    found: set[int] = set()
    at = lasts[-1] if lasts else -1
    while at >= 0:
        found.add(places[at])
        at = before[at]
    return found


def _partners(old: Sequence[Chapter], new: Sequence[Chapter]) -> dict[int, int]:
    """For sections of the new spec, the old ones they were."""
    found: dict[int, int] = {}
    for look in (_by_name, _by_words, _by_role, _by_content, _by_likeness):
        taken = set(found.values())
        olds = {at: chapter for at, chapter in enumerate(old) if at not in taken}
        news = {at: chapter for at, chapter in enumerate(new) if at not in found}
        found |= look(olds, news)
    return found


Chapters = dict[int, Chapter]


def _by_name(old: Chapters, new: Chapters) -> dict[int, int]:
    return _in_turn({at: each.name for at, each in old.items()}, {at: each.name for at, each in new.items()})


def _by_role(old: Chapters, new: Chapters) -> dict[int, int]:
    return _in_turn(
        {at: each.roles for at, each in old.items()}, {at: each.roles for at, each in new.items()}
    )


def _in_turn(old: dict[int, object], new: dict[int, object]) -> dict[int, int]:
    """Sections with the same key, the first with the first."""
    free: dict[object, deque[int]] = {}
    for at, key in old.items():
        free.setdefault(key, deque()).append(at)
    return {at: free[key].popleft() for at, key in new.items() if key and free.get(key)}


def _by_words(old: Chapters, new: Chapters) -> dict[int, int]:
    """Sections of which half or more stands word for word in the other."""
    homes: dict[str, int] = {}
    for at, chapter in old.items():
        homes |= dict.fromkeys((field.text for field in chapter.fields if field.text), at)
    found: dict[int, int] = {}
    for at, chapter in new.items():
        shared: Counter[int] = Counter()
        for text in {field.text for field in chapter.fields if field.text in homes}:
            shared[homes[text]] += len(text)
        for home, length in shared.most_common(1):
            size = max(_size(old[home]), _size(chapter))
            if length >= _ALIKE * size and home not in found.values():
                found[at] = home
    return found


def _size(chapter: Chapter) -> int:
    return sum(len(field.text) for field in chapter.fields)


def _by_content(old: Chapters, new: Chapters) -> dict[int, int]:
    """Sections whose words, headings and all, are nearly those of the other, the likest first."""
    if len(old) * len(new) > _MOST_PAIRS:
        return {}
    was, now = ([Line("", _said(chapter)) for chapter in side.values()] for side in (old, new))
    olds, news = list(old), list(new)
    return {news[at]: olds[one] for at, one in likeliest(was, now, _ALIKE).items()}


def _said(chapter: Chapter) -> str:
    return "".join(part for field in chapter.fields for part in (field.label, field.text))[:_LONGEST]


def _by_likeness(old: Chapters, new: Chapters) -> dict[int, int]:
    found: dict[int, int] = {}
    rest = list(old)[:_MOST_ALIKE]
    for at in list(new)[:_MOST_ALIKE]:
        best = max(rest, key=lambda one: likeness(old[one].name, new[at].name), default=None)
        if best is not None and likeness(old[best].name, new[at].name) >= _ALIKE:
            found[at] = best
            rest.remove(best)
    return found
