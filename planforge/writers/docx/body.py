"""The tree as the body of a Word document: one function a kind of block, parts put in print order.

Every part is one paragraph, table or contents block. What depends on neighbours (a sign-off never
alone on a page, page breaks, landscape sections, the blank line below a title) is done here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from planforge.document import (
    Annex,
    AnnexList,
    Block,
    Contents,
    Document,
    Heading,
    Image,
    Item,
    LabelLine,
    Mark,
    PageBreak,
    Paragraph,
    Properties,
    Recipient,
    Reference,
    Signature,
    Table,
    Title,
)
from planforge.template.style import Faces, StyleSheet
from planforge.writers.docx.metrics import Metrics, cells, metrics
from planforge.writers.docx.paragraphs import (
    AUTO_BREAK,
    BLANK,
    GAP,
    TYPED_BREAK,
    indent,
    is_paragraph,
    kept_with_next,
    on_new_page,
    paragraph,
    plain,
    with_section,
)
from planforge.writers.docx.pictures import Media, drawing, extent, picture_kind
from planforge.writers.docx.runs import fallback, runs, spread
from planforge.writers.docx.sections import section
from planforge.writers.docx.signoff import annex_list, signature
from planforge.writers.docx.tables import is_wide, table_xml
from planforge.writers.docx.title import broken

_HEADING_STYLES = ("GWHead", "1", "2", "3", "4")
_GLUED = tuple(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>' for style in (*_HEADING_STYLES, "GWCap"))


@dataclass(frozen=True, slots=True)
class Body:
    """What is inside ``w:body``, the pictures it shows and what the file says of itself."""

    xml: str
    pictures: tuple[Media, ...]
    properties: Properties


def render_body(document: Document, style: StyleSheet) -> Body:
    """Write ``document`` in the look of ``style``; the first half of ``write``."""
    writer = BodyWriter(style)
    writer.cover = any(isinstance(block, Signature) and block.place == "封面" for block in document.blocks)
    writer.write(document.blocks)
    return Body(writer.finished(), tuple(writer.pictures), document.properties)


@lru_cache(maxsize=32)
def substitutes(style: StyleSheet) -> dict[str, str]:
    """Typeface for rare characters by role; empty where the role's own face holds them."""
    return {role: fallback(style.face(role)) for role in Faces.model_fields if role != "latin"}


