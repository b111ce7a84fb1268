"""The page of contents in front of a document, which planforge makes anew."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from planforge.readers.evidence import Aside
from planforge.recognize.draft import Draft
from planforge.recognize.marks import TOP
from planforge.recognize.units import Unit

_CONTENTS: Final = re.compile(r"目\s*录")
_LEADER: Final = re.compile(r"[.…·\-\s]*\d{0,3}\s*$")
_DOTTED: Final = re.compile(r"(?:(?<![.…·])[.…·]{2,}|[\t\u3000])\s*\d{1,3}$")
_FRONT: Final = 40  # units in which a page of contents begins
_FEWEST: Final = 3  # entries


def take_contents(units: list[Unit], draft: Draft, asides: list[Aside]) -> list[Unit]:
    """Set a page of contents aside: it is made anew."""
    start = next((at for at, unit in enumerate(units[:_FRONT]) if _CONTENTS.fullmatch(unit.text)), None)
    first = start + 1 if start is not None else _first_leader(units)
    if first is None:
        return units
    later = Counter(_bare(unit.whole) for unit in units[first:])
    end = first
    while end < len(units) and units[end].grid is None and _is_entry(units[end], later):
        end += 1
    made = start is not None and any(aside.kind == "目录" for aside in asides)  # Word's own, set aside before
    if end < first + _FEWEST and not made:
        return units
    draft.contents = True
    begin = first if start is None else start
    asides.extend(Aside("目录", unit.at, unit.whole) for unit in units[begin:end])
    return units[:begin] + units[end:]


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
