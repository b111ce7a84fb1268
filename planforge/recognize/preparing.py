"""Lines ready to be placed: junk set aside, flattened texts cut, numbers read, broken sentences healed."""

from __future__ import annotations

import re
from typing import Final

from planforge.readers.evidence import Aside, Grid, Line, Photo, Reading
from planforge.recognize.bullets import drop_bullets
from planforge.recognize.cuts import crowded, cut
from planforge.recognize.draft import PhotoPart
from planforge.recognize.forms import is_frame, lines_of_frame, sections_of, titled
from planforge.recognize.framed import unframed
from planforge.recognize.healing import captioned, healed_of
from planforge.recognize.junk import is_listed, kind_of_junk
from planforge.recognize.marks import NumberMark, bare_mark, lost_mark
from planforge.recognize.tables import joined_down
from planforge.recognize.units import Prepared, Unit, unit_of

_SOFT: Final = "软回车"
_IN_ORDER: Final = frozenset(("a.", "A.", "一是"))
_FEW_LINES: Final = 2  # of a document that may be crowded into them
_CROWDED: Final = 5  # lines made of one
_HIGH: Final = 99  # a higher number is one only where its list leads up to it
_NEAR: Final = 11  # units looked at for the number behind one
_AHEAD: Final = 60


def prepare(reading: Reading) -> Prepared:
    """Make units of what a reader saw."""
    asides = [aside for aside in reading.asides if aside.kind != _SOFT]
    units: list[Unit] = []
    pasted = reading.unit == "行"
    alone = sum(isinstance(block, Line) for block in reading.blocks) <= _FEW_LINES
    linked = False
    photos: list[PhotoPart] = []
    for block in reading.blocks:
        if isinstance(block, Photo):
            (units[-1].photos if units else photos).append(PhotoPart(block.at, block))
            continue
        if isinstance(block, Grid):
            units.extend(_table_units(block, asides, first=not units, pasted=pasted))
            continue
        junk = "" if block.number else kind_of_junk(block.text, pasted=pasted)
        if junk or (linked and is_listed(block.text)):
            asides.append(Aside(junk or "网页链接", block.at, block.text))
            linked = True
            continue
        linked = False
        lines = crowded(block) if alone else cut(block)
        units.extend(unit_of(line) for line in lines)
        if alone and len(lines) >= _CROWDED:
            for unit in units[-len(lines) :]:
                unit.is_crowded = True
    _by_neighbours(units)
    drop_bullets(units, asides)
    units = unframed(units, asides)
    healed = [aside for aside in reading.asides if aside.kind == _SOFT]
    return Prepared(captioned(healed_of(units, healed, pasted=pasted)), asides, healed, photos)


def _table_units(grid: Grid, asides: list[Aside], *, first: bool, pasted: bool) -> list[Unit]:
    """A table, or the lines of one that is a frame or a form."""
    if is_frame(grid):
        return [unit_of(line) for line in lines_of_frame(grid)]
    grid = joined_down(grid) if pasted else grid
    title, grid = titled(grid) if first else (None, grid)
    found = [Unit(grid.at, title.text, line=title)] if title is not None else []
    lines = sections_of(grid)
    if not lines:
        return [*found, Unit(grid.at, grid=grid)]
    asides.append(Aside("表格", grid.at, "左格是标题、右格是内容的表，已按一章一章读入"))
    return [*found, *(unit_of(each) for line in lines for each in cut(line))]


def _by_neighbours(units: list[Unit]) -> None:
    """Numbers that only their neighbours make certain: 1教研组, 、每位, 1.1, a."""
    last: dict[str, int] = {}
    parent = 0
    for index, unit in enumerate(units):
        if unit.grid is not None:
            continue
        if unit.mark is None:
            _maybe(unit, last, units[index + 1 : index + 1 + _AHEAD])
        elif unit.mark.family == "1.1":
            head = int(re.split("[.．]", unit.mark.raw)[0])
            first = unit.mark.number == 1 and (parent <= head <= parent + 2 or head == last.get("1.", 0))
            if not first and unit.mark.number != last.get("1.1", 0) + 1:
                unit.text, unit.mark = unit.whole, None
            parent = head
        elif not _in_order(unit.mark, last, units[index + 1 : index + 1 + _NEAR]):
            unit.text, unit.mark = unit.whole, None
        if unit.mark is not None:
            last[unit.mark.family] = unit.mark.number


def _in_order(mark: NumberMark, last: dict[str, int], after: list[Unit]) -> bool:
    """Whether a letter, 一是, 1.1.1 or 100 counts: it goes on with a list, or another follows it."""
    if not mark.raw:
        return True  # Word counts
    if mark.number > _HIGH:
        return mark.number == last.get(mark.family, 0) + 1
    if mark.family == "1.1.1":
        return mark.number in (1, last.get("1.1.1", 0) + 1)
    if mark.family not in _IN_ORDER:
        return True
    if mark.number != 1:
        return mark.number == last.get(mark.family, 0) + 1
    return any(each.mark and each.mark.family == mark.family and each.mark.number == 2 for each in after)


def _maybe(unit: Unit, last: dict[str, int], after: list[Unit]) -> None:
    """Read a bare digit or a lost one where the numbers around it ask for it."""
    before = last.get("1.", 0)
    mark = bare_mark(unit.text)
    if mark is not None and _is_spaced(mark, last, after):
        unit.text, unit.mark = unit.text[len(mark.raw) :].lstrip(), mark._replace(pattern="1.")
        last["spaced"] = mark.number
        return
    after = after[:_NEAR]
    following = next((each.mark for each in after if each.mark and each.mark.family == "1."), None)
    if mark is not None:
        expected = mark.number == before + 1 or mark.number == 1
        if not expected or following is None or following.number != mark.number + 1:
            return
        pattern = following.pattern
    else:
        mark = lost_mark(unit.text)
        if mark is None or not before:
            return
        mark = mark._replace(number=before + 1)
        pattern = f"1{mark.raw}"
    unit.text = unit.text[len(mark.raw) :].lstrip()
    unit.mark = mark._replace(pattern=pattern)


def _is_spaced(mark: NumberMark, last: dict[str, int], after: list[Unit]) -> bool:
    """Whether a digit with a blank behind it (1 现状分析) counts: it is in order, and the next follows."""
    if not mark.raw[-1:].isspace() or mark.number != last.get("spaced", 0) + 1:
        return False
    if mark.number > 1:
        return True
    following = (bare_mark(unit.text) for unit in after if unit.mark is None and unit.grid is None)
    return any(each and each.number == 2 and each.raw[-1].isspace() for each in following)
