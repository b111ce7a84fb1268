"""One line that was made several, and several that were made one: nothing is new, nothing is gone."""

from __future__ import annotations

from collections.abc import Sequence

from planforge.alignment import wording
from planforge.compare.changes import Change, FieldChange, changed_field
from planforge.compare.lines import Field

_MOST = 6  # lines of which one was made
_SHORTEST = 6  # characters that such a line has without its punctuation


def with_parts(fields: Sequence[FieldChange]) -> list[FieldChange]:
    """The fields of a section, each line that was parted or joined told once, where the new text stands."""
    return _joined(_joined(list(fields), is_split=True), is_split=False)


def _joined(fields: list[FieldChange], *, is_split: bool) -> list[FieldChange]:
    """Of lines that only one side has, those below one another that say what one of the other side says."""
    wholes = {
        wording(field.text): at
        for at, change in enumerate(fields)
        if change.change in (Change.CHANGED, _lost(is_split=is_split))
        if (field := change.old if is_split else change.new) is not None and _may_be_one(field)
    }
    found: dict[int, tuple[int, ...]] = {}
    for start in range(len(fields) if wholes else 0):
        parts = _parts_from(fields, start, wholes, is_split=is_split)
        if parts and not any(at in taken for at in parts for taken in found.values()):
            found[wholes[_said(fields, parts, is_split=is_split)]] = parts
    return _told(fields, found, is_split=is_split) if found else fields


def _lost(*, is_split: bool) -> Change:
    return Change.REMOVED if is_split else Change.ADDED


def _part(change: FieldChange, *, is_split: bool) -> Field | None:
    """The side of a change that may be a part of the other side's line."""
    if change.change in (Change.KEPT, _lost(is_split=is_split)):
        return None
    field = change.new if is_split else change.old
    return field if field is not None and not field.stamp and field.record < 0 else None


def _parts_from(
    fields: Sequence[FieldChange], start: int, wholes: dict[str, int], *, is_split: bool
) -> tuple[int, ...]:
    """The places of the parts of a line, the first at ``start``; none where there is no such line."""
    first = _part(fields[start], is_split=is_split)
    places: list[int] = []
    said = ""
    for at in range(start, len(fields)):
        field = _part(fields[at], is_split=is_split)
        if first is None or len(places) == _MOST:
            break
        if field is None and fields[at].change is _lost(is_split=is_split):
            continue
        if field is None or field.above != first.above:
            break
        said += wording(field.text)
        places.append(at)
        if len(places) > 1 and said in wholes and _is_theirs(fields, places, wholes[said], is_split=is_split):
            return tuple(places)
    return ()


def _is_theirs(fields: Sequence[FieldChange], places: Sequence[int], whole: int, *, is_split: bool) -> bool:
    """Whether all other sides of the parts are none, or the line that they are parts of."""
    others = (fields[at].old if is_split else fields[at].new for at in places)
    return all(other is None or at == whole for at, other in zip(places, others, strict=True))


def _said(fields: Sequence[FieldChange], places: Sequence[int], *, is_split: bool) -> str:
    parts = (_part(fields[at], is_split=is_split) for at in places)
    return "".join(wording(part.text) for part in parts if part is not None)


def _told(
    fields: Sequence[FieldChange], found: dict[int, tuple[int, ...]], *, is_split: bool
) -> list[FieldChange]:
    gone = {at for whole, parts in found.items() for at in (whole, *parts)}
    place = {parts[0] if is_split else whole: whole for whole, parts in found.items()}
    told: list[FieldChange] = []
    for at, change in enumerate(fields):
        if at in place:
            told.append(_one(fields, place[at], found[place[at]], is_split=is_split))
        elif at not in gone:
            told.append(change)
    return told


def _one(fields: Sequence[FieldChange], whole: int, places: Sequence[int], *, is_split: bool) -> FieldChange:
    """One change of a line and its parts; the parts stand as the lines of one text."""
    line = fields[whole].old if is_split else fields[whole].new
    parts = [part for at in places if (part := _part(fields[at], is_split=is_split)) is not None]
    if line is None:
        raise ValueError("a line that is not there has no parts")
    text = "\n".join(part.text for part in parts)
    lines = parts[0]._replace(text=text)
    old, new = (line, lines) if is_split else (lines, line)
    return changed_field(old, new)._replace(parts=len(parts) if is_split else -len(parts))


def _may_be_one(field: Field) -> bool:
    return len(wording(field.text)) >= _SHORTEST and not field.stamp and field.record < 0
