"""The conductor of an import: the bytes of a foreign file to specs and a report. Opens no file.

file → paragraphs with evidence → units → drafts → spec text → proof, in which the new spec is composed
and every character of the source is looked for in what it prints.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from planforge.diagnostics import Diagnostic, Position, Severity
from planforge.loading import Library, load_profile, load_template
from planforge.pipeline import show
from planforge.readers.evidence import Aside, Block, Line, Reading, UnreadableError
from planforge.readers.reading import read_file
from planforge.recognize.coverage import Coverage, compare
from planforge.recognize.draft import Draft, Para
from planforge.recognize.naming import name
from planforge.recognize.numbering import scheme_of
from planforge.recognize.placements import Placement, placements_of
from planforge.recognize.recognizing import documents_of, recognize
from planforge.recognize.simplify import simpler
from planforge.recognize.spec_text import spell
from planforge.recognize.units import Unit, prepare
from planforge.source import TextFile

_MOST_UNPLACED = 400


@dataclass(frozen=True, slots=True)
class ImportedSpec:
    """One spec: its text, the title it goes by, what was placed where, and the proof."""

    text: str
    title: str
    placements: tuple[Placement, ...]
    coverage: Coverage
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file: specs (none where it could not be read), what was set aside or healed.

    ``unit`` is what places count: 行 or 段. ``more`` is the number of further documents in the file
    that stand in 未归类 because nobody asked for a split.
    """

    specs: tuple[ImportedSpec, ...]
    unit: str = "行"
    asides: tuple[Aside, ...] = ()
    healed: tuple[Aside, ...] = ()
    more: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()


def import_document(file: TextFile, library: Library, target: str, *, split: bool = False) -> Imported:
    """Read a foreign document and write specs of it; ``target`` is where the spec is to stand."""
    try:
        reading = read_file(file.data, file.name)
    except UnreadableError as refusal:
        place = Position(file.name, 1, 1)
        found = Diagnostic(refusal.code, Severity.ERROR, str(refusal), place, refusal.hint)
        return Imported((), diagnostics=(found,))
    prepared = prepare(reading)
    asides = prepared.asides
    documents = documents_of(prepared, asides)
    if not documents:
        found = Diagnostic("空文件", Severity.ERROR, "文件里没有文字", Position(file.name, 1, 1), "是扫描的图片就先识别成文字")
        return Imported((), reading.unit, tuple(asides), diagnostics=(found,))
    more = 0 if split else len(documents) - 1
    taken = documents if split else documents[:1]
    specs = []
    for number, units in enumerate(taken):
        source = _source_lines(reading, units, asides, last=documents[number + 1] if number + 1 < len(documents) else None)
        rest = [] if split else [unit for each in documents[1:] for unit in each]
        specs.append(_one(units, rest, source, asides, (library, target)))
    return Imported(tuple(specs), reading.unit, tuple(asides), tuple(prepared.healed), more)


def _source_lines(
    reading: Reading, units: list[Unit], asides: list[Aside], *, last: list[Unit] | None
) -> list[tuple[int, str]]:
    """The lines of the source that a spec has to hold, with their places; what was set aside is no part."""
    first = units[0].at
    end = last[0].at if last else 1 << 60
    cut = {aside.at: aside.text for aside in asides if aside.kind == "合集编号"}
    cut.update((unit.at, unit.mark.raw) for unit in units if unit.mark and unit.mark.raw)
    gone = {(aside.at, aside.text) for aside in asides}
    lines: list[tuple[int, str]] = []
    for block in reading.blocks:
        if first <= block.at < end:
            lines.extend(_lines_of(block, gone, cut))
    return lines


def _lines_of(block: Block, gone: set[tuple[int, str]], cut: dict[int, str]) -> list[tuple[int, str]]:
    if isinstance(block, Line):
        if (block.at, block.text) in gone or (block.at, f"{block.number}{block.text}") in gone:
            return []
        text = block.text
        return [(block.at, text.replace(cut[block.at], "", 1) if block.at in cut else text)]
    return [(block.at, line) for row in block.rows for cell in row if cell for line in cell.lines if line]


def _one(
    units: list[Unit],
    rest: list[Unit],
    source: list[tuple[int, str]],
    asides: list[Aside],
    place: tuple[Library, str],
) -> ImportedSpec:
    """The spec of one document: as structured as it can be said and proven."""
    library, target = place
    draft = recognize(units, asides)
    name(draft, partial(_is_kind, library))
    draft.unplaced.extend(Para(unit.at, unit.whole) for unit in rest if unit.grid is None)
    best: ImportedSpec | None = None
    for attempt in simpler(draft):
        best = _proven(attempt, source, library, target)
        if not any(finding.is_error for finding in best.diagnostics):
            break
    assert best is not None  # noqa: S101 - there is always a first attempt
    return best


def _is_kind(library: Library, kind: str) -> bool:
    return bool(kind) and load_template(library, kind).model is not None


def _proven(draft: Draft, source: list[tuple[int, str]], library: Library, target: str) -> ImportedSpec:
    """A draft spelled and composed; what its print lacks goes to the bucket."""
    signs = load_profile(library.profile(target))[0].sign_off is not None
    scheme = scheme_of(draft)
    for _ in range(2):
        text = spell(draft, scheme, says_unsigned=signs)
        printed, findings = show(TextFile(target, text.encode()), library)
        lines = [*(printed or "").replace("\t", "\n").split("\n"), *(part.text for part in draft.unplaced)]
        coverage = compare(source, lines)
        if not coverage.missing or printed is None:
            break
        draft.unplaced.extend(Para(at, line) for at, line in coverage.missing[:_MOST_UNPLACED])
    title = "".join(draft.title) or draft.kind
    return ImportedSpec(text, title, placements_of(draft, scheme), coverage, findings)


def without_bucket(spec: ImportedSpec) -> ImportedSpec:
    """A spec's report without its text, for printing."""
    return replace(spec, text="")
