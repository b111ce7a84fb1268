"""A text that cannot be read, as it would be with its certain slips mended: what stands on it need not be blamed."""

from __future__ import annotations

from collections.abc import Sequence

from planforge.diagnostics import Diagnostic
from planforge.source.edits import edited
from planforge.source.nodes import Source, Text, TextFile
from planforge.source.reading import read_source, read_text

_MOST = 40  # slips


def meant(file: TextFile, findings: Sequence[Diagnostic]) -> Source | None:
    """The source of a file whose slips can each mean one thing only; None where somebody would have to be asked.

    ``findings`` are those of its reading. Offsets are those of the mended text.
    """
    source = None
    for _ in range(_MOST):
        text = read_text(file)
        first = next((each for each in findings if each.is_error), None)
        if source is not None or not isinstance(text, Text) or first is None:
            break
        if first.asks or not first.edits:
            return None
        file = TextFile(file.name, edited(text.text, first.edits).encode())
        source, findings = read_source(file)
    return source
