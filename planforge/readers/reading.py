"""The door: the bytes of any file to what a reader saw, or the reason why it cannot be read."""

from __future__ import annotations

from planforge.readers.encodings import recover
from planforge.readers.evidence import (
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_IN_PARAGRAPH,
    MOST_LINES,
    Grid,
    Line,
    Reading,
    UnreadableError,
    too_long,
)
from planforge.readers.kinds import refuse_foreign
from planforge.readers.places import Places, Spot
from planforge.readers.text import lines_of, read_text


def read_file(data: bytes, name: str) -> Reading:
    """Read a Word file or a text, told apart by their content, never by their name.

    Raises UnreadableError, and nothing else, whatever the bytes.
    """
    refuse_foreign(data, name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from planforge.readers.docx.document import read_docx  # noqa: PLC0415 - expat only for Word files

        return _bounded(read_docx(data))
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
    lines = cells = characters = 0
    for block in reading.blocks:
        if isinstance(block, Line):
            lines += 1
            lengths = [len(block.text)]
        elif isinstance(block, Grid):
            cells += sum(map(len, block.rows))
            lengths = [len(line) for row in block.rows for cell in row if cell for line in cell.lines]
        else:
            continue
        characters += sum(lengths)
        if max(lengths, default=0) > MOST_IN_PARAGRAPH:
            raise _unbroken(block.at, max(lengths), reading.unit)
    for count, most, what in (
        (lines, MOST_LINES, "行数"),
        (cells, MOST_CELLS, "表格的格数"),
        (characters, MOST_CHARACTERS, "字数"),
    ):
        if count > most:
            raise too_long(what, most)
    return reading


def _unbroken(at: int, length: int, unit: str) -> UnreadableError:
    """The refusal of a paragraph that is none."""
    message = f"第 {at} {unit}有 {length} 字没有分段，超过上限 {MOST_IN_PARAGRAPH}"
    return UnreadableError("太大", message, "请先用回车把它分成一段一段，再导入")
