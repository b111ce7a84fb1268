"""What a rule is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from planforge.checks.places import Places
from planforge.diagnostics import Finding
from planforge.model.profile import Profile
from planforge.model.spec import Spec


class Remark(NamedTuple):
    """A comment of the spec: its text without the ``#``, its offset, its 1-based line."""

    text: str
    at: int
    line: int


class CheckRequest(NamedTuple):
    """A spec, the places of its texts (found once, for all rules), and what it is held against.

    ``required`` are the sections a template demands, as (name, role) pairs; ``header`` holds the
    offset of every key at the top of the file; ``remarks`` are the spec's comments; ``blanks`` are the
    lines that a skeleton left to be filled, as (offset, 1-based line); ``title`` is how the template
    puts the title together.
    """

    spec: Spec
    profile: Profile
    places: Places
    required: tuple[tuple[str, str], ...] = ()
    header: Mapping[str, int] = MappingProxyType({})
    remarks: tuple[Remark, ...] = ()
    blanks: tuple[tuple[int, int], ...] = ()
    title: str = ""


Rule: TypeAlias = Callable[[CheckRequest], Iterable[Finding]]
"""A rule: reads a request, yields what it finds; its docstring says why it matters to a school."""
