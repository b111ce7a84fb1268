"""General content: what stands below a section, heading or label, by the three rules of the language.

These are plain frozen values, not pydantic models: the language builds them right by construction
and nothing in them can be refused. Offsets (``at``) count characters in the spec's text; they are
what lets every later finding name its line and column.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Text(NamedTuple):
    """A text as typed: one line, or the paragraphs below a ``|`` (indentation taken off)."""

    at: int
    lines: tuple[str, ...]

    @property
    def first(self) -> str:
        """The first line; nothing for a label or cell that is left blank (时间:)."""
        return self.lines[0] if self.lines else ""


class Paragraphs(NamedTuple):
    """Unnumbered paragraphs: a section's text, ``段落:``, or what stands below a ``|``."""

    text: Text


class Label(NamedTuple):
    """``标签: …``: an unnumbered label, its text on the same line (or None), what follows below."""

    at: int
    key: str
    text: Text | None
    body: Content
    field: str | None = None


class Item(NamedTuple):
    """One dash: a plain text (``head`` empty), or a heading with text, labels or lists of its own."""

    at: int
    head: str
    text: Text | None
    body: Content


class Field(NamedTuple):
    """One field of a schedule entry: its key as typed, and one or several texts."""

    at: int
    key: str
    texts: tuple[Text, ...]


class Entry(NamedTuple):
    """An element that begins with 时间: a schedule entry, printed as a row of a table."""

    at: int
    fields: tuple[Field, ...]


class GridCell(NamedTuple):
    """A cell of a typed table: its lines, and how many columns and rows it covers."""

    at: int
    lines: tuple[str, ...]
    columns: int = 1
    rows: int = 1


class Grid(NamedTuple):
    """``表格:``: a full grid (None is covered by a merged cell); the first row holds the heads."""

    at: int
    rows: tuple[tuple[GridCell | None, ...], ...]
    caption: Text | None = None
    widths: tuple[float, ...] = ()

    @property
    def head_rows(self) -> int:
        """How many rows the head has: as many as its tallest cell (〃 below a head)."""
        return max((cell.rows for cell in self.rows[0] if cell), default=1) if self.rows else 1

    @property
    def heads(self) -> tuple[str, ...]:
        """The texts of the first row, one a column."""
        return tuple("".join(cell.lines) if cell else "" for cell in self.rows[0]) if self.rows else ()


class Picture(NamedTuple):
    """``图片:``: a file beside the spec, its caption, its width in millimetres."""

    at: int
    file: str
    caption: Text | None = None
    width: float | None = None


class Plot(NamedTuple):
    """``图表:``: its kind, the rows of its data (the first one heads, one text a cell), caption, alt text.

    ``at`` is where the data stands; every row is as long as the first.
    """

    at: int
    kind: str
    rows: tuple[tuple[Text, ...], ...]
    caption: Text | None = None
    alt: Text | None = None


class Break(NamedTuple):
    """``分页:``: what follows begins on a new page."""

    at: int


class View(NamedTuple):
    """``呈现:``: how the schedule that stands beside it is to be shown."""

    at: int
    name: str


Part: TypeAlias = Paragraphs | Label | Item | Entry | Grid | Picture | Break | View | Plot
Content: TypeAlias = tuple[Part, ...]


class Section(NamedTuple):
    """A top-level key that is no header key: heading, roles, content."""

    at: int
    heading: str
    content: Content
    roles: tuple[str, ...] = ()


def has_numbers(content: Content) -> bool:
    """Whether a numbered item stands in a content, labels looked through."""
    return any(type(part) is Item or (type(part) is Label and has_numbers(part.body)) for part in content)


def items_of(content: Content) -> tuple[Item, ...]:
    """The numbered items of a content that are on the same level, labels looked through."""
    found: list[Item] = []
    for part in content:
        if type(part) is Item:
            found.append(part)
        elif type(part) is Label:
            found.extend(items_of(part.body))
    return tuple(found)


def pictures_of(content: Content) -> tuple[Picture, ...]:
    """Every picture in a content, at any depth."""
    found: list[Picture] = []
    for part in content:
        if type(part) is Picture:
            found.append(part)
        elif type(part) is Item or type(part) is Label:
            found.extend(pictures_of(part.body))
    return tuple(found)


def headings_of(content: Content) -> tuple[str, ...]:
    """Every heading and label in a content, at any depth."""
    found: list[str] = []
    for part in content:
        if isinstance(part, Item | Label):
            found.append(part.key if isinstance(part, Label) else part.head)
            found.extend(headings_of(part.body))
    return tuple(found)
