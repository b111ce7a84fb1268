"""``planforge build``: documents into output/, their paths on standard output."""

from __future__ import annotations

import gc
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from planforge.cli.choosing import Choice, only_specs
from planforge.cli.console import Console
from planforge.cli.findings import Findings
from planforge.errors import PlanforgeError
from planforge.pipeline import build
from planforge.workspace.finding import shown_path
from planforge.workspace.library import Workspace
from planforge.workspace.names import instead_of
from planforge.workspace.outbox import Delivered, Outbox, Outcome

SUBMISSION_MARK = "（送审）"
_UNFINISHED = ("待填", "占位", "空职务", "核对", "未归类")
"""Findings on what somebody still has to write: a document can be made of it, but is none to hand in."""
_MANY = 5  # from here on a run shows how far it has come
_LONG = 50  # from here on collecting garbage pays


def run(options: Namespace, console: Console) -> int:
    """Build the chosen specs once, or with ``--watch`` whenever they change."""
    if options.watch:
        from planforge.cli.watching import watch  # noqa: PLC0415 - one build needs none of it

        return watch(options, console, build_once)
    built = build_once(Choice(options.files), options, console)
    if options.open:
        from planforge.cli.opening import open_documents  # noqa: PLC0415

        open_documents(built.documents)
    return built.code


class Built(NamedTuple):
    """What a run came to: its exit code, the first of its documents, whether the user ended it by Ctrl+C."""

    code: int
    documents: list[Path]
    interrupted: bool = False


def build_once(choice: Choice, options: Namespace, console: Console) -> Built:
    """Build every spec of a choice; one with errors (strictly: findings) does not stop the others."""
    specs = only_specs(choice).specs
    as_json = options.format == "json"
    findings = Findings(console, silent=as_json)
    interrupted = False
    if len(specs) > _LONG:
        gc.enable()
    with Outbox(edited_by_hand) as outbox:
        try:
            for number, spec in enumerate(specs, 1):
                if len(specs) >= _MANY:
                    console.progress(f"[{number}/{len(specs)}] {spec.name}")
                with findings.surviving(spec.name, debug=options.debug):
                    _build(spec, choice.workspace(spec), options, findings, outbox)
        except KeyboardInterrupt:
            interrupted = True
            findings.fail("已中断：下面是已经完成的文档，其余的没有动。")
        delivered = _Deliveries(Counter(), [], [], [])
        try:
            with _undisturbed(len(specs)) as heed:
                for result in _delivered(outbox, findings):
                    delivered.take(result, console, as_json=as_json)
                    heed()
        except KeyboardInterrupt:
            interrupted = True
            findings.fail("已中断：上面是已经完成的文档，其余的没有动。")
    if as_json:
        findings.give_json(len(specs), delivered.records)
    else:
        _sum_up(delivered.counts, len(specs), console)
        if delivered.counts[Outcome.NEW] and len(delivered.all) < _LONG and not options.submission:
            _tell_of_outlived(delivered.all, console)
        if findings.all:
            findings.sum_up(len(specs))
        _tell_of_unfinished(delivered.first if options.submission else [], findings, console)
    return Built(findings.exit_code(strict=options.strict), delivered.first, interrupted)


def _build(spec: Path, workspace: Workspace, options: Namespace, findings: Findings, outbox: Outbox) -> None:
    file = workspace.read(spec)
    built = build(file, workspace, submission=options.submission, strict=options.strict)
    findings.take(built.diagnostics)
    findings.note(file.name, built.notes)
    if built.document is None or (options.strict and built.diagnostics):
        return
    title = (built.file_name or spec.stem) + (SUBMISSION_MARK if options.submission else "")
    outbox.add(file.name, workspace.output, title, built.document)


@contextmanager
def _undisturbed(count: int) -> Iterator[Callable[[], None]]:
    """Let no interrupt of a long run fall between a document and its path; gives what heeds one after that."""
    if count < _MANY:
        yield lambda: None
        return
    from planforge.cli.interrupts import Interrupts  # noqa: PLC0415 - a short run does without

    with Interrupts() as interrupts:
        yield interrupts.heed


