"""Markdown, as writing programs give it: headings, bold, tables and rules told apart from the words.

A text is taken for Markdown only where several lines have its marks. What is taken off is marks, never
a word: ``#`` of a heading, ``**`` around bold, the bars of a table, a line of dashes, ``>`` of a quotation.
The sign before a line stays where others have it too: it tells the points of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from planforge.readers.evidence import Aside, Block, Grid, GridCell, Line, Reading

_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_OPENS: Final = r"(?![\s”’」）】》、，。；：！？,.;:!?)])"
_CLOSES: Final = r"(?<![\s“‘「（【《、，；：,;:(])"
"""What no word within marks begins and ends with: blanks to be filled in (姓名__，班级__) are parted by such signs."""
# what is blotted out is not bold: **县**小学
_BOLD: Final = re.compile(
    rf"\*\*(?=\S)(?![省市县区镇乡村]\*)([^*]+?)(?<=\S)\*\*|(?<!_)__(?!_){_OPENS}([^_]+?){_CLOSES}__(?!_)"
)
_NUMBER: Final = r"(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|第[一二三四五六七八九十]{1,3}[章节])"
_HAN: Final = r"[\u4e00-\u9fff]{4,40}"
_LEANING: Final = re.compile(
    rf"(?<![\w*\\])\*(?!\*){_OPENS}([^*\n]{{1,200}}?){_CLOSES}\*(?![\w*])"
    rf"|(?<![\w*\\])\*({_HAN})\*(?![*\d])|(?<![*\d\\])\*({_HAN})\*(?![\w*])"
    rf"|(?<![\w\\])_(?!_){_OPENS}([^_\n]{{1,200}}?){_CLOSES}_(?!\w)"
)
"""Leaning words: a clause begins and ends at their marks, or does one of both and they are nothing but characters.

张*、李* are blotted out, and 3*4 is a product.
"""
_BARS: Final = re.compile(r"[ \t]*\|.*\|[ \t]*")
_RULED: Final = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?")
_RULE: Final = re.compile(r"[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*|[ \t]*```\w*[ \t]*")
_QUOTED: Final = re.compile(r"^[ \t]*>[ \t]?")
_BULLET: Final = re.compile(r"[ \t\u3000]*[-*+•●·▪][ \t\u3000]+(?=\S)|●(?=\S)")
_SIGN: Final = "-"
_TAB: Final = 4  # columns
_SET_IN: Final = 2  # columns by which a line stands below a point
_LISTS: Final = "-*+"  # signs before the points of a list
_LEAST: Final = 2  # lines with marks, or one that is nothing else, that make a text Markdown
_SURE: Final = re.compile(rf"#{{1,6}}[ \t]+(?:{_NUMBER}\S.*|\S{{2,40}}(?:计划|总结|方案|规划|要点|预案|报告|安排))|\*\*{_NUMBER}[^*]{{2,40}}\*\*[ \t]*")
"""A line that is all heading or all bold, and a title or a numbered heading: one is enough."""


_TAG: Final = re.compile(r"[ \t]*<br[ \t]*/?>[ \t]*", re.IGNORECASE)
"""What parts the lines of a cell: Markdown has no mark for it and takes that of web pages."""
_ESCAPED: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
"""The stroke before a sign that is to be none of its marks (5\\.2万元)."""

SAID: Final = Aside("Markdown", 0, "# ** | 等记号已去掉")


class Plain(NamedTuple):
    """A line without its marks: the words, the level of a heading (0 for none), whether all of it is bold.

    ``sign`` is the one of a list that stood before it, ``indent`` how many columns it is set in.
    """

    text: str
    outline: int = 0
    bold: bool = False
    sign: str = ""
    indent: int = 0


def is_markdown(lines: list[str]) -> bool:
    """Whether several lines have marks of Markdown: a heading, bold words, the rule below a table's head.

    One line is enough that is a title or a numbered heading all of whose words have them.
    """
    found = 0
    for line in lines:
        if "#" in line or "*" in line or "|" in line:
            found += bool(_HEADING.match(line)) + bool(_BOLD.search(line)) + bool(_RULED.fullmatch(line))
            found += bool(_SURE.fullmatch(line))
        if found >= _LEAST:
            return True
    return False


def without_marks(line: str) -> Plain:
    """A line of Markdown without its marks; the cells of a table's row are parted by tabs."""
    if _RULE.fullmatch(line) or _RULED.fullmatch(line):
        return Plain("")
    line = _QUOTED.sub("", line, count=1)
    heading = _HEADING.match(line)
    if heading is not None:
        line = line[heading.end() :].rstrip("# \t")
    indent = _columns(line[: len(line) - len(line.lstrip(" \t\u3000"))])
    bullet = _BULLET.match(line)
    sign = bullet[0].strip() if bullet is not None and heading is None else ""
    line = line[bullet.end() :] if bullet is not None else line
    bold = _BOLD.fullmatch(line.strip()) is not None
    line = _plain(line)
    if _BARS.fullmatch(line):
        return Plain("\t".join(cell.strip() for cell in line.strip().strip("|").split("|")))
    return Plain(
        line,
        len(heading[1]) if heading else 0,
        bold,
        sign,
        indent,
    )


