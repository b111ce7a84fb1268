"""The charts of a document: ``图表:`` where the language can draw them, tables where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from planforge.readers.evidence import Aside, Block, Grid, GridCell, Line, Plot, Reading
from planforge.recognize.scalars import inline
from planforge.recognize.tables import rows_of

_USUAL: Final = "柱形"
_LYING: Final = "条形"  # holds more categories than any other kind


def as_drawn(reading: Reading, draws: Callable[[Plot], bool]) -> Reading:
    """A reading whose charts can all be drawn, which ``draws`` tells; the others are tables, and listed.

    A title in a chart that its caption repeats is said once.
    """
    if not any(isinstance(block, Plot) for block in reading.blocks):
        return reading
    blocks: list[Block] = []
    said: list[Aside] = []
    for block, behind in zip(reading.blocks, (*reading.blocks[1:], None), strict=True):
        if not isinstance(block, Plot):
            blocks.append(block)
            continue
        kinds = dict.fromkeys((block.kind, _LYING)) if block.kind else ()
        kind = next((each for each in kinds if draws(block._replace(kind=each))), "")
        if not kind:
            said.append(Aside("图表", block.at, f"{block.was}画不出来，数写成表格"))
            blocks += _table(block)
            continue
        if f"{kind}图" != block.was:
            said.append(Aside("图表", block.at, f"{block.was}改画成{kind}图"))
        plot = _said_once(block, behind)
        if plot != block:
            said.append(Aside("图表", block.at, "图里的标题和图题相同，只写一次"))
        blocks.append(plot._replace(kind=kind))
    return reading._replace(blocks=tuple(blocks), asides=(*reading.asides, *said))


def _said_once(plot: Plot, behind: Block | None) -> Plot:
    """A chart without the words that stand in the line behind it, which may be its caption."""
    caption = "".join(behind.text.split()) if isinstance(behind, Line) else ""
    return plot._replace(words=tuple(word for word in plot.words if "".join(word.split()) not in caption))


def _table(plot: Plot) -> list[Block]:
    """A chart's words, and its data as a table."""
    cells = tuple(tuple(GridCell((cell,)) for cell in row) for row in plot.rows)
    return [*(Line(plot.at, word, align="center") for word in plot.words), Grid(plot.at, cells)]


def spelled(plot: Plot, caption: str) -> list[str]:
    """The lines of ``图表:``; the chart's own words stand with its caption."""
    grid = Grid(plot.at, tuple(tuple(GridCell((cell,)) for cell in row) for row in plot.rows))
    rows = list(rows_of(grid))
    title = "　".join(word for word in (caption, *plot.words) if word)
    if not title and plot.kind == _USUAL:
        return ["图表: |", *(f"  {row}" for row in rows)]
    head = [f"  图题: {inline(title)}"] if title else []
    kind = [f"  类型: {plot.kind}"] if plot.kind != _USUAL else []
    return ["图表:", *head, *kind, "  数据: |", *(f"    {row}" for row in rows)]
