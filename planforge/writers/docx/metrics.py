"""Lengths of a style sheet in the units of a Word file (twips, half-points), worked out once."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from planforge.template.style import Page, Role, StyleSheet

TWIPS_PER_MM = 1440 / 25.4


def twips(mm: float) -> int:
    """Convert millimetres as Word's own page dialog does: whole ones in tenths of a point."""
    return 2 * round(mm * 720 / 25.4) if mm == int(mm) else round(mm * TWIPS_PER_MM)


class Metrics(NamedTuple):
    """Page and line of one style sheet; all lengths in twips but ``size`` (half-points)."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    footer: int
    pitch: int
    lines: int
    columns: int
    cell: int
    condense: int
    size: int
    indent: int

    @property
    def text_width(self) -> int:
        """Width of the text."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """Height of the text."""
        return self.height - self.top - self.bottom


def half_points(style: StyleSheet, role: Role) -> int:
    """Size of ``role`` as ``w:sz`` counts it."""
    return round(style.size(role) * 2)


def table_size(style: StyleSheet, columns: int) -> int:
    """Half-points of a table's text: up to four columns 小四, more 五号, unless the sheet says."""
    return round(style.tables.size * 2) or (24 if columns <= 4 else 21)


def imprint_size(style: StyleSheet) -> int:
    """Half-points of 版记: 四号, never larger than the text."""
    return min(28, half_points(style, "body"))


def table_pitch(size: int) -> int:
    """Exact line pitch in twips of a table's text: one and a half of its size in whole points."""
    return round(size * 0.75) * 20


@lru_cache(maxsize=32)
def metrics(style: StyleSheet) -> Metrics:
    """Work out page, grid and line of ``style``."""
    page = style.page
    width, height = (twips(side) for side in page.paper)
    top, bottom, left, right = (twips(side) for side in (page.top, page.bottom, page.left, page.right))
    size = half_points(style, "body")
    text_width = width - left - right
    columns = page.columns or max(1, text_width // (size * 10))
    cell = text_width // columns if page.columns else size * 10
    pitch = _pitch(page, height - top - bottom)
    return Metrics(
        width, height, top, bottom, left, right,
        footer=twips(page.footer),
        pitch=pitch,
        lines=max(1, (height - top - bottom) // pitch),
        columns=columns,
        cell=cell,
        condense=0 if page.grid == "行和字" else cell - size * 10,
        size=size,
        indent=style.paragraphs.indent * size * 10,
    )  # fmt: skip


@lru_cache(maxsize=32)
def turned(m: Metrics) -> Metrics:
    """The same page lying across: its top is at the binding edge (GB/T 9704 8)."""
    width, height = m.text_height, m.text_width
    return m._replace(
        width=m.height, height=m.width, top=m.left, right=m.top, bottom=m.right, left=m.bottom,
        lines=max(1, height // m.pitch), columns=max(1, width // m.cell),
    )  # fmt: skip


def _pitch(page: Page, text_height: int) -> int:
    return text_height // page.lines if page.lines else round(page.pitch * 20)


def cells(text: str) -> float:
    """Width of ``text`` in Chinese characters: letters, digits and half-width signs are half of one."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2
