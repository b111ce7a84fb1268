"""Blocks put in print order as parts: one paragraph, table or contents block each.

What depends on neighbours (a sign-off never alone on a page, page breaks, landscape sections, the
blank line below a title) is done here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, assert_never

from planforge.document import (
    Annex,
    AnnexList,
    Block,
    Contents,
    Heading,
    Image,
    Item,
    LabelLine,
    Mark,
    PageBreak,
    Paragraph,
    Recipient,
    Reference,
    Signature,
    Table,
    Title,
)
from planforge.template.style import StyleSheet
from planforge.writers.docx.columns import needs
from planforge.writers.docx.contents import PLACE, TITLE_LINES, Entry, bookmarked, contents_xml
from planforge.writers.docx.lines import (
    HEADING_STYLES,
    heading_runs,
    heading_tier,
    item,
    label_line,
    numbered,
    title_lines,
)
from planforge.writers.docx.look import look
from planforge.writers.docx.paragraphs import (
    BLANK,
    GAP,
    is_paragraph,
    kept_with_next,
    on_new_page,
    paragraph,
    plain,
    spaced,
    with_section,
)
from planforge.writers.docx.pictures import Media, drawing, extent, picture_kind
from planforge.writers.docx.runs import runs
from planforge.writers.docx.sections import section
from planforge.writers.docx.signoff import annex_list, signature
from planforge.writers.docx.tables import is_wide, table_xml

if TYPE_CHECKING:
    from planforge.writers.docx.numbering import Numbering, Place

_GLUED = tuple(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>' for style in (*HEADING_STYLES, "GWCap"))


class BodyWriter:
    """Collects the parts of one body."""

    def __init__(self, style: StyleSheet, numbering: Numbering | None, blocks: tuple[Block, ...]) -> None:
        self.style = style
        self.look = look(style)
        self.substitutes = self.look.substitutes
        self.measures = self.look.measures
        self.numbering = numbering
        self.parts: list[str] = []
        self.pictures: list[Media] = []
        self.all_counted = True  # no heading without a number that Word counts
        self._cover = any(isinstance(block, Signature) and block.place == "封面" for block in blocks)
        self._lists_contents = any(isinstance(block, Contents) for block in blocks)
        self._entries: list[Entry] = []
        self._contents_at = -1
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
        """Fill the contents page, close the last section and return the body."""
        if not self.parts or not is_paragraph(self.parts[-1]):
            self.parts.append(GAP)
        if self._contents_at >= 0:
            self._fill_contents()
        self.parts.append(self._section())
        return "".join(self.parts)

    def _block(self, block: Block) -> None:  # noqa: C901, PLR0912 - one branch a kind of block, for mypy
        match block:
            case Paragraph():
                self._add(plain("GWBody", block.text, self.substitutes["body"]))
            case Item():
                self._add(item(block, self.look, self._place(block.mark)))
            case Heading():
                self._heading(block)
            case LabelLine():
                self._add(label_line(block, self.look))
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
                name, role = ("GWSecret", "annex") if block.kind == "密级" else ("GWNumber", "body")
                self._add(plain(name, block.text, self.substitutes[role]))
            case Contents():
                self._contents()
            case _:
                assert_never(block)

    def _add(self, part: str) -> None:
        """Add one part of running text, after what is pending before it."""
        if self._blanks:
            if self.parts and not self._breaking:
                self.parts.extend([BLANK] * self._blanks)
            self._blanks = 0
        if self._landscape is not self._home:
            self._turn(self._home)
        if self._breaking:
            self._breaking = False
            part = on_new_page(part) if self.parts else part
        self.parts.append(part)

    def _extend(self, parts: Iterable[str]) -> None:
        for part in parts:
            self._add(part)

    def _glue_last(self) -> None:
        if self.parts:
            self.parts[-1] = kept_with_next(self.parts[-1])

    def _place(self, mark: Mark | None) -> Place | None:
        """Where Word counts ``mark``; None where it is typed."""
        return self.numbering.place(mark) if self.numbering else None

    def _heading(self, heading: Heading) -> None:
        tier, place = heading_tier(heading), self._place(heading.mark)
        content = heading_runs(heading, self.look, place)
        if self._lists_contents and tier in {1, 2}:
            typed = heading.mark.text if heading.mark else ""
            self._entries.append(Entry(tier, typed + heading.text))
            content = bookmarked(content, len(self._entries))
        self.all_counted = self.all_counted and (place is not None or not tier)
        self._add(paragraph(HEADING_STYLES[tier], content, numbered(place)))

    def _table(self, table: Table) -> None:
        if not table.rows:
            return
        measured = needs(table)
        wide = is_wide(measured, self.style, self.measures)
        if wide is not self._landscape and (wide or not self._home):
            self._turn(wide)
        elif self.parts and not table.caption and not is_paragraph(self.parts[-1]):
            self.parts.append(BLANK)  # tables that touch would become one
        home, self._home = self._home, self._landscape
        total = self.measures.text_height if self._landscape else self.measures.text_width
        if table.caption:
            self._add(plain("GWCap", table.caption, self.substitutes["caption"]))
        self._add(table_xml(table, measured, self.style, total, self.substitutes))
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
        first = self._sections == 1
        return section(self.style, self._landscape, is_first=first, has_cover=first and self._cover)

    def _title(self, title: Title) -> None:
        if self.parts and self.parts[-1].startswith('<w:p><w:pPr><w:pStyle w:val="GW'):
            self.parts.append(BLANK)
        before = spaced(5 * self.measures.pitch) if self._cover else ""
        self._extend(title_lines(title.lines, self.look, before))
        self._blanks = 0 if self._cover else self.style.paragraphs.after_title

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
            self._extend(signature(node, self.measures, self.style.sign_off, self.substitutes["signature"]))
            return
        blanks, self._blanks = self._blanks, 0
        before = spaced(self._room_above(len(node.lines))) if node.place == "封面" else ""
        for line in node.lines:
            self._add(paragraph("ac", runs(line.text, self.substitutes["subtitle"]), before))
            before = ""
        self._blanks = blanks
        self._breaking = self._breaking or node.place == "封面"

    def _room_above(self, lines: int) -> int:
        """Room between the title and so many lines at the foot of the cover."""
        from planforge.writers.docx.pages import height  # noqa: PLC0415 - only for a cover

        used = height(self.parts, self.measures)
        return max(self.measures.pitch, self.measures.text_height - used - (lines + 3) * self.measures.pitch)

    def _annex(self, annex: Annex) -> None:
        """An annex on a new page; it lies across when it begins with a wide table."""
        landscape = any(
            isinstance(e, Table) and is_wide(needs(e), self.style, self.measures) for e in annex.blocks[:1]
        )
        if landscape is not self._landscape:
            self._turn(landscape)
        else:
            self._breaking = True
        self._home = landscape
        self._blanks = 0
        if annex.mark:
            self._add(plain("GWAttMark", annex.mark, self.substitutes["annex"]))
            self._blanks = 1
        if annex.title:
            self._extend(title_lines((annex.title,), self.look))
            self._blanks = self.style.paragraphs.after_title
        self.write(annex.blocks)
        self._blanks = 0
        self._home = False

    def _contents(self) -> None:
        """Hold a place for the contents page; the text begins on the page after it."""
        self._add(PLACE)
        self._contents_at = len(self.parts) - 1
        self._blanks, self._breaking = 0, True

    def _fill_contents(self) -> None:
        if not self._entries:
            del self.parts[self._contents_at]
            return
        from planforge.writers.docx.pages import page_numbers  # noqa: PLC0415 - only for a contents page

        pages = page_numbers(self.parts, self.measures, len(self._entries) + TITLE_LINES)
        named = [page for page, part in zip(pages, self.parts, strict=True) if "<w:bookmarkStart " in part]
        block = contents_xml(self._entries, named)
        begins_page = "<w:pageBreakBefore/>" in self.parts[self._contents_at]
        self.parts[self._contents_at] = on_new_page(block) if begins_page else block
