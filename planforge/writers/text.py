"""The tree as plain text: one paragraph a line, cells joined by a tab, covered cells empty.

The form of ``show``, of the goldens, and of the proof that what is typed is what is printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, assert_never

from planforge.document import (
    Annex,
    AnnexList,
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    Image,
    Imprint,
    Item,
    LabelLine,
    PageBreak,
    Paragraph,
    Postscript,
    Recipient,
    Reference,
    Signature,
    Table,
    Title,
)


class Signs(NamedTuple):
    """What is written besides the words: before the file name of a picture, in a cell that another covers.

    ``above`` stands below the covering cell, ``left`` beside it.
    """

    picture: str = ""
    above: str = ""
    left: str = ""


NO_SIGNS = Signs()


def write(document: Document, signs: Signs = NO_SIGNS) -> str:
    """The whole document as text, a line feed after every line.

    A picture gives the words below it, and where there is a sign first a line with its file's name.
    """
    lines: list[str] = []
    for block in document.blocks:
        lines.extend(lines_of(block, signs))
    return "".join(f"{line}\n" for line in lines)


def lines_of(block: Block, signs: Signs = NO_SIGNS) -> Iterable[str]:  # noqa: C901, PLR0911, PLR0912 - one branch a kind of block, for mypy
    """The lines of one block."""
    match block:
        case Paragraph(text) | Recipient(text) | Reference(_, text) | Postscript(text):
            return (text,)
        case Item(_, mark, head, text):
            return (f"{mark.text}{head}{text}",)
        case Heading(_, text, mark):
            return (f"{mark.text}{text}" if mark else text,)
        case LabelLine(label, text):
            return (f"{label}{text}",)
        case Title(lines):
            return lines
        case Table():
            return _table(block, signs)
        case Image(name, _, caption):
            return (*((f"{signs.picture}{name}",) if signs.picture else ()), *((caption,) if caption else ()))
        case Signature(lines):
            return tuple(line.text for line in lines)
        case Imprint(copies, office, date):
            return tuple(filter(None, (copies, "\t".join(filter(None, (office, date))))))
        case AnnexList(lead, titles):
            return _annex_list(lead, titles)
        case Annex(mark, title, blocks):
            below = tuple(line for each in blocks for line in lines_of(each, signs))
            return (*((mark,) if mark else ()), *((title,) if title else ()), *below)
        case Chart():
            return _chart(block)
        case Contents() | PageBreak():
            return ()
    assert_never(block)


def _table(table: Table, signs: Signs) -> tuple[str, ...]:
    above = _covered(table) if signs.above else set()
    rows = (
        "\t".join(
            cell.text if cell is not None else signs.above if (at, column) in above else signs.left
            for column, cell in enumerate(row)
        )
        for at, row in enumerate(table.rows)
    )
    return (*((table.caption,) if table.caption else ()), *rows)


def _covered(table: Table) -> set[tuple[int, int]]:
    """The places right below a cell that covers them."""
    return {
        (at + step, column)
        for at, row in enumerate(table.rows)
        for column, cell in enumerate(row)
        if cell is not None
        for step in range(1, cell.rows)
    }


def _chart(chart: Chart) -> tuple[str, ...]:
    """Its data as a table, then the caption that stands below it."""
    return (*("\t".join(row) for row in chart.rows), *((chart.caption,) if chart.caption else ()))


def _annex_list(lead: str, titles: tuple[str, ...]) -> tuple[str, ...]:
    if len(titles) == 1:
        return (f"{lead}{titles[0]}",)
    return tuple(f"{lead if index == 1 else ''}{index}.{title}" for index, title in enumerate(titles, 1))
