"""The lines of the source that a spec has to hold, for the proof."""

from __future__ import annotations

from planforge.readers.evidence import Aside, Block, Line, Reading
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
    for unit in units:
        if unit.mark is not None and unit.mark.raw:
            cut.setdefault(unit.at, []).append(unit.mark.raw)
    gone = {(aside.at, aside.text) for aside in asides}
    return [
        (block.at, line)
        for block in reading.blocks
        if first <= block.at < end
        for line in _lines_of(block, gone, cut.get(block.at, []))
    ]


def _lines_of(block: Block, gone: set[tuple[int, str]], cut: list[str]) -> list[str]:
    if not isinstance(block, Line):
        return [line for row in block.rows for cell in row if cell for line in cell.lines if line]
    if (block.at, block.text) in gone or (block.at, f"{block.number}{block.text}") in gone:
        return []
    text = block.text
    for number in cut:
        if text.startswith(number):
            text = text[len(number) :]
        elif text.endswith(number):
            text = text[: -len(number)]
    return [text.strip()] if text.strip() else []
