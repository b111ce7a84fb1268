"""The conductor of a comparison: two files of any kind to fields and to a Word file with tracked changes.

A spec is taken as it is; a document that planforge made by the spec it carries, with what was edited
since as far as all of that can be taken over; any other by importing it. Opens no file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from planforge.compose.assembly import Composition, Request, compose
from planforge.compose.words import written_date
from planforge.diagnostics import Diagnostic
from planforge.document import Contents, Document, PageBreak
from planforge.gathering import gather
from planforge.importing import import_document
from planforge.loading import Library
from planforge.overlaid import Overlaid
from planforge.returning import returned, with_edits
from planforge.reuse.compare import Comparison, compare
from planforge.reuse.compare_fields import Chapter, Subject, chapters_of
from planforge.reuse.compare_print import printed_chapters
from planforge.source import Source, TextFile
from planforge.template.filters import filling
from planforge.template.style import StyleSheet
from planforge.writers.docx.carried import read_carried
from planforge.writers.docx.tracked import write_tracked

AUTHOR = "planforge 对比"
_SPECS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of two files: the comparison (None where one could not be read) and how each was read.

    ``sources`` are the specs that stand on disk (None for a Word file), ``origins`` say in words what
    a file was taken for. ``beside`` is what was changed in documents of ours and is not compared.
    """

    comparison: Comparison | None
    documents: tuple[Document, Document] | None = None
    style: StyleSheet | None = None
    sources: tuple[Source | None, Source | None] = (None, None)
    origins: tuple[str, str] = ("", "")
    diagnostics: tuple[Diagnostic, ...] = ()
    beside: tuple[str, ...] = ()

    def tracked(self) -> bytes:
        """The Word file with tracked changes, in the look of the new document."""
        if self.documents is None or self.style is None:
            raise ValueError("there is nothing to write")
        return write_tracked(*self.documents, self.style, AUTHOR)


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


def compare_files(old: TextFile, new: TextFile, libraries: tuple[Library, Library]) -> Compared:
    """Compare two files, each with the library of the workspace it lies in."""
    findings: list[Diagnostic] = []
    before, after = (
        _side(file, library, findings) for file, library in zip((old, new), libraries, strict=True)
    )
    if before is None or after is None:
        return Compared(None, diagnostics=tuple(findings))
    sides = before, after
    if before.imported or after.imported:
        comparison = compare(*(printed_chapters(side.composition.document) for side in sides))
    else:
        comparison = compare(*map(_chapters, sides))
    return Compared(
        comparison, (before.composition.document, after.composition.document), after.style, (before.source, after.source),
        (before.origin, after.origin), tuple(findings), (*before.beside, *after.beside),
    )  # fmt: skip


def _chapters(side: _Side) -> list[Chapter]:
    """What a file says, field by field as its spec has it."""
    request, composition = side.request, side.composition
    has_contents = any(isinstance(block, Contents) for block in composition.document.blocks)
    sign = request.spec.sign_off
    spec = replace(request.spec, sign_off=replace(sign, date=written_date(sign.date)) if sign else None)
    subject = Subject(spec, request.pictures, has_contents)
    return chapters_of(subject, filling(composition.names))


def _side(file: TextFile, library: Library, findings: list[Diagnostic]) -> _Side | None:
    if file.name.lower().endswith(_SPECS):
        taken: _Taken | None = _Taken(file, library, "规格")
    else:
        taken = _carried(file, library) or _imported(file, library, findings)
    ready = gather(taken.spec, taken.library, findings) if taken is not None else None
    if taken is None or ready is None:
        return None
    request = Request(ready.spec, ready.profile, ready.template, ready.pictures)
    source = ready.source if taken.spec is file else None
    composition = compose(request)
    blocks = composition.document.blocks
    for other in taken.others:
        more = gather(other, taken.library, findings)
        if more is None:
            return None
        document = compose(Request(more.spec, more.profile, more.template, more.pictures)).document
        blocks = (*blocks, PageBreak(), *document.blocks)
    composition = composition._replace(document=composition.document._replace(blocks=blocks))
    return _Side(request, composition, ready.style, source, taken.origin, taken.imported, taken.beside)


class _Taken(NamedTuple):
    """The spec of a file, the library to read it with, what the file was taken for, further documents in it.

    ``beside`` is what was changed in it and no spec can say.
    """

    spec: TextFile
    library: Library
    origin: str
    imported: bool = False
    others: tuple[TextFile, ...] = ()
    beside: tuple[str, ...] = ()


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
    imported = import_document(file, library, target, split=True)
    if imported.refusal is not None:
        findings.append(imported.refusal)
    if not imported.specs:
        return None
    is_ours = file.data.startswith(b"PK") and read_carried(file.data) is not None
    several = f"，里面有 {len(imported.specs)} 份，接在一起比" if len(imported.specs) > 1 else ""
    origin = f"{'planforge 生成后又改过的文档' if is_ours else '文档'}，按导入的结果比较{several}"
    spec, *others = (TextFile(target, each.data) for each in imported.specs)
    return _Taken(spec, library, origin, imported=True, others=tuple(others))


def _beside(file: TextFile, name: str) -> str:
    folder, slash, _ = file.name.replace("\\", "/").rpartition("/")
    return f"{folder}{slash}{name}"
