"""Lines ready to be placed: junk set aside, flattened texts cut, numbers read, broken sentences healed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from planforge.readers.evidence import Aside, Grid, Line, Reading
from planforge.recognize.junk import kind_of_junk
from planforge.recognize.labels import read_label
from planforge.recognize.marks import NumberMark, bare_mark, lost_mark, read_mark
from planforge.recognize.people import posts_apart
from planforge.recognize.tables import joined_down

_SOFT: Final = "软回车"
_IN_ORDER: Final = frozenset(("a.", "A.", "一是"))
_LOST_BULLET: Final = re.compile(r"[lnuØ][ \u3000]+(?=[\u4e00-\u9fff“《])")
_LONGEST_TITLE: Final = 40
_FRAME_ROWS: Final = 6  # a table of one column and fewer rows is a frame around text
_FLATTENED: Final = 400  # characters; a longer line that holds 一、 … 二、 … was many lines once
_MOST_CUTS: Final = 500
_CUTS: Final = re.compile(
    r"(?<=[。！？；;!?”』）)\s])(?=(?:[一二三四五六七八九十]{1,2}[、．]|[（(][一二三四五六七八九十]{1,2}[）)])\S)"
)
_ENDS: Final = frozenset("。！？；：…!?;:.”’』」）)】》")
_OPEN_ENDS: Final = frozenset("，、,（(“《〈【—")
_PAIRS: Final = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("【", "】"))
_INNER: Final = re.compile(r"[。！？；!?;]")


@dataclass(slots=True)
class Unit:
    """One line of the document or one table, with the number read off it."""

    at: int
    text: str = ""
    mark: NumberMark | None = None
    line: Line | None = None
    grid: Grid | None = None

    @property
    def whole(self) -> str:
        """The text with its number as typed."""
        return f"{self.mark.raw if self.mark else ''}{self.text}"

    def lines(self) -> list[str]:
        """The lines as text; a table's row is one."""
        if self.grid is None:
            return [self.whole]
        return ["　".join(" ".join(cell.lines) for cell in row if cell) for row in self.grid.rows]


@dataclass(slots=True)
class Prepared:
    """The units of a document in order, and what was set aside or healed on the way."""

    units: list[Unit]
    asides: list[Aside]
    healed: list[Aside]


def prepare(reading: Reading) -> Prepared:
    """Make units of what a reader saw."""
    asides = [aside for aside in reading.asides if aside.kind != _SOFT]
    units: list[Unit] = []
    pasted = reading.unit == "行"
    for block in reading.blocks:
        if isinstance(block, Grid):
            if len(block.rows[0]) == 1 and len(block.rows) < _FRAME_ROWS:
                lines = (line for row in block.rows if row[0] for line in row[0].lines if line)
                units.extend(_unit(Line(block.at, line, soft=True)) for line in lines)
            else:
                units.extend(_table_units(joined_down(block) if pasted else block, first=not units))
            continue
        junk = "" if block.number else kind_of_junk(block.text, pasted=pasted)
        if junk:
            asides.append(Aside(junk, block.at, block.text))
            continue
        units.extend(_unit(line) for line in _cut(block))
    _drop_bullets(units, asides)
    _by_neighbours(units)
    healed = [aside for aside in reading.asides if aside.kind == _SOFT]
    return Prepared(_healed(units, healed, pasted=pasted), asides, healed)


def _table_units(grid: Grid, *, first: bool) -> list[Unit]:
    """A table; of a form that begins a document the first row over all columns is its title."""
    title = grid.rows[0][0]
    alone = title is not None and not any(grid.rows[0][1:]) and len(title.lines) == 1 and title.rows == 1
    if (
        not first
        or title is None
        or not alone
        or len(grid.rows) < 3
        or not 4 <= len(title.lines[0]) <= _LONGEST_TITLE
    ):
        return [Unit(grid.at, grid=grid)]
    line = Line(grid.at, title.lines[0], align="center")
    return [Unit(grid.at, line.text, line=line), Unit(grid.at, grid=grid._replace(rows=grid.rows[1:]))]


def _drop_bullets(units: list[Unit], asides: list[Aside]) -> None:
    """Take off the letter l that a lost bullet of Wingdings leaves, where several lines begin with it."""
    found = [unit for unit in units if unit.mark is None and _LOST_BULLET.match(unit.text)]
    if len(found) < 3:
        return
    for unit in found:
        asides.append(Aside("项目符号", unit.at, unit.text[0]))
        unit.text = unit.text[1:].lstrip()


