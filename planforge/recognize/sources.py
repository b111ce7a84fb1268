"""The lines of the source that a spec has to hold, for the proof."""

from __future__ import annotations

from planforge.readers.evidence import Aside, Block, Grid, Photo, Reading
from planforge.recognize.units import Unit

_LAST = 1 << 60


def source_lines(
    reading: Reading, units: list[Unit], behind: list[Unit] | None, asides: list[Aside]
) -> list[tuple[int, str]]:
    """Place and text of every line between the first unit and the document ``behind``, numbers taken off.

    What was set aside is no part of it.
    """
    first, end = units[0].at, behind[0].at if behind else _LAST
    cut: dict[int, list[str]] = {}
    for aside in asides:
        if aside.kind in ("合集编号", "项目符号"):
            cut.setdefault(aside.at, []).append(aside.text)
        elif aside.kind == "标题括号":
            cut.setdefault(aside.at, []).extend(aside.text)
    pieces: dict[int, list[str]] = {}
    for unit in units:
        if unit.mark is not None and unit.mark.raw:
            cut.setdefault(unit.at, []).append(unit.mark.raw)
        if unit.line is not None:
            pieces.setdefault(unit.at, []).append(unit.line.text)
    gone = {(aside.at, aside.text) for aside in asides}
    return [
        (block.at, line)
        for block in reading.blocks
        if first <= block.at < end
        for line in _lines_of(block, gone, cut.get(block.at, []), pieces.get(block.at, []))
    ]


def _lines_of(block: Block, gone: set[tuple[int, str]], cut: list[str], pieces: list[str]) -> list[str]:
    if isinstance(block, Photo):
        return []
    if isinstance(block, Grid):
        lines = (line for row in block.rows for cell in row if cell for line in cell.lines if line)
        return [_without_numbers(line, cut) for line in lines] if cut else list(lines)
    if (block.at, block.text) in gone or (block.at, f"{block.number}{block.text}") in gone:
        return []
    found = [_without_numbers(text, cut) for text in _parted(block.text, pieces)]
    return [text for text in found if text]


def _parted(text: str, pieces: list[str]) -> list[str]:
    """A line in the pieces that were made of it; what lies between them counts as well."""
    found: list[str] = []
    done = 0
    for piece in pieces:
        at = text.find(piece, done)
        if at >= 0:
            found += [text[done:at], piece]
            done = at + len(piece)
    return [*found, text[done:]]


def _without_numbers(text: str, cut: list[str]) -> str:
    text = text.strip()
    for number in cut:
        if text.startswith(number):
            text = text[len(number) :]
        elif text.endswith(number):
            text = text[: -len(number)]
    return text.strip()
