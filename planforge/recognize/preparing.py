"""Lines ready to be placed: junk set aside, flattened texts cut, numbers read, broken sentences healed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planforge.readers.evidence import PARTED, SOFT, Aside, Block, Grid, Line, Photo, Plot, Reading
from planforge.recognize.breaks import beginning_of, kept_breaks
from planforge.recognize.bullets import (
    count_bullets,
    drop_bullets,
    without_lone_numbers,
    without_numbers_of_heads,
)
from planforge.recognize.cuts import cut
from planforge.recognize.draft import PhotoPart
from planforge.recognize.first_numbers import with_first_numbers
from planforge.recognize.flattened import is_flattened, unflattened, with_pages_joined, without_page_marks
from planforge.recognize.forms import is_frame, lines_of_frame, people_of, sections_of, titled
from planforge.recognize.framed import title_unframed, unframed
from planforge.recognize.heads_apart import with_heads_apart
from planforge.recognize.healing import captioned, healed_of
from planforge.recognize.junk import is_junk_by_place, is_listed, kind_of_junk
from planforge.recognize.linked_titles import linked_titles
from planforge.recognize.lone_posts import with_names_joined
from planforge.recognize.neighbours import count_by_neighbours
from planforge.recognize.numbers_alone import with_numbers_joined
from planforge.recognize.page_marks import OF_PAGES, PAGE, page_lines
from planforge.recognize.placed_junk import out_of_place
from planforge.recognize.sharing import beside
from planforge.recognize.tables import joined_down
from planforge.recognize.talk import around
from planforge.recognize.twice_numbered import without_second_numbers
from planforge.recognize.units import Prepared, Unit, unit_of
from planforge.recognize.unwrapping import unwrapped

_CROWDED: Final = 5  # lines made of one
_MOST_SHOWN: Final = 4  # lines


def prepare(reading: Reading) -> Prepared:
    """Make units of what a reader saw."""
    asides = [aside for aside in reading.asides if aside.kind != SOFT]
    units: list[Unit] = []
    pasted = reading.unit == "行"
    photos: list[PhotoPart] = []
    healed: list[Aside] = []
    blocks = _of_pages(list(_without_junk(reading, asides, pasted=pasted)), asides, healed)
    blocks = blocks if pasted else without_second_numbers(blocks, asides)
    blocks = unwrapped(with_numbers_joined(blocks, healed) if pasted else blocks, healed)
    written = [block for block in blocks if isinstance(block, Line)]
    for block in blocks:
        if isinstance(block, Photo | Plot):
            (units[-1].photos if units else photos).append(PhotoPart(block.at, block))
            continue
        if isinstance(block, Grid):
            units.extend(_table_units(block, asides, first=not units, pasted=pasted))
            continue
        made = list(_line_units(block, written, asides, pasted=pasted))
        if len(made) > 1:
            asides.append(Aside(PARTED, block.at, _told(made)))
        units.extend(made)
    units = with_heads_apart(with_first_numbers(units))
    count_by_neighbours(units)
    units = without_lone_numbers(units, asides)
    without_numbers_of_heads(units, asides)
    drop_bullets(units, asides)
    count_bullets(units, asides)
    units = unframed(title_unframed(units, asides), asides)
    units = captioned(healed_of(with_names_joined(units, healed), healed, pasted=pasted))
    asides.extend(kept_breaks(reading, healed))
    return Prepared(units, asides, healed, tuple(blocks), photos)


def _told(parts: list[Unit]) -> str:
    """What a line was parted into: how many lines, and how the first of them begin."""
    begin = "｜".join(beginning_of(part.whole) for part in parts[:_MOST_SHOWN])
    return f"{len(parts)} 行，{begin}{'……' if len(parts) > _MOST_SHOWN else ''}"


def _of_pages(blocks: list[Block], asides: list[Aside], healed: list[Aside]) -> list[Block]:
    """The blocks without what the pages of a preview left in them."""
    return with_pages_joined(without_page_marks(blocks, asides), healed)


def _line_units(line: Line, written: list[Line], asides: list[Aside], *, pasted: bool) -> Iterator[Unit]:
    """The units of a line among all that are written; where it was a whole document, without the junk in it."""
    if not is_flattened(line, written):
        yield from map(unit_of, cut(line))
        return
    lines = unflattened(line)
    for each in lines:
        junk = kind_of_junk(each.text, pasted=pasted) if len(lines) > 1 else ""
        junk = PAGE if len(lines) > 1 and each is lines[0] and each.text.isdecimal() else junk
        if junk:
            asides.append(Aside(junk, each.at, each.text))
            continue
        unit = unit_of(each)
        unit.is_crowded = len(lines) >= _CROWDED
        yield unit


def _without_junk(reading: Reading, asides: list[Aside], *, pasted: bool) -> Iterator[Block]:
    """The blocks of a document without the lines that are none of it, which are listed.

    The blank lines around the number of a page end no paragraph.
    """
    linked = turned = False
    set_aside = _set_aside(reading, pasted=pasted)
    for block in reading.blocks:
        if not isinstance(block, Line):
            linked = turned = False
            yield block
            continue
        junk = "" if block.number else set_aside.get(block, "")
        if junk or (linked and is_listed(block.text)):
            asides.append(Aside(junk or "网页链接", block.at, block.text))
            linked, turned = True, junk in OF_PAGES
            continue
        yield block._replace(gap=False) if turned else block
        linked = turned = False


def _set_aside(reading: Reading, *, pasted: bool) -> dict[Line, str]:
    """The lines that are none of the document, with what kind each is.

    What stands around it is looked for among the lines that a page has not left there: they are gone when
    the document is read a second time.
    """
    lines = [block for block in reading.blocks if isinstance(block, Line)]
    found = {line: kind for line in lines if (kind := kind_of_junk(line.text, pasted=pasted))}
    found = {line: kind for line, kind in found.items() if kind != PAGE} | page_lines(lines)
    if any(is_junk_by_place(line.text) for line in found):
        inside = out_of_place(lines, found)
        found = {line: kind for line, kind in found.items() if line not in inside}
    found |= beside(lines, found) | linked_titles(lines, found) if pasted else {}
    rest = [line for line in lines if line not in found]
    return found | {rest[at]: kind for at, kind in around([line.text for line in rest]).items()}


def _table_units(grid: Grid, asides: list[Aside], *, first: bool, pasted: bool) -> list[Unit]:
    """A table, or the lines of one that is a frame or a form."""
    if is_frame(grid):
        return [unit_of(line) for line in lines_of_frame(grid)]
    people = people_of(grid)
    if people:
        asides.append(Aside("表格", grid.at, "左格是职务、右格是姓名的表，已按一行一个职务读入"))
        return [unit_of(line) for line in people]
    grid = joined_down(grid) if pasted else grid
    title, grid = titled(grid) if first else (None, grid)
    found = [Unit(grid.at, title.text, line=title)] if title is not None else []
    lines = sections_of(grid)
    if not lines:
        return [*found, Unit(grid.at, grid=grid)]
    asides.append(Aside("表格", grid.at, "左格是标题、右格是内容的表，已按一章一章读入"))
    units = [unit_of(each) for line in lines for each in cut(line)]
    for unit in units:  # the left cells are headings whatever they hold
        unit.is_signed = unit.line is not None and unit.line.outline == 1
    return [*found, *units]
