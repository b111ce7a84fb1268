"""Which fields of two sections are one: by their labels, by what they say, wherever they stand.

A schedule entry is paired as a whole, and it is the work that tells it: a time is a place that others may
take, and one person does many things. A row that is known by its number or its time alone is paired in the
same way.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from planforge.alignment import Line, aligned_lines, likeliest
from planforge.compare.lines import Field
from planforge.compare.moves import headings_of

_MOVED = 0.6  # how alike two units of a section are that are one, although others stand between
_SHORTEST = 5  # characters of such a unit
_FEWEST = 2  # characters of one that is found again word for word


class Partners(NamedTuple):
    """A field of the old section, one of the new or one of both; ``moved`` where others stand between."""

    old: Field | None
    new: Field | None
    moved: bool = False


class _Unit(NamedTuple):
    """A field or the fields of one entry: how it is paired, what it goes by, what it says wherever it stands."""

    fields: tuple[Field, ...]
    line: Line
    name: str
    work: str

    @property
    def first(self) -> Field:
        """The field that stands for it."""
        return self.fields[0]

    @property
    def is_slot(self) -> bool:
        """Whether what it goes by may be said of another tomorrow."""
        return self.first.record >= 0 or bool(self.work)


def paired_fields(old: Sequence[Field], new: Sequence[Field], *, is_head: bool) -> Iterator[Partners]:
    """The fields of both sections in the order of the new one, those that are gone where they stood."""
    olds, news = (_units(side, is_head=is_head) for side in (old, new))
    olds, news = _anchored(olds, news)
    pairs = aligned_lines([unit.line for unit in olds], [unit.line for unit in news])
    found = {other: one for one, other in pairs if one is not None and other is not None}
    found |= headings_of([unit.first for unit in olds], [unit.first for unit in news], pairs)
    moved: dict[int, int] = {}  # or only changed so much that they were not found in their order
    for key in (_anchor, _key, _work, _about, _said):
        moved |= _same(olds, news, found | moved, key)
        if key is _about:
            moved |= _alike(olds, news, found | moved)
    moved = _out_of_order(found, moved)
    found |= _same(olds, news, found, _name)
    taken = set(found.values())
    for one, other in pairs:
        if other is not None and other in found:
            yield from _fields_of_both(olds[found[other]], news[other], moved=other in moved)
        elif other is not None:
            yield from (Partners(None, field) for field in news[other].fields)
        elif one is not None and one not in taken:
            yield from (Partners(field, None) for field in olds[one].fields)


def _units(fields: Sequence[Field], *, is_head: bool) -> list[_Unit]:
    found: list[_Unit] = []
    for record, group in groupby(fields, lambda field: field.record):
        if record < 0:
            found += (_lone(field, is_head=is_head) for field in group)
        else:
            found.append(_entry(tuple(group)))
    return found


def _lone(field: Field, *, is_head: bool) -> _Unit:
    """In the head a field is paired with its like (a title is no sign-off), a picture with a picture."""
    kind = field.path[0] if is_head else "图片" if field.stamp else ""
    work = field.work
    words = (field.about or work) if work else field.label + field.text
    line = Line(_joined(*field.path, field.text, field.stamp), words, kind, _joined(*field.above))
    return _Unit((field,), line, _joined(*field.path) if field.label or field.stamp else "", work)


def _entry(fields: tuple[Field, ...]) -> _Unit:
    first, *rest = fields
    work = " | ".join(field.text for field in rest)
    words = (word for field in fields for word in (field.label, field.text))
    line = Line(_joined(*first.path[:-2], *words), first.about or first.text, "条目")
    return _Unit(fields, line, _joined(*first.above), work)


def _joined(*parts: str) -> str:
    return "\x1f".join(parts)


def _anchored(olds: list[_Unit], news: list[_Unit]) -> tuple[list[_Unit], list[_Unit]]:
    """The units of both, those that go by the same name and no other's made to agree whatever they say."""
    names = [Counter(unit.name for unit in side if unit.name and not unit.is_slot) for side in (olds, news)]
    known = {name for name, times in names[0].items() if times == names[1][name] == 1}
    return _agreeing(olds, known), _agreeing(news, known)


def _agreeing(units: list[_Unit], names: set[str]) -> list[_Unit]:
    return [
        unit._replace(line=Line(unit.name, "", unit.name))
        if unit.name in names and not unit.is_slot
        else unit
        for unit in units
    ]


def _anchor(unit: _Unit) -> str:
    return unit.name if unit.line.kind == unit.name else ""


def _key(unit: _Unit) -> str:
    return unit.line.key


def _work(unit: _Unit) -> str:
    return unit.work


def _about(unit: _Unit) -> str:
    """What is done, whoever does it."""
    about = unit.first.about if unit.is_slot else ""
    return about if len(about) >= _FEWEST else ""


def _said(unit: _Unit) -> str:
    """What a line says, wherever it stands; nothing for what stands everywhere."""
    first = unit.first
    is_line = first.record < 0 and not unit.work and not first.stamp
    return _joined(first.label, first.text) if is_line and len(first.text) >= _FEWEST else ""


def _name(unit: _Unit) -> str:
    return unit.name


def _same(
    olds: Sequence[_Unit], news: Sequence[_Unit], found: dict[int, int], key: Callable[[_Unit], str]
) -> dict[int, int]:
    """Of the units left over, those with a key of their own on both sides: new one to old one."""
    taken = set(found.values())
    gone = {at: key(unit) for at, unit in enumerate(olds) if at not in taken}
    come = {at: key(unit) for at, unit in enumerate(news) if at not in found}
    before, after = Counter(gone.values()), Counter(come.values())
    place = {own: at for at, own in gone.items()}
    return {at: place[own] for at, own in come.items() if own and before[own] == after[own] == 1}


def _alike(olds: Sequence[_Unit], news: Sequence[_Unit], found: dict[int, int]) -> dict[int, int]:
    """Of the units left over, those that moved and were changed: new one to old one."""
    taken = set(found.values())
    gone = [at for at, unit in enumerate(olds) if at not in taken and _has_words(unit)]
    come = [at for at, unit in enumerate(news) if at not in found and _has_words(unit)]
    before, after = [olds[at].line for at in gone], [news[at].line for at in come]
    return {come[other]: gone[one] for other, one in likeliest(before, after, _MOVED).items()}


def _out_of_order(found: dict[int, int], late: dict[int, int]) -> dict[int, int]:
    """Of the pairs found late, which ``found`` takes in, those that stand between others than they stood."""
    news = sorted(found)
    olds = [found[new] for new in news]
    moved = {}
    for new, old in sorted(late.items()):
        at = bisect(news, new)
        if (at == 0 or olds[at - 1] < old) and (at == len(olds) or old < olds[at]):
            news.insert(at, new)
            olds.insert(at, old)
        else:
            moved[new] = old
    found |= late
    return moved


def _has_words(unit: _Unit) -> bool:
    """Whether there is enough of it to know it again; the words of a picture are not what it is."""
    return len(unit.work or unit.first.text) >= _SHORTEST and not unit.first.stamp


def _fields_of_both(old: _Unit, new: _Unit, *, moved: bool) -> Iterator[Partners]:
    """The fields of a unit of both; those of an entry belong together by their labels."""
    if len(old.fields) == len(new.fields) == 1:
        yield Partners(old.first, new.first, moved)
        return
    left = {field.label: field for field in old.fields}
    for field in new.fields:
        yield Partners(left.pop(field.label, None), field, moved and field is new.first)
    yield from (Partners(field, None) for field in left.values())
