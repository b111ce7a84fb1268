"""Lines that a plan begins with and that say when, where and who (活动时间：…, 活动地点：…): its fields, no sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise, takewhile
from typing import Final

from planforge.recognize.labels import OTHER, POST, LabelRead, read_label
from planforge.recognize.runs import is_line
from planforge.recognize.units import Unit
from planforge.vocabulary import Role, field_of, roles_of

_LONGEST: Final = 40  # characters of what stands behind the name of a field
_LONGEST_NAME: Final = 6  # of one that is not known
_LEAST: Final = 2  # fields that are a head, headings that begin alike
_ALIKE: Final = 2  # characters that the names of sections have in common (活动目的, 活动内容)
_OF_FIELDS: Final = frozenset((Role.THEME, Role.SCHEDULE, Role.PARTICIPANTS, Role.CONTACT, Role.ORGANIZATION))


def fields_at_head(units: list[Unit], told: Iterable[int]) -> list[int]:
    """Those of the lines with their text behind a name that are fields one below the other, from the first on.

    None where one stands alone, or where the first says what a section says (指导思想：以……为本。).
    """
    places = [*told]
    if not places:
        return []
    reads = ((at, _field(units[at])) for at in range(places[0], len(units)))
    run = [(at, read) for at, read in takewhile(lambda each: each[1] is not None, reads) if read is not None]
    known = [at for at, read in run if _is_known(read)]
    return [at for at, _ in run] if len(known) >= _LEAST else []


def fields_among(units: list[Unit], headings: list[int]) -> list[int]:
    """The fields with their text on their line that stand among headings and are named as they are, so that they are sections, too.

    活动时间：… and 活动地点：… behind the text of 活动目的：, where 活动内容： comes later; what stands right below a heading is its own.
    """
    if len(headings) < _LEAST:
        return []
    named = Counter(units[at].text[:_ALIKE] for at in headings)
    found: list[int] = []
    for above, below in pairwise(headings):
        reads = [(at, _field(units[at])) for at in range(above + 1, below)]
        run = [at for at, _ in takewhile(lambda each: each[1] is not None, reversed(reads))][::-1]
        alike = any(named[units[at].text[:_ALIKE]] >= _LEAST for at in run)
        if alike and run[0] > above + 1 and is_line(units[run[0] - 1]) and units[run[0] - 1].text[-1] == "。":
            found += run
    return found


def _field(unit: Unit) -> LabelRead | None:
    """The field that a line is; None where it is none, or holds a sentence."""
    read = read_label(unit.text) if is_line(unit) else None
    if read is None or not (read.end and read.text) or len(read.text) > _LONGEST:
        return None
    told = "。" not in read.text[:-1] and (read.text[-1] != "。" or "，" not in read.text)
    return read if told and (_is_known(read) or _may_be(read)) else None


def _is_known(read: LabelRead) -> bool:
    return (
        read.kind == POST or field_of(read.key) is not None or not _OF_FIELDS.isdisjoint(roles_of(read.key))
    )


def _may_be(read: LabelRead) -> bool:
    return read.kind == OTHER and len(read.key) <= _LONGEST_NAME
