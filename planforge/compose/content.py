"""General content to blocks: counting, marks, labels, tables (LANGUAGE.md, sections 1, 2 and 4)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from planforge.compose.numbering import Levels, Scheme, below_heading
from planforge.compose.schedule import arranged, entry_table
from planforge.compose.words import ended
from planforge.diagnostics import Finding
from planforge.document import Block, Cell, Heading, Image, Item, LabelLine, Mark, PageBreak, Paragraph, Table
from planforge.model import content as said
from planforge.model.content import Content, Text
from planforge.template.filters import FILTERS
from planforge.template.phrase import fill
from planforge.vocabulary import post_of

_NO_WIDTHS: Mapping[int, int] = MappingProxyType({})
# Made by the hundred: the tuple itself, without the named tuple's own function around it.
_new: Final = tuple.__new__
_WIDEST_POST = 6  # characters; a longer label would push the names off the line


class Composer:
    """One document being composed: its scheme and names, the blocks and findings so far.

    ``pictures`` holds the bytes of every picture the spec names and that could be read.
    """

    def __init__(self, scheme: Scheme, names: Mapping[str, str], pictures: Mapping[str, bytes]) -> None:
        self.scheme = scheme
        self.names = names
        self.pictures = pictures
        self.blocks: list[Block] = []
        self.findings: list[Finding] = []
        self._series = 0
        self._outline: dict[tuple[tuple[int, int], ...], list[int]] = {}
        self.running: dict[str, list[int]] | None = None  # lists of level 2 that count on across sections

    def words(self, text: str, at: int, *, blanks: bool = False) -> str:
        """A text with its phrases filled; what cannot be filled is found and left as typed.

        Words of a template may name what a spec leaves out (``blanks``).
        """
        if "{{" not in text and "}}" not in text:
            return text
        filled, faults = fill(text, self.names, FILTERS, blanks=blanks)
        for fault in faults:
            self.findings.append(
                Finding(fault.code, fault.message, at, fault.fragment, fault.hint, fault.is_error)
            )
        return filled

    def line(self, text: Text | None) -> str:
        """A text of one line, filled."""
        if not text:
            return ""
        at, lines = text
        if not lines:
            return ""
        line = lines[0]
        return self.words(line, at) if "{{" in line or "}}" in line else line

    def new_list(self) -> list[int]:
        """A list that counts from one: its series and the number last given."""
        self._series += 1
        return [self._series, 0]

    def list_at(self, level: int, levels: Levels) -> list[int]:
        """The counter of a list at a level: a new one, or at level 2 the ``running`` one of its mark.

        Lists of 2.1 below one number are one list, whatever labels stand between them: no number is said twice.
        """
        if levels.above and levels.says_above(level):
            return self._outline.setdefault(levels.above, self.new_list())
        pattern = levels.pattern(level)
        if level != 2 or self.running is None or pattern is None:
            return self.new_list()
        if pattern.text not in self.running:
            self.running[pattern.text] = self.new_list()
        return self.running[pattern.text]

    def compose(self, content: Content, levels: Levels, level: int) -> None:
        """Blocks of a content whose numbered items stand at ``level``."""
        counter: list[int] | None = None
        entries: list[said.Entry] = []
        kinds = set(map(type, content))
        shown = arranged(content, self.findings) if said.View in kinds else content
        widths = _post_widths(shown) if said.Label in kinds or shown is not content else _NO_WIDTHS
        for index, part in enumerate(shown):
            kind = type(part)
            if entries and kind is not said.Entry:
                self._entries(entries)
                entries = []
            if kind is said.Item:
                counter = counter or self.list_at(level, levels)
                self._item(part, levels, level, counter)  # type: ignore[arg-type]
            elif kind is said.Label:
                self._label(part, levels, level, widths.get(index, 0))  # type: ignore[arg-type]
            elif kind is said.Entry:
                entries.append(part)  # type: ignore[arg-type]
            else:
                self._block(part)
        if entries:
            self._entries(entries)

    def _block(self, part: said.Part) -> None:
        if isinstance(part, said.Paragraphs):
            self.paragraphs(part.text)
        elif isinstance(part, said.Grid):
            self._grid(part)
        elif isinstance(part, said.Picture):
            self._picture(part)
        elif isinstance(part, said.Break):
            self.blocks.append(PageBreak())
        elif isinstance(part, said.Plot):
            self._chart(part)

    def paragraphs(self, text: Text) -> None:
        """One paragraph a line."""
        self.blocks.extend(Paragraph(self.words(line, text.at)) for line in text.lines)

    def _item(self, item: said.Item, levels: Levels, level: int, counter: list[int]) -> None:
        pattern = levels.pattern(level)
        counter[1] += 1
        if pattern is None:
            self._beyond(item.at, level)
            return
        mark = pattern.mark(counter[1], counter[0])
        head = self.words(item.head, item.at) if item.head else ""
        text = self.line(item.text) if item.text else ""
        if head and not text:
            self._heading(head, level, mark)
        else:
            self.blocks.append(_new(Item, (level, mark, ended(head, levels.run_in) if head else "", text)))
        if item.body:
            below = below_heading(self.scheme, levels, item.head, level) if head else levels
            self.compose(item.body, below.below(counter), level + 1)

    def _heading(self, head: str, level: int, mark: Mark) -> None:
        self.blocks.append(Heading(level, ended(head, ""), mark))

    def _beyond(self, at: int, level: int) -> None:
        hint = "在“编号”里为这一级写一个样子，例如 [一、, （一）, 1., （1）, ①]；或者减少一层"
        self.findings.append(Finding("编号层级", f"编号样式里没有第 {level} 级的样子", at, "", hint))

    def _label(self, label: said.Label, levels: Levels, level: int, width: int) -> None:
        key = self.words(label.key, label.at)
        text = self.line(label.text) if label.text else ""
        alone = label.body and not text and "：" in key  # 第一周：制定计划, over its list: it has its colon
        self.blocks.append(_new(LabelLine, (ended(key, "" if alone else "："), text, width)))
        if label.body:
            self.compose(label.body, below_heading(self.scheme, levels, label.key, level - 1), level)

    def _entries(self, entries: list[said.Entry]) -> None:
        self.blocks.append(entry_table(entries, self.words))

    def _grid(self, grid: said.Grid) -> None:
        if not grid.rows:
            return
        rows = tuple(
            tuple(
                cell
                and Cell(tuple(self.words(line, cell.at) for line in cell.lines), cell.columns, cell.rows)
                for cell in row
            )
            for row in grid.rows
        )
        heads = max(cell.rows for cell in rows[0] if cell)  # 〃 below a head makes the head deeper
        self.blocks.append(Table(rows, heads, self.line(grid.caption), grid.widths))

    def _picture(self, picture: said.Picture) -> None:
        data = self.pictures.get(picture.file)
        if data is not None:
            self.blocks.append(Image(picture.file, data, self.line(picture.caption), picture.width))

    def _chart(self, plot: said.Plot) -> None:
        from planforge.compose.charts import chart_of  # noqa: PLC0415 - few documents have one

        chart = chart_of(plot, self.words, self.findings)
        if chart is not None:
            self.blocks.append(chart)


def _post_widths(content: Content) -> dict[int, int]:
    """The common width of each block of people (组长, 副组长, 成员), by the index of its labels."""
    widths: dict[int, int] = {}
    group: list[int] = []
    for index, part in enumerate((*content, None)):
        if type(part) is said.Label and not part.body and _is_post(part.key):
            group.append(index)
        elif group:
            widest = max(len(content[each].key.rstrip("：:")) for each in group)  # type: ignore[union-attr]
            if len(group) > 1 and widest <= _WIDEST_POST:
                widths.update(dict.fromkeys(group, widest))
            group = []
    return widths


@lru_cache(maxsize=1024)
def _is_post(key: str) -> bool:
    return post_of(key) is not None and " " not in key and "\u3000" not in key
