"""Lines ready to be placed: junk set aside, flattened texts cut, numbers read, broken sentences healed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from planforge.readers.evidence import Aside, Grid, Line, Photo, Reading
from planforge.recognize.cuts import cut
from planforge.recognize.draft import PhotoPart
from planforge.recognize.forms import is_frame, lines_of_frame, sections_of, titled
from planforge.recognize.junk import is_listed, kind_of_junk
from planforge.recognize.labels import read_label
from planforge.recognize.marks import NumberMark, bare_mark, lost_mark, read_mark
from planforge.recognize.tables import joined_down

_CAPTION: Final = re.compile(
    r"(?:附?图|照片)\s*[一二三四五六七八九十\d]{1,3}(?:[-—.．]\d{1,2})?[\s：:、.．]*[^。；]{0,40}"
)
_SOFT: Final = "软回车"
_IN_ORDER: Final = frozenset(("a.", "A.", "一是"))
_LOST_BULLET: Final = re.compile(r"[lnuØ][ \u3000]+(?=[\u4e00-\u9fff“《])")
_NEAR: Final = 11  # units looked at for the number behind one
_AHEAD: Final = 60
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
    photos: list[PhotoPart] = field(default_factory=list)  # that stand behind it

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
    photos: list[PhotoPart] = field(default_factory=list)  # before the first unit


def prepare(reading: Reading) -> Prepared:
    """Make units of what a reader saw."""
    asides = [aside for aside in reading.asides if aside.kind != _SOFT]
    units: list[Unit] = []
    pasted = reading.unit == "行"
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
        units.extend(_unit(line) for line in cut(block))
    _drop_bullets(units, asides)
    _by_neighbours(units)
    healed = [aside for aside in reading.asides if aside.kind == _SOFT]
    return Prepared(captioned(_healed(units, healed, pasted=pasted)), asides, healed, photos)


def _table_units(grid: Grid, asides: list[Aside], *, first: bool, pasted: bool) -> list[Unit]:
    """A table, or the lines of one that is a frame or a form."""
    if is_frame(grid):
        return [_unit(line) for line in lines_of_frame(grid)]
    grid = joined_down(grid) if pasted else grid
    title, grid = titled(grid) if first else (None, grid)
    found = [Unit(grid.at, title.text, line=title)] if title is not None else []
    lines = sections_of(grid)
    if not lines:
        return [*found, Unit(grid.at, grid=grid)]
    asides.append(Aside("表格", grid.at, "左格是标题、右格是内容的表，已按一章一章读入"))
    return [*found, *(_unit(each) for line in lines for each in cut(line))]


def _drop_bullets(units: list[Unit], asides: list[Aside]) -> None:
    """Take off the letter l that a lost bullet of Wingdings leaves, where several lines begin with it."""
    found = [unit for unit in units if unit.mark is None and _LOST_BULLET.match(unit.text)]
    if len(found) < 3:
        return
    for unit in found:
        asides.append(Aside("项目符号", unit.at, unit.text[0]))
        unit.text = unit.text[1:].lstrip()


def _unit(line: Line) -> Unit:
    if line.number:
        mark = read_mark(line.number)
        if mark is not None and len(mark.raw) >= len(line.number.rstrip()):
            return Unit(line.at, line.text, mark._replace(raw=""), line)
        return Unit(line.at, f"{line.number}{line.text}", None, line)
    mark = read_mark(line.text)
    if mark is None or not (rest := line.text[len(mark.raw) :].lstrip()) or rest in "：:。":
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
    """Whether a letter, 一是 or 1.1.1 counts: it goes on with a list, or another follows it."""
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


def captioned(units: list[Unit]) -> list[Unit]:
    """Take the lines that are captions (图1 疏散路线) to the pictures above them."""
    found: list[Unit] = []
    for unit in units:
        above = found[-1].photos if found else []
        if above and not above[-1].caption and unit.mark is None and _CAPTION.fullmatch(unit.text):
            above[-1].caption = unit.text
            found[-1].photos.extend(unit.photos)
        else:
            found.append(unit)
    return found


def _healed(units: list[Unit], healed: list[Aside], *, pasted: bool) -> list[Unit]:
    """Join a line with the one before it where that one stops inside a sentence."""
    found: list[Unit] = []
    for unit in units:
        last = found[-1] if found else None
        if last is not None and _goes_on(last, unit, pasted=pasted):
            healed.append(Aside("断行", unit.at, f"{last.text[-12:]}｜{unit.text[:12]}"))
            last.text += unit.text
            last.photos.extend(unit.photos)
        else:
            found.append(unit)
    return found


def _goes_on(last: Unit, unit: Unit, *, pasted: bool) -> bool:
    """Whether a line goes on with the sentence in which the one before it stops."""
    if last.line is None or unit.line is None or unit.mark is not None or last.photos:
        return False
    text = last.text
    if _is_set_apart(last.line, unit.line) and not (pasted and text[-1] in "、，" and len(text) > 1):
        return False
    if unit.line.flows:
        label = read_label(unit.text)
        return label is None or not label.is_known
    if text[-1] in _ENDS or _stands_alone(unit.text):
        return False
    if text[-1] in _OPEN_ENDS or _is_open(text):
        return len(text) > 1
    return not unit.line.gap and (pasted or unit.line.soft) and _is_cut(last, unit)


def _is_cut(last: Unit, unit: Unit) -> bool:
    """Whether a line without an end reads like the beginning of a sentence, not like a heading."""
    text = last.text
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
