"""Page set-up as ``w:sectPr``: paper, margins, grid, which footers."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Literal

from planforge.template.style import StyleSheet
from planforge.writers.docx.metrics import metrics, turned

_FROM_ONE = '<w:pgNumType w:start="1"/>'
_FOOTER_ROOM = 566  # a 四号 line and the 7 mm that GB/T 9704 wants between text and page number

ODD, EVEN = "rIdF1", "rIdF2"
"""Relationships of the odd (default) and the even footer."""


Footers = Literal["", "第一次", "重新起"]
"""Whether a section names the footers (later ones go on with them) and counts its pages from one."""


@lru_cache(maxsize=64)
def section(style: StyleSheet, landscape: bool, footers: Footers = "") -> str:
    """Write the properties of a section.

    A cover is a section that names no footers: it has no page number and is not counted, the section
    after it begins with page 1.
    """
    m = turned(metrics(style)) if landscape else metrics(style)
    lying = ' w:orient="landscape"' if landscape else ""
    footer = max(300, min(m.footer, m.bottom - _FOOTER_ROOM))
    return (
        f'<w:sectPr>{_footers(style) if footers else ""}<w:pgSz w:w="{m.width}" w:h="{m.height}"{lying}/>'
        f'<w:pgMar w:top="{m.top}" w:right="{m.right}" w:bottom="{m.bottom}" w:left="{m.left}" '
        f'w:header="851" w:footer="{footer}" w:gutter="0"/>'
        f'{_FROM_ONE if footers == "重新起" else ""}<w:cols w:space="425"/>{_grid(style)}</w:sectPr>'
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
