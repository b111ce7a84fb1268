"""Page set-up as ``w:sectPr``: paper, margins, grid, which footers."""

from __future__ import annotations

import math
from functools import lru_cache

from planforge.template.style import StyleSheet
from planforge.writers.docx.metrics import metrics

_FOOTER_ROOM = 566  # a 四号 line and the 7 mm that GB/T 9704 wants between text and page number

ODD, EVEN = "rIdF1", "rIdF2"
"""Relationships of the odd (default) and the even footer."""


@lru_cache(maxsize=64)
def section(style: StyleSheet, landscape: bool, is_first: bool, has_cover: bool = False) -> str:
    """Write the properties of a section; later sections take the first one's footers.

    A cover has no page number; it is counted. A landscape page is the upright one turned: its top is at the binding edge.
    """
    m = metrics(style)
    if landscape:
        size = f'<w:pgSz w:w="{m.height}" w:h="{m.width}" w:orient="landscape"/>'
        top, right, bottom, left = m.left, m.top, m.right, m.bottom
    else:
        size = f'<w:pgSz w:w="{m.width}" w:h="{m.height}"/>'
        top, right, bottom, left = m.top, m.right, m.bottom, m.left
    footer = max(300, min(m.footer, bottom - _FOOTER_ROOM))
    return (
        f"<w:sectPr>{_footers(style) if is_first else ''}{size}"
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="851" w:footer="{footer}" w:gutter="0"/><w:cols w:space="425"/>'
        f"{'<w:titlePg/>' if has_cover else ''}{_grid(style)}</w:sectPr>"
    )


def footer_kinds(style: StyleSheet) -> tuple[tuple[str, str], ...]:
    """Relationship and footer type of every footer that ``style`` wants."""
    match style.page.number:
        case "国标":
            return ((ODD, "default"), (EVEN, "even"))
        case "居中":
            return ((ODD, "default"),)
        case _:
            return ()


def _footers(style: StyleSheet) -> str:
    return "".join(
        f'<w:footerReference w:type="{kind}" r:id="{relationship}"/>'
        for relationship, kind in footer_kinds(style)
    )


def _grid(style: StyleSheet) -> str:
    m = metrics(style)
    match style.page.grid:
        case "行":
            return f'<w:docGrid w:type="lines" w:linePitch="{m.pitch}"/>'
        case "行和字":
            space = math.floor((m.text_width / m.columns / 20 - m.size / 2) * 4096)
            return f'<w:docGrid w:type="linesAndChars" w:linePitch="{m.pitch}" w:charSpace="{space}"/>'
        case _:
            return f'<w:docGrid w:linePitch="{m.pitch}"/>'
