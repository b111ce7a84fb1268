"""``planforge import``: a foreign document made a spec, with a report; a document of ours gives its spec back."""

from __future__ import annotations

from argparse import Namespace
from itertools import count
from pathlib import Path
from typing import NamedTuple

from planforge.cli.console import Console
from planforge.cli.converting import is_named_like_word, modern
from planforge.cli.files import spec_to_write, typed
from planforge.cli.findings import ascii_json
from planforge.cli.taking_back import changed_since, put_in_place, step_beside, step_in_place
from planforge.errors import PlanforgeError
from planforge.importing import Imported, import_document
from planforge.pipeline import TextFile
from planforge.returning import Returned, returned, with_edits
from planforge.workspace.finding import SPECS, SUFFIXES, find_root, former_of, shown_path
from planforge.workspace.library import Workspace
from planforge.workspace.names import fitted, safe_stem, taken_back_name
from planforge.workspace.reading import LONGEST_OTHER, read_file, read_if_there
from planforge.workspace.saving import make_folder, save
from planforge.writers.docx.pictures import picture_kind

DONE, NOT_DONE = 0, 2


class _Job(NamedTuple):
    """One file to import: its name as typed, its bytes, where specs go, what is asked for."""

    name: str
    data: bytes
    workspace: Workspace
    options: Namespace
    console: Console

    @property
    def as_json(self) -> bool:
        """Whether a program reads the report."""
        return bool(self.options.format == "json")

    def target(self, stem: str) -> Path:
        """Where a spec of that name goes."""
        if self.options.output is not None and not self.options.split:
            return Path(self.options.output)
        root = self.workspace.root
        folder = root / SPECS if (root / SPECS).is_dir() else root
        if self.options.output is not None:
            folder = Path(self.options.output)
        return folder / fitted(safe_stem(stem), SUFFIXES[0])


def run(options: Namespace, console: Console) -> int:
    """Import one file and say what was placed where; 2 where it cannot be read."""
    if options.output is not None and not options.split:
        spec_to_write(options.output)
    if options.instead and not options.edited:
        raise PlanforgeError("--替换 把取回的规格换到原来的位置，要和 --edited 一起写。")
    path = Path(options.file)
    if path.suffix in SUFFIXES or former_of(path):
        raise PlanforgeError(
            f"“{options.file}”已经是规格，不用导入：planforge check 检查，planforge build 生成文档。"
        )
    data = modern(read_file(path, options.file, LONGEST_OTHER), path.name, console)
    root = find_root(Path.cwd()) or Path.cwd()
    job = _Job(options.file, data, Workspace(root), options, console)
    own = returned(data, job.workspace, str(job.target(path.stem)))
    if own is not None:
        return _give_back(own, job)
    if options.instead:
        raise PlanforgeError(
            f"“{options.file}”没有带规格，不是 planforge 生成的：不能用 --替换，请先不带它导入。"
        )
    code = _import(path.stem, job)
    if options.edited and code == DONE and not job.as_json:
        console.tell(
            f"“{options.file}”没有带规格（不是 planforge 生成的，或是“送审”的那份），--edited 没有用上，整份当作新文件导入了。"
        )
    return code


def _import(stem: str, job: _Job) -> int:
    target = str(job.target(stem).absolute())
    imported = import_document(
        TextFile(job.name, job.data), job.workspace, target, split=job.options.split, pictures=True
    )
    if imported.refusal is not None:
        return _end_refused(imported, job)
    if is_named_like_word(job.name) and not job.data.startswith(b"PK"):
        job.console.tell(f"“{Path(job.name).name}”不是 Word 文档，里面是纯文字，照文字读的。")
    paths = []
    several = len(imported.specs) > 1
    targets = [
        job.target(f"{stem}（{number}）" if several else stem) for number in range(1, len(imported.specs) + 1)
    ]
    kept = [
        path  # looked for before a picture is written that has no spec then
        for spec, path in zip(imported.specs, targets, strict=True)
        if _refuse_another(path, spec.data) is not None
    ]
    for number, (spec, path) in enumerate(zip(imported.specs, targets, strict=True), 1):
        for name, data in (*spec.pictures, *(imported.pictures if number == 1 else ())):
            _write(path.with_name(name), data, job)
        paths.append(_write(path, spec.data, job))
    _tell(imported, paths, job)
    for path in () if job.as_json else kept:
        job.console.tell(_was_there(path))
    return DONE


def _end_refused(imported: Imported, job: _Job) -> int:
    refusal = imported.refusal
    if job.as_json:
        _tell(imported, [], job)
    elif refusal is not None:
        hint = f"\n  {refusal.hint}。" if refusal.hint else ""
        job.console.tell(f"“{job.name}”没有导入：{refusal.message}。{hint}")
    return NOT_DONE


def _tell(imported: Imported, paths: list[str], job: _Job) -> None:
    from planforge.cli.import_report import import_records, import_text  # noqa: PLC0415 - after the work

    if job.as_json:
        _give_json({"file": job.name, **import_records(imported, paths)}, job.console)
    else:
        job.console.tell(import_text(job.name, imported, paths, whole=job.options.whole))


def _give_json(body: dict[str, object], console: Console) -> None:
    from json import dumps  # noqa: PLC0415 - the report for people does without

    text = dumps(body, ensure_ascii=False, indent=2) + "\n"
    console.give(text if console.speaks_unicode() else ascii_json(text))


