"""What only moved, and what stands below a heading that only got another name: neither is new or gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from planforge.alignment import Line, Pair, likeliest
from planforge.compare.lines import Field

Path = tuple[str, ...]
Place = tuple[int, int]

_SHORTEST = 6  # characters that are found again in another section; 无 and 李明 stand everywhere
_SAME = 0.7  # how alike two lines of different sections are that are one


def renamed(path: Path, names: dict[Path, Path]) -> Path:
    """A path below headings whose names may have changed, as it reads now."""
    for length in range(len(path), 0, -1):
        if path[:length] in names:
            return names[path[:length]] + path[length:]
    return path


def moved_fields(gone: dict[Place, Field], come: dict[Place, Field]) -> dict[Place, Place]:
    """Of the fields that seem new, where those stood that say what seems to be gone, word for word or nearly."""
    before, after = (_alone(fields) for fields in (gone, come))
    found = {place: before[words] for words, place in after.items() if words in before}
    taken = set(found.values())
    old = [(place, line) for place, line in _lines(gone) if place not in taken]
    new = [(place, line) for place, line in _lines(come) if place not in found]
    pairs = likeliest([line for _, line in old], [line for _, line in new], _SAME)
    return found | {new[other][0]: old[one][0] for other, one in pairs.items()}


def _lines(fields: dict[Place, Field]) -> list[tuple[Place, Line]]:
    """Fields as they are paired across sections; the first section is the head, whose fields stay in it.

    A picture is known by its bytes alone.
    """
    return [
        (place, Line(field.text, field.text))
        for place, field in fields.items()
        if place[0] and len(field.text) >= _SHORTEST and not field.stamp
    ]


def _alone(fields: dict[Place, Field]) -> dict[tuple[str, str, str], Place]:
    """Fields by what they say, as far as no other says the same."""
    times = Counter(field.words for field in fields.values())
    return {
        field.words: place for place, field in fields.items() if times[field.words] == 1 and _is_enough(field)
    }


def _is_enough(field: Field) -> bool:
    """Whether its words stand nowhere by chance: it is long, or it has a label that says what it is."""
    is_named = bool(field.label and field.text) and field.record < 0 and not field.work
    return is_named or len(field.text) >= _SHORTEST


def names_of(pairs: Iterable[tuple[Field, Field]]) -> dict[Path, Path]:
    """What fields stand below that goes by another name now, by its old path.

    Whatever has a label of its own, and an entry of a schedule, which goes by its first field.
    """
    names: dict[Path, Path] = {}
    for old, new in pairs:
        is_entry = old.label == new.label and _heads_an_entry(old) and _heads_an_entry(new)
        was, now = (old.above, new.above) if is_entry else (old.path, new.path)
        if old.label and new.label and was != now:
            names[was] = now
    return names


def _heads_an_entry(field: Field) -> bool:
    return bool(field.label) and field.above[-1:] == (field.text,)


def headings_of(old: Sequence[Field], new: Sequence[Field], pairs: Sequence[Pair]) -> dict[int, int]:
    """Headings without a text that have another name and the same words below: new one to old one."""
    gone = {
        old[one].path: one for one, other in pairs if one is not None and other is None and not old[one].text
    }
    come = {
        new[other].path: other
        for one, other in pairs
        if one is None and other is not None and not new[other].text
    }
    return {
        come[new[other].above]: gone[old[one].above]
        for one, other in pairs
        if one is not None and other is not None and old[one].words == new[other].words
        if old[one].above in gone and new[other].above in come
    }
