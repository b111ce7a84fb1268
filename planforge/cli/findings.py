"""The findings of a run: shown as they come, each once, and summed up at the end."""

from __future__ import annotations

from collections.abc import Sequence

from planforge.cli.console import Console
from planforge.diagnostics import Diagnostic
from planforge.reporting import report, summary


class Findings:
    """Everything a run found; a mistake in a shared file (学校.yaml, a template) is shown once."""

    def __init__(self, console: Console, *, silent: bool = False) -> None:
        self.all: list[Diagnostic] = []
        self._console = console
        self._silent = silent
        self._seen: set[Diagnostic] = set()
        self._failed = False

    def take(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Show the findings of one spec that have not been shown yet."""
        fresh = [finding for finding in diagnostics if finding not in self._seen]
        self._seen.update(fresh)
        self.all.extend(fresh)
        if fresh and not self._silent:
            self._console.tell(report(fresh, self._console.screen()))

    def fail(self, sentence: str) -> None:
        """Say what the environment refused."""
        self._failed = True
        self._console.tell(sentence)

    def sum_up(self, files: int) -> None:
        """Close the report with one line."""
        self._console.tell(summary(self.all, files))

    def exit_code(self, *, strict: bool = False) -> int:
        """2 where something could not be done, 1 where texts have errors (strictly: findings), else 0."""
        if self._failed:
            return 2
        return int(any(strict or finding.is_error for finding in self.all))
