"""Plain text, as pasted from a web page or saved by Notepad, to lines and tables."""

from __future__ import annotations

import re

from planforge.readers.barred import without_bars
from planforge.readers.encodings import recover
from planforge.readers.evidence import (
    MOST_CHARACTERS,
    PARTED,
    Aside,
    Block,
    Grid,
    GridCell,
    Line,
    Reading,
    UnreadableError,
    too_long,
)
from planforge.readers.markdown import SAID, Plain, is_markdown, tagged_lines, without_all_marks
from planforge.readers.spaced import without_blanks

_MOST_COLUMNS = 63  # as many as Word has

_BREAKS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff]"
)
_DRAWN = re.compile("[ \t]*(?:Р+|[¶↵⏎]+)[ \t]*")  # the first is a letter of the Cyrillic alphabet
_RUSSIAN = re.compile("[\u0400-\u041f\u0421-\u04ff]")
_LEAST_DRAWN = 3
_BLANKS = " \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
_EDGES = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_GAP = re.compile(f"[{_BLANKS}]{{40,}}")
_NO_MARKS = Plain("")
_DAYS = ("星期", "日期", "时间", "周次")
_DAY = re.compile(
    r"(?:(?:周|星期)[一二三四五六日天]|\d{1,2}\s*[月.]\s*\d{1,2}\s*日?|第[一二三四五六七八九十\d]{1,3}周)\s*(?:[（(][^（）()]{1,20}[）)])?"
)
_POINT = re.compile(r"(\d{1,2})\s*[.．、]")
_WIDE = 4  # cells of rows between which one may be empty
_LONGEST_HEAD = 6  # characters of the first cells of such rows
_SET_IN = 14  # columns before a line that stands in the middle or at the right
_LONGEST_SET_IN = 60  # columns of its words
_HEAD_LINES = 5


def read_text(data: bytes) -> Reading:
    """Read a text file in any encoding of the main road.

    Raises UnreadableError where the bytes are no text.
    """
    if len(data) > 4 * MOST_CHARACTERS:
        raise too_long("字数", MOST_CHARACTERS)
    decoded, said, doubt = recover(data)
    if decoded.text is None or (decoded.encoding == "utf-16" and not _is_text(decoded.text)):
        hint = "请在 Word 里打开，另存为 .docx；是文字就用记事本另存为，编码选“UTF-8”"
        raise UnreadableError("编码", "这不是文字文件，也不是 Word 文档", hint)
    if len(decoded.text) > MOST_CHARACTERS:
        raise too_long("字数", MOST_CHARACTERS)
    text, drawn = _broken_where_marked(decoded.text)
    lines = lines_of(text)
    asides: list[Aside] = []
    if drawn:
        asides.append(Aside(PARTED, 0, drawn))
    if said:
        asides.append(Aside("编码", 0, said))
    if doubt:
        asides.append(Aside("乱码", 0, doubt))
    plain = None
    if is_markdown(lines):
        plain = without_all_marks(lines)
        lines = [each.text for each in plain]
        asides.append(SAID)
    lines = without_blanks(without_bars(lines))
    return Reading("行", tuple(_looked_at(_parted(_blocks(lines), plain), lines, plain)), tuple(asides))


def _broken_where_marked(text: str) -> tuple[str, str]:
    """A text with line breaks for the marks that a page draws at the ends of its paragraphs; what is said of it."""
    marks = _DRAWN.findall(text)
    if len(marks) < _LEAST_DRAWN or _RUSSIAN.search(text):
        return text, ""
    return _DRAWN.sub("\n", text), f"“{marks[0].strip()}”是网页上的段落记号，{len(marks)} 处都当作换行"


def lines_of(text: str) -> list[str]:
    """A text by its lines, however they end."""
    return _BREAKS.split(text.removeprefix("\ufeff"))


def _is_text(text: str) -> bool:
    """Whether decoded UTF-16 looks like writing: few characters are control codes or unassigned."""
    sample = text[:4000]
    strange = sum(not (char.isprintable() or char.isspace()) for char in sample)
    return strange * 10 <= len(sample)


def visible(text: str) -> str:
    """A text without blanks and what nobody sees, as characters are counted."""
    bare = "".join(text.split())
    return bare if bare.isprintable() else "".join(_INVISIBLE.sub("", bare).split())


def clean(text: str) -> str:
    """A text without what nobody sees: control and zero-width characters, blanks at its ends."""
    if not text.isprintable():
        text = _INVISIBLE.sub("", _BREAKS.sub(" ", text)).replace("\u00a0", " ")
    text = text.strip(_EDGES)
    return _GAP.sub("    ", text) if len(text) > 40 else text


