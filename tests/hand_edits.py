"""What a person does to a document in Word: words changed, paragraphs added and taken out; and what comes back."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from typing import TypeAlias

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

from planforge.pipeline import TextFile, build
from planforge.returning import Returned, returned, with_edits
from planforge.workspace.library import Workspace

Change: TypeAlias = Callable[[Document], None]


def target(library: Workspace) -> str:
    """The file into which the spec of a document that comes back would be written."""
    return str(library.root / "计划.yaml")


def built(library: Workspace, spec: str) -> bytes:
    """The document of a spec."""
    document = build(TextFile(target(library), spec.encode()), library).document
    assert document is not None
    return document


def changed(data: bytes, change: Change) -> bytes:
    """A Word file after a change, as Word saves it."""
    document = docx.Document(io.BytesIO(data))
    change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def came_back(library: Workspace, spec: str, change: Change) -> Returned:
    """What is found in the document of a spec that was changed by hand."""
    found = returned(changed(built(library, spec), change), library, target(library))
    assert found is not None
    return found


def taken(library: Workspace, spec: str, change: Change) -> Returned:
    """The spec of a document that was changed by hand, with the changes taken over."""
    return with_edits(came_back(library, spec, change), library, target(library))


def paragraph_with(document: Document, words: str) -> Paragraph:
    """The first paragraph that has these words, in the text or else in a table."""
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    every: list[Paragraph] = [*document.paragraphs, *(each for cell in cells for each in cell.paragraphs)]
    return next(each for each in every if words in each.text)


def replaced(old: str, new: str) -> Change:
    """Other words in the paragraph that has ``old``."""

    def change(document: Document) -> None:
        paragraph = paragraph_with(document, old)
        _say(paragraph, paragraph.text.replace(old, new))

    return change


def put_behind(words: str, *lines: str) -> Change:
    """New paragraphs that look like the one before them."""

    def change(document: Document) -> None:
        before = paragraph_with(document, words)
        for line in reversed(lines):
            twin = copy.deepcopy(before._p)
            before._p.addnext(twin)
            _say(Paragraph(twin, before._parent), line)

    return change


def put_before(words: str, line: str) -> Change:
    """A new paragraph that looks like the one behind it."""

    def change(document: Document) -> None:
        behind = paragraph_with(document, words)
        twin = copy.deepcopy(behind._p)
        behind._p.addprevious(twin)
        _say(Paragraph(twin, behind._parent), line)

    return change


def deleted(words: str) -> Change:
    """The paragraph with these words taken out."""

    def change(document: Document) -> None:
        paragraph = paragraph_with(document, words)._p
        paragraph.getparent().remove(paragraph)

    return change


def all_of(*changes: Change) -> Change:
    """One change after the other."""

    def change(document: Document) -> None:
        for each in changes:
            each(document)

    return change


def _say(paragraph: Paragraph, text: str) -> None:
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = text
