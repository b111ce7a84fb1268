"""On which page each part begins, by our own grid of full-width characters and fixed lines.

A word processor may differ by a line where letters and digits stand close; the numbers of a contents
page are the same on every machine, and F9 in Word brings them up to date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from planforge.writers.docx.look import Look
from planforge.writers.docx.metrics import Metrics, cells, table_pitch
from planforge.writers.docx.paragraphs import ends_section, plain_text

_STYLE = re.compile(r'<w:pStyle w:val="([^"]*)"')
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)|<w:(br)[ />]")
_WIDTH = re.compile(r'<w:tcW w:w="(\d+)"')
_HEIGHT = re.compile(r'<w:trHeight w:val="(\d+)"')
_INDENT = re.compile(r'<w:ind w:left="(\d+)"')
_DRAWN = re.compile(r'<wp:extent cx="\d+" cy="(\d+)"')
_SPACE = re.compile(r'<w:spacing (?:w:before="(\d+)" ?)?(?:w:after="(\d+)")?/>')
_KEPT_STYLES = frozenset(("1", "2", "3", "4", "ab", "GWHead", "GWCap", "GWAttMark", "GWSign"))
_FLUSH = frozenset(("a", "ab", "ac", "GWTo", "GWCap", "GWPicCap", "GWAttMark"))
_TITLE_SCALE = 0.7  # a title's characters are wider than the body's


@dataclass(frozen=True, slots=True)
class Extent:
    """What a part takes of a page: heights of its lines or rows, what must stand together, breaks.

    ``above`` and ``below`` are room that no page begins or ends with, ``repeated`` is the height of the
    head rows that stand again on every page.
    """

    heights: tuple[int, ...]
    least: int
    kept: bool = False
    breaks_before: bool = False
    above: int = 0
    below: int = 0
    repeated: int = 0

    @property
    def whole(self) -> int:
        """Height of all of it."""
        return self.above + sum(self.heights) + self.below


def page_numbers(parts: list[str], look: Look, contents_lines: int, first: int = 1) -> list[int]:
    """The page on which each part begins, from ``first``; the contents block counts as so many lines."""
    shapes = _shapes(parts, look)
    extents = [_extent(part, m, contents_lines) for part, m in zip(parts, shapes, strict=True)]
    pages: list[int] = []
    page, used = first, 0
    for at, extent in enumerate(extents):
        room = shapes[at].text_height
        fresh = extent.breaks_before or (at > 0 and ends_section(parts[at - 1]))
        if used and (fresh or used + _needed(extents, at) > room):
            page, used = page + 1, 0
        pages.append(page)
        used += extent.above if used else 0
        for height in extent.heights:
            if used and used + height > room:
                page, used = page + 1, extent.repeated
            used += height
        used += extent.below
    return pages


def height(parts: list[str], measures: Metrics) -> int:
    """Height of ``parts`` one below the other, in twips."""
    return sum(_extent(part, measures, 0).whole for part in parts)


def _shapes(parts: list[str], look: Look) -> list[Metrics]:
    """The page that each part stands on: the section at whose end it is said comes after it."""
    shapes: list[Metrics] = []
    m = look.measures
    for part in reversed(parts):
        if ends_section(part):
            m = look.across if 'w:orient="landscape"' in part else look.measures
        shapes.append(m)
    return shapes[::-1]


def _needed(extents: list[Extent], at: int) -> int:
    """Height that must fit for the part to begin here: its glued followers' first lines with it."""
    total = 0
    for extent in extents[at : at + 12]:
        if not extent.kept:
            return total + extent.above + extent.least
        total += extent.whole
    return total


def style_of(part: str) -> str:
    """The style of the first paragraph of a part, or nothing."""
    found = _STYLE.search(part)
    return found[1] if found else ""


def _extent(part: str, measures: Metrics, contents_lines: int) -> Extent:
    style = style_of(part)
    breaks = "<w:pageBreakBefore/>" in part
    if part.startswith("<w:tbl>"):
        rows = part.split("<w:tr>")[1:]
        heights = tuple(map(_row, rows))
        heads = sum("<w:tblHeader/>" in row for row in rows)
        least, repeated = sum(heights[: heads + 1]), sum(heights[:heads])
        return Extent(heights, least, breaks_before=breaks, repeated=repeated)
    if part.startswith("<w:sdt>"):
        return Extent((measures.pitch,) * contents_lines, measures.pitch, False, breaks)
    kept = style in _KEPT_STYLES or "<w:keepNext/>" in part
    heights = _paragraph(part, style, measures)
    space = _SPACE.search(part)
    above, below = (int(space[1] or 0), int(space[2] or 0)) if space else (0, 0)
    return Extent(heights, heights[0], kept, breaks, above, below)


def _paragraph(part: str, style: str, measures: Metrics) -> tuple[int, ...]:
    if style == "GWGap":
        return (20,)
    if style == "GWPic":
        drawn = _DRAWN.search(part)
        return (int(drawn[1]) // 635 if drawn else measures.pitch,)
    return (measures.pitch,) * _line_count(part, style, measures)


def _line_count(part: str, style: str, measures: Metrics) -> int:
    first = measures.columns - (0 if style in _FLUSH else round(measures.indent / measures.cell))
    indent = _INDENT.search(part)
    rest = measures.columns - (int(indent[1]) / measures.cell if indent else 0)
    scale = _TITLE_SCALE if style == "ab" else 1.0
    pieces = "".join("\n" if broken else text for text, broken in _TEXT.findall(part)).split("\n")
    count = 0
    for piece in pieces:
        over = cells(plain_text(piece)) - first * scale
        count += 1 + max(0, -int(-over // max(1.0, rest * scale)))
    return count


def _row(row: str) -> int:
    """Height of a table row: its tallest cell or its least height."""
    least = _HEIGHT.search(row)
    tallest = int(least[1]) if least else 0
    for cell in row.split("<w:tc>")[1:]:
        width, style = _WIDTH.search(cell), style_of(cell)
        size = 24 if style.endswith("L") else 21
        fit = max(1.0, ((int(width[1]) if width else 1000) - 170) / (size * 10))
        lines = sum(
            max(1, -int(-cells("".join(text for text, _ in _TEXT.findall(each))) // fit))
            for each in cell.split("<w:p>")[1:]
        )
        tallest = max(tallest, lines * table_pitch(size) + 56)
    return tallest
