"""Figures that a spec computes ({{教师总数}}), kept where its lines are written anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from planforge.recognize.scalars import quoted
from planforge.takeover.spec_edits import Place

_PHRASE: Final = re.compile(r"\{\{.*?\}\}")
_BESIDE: Final = (4, 8, 2)  # characters before a figure that it is known again by
_BEHIND: Final = 6
_BEGUN: Final = re.compile(r"(?<=- |: )\{\{.*")  # no plain text of a spec may begin so


class Figure(NamedTuple):
    """A phrase, what it prints, and the words before and behind it."""

    phrase: str
    shown: str
    before: str
    behind: str


def figures_of(place: Place, first: int, behind: int) -> list[Figure] | None:
    """The figures in the lines of a spec from one to before another; None where one cannot be told from its print."""
    found: list[Figure] = []
    for number in range(first, behind):
        line = place.spec.lines[number]
        if "{{" not in place.spec.text[line.at : line.end]:
            continue
        own = [printed for printed, node in zip(place.printed, place.nodes, strict=True) if node == number]
        figures = next((each for printed in own if (each := list(_figures(line.value, printed)))), None)
        if figures is None or "{{" in line.key or line.shape is None:
            return None
        found += figures
    return found


def with_phrases(lines: Sequence[str], figures: Sequence[Figure]) -> list[str]:
    """Lines with their figures computed again; nothing where one of them is there no more, or twice."""
    text = "\n".join(lines)
    for phrase, shown, before, behind in figures:
        needles = [(before[-beside:], behind[:1]) for beside in _BESIDE if before]
        needles.append(("", behind[:_BEHIND]))  # the words before it may be those of a heading now
        ends = next((ends for ends in needles if text.count(f"{ends[0]}{shown}{ends[1]}") == 1), None)
        if ends is None:
            return []
        text = text.replace(f"{ends[0]}{shown}{ends[1]}", f"{ends[0]}{phrase}{ends[1]}")
    return [_BEGUN.sub(lambda found: quoted(found[0]), line) for line in text.split("\n")] if text else []


def _figures(typed: str, printed: str) -> Iterator[Figure]:
    words = _PHRASE.split(typed)
    shown = re.search("(.+?)".join(map(re.escape, words)) + "$", printed)
    if shown is not None:
        phrases = _PHRASE.findall(typed)
        yield from map(Figure, phrases, shown.groups(), words, words[1:])
