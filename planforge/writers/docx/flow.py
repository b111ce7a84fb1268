"""Blocks put in print order as parts: one paragraph, table or contents block each.

What depends on neighbours (a sign-off never alone on a page, a lead-in with its table, the blank line
below a title) is decided here, and done by ``sheets``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from planforge.document import (
    Annex,
    AnnexList,
    Block,
    Chart,
    Contents,
    Heading,
    Image,
    Imprint,
    Item,
    LabelLine,
    Mark,
    PageBreak,
    Paragraph,
    Postscript,
    Recipient,
    Reference,
    Signature,
    Table,
    Title,
)
from planforge.template.style import StyleSheet
from planforge.writers.docx.across import first_that_goes_along, is_short_rest, is_wide, lies_across
from planforge.writers.docx.columns import needs
from planforge.writers.docx.contents import PLACE, TITLE_LINES, Entry, bookmarked, contents_xml
from planforge.writers.docx.lines import (
    HEADING_STYLES,
    OUTERMOST,
    heading_runs,
    heading_tier,
    item,
    label_line,
    numbered,
    title_lines,
)
from planforge.writers.docx.metrics import imprint_size
from planforge.writers.docx.paragraphs import (
    BLANK,
    is_paragraph,
    kept_with_next,
    leads_in,
    leads_to_table,
    on_new_page,
    paragraph,
    plain,
    spaced,
)
from planforge.writers.docx.pictures import Media, drawing, extent, picture_kind
from planforge.writers.docx.runs import runs
from planforge.writers.docx.sheets import Sheets
from planforge.writers.docx.signoff import annex_list, signature
from planforge.writers.docx.tables import table_xml

if TYPE_CHECKING:
    from planforge.writers.docx.charts import ChartPart
    from planforge.writers.docx.numbering import Numbering, Place

_SIGNED: Final = tuple(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>' for style in ("GWSign", "GWDate", "GWPost"))
"""How the parts begin below which 附注 stands without a blank line."""


class BodyWriter:
    """Writes the blocks of one body."""

    def __init__(self, style: StyleSheet, numbering: Numbering | None, blocks: tuple[Block, ...]) -> None:
        kinds = set(map(type, blocks))
        self.style = style
        self.sheets = Sheets(style, Table in kinds and lies_across(blocks, style))
        self.look = self.sheets.look
        self.substitutes = self.look.substitutes
        self.numbering = numbering
        self.pictures: list[Media] = []
        self.charts: list[ChartPart] = []
        self.all_counted = True  # no heading without a number that Word counts
        self._cover = Signature in kinds and any(
            isinstance(block, Signature) and block.place == "封面" for block in blocks
        )
        self._lists_contents = Contents in kinds
        self._entries: list[Entry] = []
        self._contents_at = -1

    def write(self, blocks: tuple[Block, ...]) -> None:
        """Write ``blocks`` in order."""
        sheets = self.sheets
        for at, block in enumerate(blocks):
            if sheets.landscape is not sheets.home and is_short_rest(blocks[at:], sheets.lines_left()):
                sheets.home = sheets.landscape
            self._block(block)

    def finished(self) -> str:
        """Fill the contents page, close the last section and return the body."""
        if self._contents_at >= 0:
            self._fill_contents()
        return self.sheets.finished()

    def _block(self, block: Block) -> None:  # noqa: C901, PLR0912 - one branch a kind of block, for mypy
        match block:
            case Paragraph():
                self._text(plain("GWBody", block.text, self.substitutes["body"]), block.text)
            case Item():
                self._text(item(block, self.look, self._place(block.mark)), block.text or block.head)
            case Heading():
                self._heading(block)
            case LabelLine():
                self._text(label_line(block, self.look), block.text)
            case Table():
                self._table(block)
            case Title():
                self._title(block)
            case Image():
                self._image(block)
            case PageBreak():
                self.sheets.breaking = True
            case Signature():
                self._signature(block)
            case Postscript():
                self._postscript(block)
            case Imprint():
                self._imprint(block)
            case AnnexList():
                self.sheets.glue_last()
                self.sheets.extend(annex_list(block, self.sheets.measures, self.substitutes["body"]))
            case Annex():
                self._annex(block)
            case Recipient():
                self.sheets.add(plain("GWTo", block.text, self.substitutes["recipient"]))
            case Reference():
                name, role = ("GWSecret", "annex") if block.kind == "密级" else ("GWNumber", "body")
                self.sheets.add(plain(name, block.text, self.substitutes[role]))
            case Contents():
                self._contents()
            case Chart():
                self._chart(block)
            case _:
                assert_never(block)

    def _text(self, part: str, text: str) -> None:
        """Add a paragraph; one that only leads to the next stays with it."""
        self.sheets.add(kept_with_next(part) if text[-1:] == "：" and leads_in(text) else part)

    def _place(self, mark: Mark | None) -> Place | None:
        """Where Word counts ``mark``; None where it is typed."""
        return self.numbering.place(mark) if self.numbering else None

    def _heading(self, heading: Heading) -> None:
        tier, place = heading_tier(heading), self._place(heading.mark)
        content = heading_runs(heading, self.look, place)
        properties = numbered(place)
        outline = tier
        if heading.level == 1 and tier != 1:  # a chapter is one, whatever its number looks like
            outline, properties = 1, properties + OUTERMOST
        if self._lists_contents and outline in {1, 2}:
            typed = heading.mark.text if heading.mark else ""
            self._entries.append(Entry(outline, typed + heading.text))
            content = bookmarked(content, len(self._entries))
        self.all_counted = self.all_counted and (place is not None or not tier)
        self.sheets.add(paragraph(HEADING_STYLES[tier], content, properties))

    def _table(self, table: Table) -> None:
        if not table.rows:
            return
        sheets, measured = self.sheets, needs(table)
        wide = is_wide(table, measured, self.style)
        if wide is not sheets.landscape and (wide or not sheets.home):
            sheets.turn(wide, first_that_goes_along(sheets.parts))
        elif sheets.parts and not table.caption and not is_paragraph(sheets.parts[-1]):
            sheets.parts.append(BLANK)  # tables that touch would become one
        home, sheets.home = sheets.home, sheets.landscape
        if sheets.parts and leads_to_table(sheets.parts[-1]):
            sheets.glue_last()
        if table.caption:
            sheets.add(plain("GWCap", table.caption, self.substitutes["caption"]))
        sheets.add_table(table_xml(table, measured, self.style, sheets.measures.text_width, self.substitutes))
        sheets.home = home

    def _title(self, title: Title) -> None:
        sheets = self.sheets
        if sheets.parts and sheets.parts[-1].startswith('<w:p><w:pPr><w:pStyle w:val="GW'):
            sheets.parts.append(BLANK)
        before = spaced(5 * sheets.measures.pitch) if self._cover else ""
        sheets.extend(title_lines(title.lines, self.look, before))
        sheets.blanks = 0 if self._cover else self.style.paragraphs.after_title

    def _image(self, image: Image) -> None:
        size = extent(image, self.sheets.measures)
        if size is None:
            self._captioned("", image.caption)
            return
        number = len(self.pictures) + 1
        media = Media(f"rIdP{number}", f"image{number}.{picture_kind(image.data)}", image.data)
        self.pictures.append(media)
        self._captioned(drawing(image, media.relationship, number, size), image.caption)

    def _chart(self, chart: Chart) -> None:
        from planforge.writers.docx.charts import chart_part, chart_run  # noqa: PLC0415 - few documents have one

        part = chart_part(chart, len(self.charts) + 1, self.style)
        self.charts.append(part)
        self._captioned(chart_run(chart, part, self.sheets.measures), chart.caption)

    def _captioned(self, drawn: str, caption: str) -> None:
        """What is drawn, nothing for a picture that could not be read, and the words below it on the same page."""
        if drawn:
            part = paragraph("GWPic", drawn)
            self.sheets.add(kept_with_next(part) if caption else part)
        if caption:
            self.sheets.add(plain("GWPicCap", caption, self.substitutes["caption"]))

    def _signature(self, node: Signature) -> None:
        sheets = self.sheets
        if node.place == "文末":
            sheets.glue_last()
            substitute = self.substitutes["signature"]
            sheets.extend(signature(node, sheets.measures, self.style.sign_off, substitute))
            return
        blanks, sheets.blanks = sheets.blanks, 0
        before = spaced(self._room_above(len(node.lines))) if node.place == "封面" else ""
        for line in node.lines:
            sheets.add(paragraph("ac", runs(line.text, self.substitutes["subtitle"]), before))
            before = ""
        sheets.blanks = blanks
        sheets.cover_over = sheets.cover_over or node.place == "封面"

    def _postscript(self, node: Postscript) -> None:
        """A line right below the sign-off; a blank line keeps it off a text that is signed elsewhere."""
        sheets = self.sheets
        sheets.glue_last()
        if sheets.parts and not sheets.parts[-1].startswith(_SIGNED):
            sheets.add(kept_with_next(BLANK))
        sheets.add(plain("GWPost", node.text, self.substitutes["body"]))

    def _imprint(self, node: Imprint) -> None:
        from planforge.writers.docx.imprint import add_imprint  # noqa: PLC0415 - few documents have one

        add_imprint(node, self.sheets, imprint_size(self.style))

    def _room_above(self, lines: int) -> int:
        """Room between the title and so many lines at the foot of the cover."""
        from planforge.writers.docx.pages import height  # noqa: PLC0415 - only for a cover

        m = self.look.measures
        used = height(self.sheets.parts, m)
        return max(m.pitch, m.text_height - used - (lines + 3) * m.pitch)

    def _annex(self, annex: Annex) -> None:
        """An annex on a new page; it lies across when it is a wide table."""
        sheets, landscape = self.sheets, lies_across(annex.blocks, self.style)
        if landscape is not sheets.landscape:
            sheets.turn(landscape, len(sheets.parts))
        else:
            sheets.breaking = True
        sheets.home, sheets.blanks = landscape, 0
        if annex.mark:
            sheets.add(plain("GWAttMark", annex.mark, self.substitutes["annex"]))
            sheets.blanks = 1
        if annex.title:
            sheets.extend(title_lines((annex.title,), self.look))
            sheets.blanks = self.style.paragraphs.after_title
        self.write(annex.blocks)
        sheets.home, sheets.blanks = False, 0

    def _contents(self) -> None:
        """Hold a place for the contents page; the text begins on the page after it."""
        self.sheets.add(PLACE)
        self._contents_at = len(self.sheets.parts) - 1
        self.sheets.blanks, self.sheets.breaking = 0, True

    def _fill_contents(self) -> None:
        parts, at = self.sheets.parts, self._contents_at
        if not self._entries:
            del parts[at]
            return
        from planforge.writers.docx.pages import page_numbers  # noqa: PLC0415 - only for a contents page

        first = 0 if self._cover else 1  # a cover is not counted
        pages = page_numbers(parts, self.look, len(self._entries) + TITLE_LINES, first)
        named = [page for page, part in zip(pages, parts, strict=True) if "<w:bookmarkStart " in part]
        block = contents_xml(self._entries, named)
        parts[at] = on_new_page(block) if "<w:pageBreakBefore/>" in parts[at] else block
