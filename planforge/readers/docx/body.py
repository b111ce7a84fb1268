"""The body of a Word document: paragraphs, tables, text boxes, with what Word shows and nothing it hides.

Rules: deleted revisions, hidden text and the sounds above characters are no part of the text and are
listed; of alternative contents the first counts; a text box stands behind the paragraph it hangs on; a table within a cell
becomes lines of that cell, which is told; fields count with their result.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from planforge.readers.docx.numbering import Numbering
from planforge.readers.docx.paragraph import PAGE, Paragraph, lines_of, sign_of
from planforge.readers.docx.styles import Styles
from planforge.readers.docx.tables import MOST_COLUMNS, TableBuilder, as_lines, nested
from planforge.readers.docx.xml import Attributes, Handler, is_on, number
from planforge.readers.evidence import MOST_BOXES, MOST_LINES, Aside, Block, Grid, Line, Photo, Plot, too_long

_SKIPPED: Final = frozenset(("w:instrText", "w:sdtPr", "w:pPrChange", "w:rPrChange"))
_BOX: Final = "w:txbxContent"
_TEXTS: Final = frozenset(("w:t", "m:t", "a:t", "w:delText"))
_GONE: Final = frozenset(("w:del", "w:moveFrom"))
_GOES_ON: Final = frozenset(("continuous", "nextColumn"))  # a section that begins no page
_MAYBE_SKIPPED: Final = _SKIPPED | {"mc:Choice", "mc:Fallback"}
_DRAWN: Final = {"cx:chart": "id", "dgm:relIds": "dm", "OLEObject": "ProgID"}
_SEEN: Final = frozenset(("a:blip", "v:imagedata", "c:chart", *_DRAWN))


class Drawn(NamedTuple):
    """A drawing or object that is not read: its element, its paragraph, the relationship to it or its program."""

    element: str
    at: int
    name: str


class Body(Handler):
    """The handler of ``document.xml``; ``blocks`` and ``asides`` are what it saw."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles = styles
        self.numbering = numbering
        self.blocks: list[Block] = []
        self.asides: list[Aside] = []
        self.at = 0
        self._sinks: list[list[Block]] = [self.blocks]
        self._paragraphs: list[Paragraph] = []
        self._boxes: list[list[Block]] = []
        self._tables: list[TableBuilder | None] = []
        self._waiting: Paragraph | None = None
        self._skipping = 0
        self._deleted: list[str] = []
        self._deleting = 0
        self._hidden: list[str] = []
        self._sounds: list[str] = []
        self._sounding = 0
        self._chosen: list[bool] = []  # whether an alternative was read, for every place that has some
        self._reads_text = False
        self._contents = 0
        self._box_count = 0
        self._sdts: list[bool] = []
        self.drawn: list[Drawn] = []  # what no block can be made of
        self._hung: list[Photo | Plot] = []
        self._turned = False  # the next paragraph begins a page

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._skipping or (name in _MAYBE_SKIPPED and (name in _SKIPPED or not self._choose())):
            self._skipping += 1
            return
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if name in _TEXTS:
            self._reads_text = True
        elif name == "w:p":
            self._open_paragraph()
        elif paragraph is not None and paragraph.in_properties and name != _BOX:
            self._property(paragraph, name, attributes)
        elif paragraph is not None and self._inline(paragraph, name, attributes):
            pass
        else:
            self._structure(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
            return
        if name in _TEXTS:
            self._reads_text = False
        elif name == "w:pPr" and self._paragraphs:
            self._paragraphs[-1].in_properties = False
        elif name == "w:r" and self._paragraphs:
            self._paragraphs[-1].run_bold, self._paragraphs[-1].run_hidden = None, False
        elif name == "w:p" and self._paragraphs:
            self._close_paragraph(self._paragraphs.pop())
        else:
            self._close_around(name)

    def _close_around(self, name: str) -> None:
        """The end of what stands around runs and paragraphs."""
        if name in _GONE:
            self._deleting = max(0, self._deleting - 1)
        elif name == "w:rt":
            self._sounding = max(0, self._sounding - 1)
        elif name == "mc:AlternateContent" and self._chosen:
            self._chosen.pop()
        elif name == _BOX:
            self._close_box()
        elif name == "w:sdt" and self._sdts:
            self._contents -= self._sdts.pop()
        else:
            self._close_table_part(name)

    def text(self, data: str) -> None:
        """Characters."""
        if self._skipping or not self._reads_text or not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        if self._deleting:
            self._deleted.append(data)
        elif self._sounding:
            self._sounds.append(data)
        elif paragraph.run_hidden:
            self._hidden.append(data)
        else:
            paragraph.add(data)

    def _choose(self) -> bool:
        """Whether one of several alternatives is read: the first that is there."""
        first = not self._chosen or not self._chosen[-1]
        if self._chosen:
            self._chosen[-1] = True
        return first

    # -- paragraphs -------------------------------------------------------------------------------

    def _open_paragraph(self) -> None:
        self._paragraphs.append(Paragraph())
        self._boxes.append([])

    def _property(self, paragraph: Paragraph, name: str, attributes: Attributes) -> None:
        value = attributes.get("w:val", "")
        if name == "w:pStyle":
            paragraph.style = value
        elif name == "w:numId":
            paragraph.list_id = value
        elif name == "w:ilvl":
            paragraph.list_level = number(value)
        elif name == "w:outlineLvl":
            level = number(value)
            paragraph.outline = level + 1 if level is not None and 0 <= level < 9 else 0
        elif name == "w:jc":
            paragraph.align = value
        elif name == "w:ind":
            paragraph.indented(attributes)
        elif name == "w:pageBreakBefore":
            paragraph.page = is_on(attributes)
        elif name in ("w:sectPr", "w:type"):
            paragraph.ends_page = value not in _GOES_ON
        elif name in _GONE:
            paragraph.mark_deleted = True
            self._deleting += 1

    def _inline(self, paragraph: Paragraph, name: str, attributes: Attributes) -> bool:
        """An element inside a paragraph; False for one that is none."""
        sign = sign_of(name, attributes)
        if sign:
            paragraph.add("" if self._deleting else sign)
        elif name == "w:pPr":
            paragraph.in_properties = True
        elif name == "w:b":
            paragraph.run_bold = is_on(attributes)
        elif name == "w:vanish":
            paragraph.run_hidden = is_on(attributes)
        elif name in ("extent", "v:shape"):
            paragraph.measure(name, attributes)
        elif name in _SEEN and not self._deleting:
            self._see(paragraph, name, attributes)
        elif name == _BOX:
            self._sinks.append(self._boxes[-1])
            self._tables.append(None)
        else:
            return False
        return True

    def _see(self, paragraph: Paragraph, name: str, attributes: Attributes) -> None:
        """A picture, a chart, or what neither can be made of."""
        if name == "c:chart":
            paragraph.photos.append(Plot(self.at + 1, attributes.get("id", "")))
        elif name in _DRAWN:
            self.drawn.append(Drawn(name, self.at + 1, attributes.get(_DRAWN[name], "")))
        else:
            paragraph.see_photo(self.at + 1, attributes)

    def _close_paragraph(self, paragraph: Paragraph) -> None:
        boxes = self._boxes.pop()
        self._set_aside("已删除的修订", self._deleted)
        self._set_aside("隐藏文字", self._hidden)
        self._set_aside("注音", self._sounds, " ")
        if self._waiting is not None:
            paragraph.merge(self._waiting)
            self._waiting = None
        if paragraph.mark_deleted and not boxes:
            self._waiting = paragraph
            return
        paragraph.page = paragraph.page or self._turned
        lines = lines_of(paragraph, self.at + 1, self.styles, self.numbering)
        ends = "".join(paragraph.pieces).rstrip(" \t").endswith(PAGE)
        self._turned = paragraph.ends_page or ends or (not lines and (paragraph.page or ends))
        table = self._tables[-1] if self._tables else None
        if lines and (self._contents or self.styles.resolve(paragraph.style).is_contents):
            self.asides.extend(Aside("目录", self.at + 1, line.text) for line in lines)
        elif table is not None:
            table.add(lines)
        elif lines:
            self.at += len(self._sinks) == 1
            if len(lines) > 1 and any(line.soft for line in lines):
                self.asides.append(Aside("软回车", self.at, f"{sum(line.soft for line in lines)} 处"))
            self._sinks[-1].extend(lines)
            if len(self.blocks) > MOST_LINES:
                raise too_long("行数", MOST_LINES)
        self._take_boxes([*paragraph.photos, *boxes], table)

    def _set_aside(self, kind: str, words: list[str], between: str = "") -> None:
        """List what a paragraph has beside its text, once for the whole of it."""
        if words:
            self.asides.append(Aside(kind, self.at + 1, between.join(words)))
            words.clear()

    def _take_boxes(self, boxes: list[Block], table: TableBuilder | None) -> None:
        if table is not None:
            table.add([block for block in boxes if isinstance(block, Line)])
            for block in boxes:
                if isinstance(block, Grid):
                    table.add_grid(block)
            self._hung.extend(block for block in boxes if isinstance(block, Photo | Plot))
        else:
            self._sinks[-1].extend(boxes)

    def _close_box(self) -> None:
        self._box_count += 1
        if self._box_count > MOST_BOXES:
            raise too_long("文本框的个数", MOST_BOXES)
        if len(self._sinks) > 1:
            self._sinks.pop()
            self._tables.pop()

    # -- tables and the rest ----------------------------------------------------------------------

    def _structure(self, name: str, attributes: Attributes) -> None:
        table = self._tables[-1] if self._tables else None
        if name == "w:tbl":
            self._tables.append(TableBuilder())
        elif name == "w:sdt":
            self._sdts.append(False)
        elif name == "w:docPartGallery" and self._sdts and "Contents" in attributes.get("w:val", ""):
            self._contents += not self._sdts[-1]
            self._sdts[-1] = True
        elif name in _GONE:
            self._deleting += 1
        elif name == "w:rt":
            self._sounding += 1
        elif name == "mc:AlternateContent":
            self._chosen.append(False)
        elif table is not None:
            table.start(name, attributes)

    def _close_table_part(self, name: str) -> None:
        table = self._tables[-1] if self._tables else None
        if table is None:
            return
        if name != "w:tbl":
            table.end(name)
            return
        self._tables.pop()
        outer = self._tables[-1] if self._tables else None
        grid = table.grid(self.at + 1)
        if grid is not None and outer is not None:
            outer.add_grid(grid)
            self.asides += nested(grid, self.at + 1)
        elif grid is not None:
            self.at += len(self._sinks) == 1
            grid = grid._replace(at=self.at)
            self._sinks[-1].extend([grid] if len(grid.rows[0]) <= MOST_COLUMNS else as_lines(grid))
        if outer is None:  # a cell holds no pictures: they stand behind the table
            self.asides += [
                Aside("图表", each.at, "放在它所在的表格后面")
                for each in self._hung
                if isinstance(each, Plot)
            ]
            self._sinks[-1].extend(self._hung)
            self._hung.clear()
