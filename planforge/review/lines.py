"""Everything that is written in a spec as lines at their exact offsets, with what is known of their place.

The walk is over the source, not the model: an edit needs the characters as they were typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final, NamedTuple

from planforge.diagnostics import Finding
from planforge.source import Mapping, Node, Scalar, Sequence, Source
from planforge.vocabulary import BLOCK_WORDS, CELL_BAR, HEADER_KEYS

_LINE: Final = re.compile(r"[^\r\n]*\S")
_PRINTED: Final = frozenset(
    ("学校", "期间", "主题", "标题", "主送", "文号", "落款", "附注", "版记", "导语", "结语", "正文", "附件")
)
_SETTINGS: Final = frozenset(("呈现", "角色", "列宽", "分页", "文件", "宽", "印章", "位置", "指纹"))
_UNPRINTED: Final = frozenset(("段落", "图片", "内容"))


class Kind(Enum):
    """What a line is."""

    HEADER = "栏目"  # the value of a header key: 学校, 期间, 主题, 标题, 主送, 文号, 落款, 附注, 版记
    HEADING = "章名"
    KEY = "小标题"  # a heading or label below a section
    TEXT = "文字"
    HEAD = "表头"
    CELL = "格子"


class Line(NamedTuple):
    """One line as typed: ``source.text[at : at + len(text)] == text``.

    ``key`` is the nearest key above (标签 or column), empty in a plain list; ``section`` the heading of the
    section or the header key it stands in; ``group`` counts paragraphs' scalars, rows and keys, so that lines
    of one ``|`` text and cells of one row share it; ``numbered`` where a dash stands before it.
    """

    at: int
    text: str
    kind: Kind
    key: str
    section: str
    group: int
    numbered: bool = False

    @property
    def label(self) -> str:
        """The label or the head of the point that a text stands beside or under; empty right below a section."""
        return self.key if self.kind is not Kind.KEY and self.key != self.section else ""

    def reminder(self, code: str, message: str, span: tuple[int, int], hint: str) -> Finding:
        """A reminder at a stretch of this line, whose first and last offsets are ``span``."""
        return Finding(code, message, self.at + span[0], self.text[slice(*span)], hint, is_error=False)


def lines_of(source: Source) -> tuple[Line, ...]:
    """Every line that a spec prints, in the order of the file; notes, settings and 未归类 left out."""
    return _Walk(source).run()


class _Walk:
    """One walk over a spec that gathers its lines; depth is bounded by the guard of the source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = source.text
        self._section = ""
        self._group = 0
        self._out: list[Line] = []

    def run(self) -> tuple[Line, ...]:
        for key, value in self._source.root.pairs:
            self._section = key.text
            if key.text in BLOCK_WORDS:
                self._pair(key, value, Kind.TEXT)
            elif key.text not in HEADER_KEYS:
                self._lines(key, Kind.HEADING, "")
                self._below(value, key.text, Kind.TEXT)
            elif key.text in _PRINTED:
                kind = Kind.TEXT if key.text in ("导语", "结语", "正文", "附件") else Kind.HEADER
                self._below(value, key.text, kind)
        return tuple(self._out)

    def _below(self, node: Node, key: str, kind: Kind, *, numbered: bool = False) -> None:
        if type(node) is Scalar:
            self._lines(node, kind, key, numbered=numbered)
        elif type(node) is Sequence:
            for item in node.items:
                self._below(item, "" if kind is Kind.TEXT else key, kind, numbered=True)
        elif type(node) is Mapping:
            for name, value in node.pairs:
                self._pair(name, value, kind, numbered=numbered)
                numbered = False

    def _pair(self, key: Scalar, value: Node, kind: Kind, *, numbered: bool = False) -> None:
        if key.text == "表格":
            self._table(value)
        elif key.text not in _SETTINGS:
            if kind is not Kind.HEADER and key.text not in _UNPRINTED:
                self._lines(key, Kind.KEY, key.text, numbered=numbered)
            self._below(value, key.text, kind)

    def _table(self, node: Node) -> None:
        if isinstance(node, Mapping):
            for key, value in node.pairs:
                if key.text == "内容":
                    self._table(value)
                elif key.text == "表题":
                    self._below(value, key.text, Kind.TEXT)
        elif isinstance(node, Scalar):
            heads: list[str] = []
            for start, row in self._rows(node):
                self._group += 1
                cells = list(_cells(row))
                kind = Kind.CELL if heads else Kind.HEAD
                for index, (at, cell) in enumerate(cells):
                    if cell:
                        head = heads[index] if index < len(heads) else ""
                        self._out.append(Line(start + at, cell, kind, head, self._section, self._group))
                heads = heads or [cell for _, cell in cells]

    def _lines(self, scalar: Scalar, kind: Kind, key: str, *, numbered: bool = False) -> None:
        self._group += 1
        for at, text in self._rows(scalar):
            self._out.append(Line(at, text, kind, key, self._section, self._group, numbered))
            numbered = False

    def _rows(self, scalar: Scalar) -> Iterable[tuple[int, str]]:
        """The lines of a scalar as they stand in the source, blanks around them left out."""
        source, start, end = self._source, scalar.start, scalar.end
        typed = scalar.text
        if not scalar.style and end - start == len(typed) and self._text.startswith(typed, start):
            row = typed.strip()  # one line typed plainly, as almost all are
            return ((start + len(typed) - len(typed.lstrip()), row),) if row else ()
        if scalar.style == "|":
            first, last = source.line_of(start), source.line_of(end)
            start = source.start_of(first + 1) if last > first else end
        elif scalar.style in ("'", '"'):
            start, end = start + 1, end - 1
        return _rows(self._text, start, end)


def _rows(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for match in _LINE.finditer(text, start, end):
        row = match[0].lstrip()
        yield match.end() - len(row), row


def _cells(row: str) -> Iterator[tuple[int, str]]:
    """The cells of a row, each with its offset in it, blanks around them left out; empty ones included."""
    begin = 0
    bars = [bar.start() for bar in CELL_BAR.finditer(row)]
    if "{{" in row:
        bars = [bar for bar in bars if not _in_phrase(row, bar)]
    for end in (*bars, len(row)):
        cell = row[begin:end].strip()
        yield (row.index(cell, begin) if cell else begin), cell
        begin = end + 1


def _in_phrase(row: str, at: int) -> bool:
    """Whether a bar stands inside ``{{ … }}``: there it separates a name from its filter."""
    opened = row.rfind("{{", 0, at)
    return opened >= 0 and row.find("}}", opened, at) < 0 <= row.find("}}", at)
