"""``planforge check``: every finding of every spec, or of a Word file as it stands, and no document."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from planforge.cli.choosing import Choice, kind_of
from planforge.cli.console import Console
from planforge.cli.findings import Findings
from planforge.cli.namesakes import Namesakes
from planforge.diagnostics import Diagnostic
from planforge.loading import doubtful_other_names, load_profile, load_style, load_template
from planforge.pipeline import checked
from planforge.workspace.finding import shown_path
from planforge.workspace.library import Workspace


def run(options: Namespace, console: Console) -> int:
    """Check the chosen files; 1 where one has an error, or under ``--strict`` a reminder."""
    choice = Choice(options.files, takes_documents=True)
    findings = Findings(console, silent=options.format == "json")
    namesakes = Namesakes()
    for path in (*choice.specs, *choice.others):
        workspace = choice.workspace(path)
        with findings.surviving(path.name, debug=options.debug):
            findings.take(_findings(path, workspace, namesakes))
    findings.take(tuple(namesakes.findings()))
    copies = _check_documents(choice, options, findings, console)
    files = len(choice.specs) + len(choice.others) + len(choice.documents)
    if options.format == "json":
        findings.give_json(files, copies if options.comments else None)
    else:
        findings.sum_up(files)
    return findings.exit_code(strict=options.strict)


def _check_documents(
    choice: Choice, options: Namespace, findings: Findings, console: Console
) -> list[dict[str, str]]:
    """Check Word files and texts; the copies with comments that were written."""
    if not choice.documents and not options.comments and options.output is None:
        return []
    from planforge.cli.documents import Job, check_documents  # noqa: PLC0415 - specs are checked without

    return check_documents(Job(choice, options, findings, console))


def _findings(path: Path, workspace: Workspace, namesakes: Namesakes) -> tuple[Diagnostic, ...]:
    """What is wrong with one file of a workspace, whatever its kind."""
    match kind_of(path):
        case "profile":
            return load_profile(workspace.read(path))[1]
        case "template":
            found = load_template(workspace, path.stem).findings
            doubts = doubtful_other_names(workspace)
            return (*found, *(each for each in doubts if each.position.file == shown_path(path)))
        case "style":
            return load_style(workspace, path.stem).findings
        case "spec":
            result = checked(workspace.read(path), workspace)
            if result.named_at is not None:
                namesakes.add(workspace.output, result.file_name or path.stem, result.named_at)
            return result.diagnostics
