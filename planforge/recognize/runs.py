"""Runs of lines without numbers, between items and tables."""

from __future__ import annotations

from itertools import groupby

from planforge.recognize.labels import LabelRead
from planforge.recognize.units import Unit


def is_line(unit: Unit) -> bool:
    """Whether a unit is a line without a number."""
    return unit.mark is None and unit.grid is None


def runs_of_labels(units: list[Unit], labels: list[LabelRead | None]) -> list[bool]:
    """For every unit, whether all lines of the run of unnumbered lines it stands in are labels."""
    found: list[bool] = []
    for start, run in groupby(range(len(units)), key=lambda at: is_line(units[at])):
        places = list(run)
        found.extend([start and all(labels[at] is not None for at in places)] * len(places))
    return found
