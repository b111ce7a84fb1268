"""The door: the bytes of any file to what a reader saw, or the reason why it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.readers.encodings import recover
from planforge.readers.evidence import (
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_FIGURES,
    MOST_IN_PARAGRAPH,
    MOST_LINES,
    MOST_MARKS,
    MOST_TABLES,
    Grid,
    Line,
    Reading,
    UnreadableError,
    too_long,
)
from planforge.readers.kinds import refuse_foreign
from planforge.readers.markdown import unmarked
from planforge.readers.places import Places, Spot
from planforge.readers.spaced import with_spaced_tables
from planforge.readers.text import lines_of, read_text

_FIGURE: Final = re.compile("[\\d一二三四五六七八九十百千万]+")
_PAIRED: Final = "“”‘’《》（）〔〕【】「」『』()[]{}\"'"


def read_file(data: bytes, name: str) -> Reading:
    """Read a Word file or a text, told apart by their content, never by their name.

    Raises UnreadableError, and nothing else, whatever the bytes.
    """
    refuse_foreign(data, name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from planforge.readers.docx.document import read_docx  # noqa: PLC0415 - expat only for Word files

        return _bounded(with_spaced_tables(unmarked(read_docx(data))))
    return _bounded(read_text(data))


def places_in(data: bytes) -> Places:
    """Where the paragraphs of a file stand that ``read_file`` has read.

    Raises UnreadableError where it cannot be read.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from planforge.readers.docx.places import read_places  # noqa: PLC0415 - expat only for Word files

        return read_places(data)
    lines = enumerate(lines_of(recover(data).decoded.text or ""), 1)
    return Places(tuple(Spot(at, line) for at, line in lines if line.strip()))


def _bounded(reading: Reading) -> Reading:
    """A reading that is no longer than one document may be.

    Raises UnreadableError for any other.
    """
    texts = [block.text for block in reading.blocks if isinstance(block, Line)]
    grids = [block for block in reading.blocks if isinstance(block, Grid)]
    counts = [("行数", len(texts), MOST_LINES), ("表格的个数", len(grids), MOST_TABLES)]
    cells = [cell for grid in grids for row in grid.rows for cell in row]
    in_cells = [line for cell in cells if cell for line in cell.lines]
    counts.append(("行数和表格的格数一共", len(texts) + max(len(cells), len(in_cells)), MOST_CELLS))
    texts += in_cells
    counts.append(("字数", sum(map(len, texts)), MOST_CHARACTERS))
    for what, count, most in (*counts, *_signs(texts)):
        if count > most:
            raise too_long(what, most)
    if max(map(len, texts), default=0) > MOST_IN_PARAGRAPH:
        raise _unbroken(reading)
    return reading


def _signs(texts: list[str]) -> Iterator[tuple[str, int, int]]:
    """How many numbers and marks there are, which cost more than words do, and how many there may be."""
    whole = "\n".join(texts)
    if len(whole) > min(MOST_FIGURES, MOST_MARKS):
        yield "数字的处数", len(_FIGURE.findall(whole)), MOST_FIGURES
        yield "括号和引号的个数", sum(map(whole.count, _PAIRED)), MOST_MARKS


def _unbroken(reading: Reading) -> UnreadableError:
    """The refusal of a text with a paragraph that is none."""
    lengths = (
        (block.at, len(line))
        for block in reading.blocks
        if isinstance(block, Line | Grid)
        for line in _lines_of(block)
    )
    at, length = next(each for each in lengths if each[1] > MOST_IN_PARAGRAPH)
    message = f"第 {at} {reading.unit}有 {length} 字没有分段，超过上限 {MOST_IN_PARAGRAPH}"
    return UnreadableError("太大", message, "请先用回车把它分成一段一段，再导入")


def _lines_of(block: Line | Grid) -> list[str]:
    if isinstance(block, Line):
        return [block.text]
    return [line for row in block.rows for cell in row if cell for line in cell.lines]
