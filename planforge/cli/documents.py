"""Word files and texts under ``planforge check``: findings at their paragraphs, and a copy with comments."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

from planforge.cli.choosing import Choice
from planforge.cli.console import Console
from planforge.cli.converting import modern
from planforge.cli.findings import Findings
from planforge.errors import PlanforgeError
from planforge.proofreading import Proofread, proofread
from planforge.proofreading.annotating import annotated
from planforge.readers.evidence import UnreadableError
from planforge.source import TextFile
from planforge.workspace.finding import shown_path
from planforge.workspace.names import fitted
from planforge.workspace.reading import LONGEST_OTHER, read_file, read_if_there
from planforge.workspace.saving import make_folder, save

_SUFFIX = ".docx"
_MOST_COPIES = 99


class Job(NamedTuple):
    """A run over documents: which, how, and where what is found goes."""

    choice: Choice
    options: Namespace
    findings: Findings
    console: Console


def check_documents(job: Job) -> list[dict[str, str]]:
    """Check every document of a choice; the copies with comments that were written."""
    copies: list[dict[str, str]] = []
    for path in job.choice.documents:
        with job.findings.surviving(path.name, debug=job.options.debug):
            copy = _check(path, job)
            if copy is not None:
                copies.append({"source": shown_path(path), "path": copy})
    return copies


def _check(path: Path, job: Job) -> str | None:
    """Check one document; the path of its copy with comments."""
    shown = shown_path(path)
    data = modern(read_file(path, shown, LONGEST_OTHER), path.name, job.console)
    found = proofread(TextFile(shown, data), job.choice.workspace(path))
    if found.refusal is not None:
        hint = f"\n  {found.refusal.hint}。" if found.refusal.hint else ""
        job.findings.fail(f"“{shown}”没有检查：{found.refusal.message}。{hint}")
        return None
    job.findings.take(found.diagnostics)
    return _write_copy(path, data, found, job) if job.options.comments else None


def _write_copy(path: Path, data: bytes, found: Proofread, job: Job) -> str | None:
    shown = shown_path(path)
    if not found.places.part:
        job.findings.note(shown, ["不是 Word 文件，没有写批注"])
        return None
    try:
        copy = annotated(data, found, shown)
    except UnreadableError as refusal:
        raise PlanforgeError(f"“{shown}”没有写批注：{refusal}。") from refusal
    if copy is None:
        job.findings.note(shown, ["没有发现问题，没有写批注"])
        return None
    target = _target(path, copy, job)
    name = shown_path(target)
    if read_if_there(target, name, LONGEST_OTHER) != copy:
        make_folder(target.parent, shown_path(target.parent))
        save(target, copy, None, name)
    if job.options.format != "json":
        job.console.give(f"{name}\n")
    return name


def _target(path: Path, copy: bytes, job: Job) -> Path:
    """Where the copy goes: as named, else beside the document; nothing that is there is replaced."""
    if job.options.output is not None:
        target = Path(job.options.output)
        if read_if_there(target, shown_path(target), LONGEST_OTHER) not in (None, copy):
            raise PlanforgeError(
                f"“{shown_path(target)}”已经有了，内容不同，没有覆盖它：请用 -o 另取文件名。"
            )
        return target
    for number in ("", *range(2, _MOST_COPIES)):
        target = path.with_name(fitted(f"{path.stem}（批注{number}）", _SUFFIX))
        if read_if_there(target, shown_path(target), LONGEST_OTHER) in (None, copy):
            return target
    raise PlanforgeError(f"“{shown_path(path)}”的批注副本太多：请删去旧的，或用 -o 写明文件名。")
