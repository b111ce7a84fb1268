"""The conductor of a comparison: two files of any kind to fields and to a Word file with tracked changes.

A spec is taken as it is; a document that planforge made by the spec it carries, with what was edited
since as far as all of that can be taken over; any other by importing it, with its pictures. What two Word
files have beside their text is said. Opens no file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import starmap
from typing import NamedTuple
from zlib import crc32

from planforge.compare.beside import TOLD_KINDS, Surroundings, beside_changes, unread_changes
from planforge.compare.fields import Subject, chapters_of
from planforge.compare.lines import Chapter
from planforge.compare.own_marks import Numbered, with_own_marks
from planforge.compare.print import beginnings, printed_chapters
from planforge.compare.specs import Comparison, compare
from planforge.compose.assembly import Composition, Request, compose
from planforge.compose.words import written_date
from planforge.diagnostics import Diagnostic
from planforge.document import Annex, Block, Contents, Document, Image, PageBreak
from planforge.gathering import gather
from planforge.importing import Imported, import_document
from planforge.loading import Library
from planforge.overlaid import Overlaid
from planforge.readers.docx.document import beside_pictures, beside_texts
from planforge.readers.evidence import UnreadableError
from planforge.returning import returned, with_edits
from planforge.source import Source, TextFile
from planforge.template.filters import filling
from planforge.template.style import StyleSheet
from planforge.writers.docx.carried import read_carried
from planforge.writers.docx.look import look
from planforge.writers.docx.pictures import EMU_PER_MM, extent
from planforge.writers.docx.tracked import write_tracked
from planforge.writers.docx.tracked_parts import Guessed

AUTHOR = "planforge 对比"
_SPEC = re.compile(r".+\.ya?ml(?:\.修改前\d*)?", re.IGNORECASE)
"""How the name of a spec ends, also of one that was kept from before a change."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of two files: the comparison (None where one could not be read) and how each was read.

    ``sources`` are the specs that stand on disk (None for a Word file), ``origins`` say in words what
    a file was taken for. ``beside`` is what differs beside the texts: in headers and the like. ``guessed`` is
    the one whose looks are an importer's: of foreign files only what they say is compared.
    """

    comparison: Comparison | None
    documents: tuple[Document, Document] | None = None
    style: StyleSheet | None = None
    sources: tuple[Source | None, Source | None] = (None, None)
    origins: tuple[str, str] = ("", "")
    diagnostics: tuple[Diagnostic, ...] = ()
    beside: tuple[str, ...] = ()
    guessed: Guessed = ""
    has_other_look: bool = False

    def tracked(self) -> bytes:
        """The Word file with tracked changes, in the look of the new document."""
        if self.documents is None or self.style is None:
            raise ValueError("there is nothing to write")
        return write_tracked(*self.documents, self.style, AUTHOR, self.guessed)


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two: what it was made from, what it prints; ``source`` where its spec stands on disk."""

    request: Request
    composition: Composition
    style: StyleSheet
    source: Source | None
    origin: str
    imported: bool
    beside: tuple[str, ...]
    around: Surroundings | None
    lines: tuple[str, ...]
    asides: tuple[str, ...]

    @property
    def document(self) -> Document:
        """What it prints."""
        return self.composition.document

    def width(self, image: Image) -> int:
        """The width of a picture on its paper in millimetres."""
        size = extent(image, look(self.style).measures)
        return round(size[0] / EMU_PER_MM) if size else 0


