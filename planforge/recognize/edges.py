"""Lines that were broken by hand where the page of another program ended: how broad a full one is."""

from __future__ import annotations

from typing import Final

from planforge.recognize.units import Unit

_LEAST: Final = 3  # full lines that stop inside a sentence
_BROADEST: Final = 110  # half-width characters; a longer line was broken by no page
_NARROWEST: Final = 40
_SHORT: Final = 6  # half-width characters by which a word or a mark may leave a full line short
_WIDE: Final = "\u2e7f"  # what comes behind takes two half-width places
_ENDS: Final = frozenset("。！？；：…!?;:.．”’』」）)】》")


def edge_of(units: list[Unit]) -> int:
    """From how many half-width places on a line is full; 0 where no page broke the lines.

    A document is broken so where no line is longer than a page is broad, and several that are as long have no end.
    """
    lines = [unit for unit in units if unit.grid is None]
    edge = max((breadth(unit) for unit in lines), default=0) - _SHORT
    if not _NARROWEST <= edge <= _BROADEST - _SHORT:
        return 0
    return (
        edge if sum(breadth(unit) >= edge and unit.text[-1] not in _ENDS for unit in lines) >= _LEAST else 0
    )


def breadth(unit: Unit) -> int:
    """How many half-width places a line takes with its number."""
    return sum(1 + (character > _WIDE) for character in unit.whole)
