"""The conductor of a comparison: two files of any kind to fields and to a Word file with tracked changes.

A spec is taken as it is; a document that planforge made by the spec it carries, with what was edited
since as far as all of that can be taken over; any other by importing it. Opens no file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from planforge.compose.assembly import Composition, Request, compose
from planforge.compose.words import written_date
from planforge.diagnostics import Diagnostic
from planforge.document import Contents, Document, Title
from planforge.gathering import gather
from planforge.importing import import_document
from planforge.loading import Library
from planforge.model.header import SignOff
from planforge.model.spec import Spec
from planforge.overlaid import Overlaid
from planforge.returning import returned, with_edits
from planforge.reuse.compare import Comparison, compare
from planforge.reuse.compare_fields import Chapter, Subject, chapters_of
from planforge.source import Source, TextFile
from planforge.template.filters import FILTERS
from planforge.template.phrase import fill
from planforge.template.style import StyleSheet
from planforge.writers.docx.shown_pictures import shown_pictures
from planforge.writers.docx.tracked import write_tracked

AUTHOR = "planforge 对比"
_SPECS = (".yaml", ".yml")
_CARRIED = "planforge 生成的文档，取里面带的规格"


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of two files: the comparison (None where one could not be read) and how each was read.

    ``sources`` are the specs that stand on disk (None for a Word file), ``origins`` say in words what
    a file was taken for.
    """

    comparison: Comparison | None
    documents: tuple[Document, Document] | None = None
    style: StyleSheet | None = None
    sources: tuple[Source | None, Source | None] = (None, None)
    origins: tuple[str, str] = ("", "")
    diagnostics: tuple[Diagnostic, ...] = ()

    def tracked(self) -> bytes:
        """The Word file with tracked changes, in the look of the new document."""
        if self.documents is None or self.style is None:
            raise ValueError("there is nothing to write")
        return write_tracked(*self.documents, self.style, AUTHOR)


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two: what it was made from, what it prints."""

    request: Request
    composition: Composition
    style: StyleSheet
    source: Source | None
    origin: str


def compare_files(old: TextFile, new: TextFile, libraries: tuple[Library, Library]) -> Compared:
    """Compare two files, each with the library of the workspace it lies in."""
    findings: list[Diagnostic] = []
    before, after = (
        _side(file, library, findings) for file, library in zip((old, new), libraries, strict=True)
    )
    if before is None or after is None:
        return Compared(None, diagnostics=tuple(findings))
    are_specs = before.source is not None and after.source is not None
    comparison = compare(*(_chapters(side, looks=are_specs) for side in (before, after)))
    return Compared(
        comparison, (before.composition.document, after.composition.document), after.style, (before.source, after.source),
        (before.origin, after.origin), tuple(findings),
    )  # fmt: skip


def _chapters(side: _Side, *, looks: bool) -> list[Chapter]:
    request, blocks = side.request, side.composition.document.blocks
    has_contents = any(isinstance(block, Contents) for block in blocks)
    spec = _dated(request.spec, request.spec.sign_off) if looks else _as_printed(side)
    subject = Subject(spec, request.pictures, has_contents, looks)
    return chapters_of(subject, partial(_filled, dict(side.composition.names)))


def _as_printed(side: _Side) -> Spec:
    """A spec whose head says what is printed: a document that was imported tells no more of it."""
    blocks = side.composition.document.blocks
    title = next((block.lines for block in blocks if isinstance(block, Title)), ())
    spec = replace(
        side.request.spec, kind="", school="", period="", theme="", plan="", title=title, figures={}
    )
    return _dated(spec, side.composition.sign_off)


def _dated(spec: Spec, sign: SignOff | None) -> Spec:
    """A spec that is signed so, its date as it is printed."""
    return replace(spec, sign_off=replace(sign, date=written_date(sign.date)) if sign else None)


def _filled(names: dict[str, str], text: str) -> str:
    return fill(text, names, FILTERS)[0] if "{{" in text else text


def _side(file: TextFile, library: Library, findings: list[Diagnostic]) -> _Side | None:
    spec, library, origin = _as_spec(file, library, findings)
    ready = gather(spec, library, findings) if spec is not None else None
    if ready is None:
        return None
    request = Request(ready.spec, ready.profile, ready.template, ready.pictures)
    return _Side(request, compose(request), ready.style, ready.source if spec is file else None, origin)


def _as_spec(
    file: TextFile, library: Library, findings: list[Diagnostic]
) -> tuple[TextFile | None, Library, str]:
    """The spec of a file, the library to read it with, and what the file was taken for."""
    if file.name.lower().endswith(_SPECS):
        return file, library, "规格"
    folder = file.name.replace("\\", "/").rpartition("/")[0]
    place = f"{folder}/" if folder else ""
    target = f"{place}导入.yaml"
    own = returned(file.data, library, target)
    if own is not None and own.edited:
        own = with_edits(own, library, target)
    if own is not None and own.differences is not None and all(each.taken for each in own.differences):
        pictures = shown_pictures(file.data) if "图片".encode() in own.data else {}
        over = Overlaid(library, profile=own.profile, pictures=pictures)
        origin = "planforge 生成后又改过的文档，取里面带的规格和改动" if own.edited else _CARRIED
        return TextFile(place + (own.name or "规格.yaml"), own.data), over, origin
    imported = import_document(file, library, target)
    if imported.refusal is not None:
        findings.append(imported.refusal)
    if not imported.specs:
        return None, library, ""
    origin = "文档，按导入的结果比较" if own is None else "planforge 生成后又改过的文档，按导入的结果比较"
    return TextFile(target, imported.specs[0].data), library, origin
