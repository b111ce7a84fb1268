"""Runs of lines without numbers, between items and tables."""

from __future__ import annotations

from itertools import groupby

from planforge.recognize.labels import POST, LabelRead
from planforge.recognize.people import goes_on_with_names
from planforge.recognize.units import Unit


def is_line(unit: Unit) -> bool:
    """Whether a unit is a line without a number."""
    return unit.mark is None and unit.grid is None


def runs_of_labels(units: list[Unit], labels: list[LabelRead | None]) -> list[bool]:
    """For every unit, whether the unnumbered lines side by side among which it stands are labels or lead in to some.

    Lines that go on with the people behind a label are part of it.
    """
    found: list[bool] = []
    for start, run in groupby(range(len(units)), key=lambda at: is_line(units[at])):
        places = list(run)
        found.extend([bool(start) and _are_labels(units, labels, places)] * len(places))
    return found


def _are_labels(units: list[Unit], labels: list[LabelRead | None], places: list[int]) -> bool:
    named = False  # whether people stand on the line before
    for at in places:
        label, text = labels[at], units[at].text
        if label is None and text[-1] not in "：:" and not (named and goes_on_with_names(text)):
            return False
        named = label.kind == POST if label is not None else named and text[-1] not in "：:"
    return True


def labels_beside(
    units: list[Unit], labels: list[LabelRead | None], index: int
) -> tuple[LabelRead | None, ...]:
    """The labels on the lines before and behind one; lines that go on with people belong to the label above them."""
    at = index - 1
    while at > 0 and labels[at] is None and is_line(units[at]) and goes_on_with_names(units[at].text):
        at -= 1
    before = labels[at] if index else None
    if at < index - 1 and (before is None or before.kind != POST):
        before = None
    return before, labels[index + 1] if index + 1 < len(labels) else None