def _parted(blocks: list[Block], plain: list[Plain] | None) -> list[Block]:
    """Blocks of Markdown whose lines are parted where the tag of web pages stands for its missing mark (<br>)."""
    if plain is None:
        return blocks
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Grid):
            rows = (
                tuple(cell and GridCell(tuple(tagged_lines(cell.lines[0]))) for cell in row)
                for row in block.rows
            )
            found.append(block._replace(rows=tuple(rows)))
        elif isinstance(block, Line):
            first, *more = tagged_lines(block.text)
            found += [block._replace(text=first), *(Line(block.at, each, soft=True) for each in more if each)]
        else:
            found.append(block)
    return found


def _looked_at(blocks: list[Block], lines: list[str], plain: list[Plain] | None) -> list[Block]:
    """Blocks with what the place of a line says of it: in the middle, or at the right."""
    found: list[Block] = []
    for number, block in enumerate(blocks):
        if not isinstance(block, Line):
            found.append(block)
            continue
        marks = plain[block.at - 1] if plain is not None else _NO_MARKS
        line = block._replace(outline=marks.outline, bold=marks.bold, indent=marks.indent)
        found.append(_placed(line, lines[line.at - 1], early=number < _HEAD_LINES))
    return found


def _placed(line: Line, raw: str, *, early: bool) -> Line:
    if line.soft:  # behind a tag
        return line._replace(raw=line.text)
    indent = _columns(raw[: len(raw) - len(raw.lstrip(_EDGES))])
    if indent >= _SET_IN and _columns(line.text) <= _LONGEST_SET_IN:
        return line._replace(align="center" if early else "right", raw=raw)
    return line._replace(raw=raw)


def _columns(text: str) -> int:
    """How wide a text is, a Chinese character counting two."""
    return len(text) + (0 if text.isascii() else sum(char > "\u2e80" for char in text))


def _blocks(lines: list[str]) -> list[Block]:
    """Lines as blocks; neighbouring lines with tabs inside are the rows of a table."""
    blocks: list[Block] = []
    rows: list[tuple[int, list[str]]] = []
    gap = False
    for at, raw in enumerate(lines, 1):
        text = clean(raw)
        cells = _cells(raw, inside=bool(rows)) if "\t" in raw and (text or rows) else []
        below = lines[at] if at < len(lines) else ""
        alone = (
            bool(rows)
            and bool(text)
            and (
                _counts_on(rows[-1][1], text)
                or _is_day(text, rows[0][1][0], below)
                or _is_between(text, [row for _, row in (rows[0], rows[-1])], below)
            )
        )
        if cells or alone:
            cells = cells or [text]
            rows.append((at, cells))
            continue
        if rows and text:
            blocks.extend(_table(rows))
            rows = []
        if text:
            blocks.append(Line(at, text, gap=gap))
        gap = not text
    blocks.extend(_table(rows))
    return blocks


def _counts_on(above: list[str], text: str) -> bool:
    """Whether a line without tabs is a row all the same: point 2. below a row that has point 1. in a cell."""
    point = _POINT.match(text)
    points = (match for cell in above if (match := _POINT.match(cell)))
    return point is not None and any(int(each[1]) + 1 == int(point[1]) for each in points)


def _is_day(text: str, head: str, below: str) -> bool:
    """Whether a line without tabs is a day of a table of days on which nothing is on; the next row stands below."""
    return head.startswith(_DAYS) and "\t" in below.strip(_EDGES) and _DAY.fullmatch(text) is not None


def _is_between(text: str, above: list[list[str]], below: str) -> bool:
    """Whether a short line without tabs heads a row that nobody filled in: those around it have as many cells.

    ``above`` are the first row and the last one; where the first stands once more below, a table of its own begins.
    """
    cells = [clean(cell) for cell in below.rstrip(" \r").split("\t")]
    alike = len(cells) == len(above[-1]) >= _WIDE and cells != above[0]
    return alike and max(map(len, (text, above[-1][0], cells[0]))) <= _LONGEST_HEAD


def _cells(raw: str, *, inside: bool) -> list[str]:
    """The cells of a line that has tabs within; none where tabs only indent it.

    ``inside`` a table a row may have one cell alone, or none that is filled in yet.
    """
    cells = [clean(cell) for cell in raw.rstrip(" \r").split("\t")]
    filled = sum(map(bool, cells))
    if len(cells) > _MOST_COLUMNS:
        return []
    if inside:
        return cells if len(cells) > 1 or filled else []
    return cells if filled > 1 or (not cells[0] and len(cells) > 2 and filled) else []


def _table(rows: list[tuple[int, list[str]]]) -> list[Block]:
    """A table of two rows or more; a single line with tabs stays a line."""
    if len(rows) < 2:
        return [Line(at, clean("　".join(cell for cell in cells if cell))) for at, cells in rows]
    width = max(_used(cells) for _, cells in rows)
    grid = [[GridCell((cell,)) for cell in (*cells, *[""] * width)[:width]] for _, cells in rows]
    return [Grid(rows[0][0], tuple(tuple(row) for row in grid))]


def _used(cells: list[str]) -> int:
    """How many cells a row has up to its last word."""
    return max((at for at, cell in enumerate(cells, 1) if cell), default=1)
