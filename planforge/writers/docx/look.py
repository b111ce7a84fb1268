"""What the writer needs to know of a style sheet, worked out once for each sheet."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, get_args

from planforge.template.style import Role, StyleSheet
from planforge.writers.docx.metrics import Metrics, metrics, turned
from planforge.writers.docx.runs import fallback


class Look(NamedTuple):
    """A style sheet, its measures upright and lying across, the typeface for rare characters by role."""

    style: StyleSheet
    measures: Metrics
    across: Metrics
    substitutes: dict[str, str]
    labels_differ: bool


@lru_cache(maxsize=32)
def look(style: StyleSheet) -> Look:
    """Work out everything that does not depend on the document."""
    return Look(
        style,
        metrics(style),
        turned(metrics(style)),
        {role: fallback(style.face(role)) for role in get_args(Role)},
        labels_differ=(style.face("label"), style.size("label"), style.bold("label"))
        != (style.face("body"), style.size("body"), style.bold("body")),
    )
