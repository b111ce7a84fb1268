"""The findings of a run: shown as they come, each once, and summed up at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from planforge.cli.console import Console
from planforge.diagnostics import Diagnostic
from planforge.errors import PlanforgeError
from planforge.reporting import report, report_json, summary


class Findings:
    """Everything a run found; a mistake in a shared file (学校.yaml, a template) is shown once."""

    def __init__(self, console: Console, *, silent: bool = False) -> None:
        self.all: list[Diagnostic] = []
        self._console = console
        self._silent = silent
        self._seen: set[Diagnostic] = set()
        self.failures = 0

    def take(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Show the findings of one spec that have not been shown yet."""
        fresh = [finding for finding in diagnostics if finding not in self._seen]
        self._seen.update(fresh)
        self.all.extend(fresh)
        if fresh and not self._silent:
            self._console.tell(report(fresh, self._console.screen()))

    @contextmanager
    def surviving(self, name: str, *, debug: bool) -> Iterator[None]:
        """Let one file of a run go wrong, even by a bug of ours, and the others go on."""
        try:
            yield
        except PlanforgeError as error:
            self.fail(str(error))
        except Exception:
            if debug:
                raise
            self.fail(f"“{name}”没有处理完：程序内部出错，这不是您的错。加上 --debug 再运行可以看到细节。")

    def fail(self, sentence: str) -> None:
        """Say what the environment refused."""
        self.failures += 1
        self._console.tell(sentence)

    def note(self, name: str, notes: Sequence[str]) -> None:
        """Say what is worth knowing about a document that is in order."""
        for note in () if self._silent else notes:
            self._console.tell(f"{name}：{note}")

    def sum_up(self, files: int) -> None:
        """Close the report with one line."""
        if self.failures and not self.all:  # what could not be looked at is not in order
            self._console.tell(f"共 {files} 份：{self.failures} 份没有处理完。\n")
        else:
            self._console.tell(summary(self.all, files))

    def give_json(self, files: int, documents: Sequence[Mapping[str, str]] | None = None) -> None:
        """Print everything found, and the documents of a build, as JSON."""
        text = report_json(self.all, files, documents)
        self._console.give(text if self._console.speaks_unicode() else ascii_json(text))

    def exit_code(self, *, strict: bool = False) -> int:
        """2 where something could not be done, 1 where texts have errors (strictly: findings), else 0."""
        if self.failures:
            return 2
        return int(any(strict or finding.is_error for finding in self.all))


def ascii_json(text: str) -> str:
    """The same JSON for a console that cannot show every character."""
    return "".join(char if char.isascii() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