def _cut(line: Line) -> Iterable[Line]:
    """A line, or the lines that a long flattened one was before."""
    if "：" in line.text or ":" in line.text:
        posts = posts_apart(line.text)
        if len(posts) > 1:
            return (line._replace(text=posts[0]), *(Line(line.at, post, soft=True) for post in posts[1:]))
    if len(line.text) < _FLATTENED or not 2 <= len(_CUTS.findall(line.text)) <= _MOST_CUTS:
        return (line,)
    parts = [part.strip() for part in _CUTS.split(line.text)]
    first = line._replace(text=parts[0])
    return (first, *(Line(line.at, part, soft=True) for part in parts[1:] if part))


def _unit(line: Line) -> Unit:
    if line.number:
        mark = read_mark(line.number)
        if mark is not None and len(mark.raw) >= len(line.number.rstrip()):
            return Unit(line.at, line.text, mark._replace(raw=""), line)
        return Unit(line.at, f"{line.number}{line.text}", None, line)
    mark = read_mark(line.text)
    if mark is None or not (rest := line.text[len(mark.raw) :].lstrip()):
        return Unit(line.at, line.text, None, line)
    return Unit(line.at, rest, mark, line)


def _by_neighbours(units: list[Unit]) -> None:
    """Numbers that only their neighbours make certain: 1教研组, 、每位, 1.1, a."""
    last: dict[str, int] = {}
    parent = 0
    for index, unit in enumerate(units):
        if unit.grid is not None:
            continue
        if unit.mark is None:
            _maybe(unit, last.get("1.", 0), units[index + 1 : index + 12])
        elif unit.mark.family == "1.1":
            head = int(re.split("[.．]", unit.mark.raw)[0])
            first = unit.mark.number == 1 and head in (parent, parent + 1, last.get("1.", 0))
            if not first and unit.mark.number != last.get("1.1", 0) + 1:
                unit.text, unit.mark = unit.whole, None
            parent = head
        elif unit.mark.family in _IN_ORDER and not _in_order(unit.mark, last, units[index + 1 : index + 12]):
            unit.text, unit.mark = unit.whole, None
        if unit.mark is not None:
            last[unit.mark.family] = unit.mark.number


def _in_order(mark: NumberMark, last: dict[str, int], after: list[Unit]) -> bool:
    """Whether a letter or 一是 counts: it goes on with a list, or another follows it."""
    if mark.number != 1:
        return mark.number == last.get(mark.family, 0) + 1
    return any(each.mark and each.mark.family == mark.family and each.mark.number == 2 for each in after)


def _maybe(unit: Unit, before: int, after: list[Unit]) -> None:
    """Read a bare digit or a lost one where the numbers around it ask for it."""
    mark = bare_mark(unit.text)
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


def _healed(units: list[Unit], healed: list[Aside], *, pasted: bool) -> list[Unit]:
    """Join a line with the one before it where that one stops inside a sentence."""
    found: list[Unit] = []
    for unit in units:
        last = found[-1] if found else None
        if last is not None and _goes_on(last, unit, pasted=pasted):
            healed.append(Aside("断行", unit.at, f"{last.text[-12:]}｜{unit.text[:12]}"))
            last.text += unit.text
        else:
            found.append(unit)
    return found


def _goes_on(last: Unit, unit: Unit, *, pasted: bool) -> bool:
    """Whether a line goes on with the sentence in which the one before it stops."""
    if last.line is None or unit.line is None or unit.mark is not None or _is_set_apart(last.line, unit.line):
        return False
    text = last.text
    if text[-1] in _ENDS or _stands_alone(unit.text):
        return False
    if text[-1] in _OPEN_ENDS or _is_open(text):
        return len(text) > 1
    if unit.line.gap or (not pasted and not unit.line.soft):
        return False
    if _INNER.search(text):
        return len(text) >= 12
    running = "，" in text or "," in text
    return last.mark is None and running and len(text) >= 18 and len(unit.text) > 6


def _is_set_apart(last: Line, line: Line) -> bool:
    """Whether two lines cannot be one sentence for their looks: a heading, a centred line, a new page."""
    return bool(last.outline or line.outline or line.align or last.align or line.page)


def _stands_alone(text: str) -> bool:
    """Whether a line says by its words that it begins something: a label, a date, an annex."""
    label = read_label(text)
    return (label is not None and (label.is_known or bool(label.text))) or text.startswith("附")


def _is_open(text: str) -> bool:
    """Whether a bracket or quotation mark is still open at the end of a text."""
    return any(text.rfind(left) > text.rfind(right) for left, right in _PAIRS)
