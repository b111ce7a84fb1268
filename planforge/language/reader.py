"""What every reading function shares: the source it reads and the findings it makes."""

from __future__ import annotations

from planforge.diagnostics import Diagnostic
from planforge.model.content import Text
from planforge.source import Scalar, Source

_PADDING = " \t"
_WIDE_PADDING = "\u3000\u00a0"


class Reader:
    """One reading of one source; findings are collected, never raised."""

    __slots__ = ("findings", "source")

    def __init__(self, source: Source) -> None:
        self.source = source
        self.findings: list[Diagnostic] = []

    def error(self, code: str, message: str, at: int, hint: str = "") -> None:
        """Note a mistake that stops the document."""
        self.findings.append(self.source.error(code, message, at, hint))

    def reminder(self, code: str, message: str, at: int, hint: str = "") -> None:
        """Note something the writer should look at."""
        self.findings.append(self.source.reminder(code, message, at, hint))

    def text(self, scalar: Scalar) -> Text:
        """A scalar as text: one line, or the paragraphs below its ``|``.

        Indentation and blank lines are layout, not text. A paragraph indent typed with full-width
        blanks is taken off with a 提醒, since the style sheet indents already.
        """
        if scalar.style != "|":
            if "\t" in scalar.text:
                self.error("制表符", "文字里有制表符（Tab 键）", scalar.start, "删掉它，改用空格")
            return Text(scalar.start, (scalar.text,) if scalar.text else ())
        lines = []
        for line in scalar.text.split("\n"):
            plain = line.strip(_PADDING)
            if plain[:1] in _WIDE_PADDING and plain:
                plain = self._unindented(plain, scalar.start)
            if plain:
                lines.append(plain)
        if "\t" in scalar.text and any("\t" in line for line in lines):
            at = self.source.find("\t", scalar.start)
            self.error("制表符", "文字里有制表符（Tab 键）", at, "删掉它；是表格就写在“表格: |”下面")
        return Text(scalar.start, tuple(lines))

    def _unindented(self, line: str, at: int) -> str:
        plain = line.strip(_PADDING + _WIDE_PADDING)
        hint = "段首空两格由版式安排，不必打空格"
        self.reminder("段首空格", "段首的全角空格不会印出来", self.source.find(line, at), hint)
        return plain
