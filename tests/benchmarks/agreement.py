"""What a document prints, read back: no figure is shown unless every writer printed the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class DisagreementError(Exception):
    """Two writers printed different texts, so their times must not be compared."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Paragraph texts and table rows in order, all blanks taken out (a writer may align and space)."""

    paragraphs: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def characters(self) -> int:
        """How many characters the paragraphs hold."""
        return sum(map(len, self.paragraphs))


def from_text(text: str) -> Printed:
    """Read planforge's own print: one paragraph a line, cells by tab."""
    lines = text.splitlines()
    return _printed(
        [line for line in lines if "\t" not in line], [line.split("\t") for line in lines if "\t" in line]
    )


def from_docx(path: Path) -> Printed:
    """Read a document back with python-docx."""
    from docx import Document

    document = Document(str(path))
    return _printed(
        [paragraph.text for paragraph in document.paragraphs],
        [[cell.text for cell in row.cells] for table in document.tables for row in table.rows],
    )


def _printed(paragraphs: list[str], rows: list[list[str]]) -> Printed:
    texts = ("".join(text.split()) for text in paragraphs)
    cells = (tuple("".join(cell.split()) for cell in row) for row in rows)
    return Printed(tuple(text for text in texts if text), tuple(cells))


def assert_agrees(expected: Printed, name: str, printed: Printed) -> None:
    """Raise DisagreementError with the first text that differs."""
    for kind, ours, theirs in (
        ("段", expected.paragraphs, printed.paragraphs),
        ("表格行", expected.rows, printed.rows),
    ):
        for number, (one, other) in enumerate(zip(ours, theirs, strict=False), 1):
            if one != other:
                raise DisagreementError(
                    f"{name} 第 {number} {kind}不同：\n  planforge: {one}\n  {name}: {other}"
                )
        if len(ours) != len(theirs):
            raise DisagreementError(f"{name} 有 {len(theirs)} {kind}，planforge 有 {len(ours)} {kind}")
