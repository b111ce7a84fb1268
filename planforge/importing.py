"""The conductor of an import: the bytes of a foreign file to specs and a report. Opens no file.

file → paragraphs with evidence → units → drafts → spec text → proof, in which the new spec is composed
and every character of the source is looked for in what it prints. A document whose numbers print otherwise
than they are typed is recognised once more as it prints. One that planforge made gives its own spec back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from planforge.diagnostics import Diagnostic, Position, Severity
from planforge.loading import Library, load_profile, load_template
from planforge.overlaid import Overlaid
from planforge.pipeline import show
from planforge.readers.evidence import Aside, Photo, Plot, Reading, UnreadableError
from planforge.readers.reading import read_file
from planforge.recognize.coverage import NOTHING, Coverage, dates_rewritten, prove
from planforge.recognize.documents import main_of
from planforge.recognize.draft import Draft, Para
from planforge.recognize.lacking import lacking_slips
from planforge.recognize.leftovers import leftover_slips
from planforge.recognize.misnumbered import Slip, number_slips, said_once
from planforge.recognize.naming import name, take_file_name, take_printed_title
from planforge.recognize.numbering import Scheme, scheme_of
from planforge.recognize.photos import Files, as_files, photos_in, place_all, without
from planforge.recognize.placements import HIGH, Placement, placements_of
from planforge.recognize.plots import as_drawn, spelled
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize
from planforge.recognize.settling import settled
from planforge.recognize.simplify import simpler
from planforge.recognize.sources import SAID_ASIDE, gaps_before, source_lines
from planforge.recognize.spec_text import spell
from planforge.recognize.themes import tell_themes
from planforge.recognize.told_titles import take_told_title
from planforge.recognize.uneven import uneven_slips
from planforge.recognize.units import Prepared, Unit
from planforge.recognize.unlike import unlike_slips
from planforge.source import TextFile
from planforge.writers.docx.pictures import picture_kind, picture_size

__all__ = ["Aside", "Imported", "ImportedSpec", "Slip", "import_document"]

_MOST_UNPLACED = 2_000
_MOST_DOCUMENTS = 60  # of one file; a page of patterns from the web has twenty
_TO_NOTES = ("批注", "脚注", "尾注", "注音")


@dataclass(frozen=True, slots=True)
class ImportedSpec:
    """One spec: its bytes, the title it goes by, what was placed where, the proof, what a check finds.

    ``slips`` are numbers and marks that the document has wrong and the spec no longer has; ``pictures`` are the
    files, by name, that have to stand beside the spec. ``lines`` are those of the document as they were read,
    each with its number as it has it and the blanks that part it from another before it. ``target`` is what ``diagnostics`` call the spec; others are of files
    that it goes by.
    """

    data: bytes
    title: str
    placements: tuple[Placement, ...] = ()
    coverage: Coverage = NOTHING
    diagnostics: tuple[Diagnostic, ...] = ()
    slips: tuple[Slip, ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()
    lines: tuple[tuple[str, str, str], ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a foreign file: specs (none where it could not be read), what was set aside or healed.

    ``unit`` is what places count: 行 or 段. ``more`` is the number of further documents in the file
    that stand in 未归类 because nobody asked for a split; ``pictures`` are files that no spec can show.
    """

    specs: tuple[ImportedSpec, ...]
    unit: str = "行"
    asides: tuple[Aside, ...] = ()
    healed: tuple[Aside, ...] = ()
    more: int = 0
    pictures: tuple[tuple[str, bytes], ...] = ()
    refusal: Diagnostic | None = None


