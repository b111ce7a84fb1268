"""What every reading function shares: the source it reads and the findings it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planforge.diagnostics import Diagnostic
from planforge.model.content import Text
from planforge.source import Node, Scalar, Source

if TYPE_CHECKING:
    from planforge.model.profile import Profile

_PADDING = " \t"
# Made by the hundred: the tuple itself, without the named tuple's own function around it.
_new: Final = tuple.__new__
_WIDE_PADDING = "\u3000\u00a0"


class Reader:
    """One reading of one source; findings are collected, never raised.

    ``profile`` is that of the school where it is known: its 校历 tells the month of a week.
    """

    __slots__ = ("findings", "profile", "source")

    def __init__(self, source: Source, profile: Profile | None = None) -> None:
        self.source = source
        self.profile = profile
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
        text, start, _, style = scalar
        if style != "|":
            if "\t" in text:
                self.no_tab(scalar)
            return _new(Text, (start, (text,) if text else ()))
        lines = []
        for line in text.split("\n"):
            plain = line.strip(_PADDING)
            if plain[:1] in _WIDE_PADDING and plain:
                plain = self._unindented(plain, start)
            if plain:
                lines.append(plain)
        if "\t" in text and any("\t" in line for line in lines):
            at = self.source.find("\t", start)
            self.error("制表符", "文字里有制表符（Tab 键）", at, "删掉它；是表格就写在“表格: |”下面")
        return Text(start, tuple(lines))

    def no_tab(self, scalar: Scalar) -> None:
        """Refuse a tab, which prints as a gap of any width."""
        if "\t" in scalar.text:
            at = self.source.find("\t", scalar.start)
            self.error("制表符", "文字里有制表符（Tab 键）", at, "删掉它，改用空格")

    def line(self, name: str, node: Node | None) -> Text | None:
        """The text of a setting that takes one line, None where it is not there or no such text."""
        if node is None:
            return None
        text = self.text(node) if isinstance(node, Scalar) else None
        if text is None or len(text.lines) > 1:
            self.error("类型", f"“{name}”应是一行文字", node.start, "接在冒号后面写，冒号后空一格")
            return None
        return text if text.lines else None

    def _unindented(self, line: str, at: int) -> str:
        plain = line.strip(_PADDING + _WIDE_PADDING)
        hint = "段首空两格由版式安排，不必打空格"
        self.reminder("段首空格", "段首的全角空格不会印出来", self.source.find(line, at), hint)
        return plain