class BodyWriter:
    """Collects the parts of one body."""

    def __init__(self, style: StyleSheet) -> None:
        self.style = style
        self.measures: Metrics = metrics(style)
        self.substitutes = substitutes(style)
        self.parts: list[str] = []
        self.pictures: list[Media] = []
        self.cover = False
        self._landscape = False  # orientation of the section being written
        self._home = False  # orientation of the text around tables
        self._breaking = False
        self._blanks = 0  # blank lines still to come below a title
        self._sections = 0

    def write(self, blocks: Iterable[Block]) -> None:
        """Write ``blocks`` in order."""
        for block in blocks:
            self._block(block)

    def finished(self) -> str:
        """Close the last section and return the body."""
        if not self.parts or not is_paragraph(self.parts[-1]):
            self.parts.append(GAP)
        self.parts.append(self._section())
        return "".join(self.parts)

    def _block(self, block: Block) -> None:  # noqa: C901, PLR0912 - one branch a kind of block, for mypy
        match block:
            case Paragraph():
                self._add(plain("GWBody", block.text, self.substitutes["body"]))
            case Item():
                self._item(block)
            case Heading():
                self._heading(block)
            case LabelLine():
                self._add(self._label_line(block))
            case Table():
                self._table(block)
            case Title():
                self._title(block)
            case Image():
                self._image(block)
            case PageBreak():
                self._breaking = True
            case Signature():
                self._signature(block)
            case AnnexList():
                self._glue_last()
                self._extend(annex_list(block, self.measures, self.substitutes["body"]))
            case Annex():
                self._annex(block)
            case Recipient():
                self._add(plain("GWTo", block.text, self.substitutes["recipient"]))
            case Reference():
                style = "GWSecret" if block.kind == "密级" else "GWNumber"
                self._add(plain(style, block.text, self.substitutes["body"]))
            case Contents():
                self._contents()
            case _:
                assert_never(block)

    def _add(self, part: str) -> None:
        """Add one part of running text, after what is pending before it."""
        if self._blanks:
            self.parts.extend([BLANK] * self._blanks)
            self._blanks = 0
        if self._landscape is not self._home:
            self._turn(self._home)
        if self._breaking:
            self._breaking = False
            part = on_new_page(part)
        self.parts.append(part)

    def _extend(self, parts: Iterable[str]) -> None:
        for part in parts:
            self._add(part)

    def _glue_last(self) -> None:
        if self.parts:
            self.parts[-1] = kept_with_next(self.parts[-1])

    def _item(self, item: Item) -> None:
        substitute = self.substitutes["body"]
        if not item.head:
            self._add(plain("GWBody", item.mark.text + item.text, substitute))
            return
        head = runs(
            item.mark.text + item.head, self._tier_substitute(item.mark), f"GWRun{item.mark.tier or 4}"
        )
        self._add(paragraph("GWBody", head + runs(item.text, substitute)))

    def _tier_substitute(self, mark: Mark | None) -> str:
        return self.substitutes[f"level{mark.tier}" if mark and mark.tier else "body"]

    def _heading(self, heading: Heading) -> None:
        """A marked heading takes the style of its mark, an unmarked one that of its depth.

        Below the fourth mark a heading is body text that stays with what follows.
        """
        tier = heading.mark.tier if heading.mark else min(heading.level, 4)
        text = heading.mark.text + heading.text if heading.mark else heading.text
        self._add(plain(_HEADING_STYLES[tier], text, self.substitutes[f"level{tier}" if tier else "body"]))

    def _label_line(self, line: LabelLine) -> str:
        substitute = self.substitutes["body"]
        if not line.width or not line.label:
            label = runs(line.label, self.substitutes["label"], "GWLabel")
            return paragraph("GWBody", label + runs(line.text, substitute))
        name, mark = (line.label[:-1], line.label[-1]) if line.label[-1] in "：:" else (line.label, "")
        room = max(0.0, line.width - cells(name)) * self.measures.cell
        gaps = max(1, len(name) - 1)
        loose, tight = name[:gaps], name[gaps:]
        label = (
            runs(name + mark, substitute)
            if room == 0
            else (
                spread(loose, substitute, self.measures.condense + round(room / gaps))
                + runs(tight + mark, substitute)
            )
        )
        hanging = round((line.width + 1) * self.measures.cell)
        return paragraph(
            "GWPeople", label + runs(line.text, substitute), indent(self.measures.indent + hanging, hanging)
        )

    def _table(self, table: Table) -> None:
        if not table.rows:
            return
        wide = is_wide(table, self.style, self.measures)
        if wide and not self._landscape:
            self._turn(landscape=True)
        elif not wide and self._landscape is not self._home:
            self._turn(self._home)
        elif self.parts and not table.caption and not is_paragraph(self.parts[-1]):
            self.parts.append(GAP)
        home, self._home = self._home, self._landscape
        total = self.measures.text_height if self._landscape else self.measures.text_width
        if table.caption:
            self._add(plain("GWCap", table.caption, self.substitutes["caption"]))
        self._add(table_xml(table, self.style, total, self.substitutes))
        self._home = home

    def _turn(self, landscape: bool) -> None:
        """Begin a section; headings just written go over into it with their table."""
        cut = len(self.parts)
        while cut and self.parts[cut - 1].startswith(_GLUED):
            cut -= 1
        moved = self.parts[cut:]
        del self.parts[cut:]
        if self.parts:
            if not is_paragraph(self.parts[-1]) or "<w:sectPr>" in self.parts[-1]:
                self.parts.append(GAP)
            self.parts[-1] = with_section(self.parts[-1], self._section())
            self._breaking = False
        self.parts.extend(moved)
        self._landscape = landscape

    def _section(self) -> str:
        self._sections += 1
        return section(self.style, self._landscape, is_first=self._sections == 1)

    def _title(self, title: Title) -> None:
        if self.parts and self.parts[-1].startswith('<w:p><w:pPr><w:pStyle w:val="GW'):
            self.parts.append(BLANK)
        before = f'<w:spacing w:before="{6 * self.measures.pitch}"/>' if self.cover else ""
        self._title_lines(title.lines, before)
        self._blanks = 0 if self.cover else self.style.paragraphs.after_title

    def _title_lines(self, lines: tuple[str, ...], properties: str = "") -> None:
        """Typed lines stay as typed; one that is too long is broken by meaning."""
        pending: list[str] = []
        for line in (*lines, ""):
            if line and not _is_subtitle(line):
                substitute = self.substitutes["title"]
                pieces = (runs(piece, substitute) for piece in broken(line))
                pending.append(AUTO_BREAK.join(pieces))
                continue
            if pending:
                self._add(paragraph("ab", TYPED_BREAK.join(pending), properties))
                pending, properties = [], ""
            if line:
                self._add(plain("ac", line, self.substitutes["subtitle"]))

    def _image(self, image: Image) -> None:
        size = extent(image, self.measures)
        if size is not None:
            number = len(self.pictures) + 1
            media = Media(f"rIdP{number}", f"image{number}.{picture_kind(image.data)}", image.data)
            self.pictures.append(media)
            part = paragraph("GWPic", drawing(image, media.relationship, number, size))
            self._add(kept_with_next(part) if image.caption else part)
        if image.caption:
            self._add(plain("GWPicCap", image.caption, self.substitutes["caption"]))

    def _signature(self, node: Signature) -> None:
        if node.place == "文末":
            self._glue_last()
            lines = signature(node, self.measures, self.style.sign_off, self.substitutes["signature"])
            self._extend(lines)
            return
        blanks, self._blanks = self._blanks, 0
        before = f'<w:spacing w:before="{12 * self.measures.pitch}"/>' if node.place == "封面" else ""
        for line in node.lines:
            self._add(paragraph("ac", runs(line.text, self.substitutes["subtitle"]), before))
            before = ""
        self._blanks = blanks
        self._breaking = self._breaking or node.place == "封面"

    def _annex(self, annex: Annex) -> None:
        first = annex.blocks[0] if annex.blocks else None
        landscape = isinstance(first, Table) and is_wide(first, self.style, self.measures)
        if landscape is not self._landscape:
            self._turn(landscape)
        else:
            self._breaking = True
        self._home = landscape
        if annex.mark:
            self._add(plain("GWAttMark", annex.mark, self.substitutes["annex"]))
            self._blanks = 1
        if annex.title:
            self._title_lines((annex.title,))
            self._blanks = self.style.paragraphs.after_title
        self.write(annex.blocks)
        self._home = False

    def _contents(self) -> None:
        self._breaking = True


def _is_subtitle(line: str) -> bool:
    return line.startswith("——") or (line.startswith("（") and line.endswith("）"))
