"""Runs of lines without numbers, between items and tables."""

from __future__ import annotations

from itertools import groupby

from planforge.recognize.labels import LabelRead
from planforge.recognize.units import Unit


def is_line(unit: Unit) -> bool:
    """Whether a unit is a line without a number."""
    return unit.mark is None and unit.grid is None


def runs_of_labels(units: list[Unit], labels: list[LabelRead | None]) -> list[bool]:
    """For every unit, whether the unnumbered lines side by side among which it stands are labels or lead in to some."""
    found: list[bool] = []
    for start, run in groupby(range(len(units)), key=lambda at: is_line(units[at])):
        places = list(run)
        whole = start and all(labels[at] is not None or units[at].text[-1] in "：:" for at in places)
        found.extend([whole] * len(places))
    return found
