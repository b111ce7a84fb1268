"""What a rule is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from planforge.diagnostics import Finding
from planforge.model.profile import Profile
from planforge.model.spec import Spec


class CheckRequest(NamedTuple):
    """A spec and what it is held against.

    ``required`` are the sections a template demands, as (name, role) pairs; ``comments`` are the
    spec's comments as (text, offset) pairs.
    """

    spec: Spec
    profile: Profile
    required: tuple[tuple[str, str], ...] = ()
    comments: tuple[tuple[str, int], ...] = ()


Rule: TypeAlias = Callable[[CheckRequest], Iterable[Finding]]
"""A rule: reads a request, yields what it finds; its docstring says why it matters to a school."""