def import_document(
    file: TextFile, library: Library, target: str, *, split: bool = False, pictures: bool = False
) -> Imported:
    """Read a foreign document and write specs of it; ``target`` is the path where a spec is to stand.

    With ``pictures`` those of a Word file become files beside the spec, and the spec shows them.
    """
    try:
        reading = read_file(file.data, file.name)
    except UnreadableError as refusal:
        return Imported((), refusal=_refused(file, refusal.code, str(refusal), refusal.hint))
    files = Files({}, {})
    if pictures:
        reading, files = as_files(reading, PurePath(target).stem, _picture_kind)
    else:
        reading = without(reading)
    reading = as_drawn(reading, partial(_draws, library, target))
    prepared = prepare(reading)
    documents = documents_of(prepared)
    if not documents:
        found = _refused(file, "空文件", "文件里没有文字", "是扫描的图片，就先识别成文字")
        return Imported((), reading.unit, tuple(prepared.asides), refusal=found)
    if split and len(documents) > _MOST_DOCUMENTS:
        said = f"文件里有 {len(documents)} 份文件，超过上限 {_MOST_DOCUMENTS} 份"
        return Imported(
            (), reading.unit, refusal=_refused(file, "太大", said, "请分成几个文件，一份一份处理")
        )
    work = _Work(file.name, reading, prepared, documents, Overlaid(library, pictures=files.shown), target)
    others = tuple(files.others.items())
    if split:
        specs = [work.spec(number) for number in range(len(documents))]
        return Imported(tuple(specs), reading.unit, *work.seen(), pictures=others)
    spec = work.spec(main_of(documents), with_rest=True)
    return Imported((spec,), reading.unit, *work.seen(), more=len(documents) - 1, pictures=others)


def _refused(file: TextFile, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, Position(file.name, 1, 1), hint)


@dataclass(frozen=True, slots=True)
class _Work:
    """One file being imported, by its name."""

    file: str
    reading: Reading
    prepared: Prepared
    documents: list[list[Unit]]
    library: Overlaid
    target: str

    def seen(self) -> tuple[tuple[Aside, ...], tuple[Aside, ...]]:
        """What was set aside and what was healed."""
        return tuple(self.prepared.asides), tuple(self.prepared.healed)

    def spec(self, number: int, *, with_rest: bool = False) -> ImportedSpec:
        """The spec of one document: as structured as can be said and proven."""
        units, asides = self.documents[number], self.prepared.asides
        behind = self.documents[number + 1 :]
        is_first = number == 0 or with_rest
        known = [*asides]
        draft = self._read(units, asides)
        slips = (*number_slips(draft, units), *unlike_slips(draft, units), *uneven_slips(units))
        slips += leftover_slips(draft, units, has_pictures=self._has_pictures())
        others = [*self.documents[:number], *behind] if with_rest else []
        rest = [unit for each in others for unit in each]
        until = behind[0] if behind and not with_rest else None
        every = sorted([*units, *rest], key=lambda unit: unit.at)
        unread = self.reading.unread if is_first else ()
        source = source_lines(self.prepared.blocks, every, until, asides) + [(0, text) for text in unread]
        said = _Source(source, self._aside(units, until, alone=is_first))
        beside = [Para(unit.at, line, ["另一份文件"]) for unit in rest for line in unit.lines()]
        beside += [Para(0, text, ["读的时候漏下的字"]) for text in unread]

        def proven(draft: Draft) -> _Proof:
            self._name(draft)
            draft.unplaced.extend(beside)
            place_all(draft, [*units, *rest], self.prepared.photos if is_first else ())
            return _best(draft, partial(_proven, said, self.library, self.target))

        proof = settled(units, draft, lambda again: self._read(again, [*known]), proven)
        slips += lacking_slips(draft, units)
        pictures = tuple((name, self.library.pictures[name]) for name in sorted(photos_in(proof.draft)))
        gaps = zip(every, gaps_before(self.prepared.blocks, every), strict=True)
        lines = tuple((each.typed, each.text, gap) for each, gap in gaps if each.line is not None)
        placed = _placed(proof, said)
        return replace(proof.spec, placements=placed, slips=said_once(slips), pictures=pictures, lines=lines)

    def _read(self, units: list[Unit], asides: list[Aside]) -> Draft:
        return recognize(units, asides, pasted=self.reading.unit == "行")

    def _name(self, draft: Draft) -> None:
        if len(self.documents) == 1:
            take_file_name(draft, PurePath(self.file).stem)
        take_told_title(draft)
        name(draft, partial(_is_kind, self.library))
        if draft.titled_by_file:
            tell_themes(draft)  # what kind of document it is, and so what its chapters are, is known only now
        template = load_template(self.library, draft.template or draft.kind).model
        draft.prints_contents = template is not None and template.contents
        asides = self.prepared.asides
        draft.remarks.extend(f"{aside.kind}：{aside.text}" for aside in asides if aside.kind in _TO_NOTES)

    def _has_pictures(self) -> bool:
        return any(isinstance(block, Photo | Plot) for block in self.reading.blocks)

    def _aside(self, units: list[Unit], until: list[Unit] | None, *, alone: bool) -> list[str]:
        """The words of this document that were set aside; those before the first belong to it."""
        first, end = 0 if alone else units[0].at, until[0].at if until else None
        return [
            aside.text
            for aside in self.prepared.asides
            if aside.kind in SAID_ASIDE and first <= aside.at and (end is None or aside.at < end)
        ]


