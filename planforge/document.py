"""The document tree: what stands on the paper, block by block, and nothing of how it looks.

Made by ``compose``, read by the writers. Every node is a frozen value (a named tuple: made by the
hundred for every document, and quick to make). Texts are final: phrases
are filled, numbers are typed out. A writer may break, align and space them, never change them.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Tier: TypeAlias = Literal[0, 1, 2, 3, 4]
"""Face of a mark: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; 0 is body text."""


class Mark(NamedTuple):
    """A typed number such as （三）: its text, the pattern at number one, the number, its list.

    ``series`` is equal for all marks of one list that counts through and differs between lists,
    so that a writer can make real Word numbering of it.
    """

    text: str
    pattern: str
    number: int
    series: int
    tier: Tier


class Title(NamedTuple):
    """The document's title: one to four typed lines (a slogan, the name, ——subtitle, （试行）)."""

    lines: tuple[str, ...]


class Contents(NamedTuple):
    """A contents page made of the headings of this document."""


class Reference(NamedTuple):
    """文号 or 密级: a line above the title."""

    kind: Literal["文号", "密级"]
    text: str


class Recipient(NamedTuple):
    """主送: the line under the title, ending in a full-width colon."""

    text: str


class Heading(NamedTuple):
    """A heading alone on its line; ``level`` is its depth (1 to 6), the mark's tier its style.

    Without a mark it is an unnumbered heading (below 导语, 结语 or 正文).
    """

    level: int
    text: str
    mark: Mark | None = None

    @property
    def words(self) -> str:
        """What it says, without its mark."""
        return self.text


class Paragraph(NamedTuple):
    """A paragraph of body text."""

    text: str

    @property
    def words(self) -> str:
        """What it says."""
        return self.text


class Item(NamedTuple):
    """A numbered paragraph: mark, a run-in heading with its end mark (or nothing), text."""

    level: int
    mark: Mark
    head: str
    text: str

    @property
    def words(self) -> str:
        """What it says, without its mark."""
        return self.head + self.text


class LabelLine(NamedTuple):
    """An unnumbered ``label：text`` line; ``label`` holds its end mark, either may be empty.

    ``width`` is the widest label of a block of people in characters, colon left out: the writer
    aligns such lines by it; 0 where nothing is aligned.
    """

    label: str
    text: str
    width: int = 0

    @property
    def words(self) -> str:
        """What it says."""
        return self.label + self.text


class Cell(NamedTuple):
    """A table cell: its lines and how many columns and rows it covers."""

    lines: tuple[str, ...]
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        """Its lines on one."""
        return " / ".join(self.lines)


class Table(NamedTuple):
    """A full grid: every row has as many places as the head; ``None`` is covered by a merged cell.

    ``widths`` are shares of the text width, empty where the writer estimates them. The first
    ``heads`` rows repeat on every page.
    """

    rows: tuple[tuple[Cell | None, ...], ...]
    heads: int = 1
    caption: str = ""
    widths: tuple[float, ...] = ()


class Image(NamedTuple):
    """A picture: its file name as typed, its bytes, the caption below and a width in millimetres."""

    name: str
    data: bytes
    caption: str = ""
    width: float | None = None


class Series(NamedTuple):
    """One row of numbers of a chart: its name, and a value for each category as it is printed.

    A value is a number that ``planforge.amounts`` reads (12, 58%, 1,200人), or empty where there is none.
    """

    name: str
    values: tuple[str, ...]


class Chart(NamedTuple):
    """A native chart: upright bars, lying bars or a pie, with its data inside the document.

    ``axis`` says what the categories are (月份); the caption stands below. ``alt`` is the text for those
    who cannot see it, made from the data where it is empty. A pie has one series without gaps.
    """

    kind: Literal["柱形", "条形", "饼形"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    caption: str = ""
    axis: str = ""
    alt: str = ""

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Its data as the rows of a table, the names of axis and series first."""
        values = zip(self.categories, *(series.values for series in self.series), strict=True)
        return ((self.axis, *(series.name for series in self.series)), *values)


class PageBreak(NamedTuple):
    """What follows begins on a new page."""


class Signature(NamedTuple):
    """落款: its lines in the order they are printed, where it stands, and whether a seal is put on it."""

    lines: tuple[SignatureLine, ...]
    place: Literal["文末", "题下", "封面"] = "文末"
    seal: bool = False


class SignatureLine(NamedTuple):
    """One line of the sign-off."""

    kind: Literal["单位", "姓名", "日期"]
    text: str


class Postscript(NamedTuple):
    """附注: a line below the date of the sign-off, in its brackets (GB/T 9704 7.3.6)."""

    text: str


class Imprint(NamedTuple):
    """版记 at the foot of the last page: 抄送：…。, the office that printed it, the day with 印发 behind it.

    Each may be empty (GB/T 9704 7.4).
    """

    copies: str
    office: str
    date: str


class AnnexList(NamedTuple):
    """附件说明: the names of the annexes below the text; ``lead`` is 附件：."""

    lead: str
    titles: tuple[str, ...]


class Annex(NamedTuple):
    """An annex on a page of its own: its mark (附件1, or empty), its title and its blocks."""

    mark: str
    title: str
    blocks: tuple[Block, ...]


Line: TypeAlias = Heading | Paragraph | Item | LabelLine
"""A block of running text, with its ``words``."""

Frame: TypeAlias = Title | Reference | Recipient | Signature | Postscript | AnnexList | Imprint
"""What stands above and below a text."""

Block: TypeAlias = Line | Frame | Contents | Table | Image | Chart | PageBreak | Annex


class Properties(NamedTuple):
    """What a Word file says of itself: title in one line, school as author, kind of document, date.

    ``date`` is ISO (2026-09-01) or empty: it comes from the spec, never from the clock.
    """

    title: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    date: str = ""


class Document(NamedTuple):
    """The whole tree, in print order."""

    blocks: tuple[Block, ...]
    properties: Properties
