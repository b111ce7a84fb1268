"""One paragraph while it is read: its pieces of text, its properties, what it becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from planforge.readers.docx.numbering import Numbering
from planforge.readers.docx.styles import Style, Styles
from planforge.readers.docx.xml import Attributes, number
from planforge.readers.evidence import Align, Line, Photo, Plot
from planforge.readers.text import clean

_EMU_PER_MM: Final = 36000
_MM_PER_POINT: Final = 25.4 / 72
_SET_IN: Final = 2  # columns from one level of bullets to the next
_SHAPE_WIDTH: Final = re.compile(r"(?:^|;)\s*width:(\d{1,4}(?:\.\d{1,3})?)pt")
SOFT, PAGE, WRAP = "\n", "\f", "\v"
_SEPARATORS: Final = re.compile("[\x85\u2028\u2029]")  # soft breaks that were pasted as characters
_SYMBOLS: Final = {"F0FE": "☑", "F052": "☑", "F0FC": "√", "F0A8": "□", "F06F": "□", "F0A1": "○", "F0E0": "→"}
_SIGNS: Final = {"w:cr": SOFT, "w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "-"}
_FAR_RIGHT: Final = 3000  # twips of indent, a third of a line: where only who signs and when stands
_TWIPS: Final = 2.1  # of a hundredth of a character of 五号, the least there is
_ALIGNS: Final[dict[str, Align]] = {"center": "center", "right": "right", "end": "right"}


@dataclass(slots=True)
class Paragraph:
    """What was seen of a paragraph so far."""

    pieces: list[str] = field(default_factory=list)
    style: str = ""
    list_id: str | None = None
    list_level: int | None = None
    outline: int | None = None
    align: str | None = None
    indent: int = 0
    bold_characters: int = 0
    lead: str = ""  # the bold text it begins with
    is_lead_over: bool = False
    page: bool = False
    ends_page: bool = False  # a section ends with it, and the next begins a page
    mark_deleted: bool = False
    in_properties: bool = False
    run_bold: bool | None = None
    run_hidden: bool = False
    photos: list[Photo | Plot] = field(default_factory=list)
    photo_width: int = 0

    def add(self, text: str) -> None:
        """Text of the current run."""
        self.pieces.append(text)
        if self.run_bold:
            self.bold_characters += len(text)
        self.is_lead_over = self.is_lead_over or not (self.run_bold or text.isspace())
        if not self.is_lead_over:
            self.lead += text

    def merge(self, before: Paragraph) -> None:
        """Put a paragraph whose mark was deleted before this one."""
        self.pieces[:0] = before.pieces
        self.photos[:0] = before.photos
        self.bold_characters += before.bold_characters
        if before.is_lead_over:
            self.lead, self.is_lead_over = before.lead, True
        else:
            self.lead = before.lead + self.lead

    def indented(self, attributes: Attributes) -> None:
        """The indent of its first line, in twips or in characters."""
        left = number(attributes.get("w:left") or attributes.get("w:start")) or 0
        characters = number(attributes.get("w:leftChars") or attributes.get("w:startChars")) or 0
        self.indent = max(left, round(characters * _TWIPS)) - (number(attributes.get("w:hanging")) or 0)

    def see_photo(self, at: int, attributes: Attributes) -> None:
        """A picture of the current run, known by the relationship that leads to it."""
        name = attributes.get("embed") or attributes.get("id", "")
        self.photos.append(Photo(at, name, width=self.photo_width))

    def measure(self, name: str, attributes: Attributes) -> None:
        """The width of the picture that follows: in EMU, or in points in the style of an old shape."""
        if name == "extent":
            self.photo_width = round((number(attributes.get("cx")) or 0) / _EMU_PER_MM)
        elif found := _SHAPE_WIDTH.search(attributes.get("style", "")):
            self.photo_width = round(float(found[1]) * _MM_PER_POINT)


def sign_of(name: str, attributes: Attributes) -> str:
    """What an element stands for that has no text: a break, a symbol, words drawn as a picture (艺术字)."""
    if name == "w:sym":
        return _SYMBOLS.get(attributes.get("w:char", "").upper(), "●")
    if name == "v:textpath":
        return f"{SOFT}{attributes.get('string', '')}{SOFT}"
    if name == "w:br":  # a wrapped line of ours is none in a title
        return {"page": PAGE, "textWrapping": WRAP}.get(attributes.get("w:type", ""), SOFT)
    return _SIGNS.get(name, "")


def lines_of(paragraph: Paragraph, at: int, styles: Styles, numbering: Numbering) -> list[Line]:
    """The lines of a paragraph: one, or more where soft breaks or pages part it."""
    style = styles.resolve(paragraph.style)
    text = "".join(paragraph.pieces)
    if not text.strip():
        return []
    counted, signed = _number(paragraph, style, numbering)
    characters = len(text)
    bold = paragraph.bold_characters * 2 > characters or (bool(style.bold) and paragraph.bold_characters == 0)
    outline = paragraph.outline if paragraph.outline is not None else style.outline or 0
    found: list[Line] = []
    page = paragraph.page
    text = _SEPARATORS.sub(SOFT, text.replace(WRAP, "" if outline < 0 else SOFT))
    for part in text.replace(PAGE, f"{SOFT}{PAGE}").split(SOFT):
        page = page or part.startswith(PAGE)
        plain = clean(part.strip(PAGE).replace("\t", "　"))
        if not plain:
            continue
        first = not found
        align = _ALIGNS.get(paragraph.align or style.align or "", "")
        if not align and not counted and paragraph.indent >= _FAR_RIGHT:
            align = "right"
        found.append(
            Line(
                at,
                plain,
                counted if first else "",
                outline if first or outline < 0 else 0,
                bold,
                align,
                soft=not first and not page,
                page=page,
                lead=_lead(paragraph, plain) if first else 0,
                raw="" if part == plain else part.strip(PAGE),
                indent=signed * _SET_IN * first,
                bullet=signed * first > 0,
            )
        )
        page = False
    return found


def _lead(paragraph: Paragraph, text: str) -> int:
    """How many characters of its first line are bold before others that are not."""
    lead = clean(paragraph.lead.replace("\t", "　"))
    return len(lead) if paragraph.is_lead_over and len(lead) < len(text) and text.startswith(lead) else 0


def _number(paragraph: Paragraph, style: Style, numbering: Numbering) -> tuple[str, int]:
    """The number Word prints before a paragraph, and the level, from 1 on, of a bullet that it prints instead."""
    list_id = paragraph.list_id if paragraph.list_id is not None else style.list_id
    if not list_id or list_id == "0":
        return "", 0
    level = paragraph.list_level if paragraph.list_level is not None else style.list_level or 0
    counted, is_bullet = numbering.take(list_id, level)
    return counted, (level + 1) * is_bullet