def _write(path: Path, data: bytes, job: _Job, *, instead: bytes | None = None) -> str:
    """Write a new spec and give its path; one that is there already must be the same, or what it goes instead of."""
    shown = shown_path(path)
    there = _refuse_another(path, data, instead)
    if there != data:
        make_folder(path.parent, shown_path(path.parent))
        save(path, data, there, shown)
    if not job.as_json:
        job.console.give(f"{shown}\n")
    return shown


def _refuse_another(path: Path, data: bytes, instead: bytes | None = None) -> bytes | None:
    """What stands where a file is to go, if it may: nothing, the same, or what it goes instead of."""
    shown = shown_path(path)
    there = read_if_there(path, shown, LONGEST_OTHER)
    if there not in (None, data, instead):
        raise PlanforgeError(f"“{shown}”已经有了，内容不同，没有覆盖它：请用 -o 另取文件名。")
    return there


def _give_back(own: Returned, job: _Job) -> int:
    """Write the spec that a document carries; say what was changed in Word, and take it over if asked."""
    wanted = job.target(Path(own.name or job.name).stem)
    carried = own.data
    if own.edited and job.options.edited:
        own = with_edits(own, job.workspace, str(wanted.absolute()))
    there = read_if_there(wanted, shown_path(wanted), LONGEST_OTHER)
    since = () if there in (None, own.data) else changed_since(carried, there or b"")
    former = None
    if job.options.instead and there not in (None, own.data) and not since:
        former = put_in_place(wanted, there or b"", own.data, carried)
    path = wanted if job.options.output is not None else _free(wanted, own.data, carried)
    pictures = _write_pictures(own, path, job)
    shown = _write(path, own.data, job, instead=carried if path != wanted or job.options.output else None)
    if job.as_json:
        differences = [each._asdict() for each in own.differences or ()]
        record = {
            "file": job.name,
            "carried": True,
            "path": shown,
            "edited": own.edited,
            "unread": own.unread,
            "differences": differences,
            "beside": list(own.beside),
            "pictures": pictures,
            "former": "" if former is None else shown_path(former),
            "changed_since": list(since),
        }
        _give_json(record, job.console)
    else:
        job.console.tell(_said(own, job))
        if path == wanted and there == own.data:
            job.console.tell(_was_there(path))
        has_edits = own.edited and job.options.edited
        if path != wanted:
            job.console.tell(step_beside(wanted, path, job.name, since, has_edits=has_edits))
        elif has_edits:
            left = sum(not each.taken for each in own.differences or ())
            job.console.tell(step_in_place(path, former, left))
    return NOT_DONE if job.options.instead and path != wanted else DONE


def _was_there(path: Path) -> str:
    return f"“{shown_path(path)}”已有，内容一样，没有动。\n"


def _write_pictures(own: Returned, spec: Path, job: _Job) -> list[str]:
    """Write the pictures that the spec shows and that are not beside it; their paths."""
    put_in = {name for name, _ in own.widths}
    paths: list[str] = []
    for name, data in own.pictures:
        path = spec.parent / name.replace("\\", "/")
        is_wanted = name not in put_in or (job.options.edited and own.differences)
        inside = path.resolve().is_relative_to(spec.parent.resolve())
        if is_wanted and inside and picture_kind(data) and path.suffix and not path.exists():
            paths.append(_write(path, data, job))
    return paths


def _free(path: Path, data: bytes, carried: bytes) -> Path:
    """The path itself, or one beside it: of a file that is not there, or that nothing is lost by writing over.

    What a document carries is not lost: a plain import gives it back again.
    """
    if read_if_there(path, shown_path(path)) in (None, data):
        return path
    for number in count(1):
        beside = path.with_name(taken_back_name(path.stem, path.suffix, number))
        if read_if_there(beside, shown_path(beside)) in (None, data, carried):
            return beside
    raise AssertionError  # there is always a further number


def _said(own: Returned, job: _Job) -> str:
    from planforge.cli.import_report import differences_text  # noqa: PLC0415 - after the work

    begin = f"“{job.name}”是 planforge 生成的，"
    if own.untouched:
        return f"{begin}没有改过：规格原样取回，一字不差。\n"
    if own.unread:
        return f"{begin}可是现在它的正文读不出来：{own.unread}。带的规格是好的，已原样取回，一字不差。\n"
    if own.differences is None:
        return f"{begin}后来改过；它带的规格现在排不出来，比较不了，已原样取回。\n"
    if not own.edited:
        return f"{begin}后来又存过，文字、图片、页眉页脚都没有改：规格原样取回，一字不差（字体、版式不收进规格）。\n"
    beside = "".join(f"  {each}。\n" for each in own.beside)
    told = f"另外：\n{beside}" if beside else ""
    if not own.differences:
        return f"{begin}后来在 Word 里改过，正文没有改，规格原样取回。\n{told}"
    listed = differences_text(own.differences, tried=job.options.edited)
    again = f"planforge import {typed(Path(job.name))} --edited"
    ending = "" if job.options.edited else f"取回的规格是改动之前的。要把这些改动也收进规格：{again}\n"
    left = sum(not each.taken for each in own.differences) if job.options.edited else 0
    short = f"，{left} 处没能取回" if left else ""
    return f"{begin}后来在 Word 里改过 {len(own.differences)} 处{short}：\n{listed}{told}{ending}"
