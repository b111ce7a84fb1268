"""Charts, diagrams and embedded objects of a Word document: what is read of them, and what is said of the rest."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Final, NamedTuple

from planforge.readers.archive import Entry, part
from planforge.readers.docx.body import Drawn
from planforge.readers.docx.census import texts_in_chart
from planforge.readers.docx.charts import ChartRead, TooManyError, read_chart
from planforge.readers.docx.words import words_in
from planforge.readers.docx.xml import as_utf8
from planforge.readers.evidence import Aside, Block, Plot, UnreadableError
from planforge.readers.text import clean, visible

_MOST: Final = 100
_MOST_BYTES: Final = 4_000_000  # of all charts; one has some ten thousand
_MOST_CELLS: Final = 10_000
_MOST_CHARACTERS: Final = 60_000
_TOO_MUCH: Final = "图表里的数和字太多，这一张没有取出"
_OUTSIDE: Final = b'TargetMode="External"'


class Package(NamedTuple):
    """A Word file: its bytes, its entries, the names of the main part's parts by relationship."""

    data: bytes
    entries: dict[str, Entry]
    parts: dict[str, str]


class Taken(NamedTuple):
    """The blocks with their charts read, what is said beside them, the texts that found no place."""

    blocks: tuple[Block, ...]
    asides: list[Aside]
    unread: list[str]


def with_drawn(blocks: Iterable[Block], drawn: Iterable[Drawn], package: Package) -> Taken:
    """Read the charts among the blocks; what cannot be read is said, its texts are kept."""
    taking = _Taking(package)
    found = tuple(
        read
        for block in blocks
        for read in ((taking.chart(block) if isinstance(block, Plot) else block),)
        if read is not None
    )
    for each in drawn:
        taking.other(each)
    return Taken(found, taking.asides, list(dict.fromkeys(taking.unread)))


def chart_texts(names: Iterable[str], package: Package) -> dict[str, str]:
    """The texts of charts by their relationships, a line a row; nothing for one that cannot be read."""
    taking = _Taking(package)
    texts: dict[str, str] = {}
    for name in names:
        read, _ = taking.of_part(package.parts.get(name, ""))
        rows = (" | ".join(row) for row in read.plot.rows) if read else ()
        texts[name] = "\n".join((*(read.plot.words if read else ()), *rows))
    return texts


class _Taking:
    """The parts taken so far, and how much of them."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.asides: list[Aside] = []
        self.unread: list[str] = []
        self._read: dict[str, ChartRead] = {}
        self._room = _MOST_BYTES
        self._cells = _MOST_CELLS
        self._characters = _MOST_CHARACTERS
        self._places = 0

    def chart(self, place: Plot) -> Plot | None:
        """The chart at a place; None, and something said, where there is none."""
        self._places += 1
        if self._places > _MOST:
            if self._places == _MOST + 1:
                self.asides.append(Aside("图表", place.at, "图表太多，从这一张起都没有取出"))
            return None
        name = self.package.parts.get(place.name, "")
        read, said = self.of_part(name)
        if said:
            self.asides.append(Aside("图表", place.at, said))
        if read is None or not read.plot.rows:
            return None
        if _OUTSIDE in self._part(_relations_of(name))[0]:
            self.asides.append(Aside("图表", place.at, "数据在别的文件里，取的是图里留下的数"))
        return read.plot._replace(at=place.at)

    def of_part(self, name: str) -> tuple[ChartRead | None, str]:
        """The chart of a part and what is said of it; None where it is not taken."""
        xml, why = self._part(name)
        if why:
            return None, why
        try:
            read = self._read.get(name) or read_chart(xml)
        except TooManyError:
            return None, "图里的数太多，没有取出"
        except UnreadableError as error:
            self._keep(texts_in_chart(xml))
            return None, _TOO_MUCH if error.code == "太大" else "这张图表坏了，没有取出"
        self._read[name] = read
        self._cells -= sum(map(len, read.plot.rows))
        self._characters -= sum(len(text) for texts in (read.plot.words, *read.plot.rows) for text in texts)
        if self._cells < 0 or self._characters < 0:
            return None, _TOO_MUCH
        lost = self._keep(_left_over(xml, read))
        return read, lost if read.plot.rows else "图里没有留下数"

    def other(self, drawn: Drawn) -> None:
        """Say what is not read, and keep its texts."""
        if drawn.element == "OLEObject":
            self.asides.append(Aside("嵌入的文件", drawn.at, f"{drawn.name or '对象'} 没有读，只取了它的图"))
            return
        xml, why = self._part(self.package.parts.get(drawn.name, ""))
        is_chart = drawn.element == "cx:chart"
        try:
            texts = texts_in_chart(xml) if is_chart else words_in(xml)
        except UnreadableError:
            texts, why = texts_in_chart(xml), "坏了，没有取出"
        lost = self._keep(texts)
        what = "这种新式图表（树状图、瀑布图等）" if is_chart else "SmartArt 图形"
        said = f"{what}没有画出来{'，里面的字放在未归类' if texts and not lost else ''}"
        why = why or lost
        self.asides.append(Aside("图表" if is_chart else "图形", drawn.at, f"{what}：{why}" if why else said))

    def _part(self, name: str) -> tuple[bytes, str]:
        """A part, or what is said where it is not taken."""
        entry = self.package.entries.get(name)
        if entry is None:
            return b"", "文件里没有这张图的数据，只有它的位置"
        if name not in self._read:
            self._room -= entry.size
        if self._room < 0 or len(self._read) >= _MOST:
            return b"", "图表太多、太大，这一张没有取出"
        try:
            return part(self.package.data, self.package.entries, name) or b"", ""
        except UnreadableError:
            return b"", "这张图坏了，没有取出"

    def _keep(self, texts: Iterable[str]) -> str:
        """Keep texts that found no place; what is said where they are too many."""
        words = "、".join(filter(None, dict.fromkeys(map(clean, texts))))
        self._characters -= len(words)
        if self._characters < 0:
            return f"图里还有 {len(words)} 字，太多，没有取出"
        if words:
            self.unread.append(words)
        return ""


def _relations_of(name: str) -> str:
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _left_over(xml: bytes, read: ChartRead) -> list[str]:
    """The texts of a chart part, by a count of their own, that its rows and words do not have."""
    plot = read.plot
    cells = [cell for row in plot.rows for cell in row]
    of_pie = (f"{cells[0]}（{name}）" for name in cells[1:2])  # the title that was parted
    said = "\n".join(map(visible, (*plot.words, *cells, *of_pie)))
    known = read.values if plot.rows else frozenset()
    return [
        text
        for text in dict.fromkeys(texts_in_chart(as_utf8(xml)))
        if text not in known and visible(text) not in said and text.strip()
    ]
