"""What a reader saw of a foreign document, paragraph by paragraph, and nothing of what it means."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

Align: TypeAlias = Literal["", "center", "right"]


SOFT: Final = "软回车"
"""The kind of the aside that counts the soft breaks of a paragraph."""
PARTED: Final = "分行"
"""The kind of the aside that says what a line was parted into."""

NESTED: Final = "格子里的表格，一行一行放在格子里"
"""The kind of the aside that tells of a table in a cell of another."""


class Line(NamedTuple):
    """One line of text as a reader sees it.

    ``at`` is its 1-based line or paragraph in the file. ``number`` is what Word counts itself and
    does not keep in the text. ``outline`` is 1 to 9 for a heading style, -1 for a title style.
    ``gap`` says that a blank line stands before it, ``soft`` that only a soft break does, ``page``
    that it begins a page. ``lead`` is how many characters at its beginning are bold where the rest is not,
    ``raw`` the line with the blanks at its ends, ``indent`` how many columns the sign of a point is set in where
    that tells what it stands below, ``bullet`` that Word prints a sign before it that is not in the text,
    ``second`` the number typed in it though Word counts one itself.
    """

    at: int
    text: str
    number: str = ""
    outline: int = 0
    bold: bool = False
    align: Align = ""
    gap: bool = False
    soft: bool = False
    page: bool = False
    lead: int = 0
    raw: str = ""
    indent: int = 0
    bullet: bool = False
    second: str = ""


class GridCell(NamedTuple):
    """A table cell: its lines, and how many columns and rows it covers."""

    lines: tuple[str, ...]
    columns: int = 1
    rows: int = 1


class Grid(NamedTuple):
    """A table as a full grid; None is covered by a merged cell."""

    at: int
    rows: tuple[tuple[GridCell | None, ...], ...]


class Aside(NamedTuple):
    """A text or a thing that is not part of the body: what it is, where it was, its text."""

    kind: str
    at: int
    text: str = ""


class Photo(NamedTuple):
    """A picture: its bytes, its width on paper in millimetres (0 where the file does not say).

    While a part is read, ``name`` is the relationship that leads to the bytes; later, that of its file.
    """

    at: int
    name: str
    data: bytes = b""
    width: int = 0


class Plot(NamedTuple):
    """A chart: its data with the names first, its other words.

    ``was`` is what the document calls it (折线图), ``kind`` what it can be drawn as, empty for a table. While a document is read, ``name`` is the relationship that leads to the chart, and there are no rows.
    """

    at: int
    name: str = ""
    was: str = ""
    kind: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    words: tuple[str, ...] = ()


Block: TypeAlias = Line | Grid | Photo | Plot


class Reading(NamedTuple):
    """A document as read: its blocks in order, what stood beside them, the unit that ``at`` counts.

    ``unread`` are texts that the file has by a second count and the blocks do not.
    """

    unit: Literal["行", "段"]
    blocks: tuple[Block, ...]
    asides: tuple[Aside, ...] = ()
    unread: tuple[str, ...] = ()


MOST_LINES = 3_500
MOST_CHARACTERS = 180_000
MOST_CELLS = 8_000  # and lines outside of tables
"""What a file may hold at most: fifty real documents in one, or six times the longest; checked within a second."""
MOST_TABLES = MOST_BOXES = 500
MOST_FIGURES = 10_000
MOST_MARKS = 10_000
"""Tables, text boxes, numbers, brackets and quotation marks: ten times those of any of them, or more."""
MOST_IN_PARAGRAPH = 20_000
"""Characters of one paragraph: nearly twice the longest, a whole plan pasted without a line break."""


class UnreadableError(Exception):
    """The file cannot be read as a document.

    ``code`` names the reason, ``str()`` says in Chinese what the file is, ``hint`` what to do.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint


def too_long(what: str, most: int) -> UnreadableError:
    """The refusal of a file that holds more than one document's worth."""
    return UnreadableError("太大", f"文件太长：{what}超过上限 {most}", "请分成几个文件，一份一份导入")
