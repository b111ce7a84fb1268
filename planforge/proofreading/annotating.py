"""The door: what was found in a Word file, written into a copy of it as comments. Opens no file."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from planforge.diagnostics import Diagnostic
from planforge.proofreading.checking import Proofread
from planforge.proofreading.locating import Words
from planforge.proofreading.marks import STRICT, Mark, marked, namespace_of, words_of
from planforge.proofreading.parts import comment_xml, free_numbers, with_comments, with_relation, with_type
from planforge.readers.archive import Entry, damaged, entries_of, part
from planforge.readers.docx.document import joined, main_part, relations_of
from planforge.readers.docx.places import read_places
from planforge.readers.docx.xml import Handler, as_utf8, parse
from planforge.readers.evidence import UnreadableError
from planforge.readers.places import Spot
from planforge.zipped.repacking import repacked

__all__ = ["annotated"]

_TYPES: Final = "[Content_Types].xml"
_CORE: Final = "docProps/core.xml"
_MODIFIED: Final = re.compile(rb"<dcterms:modified[^>]*>\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)")
_LONG_AGO: Final = "2000-01-01T00:00:00Z"
_MOST: Final = 1_000  # comments of one document


class _Note(NamedTuple):
    """A comment before it has a number: its words in the document, its lines."""

    words: Words
    lines: tuple[str, ...]


def annotated(data: bytes, read: Proofread, name: str) -> bytes | None:
    """The Word file ``data``, named ``name`` in its findings, with a comment at the place of each.

    None where there is nothing to write or it is no Word file. The words of the copy are those of the original,
    or it is not given out. Raises UnreadableError where the package is broken.
    """
    notes = _not_too_many(sorted(_notes(read, name), key=lambda note: note.words))
    if not read.places.part or not notes:
        return None
    package = _Package(data)
    places = read.places
    before = list(words_of(places))
    numbers = free_numbers((package.comments or b"", places.xml), len(notes))
    marks = [Mark(number, note.words) for number, note in zip(numbers, notes, strict=True)]
    space = namespace_of(places.xml)
    date = package.saved()
    comments = [
        comment_xml(number, note.lines, space, date) for number, note in zip(numbers, notes, strict=True)
    ]
    for divide in (True, False):
        main = marked(places, marks, divide=divide)
        if _is_whole(main):
            copy = package.rewritten(main, comments, space)
            if list(words_of(read_places(copy))) == before:
                return copy
    raise damaged()


def _is_whole(xml: bytes) -> bool:
    try:
        parse(xml, Handler())
    except UnreadableError:
        return False
    return True


def _notes(read: Proofread, name: str) -> Iterator[_Note]:
    """The comments to write; what is said of the whole file stands at its first words."""
    first = next(_firsts(read.places.spots), None)
    for finding, words, also in read.remarks:
        at = words or first
        if finding.position.file != name or at is None:
            continue
        yield _Note(at, _lines(finding))
        others = (other for other in dict.fromkeys(also) if other != at)
        yield from (_Note(other, (f"{_kind(finding)}这里也是",)) for other in others)


def _not_too_many(notes: list[_Note]) -> list[_Note]:
    """As many notes as anybody could go through; the last says how many there are behind it."""
    more = len(notes) - _MOST
    if more <= 0:
        return notes
    return [*notes[:_MOST], _Note(notes[_MOST].words, (f"后面还有 {more} 处，改好前面这些再检查",))]


def _firsts(spots: Iterable[Spot]) -> Iterator[Words]:
    for index, spot in enumerate(spots):
        if not spot.boxed:
            yield Words(index, len(spot.text) - len(spot.text.lstrip()), len(spot.text.rstrip()))


def _lines(finding: Diagnostic) -> tuple[str, ...]:
    hints = [f"提示：{finding.hint}"] if finding.hint else []
    return (f"{_kind(finding)}{finding.message}", *(line for hint in hints for line in hint.split("\n")))


def _kind(finding: Diagnostic) -> str:
    return f"{finding.severity.value}［{finding.code}］"


class _Package:
    """The parts of a Word file that have to do with comments."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._entries: dict[str, Entry] = entries_of(data)
        self._main = main_part(data, self._entries)
        folder, base = posixpath.split(self._main)
        self._relations = posixpath.join(folder, "_rels", f"{base}.rels")
        related = relations_of(data, self._entries, self._main).found
        known = [joined(self._main, target) for kind, target in related if kind == "comments"]
        self._is_related = bool(known)
        self._name = known[0] if known else self._free_name(folder)
        self.comments = self._part(self._name)

    def _part(self, name: str) -> bytes | None:
        found = part(self._data, self._entries, name)
        return None if found is None else as_utf8(found)

    def _free_name(self, folder: str) -> str:
        names = (posixpath.join(folder, f"comments{number}.xml") for number in ("", *range(1, 3000)))
        return next(name for name in names if name not in self._entries)

    def saved(self) -> str:
        """When the document was saved last, as it says itself."""
        found = _MODIFIED.search(self._part(_CORE) or b"")
        return f"{found[1].decode()}Z" if found else _LONG_AGO

    def rewritten(self, main: bytes, comments: list[str], namespace: str) -> bytes:
        """The package with its main part replaced and further comments."""
        types = self._part(_TYPES)
        if types is None:
            raise damaged()
        parts = {self._main: main, self._name: with_comments(self.comments, comments, namespace)}
        typed = with_type(types, self._name)
        if typed != types:
            parts[_TYPES] = typed
        if not self._is_related:
            target = posixpath.relpath(self._name, posixpath.dirname(self._main) or ".")
            parts[self._relations] = with_relation(
                self._part(self._relations), target, strict=namespace == STRICT
            )
        for name, changed in parts.items():
            if name != self._main:
                parse(changed, Handler())  # what was broken before is not given out as ours
        return repacked(self._data, self._entries.values(), parts)
