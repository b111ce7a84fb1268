"""The page of contents in front of a document, which planforge makes anew."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from planforge.readers.evidence import Aside
from planforge.recognize.draft import Draft
from planforge.recognize.marks import TOP
from planforge.recognize.repeated import TITLE_AGAIN
from planforge.recognize.titles import is_title_like
from planforge.recognize.units import Unit

_CONTENTS: Final = re.compile(r"目\s*录")
_LEADER: Final = re.compile(r"[.…·\-\s]*\d{0,3}\s*$")
_DOTTED: Final = re.compile(r"(?:(?<![.…·])[.…·]{2,}|[\t\u3000])\s*\d{1,3}$")
_FRONT: Final = 40  # units in which a page of contents begins
_FEWEST: Final = 3  # entries
_TITLES: Final = 3  # lines of a title


def take_contents(units: list[Unit], draft: Draft, asides: list[Aside]) -> list[Unit]:
    """Set a page of contents aside: it is made anew."""
    start = next((at for at, unit in enumerate(units[:_FRONT]) if _CONTENTS.fullmatch(unit.text)), None)
    first = start + 1 if start is not None else _first_leader(units)
    if first is None:
        return units
    begin = first if start is None else start
    later = Counter(_bare(unit.whole) for unit in units[first:])
    end = first
    above = {_bare(unit.whole) for unit in units[:begin] if unit.mark is None}
    while end < len(units) and units[end].grid is None and _is_entry(units[end], later):
        if units[end].mark is None and _bare(units[end].whole) in above:
            break  # the title of the cover, on the first page
        end += 1
    made = start is not None and any(aside.kind == "目录" for aside in asides)  # Word's own, set aside before
    if end < first + _FEWEST and not made:
        return units
    draft.contents = True
    asides.extend(Aside("目录", unit.at, unit.whole) for unit in units[begin:end])
    return units[:begin] + _without_title_again(units[:begin], units[end:], asides)


def _without_title_again(front: list[Unit], behind: list[Unit], asides: list[Aside]) -> list[Unit]:
    """The units behind a page of contents without the title of the cover that the first page says once more."""
    titles = {
        said
        for first in range(len(front))
        for last in range(first + 1, min(first + _TITLES, len(front)) + 1)
        if is_title_like(said := _said(front[first:last]))
    }
    again = next((n for n in range(_TITLES, 0, -1) if _said(behind[:n]) in titles), 0)
    asides.extend(Aside(TITLE_AGAIN, unit.at, unit.whole) for unit in behind[:again])
    rest = behind[again:]
    if rest and rest[0].line is not None and any(unit.line and unit.line.page for unit in behind[:again]):
        rest[0].line = rest[0].line._replace(page=True)
    return rest


def _said(units: list[Unit]) -> str:
    """The words of lines without numbers, as one; nothing where another stands among them."""
    plain = all(unit.mark is None and unit.line is not None for unit in units)
    return "".join("".join(unit.whole.split()) for unit in units) if plain else ""


def _first_leader(units: list[Unit]) -> int | None:
    """Where a page of contents begins that does not say so: lines that end in dots and a page."""
    dotted = [at for at, unit in enumerate(units[:_FRONT]) if _DOTTED.search(unit.whole)]
    return dotted[0] if len(dotted) > 2 else None


def _is_entry(unit: Unit, later: Counter[str]) -> bool:
    bare = _bare(unit.whole)
    if later[bare] > 1:
        later[bare] -= 1
        return True
    return len(unit.text) <= 60 and bool(_DOTTED.search(unit.whole))


def _bare(text: str) -> str:
    return "".join(_LEADER.sub("", text).split())


def are_contents(front: list[Unit], behind: list[Unit]) -> bool:
    """Whether nothing is numbered in front but the entries of a page of contents for what stands behind."""
    named = next((at for at, unit in enumerate(front) if _CONTENTS.fullmatch(unit.text)), None)
    listed = [unit for unit in front if unit.mark is not None and unit.mark.family in TOP]
    if named is None or len(listed) < _FEWEST:
        return False
    headings = {_bare(unit.whole) for unit in (*front[:named], *behind)}  # a title of two lines comes again
    return all(_bare(unit.whole) in headings for unit in front[named + 1 :])