def _columns(blanks: str) -> int:
    """How many columns blanks take up before a sign."""
    return len(blanks.replace("\u3000", "  ").expandtabs(_TAB))


def _plain(line: str) -> str:
    """A line without the marks around its bold and leaning words, and without the strokes before signs that are none."""
    for pattern in (_BOLD, _LEANING) if "*" in line or "_" in line else ():
        line = pattern.sub(lambda found: next(filter(None, found.groups())), line)
    return _ESCAPED.sub("", line.replace(r"\|", "｜")) if "\\" in line else line


def tagged_lines(text: str) -> list[str]:
    """The lines that a text is parted into by the tag of web pages (<br>)."""
    return _TAG.split(text) if "<" in text else [text]


def without_all_marks(lines: Sequence[str]) -> list[Plain]:
    """The lines of Markdown without their marks, but for the sign before the points of a list: two at least."""
    plain = [without_marks(line) for line in lines]
    for places in _lists(plain):
        for at in places if len(places) >= _LEAST else ():
            plain[at] = plain[at]._replace(text=f"{_SIGN} {plain[at].text.lstrip()}")
    return plain


def _lists(plain: Sequence[Plain]) -> Iterator[list[int]]:
    """The places of the points of each list; what stands between two of them is set in below the first."""
    found: list[int] = []
    for at, line in enumerate(plain):
        if not line.text:
            continue
        if line.sign and line.sign in _LISTS:
            found.append(at)
        elif found and line.indent < plain[found[0]].indent + _SET_IN:
            yield found
            found = []
    yield found


def left_in(line: str) -> str:
    """The first sign of Markdown in a line that has some: ``#`` before a heading, ``**`` around words, a fence."""
    found = _HEADING.match(line) or _BOLD.search(line)
    if found is None:
        return line.strip()[:3] if _RULE.fullmatch(line) else ""
    return found[0].strip() if found.re is _HEADING else found[0][:2]


def unmarked(reading: Reading) -> Reading:
    """A reading of a Word file whose paragraphs were pasted with marks of Markdown, without them."""
    if not is_markdown([block.text for block in reading.blocks if isinstance(block, Line)]):
        return reading
    plain = _unmarked(reading.blocks)
    blocks = [block for block in plain if not isinstance(block, Line) or block.text]
    found: list[Block] = []
    for is_row, group in groupby(blocks, key=lambda block: isinstance(block, Line) and "\t" in block.text):
        lines = list(group)
        found += [_table(lines)] if is_row and len(lines) > 1 else lines
    return reading._replace(blocks=tuple(found), asides=(*reading.asides, SAID))


def _unmarked(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks without the marks in their lines and cells."""
    lines = without_all_marks([block.text if isinstance(block, Line) else "" for block in blocks])
    for block, plain in zip(blocks, lines, strict=True):
        if isinstance(block, Grid):
            rows = (tuple(cell and _plain_cell(cell) for cell in row) for row in block.rows)
            yield block._replace(rows=tuple(rows))
        elif isinstance(block, Line):
            outline, bold = block.outline or plain.outline, block.bold or plain.bold
            text = plain.text.strip(" ")
            parts = [text] if "\t" in text else tagged_lines(text)  # the cells of a row are parted later
            first, *more = parts
            yield block._replace(text=first, outline=outline, bold=bold)
            yield from (block._replace(text=each, soft=True) for each in more if each)
        else:
            yield block


def _plain_cell(cell: GridCell) -> GridCell:
    return cell._replace(lines=tuple(part for line in cell.lines for part in tagged_lines(_plain(line))))


def _table(lines: list[Block]) -> Grid:
    """Rows between bars, one below the other, as a table."""
    rows = [line.text.split("\t") for line in lines if isinstance(line, Line)]
    width = max(map(len, rows))
    full = ((*row, *[""] * (width - len(row))) for row in rows)
    cells = (tuple(GridCell(tuple(tagged_lines(cell))) for cell in row) for row in full)
    return Grid(lines[0].at, tuple(cells))
