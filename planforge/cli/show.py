"""``planforge show``: the document's text on standard output, what was found on standard error."""

from __future__ import annotations

from argparse import Namespace

from planforge.cli.choosing import Choice, only_specs
from planforge.cli.console import Console
from planforge.cli.findings import Findings
from planforge.pipeline import show


def run(options: Namespace, console: Console) -> int:
    """Print the text of one spec's document; 1 where errors leave none."""
    choice = only_specs(Choice([options.file]))
    findings = Findings(console)
    for spec in choice.specs:
        workspace = choice.workspace(spec)
        with findings.surviving(spec.name, debug=options.debug):
            text, diagnostics = show(workspace.read(spec), workspace)
            findings.take(diagnostics)
            if text is not None:
                console.give(text if text.endswith("\n") else text + "\n")
    return findings.exit_code()