def compare_files(old: TextFile, new: TextFile, libraries: tuple[Library, Library]) -> Compared:
    """Compare two files, each with the library of the workspace it lies in."""
    findings: list[Diagnostic] = []
    both = [_taken(file, library, findings) for file, library in zip((old, new), libraries, strict=True)]
    as_typed = all(taken is not None and taken.imported for taken in both)
    before, after = (
        _side(file, taken, findings, as_typed=as_typed) if taken is not None else None
        for file, taken in zip((old, new), both, strict=True)
    )
    if before is None or after is None:
        return Compared(None, diagnostics=tuple(findings))
    sides = before, after
    if before.imported or after.imported:
        begins = beginnings((side.document, side.request.spec.closing) for side in sides)
        comparison = compare(*(printed_chapters(side.document, side.width, begins) for side in sides))
    else:
        comparison = compare(*map(_chapters, sides))
    beside = _around(before, after)
    if comparison.is_still and before.imported and after.imported:
        beside += tuple(unread_changes((before.lines, before.asides), (after.lines, after.asides)))
    return Compared(
        comparison, _with_names(before, after), after.style, (before.source, after.source),
        (before.origin, after.origin), tuple(findings), beside,
        "old" if before.imported else "new" if after.imported else "",
        not before.imported and not after.imported and before.style != after.style,
    )  # fmt: skip


def _around(before: _Side, after: _Side) -> tuple[str, ...]:
    """What differs beside the text: of two Word files between them, of a document of ours from what was built."""
    if before.around and after.around and (before.imported or after.imported):
        return tuple(beside_changes(before.around, after.around))
    return (*before.beside, *after.beside)


def _with_names(before: _Side, after: _Side) -> tuple[Document, Document]:
    """What both print; a picture has one name in both, since an import makes one up for it."""
    names: dict[bytes, str] = {}
    for side in sorted((before, after), key=lambda side: side.imported):
        for image in _images(side.document.blocks):
            names.setdefault(image.data, image.name)
    return _renamed(before, names), _renamed(after, names)


def _renamed(side: _Side, names: dict[bytes, str]) -> Document:
    blocks = side.document.blocks
    return side.document._replace(blocks=_named(blocks, names)) if side.imported else side.document


def _named(blocks: tuple[Block, ...], names: dict[bytes, str]) -> tuple[Block, ...]:
    return tuple(
        block._replace(name=names[block.data]) if isinstance(block, Image)
        else block._replace(blocks=_named(block.blocks, names)) if isinstance(block, Annex)
        else block
        for block in blocks
    )  # fmt: skip


def _images(blocks: tuple[Block, ...]) -> Iterator[Image]:
    for block in blocks:
        if isinstance(block, Image):
            yield block
        elif isinstance(block, Annex):
            yield from _images(block.blocks)


def _chapters(side: _Side) -> list[Chapter]:
    """What a file says, field by field as its spec has it."""
    request, composition = side.request, side.composition
    has_contents = any(isinstance(block, Contents) for block in composition.document.blocks)
    sign = request.spec.sign_off
    spec = replace(request.spec, sign_off=replace(sign, date=written_date(sign.date)) if sign else None)
    subject = Subject(spec, request.pictures, has_contents)
    return chapters_of(subject, filling(composition.names))


def _taken(file: TextFile, library: Library, findings: list[Diagnostic]) -> _Taken | None:
    """What a file is taken for; None where nothing can be made of it."""
    if _SPEC.fullmatch(file.name):
        return _Taken(file, library, "规格")
    return _carried(file, library) or _imported(file, library, findings)


def _side(file: TextFile, taken: _Taken, findings: list[Diagnostic], *, as_typed: bool) -> _Side | None:
    ready = gather(taken.spec, taken.library, findings)
    if ready is None:
        return None
    request = Request(ready.spec, ready.profile, ready.template, ready.pictures)
    source = ready.source if taken.spec is file else None
    composition = compose(request)
    lines = [*taken.lines, ()]
    blocks = with_own_marks(composition.document.blocks, lines[0], as_typed=as_typed)
    for number, other in enumerate(taken.others, 1):
        more = gather(other, taken.library, findings)
        if more is None:
            return None
        document = compose(Request(more.spec, more.profile, more.template, more.pictures)).document
        own = with_own_marks(document.blocks, lines[number], as_typed=as_typed)
        blocks = (*blocks, PageBreak(), *own)
    composition = composition._replace(document=composition.document._replace(blocks=blocks))
    around = taken.around or _surroundings(file)
    spelled = tuple(f"{line.mark}{line.words}" for each in taken.lines for line in each)
    return _Side(
        request,
        composition,
        ready.style,
        source,
        taken.origin,
        taken.imported,
        taken.beside,
        around,
        spelled,
        taken.asides,
    )


