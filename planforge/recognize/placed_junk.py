"""Where lines stand that a page may have left and a plan may have, too: they are junk only at the edges of a document.

A source, an author or key words stand below the title of a page or behind its text, or beside what only a page
has; in the middle of a plan the same words are its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from planforge.readers.evidence import Line
from planforge.recognize.junk import is_junk_by_place
from planforge.recognize.marks import read_mark
from planforge.recognize.page_marks import OF_PAGES
from planforge.recognize.signers import is_day, is_unit
from planforge.recognize.titles import is_title_like

_HEAD: Final = 8  # lines above the text of a document
_LONGEST: Final = 40  # characters of a line at an edge
_OF_PAPER: Final = (*OF_PAGES, "横线")  # stand anywhere


def out_of_place(lines: Sequence[Line], found: Mapping[Line, str]) -> frozenset[Line]:
    """The lines found to be junk that stand inside a document, and may be its own."""
    own = [at for at, line in enumerate(lines) if line not in found]
    first = next((n for n, at in enumerate(own) if _is_text(lines[at])), len(own))
    head = next(iter(own[min(first, _HEAD) :]), len(lines))
    foot = next((at for at in reversed(own) if _is_text(lines[at]) or _signs(lines[at].text)), -1)
    return frozenset(
        line
        for run in _runs(lines, found)
        if not (
            run.start <= head
            or run.start > foot
            or _is_of_page(lines, found, run)
            or _below_title(lines, run)
        )
        for line in lines[run.start : run.stop]
        if found[line] not in _OF_PAPER
    )


def _runs(lines: Sequence[Line], found: Mapping[Line, str]) -> Iterator[range]:
    """Where lines of junk stand one below the other."""
    for is_junk, places in groupby(range(len(lines)), lambda at: lines[at] in found):
        run = list(places)
        if is_junk:
            yield range(run[0], run[-1] + 1)


def _is_of_page(lines: Sequence[Line], found: Mapping[Line, str], run: range) -> bool:
    """Whether one of the lines is what only a page has."""
    return any(found[lines[at]] not in _OF_PAPER and not is_junk_by_place(lines[at].text) for at in run)


def _below_title(lines: Sequence[Line], run: range) -> bool:
    """Whether a further document begins right above or below."""
    beside = [lines[at] for at in (run.start - 1, run.stop) if 0 <= at < len(lines)]
    return any(not _is_text(line) and is_title_like(line.text) for line in beside)


def _is_text(line: Line) -> bool:
    """Whether a line is one of a text: a sentence, or one with a number."""
    text = line.text
    return bool(line.number) or text[-1:] in "。；" or len(text) > _LONGEST or read_mark(text) is not None


def _signs(text: str) -> bool:
    return is_day(text) or is_unit(text)