class _Deliveries(NamedTuple):
    """What has been delivered; of a long run only some documents are remembered, those to be opened."""

    counts: Counter[Outcome]
    first: list[Path]
    records: list[dict[str, str]]
    all: list[Delivered]

    def take(self, result: Delivered, console: Console, *, as_json: bool) -> None:
        """Count a document; print its path, or keep what JSON says of it."""
        path, kept = shown_path(result.path), "" if result.kept is None else shown_path(result.kept)
        self.counts[result.outcome] += 1
        if len(self.first) < _LONG:
            self.first.append(result.path)
            self.all.append(result)
        if as_json:
            record = {"spec": result.spec, "file": path, "outcome": result.outcome.value, "kept": kept}
            self.records.append(record)
            return
        console.give(f"{path}\n")
        if kept:
            console.tell(f"“{result.path.name}”生成以后用 Word 等程序改过：改过的那份留作“{kept}”。")


def _delivered(outbox: Outbox, findings: Findings) -> Iterator[Delivered]:
    """Every document that got into its place; of the others is said why not."""
    for result in outbox.deliver():
        if isinstance(result, Delivered):
            yield result
        else:
            findings.fail(result.reason)


def _tell_of_unfinished(submissions: Sequence[Path], findings: Findings, console: Console) -> None:
    """A reminder stops no document, but these are about to leave the house."""
    found = {each.code for each in findings.all} if submissions else set()
    open_ = "、".join(code for code in _UNFINISHED if code in found)
    if open_:
        console.tell(
            f"上面的（送审）文档先不要交：还有没写完的地方（{open_}），改好再运行一次。"
            "要写完了才生成，就再加上 --strict。"
        )


def _tell_of_outlived(delivered: Sequence[Delivered], console: Console) -> None:
    folders = Counter(each.path.parent for each in delivered)
    if all(sum(1 for _ in folder.iterdir()) <= count for folder, count in folders.items()):
        return
    from planforge.cli.outlived import outlived  # noqa: PLC0415 - only where a new document is not alone

    for sentence in outlived(delivered):
        console.tell(sentence)


def _sum_up(counts: Counter[Outcome], asked: int, console: Console) -> None:
    done = "，".join(f"{outcome.value} {counts[outcome]} 份" for outcome in Outcome if counts[outcome])
    missing = asked - counts.total()
    lost = f"{missing} 份没有生成" if missing else ""
    console.tell("；".join(part for part in (done, lost) if part) + "。")


def edited_by_hand(old: bytes, spec: str) -> bool:
    """Whether a document has been saved by another program since it was built, or its text has changed.

    Word, WPS and LibreOffice all begin their files otherwise than we do, so that work on the mere look
    of a document is noticed too; the text's own digest tells of programs that do not.

    Raises PlanforgeError where it is the document of another spec that is still there.
    """
    from planforge.writers.docx.carried import read_carried  # noqa: PLC0415
    from planforge.writers.docx.readback import text_digest  # noqa: PLC0415
    from planforge.zipped.packing import is_ours  # noqa: PLC0415 - only to replace a document

    if not is_ours(old):
        return True
    carried = read_carried(old)
    if carried is not None and carried.spec_name != Path(spec).name:
        _refuse_to_replace_anothers(carried.spec_name, spec)
    return carried is not None and carried.digest not in ("", text_digest(old))


def _refuse_to_replace_anothers(other: str, spec: str) -> None:
    if Path(spec).with_name(Path(other).name).is_file():
        renamed = f"请让两份规格的标题（标题、主题或期间）不同；“{other}”的那份不要了，就先把它删去"
        taken_back = instead_of((Path(spec).name, Path(other).name))
        raise PlanforgeError(f"“{spec}”的文档和“{other}”的同名，没有覆盖它：{taken_back or renamed}。")