def _surroundings(file: TextFile, unshown: tuple[str, ...] = ()) -> Surroundings | None:
    """What a Word file has beside its text; None for any other."""
    if not file.data.startswith(b"PK"):
        return None
    try:
        return Surroundings(beside_texts(file.data), beside_pictures(file.data), unshown)
    except UnreadableError:
        return None


class _Taken(NamedTuple):
    """The spec of a file, the library to read it with, what the file was taken for, further documents in it.

    ``beside`` is what was changed in it and no spec can say, ``around`` what a foreign one has beside its text,
    ``lines`` those of each document in a foreign one, ``asides`` what its import set aside.
    """

    spec: TextFile
    library: Library
    origin: str
    imported: bool = False
    others: tuple[TextFile, ...] = ()
    beside: tuple[str, ...] = ()
    around: Surroundings | None = None
    lines: tuple[tuple[Numbered, ...], ...] = ()
    asides: tuple[str, ...] = ()


def _carried(file: TextFile, library: Library) -> _Taken | None:
    """The spec that a document of ours carries, with all that was edited since; None where that cannot be had."""
    own = returned(file.data, library, _beside(file, "导入.yaml"))
    if own is not None and own.edited:
        own = with_edits(own, library, _beside(file, "导入.yaml"))
    if own is None or own.differences is None or not all(each.taken for each in own.differences):
        return None
    over = Overlaid(library, profile=own.profile, pictures=dict(own.pictures))
    origin = (
        "planforge 生成后又改过的文档，取里面带的规格和改动"
        if own.edited
        else "planforge 生成的文档，取里面带的规格"
    )
    spec = TextFile(_beside(file, own.name or "规格.yaml"), own.data)
    return _Taken(spec, over, origin, beside=own.beside)


def _imported(file: TextFile, library: Library, findings: list[Diagnostic]) -> _Taken | None:
    target = _beside(file, "导入.yaml")
    imported = import_document(file, library, target, split=True, pictures=True)
    if imported.refusal is not None:
        findings.append(imported.refusal)
    if not imported.specs:
        return None
    is_ours = file.data.startswith(b"PK") and read_carried(file.data) is not None
    several = f"，里面有 {len(imported.specs)} 份，接在一起比" if len(imported.specs) > 1 else ""
    origin = f"{'planforge 生成后又改过的文档' if is_ours else '文档'}，按导入的结果比较{several}"
    spec, *others = (TextFile(target, each.data) for each in imported.specs)
    pictures = {name: data for each in imported.specs for name, data in each.pictures}
    over = Overlaid(library, pictures=pictures)
    around = _surroundings(file, tuple(_unshown(imported)))
    lines = tuple(tuple(starmap(Numbered, each.lines)) for each in imported.specs)
    return _Taken(
        spec,
        over,
        origin,
        imported=True,
        others=tuple(others),
        around=around,
        lines=lines,
        asides=tuple(aside.text for aside in imported.asides if aside.kind not in TOLD_KINDS),
    )


def _unshown(imported: Imported) -> Iterator[str]:
    """What tells the pictures that a document of ours cannot show from others; of a lost one, why it is lost."""
    yield from (f"{crc32(data):08x}" for _, data in imported.pictures)
    named = [name for name, _ in imported.pictures]
    for aside in imported.asides:
        if aside.kind == "图片" and not any(name in aside.text for name in named):
            yield aside.text


def _beside(file: TextFile, name: str) -> str:
    folder, slash, _ = file.name.replace("\\", "/").rpartition("/")
    return f"{folder}{slash}{name}"
