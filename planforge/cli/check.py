"""``planforge check``: every finding of every spec, or of a Word file as it stands, and no document."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from planforge.cli.choosing import Choice, kind_of
from planforge.cli.console import Console
from planforge.cli.findings import Findings
from planforge.cli.namesakes import Namesakes
from planforge.diagnostics import Diagnostic
from planforge.errors import PlanforgeError
from planforge.loading import doubtful_other_names, load_profile, load_style, load_template
from planforge.pipeline import checked, show
from planforge.word_lists import word_list_findings
from planforge.workspace.finding import shown_path
from planforge.workspace.library import Workspace

_NOT_STOPPED = (
    "这里的错误 planforge build 不拦，Word 照样生成；加 --送审 或 --strict 才拦。交出去以前请改好。"
)


def run(options: Namespace, console: Console) -> int:
    """Check the chosen files; 1 where one has an error, or under ``--strict`` a reminder."""
    choice = Choice(options.files, takes_documents=True)
    if options.comments or options.output is not None:
        _refuse_wrong_use(options, choice)
    findings = Findings(console, silent=options.format == "json")
    namesakes = Namesakes()
    for path in (*choice.specs, *choice.others):
        workspace = choice.workspace(path)
        with findings.surviving(path.name, debug=options.debug):
            found, notes = _found(path, workspace, namesakes)
            findings.take(found)
            findings.note(shown_path(path), notes)
    findings.take(tuple(namesakes.findings()))
    copies: list[dict[str, str]] = []
    if choice.documents:
        from planforge.cli.documents import Job, check_documents  # noqa: PLC0415 - specs are checked without

        copies = check_documents(Job(choice, options, findings, console))
    files = len(choice.specs) + len(choice.others) + len(choice.documents)
    if options.format == "json":
        findings.give_json(files, copies if options.comments else None)
    else:
        findings.sum_up(files)
        if choice.lack:
            console.tell(choice.lack)
        if findings.exit_code() == 1 and _none_stops(choice):
            console.tell(_NOT_STOPPED)
    return findings.exit_code(strict=options.strict)


def _none_stops(choice: Choice) -> bool:
    """Whether specs alone were checked, and no error of theirs keeps a plain build from making its document."""
    if choice.others or choice.documents:
        return False
    shown = (show(choice.workspace(path).read(path), choice.workspace(path)) for path in choice.specs)
    return all(text is not None for text, _ in shown)


def _refuse_wrong_use(options: Namespace, choice: Choice) -> None:
    """Refuse what cannot be meant by ``--批注`` and ``-o``.

    Raises PlanforgeError.
    """
    if not options.comments:
        raise PlanforgeError("-o 写的是批注副本的文件名，要和 --批注 一起用。")
    if not choice.documents:
        raise PlanforgeError(
            "--批注 是写在 Word 文件里的：请写明 .docx 文件；规格先用 planforge build 生成文档。"
        )
    if options.output is None:
        return
    if len(choice.documents) > 1:
        raise PlanforgeError("有几个文件时，批注的副本放在各自旁边，不能用 -o。")
    if Path(options.output).suffix.lower() != ".docx":
        raise PlanforgeError(f"批注写成 Word 文件，文件名要以 .docx 结尾：“{options.output}”。")


def _found(
    path: Path, workspace: Workspace, namesakes: Namesakes
) -> tuple[tuple[Diagnostic, ...], tuple[str, ...]]:
    """What is wrong with one file of a workspace, whatever its kind, and what is worth knowing of it besides."""
    if kind_of(path) != "spec":
        return _findings(path, workspace), ()
    result = checked(workspace.read(path), workspace)
    if result.named_at is not None:
        namesakes.add(workspace.output, result.file_name or path.stem, result.named_at)
    return result.diagnostics, result.notes


def _findings(path: Path, workspace: Workspace) -> tuple[Diagnostic, ...]:
    """What is wrong with a file that specs stand on."""
    match kind_of(path):
        case "profile":
            return load_profile(workspace.read(path))[1]
        case "template":
            found = load_template(workspace, path.stem).findings
            doubts = doubtful_other_names(workspace)
            return (*found, *(each for each in doubts if each.position.file == shown_path(path)))
        case "style":
            return load_style(workspace, path.stem).findings
        case _:
            return word_list_findings(workspace.read(path))
