"""Tables typed with blanks or tabs (时  间    内    容    责任人), under a row of known heads, in a text or a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, takewhile
from typing import Final

from planforge.readers.evidence import Block, Grid, GridCell, Line, Reading
from planforge.vocabulary import ACTIVITY_FIELDS, TIME_FIELDS, column_of, is_table_head

_BLANK: Final = re.compile(r"[ \u00a0\u3000]+")
_WIDE: Final = re.compile(r"[ \u00a0]{2,}|[ \u00a0]*\u3000[ \u00a0\u3000]*")
_WIDER: Final = re.compile(r"[ \u00a0]{4,}|\u3000{2,}")
"""Between heads, wider than the blanks inside one (时  间                工  作  内  容)."""
_ALIGNED: Final = re.compile(r"\t\s*\t|\t.*[ \u00a0]{2}|[ \u00a0\u3000]{2}.*\t")
_TABS: Final = re.compile(r"[ \u00a0\u3000]*\t\s*")
_HEAD: Final = re.compile(r"[\u4e00-\u9fff（）()\s]{1,8}")
_DATE: Final = re.compile(
    r"\d{4}\s*[年.．\-/]\s*\d{1,2}\s*[月.．\-/]?(?:\s*\d{1,2}\s*[日号]?)?|[二〇○零一三四五六七八九]{4}年.{1,8}"
)
_OFFICE: Final = re.compile("[班组处室部科会园校]$")
_LONGEST_HEAD: Final = 60  # characters of a row of heads with its blanks
_LONGEST_LINE: Final = 200
_LONGEST_FIRST: Final = 16  # characters of the cell that says when, or which
_LEAST_COLUMNS: Final = 3  # two may be a label and its text
_TWO: Final = 2
_LEAST_ROWS: Final = 2
_REMARK: Final = "备注"


def without_blanks(lines: list[str]) -> list[str]:
    """Lines that blanks part into the cells of a table, below known heads, with tabs between their cells."""
    found = list(lines)
    at = 0
    while at < len(lines):
        heads = _heads(lines[at])
        rows = _rows_below(lines, at, heads) if heads else {}
        if not heads and _ALIGNED.search(lines[at].strip()):
            heads, rows = _aligned(lines, at)
        if len(rows) >= _LEAST_ROWS + (len(heads) == _TWO):
            found[at] = "\t".join(heads)
            for place, row in rows.items():
                found[place] = "\t".join(row)
        at = max(rows, default=at) + 1
    return found


def _aligned(lines: list[str], at: int) -> tuple[list[str], dict[int, list[str]]]:
    """The heads and the rows below where as many tabs, or tabs and blanks, were typed as bring the cells below each other.

    Nothing where a row has another number of cells: there the tabs say which one is empty.
    """
    heads = _heads(_TABS.sub("    ", lines[at]))
    begun = heads and _cells(_TABS.sub("    ", "".join(lines[at + 1 : at + 2])), len(heads))
    beside = takewhile(lambda line: "\t" in line.strip(), lines[at:]) if begun else ()
    plain = [_TABS.sub("    ", line) for line in beside]
    rows = _rows_below(plain, 0, heads) if plain else {}
    return (
        (heads, {at + place: row for place, row in rows.items()}) if len(rows) == len(plain) - 1 else ([], {})
    )


def with_spaced_tables(reading: Reading) -> Reading:
    """What was read of a Word file, paragraphs that blanks or tabs part into the cells of a table as tables."""
    if not any(isinstance(block, Line) and _heads(block.text) for block in reading.blocks):
        return reading
    blocks: list[Block] = []
    for plain, run in groupby(reading.blocks, _is_plain):
        beside = list(run)
        blocks.extend(_gridded([each for each in beside if isinstance(each, Line)]) if plain else beside)
    return reading._replace(blocks=tuple(blocks))


def _is_plain(block: Block) -> bool:
    """Whether a block is a paragraph that Word neither numbers nor sets as a heading."""
    return isinstance(block, Line) and not (block.number or block.outline)


def _gridded(lines: list[Line]) -> Iterator[Block]:
    """Paragraphs one below the other, those that are rows of a table as one."""
    texts = without_blanks([line.text for line in lines])
    for parted, run in groupby(zip(lines, texts, strict=True), lambda each: "\t" in each[1]):
        rows = list(run)
        if not parted:
            yield from (line for line, _ in rows)
            continue
        cells = (tuple(GridCell((cell,)) for cell in text.split("\t")) for _, text in rows)
        yield Grid(rows[0][0].at, tuple(cells))


def _heads(line: str) -> list[str]:
    """The heads in a line that is nothing else; blanks may stand inside them (时  间)."""
    if len(line) > _LONGEST_HEAD or "\t" in line.strip() or not _WIDE.search(line.strip()):
        return []
    apart = ["".join(piece.split()) for piece in _WIDER.split(line.strip())]
    if _are_two(apart) or (len(apart) >= _LEAST_COLUMNS and all(map(column_of, apart))):
        return apart
    heads: list[str] = []
    begun = ""
    for piece in _BLANK.split(line.strip()):
        begun += piece
        if column_of(begun) is not None:
            heads.append(begun)
            begun = ""
    return heads if not begun and len(heads) >= _LEAST_COLUMNS else _heads_apart(line.strip())


def _are_two(heads: list[str]) -> bool:
    """Whether two heads can only be those of a table: when, and what is done then (时  间    工  作  内  容)."""
    kinds = [column_of(head) for head in heads]
    return len(heads) == _TWO and kinds[0] in TIME_FIELDS and kinds[1] in ACTIVITY_FIELDS


def _heads_apart(line: str) -> list[str]:
    """The heads in a line that wide blanks part, where most are known (周次　内容　主持人, 姓名　班级　等次)."""
    pieces = _WIDE.split(line)
    known = [is_table_head("".join(piece.split())) for piece in pieces]
    short = all(_HEAD.fullmatch(piece) for piece in pieces)
    if short and _are_two(["".join(piece.split()) for piece in pieces]):
        return pieces
    return pieces if short and len(pieces) >= _LEAST_COLUMNS and sum(known) * 2 > len(pieces) else []


def _rows_below(lines: list[str], at: int, heads: list[str]) -> dict[int, list[str]]:
    """The cells of the rows below a row of heads by their places; a page may have set an empty line below each."""
    step = 2 if not "".join(lines[at + 1 : at + 2]).strip() else 1
    rows: dict[int, list[str]] = {}
    for place in range(at + step, len(lines), step):
        between = "".join(lines[place - step + 1 : place])
        cells = _cells(lines[place], len(heads)) or _without_remark(lines[place], heads)
        if not cells or between.strip() or (step > 1 and _heads(lines[place])):
            break
        rows[place] = cells
    return _without_signature(lines, rows)


def _without_signature(lines: list[str], rows: dict[int, list[str]]) -> dict[int, list[str]]:
    """The rows without the last one where that is who signs above a date: 大（1）班 刘敏 王晓云."""
    last = max(rows, default=-1)
    below = next((line.strip() for line in lines[last + 1 : last + 3] if line.strip()), "")
    firsts = [row[0] for row in rows.values()]
    signs = _DATE.fullmatch(below) and _OFFICE.search(firsts[-1]) if rows else None
    if signs and not any(map(_OFFICE.search, firsts[:-1])):
        del rows[last]
    return rows


def _cells(line: str, width: int) -> list[str]:
    """The cells of a line that has just so many; none of any other line."""
    text = line.strip()
    if not text or "\t" in text or len(text) > _LONGEST_LINE:
        return []
    for pieces in (_WIDE.split(text), _BLANK.split(text))[: 1 if width == _TWO else None]:
        cells = pieces if len(pieces) == width else _with_whole_names(pieces)
        if len(cells) == width:
            return cells if len(cells[0]) <= _LONGEST_FIRST else []
    return []


def _without_remark(line: str, heads: list[str]) -> list[str]:
    """The cells of a line that has all but the last one, where that is for remarks; none of any other line."""
    cells = _cells(line, len(heads) - 1) if column_of(heads[-1]) == _REMARK else []
    return [*cells, ""] if len(cells) >= _LEAST_COLUMNS - 1 and _WIDE.search(line.strip()) else []


def _with_whole_names(pieces: list[str]) -> list[str]:
    """Pieces with those of a name that was spread (林  丹) put together again."""
    found: list[str] = []
    for piece in pieces:
        if found and len(piece) == 1 and len(found[-1]) == 1:
            found[-1] += f"  {piece}"
        else:
            found.append(piece)
    return found
