"""``planforge check``: every finding of every spec, and no document."""

from __future__ import annotations

from argparse import Namespace

from planforge.cli.choosing import Choice
from planforge.cli.console import Console
from planforge.cli.findings import Findings
from planforge.errors import PlanforgeError
from planforge.pipeline import check
from planforge.reporting import report_json


def run(options: Namespace, console: Console) -> int:
    """Check the chosen specs; 1 where one has an error, or under ``--strict`` a reminder."""
    choice = Choice(options.files)
    findings = Findings(console, silent=options.format == "json")
    for spec in choice.specs:
        workspace = choice.workspace(spec)
        try:
            findings.take(check(workspace.read(spec), workspace))
        except PlanforgeError as error:
            findings.fail(str(error))
    if options.format == "json":
        text = report_json(findings.all, len(choice.specs))
        console.give(text if console.speaks_unicode() else ascii_json(text))
    else:
        findings.sum_up(len(choice.specs))
    return findings.exit_code(strict=options.strict)


def ascii_json(text: str) -> str:
    """The same JSON for a console that cannot show every character."""
    return "".join(char if char.isascii() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