class _Source(NamedTuple):
    """What a spec is proven against: the lines that it has to hold by their places, the words set aside."""

    lines: list[tuple[int, str]]
    aside: list[str]


def _draws(library: Library, target: str, plot: Plot) -> bool:
    """Whether a spec can show a chart as it is: tried, with nothing else in it."""
    lines = "\n    ".join(spelled(plot, ""))
    spec = f"文种: 工作计划\n标题: 图\n正文:\n  - {lines}\n"
    printed, _ = show(TextFile(target, spec.encode()), library)
    return all("\t".join(row) in (printed or "") for row in plot.rows)


def _picture_kind(data: bytes) -> str:
    """The suffix of a picture that a document can show, or nothing."""
    return picture_kind(data).replace("jpeg", "jpg") if picture_size(data) else ""


def _is_kind(library: Library, kind: str) -> bool:
    return bool(kind) and load_template(library, kind).model is not None


class _Proof(NamedTuple):
    """A draft, its spec held against the source, how it is numbered, and the lines that it prints."""

    spec: ImportedSpec
    draft: Draft
    scheme: Scheme
    printed: list[str]


def _best(draft: Draft, prove: Callable[[Draft], _Proof]) -> _Proof:
    """The first of ever simpler drafts that the language can say without an error.

    Where none can, the document itself is wrong (2月30日 in a column of times), and no simpler draft mends it.
    """
    tried: list[tuple[int, _Proof]] = []
    for attempt in simpler(draft):
        found = prove(attempt)
        wrong = sum(finding.is_error for finding in found.spec.diagnostics)
        if not wrong:
            return found
        tried.append((wrong, found))
    return min(tried, key=lambda each: each[0])[1]


def _proven(source: _Source, library: Library, target: str, draft: Draft) -> _Proof:
    """A draft spelled and composed; what its print lacks goes to the bucket."""
    usual = load_profile(library.profile(target))[0].sign_off
    scheme = scheme_of(draft)
    if not draft.title:  # what it prints with then is its title, and a person sees it
        told, _ = show(TextFile(target, spell(draft, scheme).encode()), library, despite_errors=True)
        take_printed_title(draft, told or "")
    for _ in range(2):
        data = spell(draft, scheme, usual=usual).encode()
        printed, findings = show(TextFile(target, data), library, despite_errors=True)
        bucket = [part.text for part in draft.unplaced]
        shown = (printed or "").split("\n")
        coverage = prove(source.lines, shown, bucket, source.aside)
        if not coverage.missing or any(finding.is_error for finding in findings):
            break
        draft.unplaced.extend(Para(at, line) for at, line in coverage.missing[:_MOST_UNPLACED])
    title = "".join(draft.title) or draft.kind
    spec = ImportedSpec(data, title, coverage=coverage, diagnostics=findings, target=target)
    return _Proof(spec, draft, scheme, shown)


def _placed(proof: _Proof, source: _Source) -> tuple[Placement, ...]:
    """Where everything went, and dates that will print in another way than the document has them."""
    dates = (
        Placement(at, "日期", f"{text} 印成 {shown}", "照公文的写法", HIGH)
        for at, text, shown in dates_rewritten(source.lines, proof.printed)
    )
    return (*placements_of(proof.draft, proof.scheme), *dates)
