"""What compose may find wrong, without a source to ask: the conductor finds the place."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """A code, a sentence, an offset in the spec, the fragment meant (or nothing), a hint, its weight."""

    code: str
    message: str
    at: int
    fragment: str = ""
    hint: str = ""
    is_error: bool = True
