"""A printed document as a list of fields: what is compared where one of two was imported.

An importer cannot know whether a line was a label, an item with a heading or a paragraph, nor whether a
table was a schedule. So lines are compared as they read, by section, and their numbers by themselves; a
picture by its bytes and its width on paper. Blanks that spread a label or a heading (成　员：, 指 导 思 想) are
none of its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, assert_never
from zlib import crc32

from planforge.alignment import telling
from planforge.compare.lines import HEAD, Chapter, Field, counts_rows
from planforge.document import (
    Annex,
    AnnexList,
    Block,
    Chart,
    Contents,
    Document,
    Frame,
    Heading,
    Image,
    Imprint,
    Item,
    Line,
    PageBreak,
    Postscript,
    Recipient,
    Reference,
    Signature,
    Table,
    Title,
)
from planforge.model.content import Content, Paragraphs

_PREAMBLE, CLOSING = "导语", "结语"
_BARS: Final = " | "
_SPREAD: Final = re.compile(
    r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff])+(?=\s*[：:]|$)|[\u4e00-\u9fff][\u4e00-\u9fff \u3000]{1,8}[\u4e00-\u9fff](?=\s*[：:])"
)
"""Characters set apart to fill a width, as a whole line or cell, or before a colon."""

Width = Callable[[Image], int]
"""The width of a picture on paper in millimetres, 0 where it cannot be shown."""


def beginnings(documents: Iterable[tuple[Document, Content]]) -> dict[str, str]:
    """The lines with which sections begin in documents, each with the name of its section; ``Content`` are the closing words.

    The closing belongs to no section, and one document may have another last section than the other.
    """
    found: dict[str, str] = {}
    for document, closing in documents:
        heads = (each for each in document.blocks if isinstance(each, Heading) and each.level == 1)
        found |= {closed(each.text): closed(each.text) for each in heads}
        if closing and isinstance(closing[0], Paragraphs):
            found.setdefault(closed(closing[0].text.lines[0]), CLOSING)
    return found


def closed(text: str) -> str:
    """A line without the blanks that spread its label, or all of it."""
    spread = _SPREAD.match(text)
    return "".join(spread[0].split()) + text[spread.end() :].lstrip() if spread else text


def printed_chapters(
    document: Document, width: Width, begins: Mapping[str, str] = MappingProxyType({})
) -> list[Chapter]:
    """The lines of a document by section; what stands above and below the text is the head.

    A line that ``begins`` a section does so wherever it stands: it does in the other document, by its number.
    """
    head: list[Field] = []
    sections: list[tuple[Line, list[Field]]] = [(Heading(1, _PREAMBLE), [])]
    closing = Heading(1, CLOSING)
    annexes: list[Chapter] = []
    for block in document.blocks:
        if isinstance(block, Frame):
            head += _fields(block, width)
        elif isinstance(block, Annex):
            name = f"附件：{block.title}" if block.title else "附件"
            annexes.append(Chapter(name, _lines(block.blocks, width)))
        elif isinstance(block, Line) and begins.get(closed(block.words)) == CLOSING:
            sections.append((closing, [*_fields(block, width)]))
        elif isinstance(block, Line) and (
            (isinstance(block, Heading) and block.level == 1) or closed(block.words) in begins
        ):
            sections.append((block, []))
        else:
            sections[-1][1].extend(_fields(block, width))
    if not sections[0][1]:
        del sections[0]
    said = (Chapter(closed(each.words), tuple(found), mark=_mark_of(each)) for each, found in sections)
    return [Chapter(HEAD, tuple(head)), *said, *annexes]


def _mark_of(line: Line) -> str:
    """The number before a line."""
    mark = line.mark if isinstance(line, Item | Heading) else None
    return mark.text.strip() if mark else ""


def _lines(blocks: tuple[Block, ...], width: Width) -> tuple[Field, ...]:
    return tuple(field for block in blocks for field in _fields(block, width))


def _fields(block: Block, width: Width) -> Iterator[Field]:  # noqa: C901, PLR0912 - one branch a kind of block, for mypy
    if isinstance(block, Line):
        mark = _mark_of(block)
        for line in block.words.split("\n"):
            yield Field((), closed(line), mark=mark)
            mark = ""
        return
    match block:
        case Title(lines):
            yield Field(("标题",), "\n".join(lines), label="标题")
        case Reference(kind, text):
            yield Field((kind,), text, label=kind)
        case Recipient(text):
            yield Field(("主送",), text.rstrip("：:"), label="主送")
        case Signature(lines):
            yield from (Field(("落款",), line.text) for line in lines)
        case Postscript(text):
            yield Field(("附注",), text, label="附注")
        case Imprint():
            named = zip(("抄送", "印发机关", "印发日期"), block, strict=True)
            yield from (Field(("版记", name), text, label=name) for name, text in named if text)
        case AnnexList(_, titles):
            yield from (Field(("附件",), title) for title in titles)
        case Table():
            yield from _table(block)
        case Chart():
            yield from _chart(block)
        case Image(_, data, caption):
            yield Field(("图片",), f"宽 {width(block)} 毫米", stamp=f"{crc32(data):08x}")
            yield from [Field((), caption)] if caption else []
        case Annex(_, _, blocks):
            yield from _lines(blocks, width)
        case Contents() | PageBreak():
            return
        case _:
            assert_never(block)


def _chart(chart: Chart) -> Iterator[Field]:
    """The data of a chart as a table, which it is where its document was made a text."""
    yield from (Field(("表格",), _BARS.join(filter(None, row))) for row in chart.rows)
    if chart.caption:
        yield Field((), chart.caption)


def _table(table: Table) -> Iterator[Field]:
    """A table row by row; how its cells are joined is left to the Word file.

    What stands in the first column over several rows (十一月) is said in each of them: else a row that is the first
    of them in one document only would seem to have gained or lost it.
    """
    if table.caption:
        yield Field((), table.caption)
    heads: list[str] = []
    first, below = "", 0
    for row in table.rows:
        cells = [closed(cell.text) if cell else "" for cell in row]
        heads = heads or cells
        said = [each for each, cell in zip(cells, row, strict=True) if cell]
        if row[0] is not None:
            first, below = cells[0], row[0].rows
        elif below > 0:
            said.insert(0, first)
        below -= 1
        mark = said.pop(0) if len(said) > 1 and counts_rows(heads[0], said[0]) else ""
        text = _BARS.join(said).rstrip(" |")
        yield Field(("表格",), text, mark=mark, about=telling(heads[1:], cells[1:]))
