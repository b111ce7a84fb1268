"""What stands below a list and belongs to none of its points: the timetable of a week below what the week is about."""

from __future__ import annotations

import re
from typing import Final

from planforge.readers.evidence import Grid
from planforge.recognize.draft import Item, Label, TablePart
from planforge.recognize.opened import Open
from planforge.recognize.tables import is_timetable
from planforge.recognize.units import Unit

_OF_TABLE: Final = re.compile("[表录]|安排|名单|日程|时间|如下|[：:]$")
_LEAST: Final = 2  # points before the last one


def leave_for_table(stack: list[Open], grid: Grid) -> None:
    """Close a list, and the label that heads it, before a timetable that is not that of its last point."""
    top = stack[-1].node
    if isinstance(top, Item) and is_timetable(grid) and _ends_alike(stack[-2], top):
        del stack[-1 - isinstance(stack[-2].node, Label) :]


def table_of(unit: Unit, grid: Grid) -> TablePart:
    """The table of a unit, with its caption."""
    return TablePart(unit.at, grid, unit.caption, unit.is_titled)


def _ends_alike(holder: Open, item: Item) -> bool:
    """Whether an item ends a list of points that all say as much as it does, and names no table."""
    others = [each for each in holder.body if isinstance(each, Item)][:-1]
    alike = all(not each.body and bool(each.text) == bool(item.text) for each in others)
    return (
        len(others) >= _LEAST and alike and not item.body and _OF_TABLE.search(item.text or item.head) is None
    )
