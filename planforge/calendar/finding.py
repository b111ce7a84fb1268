"""What a typed reading has to say about a text: a code, a sentence and where inside the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake or reminder inside a text; ``start`` and ``end`` are character offsets in it."""

    code: str
    is_error: bool
    message: str
    hint: str
    start: int
    end: int
