"""Headings, items, labels and titles as paragraphs: what needs no knowledge of its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planforge.document import Heading, Item, LabelLine
from planforge.writers.docx.look import Look
from planforge.writers.docx.metrics import cells
from planforge.writers.docx.names import whole_names
from planforge.writers.docx.paragraphs import (
    AUTO_BREAK,
    TYPED_BREAK,
    indent,
    kept_with_next,
    paragraph,
    plain,
)
from planforge.writers.docx.runs import runs, spread
from planforge.writers.docx.title import broken

if TYPE_CHECKING:
    from planforge.writers.docx.numbering import Place

HEADING_STYLES = ("GWHead", "1", "2", "3", "4")
OUTERMOST = '<w:outlineLvl w:val="0"/>'
"""The property that puts a heading on the first level of the outline, whatever its style."""


def heading_tier(heading: Heading) -> int:
    """The heading style of a heading: that of its mark, or of its depth where it has none.

    Below the fourth mark (①) it is 0: body text that stays with what follows, outside the outline.
    """
    return heading.mark.tier if heading.mark else min(heading.level, 4)


def heading_runs(heading: Heading, look: Look, place: Place | None) -> str:
    """The words of a heading; a mark that Word counts is left to Word."""
    tier = heading_tier(heading)
    typed = heading.mark.text if heading.mark and place is None else ""
    return runs(typed + heading.text, look.substitutes[f"level{tier}" if tier else "body"])


def numbered(place: Place | None) -> str:
    """The property that makes Word count a paragraph."""
    if place is None:
        return ""
    number, level = place
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def item(node: Item, look: Look, place: Place | None) -> str:
    """A numbered paragraph: body text, its run-in heading in the face of the mark."""
    substitute = look.substitutes["body"]
    typed = node.mark.text if place is None else ""
    if not node.head:
        if place is None:
            return plain("GWBody", typed + node.text, substitute)
        return paragraph("GWBody", runs(node.text, substitute), numbered(place))
    tier = node.mark.tier or 4
    head = runs(typed + node.head, look.substitutes[f"level{tier}"], f"GWRun{tier}")
    number = f'<w:rPr><w:rStyle w:val="GWRun{tier}"/></w:rPr>' if place else ""
    return paragraph("GWBody", head + runs(node.text, substitute), numbered(place) + number)


def label_line(node: LabelLine, look: Look) -> str:
    """A label and its text; in a block of people every colon stands under the one above.

    A label without text is a small heading of what stands below it and stays with that.
    """
    if node.width and node.label:
        part = _people_line(node, look)
        return part if node.text else kept_with_next(part)
    style = "GWBody" if node.text else "GWHead"
    if not look.labels_differ:
        return plain(style, node.label + node.text, look.substitutes["body"])
    label = runs(node.label, look.substitutes["label"], "GWLabel")
    return paragraph(style, label + runs(node.text, look.substitutes["body"]))


def _people_line(node: LabelLine, look: Look) -> str:
    """Spread the label to the common width; names that wrap stand under the first name.

    The room goes between the characters as letter spacing: no blank is put into the text, so a
    search still finds 组长.
    """
    measures, substitute = look.measures, look.substitutes["body"]
    ends_in_mark = node.label[-1] in "：:"
    name, mark = (node.label[:-1], node.label[-1]) if ends_in_mark else (node.label, "")
    gaps = max(1, len(name) - 1)
    extra = round(max(0.0, node.width - cells(name)) * measures.cell / gaps)
    if extra and name:
        label = spread(name[:gaps], substitute, measures.condense + extra)
        label += runs(name[gaps:] + mark, substitute)
    else:
        label = runs(node.label, substitute)
    hanging = round((node.width + 1) * measures.cell)
    left = measures.indent + hanging
    names = whole_names(node.text, (measures.text_width - left) / measures.cell, look)
    return paragraph("GWPeople", label + names, indent(left, hanging))


def title_lines(lines: tuple[str, ...], look: Look, properties: str = "") -> list[str]:
    """The paragraphs of a title: typed lines stay as typed, one that is too long is broken by meaning.

    A line that begins with —— or stands in brackets is a subtitle with a paragraph of its own.
    """
    parts: list[str] = []
    pending: list[str] = []
    for line in (*lines, ""):
        if line and not _is_subtitle(line):
            pending.append(AUTO_BREAK.join(runs(piece, look.substitutes["title"]) for piece in broken(line)))
            continue
        if pending:
            parts.append(paragraph("ab", TYPED_BREAK.join(pending), properties))
            pending, properties = [], ""
        if line:
            parts.append(plain("ac", line, look.substitutes["subtitle"]))
    return parts


def _is_subtitle(line: str) -> bool:
    return line.startswith("——") or (line.startswith("（") and line.endswith("）"))
